"""Closed states of an A4 printer, of a document's seal, and of a sheet's job."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from kiosk.contract.padron import PaperOutcome


class SheetState(StrEnum):
    """What an A4 printer is in. ``UNSUITABLE``: it answers, and takes no PDF, no A4, or no jobs of this kind."""

    READY = "ready"
    PAPER_LOW = "paper-low"
    TONER_LOW = "toner-low"
    PAPER_OUT = "paper-out"
    PAPER_JAM = "paper-jam"
    COVER_OPEN = "cover-open"
    TONER_EMPTY = "toner-empty"
    OUTPUT_FULL = "output-full"
    OVERHEATED = "overheated"
    STOPPED = "stopped"
    BUSY = "busy"
    UNSUITABLE = "unsuitable"
    MUTE = "mute"
    DISCONNECTED = "disconnected"

    @property
    def can_print(self) -> bool:
        """Whether a document may be sent now."""
        return self in {SheetState.READY, SheetState.PAPER_LOW, SheetState.TONER_LOW}


class SealVerdict(StrEnum):
    """What the seal of a document proves here. Only ``VALID`` may be printed.

    ``CHANGED``: a byte differs, or something was added after sealing. ``UNTRUSTED``: sealed by somebody else.
    ``UNREADABLE``: no PDF that can be read. ``UNCHECKED``: the check itself failed.
    """

    VALID = "valid"
    UNSIGNED = "unsigned"
    CHANGED = "changed"
    UNTRUSTED = "untrusted"
    EXPIRED = "expired"
    UNREADABLE = "unreadable"
    UNCHECKED = "unchecked"


@dataclass(frozen=True)
class SheetResult:
    """What became of one document; the outcomes are those of a ticket (:class:`kiosk.core.states.JobResult`).

    ``reason`` is the document's seal when that is why nothing was sent, otherwise the printer's state.
    """

    outcome: PaperOutcome
    reason: SheetState | SealVerdict

    @property
    def confirmed(self) -> bool:
        """Whether the printer itself said that the document is printed."""
        return self.outcome is PaperOutcome.CONFIRMED


_STOPPED: Final = 5
"""``printer-state`` stopped (RFC 8011 §5.4.11)."""

_REASONS: Final = {
    "cover-open": SheetState.COVER_OPEN,
    "door-open": SheetState.COVER_OPEN,
    "interlock-open": SheetState.COVER_OPEN,
    "media-jam": SheetState.PAPER_JAM,
    "media-empty": SheetState.PAPER_OUT,
    "media-needed": SheetState.PAPER_OUT,
    "input-tray-missing": SheetState.PAPER_OUT,
    "toner-empty": SheetState.TONER_EMPTY,
    "marker-supply-empty": SheetState.TONER_EMPTY,
    "marker-supply-missing": SheetState.TONER_EMPTY,
    "output-area-full": SheetState.OUTPUT_FULL,
    "marker-waste-full": SheetState.OUTPUT_FULL,
    "output-tray-missing": SheetState.OUTPUT_FULL,
    "fuser-over-temp": SheetState.OVERHEATED,
    "fuser-under-temp": SheetState.OVERHEATED,
    "timed-out": SheetState.DISCONNECTED,
    "offline": SheetState.DISCONNECTED,
    "paused": SheetState.STOPPED,
    "moving-to-paused": SheetState.STOPPED,
    "stopping": SheetState.STOPPED,
    "stopped-partly": SheetState.STOPPED,
    "shutdown": SheetState.STOPPED,
    "spool-area-full": SheetState.STOPPED,
    "developer-empty": SheetState.STOPPED,
    "opc-life-over": SheetState.STOPPED,
    "interpreter-resource-unavailable": SheetState.STOPPED,
    "other": SheetState.STOPPED,
    "media-low": SheetState.PAPER_LOW,
    "toner-low": SheetState.TONER_LOW,
    "marker-supply-low": SheetState.TONER_LOW,
}
"""``printer-state-reasons`` (RFC 8011 §5.4.12, PWG 5100.9), the first to be told first. Others change nothing."""

_ORDER: Final = tuple(dict.fromkeys(_REASONS.values()))
_REPORT: Final = "-report"
_REPORTED: Final = {SheetState.PAPER_OUT: SheetState.PAPER_LOW, SheetState.TONER_EMPTY: SheetState.TONER_LOW}
"""A mere report of paper or toner may be about the tray that is never filled: a hint, until a job stands still."""


def printer_state(state: int | None, reasons: tuple[str, ...]) -> SheetState:
    """Return the one state to tell people.

    A warning counts like an error: CUPS hands ``media-empty`` on as ``media-empty-warning`` while the job stands still.

    Args:
        state: ``printer-state``; None when the printer did not tell.
        reasons: ``printer-state-reasons``.
    """
    told = {_told(reason) for reason in reasons}
    found = next((candidate for candidate in _ORDER if candidate in told), SheetState.READY)
    return SheetState.STOPPED if found.can_print and state == _STOPPED else found


def _told(reason: str) -> SheetState | None:
    if not reason.endswith(_REPORT):
        return _REASONS.get(reason.removesuffix("-warning").removesuffix("-error"))
    keyword = reason.removesuffix(_REPORT)
    found = None if keyword == "other" else _REASONS.get(keyword)
    return found and _REPORTED.get(found, found)
