"""The terminal's ticket printer: :class:`kiosk.core.ports.Printer` over ESC/POS."""

from __future__ import annotations

from typing import Final

from kiosk.contract.padron import VolantePaper
from kiosk.contract.specimen import SPECIMEN
from kiosk.core.ports import PaperManner
from kiosk.core.states import JobResult, PrinterState
from kiosk.printing.encode import Ticket, TicketEncoder
from kiosk.printing.link import Deadlines, PrinterLink
from kiosk.printing.paper import volante_lines
from kiosk.printing.profiles import load_profile
from kiosk.printing.transport import dialler

SPANISH: Final = PaperManner()
"""The standard paper, without summary."""

_SCRIPTS: Final = ("ro", "ar")
"""Languages that need fonts of the computer."""


class TicketPrinter:
    """An ESC/POS printer. Every call blocks and never raises: a fault is a state. For one thread."""

    def __init__(self, address: str, profile: str = "tm-t20", *, deadlines: Deadlines | None = None) -> None:
        """Take the settings; nothing is opened or sent yet.

        Args:
            address: ``tcp://HOST:PORT``, ``usb:///dev/usb/lp0`` or ``serial:///dev/ttyS0?baud=115200``.
            profile: a file in ``resources/papers/printers``.
            deadlines: how long to wait for the printer.

        Raises:
            SettingsError: the address cannot be one, or there is no such profile.
        """
        self._profile = load_profile(profile)
        self._link = PrinterLink(dialler(address), self._profile.confirmation, deadlines)
        self._encoder: TicketEncoder | None = None

    def warm_up(self) -> None:
        """Load the encoder and fonts (about 0.3 s, once), in the printer's worker, while nobody waits for paper."""
        for language in _SCRIPTS:
            self.encode(SPECIMEN, PaperManner(language=language))

    def state(self) -> PrinterState:
        """Ask the printer how it is, now; clean up after a failed paper as soon as it can be done."""
        return self._link.state()

    def print_volante(self, paper: VolantePaper, manner: PaperManner) -> JobResult:
        """Print one volante and wait until the printer says what became of it."""
        ticket = self.encode(paper, manner)
        return self._link.send(ticket.data, ticket.millimetres / self._profile.mm_per_second)

    def encode(self, paper: VolantePaper, manner: PaperManner = SPANISH) -> Ticket:
        """Return one volante as ESC/POS commands. Call it in the printer's worker."""
        if self._encoder is None:
            self._encoder = TicketEncoder(self._profile)
        return self._encoder.encode(volante_lines(paper, manner))

    def close(self) -> None:
        """Let the printer go. Nothing is kept open between two calls."""
