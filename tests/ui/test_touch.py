"""One finger, two fingers, a trembling hand: real touch events at the places of the buttons."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.core.intent import Do, Intent
from kiosk.core.notices import Action, Notice
from kiosk.core.scene import Scene
from kiosk.ui.theme.tokens import DOUBLE_ACTIVATION_S, TARGET_MIN_MM
from tests.ui.conftest import GlassMaker, Time
from tests.ui.gallery import gallery
from tests.ui.glass import Glass, Recorder

SCENES = gallery()
_SCHOOL = Intent(Do.CHOOSE, "school")
_HEALTH = Intent(Do.CHOOSE, "health")


@pytest.fixture
def one(glass: GlassMaker, clock: Time) -> Glass:
    made = glass("upright")
    made.record()
    made.show(SCENES["purpose"])
    return made


@pytest.fixture
def seen(one: Glass) -> Recorder:
    return one.recorder


@pytest.mark.proves("C03")
def test_release_inside_fires_once(one: Glass, seen: Recorder) -> None:
    place = one.middle("choice-school")
    one.press(place)
    assert seen.intents == []
    assert one.control("choice-school").isDown()
    one.lift(place)
    assert seen.intents == [_SCHOOL]
    assert not one.control("choice-school").isDown()


@pytest.mark.proves("C03")
def test_sliding_off_cancels(one: Glass, seen: Recorder) -> None:
    start, end = one.middle("choice-school"), one.middle("choice-health")
    one.press(start)
    one.move(end)
    assert not one.control("choice-school").isDown()
    one.lift(end)
    assert seen.intents == []


@pytest.mark.proves("C03")
def test_sliding_off_and_back_counts(one: Glass, seen: Recorder) -> None:
    start = one.middle("choice-school")
    one.press(start)
    one.move(one.middle("choice-health"))
    one.move(start)
    one.lift(start)
    assert seen.intents == [_SCHOOL]


@pytest.mark.proves("C03")
def test_sliding_onto_a_button_does_not_press_it(one: Glass, seen: Recorder) -> None:
    end = one.middle("choice-school")
    one.press(QPoint(540, 300))
    one.move(end)
    one.lift(end)
    assert seen.intents == []


@pytest.mark.proves("C04")
def test_second_finger_fires_nothing_else(one: Glass, seen: Recorder) -> None:
    first, second = one.middle("choice-school"), one.middle("choice-health")
    window = one.window
    one.press(first)
    QTest.touchEvent(window, one.finger).stationary(0).press(1, second, window).commit()
    QTest.touchEvent(window, one.finger).stationary(0).release(1, second, window).commit()
    one.settle()
    assert seen.intents == []
    one.lift(first)
    assert seen.intents == [_SCHOOL]


@pytest.mark.proves("C04")
def test_palm_on_the_glass_does_not_let_a_finger_through(one: Glass, seen: Recorder) -> None:
    """A hand leaning beside the buttons, and a finger of the other hand: Qt follows the first one only."""
    palm, second, window = QPoint(540, 300), one.middle("choice-health"), one.window
    one.press(palm)
    QTest.touchEvent(window, one.finger).stationary(0).press(1, second, window).commit()
    QTest.touchEvent(window, one.finger).stationary(0).release(1, second, window).commit()
    one.lift(palm)
    assert seen.intents == []
    one.tap_on("choice-health")
    assert seen.intents == [_HEALTH]


@pytest.mark.proves("C04")
def test_every_control_of_a_page_can_be_touched(one: Glass, seen: Recorder, clock: Time) -> None:
    names = [control.objectName() for control in one.controls()]
    for name in names:
        clock.now += 1
        one.tap_on(name)
    assert len(seen.intents) == len(set(seen.intents)) == len(names) == 12


# -- the trembling hand ------------------------------------------------------------------------------------------


@pytest.mark.proves("C05")
@pytest.mark.parametrize(("pause", "count"), [(0.0, 1), (0.49, 1), (DOUBLE_ACTIVATION_S, 2), (3.0, 2)])
def test_double_activation(one: Glass, seen: Recorder, clock: Time, pause: float, count: int) -> None:
    one.tap_on("choice-school")
    clock.now += pause
    one.tap_on("choice-school")
    assert seen.intents == [_SCHOOL] * count


def test_a_second_place_is_meant(one: Glass, seen: Recorder) -> None:
    one.tap_on("choice-school")
    one.tap_on("choice-health")
    assert seen.intents == [_SCHOOL, _HEALTH]


def test_first_touch_of_all_counts(one: Glass, seen: Recorder, clock: Time) -> None:
    """The filter must not mistake the start of the machine for a touch, whatever its clock says."""
    clock.now = 0.1
    one.window.navigator.kit.tremor.__init__(one.window.navigator.kit.tremor._reach)  # type: ignore[misc]  # anew
    one.tap_on("choice-school")
    assert seen.intents == [_SCHOOL]


def _same_finger(one: Glass, before: Scene, after: Scene) -> tuple[QPoint, str, str] | None:
    """Find a place with a button before and another after whose middles are far apart: the hardest case."""
    one.show(before)
    first = {control.objectName(): one.place(control) for control in one.controls()}
    one.show(after)
    second = {control.objectName(): one.place(control) for control in one.controls()}
    one.show(before)
    reach = one.profile.px(TARGET_MIN_MM)
    for name, area in first.items():
        for other, there in second.items():
            both = area.intersected(there)
            far = (area.center() - there.center()).manhattanLength() > reach
            if far and both.width() > reach and both.height() > 2 and name.startswith(("choice", "conf")):
                return both.center(), name, other
    return None


def _hard_cases(one: Glass) -> Iterator[tuple[Scene, tuple[QPoint, str, str], Scene]]:
    for before in ("review-school-current", "purpose", "content"):
        for after in SCENES:
            case = _same_finger(one, SCENES[before], SCENES[after])
            if case is not None:
                one.show(SCENES[before])
                yield SCENES[before], case, SCENES[after]


@pytest.mark.proves("C05")
@pytest.mark.parametrize(("pause", "count"), [(0.2, 1), (DOUBLE_ACTIVATION_S, 2)])
def test_page_changes_under_the_finger(one: Glass, seen: Recorder, clock: Time, pause: float, count: int) -> None:
    """The double tap of one finger does not answer the next page, however its buttons lie."""
    _before, (place, name, _other), after = next(_hard_cases(one))
    expected = one.control(name)
    assert one.place(expected).contains(place)
    seen.when_done = lambda _intent: one.show(after)
    one.tap(place)
    assert len(seen.intents) == 1
    clock.now += pause
    one.tap(place)
    assert len(seen.intents) == count
    assert count == 1 or seen.intents[1] != seen.intents[0]


@pytest.mark.proves("C03")
def test_button_that_changes_its_meaning_under_the_finger(one: Glass, seen: Recorder) -> None:
    """Pressed as one thing, lifted as another: it does neither."""
    one.show(SCENES["notice-office-unreachable"])
    place = one.middle("action-retry")
    one.press(place)
    one.show(replace(SCENES["notice-office-unreachable"], notice=Notice.OUTCOME_UNKNOWN, follow_up=""))
    button = one.control("action-check-again")
    place = place if one.place(button).contains(place) else one.place(button).center()
    one.move(place)
    one.lift(place)
    assert seen.intents == []
    one.tap(place)
    assert seen.intents == [Intent(Do.NOTICE, Action.CHECK_AGAIN.value)]


@pytest.mark.proves("C03")
def test_page_that_leaves_under_the_finger(one: Glass, seen: Recorder) -> None:
    """The card is pulled while a finger is down: the lifted finger does nothing on the page that came."""
    place = one.middle("choice-school")
    one.press(place)
    one.show(SCENES["notice-card-removed"])
    one.show(SCENES["review-school-current"])
    for name in ("confirm", "change-purpose"):
        one.move(one.middle(name))
    one.lift(one.middle("confirm"))
    assert seen.intents == []


def test_language_changes_under_the_finger(one: Glass, seen: Recorder) -> None:
    place = one.middle("choice-school")
    one.press(place)
    one.show(replace(SCENES["purpose"], language="en"))
    one.lift(place)
    assert seen.intents == [_SCHOOL], "the words changed, what the button does did not"


# -- the keypad --------------------------------------------------------------------------------------------------


def test_digits_repeat_as_fast_as_a_person_can(one: Glass, seen: Recorder) -> None:
    one.show(SCENES["pin"])
    for _ in range(6):
        one.tap_on("pin-7")
    assert seen.digits == 6
    for _ in range(6):
        one.tap_on("pin-erase")
    assert seen.erased == 6
    assert seen.intents == []


def test_keypad_rests_while_the_pin_is_checked(one: Glass, seen: Recorder) -> None:
    one.show(SCENES["pin-busy"])
    for name in ("pin-1", "pin-erase", "confirm"):
        one.tap_on(name)
    assert (seen.digits, seen.erased, seen.intents) == (0, 0, [])


def test_confirm_waits_for_all_digits(one: Glass, seen: Recorder, clock: Time) -> None:
    one.show(SCENES["pin-half"])
    one.tap_on("confirm")
    assert seen.intents == []
    clock.now += 1
    one.show(SCENES["pin-complete"])
    one.tap_on("confirm")
    assert seen.intents == [Intent(Do.CONFIRM)]


# -- assistive technology, and the watch -------------------------------------------------------------------------


@pytest.mark.proves("J03")
def test_assistive_technology_presses(one: Glass, seen: Recorder, qtbot: QtBot) -> None:
    """Qt presses later, from its event loop (accessibility.md 6.2 trap 7)."""
    QAccessible.queryAccessibleInterface(one.control("choice-school")).actionInterface().doAction("Press")
    qtbot.waitUntil(lambda: seen.intents == [_SCHOOL], timeout=3000)


def test_touches_are_signs_of_life(one: Glass, seen: Recorder) -> None:
    before = seen.touches
    one.tap(QPoint(540, 300))
    assert seen.touches > before
    before = seen.touches
    QTest.keyClick(one.window, Qt.Key.Key_Shift)
    assert seen.touches > before
