"""A real keyboard or a tactile pad does everything a finger does."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from kiosk.core.intent import Do, Intent
from tests.ui.conftest import GlassMaker, Time
from tests.ui.gallery import gallery
from tests.ui.glass import Glass, Recorder

SCENES = gallery()
_PRESSING = [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Select]


@pytest.fixture
def one(glass: GlassMaker, clock: Time) -> Glass:
    made = glass("upright")
    made.record()
    return made


@pytest.fixture
def seen(one: Glass) -> Recorder:
    return one.recorder


def _hold(widget: QWidget, key: Qt.Key) -> None:
    """Send what a held key sends: a press, then repeats, then the release."""
    nothing = Qt.KeyboardModifier.NoModifier
    for kind, repeats in ((QEvent.Type.KeyPress, False), *[(QEvent.Type.KeyPress, True)] * 9):
        QApplication.sendEvent(widget, QKeyEvent(kind, key, nothing, "", repeats))
    QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyRelease, key, nothing))


@pytest.mark.proves("D01")
@pytest.mark.parametrize("key", _PRESSING)
def test_key_presses_the_focused_button(one: Glass, seen: Recorder, key: Qt.Key) -> None:
    one.show(SCENES["purpose"])
    one.control("choice-health").setFocus()
    QTest.keyClick(one.focused, key)
    assert seen.intents == [Intent(Do.CHOOSE, "health")]


@pytest.mark.proves("C06")
@pytest.mark.parametrize("key", _PRESSING)
def test_held_key_does_not_repeat(one: Glass, seen: Recorder, clock: Time, key: Qt.Key) -> None:
    one.show(SCENES["purpose"])
    one.control("choice-health").setFocus()
    seen.when_done = lambda _intent: setattr(clock, "now", clock.now + 1)
    _hold(one.focused, key)
    assert len(seen.intents) == 1


@pytest.mark.proves("C06")
def test_held_enter_does_not_answer_the_next_page(one: Glass, seen: Recorder, clock: Time) -> None:
    one.show(SCENES["purpose"])

    def turn(_intent: Intent) -> None:
        clock.now += 1
        one.show(SCENES["content"])

    seen.when_done = turn
    nothing = Qt.KeyboardModifier.NoModifier
    for repeats in (False, True, True):
        QApplication.sendEvent(one.focused, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, nothing, "", repeats))
    assert seen.intents == [Intent(Do.CHOOSE, "procedure")]


@pytest.mark.proves("C05")
@pytest.mark.parametrize(("pause", "count"), [(0.3, 1), (0.5, 2)])
def test_double_strike_does_not_answer_the_next_page(
    one: Glass, seen: Recorder, clock: Time, pause: float, count: int
) -> None:
    """Two strikes of one key within 0.5 s are one (EN 301 549 5.8), also when the focus has gone elsewhere."""
    one.show(SCENES["purpose"])
    seen.when_done = lambda _intent: one.show(SCENES["review-school-current"])
    QTest.keyClick(one.focused, Qt.Key.Key_Return)
    clock.now += pause
    QTest.keyClick(one.focused, Qt.Key.Key_Return)
    assert len(seen.intents) == count


@pytest.mark.proves("D03")
@pytest.mark.parametrize(
    ("scene", "first"),
    [
        ("purpose", "choice-procedure"),
        ("content", "choice-current"),
        ("review-school-current", "change-purpose"),
        ("pin", "pin-1"),
        ("notice-print-unknown", "action-paper-is-fine"),
        ("another", "more"),
    ],
)
def test_focus_begins_at_the_first_control_of_a_page(one: Glass, scene: str, first: str) -> None:
    one.show(SCENES["home"])
    one.control("finish").setFocus()
    one.show(SCENES[scene])
    assert one.focused.objectName() == first


def test_focus_stays_while_the_page_stays(one: Glass) -> None:
    one.show(SCENES["pin"])
    one.control("pin-5").setFocus()
    one.show(SCENES["pin-half"])
    assert one.focused.objectName() == "pin-5"


def test_pages_without_controls_leave_the_focus_nowhere_hidden(one: Glass) -> None:
    one.show(SCENES["purpose"])
    one.show(SCENES["reading"])
    assert one.focused is one.window


@pytest.mark.proves("D02")
def test_shift_tab_walks_back(one: Glass) -> None:
    one.show(SCENES["review-school-current"])
    there, back = [], []
    for _ in one.controls():
        QTest.keyClick(one.focused, Qt.Key.Key_Tab)
        there.append(one.focused.objectName())
    for _ in one.controls():
        back.append(one.focused.objectName())
        QTest.keyClick(one.focused, Qt.Key.Key_Backtab)
    assert back == there[::-1]
    assert len(set(there)) == len(one.controls())


@pytest.mark.proves("B15")
def test_focus_ring_shows_for_keys_and_not_for_fingers(one: Glass) -> None:
    one.show(SCENES["purpose"])
    one.window.activateWindow()
    QTest.qWaitForWindowActive(one.window, 3000)
    QTest.keyClick(one.focused, Qt.Key.Key_Tab)
    focused = one.focused
    area = one.place(focused)
    with_ring = one.picture().copy(area)
    inner = one.profile.px(1.5)
    assert with_ring.pixelColor(inner, area.height() // 2).name() == "#ffffff"
    assert with_ring.pixelColor(one.profile.px(0.5), area.height() // 2).name() == "#000000"
    one.tap(one.window.rect().center())
    focused.setFocus()
    focused.update()
    assert one.picture().copy(area).pixelColor(one.profile.px(0.5), area.height() // 2).name() != "#000000"


# -- the PIN -----------------------------------------------------------------------------------------------------


@pytest.mark.proves("D01")
@pytest.mark.parametrize("where", ["", "help", "finish", "pin-erase", "pin-4"])
def test_digits_count_wherever_the_focus_is(one: Glass, seen: Recorder, where: str) -> None:
    one.show(SCENES["pin"])
    if where:
        one.control(where).setFocus()
    else:
        one.focused.clearFocus()
    for key in (Qt.Key.Key_7, Qt.Key.Key_7, Qt.Key.Key_0, Qt.Key.Key_9):
        QTest.keyClick(one.focused, key)
    QTest.keyClick(one.focused, Qt.Key.Key_3, Qt.KeyboardModifier.KeypadModifier)
    assert seen.digits == 5
    QTest.keyClick(one.focused, Qt.Key.Key_Backspace)
    assert seen.erased == 1
    assert seen.intents == []


@pytest.mark.proves("D11")
def test_letters_and_signs_are_no_digits(one: Glass, seen: Recorder) -> None:
    one.show(SCENES["pin"])
    for key in (Qt.Key.Key_A, Qt.Key.Key_Slash, Qt.Key.Key_Colon, Qt.Key.Key_Plus, Qt.Key.Key_Delete, Qt.Key.Key_F1):
        QTest.keyClick(one.focused, key)
    assert (seen.digits, seen.erased) == (0, 0)


@pytest.mark.proves("C06")
def test_held_digit_counts_once(one: Glass, seen: Recorder) -> None:
    one.show(SCENES["pin"])
    _hold(one.focused, Qt.Key.Key_5)
    _hold(one.focused, Qt.Key.Key_Backspace)
    assert (seen.digits, seen.erased) == (1, 1)


@pytest.mark.proves("D11")
def test_digits_mean_nothing_elsewhere(one: Glass, seen: Recorder) -> None:
    for scene in ("home", "pin-busy", "notice-pin-locked"):
        one.show(SCENES[scene])
        QTest.keyClick(one.focused, Qt.Key.Key_5)
        QTest.keyClick(one.focused, Qt.Key.Key_Backspace)
    assert (seen.digits, seen.erased, seen.intents) == (0, 0, [])


def test_enter_confirms_a_complete_pin(one: Glass, seen: Recorder, clock: Time) -> None:
    one.show(SCENES["pin-half"])
    QTest.keyClick(one.focused, Qt.Key.Key_Enter)
    assert seen.intents == []
    clock.now += 1
    one.show(SCENES["pin-complete"])
    QTest.keyClick(one.focused, Qt.Key.Key_Enter)
    assert seen.intents == [Intent(Do.CONFIRM)]


def test_space_presses_a_key_of_the_keypad(one: Glass, seen: Recorder) -> None:
    one.show(SCENES["pin"])
    key = one.control("pin-8")
    assert isinstance(key, QAbstractButton)
    key.setFocus()
    QTest.keyClick(one.focused, Qt.Key.Key_Space)
    assert seen.digits == 1
