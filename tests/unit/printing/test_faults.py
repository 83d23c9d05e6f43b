"""The real link against the simulated printer over TCP: every fault before, in the middle, and cleared after."""

from __future__ import annotations

from pathlib import Path
from time import monotonic

import pytest

from kiosk.contract.padron import PaperOutcome
from kiosk.core.states import JobResult, PrinterState
from kiosk.printing.commands import FEED_AND_CUT
from kiosk.printing.link import Deadlines, PrinterLink
from kiosk.printing.printer import SPANISH, TicketPrinter
from kiosk.printing.transport import dialler
from kiosk.sandbox.printer.faults import Fault
from kiosk.sandbox.printer.server import SimulatedPrinter

from .conftest import QUICK
from .samples import NEXT_PERSON, PAPER

READY = JobResult(PaperOutcome.CONFIRMED, PrinterState.READY)
STOPPING = [
    (Fault.PAPER_OUT, PrinterState.PAPER_OUT),
    (Fault.COVER_OPEN, PrinterState.COVER_OPEN),
    (Fault.CUTTER_JAM, PrinterState.CUTTER_JAM),
    (Fault.OVERHEATED, PrinterState.OVERHEATED),
    (Fault.UNRECOVERABLE, PrinterState.UNRECOVERABLE),
]
SILENT = [(Fault.MUTE, PrinterState.MUTE), (Fault.CABLE_OUT, PrinterState.DISCONNECTED)]
LAST_ROW = "Datos personales"


def strangers_words(text: str) -> list[str]:
    words = (PAPER.full_name, PAPER.document, PAPER.csv[:4], PAPER.csv[-4:])
    return [word for word in words if word in text]


def print_for_the_next_person(printer: TicketPrinter, simulated: SimulatedPrinter) -> str:
    """Print for the next person; return what that person's paper says, checked to be the last one and complete."""
    assert printer.print_volante(NEXT_PERSON, SPANISH) == READY
    mine = [paper for paper in simulated.wait_papers(1) if NEXT_PERSON.full_name in paper.text]
    while not mine:
        mine = [p for p in simulated.wait_papers(len(simulated.papers) + 1) if NEXT_PERSON.full_name in p.text]
    assert len(mine) == 1
    assert LAST_ROW in mine[0].text
    assert mine[0].unknown == []
    return mine[0].text


def test_healthy_printer_confirms_one_paper(printer: TicketPrinter, simulated: SimulatedPrinter) -> None:
    assert printer.state() is PrinterState.READY
    assert printer.print_volante(PAPER, SPANISH) == READY
    assert len(simulated.wait_papers(1)) == 1


def test_near_end_prints_and_says_so(printer: TicketPrinter, simulated: SimulatedPrinter) -> None:
    simulated.set_fault(Fault.NEAR_END)
    assert printer.state() is PrinterState.PAPER_NEAR_END
    assert printer.print_volante(PAPER, SPANISH) == JobResult(PaperOutcome.CONFIRMED, PrinterState.PAPER_NEAR_END)


@pytest.mark.parametrize(("fault", "state"), STOPPING + SILENT)
def test_fault_before_sends_nothing(
    printer: TicketPrinter, simulated: SimulatedPrinter, fault: Fault, state: PrinterState
) -> None:
    simulated.set_fault(fault)
    assert printer.state() is state
    assert printer.print_volante(PAPER, SPANISH) == JobResult(PaperOutcome.REFUSED, state)
    simulated.set_fault(Fault.NONE)
    assert printer.state() is PrinterState.READY
    assert strangers_words(print_for_the_next_person(printer, simulated)) == []
    assert len(simulated.papers) == 1


@pytest.mark.parametrize("rows", [1, 12, 23])
@pytest.mark.parametrize(("fault", "state"), STOPPING)
def test_fault_in_the_middle_interrupts(
    printer: TicketPrinter, simulated: SimulatedPrinter, fault: Fault, state: PrinterState, rows: int
) -> None:
    assert printer.state() is PrinterState.READY
    simulated.arm(fault, after_lines=rows)
    assert printer.print_volante(PAPER, SPANISH) == JobResult(PaperOutcome.INTERRUPTED, state)
    assert printer.print_volante(NEXT_PERSON, SPANISH) == JobResult(PaperOutcome.REFUSED, state)
    simulated.set_fault(Fault.NONE)
    assert strangers_words(print_for_the_next_person(printer, simulated)) == []
    everything = simulated.removed_text + "".join(paper.text for paper in simulated.papers)
    assert everything.count(LAST_ROW) == 1


@pytest.mark.parametrize(("fault", "state"), SILENT)
def test_silence_in_the_middle_is_unknown(
    printer: TicketPrinter, simulated: SimulatedPrinter, fault: Fault, state: PrinterState
) -> None:
    simulated.arm(fault, after_lines=5)
    assert printer.print_volante(PAPER, SPANISH) == JobResult(PaperOutcome.UNKNOWN, state)
    simulated.set_fault(Fault.NONE)
    assert strangers_words(print_for_the_next_person(printer, simulated)) == []


def test_buffer_is_cleared_while_the_printer_is_still_offline(
    printer: TicketPrinter, simulated: SimulatedPrinter
) -> None:
    simulated.arm(Fault.COVER_OPEN, after_lines=5)
    printer.print_volante(PAPER, SPANISH)
    simulated.set_fault(Fault.NONE)  # staff close the cover; nobody prints or asks in between
    assert printer.state() is PrinterState.READY
    half = simulated.wait_papers(1)[0]
    assert strangers_words(half.text) == []
    assert "VOLANTE" in half.text


def test_a_new_process_lets_an_old_paper_come_out_before_its_own(simulated: SimulatedPrinter) -> None:
    before = TicketPrinter(simulated.address, deadlines=QUICK)
    simulated.arm(Fault.MUTE, after_lines=5)
    assert before.print_volante(PAPER, SPANISH).outcome is PaperOutcome.UNKNOWN
    simulated.set_fault(Fault.NONE)
    after = TicketPrinter(simulated.address, deadlines=QUICK)
    assert strangers_words(print_for_the_next_person(after, simulated)) == []


def test_offline_at_the_start_of_a_process_clears_what_an_earlier_one_left(
    simulated: SimulatedPrinter, tmp_path: Path
) -> None:
    raw = TicketPrinter(simulated.address, deadlines=QUICK)
    simulated.arm(Fault.CABLE_OUT, after_lines=2)
    raw.print_volante(PAPER, SPANISH)
    simulated.set_fault(Fault.COVER_OPEN)
    fresh = TicketPrinter(simulated.address, deadlines=QUICK)
    assert fresh.state() is PrinterState.COVER_OPEN
    simulated.set_fault(Fault.NONE)
    assert strangers_words(print_for_the_next_person(fresh, simulated)) == []


def test_a_clone_without_process_id_is_not_believed(printer: TicketPrinter, simulated: SimulatedPrinter) -> None:
    simulated.set_fault(Fault.NO_PROCESS_ID)
    assert printer.state() is PrinterState.READY
    assert printer.print_volante(PAPER, SPANISH) == JobResult(PaperOutcome.UNKNOWN, PrinterState.MUTE)


@pytest.mark.parametrize("fault", [Fault.NONE, Fault.NO_PROCESS_ID])
def test_the_fence_confirms_where_the_profile_says_so(simulated: SimulatedPrinter, fault: Fault) -> None:
    simulated.set_fault(fault)
    clone = TicketPrinter(simulated.address, "tm-t20-fence", deadlines=QUICK)
    assert clone.print_volante(PAPER, SPANISH) == READY
    assert PAPER.full_name in simulated.wait_papers(1)[0].text


@pytest.mark.parametrize(("fault", "state"), STOPPING)
def test_the_fence_does_not_confirm_an_interrupted_paper(
    simulated: SimulatedPrinter, fault: Fault, state: PrinterState
) -> None:
    clone = TicketPrinter(simulated.address, "tm-t20-fence", deadlines=QUICK)
    assert clone.state() is PrinterState.READY
    simulated.arm(fault, after_lines=8)
    assert clone.print_volante(PAPER, SPANISH) == JobResult(PaperOutcome.INTERRUPTED, state)


def test_confirmed_only_when_printed(tmp_path: Path) -> None:
    """At a real speed the confirmation takes the time the paper takes: never earlier."""
    with SimulatedPrinter(tmp_path, mm_per_second=400) as slow:
        printer = TicketPrinter(slow.address)
        printer.warm_up()
        assert printer.state() is PrinterState.READY
        began = monotonic()
        assert printer.print_volante(PAPER, SPANISH) == READY
        assert monotonic() - began >= 180 / 400


def test_two_printers_share_one_device_in_turn(printer: TicketPrinter, simulated: SimulatedPrinter) -> None:
    other = TicketPrinter(simulated.address, deadlines=QUICK)
    assert printer.print_volante(PAPER, SPANISH) == READY
    assert other.print_volante(NEXT_PERSON, SPANISH) == READY
    assert printer.print_volante(PAPER, SPANISH) == READY
    assert [NEXT_PERSON.full_name in paper.text for paper in simulated.wait_papers(3)] == [False, True, False]


def test_what_waits_behind_a_pulled_cable_is_cleared_on_return(tmp_path: Path) -> None:
    with SimulatedPrinter(tmp_path, mm_per_second=100) as slow:
        printer = TicketPrinter(slow.address, deadlines=Deadlines())
        assert printer.state() is PrinterState.READY
        slow.arm(Fault.CABLE_OUT, after_lines=3)
        assert printer.print_volante(PAPER, SPANISH) == JobResult(PaperOutcome.UNKNOWN, PrinterState.DISCONNECTED)
        slow.set_fault(Fault.COVER_OPEN)
        assert printer.state() is PrinterState.COVER_OPEN
        slow.set_fault(Fault.NONE)
        assert printer.state() is PrinterState.READY
        assert [strangers_words(paper.text) for paper in slow.wait_papers(1)] == [[]]


def test_more_than_the_printer_can_hold(simulated: SimulatedPrinter) -> None:
    """The clearing command cannot get through a full buffer: then the rest comes out on a strip of its own."""
    link = PrinterLink(dialler(simulated.address), deadlines=QUICK)
    picture = b"\x1dv0\0\x48\0\x18\0" + bytes(72 * 24)
    roll = (picture + b"SOMEBODY ELSE'S LINE\n") * 200
    assert link.send(roll + FEED_AND_CUT) == READY
    simulated.arm(Fault.COVER_OPEN, after_lines=5)
    assert link.send(roll + FEED_AND_CUT) == JobResult(PaperOutcome.INTERRUPTED, PrinterState.COVER_OPEN)
    simulated.set_fault(Fault.NONE)
    mine = b"MY LINE\n" + FEED_AND_CUT
    while (result := link.send(mine)) != READY:
        assert result.outcome is PaperOutcome.REFUSED
    text = simulated.wait_papers(1)[-1].text
    while "MY LINE" not in text:
        text = simulated.wait_papers(len(simulated.papers) + 1)[-1].text
    assert text == "MY LINE"
