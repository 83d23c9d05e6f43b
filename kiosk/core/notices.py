"""Everything that can stand between a person and the errand, and what to tell them: one closed list, one table."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never

from kiosk.contract.padron import PaperOutcome
from kiosk.contract.problems import ProblemCode
from kiosk.core.states import JobResult, PrinterState, ReaderState


class Notice(StrEnum):
    """What a notice screen is about."""

    OUT_OF_SERVICE = "out-of-service"
    SERVICE_DOWN = "service-down"
    NO_READER = "no-reader"
    CARD_UNKNOWN = "card-unknown"
    CARD_MUTE = "card-mute"
    CARD_FORGED = "card-forged"
    CARD_BLOCKED = "card-blocked"
    CARD_EXPIRED = "card-expired"
    CARD_READ_AGAIN = "card-read-again"
    CARD_REMOVED = "card-removed"
    CARD_REMOVED_ISSUING = "card-removed-issuing"
    CARD_REMOVED_PRINTING = "card-removed-printing"
    GOODBYE_PAPER = "goodbye-paper"
    PAPER_LOST = "paper-lost"
    PIN_LOCKED = "pin-locked"
    PIN_NOT_ACTIVE = "pin-not-active"
    GO_TO_DESK = "go-to-desk"
    OFFICE_UNREACHABLE = "office-unreachable"
    OFFICE_TROUBLE = "office-trouble"
    OUTCOME_UNKNOWN = "outcome-unknown"
    SESSION_EXPIRED = "session-expired"
    PRINTER_PAPER_OUT = "printer-paper-out"
    PRINTER_COVER_OPEN = "printer-cover-open"
    PRINTER_UNAVAILABLE = "printer-unavailable"
    PRINT_PAPER_OUT = "print-paper-out"
    PRINT_COVER_OPEN = "print-cover-open"
    PRINT_FAILED = "print-failed"
    PRINT_UNKNOWN = "print-unknown"


class Action(StrEnum):
    """What a person can do on a notice screen."""

    RETRY = "retry"
    WITHOUT_PAPER = "without-paper"
    CHECK_AGAIN = "check-again"
    PRINT_AGAIN = "print-again"
    PAPER_IS_FINE = "paper-is-fine"
    FINISH = "finish"


class Tone(StrEnum):
    """How grave a notice is; shown by icon, word and shape, never by colour alone."""

    INFO = "info"
    WARNING = "warning"
    STOP = "stop"


class Then(StrEnum):
    """How a notice ends when nobody presses anything."""

    WAITS = "waits"
    CARD_OUT = "card-out"
    RETURNS = "returns"


@dataclass(frozen=True)
class Advice:
    """One row of the table.

    Attributes:
        icon: name in the icon family.
        tone: gravity.
        actions: what to offer, the first one is the advised one.
        then: how it ends by itself.
        call_staff: whether the person needs somebody of the office.
        drawing: own drawing that shows what to do, if any.
    """

    icon: str
    tone: Tone
    actions: tuple[Action, ...] = ()
    then: Then = Then.WAITS
    call_staff: bool = False
    drawing: str = ""


_BEFORE_PRINT = (Action.RETRY, Action.WITHOUT_PAPER, Action.FINISH)
_AFTER_PRINT = (Action.PRINT_AGAIN, Action.FINISH)

ADVICE: dict[Notice, Advice] = {
    Notice.OUT_OF_SERVICE: Advice("alert", Tone.STOP, call_staff=True),
    Notice.SERVICE_DOWN: Advice("reader-off", Tone.STOP, call_staff=True),
    Notice.NO_READER: Advice("reader-off", Tone.STOP, call_staff=True),
    Notice.CARD_UNKNOWN: Advice("card-question", Tone.WARNING, then=Then.CARD_OUT, drawing="card-out"),
    Notice.CARD_MUTE: Advice("card-turn", Tone.WARNING, then=Then.CARD_OUT, drawing="card-turn"),
    Notice.CARD_FORGED: Advice("card-off", Tone.STOP, then=Then.CARD_OUT, call_staff=True, drawing="card-out"),
    Notice.CARD_BLOCKED: Advice("card-off", Tone.STOP, then=Then.CARD_OUT, call_staff=True, drawing="card-out"),
    Notice.CARD_EXPIRED: Advice("card-clock", Tone.WARNING, then=Then.CARD_OUT, call_staff=True, drawing="card-out"),
    Notice.CARD_READ_AGAIN: Advice("card-turn", Tone.WARNING, then=Then.CARD_OUT, drawing="card-turn"),
    Notice.CARD_REMOVED: Advice("card-removed", Tone.INFO, then=Then.RETURNS),
    Notice.CARD_REMOVED_ISSUING: Advice("card-removed", Tone.WARNING, then=Then.RETURNS),
    Notice.CARD_REMOVED_PRINTING: Advice("printer", Tone.INFO, drawing="paper-out"),
    Notice.GOODBYE_PAPER: Advice("paper", Tone.INFO, then=Then.RETURNS, drawing="paper-out"),
    Notice.PAPER_LOST: Advice("printer-alert", Tone.WARNING, then=Then.RETURNS, call_staff=True),
    Notice.PIN_LOCKED: Advice("lock", Tone.STOP, (Action.FINISH,), call_staff=True),
    Notice.PIN_NOT_ACTIVE: Advice("key", Tone.INFO, (Action.FINISH,), call_staff=True),
    Notice.GO_TO_DESK: Advice("desk", Tone.INFO, (Action.FINISH,), call_staff=True),
    Notice.OFFICE_UNREACHABLE: Advice("no-network", Tone.WARNING, (Action.RETRY, Action.FINISH)),
    Notice.OFFICE_TROUBLE: Advice("alert", Tone.WARNING, (Action.RETRY, Action.FINISH), call_staff=True),
    Notice.OUTCOME_UNKNOWN: Advice("question", Tone.WARNING, (Action.CHECK_AGAIN, Action.FINISH), call_staff=True),
    Notice.SESSION_EXPIRED: Advice("clock", Tone.INFO, (Action.FINISH,)),
    Notice.PRINTER_PAPER_OUT: Advice("printer-alert", Tone.WARNING, _BEFORE_PRINT, call_staff=True),
    Notice.PRINTER_COVER_OPEN: Advice("printer-alert", Tone.WARNING, _BEFORE_PRINT, call_staff=True),
    Notice.PRINTER_UNAVAILABLE: Advice("printer-off", Tone.WARNING, _BEFORE_PRINT, call_staff=True),
    Notice.PRINT_PAPER_OUT: Advice("printer-alert", Tone.WARNING, _AFTER_PRINT, call_staff=True),
    Notice.PRINT_COVER_OPEN: Advice("printer-alert", Tone.WARNING, _AFTER_PRINT, call_staff=True),
    Notice.PRINT_FAILED: Advice("printer-off", Tone.WARNING, _AFTER_PRINT, call_staff=True),
    Notice.PRINT_UNKNOWN: Advice(
        "question", Tone.WARNING, (Action.PAPER_IS_FINE, Action.PRINT_AGAIN, Action.FINISH), call_staff=True
    ),
}


def reader_notice(state: ReaderState) -> Notice | None:
    """Return the notice a reader's state asks for, or None when all is well."""
    match state:
        case ReaderState.SERVICE_DOWN:
            return Notice.SERVICE_DOWN
        case ReaderState.NO_READER:
            return Notice.NO_READER
        case ReaderState.UNKNOWN_CARD:
            return Notice.CARD_UNKNOWN
        case ReaderState.MUTE_CARD:
            return Notice.CARD_MUTE
        case ReaderState.EMPTY | ReaderState.CITIZEN_CARD:
            return None
        case _:
            assert_never(state)


def printer_notice(state: PrinterState) -> Notice | None:
    """Return the notice for a printer that cannot print now, before anything was asked for; None when it can."""
    match state:
        case PrinterState.READY | PrinterState.PAPER_NEAR_END:
            return None
        case PrinterState.PAPER_OUT:
            return Notice.PRINTER_PAPER_OUT
        case PrinterState.COVER_OPEN:
            return Notice.PRINTER_COVER_OPEN
        case (
            PrinterState.CUTTER_JAM
            | PrinterState.OVERHEATED
            | PrinterState.UNRECOVERABLE
            | PrinterState.OFFLINE
            | PrinterState.MUTE
            | PrinterState.DISCONNECTED
        ):
            return Notice.PRINTER_UNAVAILABLE
        case _:
            assert_never(state)


def job_notice(result: JobResult) -> Notice | None:
    """Return the notice for a paper that was sent; None when the printer confirmed it."""
    match result.outcome:
        case PaperOutcome.CONFIRMED:
            return None
        case PaperOutcome.UNKNOWN:
            return Notice.PRINT_UNKNOWN
        case PaperOutcome.REFUSED | PaperOutcome.INTERRUPTED:
            match result.state:
                case PrinterState.PAPER_OUT:
                    return Notice.PRINT_PAPER_OUT
                case PrinterState.COVER_OPEN:
                    return Notice.PRINT_COVER_OPEN
                case _:
                    return Notice.PRINT_FAILED
        case _:
            assert_never(result.outcome)


_PROBLEMS: dict[ProblemCode, Notice] = {
    ProblemCode.CARD_FORGED: Notice.CARD_FORGED,
    ProblemCode.CARD_UNKNOWN: Notice.CARD_UNKNOWN,
    ProblemCode.CARD_BLOCKED: Notice.CARD_BLOCKED,
    ProblemCode.CARD_EXPIRED: Notice.CARD_EXPIRED,
    ProblemCode.TRANSACTION_EXPIRED: Notice.CARD_READ_AGAIN,
    ProblemCode.SESSION_EXPIRED: Notice.SESSION_EXPIRED,
    ProblemCode.STEP_UP_REQUIRED: Notice.SESSION_EXPIRED,
    ProblemCode.PIN_LOCKED: Notice.PIN_LOCKED,
    ProblemCode.GO_TO_DESK: Notice.GO_TO_DESK,
    ProblemCode.UNAVAILABLE: Notice.OFFICE_UNREACHABLE,
}


def problem_notice(code: ProblemCode) -> Notice:
    """Return the notice for a refusal of the e-office; what has no screen of its own is plain trouble."""
    return _PROBLEMS.get(code, Notice.OFFICE_TROUBLE)
