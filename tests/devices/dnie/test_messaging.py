"""Secure messaging against the worked example of ICAO Doc 9303-11 appendix D.4: same ciphers, same data objects."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.sandbox.cards.dnie.apdu import Command, RefusedError, parse_tlv, tlv
from kiosk.sandbox.cards.dnie.cvc import Role
from kiosk.sandbox.cards.dnie.messaging import SecureChannel, pad, unpad

SEED = bytes.fromhex("0036D272F5C350ACAC50C3F572D23600")
COUNTER = bytes.fromhex("887022120C06C226")


def channel(mac_length: int = 8) -> SecureChannel:
    return SecureChannel(SEED, COUNTER, mac_length=mac_length, role=Role.USER_CHANNEL)


def on_the_wire(command: Command) -> str:
    header = bytes((command.cla, command.ins, command.p1, command.p2, len(command.data)))
    return (header + command.data).hex().upper()


def test_commands_and_answers_are_those_of_the_published_example() -> None:
    terminal = channel()
    select = terminal.wrapped(Command(0x00, 0xA4, 0x02, 0x0C, bytes.fromhex("011E")))
    assert on_the_wire(select) == "0CA4020C158709016375432908C044F68E08BF8B92D635FF24F8"
    assert terminal.opened(bytes.fromhex("990290008E08FA855A5D4C50A8ED")) == (0x9000, b"")
    read = terminal.wrapped(Command(0x00, 0xB0, 0x00, 0x00, le=4))
    assert on_the_wire(read) == "0CB000000D9701048E08ED6705417E96BA55"
    answer = terminal.opened(bytes.fromhex("8709019FF0EC34F9922651990290008E08AD55CC17140B2DED"))
    assert answer == (0x9000, bytes.fromhex("60145F01"))


def test_card_side_makes_the_answers_of_the_published_example() -> None:
    card = channel()
    select = Command.parse(bytes.fromhex("0CA4020C158709016375432908C044F68E08BF8B92D635FF24F800"))
    assert card.unwrapped(select) == Command(0x00, 0xA4, 0x02, 0x0C, bytes.fromhex("011E"))
    assert card.answer(0x9000, b"").hex().upper() == "990290008E08FA855A5D4C50A8ED"
    assert card.unwrapped(Command.parse(bytes.fromhex("0CB000000D9701048E08ED6705417E96BA5500"))).le == 4
    answer = card.answer(0x9000, bytes.fromhex("60145F01"))
    assert answer.hex().upper() == "8709019FF0EC34F9922651990290008E08AD55CC17140B2DED"


@pytest.mark.parametrize("mac_length", [4, 8])
@pytest.mark.parametrize("at", [0, 5, 12, 20])
def test_any_changed_byte_is_refused(mac_length: int, at: int) -> None:
    wrapped = channel(mac_length).wrapped(Command(0x00, 0x20, 0x00, 0x00, b"12345678"))
    data = bytearray(wrapped.data)
    data[at % len(data)] ^= 1
    with pytest.raises(RefusedError):
        channel(mac_length).unwrapped(Command(wrapped.cla, wrapped.ins, 0, 0, bytes(data)))


def test_repeated_command_is_refused() -> None:
    card = channel()
    wrapped = channel().wrapped(Command(0x00, 0x84, 0x00, 0x00, le=8))
    card.unwrapped(wrapped)
    with pytest.raises(RefusedError):
        card.unwrapped(wrapped)


@given(st.binary(max_size=220), st.integers(0, 256), st.integers(0, 0xFFFF), st.binary(max_size=300))
def test_both_ends_agree_on_anything(data: bytes, le: int, p1p2: int, answer: bytes) -> None:
    terminal, card = channel(), channel()
    command = Command(0x00, 0xA4, p1p2 >> 8, p1p2 & 0xFF, data, 0 if data else le)
    assert card.unwrapped(terminal.wrapped(command)) == command
    assert terminal.opened(card.answer(0x6A82, answer)) == (0x6A82, answer)


@given(st.binary(max_size=260))
def test_noise_is_refused_and_nothing_else(noise: bytes) -> None:
    with pytest.raises(RefusedError):
        channel().unwrapped(Command(0x0C, 0xA4, 0, 0, noise))


@given(st.binary(max_size=40))
def test_padding_comes_off_again(data: bytes) -> None:
    assert len(pad(data)) % 8 == 0
    assert unpad(pad(data)) == data


@given(st.sampled_from([0x42, 0x83, 0x87, 0x5F37, 0x7F21]), st.binary(max_size=700))
def test_data_objects_are_read_as_written(tag: int, value: bytes) -> None:
    assert parse_tlv(tlv(tag, value)) == [(tag, value)]


@given(st.binary(max_size=64))
def test_noise_is_no_data_object_or_covers_all_bytes(noise: bytes) -> None:
    try:
        objects = parse_tlv(noise)
    except RefusedError:
        return
    assert sum(len(value) for _, value in objects) <= len(noise)
