"""The terminal's ticket printer: :class:`kiosk.core.ports.Printer` over ESC/POS."""

from __future__ import annotations

from kiosk.contract.padron import VolantePaper
from kiosk.contract.specimen import SPECIMEN
from kiosk.core.states import JobResult, PrinterState
from kiosk.printing.encode import TicketEncoder
from kiosk.printing.layout import fill, load_layout
from kiosk.printing.link import Deadlines, PrinterLink
from kiosk.printing.profiles import load_profile
from kiosk.printing.transport import dialler
from kiosk.printing.volante import volante_values


class TicketPrinter:
    """An ESC/POS printer. Every call blocks and never raises: a fault is a state. For one thread."""

    def __init__(self, address: str, profile: str = "tm-t20", *, deadlines: Deadlines | None = None) -> None:
        """Take the settings; nothing is opened or sent yet.

        Args:
            address: ``tcp://HOST:PORT``; port 9100 when it is left out.
            profile: a file in ``resources/papers/printers``.
            deadlines: how long to wait for the printer.

        Raises:
            SettingsError: the address cannot be one, or there is no such profile.
        """
        self._profile = load_profile(profile)
        self._layout = load_layout("volante")
        self._link = PrinterLink(dialler(address), self._profile.confirmation, deadlines)
        self._encoder: TicketEncoder | None = None

    def warm_up(self) -> None:
        """Load the encoder (about 0.2 s), in the printer's worker, while nobody waits for paper."""
        self.encode(SPECIMEN)

    def state(self) -> PrinterState:
        """Ask the printer how it is, now; clean up after a failed paper as soon as it can be done."""
        return self._link.state()

    def print_volante(self, paper: VolantePaper) -> JobResult:
        """Print one volante and wait until the printer says what became of it."""
        return self._link.send(self.encode(paper))

    def encode(self, paper: VolantePaper) -> bytes:
        """Return the ESC/POS commands of one volante. Call it in the printer's worker."""
        if self._encoder is None:
            self._encoder = TicketEncoder(self._profile)
        return self._encoder.encode(fill(self._layout, volante_values(paper)))

    def close(self) -> None:
        """Let the printer go. Nothing is kept open between two calls."""
