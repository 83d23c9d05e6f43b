from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.printing.link import Deadlines
from kiosk.printing.printer import TicketPrinter
from kiosk.sandbox.printer.server import SimulatedPrinter

# Short where a test waits for them to pass; never so short that a busy machine fails a healthy exchange.
QUICK = Deadlines(connect=2.0, status=0.3, alive=0.4, paper=2.0, pulse=0.05)


@pytest.fixture
def simulated(tmp_path: Path) -> Iterator[SimulatedPrinter]:
    with SimulatedPrinter(tmp_path / "paper", mm_per_second=0) as printer:
        yield printer


@pytest.fixture
def printer(simulated: SimulatedPrinter) -> TicketPrinter:
    return TicketPrinter(simulated.address, deadlines=QUICK)
