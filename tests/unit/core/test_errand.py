"""The whole errand on fakes, and everything that can go wrong with the e-office and the printer."""

from __future__ import annotations

import pytest

from kiosk.contract.padron import PaperOutcome
from kiosk.contract.problems import Effect, ProblemCode
from kiosk.core.errors import OfficeAnswerLostError, OfficeUnreachableError
from kiosk.core.intent import Do
from kiosk.core.notices import Action, Notice
from kiosk.core.scene import Page, Work
from kiosk.core.states import JobResult, PrinterState
from tests.fakes.ports import problem
from tests.unit.core.conftest import Hand


def test_errand_from_card_to_card(hand: Hand) -> None:
    hand.to_review()
    assert hand.on(Page.REVIEW)
    hand.do(Do.CONFIRM)
    assert hand.on(Page.PAPER)
    assert len(hand.printer.printed) == 1
    assert hand.office.confirmations[0].outcome is PaperOutcome.CONFIRMED
    hand.do(Do.CONFIRM)
    assert hand.on(Page.ANOTHER)
    hand.do(Do.FINISH)
    assert hand.on(Page.TAKE_CARD)
    assert "end_session" in hand.office.calls
    hand.remove()
    assert hand.on(Page.ATTRACT)


def test_nothing_says_printed_before_the_printer_does(hand: Hand) -> None:
    hand.to_review()
    hand.do(Do.CONFIRM, run=False)
    pages = []
    while hand.workers.waiting:
        pages.append((hand.scene.page, len(hand.printer.printed)))
        hand.workers.run_one()
        if hand.scene.page is Page.PAPER:
            assert len(hand.printer.printed) == 1
            break
    assert all(page is Page.WORKING for page, _printed in pages)


def test_second_errand_makes_a_second_document(hand: Hand) -> None:
    hand.to_review()
    hand.do(Do.CONFIRM)
    hand.do(Do.CONFIRM)
    hand.do(Do.MORE)
    assert hand.on(Page.HOME)
    hand.do(Do.PROCEDURE, "volante")
    hand.do(Do.CHOOSE, "other")
    hand.do(Do.CHOOSE, "with-date")
    hand.do(Do.CONFIRM)
    assert len(hand.office.documents) == 2


def test_back_and_change_lose_nothing(hand: Hand) -> None:
    hand.to_review()
    hand.do(Do.CHANGE, "purpose")
    assert hand.on(Page.QUESTION)
    hand.do(Do.BACK)
    assert hand.on(Page.REVIEW)
    hand.do(Do.CHANGE, "purpose")
    hand.do(Do.CHOOSE, "health")
    progress = hand.scene.progress
    assert hand.on(Page.REVIEW)
    assert progress is not None
    assert progress.answers == {"purpose": "health", "content": "current"}
    for expected in (Page.QUESTION, Page.QUESTION, Page.HOME):
        hand.do(Do.BACK)
        assert hand.on(expected)


def test_not_eligible_is_a_page_not_an_error(hand: Hand) -> None:
    hand.office.eligible = False
    hand.to_home()
    hand.do(Do.PROCEDURE, "volante")
    assert hand.told(Notice.GO_TO_DESK)
    hand.press(Action.FINISH)
    assert hand.on(Page.TAKE_CARD)


def test_unreachable_before_sending_keeps_the_answers(hand: Hand) -> None:
    hand.to_review()
    hand.office.faults["issue_volante"] = [OfficeUnreachableError()]
    hand.do(Do.CONFIRM)
    assert hand.told(Notice.OFFICE_UNREACHABLE)
    assert not hand.office.documents
    hand.press(Action.RETRY)
    assert hand.on(Page.PAPER)
    assert len(hand.office.documents) == 1


def test_lost_answer_is_recovered_by_its_key(hand: Hand) -> None:
    hand.to_review()
    hand.office.faults["issue_volante"] = [OfficeAnswerLostError()]
    hand.do(Do.CONFIRM)
    assert hand.on(Page.PAPER)
    assert len(hand.office.documents) == 1
    assert hand.office.calls.count("issue_volante") == 1


def test_lost_answer_while_the_line_stays_cut_asks_again_later(hand: Hand) -> None:
    hand.to_review()
    hand.office.faults = {
        "issue_volante": [OfficeAnswerLostError()],
        "operation": [OfficeUnreachableError(), OfficeUnreachableError()],
    }
    hand.do(Do.CONFIRM)
    assert hand.scene.work is Work.CHECKING
    hand.workers.fire()
    hand.workers.run()
    hand.workers.fire()
    hand.workers.run()
    assert hand.on(Page.PAPER)
    assert len(hand.office.documents) == 1


def test_what_stays_unknown_is_said_so_with_a_code(hand: Hand) -> None:
    hand.to_review()
    hand.office.faults = {
        "issue_volante": [OfficeAnswerLostError()],
        "operation": [OfficeUnreachableError() for _ in range(200)],
    }
    hand.do(Do.CONFIRM)
    for _ in range(100):
        hand.workers.fire()
        hand.workers.run()
        if hand.notice is not None:
            break
    assert hand.told(Notice.OUTCOME_UNKNOWN)
    assert len(hand.scene.follow_up) == len("1A2B-3C4D")
    hand.office.faults = {}
    hand.press(Action.CHECK_AGAIN)
    assert hand.on(Page.PAPER)
    assert len(hand.office.documents) == 1


def test_request_that_never_arrived_is_not_called_done(hand: Hand) -> None:
    hand.to_review()
    lost = OfficeAnswerLostError()
    hand.office.faults["issue_volante"] = [lost]
    hand.do(Do.CONFIRM, run=False)
    hand.workers.run_one()
    hand.workers.run_one()
    hand.office.operations.clear()
    hand.office.documents.clear()
    hand.workers.run()
    assert hand.scene.work is Work.CHECKING, "it may still be under way"
    for _ in range(2):
        hand.workers.fire()
        hand.workers.run()
    assert hand.told(Notice.OFFICE_UNREACHABLE)


@pytest.mark.parametrize(
    ("code", "notice"),
    [
        (ProblemCode.GO_TO_DESK, Notice.GO_TO_DESK),
        (ProblemCode.SESSION_EXPIRED, Notice.SESSION_EXPIRED),
        (ProblemCode.STEP_UP_REQUIRED, Notice.SESSION_EXPIRED),
        (ProblemCode.INTERNAL, Notice.OFFICE_TROUBLE),
    ],
)
def test_refusals_have_their_screens(hand: Hand, code: ProblemCode, notice: Notice) -> None:
    hand.to_review()
    hand.office.faults["issue_volante"] = [problem(code)]
    hand.do(Do.CONFIRM)
    assert hand.told(notice)


def test_internal_error_with_unknown_effect_is_asked_about(hand: Hand) -> None:
    hand.to_review()
    hand.office.faults["issue_volante"] = [problem(ProblemCode.INTERNAL, Effect.UNKNOWN)]
    hand.do(Do.CONFIRM)
    assert "operation" in hand.office.calls
    assert len(hand.office.documents) == 1


@pytest.mark.parametrize(
    ("state", "notice"),
    [
        (PrinterState.PAPER_OUT, Notice.PRINTER_PAPER_OUT),
        (PrinterState.COVER_OPEN, Notice.PRINTER_COVER_OPEN),
        (PrinterState.DISCONNECTED, Notice.PRINTER_UNAVAILABLE),
        (PrinterState.MUTE, Notice.PRINTER_UNAVAILABLE),
    ],
)
def test_printer_is_looked_at_before_anything_is_asked_for(hand: Hand, state: PrinterState, notice: Notice) -> None:
    hand.to_review()
    hand.printer.now = state
    hand.do(Do.CONFIRM)
    assert hand.told(notice)
    assert "issue_volante" not in hand.office.calls
    hand.printer.now = PrinterState.READY
    hand.press(Action.RETRY)
    assert hand.on(Page.PAPER)


def test_without_paper_the_code_is_given(hand: Hand) -> None:
    hand.to_review()
    hand.printer.now = PrinterState.PAPER_OUT
    hand.do(Do.CONFIRM)
    hand.press(Action.WITHOUT_PAPER)
    assert hand.on(Page.CODE)
    assert hand.scene.issued is not None
    assert not hand.printer.printed


@pytest.mark.parametrize(
    ("result", "notice"),
    [
        (JobResult(PaperOutcome.INTERRUPTED, PrinterState.PAPER_OUT), Notice.PRINT_PAPER_OUT),
        (JobResult(PaperOutcome.INTERRUPTED, PrinterState.COVER_OPEN), Notice.PRINT_COVER_OPEN),
        (JobResult(PaperOutcome.REFUSED, PrinterState.DISCONNECTED), Notice.PRINT_FAILED),
    ],
)
def test_failed_paper_can_be_printed_again_without_a_second_document(
    hand: Hand, result: JobResult, notice: Notice
) -> None:
    hand.to_review()
    hand.printer.results = [result]
    hand.do(Do.CONFIRM)
    assert hand.told(notice)
    assert hand.office.confirmations[0].outcome is result.outcome
    hand.press(Action.PRINT_AGAIN)
    assert hand.on(Page.PAPER)
    assert len(hand.printer.printed) == 1
    assert len(hand.office.documents) == 1


def test_unknown_paper_is_never_printed_again_by_itself(hand: Hand) -> None:
    hand.to_review()
    hand.printer.results = [JobResult(PaperOutcome.UNKNOWN, PrinterState.DISCONNECTED)]
    hand.do(Do.CONFIRM)
    assert hand.told(Notice.PRINT_UNKNOWN)
    hand.wait(30)
    assert not hand.printer.printed
    hand.press(Action.PAPER_IS_FINE)
    assert hand.on(Page.ANOTHER)
