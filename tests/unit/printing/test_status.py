"""The mixed answer stream: any cut, any merge, the same events."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.states import PrinterState
from kiosk.printing.status import (
    Automatic,
    Block,
    Event,
    Fence,
    Noise,
    RealTime,
    StatusStream,
    from_automatic,
    from_real_time,
    printer_state,
)

PLAIN = [byte for byte in range(256) if byte & 0x90 == 0]
real_times = st.sampled_from([b for b in range(256) if b & 0x93 == 0x12]).map(lambda b: (bytes([b]), RealTime(b)))
fences = st.sampled_from(PLAIN).map(lambda b: (bytes([b]), Fence(b)))
automatics = st.builds(
    lambda first, rest: (bytes([first, *rest]), Automatic(bytes([first, *rest]))),
    st.sampled_from([b for b in range(256) if b & 0x93 == 0x10]),
    st.lists(st.sampled_from(PLAIN), min_size=3, max_size=3),
)
blocks = st.builds(
    lambda head, body: (bytes([head, *body, 0]), Block(bytes([head, *body]))),
    st.sampled_from([0x35, 0x37, 0x3B, 0x3D, 0x5F]),
    st.lists(st.integers(0x20, 0x7E), min_size=1, max_size=40),
)
Answer = tuple[bytes, Event]
answers = st.lists(st.one_of(real_times, fences, automatics, blocks), max_size=12)


def cut(data: bytes, places: list[int]) -> list[bytes]:
    edges = [0, *sorted(place % (len(data) + 1) for place in places), len(data)]
    return [data[start:end] for start, end in pairwise(edges)]


@given(answers, st.lists(st.integers(0, 10_000), max_size=30))
def test_any_cut_and_merge_gives_the_same_answers(said: list[Answer], places: list[int]) -> None:
    stream = StatusStream()
    pieces = cut(b"".join(raw for raw, _ in said), places)
    assert [event for piece in pieces for event in stream.feed(piece)] == [event for _, event in said]


@given(automatics, real_times, st.integers(1, 3))
def test_real_time_answer_inside_an_automatic_status_is_seen(status: Answer, answer: Answer, at: int) -> None:
    raw = status[0][:at] + answer[0] + status[0][at:]
    assert StatusStream().feed(raw) == [answer[1], status[1]]


@given(automatics, automatics, st.integers(1, 3))
def test_a_torn_automatic_status_does_not_hide_the_next(torn: Answer, whole: Answer, kept: int) -> None:
    assert StatusStream().feed(torn[0][:kept] + whole[0]) == [whole[1]]


@given(st.binary(max_size=300), st.lists(st.integers(0, 300), max_size=9))
def test_rubbish_is_survived_and_read_the_same_however_cut(rubbish: bytes, places: list[int]) -> None:
    whole, pieces = StatusStream(), StatusStream()
    expected = whole.feed(rubbish)
    assert [event for piece in cut(rubbish, places) for event in pieces.feed(piece)] == expected
    # An automatic status in the open, three NULs and one XOFF bring any reader back into step.
    for stream in (whole, pieces):
        stream.feed(b"\0\0\0\0\x13")
        assert stream.feed(b"\x10\0\0\x0f") == [Automatic(b"\x10\0\0\x0f")]


def test_flow_control_bytes_are_noise_even_inside_a_status() -> None:
    assert StatusStream().feed(b"\x10\x00\x13\x00\x11\x0f") == [Noise(0x13), Noise(0x11), Automatic(b"\x10\0\0\x0f")]


READY = (0x12, 0x12, 0x12, 0x12)


@pytest.mark.parametrize(
    ("bits", "state"),
    [
        (READY, PrinterState.READY),
        ((0x12, 0x12, 0x12, 0x1E), PrinterState.PAPER_NEAR_END),
        ((0x1A, 0x32, 0x12, 0x7E), PrinterState.PAPER_OUT),
        ((0x1A, 0x16, 0x12, 0x12), PrinterState.COVER_OPEN),
        ((0x1A, 0x36, 0x12, 0x7E), PrinterState.COVER_OPEN),
        ((0x1A, 0x52, 0x1A, 0x12), PrinterState.CUTTER_JAM),
        ((0x1A, 0x52, 0x52, 0x12), PrinterState.OVERHEATED),
        ((0x1A, 0x56, 0x32, 0x7E), PrinterState.UNRECOVERABLE),
        ((0x1A, 0x12, 0x12, 0x12), PrinterState.OFFLINE),
        ((0x12, 0x12, 0x16, 0x12), PrinterState.OFFLINE),
        ((0x1A, 0x12, 0x12, 0x1E), PrinterState.OFFLINE),
    ],
)
def test_state_from_real_time_answers(bits: tuple[int, int, int, int], state: PrinterState) -> None:
    assert printer_state(from_real_time(*bits)) is state


@pytest.mark.parametrize(
    ("data", "state"),
    [
        ("10 00 00 0f", PrinterState.READY),
        ("10 00 03 00", PrinterState.PAPER_NEAR_END),
        ("18 00 0f 00", PrinterState.PAPER_OUT),
        ("38 00 00 00", PrinterState.COVER_OPEN),
        ("18 08 00 00", PrinterState.CUTTER_JAM),
        ("18 40 00 00", PrinterState.OVERHEATED),
        ("18 20 00 00", PrinterState.UNRECOVERABLE),
        ("18 00 00 00", PrinterState.OFFLINE),
        ("18 04 00 00", PrinterState.OFFLINE),
    ],
)
def test_state_from_automatic_status(data: str, state: PrinterState) -> None:
    assert printer_state(from_automatic(bytes.fromhex(data))) is state
