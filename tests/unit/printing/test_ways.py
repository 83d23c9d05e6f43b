"""USB and serial printers: the real link over a pseudo-terminal in the place of ``/dev/usb/lp0`` and ``/dev/ttyS0``."""

from __future__ import annotations

import errno
import os
import termios
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.contract.padron import PaperOutcome
from kiosk.core.errors import SettingsError
from kiosk.core.states import JobResult, PrinterState
from kiosk.device.settings import load_settings
from kiosk.printing.device_files import BAUDS, SerialTransport, UsbTransport
from kiosk.printing.link import Deadlines, PrinterLink
from kiosk.printing.printer import SPANISH, TicketPrinter
from kiosk.printing.transport import dialler
from kiosk.sandbox.printer.faults import Fault
from kiosk.sandbox.printer.server import SimulatedPrinter

from .conftest import QUICK
from .samples import NEXT_PERSON, PAPER
from .test_faults import READY, SILENT, STOPPING, print_for_the_next_person, strangers_words


@pytest.fixture
def device(tmp_path: Path) -> Iterator[SimulatedPrinter]:
    with SimulatedPrinter(tmp_path / "paper", device=tmp_path / "dev" / "lp0", mm_per_second=0) as printer:
        yield printer


@pytest.fixture(params=["usb", "serial"])
def printer(request: pytest.FixtureRequest, device: SimulatedPrinter) -> TicketPrinter:
    return TicketPrinter(device.address.replace("serial", request.param), deadlines=QUICK)


def test_two_papers_one_after_the_other(printer: TicketPrinter, device: SimulatedPrinter) -> None:
    assert printer.state() is PrinterState.READY
    assert printer.print_volante(PAPER, SPANISH) == READY
    assert printer.print_volante(NEXT_PERSON, SPANISH) == READY
    papers = device.wait_papers(2)
    assert [paper.unknown for paper in papers] == [[], []]
    assert strangers_words(papers[1].text) == []


@pytest.mark.parametrize(("fault", "state"), STOPPING + SILENT)
def test_fault_before_sends_nothing(
    printer: TicketPrinter, device: SimulatedPrinter, fault: Fault, state: PrinterState
) -> None:
    device.set_fault(fault)
    assert printer.state() is state
    assert printer.print_volante(PAPER, SPANISH) == JobResult(PaperOutcome.REFUSED, state)
    device.set_fault(Fault.NONE)
    assert strangers_words(print_for_the_next_person(printer, device)) == []
    assert len(device.papers) == 1


@pytest.mark.parametrize(("fault", "state"), STOPPING)
def test_fault_in_the_middle_interrupts(
    printer: TicketPrinter, device: SimulatedPrinter, fault: Fault, state: PrinterState
) -> None:
    assert printer.state() is PrinterState.READY
    device.arm(fault, after_lines=12)
    assert printer.print_volante(PAPER, SPANISH) == JobResult(PaperOutcome.INTERRUPTED, state)
    device.set_fault(Fault.NONE)
    assert strangers_words(print_for_the_next_person(printer, device)) == []


@pytest.mark.parametrize(("fault", "state"), SILENT)
def test_silence_in_the_middle_is_unknown(
    printer: TicketPrinter, device: SimulatedPrinter, fault: Fault, state: PrinterState
) -> None:
    device.arm(fault, after_lines=5)
    assert printer.print_volante(PAPER, SPANISH) == JobResult(PaperOutcome.UNKNOWN, state)
    device.set_fault(Fault.NONE)
    assert strangers_words(print_for_the_next_person(printer, device)) == []


def test_what_the_printer_said_to_nobody_is_not_believed(printer: TicketPrinter, device: SimulatedPrinter) -> None:
    """Automatic status stays on when a file is closed: old news waits for whoever opens it next."""
    assert printer.print_volante(PAPER, SPANISH) == READY
    for fault in (Fault.COVER_OPEN, Fault.NONE, Fault.PAPER_OUT):
        device.set_fault(fault)
    assert printer.state() is PrinterState.PAPER_OUT
    device.set_fault(Fault.NONE)
    assert printer.state() is PrinterState.READY


def test_a_device_that_is_not_there(tmp_path: Path) -> None:
    for scheme in ("usb", "serial"):
        absent = TicketPrinter(f"{scheme}://{tmp_path}/lp7", deadlines=Deadlines())
        assert absent.state() is PrinterState.DISCONNECTED
        assert absent.print_volante(PAPER, SPANISH) == JobResult(PaperOutcome.REFUSED, PrinterState.DISCONNECTED)


def test_a_file_that_is_no_line_is_no_serial_printer(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.touch()
    assert TicketPrinter(f"serial://{path}").state() is PrinterState.DISCONNECTED


@pytest.mark.parametrize("baud", BAUDS)
def test_the_line_is_set_up_raw_with_hardware_flow_control(device: SimulatedPrinter, baud: int) -> None:
    path = Path(device.address.removeprefix("serial://"))
    line = SerialTransport(path, baud)
    flags_in, flags_out, control, local, rate_in, rate_out, _ = termios.tcgetattr(line.fileno())
    line.close()
    assert (rate_in, rate_out) == (getattr(termios, f"B{baud}"),) * 2
    assert control & termios.CRTSCTS
    assert control & termios.CSIZE == termios.CS8
    assert not control & termios.PARENB
    assert not local & (termios.ICANON | termios.ECHO | termios.ISIG)
    assert not flags_in & (termios.IXON | termios.ICRNL)
    assert not flags_out & termios.OPOST
    assert line.bytes_per_second == baud / 10


def test_a_slow_line_is_given_its_time(tmp_path: Path) -> None:
    """At 9600 baud a paper of 1.5 kB is 1.6 s on the line: waiting so long is a fault on a faster one only."""
    data = TicketPrinter("tcp://127.0.0.1:9").encode(PAPER).data
    with SimulatedPrinter(tmp_path / "paper", device=tmp_path / "lp0", mm_per_second=130) as slow:
        for baud, outcome in ((9600, PaperOutcome.CONFIRMED), (115_200, PaperOutcome.UNKNOWN)):
            link = PrinterLink(dialler(f"{slow.address}?baud={baud}"), deadlines=Deadlines(paper=0.5, pulse=0.05))
            assert link.state() is PrinterState.READY
            assert link.send(data).outcome is outcome


def test_a_long_paper_is_given_its_time(tmp_path: Path) -> None:
    with SimulatedPrinter(tmp_path, mm_per_second=250) as slow:
        link = PrinterLink(dialler(slow.address), deadlines=Deadlines(paper=0.3, pulse=0.05))
        ticket = TicketPrinter(slow.address).encode(PAPER)
        assert link.send(ticket.data, ticket.millimetres / 200).confirmed
        assert link.send(ticket.data) == JobResult(PaperOutcome.UNKNOWN, PrinterState.MUTE)


def test_usb_words_of_the_kernel(monkeypatch: pytest.MonkeyPatch, device: SimulatedPrinter) -> None:
    """``usblp`` passes empty packets on and says "no space" for "no paper": neither means that the printer is gone."""
    way = UsbTransport(Path(device.address.removeprefix("serial://")))

    def no_paper(_file: int, _data: bytes) -> int:
        raise OSError(errno.ENOSPC, "no paper")

    with monkeypatch.context() as patch:
        patch.setattr(os, "read", lambda _file, _size: b"")
        patch.setattr(os, "write", no_paper)
        with pytest.raises(BlockingIOError):
            way.read()
        with pytest.raises(BlockingIOError):
            way.write(b"x")
    way.close()


GOOD = [
    "usb:///dev/usb/lp0",
    "usb:///dev/kiosk-printer",
    "serial:///dev/ttyS0",
    "serial:///dev/serial/by-id/usb-FTDI_FT232R-if00-port0?baud=38400",
    "tcp://printer.example",
]
BAD = [
    "usb://dev/usb/lp0",
    "usb:///",
    "usb:///dev/usb/lp0?baud=9600",
    "usb:///dev/../etc/shadow",
    "serial:///dev/ttyS0?baud=110",
    "serial:///dev/ttyS0?baud=fast",
    "serial:///dev/ttyS0?parity=even",
    "serial://",
]


@pytest.mark.parametrize("address", GOOD)
def test_good_addresses(address: str) -> None:
    TicketPrinter(load_settings(None, {"printer.address": address}).printer.address).close()


@pytest.mark.parametrize("address", BAD)
def test_bad_addresses_are_refused_by_name(address: str) -> None:
    with pytest.raises(SettingsError) as caught:
        TicketPrinter(address)
    assert caught.value.key == "printer.address"
