"""Every state of an A4 printer, before and in the middle of a job, against Debian's ``ippeveprinter``."""

from __future__ import annotations

import socket
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from kiosk.contract.padron import PaperOutcome
from kiosk.core.errors import SettingsError
from kiosk.printing.sheet.client import Operation, SheetDeadlines, one
from kiosk.printing.sheet.codec import Group, GroupTag, Message, Tag
from kiosk.printing.sheet.printer import SheetPrinter, described
from kiosk.printing.sheet.states import SealVerdict, SheetResult, SheetState, printer_state

from .a4_printer import A4Printer, wait_until

QUICK = SheetDeadlines(answer=1.0, poll=0.02, fault=0.5, job=8.0, lost=0.6, cancel=5.0)
PATIENT = SheetDeadlines(answer=2.0, poll=0.02, fault=20.0, job=30.0, lost=10.0, cancel=5.0)
DOCUMENT = b"%PDF-1.7 of one person" + bytes(range(256)) * 400
NEXT = b"%PDF-1.7 of the next person" + bytes(range(256)) * 300
PRINTED = SheetResult(PaperOutcome.CONFIRMED, SheetState.READY)

FAULTS = [
    ("media-empty", SheetState.PAPER_OUT),
    ("media-needed", SheetState.PAPER_OUT),
    ("input-tray-missing", SheetState.PAPER_OUT),
    ("media-jam", SheetState.PAPER_JAM),
    ("cover-open", SheetState.COVER_OPEN),
    ("toner-empty", SheetState.TONER_EMPTY),
    ("marker-supply-empty", SheetState.TONER_EMPTY),
    ("marker-waste-full", SheetState.OUTPUT_FULL),
    ("paused", SheetState.STOPPED),
    ("other", SheetState.STOPPED),
]
HARD = [
    (reason, state)
    for reason, state in FAULTS
    if state not in {SheetState.PAPER_OUT, SheetState.TONER_EMPTY} and reason != "other"
]
"""``ippeveprinter`` merely *reports* at rest, as printers do of a tray that nobody fills; these still count."""

HINTS = [
    ("media-low", SheetState.PAPER_LOW),
    ("toner-low", SheetState.TONER_LOW),
    ("toner-empty", SheetState.TONER_LOW),
]


def valid(_pdf: bytes) -> SealVerdict:
    return SealVerdict.VALID


@pytest.fixture
def a4(tmp_path: Path) -> Iterator[A4Printer]:
    with A4Printer(tmp_path) as printer:
        yield printer


def ours(a4: A4Printer, limits: SheetDeadlines = QUICK) -> SheetPrinter:
    return SheetPrinter(a4.address, valid, owner="q-01", deadlines=limits)


@contextmanager
def printing(a4: A4Printer, limits: SheetDeadlines, plan: str) -> Iterator[list[SheetResult]]:
    """Let a job run into ``plan``; what became of it is in the list afterwards."""
    results: list[SheetResult] = []
    a4.plan(plan)
    worker = threading.Thread(target=lambda: results.append(ours(a4, limits).print_sealed(DOCUMENT)))
    worker.start()
    try:
        wait_until(lambda: a4.printing)
        yield results
    finally:
        worker.join(40)


def next_person(a4: A4Printer) -> None:
    """The next document comes out, and nothing of the one before, and nothing waits in the printer."""
    before = a4.papers
    assert ours(a4).print_sealed(NEXT) == PRINTED
    assert a4.papers == [*before, NEXT]
    assert a4.waiting == []


def test_printed_is_said_when_it_is_printed_and_nothing_stays(a4: A4Printer, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_files(*_args: object, **_kwargs: object) -> None:
        pytest.fail("the terminal makes no file of a document")

    monkeypatch.setattr(tempfile, "_mkstemp_inner", no_files)
    with closing(ours(a4)) as printer:
        assert printer.state() is SheetState.READY
        assert printer.print_sealed(DOCUMENT) == PRINTED
    assert a4.papers == [DOCUMENT]
    next_person(a4)


@pytest.mark.parametrize(("reason", "state"), HARD)
def test_a_fault_before_sends_nothing(a4: A4Printer, tmp_path: Path, reason: str, state: SheetState) -> None:
    _leave(a4, tmp_path, reason)
    wait_until(lambda: ours(a4).state() is state)
    assert ours(a4).print_sealed(DOCUMENT) == SheetResult(PaperOutcome.REFUSED, state)
    assert a4.papers == []


@pytest.mark.parametrize(("reason", "state"), HINTS)
def test_a_hint_before_does_not_stop(a4: A4Printer, tmp_path: Path, reason: str, state: SheetState) -> None:
    _leave(a4, tmp_path, reason)
    wait_until(lambda: ours(a4).state() is state)
    assert ours(a4).print_sealed(DOCUMENT) == SheetResult(PaperOutcome.CONFIRMED, state)


def _leave(a4: A4Printer, folder: Path, reason: str) -> None:
    """Let a visitor's job end with a fault."""
    a4.plan(f"leave {reason}")
    path = folder / "visitor.pdf"
    path.write_bytes(b"%PDF-1.7")
    a4.visitor_prints(path)
    wait_until(lambda: a4.waiting == [])
    a4.mend()


@pytest.mark.parametrize(("reason", "state"), FAULTS)
def test_a_fault_in_the_middle_is_cancelled_in_time(a4: A4Printer, reason: str, state: SheetState) -> None:
    a4.plan(reason)
    seen: list[SheetState] = []
    result = ours(a4).print_sealed(DOCUMENT, seen.append)
    assert result == SheetResult(PaperOutcome.INTERRUPTED, state)
    assert state in seen
    assert a4.papers == []
    a4.mend()
    next_person(a4)


@pytest.mark.parametrize(("reason", "state"), FAULTS)
def test_a_fault_that_is_mended_in_time_is_printed(a4: A4Printer, reason: str, state: SheetState) -> None:
    seen: list[SheetState] = []

    def mend(found: SheetState) -> None:
        seen.append(found)
        a4.mend()

    a4.plan(reason)
    result = ours(a4, PATIENT).print_sealed(DOCUMENT, mend)
    assert result == PRINTED
    assert seen[0] is state
    assert a4.papers == [DOCUMENT]


SAID = [
    (3, ("none",), SheetState.READY),
    (5, ("none",), SheetState.STOPPED),
    (5, ("media-low-warning",), SheetState.STOPPED),
    (4, ("media-empty-warning",), SheetState.PAPER_OUT),
    (3, ("media-empty-error",), SheetState.PAPER_OUT),
    (3, ("media-empty-report", "toner-low-report"), SheetState.PAPER_LOW),
    (5, ("media-jam-error", "cover-open"), SheetState.COVER_OPEN),
    (5, ("door-open-error",), SheetState.COVER_OPEN),
    (3, ("offline-report",), SheetState.DISCONNECTED),
    (3, ("other-report", "com.example-cleaning"), SheetState.READY),
    (5, ("fuser-over-temp-error",), SheetState.OVERHEATED),
    (None, (), SheetState.READY),
]


@pytest.mark.parametrize(("state", "reasons", "expected"), SAID)
def test_what_printers_say(state: int | None, reasons: tuple[str, ...], expected: SheetState) -> None:
    assert printer_state(state, reasons) is expected


def test_a_job_that_takes_too_long_without_a_cause_is_cancelled_and_unknown(a4: A4Printer) -> None:
    a4.plan("media-low")
    limits = SheetDeadlines(answer=1.0, poll=0.02, fault=5.0, job=0.6, lost=1.0, cancel=5.0)
    assert ours(a4, limits).print_sealed(DOCUMENT) == SheetResult(PaperOutcome.UNKNOWN, SheetState.STOPPED)
    assert a4.papers == []
    a4.mend()
    next_person(a4)


def test_a_job_the_printer_gives_up(a4: A4Printer) -> None:
    a4.plan("abort")
    assert ours(a4).print_sealed(DOCUMENT) == SheetResult(PaperOutcome.INTERRUPTED, SheetState.STOPPED)
    a4.mend()
    next_person(a4)


def test_gone_in_the_middle_is_unknown(a4: A4Printer) -> None:
    with printing(a4, QUICK, "deaf") as results:
        a4.kill()
    assert results == [SheetResult(PaperOutcome.UNKNOWN, SheetState.DISCONNECTED)]
    assert ours(a4).print_sealed(NEXT) == SheetResult(PaperOutcome.REFUSED, SheetState.DISCONNECTED)


def test_switched_off_and_on_is_unknown_and_never_printed_again(a4: A4Printer) -> None:
    with printing(a4, PATIENT, "deaf") as results:
        a4.kill()
        a4.mend()
        a4.start()
    assert [result.outcome for result in results] == [PaperOutcome.UNKNOWN]
    assert a4.papers == []


def test_silent_in_the_middle_is_unknown(a4: A4Printer) -> None:
    with printing(a4, QUICK, "deaf") as results:
        a4.freeze()
    assert results == [SheetResult(PaperOutcome.UNKNOWN, SheetState.MUTE)]
    assert ours(a4).state() is SheetState.MUTE
    a4.mend()
    a4.thaw()


def test_silent_for_a_moment_is_followed_to_the_end(a4: A4Printer) -> None:
    with printing(a4, PATIENT, "deaf") as results:
        a4.freeze()
        a4.mend()
        a4.thaw()
    assert [result.outcome for result in results] == [PaperOutcome.CONFIRMED]
    assert a4.papers == [DOCUMENT]


@pytest.mark.expected_log_warnings
def test_what_cannot_be_cancelled_is_unknown_and_never_comes_out_for_the_next(a4: A4Printer) -> None:
    """A terminal that is started anew finds what it left in the printer, and drops it."""
    deaf = SheetDeadlines(answer=1.0, poll=0.02, fault=5.0, job=0.5, lost=1.0, cancel=0.3)
    a4.plan("deaf")
    assert ours(a4, deaf).print_sealed(DOCUMENT) == SheetResult(PaperOutcome.UNKNOWN, SheetState.STOPPED)
    assert ours(a4, deaf).state() is SheetState.BUSY
    assert ours(a4, deaf).print_sealed(NEXT) == SheetResult(PaperOutcome.REFUSED, SheetState.BUSY)
    a4.mend()
    next_person(a4)
    assert a4.papers == [NEXT]


def test_somebody_elses_job_is_left_alone(a4: A4Printer, tmp_path: Path) -> None:
    path = tmp_path / "visitor.pdf"
    path.write_bytes(b"%PDF-1.7 of a visitor")
    a4.plan("deaf")
    a4.visitor_prints(path)
    assert len(a4.waiting) == 1
    assert ours(a4).print_sealed(DOCUMENT) == SheetResult(PaperOutcome.REFUSED, SheetState.BUSY)
    a4.mend()
    wait_until(lambda: a4.papers == [path.read_bytes()])


def test_a_printer_that_takes_no_pdf(tmp_path: Path) -> None:
    with A4Printer(tmp_path, "image/pwg-raster") as raster_only:
        assert ours(raster_only).state() is SheetState.UNSUITABLE
        assert ours(raster_only).print_sealed(DOCUMENT) == SheetResult(PaperOutcome.REFUSED, SheetState.UNSUITABLE)


@pytest.mark.parametrize("verdict", [verdict for verdict in SealVerdict if verdict is not SealVerdict.VALID])
def test_what_is_not_sealed_is_not_even_offered(verdict: SealVerdict) -> None:
    printer = SheetPrinter("ipp://127.0.0.1:9/ipp/print", lambda _pdf: verdict)
    assert printer.print_sealed(DOCUMENT) == SheetResult(PaperOutcome.REFUSED, verdict)


def _closes(connection: socket.socket) -> None:
    connection.recv(4096)


def _says_http(connection: socket.socket) -> None:
    connection.recv(4096)
    connection.sendall(b"HTTP/1.0 404 Not Found\r\nContent-Length: 4\r\n\r\nnone")


def _says_nonsense(connection: socket.socket) -> None:
    connection.recv(4096)
    connection.sendall(b"220 mail.example ESMTP\r\n")


def _says_nothing(connection: socket.socket) -> None:
    while connection.recv(4096):
        pass


@pytest.mark.parametrize(
    ("behave", "state"),
    [
        (_closes, SheetState.DISCONNECTED),
        (_says_http, SheetState.UNSUITABLE),
        (_says_nonsense, SheetState.UNSUITABLE),
        (_says_nothing, SheetState.MUTE),
    ],
)
def test_what_is_no_printer(behave: Callable[[socket.socket], None], state: SheetState) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:

        def serve() -> None:
            connection, _ = server.accept()
            with connection:
                behave(connection)

        worker = threading.Thread(target=serve)
        worker.start()
        address = f"ipp://127.0.0.1:{server.getsockname()[1]}/ipp/print"
        found = SheetPrinter(address, valid, deadlines=QUICK).state()
        worker.join(10)
    assert found is state


BAD = ["", "ipp://", "http://h/ipp", "ipp://h", "ipp://h:0/q", "ipp://h:70000/q", "ipp://h:x/q", "ipp://u@h/q", "h:1/q"]


@pytest.mark.parametrize("address", BAD)
def test_bad_addresses_are_refused_by_name(address: str) -> None:
    with pytest.raises(SettingsError) as caught:
        SheetPrinter(address, valid)
    assert caught.value.key == "sheet.address"


def test_what_a_queue_remembers_is_no_fault_of_today() -> None:
    """CUPS at rest tells the reasons of its last job for ever; a printer without CUPS tells today's."""
    able = (
        one("operations-supported", Tag.ENUM, *(int(operation) for operation in Operation)),
        one("document-format-supported", Tag.MIME, "application/pdf"),
        one("media-supported", Tag.KEYWORD, "iso_a4_210x297mm"),
        one("printer-state", Tag.ENUM, 3),
        one("printer-state-reasons", Tag.KEYWORD, "media-jam-warning"),
    )
    queue = (*able, one("cups-version", Tag.TEXT, "2.4.2"))
    for attributes, expected in ((able, SheetState.PAPER_JAM), (queue, SheetState.READY)):
        assert described(Message(0, 1, (Group(GroupTag.PRINTER, attributes),))) is expected


def test_a_queue_that_is_stopped_or_closed_says_so() -> None:
    able = (
        one("operations-supported", Tag.ENUM, *(int(operation) for operation in Operation)),
        one("document-format-supported", Tag.MIME, "application/pdf"),
        one("media-supported", Tag.KEYWORD, "iso_a4_210x297mm"),
    )
    for state, accepting in ((5, True), (3, False)):
        more = (one("printer-state", Tag.ENUM, state), one("printer-is-accepting-jobs", Tag.BOOLEAN, accepting))
        assert described(Message(0, 1, (Group(GroupTag.PRINTER, (*able, *more)),))) is SheetState.STOPPED
