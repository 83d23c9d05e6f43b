"""Closed lists of what the world outside the screen can be in."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kiosk.contract.padron import PaperOutcome


class ReaderState(StrEnum):
    """What PC/SC says about readers and cards."""

    SERVICE_DOWN = "service-down"
    NO_READER = "no-reader"
    EMPTY = "empty"
    CITIZEN_CARD = "citizen-card"
    UNKNOWN_CARD = "unknown-card"
    MUTE_CARD = "mute-card"

    @property
    def has_card(self) -> bool:
        """Whether something is in the reader."""
        return self in {ReaderState.CITIZEN_CARD, ReaderState.UNKNOWN_CARD, ReaderState.MUTE_CARD}


@dataclass(frozen=True)
class Presence:
    """One report of the presence watcher.

    ``insertion`` grows by one with each card put in, so that a card swapped between two steps is seen.
    """

    state: ReaderState = ReaderState.EMPTY
    reader: str = ""
    insertion: int = 0


class PrinterState(StrEnum):
    """Closed states of a ticket printer (``reference/systems.md`` §A3)."""

    READY = "ready"
    PAPER_NEAR_END = "paper-near-end"
    PAPER_OUT = "paper-out"
    COVER_OPEN = "cover-open"
    CUTTER_JAM = "cutter-jam"
    OVERHEATED = "overheated"
    UNRECOVERABLE = "unrecoverable"
    OFFLINE = "offline"
    MUTE = "mute"
    DISCONNECTED = "disconnected"

    @property
    def can_print(self) -> bool:
        """Whether a paper may be sent now."""
        return self in {PrinterState.READY, PrinterState.PAPER_NEAR_END}


@dataclass(frozen=True)
class JobResult:
    """What became of one paper.

    ``REFUSED``: nothing was sent. ``INTERRUPTED``: the printer said it stopped in the middle. ``UNKNOWN``: the printer
    went silent after bytes were sent; never printed again by itself. ``state`` is the reason.
    """

    outcome: PaperOutcome
    state: PrinterState

    @property
    def confirmed(self) -> bool:
        """Whether the printer itself said that the paper is printed."""
        return self.outcome is PaperOutcome.CONFIRMED
