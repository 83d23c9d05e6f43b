"""IPP messages: every message comes back as it was, any other bytes are refused by name and never crash."""

from __future__ import annotations

import struct

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.printing.sheet.client import Operation, one
from kiosk.printing.sheet.codec import Attribute, Group, GroupTag, IppFormatError, Message, Tag, Value, decode, encode

_NAMES = st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=1, max_size=30)
_PLAIN = st.one_of(
    st.builds(Value, st.sampled_from([Tag.INTEGER, Tag.ENUM]), st.integers(-(2**31), 2**31 - 1)),
    st.builds(Value, st.just(Tag.BOOLEAN), st.booleans()),
    st.builds(Value, st.sampled_from([Tag.TEXT, Tag.NAME, Tag.KEYWORD, Tag.URI, Tag.MIME]), st.text(max_size=60)),
    st.builds(Value, st.sampled_from([0x10, 0x12, 0x13, 0x30, 0x31, 0x32, 0x33, 0x35]), st.binary(max_size=40)),
)
_VALUES = st.recursive(
    _PLAIN,
    lambda inner: st.builds(
        Value,
        st.just(Tag.COLLECTION),
        st.lists(st.builds(Attribute, _NAMES, st.lists(inner, max_size=3).map(tuple)), max_size=3).map(tuple),
    ),
    max_leaves=6,
)
_ATTRIBUTES = st.builds(Attribute, _NAMES, st.lists(_VALUES, min_size=1, max_size=4).map(tuple))
_GROUPS = st.builds(Group, st.sampled_from([1, 2, 4, 5]), st.lists(_ATTRIBUTES, max_size=4).map(tuple))
_MESSAGES = st.builds(
    Message,
    st.integers(0, 0xFFFF),
    st.integers(0, 2**32 - 1),
    st.lists(_GROUPS, max_size=4).map(tuple),
    st.tuples(st.integers(0, 255), st.integers(0, 255)),
)

# RFC 8010 appendix A.1, shortened: a Print-Job request.
PRINT_JOB = (
    b"\x01\x01\x00\x02\x00\x00\x00\x01\x01"
    b"\x47\x00\x12attributes-charset\x00\x05utf-8"
    b"\x48\x00\x1battributes-natural-language\x00\x05en-us"
    b"\x45\x00\x0bprinter-uri\x00\x15ipp://forest/pinetree"
    b"\x42\x00\x08job-name\x00\x06foobar"
    b"\x22\x00\x16ipp-attribute-fidelity\x00\x01\x01"
    b"\x02\x21\x00\x06copies\x00\x04\x00\x00\x00\x14"
    b"\x44\x00\x05sides\x00\x13two-sided-long-edge"
    b"\x03"
)


@settings(max_examples=300)
@given(_MESSAGES, st.binary(max_size=20))
def test_every_message_comes_back(message: Message, document: bytes) -> None:
    assert decode(encode(message) + document) == message


@settings(max_examples=400)
@given(st.binary(max_size=200))
def test_any_bytes_are_a_message_or_refused(data: bytes) -> None:
    _decode_or_refuse(data)


@settings(max_examples=400)
@given(_MESSAGES, st.data())
def test_a_cut_message_is_refused_and_a_broken_one_does_no_harm(message: Message, data: st.DataObject) -> None:
    whole = encode(message)
    at = data.draw(st.integers(0, len(whole) - 1))
    with pytest.raises(IppFormatError):
        decode(whole[:at])
    _decode_or_refuse(whole[:at] + bytes([data.draw(st.integers(0, 255))]) + whole[at + 1 :])


def _decode_or_refuse(data: bytes) -> None:
    try:
        decode(data)
    except IppFormatError:
        return


def test_the_example_of_the_rfc() -> None:
    message = decode(PRINT_JOB + b"%PDF")
    assert (message.version, message.code, message.number) == ((1, 1), 2, 1)
    assert message.words(GroupTag.OPERATION, "printer-uri") == ("ipp://forest/pinetree",)
    assert message.values(GroupTag.OPERATION, "ipp-attribute-fidelity") == (True,)
    assert message.number_of(GroupTag.JOB, "copies") == 20
    assert message.number_of(GroupTag.OPERATION, "copies") is None
    assert message.number_of(GroupTag.OPERATION, "ipp-attribute-fidelity") is None
    assert encode(message) == PRINT_JOB


@pytest.mark.parametrize(
    "bad",
    [
        one("copies", Tag.INTEGER, 2**31),
        one("job-name", Tag.NAME, "x" * 40_000),
        one("x" * 40_000, Tag.INTEGER, 1),
        one("job-name", Tag.NAME, "\ud800"),
    ],
)
def test_what_does_not_fit_is_not_sent(bad: Attribute) -> None:
    with pytest.raises(IppFormatError):
        encode(Message(Operation.CREATE_JOB, 1, (Group(GroupTag.JOB, (bad,)),)))


def test_collections_have_a_floor() -> None:
    head = struct.pack(">BBHI", 2, 0, 0, 1) + b"\x01\x34\x00\x01c\x00\x00"
    deeper = b"\x4a\x00\x00\x00\x01m\x34\x00\x00\x00\x00"
    with pytest.raises(IppFormatError, match="too deep"):
        decode(head + deeper * 10_000)


def test_nothing_personal_in_a_repr() -> None:
    assert "Carmen" not in repr(Group(GroupTag.JOB, (one("job-name", Tag.NAME, "Carmen"),)))
