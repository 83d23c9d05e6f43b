"""A terminal that starts anew knows nothing of the paper before, and still keeps it off the next person's."""

from __future__ import annotations

from pathlib import Path

from kiosk.printing.link import Deadlines
from kiosk.printing.printer import SPANISH, TicketPrinter
from kiosk.sandbox.printer.faults import Fault
from kiosk.sandbox.printer.server import SimulatedPrinter
from tests.fakes.ports import paper

_TITLE = "VOLANTE DE"


def test_half_a_ticket_of_an_earlier_process_is_cut_off_first(tmp_path: Path) -> None:
    with SimulatedPrinter(tmp_path, mm_per_second=0) as machine:
        machine.arm(Fault.MUTE, after_lines=6)
        before = TicketPrinter(machine.address, deadlines=Deadlines(alive=0.3))
        assert not before.print_volante(paper(), SPANISH).confirmed
        machine.set_fault(Fault.NONE)
        anew = TicketPrinter(machine.address)
        assert anew.print_volante(paper(), SPANISH).confirmed
        strips = [strip.text for strip in machine.wait_papers(2)]
        assert [text.count(_TITLE) for text in strips] == [1, 1]
        anew.close()
