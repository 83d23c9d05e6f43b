"""Cards coming, going and failing; PINs; what is left of a person afterwards."""

from __future__ import annotations

import pytest

from kiosk.contract.padron import PaperOutcome
from kiosk.contract.problems import ProblemCode
from kiosk.contract.sessions import PinState
from kiosk.core.errors import (
    CardError,
    CardMuteError,
    CardRemovedError,
    KioskError,
    OfficeUnreachableError,
    ReaderGoneError,
)
from kiosk.core.intent import Do
from kiosk.core.notices import Action, Notice
from kiosk.core.scene import OfficeState, Page
from kiosk.core.states import JobResult, PrinterState, ReaderState
from tests.fakes.ports import PIN, problem
from tests.unit.core.conftest import Hand


@pytest.mark.parametrize(
    ("state", "notice"),
    [
        (ReaderState.NO_READER, Notice.NO_READER),
        (ReaderState.SERVICE_DOWN, Notice.SERVICE_DOWN),
        (ReaderState.UNKNOWN_CARD, Notice.CARD_UNKNOWN),
        (ReaderState.MUTE_CARD, Notice.CARD_MUTE),
    ],
)
def test_reader_troubles_have_their_screens_and_end_by_themselves(
    hand: Hand, state: ReaderState, notice: Notice
) -> None:
    hand.report(state)
    assert hand.told(notice)
    hand.remove()
    assert hand.on(Page.ATTRACT)


@pytest.mark.parametrize(
    ("code", "notice"),
    [
        (ProblemCode.CARD_FORGED, Notice.CARD_FORGED),
        (ProblemCode.CARD_UNKNOWN, Notice.CARD_UNKNOWN),
        (ProblemCode.CARD_BLOCKED, Notice.CARD_BLOCKED),
        (ProblemCode.CARD_EXPIRED, Notice.CARD_EXPIRED),
        (ProblemCode.TRANSACTION_EXPIRED, Notice.CARD_READ_AGAIN),
    ],
)
def test_cards_the_centre_refuses(hand: Hand, code: ProblemCode, notice: Notice) -> None:
    hand.office.faults["answer_card"] = [problem(code)]
    hand.insert()
    assert hand.told(notice)
    assert hand.card.closed == 1
    hand.wait(60)
    assert hand.told(notice), "the card is still in: the notice waits for it"
    hand.remove()
    assert hand.on(Page.ATTRACT)


@pytest.mark.parametrize(
    ("fault", "notice"),
    [
        (CardRemovedError(), Notice.CARD_REMOVED),
        (CardMuteError(), Notice.CARD_MUTE),
        (ReaderGoneError(), Notice.NO_READER),
        (CardError("held by another program"), Notice.CARD_READ_AGAIN),
    ],
)
@pytest.mark.parametrize("at", range(3))
def test_card_fails_at_every_step(hand: Hand, fault: KioskError, notice: Notice, at: int) -> None:
    hand.card.fault, hand.card.fault_at = fault, at
    hand.insert()
    assert hand.told(notice)
    assert hand.scene.greeting is None


def test_network_away_at_login_can_be_tried_again(hand: Hand) -> None:
    hand.office.faults["present_card"] = [OfficeUnreachableError()]
    hand.insert()
    assert hand.told(Notice.OFFICE_UNREACHABLE)
    hand.press(Action.RETRY)
    assert hand.on(Page.PIN)


def test_wrong_pins_count_down_and_lock(hand: Hand) -> None:
    hand.insert()
    for left in (4, 3, 2, 1):
        hand.type_pin("000000")
        assert (hand.scene.page, hand.scene.pin_wrong, hand.scene.tries_left) == (Page.PIN, True, left)
    hand.type_pin("000000")
    assert hand.told(Notice.PIN_LOCKED)


def test_right_pin_after_a_wrong_one(hand: Hand) -> None:
    hand.insert()
    hand.type_pin("000000")
    hand.type_pin()
    assert hand.on(Page.HOME)


@pytest.mark.parametrize(
    ("state", "notice"), [(PinState.LOCKED, Notice.PIN_LOCKED), (PinState.NOT_ACTIVATED, Notice.PIN_NOT_ACTIVE)]
)
def test_cards_without_a_usable_pin(hand: Hand, state: PinState, notice: Notice) -> None:
    hand.office.pin_state = state
    hand.insert()
    assert hand.told(notice)


def test_pin_can_be_corrected_and_is_sent_only_when_complete(hand: Hand) -> None:
    hand.insert()
    hand.type_pin(PIN[:5])
    assert "verify_pin" not in hand.office.calls
    hand.terminal.digit(0)
    hand.terminal.erase()
    hand.terminal.digit(int(PIN[5]))
    hand.do(Do.CONFIRM)
    assert hand.on(Page.HOME)
    assert all(not any(pin) for pin in hand.office.seen_pins), "wiped after use"


def test_digits_outside_the_pin_page_go_nowhere(hand: Hand) -> None:
    hand.terminal.digit(1)
    hand.to_home()
    hand.terminal.digit(1)
    assert hand.scene.pin_digits == 0 or hand.scene.page is Page.HOME
    assert "verify_pin" in hand.office.calls


def test_card_taken_at_every_moment_of_the_errand_wipes_the_session(hand: Hand) -> None:
    """Let k jobs run after the act was pressed, then take the card: never a trace, and the next person is served."""
    for jobs in range(6):
        hand.to_review()
        hand.do(Do.CONFIRM, run=False)
        for _ in range(min(jobs, len(hand.workers.waiting) + jobs)):
            if hand.workers.waiting:
                hand.workers.run_one()
        hand.remove()
        scene = hand.scene
        assert scene.page is Page.NOTICE
        assert (scene.greeting, scene.padron, scene.issued, scene.progress) == (None, None, None, None)
        hand.wait(11)
        assert hand.scene.page in {Page.ATTRACT, Page.NOTICE}


def test_taking_the_card_while_printing_still_tells_about_the_paper(hand: Hand) -> None:
    for result, notice in (
        (JobResult(PaperOutcome.CONFIRMED, PrinterState.READY), Notice.GOODBYE_PAPER),
        (JobResult(PaperOutcome.INTERRUPTED, PrinterState.PAPER_OUT), Notice.PAPER_LOST),
    ):
        hand.printer.results = [result]
        hand.to_review()
        hand.do(Do.CONFIRM, run=False)
        while hand.scene.work is None or hand.scene.work.value != "printing":
            hand.workers.run_one()
        hand.remove(run=False)
        assert hand.told(Notice.CARD_REMOVED_PRINTING)
        hand.workers.run()
        assert hand.told(notice)
        hand.wait(11)
        assert hand.on(Page.ATTRACT)


def test_taking_the_card_with_the_paper_is_a_good_end(hand: Hand) -> None:
    hand.to_review()
    hand.do(Do.CONFIRM)
    hand.remove()
    assert hand.told(Notice.GOODBYE_PAPER)


def test_swapped_card_is_another_person(hand: Hand) -> None:
    hand.to_home()
    hand.insert()
    assert hand.on(Page.PIN)
    assert hand.office.calls.count("end_session") == 1


def test_late_answer_for_a_gone_person_is_dropped_and_the_card_let_go(hand: Hand) -> None:
    hand.insert(run=False)
    hand.remove(run=False)
    hand.workers.run()
    assert hand.told(Notice.CARD_REMOVED)
    assert hand.card.closed == 1
    assert "present_card" not in hand.office.calls


@pytest.mark.proves("E02")
def test_idle_warns_then_wipes_and_asks_for_the_card(hand: Hand) -> None:
    hand.to_home()
    hand.wait(119)
    assert not hand.asked()
    hand.wait(2)
    assert hand.scene.idle_left == 44
    for _ in range(11):
        hand.do(Do.STAY)
        assert not hand.asked()
        hand.wait(121)
        assert hand.asked(), "extended without limit"
    hand.wait(45)
    assert hand.on(Page.TAKE_CARD)
    assert hand.scene.greeting is None
    hand.remove()
    assert hand.on(Page.ATTRACT)


def test_time_does_not_run_against_a_person_who_waits(hand: Hand) -> None:
    hand.to_review()
    hand.do(Do.CONFIRM, run=False)
    hand.clock.now += 1000
    hand.terminal.tick()
    assert hand.on(Page.WORKING)
    hand.workers.run()
    assert hand.on(Page.PAPER)


@pytest.mark.proves("B13")
def test_language_is_live_and_returns_to_the_first(hand: Hand) -> None:
    hand.do(Do.LANGUAGE, "en")
    hand.do(Do.LANGUAGE, "xx")
    assert hand.speaks("en")
    hand.to_home()
    assert hand.speaks("en")
    hand.do(Do.FINISH)
    assert hand.speaks("en"), "the farewell is still theirs"
    hand.remove()
    assert hand.speaks("es")


@pytest.mark.proves("B13")
def test_language_of_somebody_who_went_away_is_forgotten(hand: Hand) -> None:
    hand.terminal.touched()
    hand.do(Do.LANGUAGE, "en")
    hand.wait(59)
    assert hand.speaks("en")
    hand.wait(2)
    assert hand.speaks("es")


def test_preference_on_the_card_is_followed_when_nobody_chose(hand: Hand) -> None:
    hand.office.language = "en"
    hand.insert()
    assert hand.speaks("en")


def test_office_is_looked_for_while_nobody_is_there(hand: Hand) -> None:
    hand.office.faults["time"] = [OfficeUnreachableError()]
    hand.wait(0)
    assert hand.knows(OfficeState.OFFLINE)
    assert hand.minute() is None
    hand.wait(31)
    assert hand.knows(OfficeState.ONLINE)
    assert hand.minute() == 42
    hand.insert()
    hand.wait(60)
    assert hand.minute() == 43
