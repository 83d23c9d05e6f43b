"""The terminal's A4 printer: driverless IPP (IPP Everywhere, PWG 5100.14), or a CUPS queue in front of one."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from typing import Final, assert_never

from kiosk.contract.padron import PaperOutcome
from kiosk.core.ports import ignore
from kiosk.printing.sheet.client import IppClient, NoAnswerError, Operation, SheetDeadlines, one, succeeded
from kiosk.printing.sheet.codec import Attribute, GroupTag, Message, Tag
from kiosk.printing.sheet.job import A4, PDF, SheetJob, cancel
from kiosk.printing.sheet.states import SealVerdict, SheetResult, SheetState, printer_state

_log = logging.getLogger(__name__)
_NEEDED: Final = {
    "operations-supported": frozenset({Operation.CREATE_JOB, Operation.SEND_DOCUMENT, Operation.CANCEL_JOB}),
    "document-format-supported": frozenset({PDF}),
    "media-supported": frozenset({A4}),
}
"""What a printer must be able to do."""

_CUPS: Final = "cups-version"
_ASKED: Final = (*_NEEDED, "printer-state", "printer-state-reasons", "printer-is-accepting-jobs", _CUPS)


class SheetPrinter:
    """An A4 printer. Every call blocks and never raises: a fault is a state. For one thread."""

    def __init__(
        self,
        address: str,
        check: Callable[[bytes], SealVerdict],
        *,
        owner: str = "kiosk",
        deadlines: SheetDeadlines | None = None,
    ) -> None:
        """Take the settings; nothing is sent yet.

        Args:
            address: ``ipp://HOST:PORT/PATH``: the printer's own, or a CUPS queue's
                (``ipp://localhost/printers/a4``).
            check: what the seal of a document proves.
            owner: name of this terminal's jobs: whatever bears it and is not over when the next document comes is
                dropped. Two terminals with one printer need two names.
            deadlines: how long to wait for the printer.

        Raises:
            SettingsError: the address cannot be one.
        """
        self._limits = deadlines or SheetDeadlines()
        self._client = IppClient(address, owner, self._limits.answer)
        self._check = check

    def state(self) -> SheetState:
        """Ask the printer how it is, now; first drop what an earlier job of this terminal left in it."""
        try:
            if not self._clear():
                return SheetState.BUSY
            answer = self._client.ask(Operation.GET_PRINTER, one("requested-attributes", Tag.KEYWORD, *_ASKED))
        except NoAnswerError as error:
            return error.state
        return described(answer)

    def print_sealed(self, pdf: bytes, told: Callable[[SheetState], None] = ignore) -> SheetResult:
        """Print one document and wait until the printer says what became of it.

        Args:
            pdf: the sealed document; the very bytes that are checked are the ones that are sent.
            told: called in this thread with each new state of the printer while the job waits.
        """
        result = self._print(pdf, told)
        _log.info("sheet %s, %s", result.outcome.value, result.reason.value)
        return result

    def close(self) -> None:
        """Let the printer go. Nothing is kept open between two calls."""

    def _print(self, pdf: bytes, told: Callable[[SheetState], None]) -> SheetResult:
        verdict = self._check(pdf)
        match verdict:
            case SealVerdict.VALID:
                pass
            case (
                SealVerdict.UNSIGNED
                | SealVerdict.CHANGED
                | SealVerdict.UNTRUSTED
                | SealVerdict.EXPIRED
                | SealVerdict.UNREADABLE
                | SealVerdict.UNCHECKED
            ):
                return SheetResult(PaperOutcome.REFUSED, verdict)
            case _:
                assert_never(verdict)
        state = self.state()
        if not state.can_print:
            return SheetResult(PaperOutcome.REFUSED, state)
        return SheetJob(self._client, self._limits, told).run(pdf)

    def _clear(self) -> bool:
        """Cancel every job of this terminal that is not over; return whether none is left.

        The printer is asked, not our memory: the terminal may have been restarted since.
        """
        over = time.monotonic() + self._limits.cancel
        while jobs := self._unfinished():
            for job in jobs:
                cancel(self._client, job)
            if time.monotonic() > over:
                return False
            time.sleep(self._limits.poll)
        return True

    def _unfinished(self) -> list[int]:
        answer = self._client.ask(
            Operation.GET_JOBS,
            one("my-jobs", Tag.BOOLEAN, True),  # noqa: FBT003 - the value of an attribute
            one("which-jobs", Tag.KEYWORD, "not-completed"),
            one("requested-attributes", Tag.KEYWORD, "job-id", "job-state"),
        )
        if not succeeded(answer):
            raise NoAnswerError(SheetState.UNSUITABLE)
        groups = [group.attributes for group in answer.groups if group.tag == GroupTag.JOB]
        return [number for attributes in groups for number in _ids(attributes)]


def _ids(attributes: tuple[Attribute, ...]) -> list[int]:
    values = [value.data for item in attributes if item.name == "job-id" for value in item.values]
    return [value for value in values if isinstance(value, int)]


def described(answer: Message) -> SheetState:
    """Return the state a printer told of itself."""
    if not succeeded(answer):
        return SheetState.UNSUITABLE
    for name, needed in _NEEDED.items():
        if not needed <= set(answer.values(GroupTag.PRINTER, name)):
            return SheetState.UNSUITABLE
    # A CUPS queue at rest tells what the printer said in the last job, for ever: only a job finds out.
    remembered = bool(answer.values(GroupTag.PRINTER, _CUPS))
    reasons = () if remembered else answer.words(GroupTag.PRINTER, "printer-state-reasons")
    state = printer_state(answer.number_of(GroupTag.PRINTER, "printer-state"), reasons)
    accepting = answer.values(GroupTag.PRINTER, "printer-is-accepting-jobs")
    return SheetState.STOPPED if state.can_print and accepting[:1] == (False,) else state
