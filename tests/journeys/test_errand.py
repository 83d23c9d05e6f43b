"""The errand through the real window, and everything that can go wrong on the way, in both languages."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest

from kiosk.core.idle import LEAST_ANSWER_S
from kiosk.core.notices import Action, Notice
from kiosk.core.scene import Page, Scene, Work
from kiosk.sandbox.pcscd import Pcscd
from kiosk.sandbox.stage import Stage
from tests.journeys.conftest import Visit

pytestmark = pytest.mark.pcsc


@pytest.mark.proves("F03", "F04")
def test_errand(visit: Visit, stage: Stage) -> None:
    made, papers = stage.documents(), len(visit.props.call("papers"))
    visit.to_review()
    visit.asks()
    visit.sees_page(Page.PAPER)
    issued = visit.scene.issued
    assert issued is not None
    paper = visit.props.call("papers", papers + 1)[-1]
    assert paper["unknown"] == 0
    assert issued.csv in paper["text"].replace(" ", "")
    assert stage.documents() == made + 1
    visit.citizen.touch("confirm")
    visit.sees_page(Page.ANOTHER)
    visit.citizen.touch("finish")
    visit.sees_page(Page.TAKE_CARD)
    assert visit.is_wiped()
    visit.next_person()


@pytest.mark.proves("F02")
def test_another_errand_without_a_second_pin(visit: Visit, stage: Stage) -> None:
    made = stage.documents()
    visit.to_review()
    visit.asks()
    visit.sees_page(Page.PAPER)
    visit.citizen.touch("confirm")
    visit.sees_page(Page.ANOTHER)
    visit.citizen.touch("more")
    visit.sees_page(Page.HOME)
    visit.citizen.touch("procedure-volante")
    visit.sees_page(Page.QUESTION)
    visit.citizen.touch("back")
    visit.sees_page(Page.HOME)
    assert stage.documents() == made + 1
    visit.next_person()


# -- readers and cards ---------------------------------------------------------------------------------------------


def test_no_reader(make_visit: Callable[..., Visit], language: str) -> None:
    visit = make_visit(language, **{"cards.reader_filter": "no reader has this name"})
    visit.citizen.sees(Page.NOTICE)
    if language != "es":
        visit.citizen.touch("languages")
        visit.citizen.touch(f"language-{language}")
    visit.sees(Notice.NO_READER)


def test_pcscd_dies_and_comes_back(visit: Visit, pcscd: Pcscd) -> None:
    visit.to_home()
    pcscd.kill()
    visit.sees(Notice.SERVICE_DOWN)
    assert visit.is_wiped()
    pcscd.start()
    visit.remove()
    visit.sees_page(Page.ATTRACT)
    visit.to_pin()
    visit.next_person()


@pytest.mark.parametrize(
    ("card", "notice"),
    [
        ("foreign", Notice.CARD_UNKNOWN),
        ("dnie", Notice.CARD_UNKNOWN),
        ("mute", Notice.CARD_MUTE),
        ("forged", Notice.CARD_FORGED),
        ("carmen", Notice.CARD_BLOCKED),
        ("david", Notice.CARD_EXPIRED),
        ("marcos", Notice.PIN_LOCKED),
        ("nuria", Notice.PIN_NOT_ACTIVE),
    ],
)
def test_cards_that_open_nothing(visit: Visit, card: str, notice: Notice) -> None:
    visit.ready()
    visit.insert(card)
    visit.sees(notice)
    visit.next_person()


@pytest.mark.parametrize("apdu", range(1, 6))
def test_card_torn_out_while_it_is_read(make_visit: Callable[..., Visit], apdu: int) -> None:
    visit = make_visit("es")
    visit.ready()
    visit.insert()
    visit.props.call("tear_after", apdu)
    visit.sees(Notice.CARD_REMOVED)
    visit.next_person()
    visit.to_pin()
    visit.next_person()


@pytest.mark.parametrize("page", ["pin", "home", "question", "review", "another"])
def test_card_torn_out_at_every_page(visit: Visit, page: str) -> None:
    if page == "pin":
        visit.to_pin()
        visit.citizen.touch("pin-4")
    elif page == "home":
        visit.to_home()
    else:
        visit.to_review()
        if page == "question":
            visit.citizen.touch("back")
        elif page == "another":
            visit.asks()
            visit.sees_page(Page.PAPER)
            visit.citizen.touch("confirm")
    visit.sees_page(Page(page))
    visit.remove()
    visit.sees(Notice.GOODBYE_PAPER if page == "another" else Notice.CARD_REMOVED)
    assert visit.is_wiped()
    visit.next_person()


def test_card_torn_out_while_the_office_works(visit: Visit) -> None:
    visit.to_review()
    visit.props.call("slow_network", 1.0)
    visit.asks()
    visit.citizen.wait(lambda: visit.scene.work is Work.ISSUING, "issuing")
    visit.remove()
    visit.sees(Notice.CARD_REMOVED_ISSUING)
    assert visit.is_wiped()
    visit.props.call("slow_network", 0.0)
    visit.next_person()


def test_card_torn_out_while_printing(visit: Visit) -> None:
    visit.to_review()
    visit.props.call("printer_fault", "mute", 5)
    visit.asks()
    visit.citizen.wait(lambda: visit.scene.work is Work.PRINTING, "printing")
    visit.remove()
    visit.sees(Notice.CARD_REMOVED_PRINTING)
    assert visit.is_wiped()
    visit.sees(Notice.PAPER_LOST)
    visit.next_person()


# -- the PIN -------------------------------------------------------------------------------------------------------


@pytest.mark.proves("F05")
def test_wrong_pin_then_right_one(visit: Visit) -> None:
    visit.to_pin("julian")
    visit.citizen.types("000000")
    visit.citizen.wait(lambda: visit.scene.pin_wrong, "told that it was wrong")
    assert visit.scene.tries_left == 4
    visit.citizen.types(visit.cards["julian"]["pin"])
    visit.sees_page(Page.HOME)
    visit.next_person()


def _has_left(tries: int, scene: Scene) -> bool:
    return scene.tries_left == tries


def test_five_wrong_pins_lock_it_centrally(visit: Visit, fresh_cast: None) -> None:
    visit.to_pin("izan")
    for left in (4, 3, 2, 1):
        visit.citizen.types("000000")
        visit.citizen.sees(Page.PIN, partial(_has_left, left))
    visit.citizen.types("000000")
    visit.sees(Notice.PIN_LOCKED)
    visit.next_person()
    visit.ready()
    visit.insert("izan")
    visit.sees(Notice.PIN_LOCKED)
    visit.next_person()


# -- the person ----------------------------------------------------------------------------------------------------


@pytest.mark.proves("F06")
@pytest.mark.parametrize("card", ["rosa", "izan"])
def test_not_eligible_reads_the_same_for_every_reason(visit: Visit, fresh_cast: None, card: str) -> None:
    visit.to_home(card)
    visit.citizen.touch("procedure-volante")
    visit.sees(Notice.GO_TO_DESK)
    visit.press(Action.FINISH)
    visit.sees_page(Page.TAKE_CARD)
    visit.next_person()


@pytest.mark.proves("E02")
def test_nobody_there(visit: Visit) -> None:
    visit.to_review()
    visit.clock.ahead += 121
    visit.citizen.wait(lambda: visit.scene.idle_left is not None, "asked whether anybody is there")
    left = visit.scene.idle_left
    assert left is not None
    assert left >= LEAST_ANSWER_S
    visit.citizen.touch("stay")
    visit.citizen.wait(lambda: visit.scene.idle_left is None, "the question is gone")
    assert visit.scene.page is Page.REVIEW, "nothing was lost"
    visit.clock.ahead += 121
    visit.citizen.wait(lambda: visit.scene.idle_left is not None, "asked again")
    visit.clock.ahead += 60
    visit.sees_page(Page.TAKE_CARD)
    assert visit.is_wiped()
    visit.next_person()


# -- the e-office --------------------------------------------------------------------------------------------------


def test_office_unreachable_before_sending(visit: Visit, stage: Stage) -> None:
    made = stage.documents()
    visit.to_review()
    visit.props.call("network", "unplug")
    visit.asks()
    visit.sees(Notice.OFFICE_UNREACHABLE)
    assert stage.documents() == made
    visit.props.call("network", "plug")
    visit.press(Action.RETRY)
    visit.sees_page(Page.PAPER)
    assert stage.documents() == made + 1
    visit.next_person()


def test_office_unreachable_at_the_card(visit: Visit) -> None:
    visit.ready()
    visit.props.call("network", "unplug")
    visit.insert()
    visit.sees(Notice.OFFICE_UNREACHABLE)
    visit.props.call("network", "plug")
    visit.press(Action.RETRY)
    visit.sees_page(Page.PIN)
    visit.next_person()


def test_answer_lost_after_sending_is_recovered_by_its_key(visit: Visit, stage: Stage) -> None:
    made, papers = stage.documents(), len(visit.props.call("papers"))
    visit.to_review()
    visit.props.call("network", "cut")
    visit.asks()
    visit.citizen.wait(lambda: visit.scene.work is Work.CHECKING, "said that it is being checked")
    visit.sees_page(Page.PAPER)
    assert stage.documents() == made + 1, "never two"
    assert len(visit.props.call("papers", papers + 1)) == papers + 1
    visit.next_person()


def test_answer_lost_and_the_line_stays_cut(visit: Visit, stage: Stage) -> None:
    made = stage.documents()
    visit.to_review()
    visit.props.call("network", "cut for good")
    visit.asks()
    visit.sees(Notice.OUTCOME_UNKNOWN, within=60)
    assert visit.scene.follow_up
    visit.props.call("network", "plug")
    visit.press(Action.CHECK_AGAIN)
    visit.sees_page(Page.PAPER)
    assert stage.documents() == made + 1
    visit.next_person()


# -- the printer ---------------------------------------------------------------------------------------------------

FAULTS = {
    "paper-out": (Notice.PRINTER_PAPER_OUT, Notice.PRINT_PAPER_OUT),
    "cover-open": (Notice.PRINTER_COVER_OPEN, Notice.PRINT_COVER_OPEN),
    "cable-out": (Notice.PRINTER_UNAVAILABLE, Notice.PRINT_UNKNOWN),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_printer_trouble_before(visit: Visit, stage: Stage, fault: str) -> None:
    made, papers = stage.documents(), len(visit.props.call("papers"))
    visit.to_review()
    visit.props.call("printer_fault", fault)
    visit.asks()
    visit.sees(FAULTS[fault][0])
    assert stage.documents() == made
    visit.props.call("printer_fault", "none")
    visit.press(Action.RETRY)
    visit.sees_page(Page.PAPER)
    assert len(visit.props.call("papers", papers + 1)) == papers + 1
    visit.next_person()


@pytest.mark.proves("H04")
def test_going_on_without_paper(visit: Visit, stage: Stage) -> None:
    made = stage.documents()
    visit.to_review()
    visit.props.call("printer_fault", "paper-out")
    visit.asks()
    visit.sees(Notice.PRINTER_PAPER_OUT)
    visit.press(Action.WITHOUT_PAPER)
    visit.sees_page(Page.CODE)
    assert stage.documents() == made + 1
    visit.next_person()


@pytest.mark.parametrize("fault", FAULTS)
def test_printer_trouble_in_the_middle(visit: Visit, stage: Stage, fault: str) -> None:
    made, papers = stage.documents(), len(visit.props.call("papers"))
    visit.to_review()
    visit.props.call("printer_fault", fault, 6)
    visit.asks()
    visit.sees(FAULTS[fault][1])
    assert visit.scene.issued is not None, "the volante is valid and its code is on the screen"
    visit.props.call("printer_fault", "none")
    visit.press(Action.PRINT_AGAIN)
    visit.sees_page(Page.PAPER)
    assert stage.documents() == made + 1
    printed = visit.props.call("papers", papers + 1)
    assert all(paper["text"].count("VOLANTE DE") <= 1 for paper in printed), "no rest of a broken paper on a good one"
    visit.next_person()
