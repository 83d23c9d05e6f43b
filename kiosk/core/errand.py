"""The volante from the question to the paper: issue once, recover what is unknown, print what is issued."""

from __future__ import annotations

import logging
import random
from collections.abc import Iterator

from kiosk.contract.padron import (
    IssuedDocument,
    Operation,
    OperationStatus,
    PadronView,
    PaperOutcome,
    PrintConfirmation,
    VolanteRequest,
)
from kiosk.contract.problems import Effect, ProblemCode
from kiosk.core.errors import KioskError, OfficeRefusedError
from kiosk.core.journey import Progress
from kiosk.core.journeys import volante
from kiosk.core.notices import Notice, job_notice, printer_notice, problem_notice
from kiosk.core.ports import Lane, PaperManner, ignore
from kiosk.core.recovery import recovery_delays
from kiosk.core.scene import Page, Work
from kiosk.core.session import Session
from kiosk.core.stage import Stage
from kiosk.core.states import JobResult, PrinterState

_log = logging.getLogger(__name__)
_FOLLOW_UP_LENGTH = 8
_SURELY_ABSENT = 3
"""How often in a row a key must be unknown before *nothing happened* is true: a request may still be under way."""


class Errand:
    """Runs one act for the person at the terminal and says nothing the e-office or the printer did not say."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._delays: Iterator[float] = iter(())
        self._absent = 0

    # -- questions ---------------------------------------------------------------------------------------------

    def begin(self) -> None:
        """Ask the register what this person may ask for; then the first question, or the neutral way to the desk."""
        stage = self._stage
        session, office = stage.session, stage.ports.office
        if session is None:
            return
        token = session.token
        session.act_key = ""
        stage.busy(Page.WORKING, work=None, issued=None, on_paper=True, follow_up="")
        stage.run(Lane.OFFICE, lambda: office.padron(token), self._offered, self._refused)

    def _offered(self, padron: PadronView) -> None:
        if not padron.volante_available:
            self._stage.notice(Notice.GO_TO_DESK)
            return
        self._stage.go(Page.QUESTION, padron=padron, progress=Progress(volante.journey(padron)))

    def move(self, progress: Progress | None) -> None:
        """Show where the journey stands: its question, its review, or home when it was left."""
        if progress is None:
            self._stage.go(Page.HOME, progress=None)
        else:
            self._stage.go(Page.QUESTION if progress.question else Page.REVIEW, progress=progress)

    # -- the act -----------------------------------------------------------------------------------------------

    def act(self) -> None:
        """Do what the review says: first look at the printer, then ask the e-office once."""
        printer = self._stage.ports.printer
        self._stage.busy(Page.WORKING, work=Work.ISSUING, notice=None)
        if self._stage.scene.on_paper:
            self._stage.run(Lane.PRINTER, printer.state, self._printer_seen, self._refused)
        else:
            self._issue()

    def act_without_paper(self) -> None:
        """Go on although the printer cannot print: the code on the screen serves as well."""
        self._stage.show(on_paper=False)
        self.act()

    def _printer_seen(self, state: PrinterState) -> None:
        trouble = printer_notice(state)
        if trouble is None:
            self._stage.show(printer=state)
            self._issue()
        else:
            self._stage.notice(trouble, printer=state)

    def _issue(self) -> None:
        stage, session, progress = self._stage, self._stage.session, self._stage.scene.progress
        if session is None or progress is None:
            return
        office, token, key = stage.ports.office, session.token, session.key_for_act()
        request: VolanteRequest = volante.request(progress)
        stage.run(
            Lane.OFFICE,
            lambda: office.issue_volante(token, request, key),
            self._issued,
            self._issue_failed,
        )

    def _issue_failed(self, error: KioskError) -> None:
        running = isinstance(error, OfficeRefusedError) and error.code is ProblemCode.OPERATION_RUNNING
        if getattr(error, "effect", Effect.UNKNOWN) is Effect.NONE and not running:
            self._refused(error)
        else:
            self.recover()

    def _refused(self, error: KioskError) -> None:
        """Nothing was done; say why and what can be done."""
        if isinstance(error, OfficeRefusedError):
            if not error.retryable and self._stage.session is not None:
                self._stage.session.act_key = ""
            self._stage.notice(problem_notice(error.code))
        else:
            self._stage.notice(Notice.OFFICE_UNREACHABLE)

    # -- what is unknown ---------------------------------------------------------------------------------------

    def recover(self) -> None:
        """The request left and no answer came: ask by its key until the e-office says what happened."""
        self._stage.busy(Page.WORKING, work=Work.CHECKING, notice=None)
        self._delays = recovery_delays(random.random)
        self._absent = 0
        self._ask()

    def _ask(self) -> None:
        session, office = self._stage.session, self._stage.ports.office
        if session is None:
            return
        key = session.act_key
        self._stage.run(Lane.OFFICE, lambda: office.operation(key), self._told, lambda _error: self._ask_later())

    def _told(self, operation: Operation | None) -> None:
        session, office = self._stage.session, self._stage.ports.office
        if session is None:
            return
        self._absent = self._absent + 1 if operation is None else 0
        failed = operation is not None and operation.status is OperationStatus.FAILED
        if failed or self._absent >= _SURELY_ABSENT:
            _log.info("recovery: the request had no effect")
            self._stage.notice(Notice.OFFICE_UNREACHABLE)
        elif operation is None:
            self._ask_later()
        elif operation.status is OperationStatus.SUCCEEDED and operation.result:
            token, path = session.token, operation.result
            self._stage.run(
                Lane.OFFICE,
                lambda: office.document(token, path),
                self._issued,
                lambda _error: self._ask_later(),
            )
        else:
            self._ask_later()

    def _ask_later(self) -> None:
        delay = next(self._delays, None)
        session = self._stage.session
        if session is None:
            return
        if delay is None:
            code = session.act_key.replace("-", "")[:_FOLLOW_UP_LENGTH].upper()
            self._stage.notice(Notice.OUTCOME_UNKNOWN, follow_up=f"{code[:4]}-{code[4:]}")
            return

        def ask_if_still_here() -> None:
            if session is self._stage.session and self._stage.scene.work is Work.CHECKING:
                self._ask()

        self._stage.ports.workers.later(delay, ask_if_still_here)

    # -- the paper ---------------------------------------------------------------------------------------------

    def _issued(self, issued: IssuedDocument) -> None:
        if self._stage.session is not None:
            self._stage.session.act_key = ""
        self._stage.show(issued=issued)
        if self._stage.scene.on_paper:
            self.print_paper()
        else:
            self._stage.go(Page.CODE)

    def print_paper(self) -> None:
        """Send the paper. The result matters even after the person has gone: a paper may lie in the tray."""
        stage, session, issued = self._stage, self._stage.session, self._stage.scene.issued
        if issued is None or session is None:
            return
        printer, scene = stage.ports.printer, stage.scene
        manner = PaperManner(language=scene.language, large=scene.ease.easy)
        stage.busy(Page.WORKING, work=Work.PRINTING, notice=None)
        stage.ports.workers.submit(
            Lane.PRINTER,
            lambda: printer.print_volante(issued.paper, manner),
            lambda result: self._printed(session, issued.id, result),
            lambda _error: self._printed(session, issued.id, _NOT_EVEN_TRIED),
        )

    def _printed(self, session: Session, document_id: str, result: JobResult) -> None:
        _log.info("paper %s: %s", result.outcome.value, result.state.value)
        if not session.live:
            self._printed_for_nobody(result)
            return
        self._tell_office(session, document_id, result)
        trouble = job_notice(result)
        if trouble is None:
            self._stage.go(Page.PAPER, printer=result.state)
        else:
            self._stage.notice(trouble, printer=result.state)

    def _printed_for_nobody(self, result: JobResult) -> None:
        """The card was taken while the paper was on its way."""
        if self._stage.scene.notice is Notice.CARD_REMOVED_PRINTING:
            self._stage.notice(Notice.GOODBYE_PAPER if result.confirmed else Notice.PAPER_LOST)

    def _tell_office(self, session: Session, document_id: str, result: JobResult) -> None:
        office, token = self._stage.ports.office, session.token
        confirmation = PrintConfirmation(
            document_id=document_id, outcome=result.outcome, reason="" if result.confirmed else result.state.value
        )
        self._stage.ports.workers.submit(
            Lane.OFFICE, lambda: office.confirm_print(token, confirmation), ignore, _log_failure
        )

    def paper_is_fine(self) -> None:
        """The person says that the paper came out well although the printer fell silent."""
        self._stage.go(Page.ANOTHER, notice=None)

    def retry(self) -> None:
        """After a notice: do the interrupted step again, with the same key if something was sent."""
        if self._stage.scene.progress is None:
            self.begin()
        else:
            self.act()


_NOT_EVEN_TRIED = JobResult(PaperOutcome.REFUSED, PrinterState.DISCONNECTED)


def _log_failure(error: KioskError) -> None:
    _log.info("print confirmation not delivered: %s", type(error).__name__)
