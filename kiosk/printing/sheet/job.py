"""One document on its way: followed to its final state, cancelled when its time is over (RFC 8011 §5.3.7)."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from kiosk.contract.padron import PaperOutcome
from kiosk.printing.sheet.client import IppClient, NoAnswerError, Operation, SheetDeadlines, one, succeeded
from kiosk.printing.sheet.codec import Attribute, GroupTag, Message, Tag
from kiosk.printing.sheet.states import SheetResult, SheetState, printer_state

_log = logging.getLogger(__name__)
A4: Final = "iso_a4_210x297mm"
PDF: Final = "application/pdf"
NOT_FOUND: Final = frozenset({0x0406, 0x0407})
"""``client-error-not-found`` and ``-gone``."""

_BUSY: Final = frozenset({0x0503, 0x0506, 0x0507, 0x050B})
"""``server-error-service-unavailable``, ``-not-accepting-jobs``, ``-busy``, ``-too-many-jobs``."""

_WITH_ERRORS: Final = "job-completed-with-errors"


class JobState(IntEnum):
    """Final states of a job (RFC 8011 §5.3.7)."""

    CANCELED = 7
    ABORTED = 8
    COMPLETED = 9


@dataclass(frozen=True)
class Look:
    """What was seen of a job and its printer; ``job`` is None when the printer does not know the job any more."""

    job: int | None
    state: SheetState
    doubtful: bool = False


class SheetJob:
    """One job; used once."""

    def __init__(self, client: IppClient, limits: SheetDeadlines, told: Callable[[SheetState], None]) -> None:
        self._client = client
        self._limits = limits
        self._told = told
        self._id = 0
        self._trouble = SheetState.READY

    def run(self, pdf: bytes) -> SheetResult:
        """Print ``pdf`` and wait for what becomes of it. Never raises."""
        refused = self._create()
        if refused is not None:
            return SheetResult(PaperOutcome.REFUSED, refused)
        refused = self._send(pdf)
        if refused is not None and self._end().outcome is PaperOutcome.INTERRUPTED:
            return SheetResult(PaperOutcome.REFUSED, refused)
        return self._follow()

    def _create(self) -> SheetState | None:
        """Create the job, which has a number before any of its document is sent; return why that failed."""
        try:
            answer = self._client.ask(
                Operation.CREATE_JOB,
                one("job-name", Tag.NAME, "kiosk"),
                job=(
                    one("copies", Tag.INTEGER, 1),
                    one("media", Tag.KEYWORD, A4),
                    one("sides", Tag.KEYWORD, "one-sided"),
                ),
            )
        except NoAnswerError as error:
            return error.state
        number = answer.number_of(GroupTag.JOB, "job-id")
        if not succeeded(answer) or number is None:
            return _why(answer)
        self._id = number
        return None

    def _send(self, pdf: bytes) -> SheetState | None:
        """Send the document; return why the printer refused it. A lost answer is no refusal."""
        try:
            answer = self._client.ask(
                Operation.SEND_DOCUMENT,
                one("job-id", Tag.INTEGER, self._id),
                one("document-format", Tag.MIME, PDF),
                one("last-document", Tag.BOOLEAN, True),  # noqa: FBT003 - the value of an attribute
                document=pdf,
            )
        except NoAnswerError:
            return None
        return None if succeeded(answer) else _why(answer)

    def _follow(self) -> SheetResult:
        """Watch the job until it is over, or its time is."""
        now = time.monotonic()
        over, heard, well = now + self._limits.job, now, now
        while now < over and now < well + self._limits.fault:
            try:
                seen = self._look()
            except NoAnswerError as error:
                self._note(error.state)
                if time.monotonic() > heard + self._limits.lost:
                    return SheetResult(PaperOutcome.UNKNOWN, error.state)
                well = now
            else:
                result = self._final(seen)
                if result is not None:
                    return result
                heard = time.monotonic()
                well = heard if seen.state.can_print else well
                self._note(seen.state)
            time.sleep(self._limits.poll)
            now = time.monotonic()
        return self._overdue()

    def _overdue(self) -> SheetResult:
        """Cancel a job that did not end; without a cause nobody knows what it printed, least of all a CUPS queue."""
        result = self._end()
        explained = not self._trouble.can_print
        if result.outcome is PaperOutcome.INTERRUPTED and not explained:
            return SheetResult(PaperOutcome.UNKNOWN, result.reason)
        return result

    def _look(self) -> Look:
        return look(self._client, self._id)

    def _note(self, state: SheetState) -> None:
        if state is not self._trouble:
            self._trouble = state
            self._told(state)

    def _final(self, seen: Look) -> SheetResult | None:
        """Return what became of the job, None while it is not over."""
        reason = self._trouble if seen.state.can_print and not self._trouble.can_print else seen.state
        stopped = SheetState.STOPPED if reason.can_print else reason
        match seen.job:
            case JobState.COMPLETED if not seen.doubtful:
                return SheetResult(PaperOutcome.CONFIRMED, seen.state)
            case None | JobState.COMPLETED:
                return SheetResult(PaperOutcome.UNKNOWN, stopped)
            case JobState.CANCELED | JobState.ABORTED:
                return SheetResult(PaperOutcome.INTERRUPTED, stopped)
        return None

    def _end(self) -> SheetResult:
        """Cancel the job; it may still be done before the printer hears of it."""
        over = time.monotonic() + self._limits.cancel
        reason = SheetState.STOPPED if self._trouble.can_print else self._trouble
        while time.monotonic() < over:
            try:
                cancel(self._client, self._id)
                result = self._final(self._look())
            except NoAnswerError as error:
                result, reason = None, error.state
            if result is not None:
                return result
            time.sleep(self._limits.poll)
        _log.warning("a job could not be cancelled, printer %s", reason.value)
        return SheetResult(PaperOutcome.UNKNOWN, reason)


def cancel(client: IppClient, job: int) -> None:
    """Ask the printer to drop a job; one that is over already stays what it is.

    Raises:
        NoAnswerError: the printer does not answer.
    """
    client.ask(Operation.CANCEL_JOB, one("job-id", Tag.INTEGER, job))


def look(client: IppClient, job: int) -> Look:
    """Return what the printer says of a job and of itself, now.

    Raises:
        NoAnswerError: the printer does not answer.
    """
    seen = client.ask(
        Operation.GET_JOB,
        one("job-id", Tag.INTEGER, job),
        _wanted("job-state", "job-state-reasons", "job-printer-state-reasons"),
    )
    printer = client.ask(Operation.GET_PRINTER, _wanted("printer-state", "printer-state-reasons"))
    reasons = (
        *printer.words(GroupTag.PRINTER, "printer-state-reasons"),
        *seen.words(GroupTag.JOB, "job-printer-state-reasons"),
    )
    state = printer_state(printer.number_of(GroupTag.PRINTER, "printer-state"), reasons)
    if seen.code in NOT_FOUND:
        return Look(None, state)
    number = seen.number_of(GroupTag.JOB, "job-state")
    if number is None:
        raise NoAnswerError(SheetState.UNSUITABLE)
    return Look(number, state, doubtful=_WITH_ERRORS in seen.words(GroupTag.JOB, "job-state-reasons"))


def _wanted(*names: str) -> Attribute:
    return one("requested-attributes", Tag.KEYWORD, *names)


def _why(answer: Message) -> SheetState:
    return SheetState.BUSY if answer.code in _BUSY else SheetState.UNSUITABLE
