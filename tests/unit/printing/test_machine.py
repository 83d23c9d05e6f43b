"""The simulated printer is strict: it reads what was sent however it was cut, and keeps what it does not understand."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.printing.printer import TicketPrinter
from kiosk.sandbox.printer.drawing import draw
from kiosk.sandbox.printer.faults import Fault
from kiosk.sandbox.printer.mechanism import Mechanism
from kiosk.sandbox.printer.strip import Letters, Picture, Strip
from kiosk.sandbox.printer.tokens import next_command

from .samples import PAPER

CUT = b"\x1dVA\x00"


@pytest.fixture(scope="module")
def paper() -> bytes:
    return TicketPrinter("tcp://127.0.0.1:9").encode(PAPER).data


def printed(*pieces: bytes) -> Strip:
    mechanism = Mechanism(0)
    for piece in pieces:
        mechanism.receive(piece)
        while mechanism.run(0.0) is not None:
            pass
    (strip,) = mechanism.machine.cut_off
    return strip


def letters(strip: Strip) -> list[Letters]:
    return [run for item in strip.items if not isinstance(item.content, Picture) for run in item.content]


@given(st.data())
def test_however_the_bytes_are_cut_the_paper_is_the_same(paper: bytes, data: st.DataObject) -> None:
    places = sorted(data.draw(st.lists(st.integers(0, len(paper)), max_size=20)))
    edges = [0, *places, len(paper)]
    strip = printed(*(paper[start:end] for start, end in pairwise(edges)))
    whole = printed(paper)
    assert (strip.items, strip.unknown, bytes(strip.raw)) == (whole.items, [], paper)


@given(st.binary(max_size=200))
def test_any_bytes_are_survived_and_nothing_is_lost(rubbish: bytes) -> None:
    buffer, read = bytearray(rubbish), b""
    while command := next_command(buffer):
        assert command.raw
        read += command.raw
        del buffer[: len(command.raw)]
    assert read + buffer == rubbish


@pytest.mark.parametrize(
    "strange",
    ["1b 06", "1d 7e", "1c 7e", "07", "7f", "1b 74 63", "1b 61 07", "1d 76 31 00 01 00 01 00 ff", "1d 6b 04 41 00"],
)
def test_what_is_not_understood_is_kept(strange: str) -> None:
    assert printed(b"x\n" + bytes.fromhex(strange) + CUT).unknown == [bytes.fromhex(strange)]


def test_a_letter_the_code_page_lacks_is_not_understood() -> None:
    assert printed(b"x\n\x1bt\x10" + b"\x81" + CUT).unknown == [b"\x81"]


def test_styles_positions_and_wrapping() -> None:
    strip = printed(
        b"\x1b!\x38Ab\x1b!\x00c\n", b"\x1b-\x01\x1dB\x01u\x1b-\x00\x1dB\x00", b"\x1b$\x20\x01r\n", b"w" * 50, CUT
    )
    big, small, underlined, right, *wide = letters(strip)
    assert (big.text, big.width, big.height, big.bold, small.x) == ("Ab", 2, 2, True, 48)
    assert (underlined.underline, underlined.inverted, right.x) == (True, True, 0x120)
    assert [run.text for run in wide] == ["w" * 48, "ww"]
    assert strip.unknown == []
    assert draw(strip).size == (640, strip.length)


def test_graphics_are_stored_and_printed_double() -> None:
    store = b"\x1d(L\x0c\x000p0\x02\x021\x08\x00\x02\x00\xff\x81"
    strip = printed(b"\x1ba\x01" + store + b"\x1d(L\x02\x0002" + CUT)
    (item,) = strip.items
    assert isinstance(item.content, Picture)
    assert (item.height, item.content.x, item.content.bits) == (4, (576 - 16) // 2, b"\xff\x81")
    assert strip.unknown == []


def test_a_cut_without_feed_leaves_the_last_rows_in_the_printer() -> None:
    mechanism = Mechanism(0)
    mechanism.receive(b"a\nb\nc\nd\ne\n\x1dV\x00f\n" + CUT)
    mechanism.run(0.0)
    first, second = mechanism.machine.cut_off
    assert first.text == "a\nb"
    assert second.text == "c\nd\ne\nf"


def test_print_speed_is_a_time_on_the_clock() -> None:
    mechanism = Mechanism(100.0)
    mechanism.receive(b"one\n\x1d(H\x06\x0000abcd")
    due = mechanism.run(50.0)
    assert due is not None
    assert 0.036 < due - 50.0 < 0.038  # 30 dots
    assert mechanism.answers == b""
    assert mechanism.run(due) is None
    assert mechanism.answers == b"\x37\x22abcd\0"


def test_an_offline_printer_answers_real_time_questions_only() -> None:
    mechanism = Mechanism(0)
    mechanism.set_fault(Fault.COVER_OPEN)
    mechanism.receive(b"late\n\x1dr\x01\x10\x04\x02")
    mechanism.run(0.0)
    assert (bytes(mechanism.answers), mechanism.machine.rows) == (b"\x16", 0)
    mechanism.set_fault(Fault.NONE)
    mechanism.run(0.0)
    assert (bytes(mechanism.answers), mechanism.machine.rows) == (b"\x16\x00", 1)
