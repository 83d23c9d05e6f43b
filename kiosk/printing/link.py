"""The link to a ticket printer: it knows what became of each paper, or says that it does not know.

Source: ``reference/systems.md`` §A3. Each call opens its own connection, so a printer that was switched off, moved or
served by another terminal in between is nothing special.
"""

from __future__ import annotations

import logging
import secrets
import time
from contextlib import closing
from dataclasses import dataclass
from enum import Enum, StrEnum, auto
from typing import Final

from kiosk.contract.padron import PaperOutcome
from kiosk.core.states import JobResult, PrinterState
from kiosk.printing import commands
from kiosk.printing.conversation import Conversation
from kiosk.printing.transport import Dial

_log = logging.getLogger(__name__)

_STOPPED: Final = frozenset(
    {
        PrinterState.PAPER_OUT,
        PrinterState.COVER_OPEN,
        PrinterState.CUTTER_JAM,
        PrinterState.OVERHEATED,
        PrinterState.UNRECOVERABLE,
    }
)
"""States in which a paper in the making has failed. ``OFFLINE`` without a cause passes by itself (feed button)."""

_SLOWEST: Final = 20_000
"""Bytes a second the slowest printer takes in (raster at 35 mm/s): a question waits behind what was sent before it."""

_PROLOGUE: Final = commands.INITIALISE + commands.AUTOMATIC_STATUS


class Confirmation(StrEnum):
    """What a printer model can prove: found out once, when it is installed, and written in its profile."""

    PROCESS_ID = "process-id"
    FENCE = "fence"


@dataclass(frozen=True)
class Deadlines:
    """Seconds to wait.

    Attributes:
        connect: for the connection.
        status: for an answer to a real-time question.
        alive: between two signs of life while a paper is printed.
        paper: without the confirmation after the last byte was handed over, or without handing over any.
        pulse: between two questions "are you there" while a paper is printed.
    """

    connect: float = 1.0
    status: float = 0.5
    alive: float = 2.0
    paper: float = 8.0
    pulse: float = 0.5


class _Path(Enum):
    """What may still be between the receive buffer and the cutter."""

    CLEAN = auto()
    UNSURE = auto()
    """This process has just begun: an earlier one may have left something."""
    TORN = auto()
    """A paper failed: bytes may wait in the buffer, and half a ticket may hang in the printer."""


class PrinterLink:
    """One ticket printer. Blocking, for one thread; never raises."""

    def __init__(
        self, dial: Dial, confirmation: Confirmation = Confirmation.PROCESS_ID, deadlines: Deadlines | None = None
    ) -> None:
        self._dial = dial
        self._confirmation = confirmation
        self._limits = deadlines or Deadlines()
        self._path = _Path.UNSURE
        self._unfinished = 0
        self._printing = 0.0

    def state(self) -> PrinterState:
        """Ask the printer how it is; clean up after a failed paper as soon as it can be done."""
        talk = self._open()
        if talk is None:
            return PrinterState.DISCONNECTED
        with closing(talk):
            return self._prepare(talk)

    def send(self, data: bytes, printing: float = 0.0) -> JobResult:
        """Print one paper and wait for what becomes of it.

        Args:
            data: complete ESC/POS commands, cut included.
            printing: seconds the printer needs for it.
        """
        talk = self._open()
        if talk is None:
            return JobResult(PaperOutcome.REFUSED, PrinterState.DISCONNECTED)
        with closing(talk):
            state = self._prepare(talk)
            if not state.can_print:
                return JobResult(PaperOutcome.REFUSED, state)
            result = _Job(talk, data, printing, self._confirmation, self._limits).run()
            if result.outcome in {PaperOutcome.INTERRUPTED, PaperOutcome.UNKNOWN}:
                self._path, self._unfinished, self._printing = _Path.TORN, len(data), printing
        _log.info("paper %s, printer %s", result.outcome.value, result.state.value)
        return result

    def _open(self) -> Conversation | None:
        try:
            return Conversation(self._dial(self._limits.connect))
        except OSError as error:
            _log.info("printer cannot be reached: %s", error)
            return None

    def _prepare(self, talk: Conversation) -> PrinterState:
        """Return the state; when it can print, nothing of an earlier paper is in the way any more."""
        state = talk.ask(self._limits.status)
        if self._path is _Path.CLEAN or state in {PrinterState.MUTE, PrinterState.DISCONNECTED}:
            return state
        if self._path is _Path.TORN or not state.can_print:
            # An offline printer keeps what it has and would print it for whoever comes after the roll is changed.
            self._path = _Path.TORN
            talk.clear(self._limits.status)
        return self._clean(talk) if state.can_print else state

    def _clean(self, talk: Conversation) -> PrinterState:
        """Let leftovers out on a strip of their own; wait until the printer has worked through everything."""
        # The printer may be in the middle of a raster: NULs complete it, elsewhere they print nothing. The cut costs an
        # empty strip when a terminal starts; without it, half a ticket from before would hang on the next person's.
        sweep = bytes(self._unfinished) + commands.INITIALISE + commands.FEED_AND_CUT
        if talk.pass_fence(sweep, self._limits.paper + self._printing + _patience(talk, self._unfinished)):
            self._path, self._unfinished, self._printing = _Path.CLEAN, 0, 0.0
            return talk.ask(self._limits.status)
        state = talk.ask(self._limits.status)
        return PrinterState.MUTE if state.can_print else state


def _patience(talk: Conversation, size: int) -> float:
    """Return the seconds that ``size`` bytes may be under way, in the kernel, on the line and in the printer."""
    return size / min(_SLOWEST, talk.bytes_per_second)


class _Job:
    """One paper on its way."""

    def __init__(
        self, talk: Conversation, data: bytes, printing: float, confirmation: Confirmation, limits: Deadlines
    ) -> None:
        self._talk = talk
        self._limits = limits
        self._mark = secrets.token_hex(2).encode("ascii")
        self._by_fence = confirmation is Confirmation.FENCE
        question = commands.FENCE if self._by_fence else commands.ask_process_id(self._mark)
        self._bytes = memoryview(_PROLOGUE + data + question)
        self._fences = talk.fences
        self._patience = _patience(talk, len(data))
        self._printing = printing
        self._sent = 0
        self._moved_at = self._asked_at = time.monotonic()

    def run(self) -> JobResult:
        """Send, watch, and return what became of it."""
        while not self._confirmed() and self._failure() is None:
            self._step()
        failure = self._failure()
        if not self._confirmed() and failure is not None and not self._talk.lost:
            # The confirmation may have crossed the bad news: what arrives while clearing still counts.
            self._talk.clear(self._limits.status)
        if self._confirmed():
            return self._printed()
        return self._failed(failure or PrinterState.MUTE)

    def _step(self) -> None:
        now = time.monotonic()
        moved = self._talk.step(self._bytes[self._sent :], self._limits.pulse)
        self._sent += moved
        if moved:
            self._moved_at = time.monotonic()
        if self._all_sent and now - max(self._asked_at, self._moved_at) >= self._limits.pulse:
            self._asked_at = now
            self._talk.request_status()

    @property
    def _all_sent(self) -> bool:
        return self._sent == len(self._bytes)

    def _confirmed(self) -> bool:
        if self._by_fence:
            return self._all_sent and self._talk.fences > self._fences
        return self._talk.was_told(commands.processed(self._mark))

    def _failure(self) -> PrinterState | None:
        """Return why it failed, None while it may still succeed."""
        if self._talk.lost:
            return PrinterState.DISCONNECTED
        if self._talk.state in _STOPPED:
            return self._talk.state
        now = time.monotonic()
        if now - self._moved_at >= self._limits.paper + self._printing + self._patience:
            return PrinterState.OFFLINE if self._talk.state is PrinterState.OFFLINE else PrinterState.MUTE
        if self._all_sent and now - max(self._talk.heard_at, self._moved_at) >= self._limits.alive + self._patience:
            return PrinterState.MUTE
        return None

    def _printed(self) -> JobResult:
        # A fence proves that the paper was taken in, not that the cutter worked: ask once more.
        state = self._talk.ask(self._limits.status) if self._by_fence else self._talk.state or PrinterState.READY
        if self._by_fence and not state.can_print:
            return self._failed(state)
        return JobResult(PaperOutcome.CONFIRMED, state)

    def _failed(self, state: PrinterState) -> JobResult:
        if self._sent <= len(_PROLOGUE):
            return JobResult(PaperOutcome.REFUSED, state)
        silent = state in {PrinterState.MUTE, PrinterState.DISCONNECTED}
        return JobResult(PaperOutcome.UNKNOWN if silent else PaperOutcome.INTERRUPTED, state)
