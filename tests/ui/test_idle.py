"""*Are you still there?* covers everything, and any touch or key answers it without touching the page below."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kiosk.core.intent import Do, Intent
from tests.ui.conftest import GlassMaker, Time
from tests.ui.gallery import gallery
from tests.ui.glass import SCREENS, Glass, Recorder

SCENES = gallery()
_STAY, _FINISH = Intent(Do.STAY), Intent(Do.FINISH)


@pytest.fixture
def one(glass: GlassMaker, clock: Time) -> Glass:
    made = glass("upright")
    made.record()
    made.show(SCENES["review-school-current"])
    made.show(SCENES["idle-review"])
    return made


@pytest.fixture
def seen(one: Glass) -> Recorder:
    return one.recorder


@pytest.mark.parametrize("screen", SCREENS)
def test_nothing_of_the_page_is_seen(glass: GlassMaker, screen: str) -> None:
    """The picture is the same over every page, so it tells nothing of the page."""
    one, pictures = glass(screen), []
    one.warm_up(SCENES)
    for name in ("home", "pin-complete", "review-other-with-date", "notice-print-failed", "paper"):
        one.show(SCENES[name])
        plain = one.picture()
        one.show(replace(SCENES[name], idle_left=33))
        pictures.append(one.picture())
        assert pictures[-1] != plain
        assert one.window.navigator.idle.geometry() == one.window.rect()
        one.show(SCENES[name])
        assert one.picture() == plain
    assert all(picture == pictures[0] for picture in pictures)


@pytest.mark.proves("E02")
def test_any_touch_says_yes(one: Glass, seen: Recorder) -> None:
    buttons = [one.place(one.control(name)) for name in ("stay", "idle-more-time", "idle-finish")]
    places = [QPoint(x, y) for x in range(20, 1080, 130) for y in range(20, 1920, 150)]
    free = [place for place in places if not any(area.contains(place) for area in buttons)]
    assert len(free) > 80
    for place in free:
        one.tap(place)
    assert seen.intents == [_STAY] * len(free), "and no button of the page below felt it"


@pytest.mark.proves("E02")
def test_its_buttons(one: Glass, seen: Recorder, clock: Time) -> None:
    one.tap_on("stay")
    clock.now += 1
    one.tap_on("idle-finish")
    assert seen.intents == [_STAY, _FINISH]


def test_finger_that_comes_down_does_not_send_it_away(one: Glass, seen: Recorder) -> None:
    """It goes when the finger lifts; else that finger would press what lies below."""
    before = seen.touches
    one.press(one.middle("idle-finish"))
    assert seen.touches == before
    assert one.window.navigator.asking


def test_double_tap_presses_nothing_below(one: Glass, seen: Recorder, clock: Time) -> None:
    """Somebody wakes the screen with two quick taps where a button of the page is."""
    below = SCENES["review-school-current"]
    one.show(below)
    place = one.middle("help")
    one.show(SCENES["idle-review"])
    assert not any(one.place(control).contains(place) for control in one.controls())
    seen.when_done = lambda _intent: one.show(below)
    one.tap(place)
    clock.now += 0.2
    one.tap(place)
    assert seen.intents == [_STAY]
    clock.now += 0.5
    one.tap(place)
    assert seen.intents == [_STAY, Intent(Do.ASIDE, "help")]


@pytest.mark.parametrize(("page", "name"), [("review-school-current", "confirm"), ("pin", "pin-5")])
def test_finger_held_while_it_comes_presses_nothing(one: Glass, seen: Recorder, page: str, name: str) -> None:
    one.show(SCENES[page])
    place = one.middle(name)
    one.press(place)
    one.show(replace(SCENES[page], idle_left=40))
    nearby = place + QPoint(9, 9)
    one.move(nearby)
    one.lift(nearby)
    assert (seen.intents, seen.digits) == ([], 0)


@pytest.mark.proves("E02")
@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_A, Qt.Key.Key_7, Qt.Key.Key_Escape])
def test_any_key_says_yes(one: Glass, seen: Recorder, key: Qt.Key) -> None:
    QTest.keyClick(one.focused, key)
    assert seen.intents == [_STAY]
    assert seen.digits == 0


@pytest.mark.proves("D02")
def test_tab_goes_between_its_answers_only(one: Glass, seen: Recorder) -> None:
    names = []
    for _ in range(6):
        QTest.keyClick(one.focused, Qt.Key.Key_Tab)
        names.append(one.focused.objectName())
    assert names == ["idle-more-time", "idle-finish", "stay"] * 2
    for _ in range(2):
        QTest.keyClick(one.focused, Qt.Key.Key_Tab)
    QTest.keyClick(one.focused, Qt.Key.Key_Return)
    assert seen.intents == [_FINISH]


@pytest.mark.proves("D02")
def test_focus_is_back_where_it_was(one: Glass) -> None:
    below = SCENES["review-school-current"]
    one.show(below)
    one.control("change-content").setFocus()
    one.show(SCENES["idle-review"])
    one.show(SCENES["idle-review"])
    assert one.focused.objectName() == "stay"
    one.show(below)
    assert one.focused.objectName() == "change-content"


def test_page_that_comes_instead_of_an_answer(one: Glass) -> None:
    """The card is pulled, or time is over: the question goes, and the new page has its own focus."""
    one.show(SCENES["notice-pin-locked"])
    assert not one.window.navigator.asking
    assert one.focused.objectName() == "action-finish"
