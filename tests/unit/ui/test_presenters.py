"""What each page says and offers, as frozen values."""

from __future__ import annotations

import dataclasses
from dataclasses import replace
from types import ModuleType
from typing import Any

import pytest

from kiosk.contract.padron import Content, Purpose
from kiosk.core.ease import Aside
from kiosk.core.intent import Do, Intent
from kiosk.core.notices import ADVICE, Action, Notice, Then
from kiosk.core.personal import Personal
from kiosk.core.scene import OfficeState, Page, Scene, Work
from kiosk.core.states import PrinterState
from kiosk.core.text import Text, text
from kiosk.ui.screens import frame
from kiosk.ui.screens.attract import presenter as attract
from kiosk.ui.screens.choices import presenter as choices
from kiosk.ui.screens.document import presenter as document
from kiosk.ui.screens.guide import presenter as guide
from kiosk.ui.screens.notice import presenter as notice
from kiosk.ui.screens.pin import presenter as pin
from kiosk.ui.screens.review import presenter as review
from kiosk.ui.screens.working import presenter as working
from tests.ui.gallery import ADDRESS, CSV, FULL_NAME, LINK, gallery

SCENES = gallery()
PRESENTERS: dict[Page, ModuleType] = {
    Page.ATTRACT: attract,
    Page.READING: guide,
    Page.PIN: pin,
    Page.HOME: choices,
    Page.QUESTION: choices,
    Page.REVIEW: review,
    Page.WORKING: working,
    Page.PAPER: document,
    Page.CODE: document,
    Page.ANOTHER: choices,
    Page.TAKE_CARD: guide,
    Page.NOTICE: notice,
}


@pytest.mark.parametrize("name", SCENES)
def test_a_view_state_is_frozen_and_equal_for_equal_scenes(name: str) -> None:
    scene = SCENES[name]
    present = PRESENTERS[scene.page].present
    state: Any = present(scene)
    assert state == present(replace(scene))
    assert state.__dataclass_params__.frozen
    first = dataclasses.fields(state)[0].name
    with pytest.raises(dataclasses.FrozenInstanceError):
        setattr(state, first, None)


@pytest.mark.parametrize("name", SCENES)
def test_a_view_state_prints_nothing_personal(name: str) -> None:
    scene = SCENES[name]
    words = repr(PRESENTERS[scene.page].present(scene)) + repr(frame.present(scene))
    assert not [piece for piece in (FULL_NAME, ADDRESS, CSV, document.grouped(CSV), LINK, "4567") if piece in words]


# -- frame -------------------------------------------------------------------------------------------------------


@pytest.mark.proves("F01")
def test_frame_offers_a_way_back_only_among_questions() -> None:
    with_back = {scene.page for scene in SCENES.values() if scene.aside is None and frame.present(scene).back}
    assert with_back == {Page.QUESTION, Page.REVIEW}


def test_every_page_over_the_errand_can_be_closed() -> None:
    asides = [scene for scene in SCENES.values() if scene.aside is not None]
    assert {scene.aside for scene in asides} == set(Aside)
    assert all(frame.present(scene).back is not None for scene in asides)


@pytest.mark.proves("F01")
@pytest.mark.parametrize("name", SCENES)
def test_there_is_always_a_way_to_end(name: str) -> None:
    """On each page where a person is asked something, one touch ends the session."""
    scene = SCENES[name]
    state: Any = PRESENTERS[scene.page].present(scene)
    buttons = [*getattr(state, "options", ()), *getattr(state, "buttons", ()), frame.present(scene).finish]
    ways = {button.intent for button in buttons if button is not None and button.enabled}
    ends = bool(ways & {Intent(Do.FINISH), Intent(Do.NOTICE, Action.FINISH.value)})
    waits_for_work = scene.page in {Page.READING, Page.WORKING} or scene.pin_busy
    nobody = scene.page in {Page.ATTRACT, Page.TAKE_CARD}
    ends_itself = scene.notice is not None and not ADVICE[scene.notice].actions
    assert ends is not (waits_for_work or nobody or ends_itself)


def test_frame_without_official_time_says_no_time() -> None:
    """The machine's own clock is not the sede's (Ley 39/2015 art. 31.2)."""
    assert frame.present(SCENES["attract-first-frame"]).clock is None
    scene = SCENES["attract"]
    assert scene.official_time is not None
    assert frame.present(scene).clock == text("frame.clock", when=scene.official_time)


# -- attract, guide, working -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("office", "printer", "banner"),
    [
        (OfficeState.UNKNOWN, None, None),
        (OfficeState.ONLINE, PrinterState.READY, None),
        (OfficeState.ONLINE, PrinterState.PAPER_NEAR_END, None),
        (OfficeState.ONLINE, PrinterState.PAPER_OUT, text("attract.no-paper")),
        (OfficeState.ONLINE, PrinterState.DISCONNECTED, text("attract.no-paper")),
        (OfficeState.OFFLINE, PrinterState.READY, text("attract.offline")),
        (OfficeState.OFFLINE, PrinterState.PAPER_OUT, text("attract.offline")),
    ],
)
def test_attract_says_what_does_not_work(
    office: OfficeState, printer: PrinterState | None, banner: Text | None
) -> None:
    assert attract.present(Scene(office=office, printer=printer)).banner == banner


def test_guide_shows_where_the_card_goes() -> None:
    assert guide.present(SCENES["reading"]).drawing == "card-reading"
    assert guide.present(SCENES["take-card"]).drawing == "card-out"


@pytest.mark.parametrize(
    ("work", "on_paper", "marks"),
    [
        (Work.ISSUING, True, ["running", "next", "next"]),
        (Work.CHECKING, True, ["running", "next", "next"]),
        (Work.PRINTING, True, ["done", "running", "next"]),
        (Work.ISSUING, False, ["running"]),
        (Work.CHECKING, False, ["running"]),
        (None, True, []),
    ],
)
def test_working_says_done_only_of_what_is_done(work: Work | None, on_paper: bool, marks: list[str]) -> None:  # noqa: FBT001
    state = working.present(Scene(page=Page.WORKING, work=work, on_paper=on_paper))
    assert [mark.value for _words, mark in state.steps] == marks
    printed = [words for words, mark in state.steps if mark is working.Mark.DONE and words.key != "working.issue.done"]
    assert printed == [], "no step says that a paper is printed before the printer did"


# -- pin ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("facts", "key"),
    [
        ({"tries_left": 5}, None),
        ({"tries_left": None}, None),
        ({"tries_left": 3}, "pin.few"),
        ({"tries_left": 1}, "pin.few.last"),
        ({"tries_left": 1, "pin_digits": 2}, None),
        ({"tries_left": 4, "pin_wrong": True}, "pin.wrong"),
        ({"tries_left": 1, "pin_wrong": True}, "pin.wrong.last"),
        ({"tries_left": None, "pin_wrong": True}, "pin.wrong.plain"),
    ],
)
def test_pin_tells_of_tries(facts: dict[str, Any], key: str | None) -> None:
    alert = pin.present(Scene(page=Page.PIN, **facts)).alert
    assert (alert.key if alert else None) == key
    assert alert is None or alert.count == facts["tries_left"]


@pytest.mark.parametrize(("digits", "busy", "enabled"), [(0, False, False), (5, False, False), (6, False, True)])
def test_pin_goes_on_when_complete(digits: int, busy: bool, enabled: bool) -> None:  # noqa: FBT001
    state = pin.present(Scene(page=Page.PIN, pin_digits=digits, pin_busy=busy))
    assert state.confirm.enabled is enabled
    assert state.digits == digits


def test_pin_rests_while_it_is_checked() -> None:
    state = pin.present(Scene(page=Page.PIN, pin_busy=True))
    assert state.busy
    assert not state.confirm.enabled
    assert state.digits == state.length, "the dots stay full while the digits are already gone"


# -- choices and review ------------------------------------------------------------------------------------------


@pytest.mark.proves("F02")
def test_question_marks_the_answer_given_before() -> None:
    state = choices.present(SCENES["purpose-back"])
    assert [option.name for option in state.options if option.chosen] == ["choice-identity-card"]
    assert not any(option.chosen for option in choices.present(SCENES["purpose"]).options)


def test_question_offers_what_the_office_offers() -> None:
    assert [option.intent.value for option in choices.present(SCENES["purpose"]).options] == list(Purpose)
    assert [option.intent.value for option in choices.present(SCENES["content"]).options] == list(Content)
    assert choices.present(SCENES["content"]).step == text("question.step", at=2, of=2)


def test_home_says_when_the_last_visit_was() -> None:
    seen = choices.present(SCENES["home"]).info
    assert seen is not None
    assert seen.key == "home.last-access"
    assert choices.present(SCENES["home-first-access"]).info == text("home.first-access")
    assert choices.present(SCENES["home-no-name"]).title == text("home.title.plain")


@pytest.mark.proves("F03")
def test_review_shows_all_and_changes_only_what_was_answered() -> None:
    state = review.present(SCENES["review-school-with-date"])
    values = [line.value.reveal() if isinstance(line.value, Personal) else line.value.key for line in state.lines]
    assert values == [FULL_NAME, "****4567*", ADDRESS, "volante.purpose.school", "volante.content.with-date"]
    assert [line.change.intent if line.change else None for line in state.lines] == [
        None,
        None,
        None,
        Intent(Do.CHANGE, "purpose"),
        Intent(Do.CHANGE, "content"),
    ]
    assert state.confirm.label == text("volante.act"), "the button names the act (Ley 39/2015 art. 66)"


@pytest.mark.parametrize(
    ("module", "page"), [(choices, Page.QUESTION), (review, Page.REVIEW), (document, Page.PAPER), (notice, Page.NOTICE)]
)
def test_a_page_without_its_facts_is_a_bug(module: ModuleType, page: Page) -> None:
    with pytest.raises(ValueError, match=r"no|nothing"):
        module.present(Scene(page=page))


# -- document and notices ----------------------------------------------------------------------------------------


@pytest.mark.proves("H04")
def test_code_is_read_in_groups() -> None:
    assert document.grouped("ABCDEFGHIJ") == "ABCD EFGH IJ"
    assert document.grouped("") == ""
    state = document.present(SCENES["code"])
    assert state.code.reveal().replace(" ", "") == CSV
    assert state.link.reveal() == LINK


@pytest.mark.proves("F04")
def test_paper_and_code_say_different_things() -> None:
    paper, code = document.present(SCENES["paper"]), document.present(SCENES["code"])
    assert (paper.drawing, code.drawing) == ("paper-out", "phone-code")
    assert paper.title != code.title


@pytest.mark.parametrize("which", Notice)
def test_notice_offers_what_the_table_says(which: Notice) -> None:
    advice, state = ADVICE[which], notice.present(SCENES[f"notice-{which.value}"])
    assert [button.intent for button in state.buttons] == [Intent(Do.NOTICE, action.value) for action in advice.actions]
    assert (state.staff is not None) is advice.call_staff
    assert (state.icon, state.tone, state.drawing) == (advice.icon, advice.tone, advice.drawing)
    assert [button.primary for button in state.buttons] == [at == 0 for at in range(len(state.buttons))]
    if not advice.actions:
        told_how = advice.then is not Then.WAITS or advice.call_staff or which is Notice.CARD_REMOVED_PRINTING
        assert told_how, "a notice without buttons ends by itself or sends to somebody"


def test_only_a_valid_document_shows_its_code() -> None:
    """A code on any other notice would say that there is a document."""
    with_code = {scene.notice for scene in SCENES.values() if scene.notice and notice.present(scene).code}
    assert with_code == {
        Notice.PRINT_PAPER_OUT,
        Notice.PRINT_COVER_OPEN,
        Notice.PRINT_FAILED,
        Notice.PRINT_UNKNOWN,
        Notice.OUTCOME_UNKNOWN,
    }
    asked = notice.present(SCENES["notice-outcome-unknown"])
    assert asked.link is None, "a follow-up code proves nothing yet, so no QR"
    assert notice.present(Scene(page=Page.NOTICE, notice=Notice.OUTCOME_UNKNOWN)).code is None
