"""The on-screen keyboard as a person uses it: a finger, a key, a switch, or assistive technology."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from kiosk.ui.i18n import NAMES
from kiosk.ui.kit.keycap import KeyCap
from kiosk.ui.kit.keylayouts import Order, layout_codes, layout_for
from kiosk.ui.theme.profile import profile_for
from kiosk.ui.theme.tokens import GAP_EASY_MM, GAP_MIN_MM, TARGET_EASY_MM, TARGET_MIN_MM
from tests.ui.conftest import Time
from tests.ui.desk import BAND_MM, Desk, DeskMaker

_SMALL_INCHES = 18
"""Panels up to here keep standard targets in *uso fácil*."""
_SIZES = [(inches, wide) for inches in (15.6, 21.5, 32.0) for wide in (False, True)]


@pytest.fixture
def desk(qapp: QApplication, catalogues: Path, clock: Time) -> Iterator[DeskMaker]:
    QAccessible.setActive(True)
    made: list[Desk] = []

    def make(
        inches: float = 21.5,
        *,
        wide: bool = False,
        easy: bool = False,
        language: str = "es",
        high_mm: float = BAND_MM,
    ) -> Desk:
        size = (1920, 1080) if wide else (1080, 1920)
        screen = profile_for(*size, inches)
        made.append(Desk(catalogues, screen, easy=easy, language=language, high_mm=high_mm))
        return made[-1]

    yield make
    for one in made:
        one.close()


def _press_as_enter(key: KeyCap) -> None:
    key.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(key, Qt.Key.Key_Return)


# -- geometry --------------------------------------------------------------------------------------------------


@pytest.mark.proves("C01", "C02", "C07", "C11")
@pytest.mark.parametrize("easy", [False, True])
@pytest.mark.parametrize("high_mm", [BAND_MM, 150.0])
@pytest.mark.parametrize(("inches", "wide"), _SIZES)
def test_keys_are_targets_with_gaps_on_every_screen(
    desk: DeskMaker, clock: Time, inches: float, wide: object, high_mm: float, easy: object
) -> None:
    roomy = inches > _SMALL_INCHES
    target, gap = (TARGET_EASY_MM, GAP_EASY_MM) if easy and roomy else (TARGET_MIN_MM, GAP_MIN_MM)
    for language in ("es", "ar"):
        one = desk(inches, wide=bool(wide), easy=bool(easy), language=language, high_mm=high_mm)
        for _order in Order:
            for _ in one.pages(one.tap):
                _measure(one, target, gap)
            clock.now += 1
            one.tap(one.key("order"))


def _measure(one: Desk, target: float, gap: float) -> None:
    places = {key.objectName(): one.place(key) for key in one.caps()}
    for name, place in places.items():
        sides = place.width() / one.screen.px_per_mm, place.height() / one.screen.px_per_mm
        assert min(sides) >= target, (name, sides)
        assert one.window.rect().contains(place), name
    for (first, a), (second, b) in combinations(places.items(), 2):
        across = max(a.left() - b.right(), b.left() - a.right()) - 1
        down = max(a.top() - b.bottom(), b.top() - a.bottom()) - 1
        assert max(across, down) / one.screen.px_per_mm >= gap, (first, second)


@pytest.mark.proves("B01")
@pytest.mark.parametrize("easy", [False, True])
def test_letters_are_as_high_as_the_theme_says(desk: DeskMaker, easy: object) -> None:
    one = desk(15.6, easy=bool(easy))
    for key in one.caps():
        font = key.letter_font()
        assert font.pixelSize() >= one.kit.font(one.kit.theme.sizes.cap_body).pixelSize()


# -- what can be typed -----------------------------------------------------------------------------------------


@pytest.mark.proves("C04")
@pytest.mark.parametrize("code", layout_codes())
def test_every_character_is_typed_by_single_touches(desk: DeskMaker, clock: Time, code: str) -> None:
    one = desk(language=code if code in NAMES else "es", easy=True)
    one.keyboard.apply(code)
    for _order in Order:
        typed = set()
        for _ in one.pages(one.tap):
            for key in one.letters():
                one.typed = ""
                one.tap(key)
                assert len(one.typed) == 1
                typed.add(one.typed)
        assert typed == layout_for(code).characters
        clock.now += 1
        one.tap(one.key("order"))
    assert one.keyboard.order is Order.ALPHABET


@pytest.mark.proves("D01", "C06")
@pytest.mark.parametrize("code", layout_codes())
def test_every_character_is_typed_with_keys_only(desk: DeskMaker, clock: Time, code: str) -> None:
    one = desk(language=code if code in NAMES else "es")
    one.keyboard.apply(code)
    typed = set()
    for _ in one.pages(_press_as_enter):
        for key in _tab_round(one):
            if not key._cap.control:
                one.typed = ""
                QTest.keyClick(key, Qt.Key.Key_Space)
                typed.add(one.typed)
    assert typed == layout_for(code).characters


def _tab_round(one: Desk) -> list[KeyCap]:
    """Walk with Tab from the field back to the field."""
    one.field.setFocus()
    found: list[KeyCap] = []
    for _ in range(100):
        QTest.keyClick(one.window.focusWidget(), Qt.Key.Key_Tab)
        now = one.window.focusWidget()
        if not isinstance(now, KeyCap):
            return found
        found.append(now)
    raise AssertionError("Tab never comes back to the field")


@pytest.mark.proves("D03", "D02")
@pytest.mark.parametrize("language", ["es", "fr"])
def test_tab_goes_as_one_reads(desk: DeskMaker, language: str) -> None:
    one = desk(language=language, easy=True)
    for _ in one.pages(one.tap):
        walked = _tab_round(one)
        read = sorted(walked, key=lambda key: (one.place(key).top(), one.place(key).left()))
        assert walked == read
        assert set(walked) == {key for key in one.caps() if key.isEnabled()}
        assert walked == [key for key in one.keyboard.findChildren(KeyCap) if key in walked]


def test_space_and_erase(desk: DeskMaker) -> None:
    one = desk()
    for name in ("61", "space", "62", "62", "erase"):
        one.tap(one.key(name))
    assert one.typed == "a b"


def test_other_order_keeps_the_text_and_the_letters(desk: DeskMaker, clock: Time) -> None:
    one = desk()
    one.tap(one.key("63"))
    before = [key.accessibleName() for key in one.letters()]
    one.tap(one.key("order"))
    after = [key.accessibleName() for key in one.letters()]
    assert one.typed == "c"
    assert one.field._lines.toPlainText() == "c"
    assert one.keyboard.order is Order.STANDARD
    assert before != after
    assert sorted(before) == sorted(after)
    one.keyboard.reset()
    assert [key.accessibleName() for key in one.letters()] == before


@pytest.mark.proves("D09")
def test_shift_holds_for_one_letter_and_says_so(desk: DeskMaker, clock: Time) -> None:
    one = desk()
    shift = one.key("shift")
    off = shift.accessibleDescription()
    one.tap(shift)
    state = QAccessible.queryAccessibleInterface(shift).state()
    assert state.checked
    assert shift.accessibleDescription() != off
    assert one.key("f1").accessibleName() == "Ñ"
    one.tap(one.key("f1"))
    one.tap(one.key("f1"))
    assert one.typed == "Ññ"
    assert not shift.isChecked()
    assert shift.accessibleDescription() == off


def test_a_trembling_hand_latches_shift_once(desk: DeskMaker, clock: Time) -> None:
    one = desk()
    one.tap(one.key("shift"))
    clock.now += 0.3
    one.tap(one.key("shift"))
    assert one.key("shift").isChecked()
    clock.now += 1
    one.tap(one.key("shift"))
    assert not one.key("shift").isChecked()


# -- fingers and keys ------------------------------------------------------------------------------------------


@pytest.mark.proves("C03")
def test_a_finger_that_slides_off_types_nothing(desk: DeskMaker) -> None:
    one = desk()
    here, there = one.place(one.key("61")).center(), one.place(one.key("63")).center()
    one.press(here)
    one.move(there)
    one.lift(there)
    assert one.typed == ""


@pytest.mark.proves("C04", "C06")
def test_a_finger_or_key_that_stays_types_one_letter(desk: DeskMaker, qtbot: QtBot) -> None:
    one = desk()
    here = one.place(one.key("61")).center()
    one.press(here)
    qtbot.wait(700)
    one.lift(here)
    assert one.typed == "a"
    key, nothing = one.key("62"), Qt.KeyboardModifier.NoModifier
    key.setFocus(Qt.FocusReason.TabFocusReason)
    for repeats in (False, True, True, True):
        QApplication.sendEvent(key, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, nothing, "\r", repeats))
    assert one.typed == "ab"


def test_the_field_keeps_the_focus_while_one_touches_keys(desk: DeskMaker) -> None:
    one = desk(easy=True)
    one.field.setFocus()
    for name in ("61", "shift", "62", "page-1", "order"):
        one.tap(one.key(name))
        assert one.window.focusWidget() is one.field._lines


@pytest.mark.parametrize(
    ("key", "written", "typed"),
    [(Qt.Key.Key_A, "a", "xa"), (Qt.Key.Key_Ntilde, "Ñ", "xÑ"), (0, "ș", "xș"), (Qt.Key.Key_Space, " ", "x ")],
)
def test_a_real_keyboard_writes_as_well(desk: DeskMaker, key: int, written: str, typed: str) -> None:
    one = desk()
    one.letter("x")
    event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, written)
    assert one.keyboard.typed(event)
    assert one.typed == typed


@pytest.mark.parametrize(
    ("key", "written", "modifier"),
    [
        (Qt.Key.Key_V, "v", Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_F4, "", Qt.KeyboardModifier.AltModifier),
        (Qt.Key.Key_Escape, "\x1b", Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Down, "", Qt.KeyboardModifier.NoModifier),
    ],
)
def test_keys_that_write_nothing_are_left_to_the_page(
    desk: DeskMaker, key: Qt.Key, written: str, modifier: Qt.KeyboardModifier
) -> None:
    one = desk()
    assert not one.keyboard.typed(QKeyEvent(QEvent.Type.KeyPress, key, modifier, written))
    assert one.typed == ""


def test_a_real_key_held_down_writes_once_and_backspace_erases(desk: DeskMaker) -> None:
    one, nothing = desk(), Qt.KeyboardModifier.NoModifier
    for repeats in (False, True, True):
        assert one.keyboard.typed(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Q, nothing, "q", repeats))
    assert one.typed == "q"
    one.keyboard.typed(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Backspace, nothing, "\x08"))
    assert one.typed == ""
    one.keyboard.apply("es", enabled=False)
    assert not one.keyboard.typed(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Q, nothing, "q"))


# -- assistive technology --------------------------------------------------------------------------------------


@pytest.mark.proves("F15")
@pytest.mark.parametrize("language", NAMES)
def test_every_key_has_a_name_in_words_and_can_be_pressed(desk: DeskMaker, clock: Time, language: str) -> None:
    one = desk(language=language)
    for _order in Order:
        for _ in one.pages(one.tap):
            names = [key.accessibleName() for key in one.caps()]
            assert len(set(names)) == len(names)
            for key in one.caps():
                interface = QAccessible.queryAccessibleInterface(key)
                name = interface.text(QAccessible.Text.Name)
                assert any(character.isalnum() for character in name), key.objectName()
                assert not name.startswith("keyboard."), name
                actions = interface.actionInterface().actionNames()
                assert not key.isEnabled() or {"Press", "Toggle"} & set(actions)
        clock.now += 1
        one.tap(one.key("order"))


def test_assistive_technology_presses_a_key_and_writes_in_the_field(desk: DeskMaker, qtbot: QtBot) -> None:
    one = desk()
    QAccessible.queryAccessibleInterface(one.key("f1")).actionInterface().doAction("Press")
    qtbot.waitUntil(lambda: one.typed == "ñ")
    field = QAccessible.queryAccessibleInterface(one.field._lines)
    assert field.role() is QAccessible.Role.EditableText
    assert field.text(QAccessible.Text.Name) == "Espacio"
    one.field._lines.setPlainText("nuevo")
    assert one.typed == "nuevo"
    assert one.field._lines.toPlainText() == "nuevo"


def test_keys_are_buttons_only(desk: DeskMaker) -> None:
    """Whatever can be touched is a button that a tree walk finds: no hidden touch areas."""
    one = desk()
    assert {type(child) for child in one.keyboard.findChildren(QWidget)} == {KeyCap}
    assert issubclass(KeyCap, QAbstractButton)
