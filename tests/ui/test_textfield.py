"""What a person writes in: a field that holds nothing, and an entry that shows nothing of a secret."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible, QColor, QGuiApplication, QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.core.ports import Earcon
from kiosk.core.text import text
from kiosk.ui.kit.context import Kit
from kiosk.ui.kit.keyboard import Keyboard
from kiosk.ui.kit.secretentry import SecretEntry
from kiosk.ui.theme.profile import profile_for
from tests.ui.conftest import Time
from tests.ui.desk import BAND_MM, LIMIT, Desk, DeskMaker


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


def test_a_dead_key_reaches_who_keeps_the_text(desk: DeskMaker) -> None:
    one = desk()
    one.letter("x")
    event = QInputMethodEvent()
    event.setCommitString("á")
    QApplication.sendEvent(one.field._lines, event)
    assert one.typed == "xá"


def test_what_is_refused_is_not_shown(desk: DeskMaker) -> None:
    one = desk()
    one.field._lines.setPlainText("x" * (LIMIT + 5))
    assert one.typed == one.field._lines.toPlainText() == "x" * LIMIT


def test_nothing_goes_to_or_comes_from_the_clipboard(desk: DeskMaker) -> None:
    one, clipboard = desk(), QGuiApplication.clipboard()
    clipboard.setText("strange")
    one.letter("m")
    one.field.setFocus()
    for key in (Qt.Key.Key_A, Qt.Key.Key_C, Qt.Key.Key_X, Qt.Key.Key_V, Qt.Key.Key_Z):
        QTest.keyClick(one.field._lines, key, Qt.KeyboardModifier.ControlModifier)
    viewport = one.field._lines.viewport()
    QTest.mouseDClick(viewport, Qt.MouseButton.LeftButton)
    QTest.mouseClick(viewport, Qt.MouseButton.MiddleButton)
    assert one.typed == one.field._lines.toPlainText() == "m"
    assert clipboard.text() == "strange"
    assert not one.field._lines.textCursor().hasSelection()


@pytest.mark.parametrize(("language", "words"), [("es", "Calle Goya 1"), ("ar", "شارع غويا")])
def test_the_last_letter_stands_large_at_the_end_of_the_line(desk: DeskMaker, language: str, words: str) -> None:
    """There is a plate with ink in it at the trailing end, and none while nothing is typed."""
    one = desk(language=language)
    trailing_end = one.field.width() - one.kit.px(13) if language == "es" else one.kit.px(13)

    def inks() -> int:
        picture = one.field.grab().toImage()
        ground = QColor(one.kit.theme.palette.surface)
        column = [picture.pixelColor(trailing_end, y) for y in range(one.kit.px(6), picture.height() - one.kit.px(6))]
        return len({colour.name() for colour in column if colour != ground})

    assert inks() == 0
    for letter in words:
        one.letter(letter)
    one.settle()
    assert inks() >= 1
    one.field.clear()
    assert inks() == 0
    assert one.field._lines.toPlainText() == ""


def test_the_end_of_a_long_text_is_in_sight(desk: DeskMaker) -> None:
    one = desk(15.6, easy=True)
    for letter in "Calle de los Comendadores de Calatrava, 12, escalera 2":
        one.letter(letter)
    one.settle()
    lines = one.field._lines
    assert lines.viewport().rect().contains(lines.cursorRect().center())


# -- secret ----------------------------------------------------------------------------------------------------


class Safe:
    """Keeps a secret as the session does, and hears the tones."""

    def __init__(self, kit: Kit) -> None:
        self.bytes = bytearray()
        self.tones: list[Earcon] = []
        self.entry = SecretEntry(kit, self._push, self._pop, self.tones.append)
        self.entry.apply(0, text("pin.title.plain"), least=8, most=16)

    def _push(self, byte: int) -> None:
        self.bytes.append(byte)
        self.entry.apply(len(self.bytes), text("pin.title.plain"), least=8, most=16)

    def _pop(self) -> None:
        del self.bytes[-1]
        self.entry.apply(len(self.bytes), text("pin.title.plain"), least=8, most=16)


@pytest.mark.proves("A11")
def test_a_secret_leaves_dots_and_a_count_and_nothing_else(desk: DeskMaker, clock: Time) -> None:
    one = desk()
    safe = Safe(one.kit)
    keyboard = Keyboard(one.kit, safe.entry.take, safe.entry.erase)
    layout = one.window.layout()
    assert layout is not None
    layout.replaceWidget(one.keyboard, keyboard)
    layout.replaceWidget(one.field, safe.entry)
    one.field.hide()
    one.keyboard.hide()
    one.keyboard = keyboard
    keyboard.apply("secret")
    safe.entry.show()
    keyboard.show()
    one.settle()
    for letter in "kq7wz":
        one.tap(one.key(f"{ord(letter):x}"))
    for letter in "xj9":
        keyboard.typed(QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter))
    one.settle()
    assert bytes(safe.bytes) == b"kq7wzxj9"
    assert safe.tones == [Earcon.KEY] * 8
    assert safe.entry.accessibleName() == one.kit.say(text("secret.enough", count=8))
    secret = "".join(map(chr, safe.bytes))
    assert [said for said in _everything_said(one.window) if _shares(said, secret)] == []
    del secret
    held = [thing for thing in gc.get_objects() if isinstance(thing, list | tuple | set) and len(thing) == 8]
    assert not any(list(thing) == list("kq7wzxj9") for thing in held)


def _everything_said(window: QWidget) -> Iterator[str]:
    """Yield every text that Qt or Python keeps for a widget of the window."""
    things: list[QObject] = [window, *window.findChildren(QObject)]
    for thing in things:
        about = thing.metaObject()
        for at in range(about.propertyCount()):
            value = thing.property(str(about.property(at).name()))
            if isinstance(value, str):
                yield value
        if isinstance(thing, QWidget):
            interface = QAccessible.queryAccessibleInterface(thing)
            yield from (interface.text(kind) for kind in (QAccessible.Text.Name, QAccessible.Text.Value))
        yield from (value for value in vars(thing).values() if isinstance(value, str))


def _shares(said: str, secret: str) -> bool:
    """Return whether three characters of the secret stand together in a text."""
    return any(secret[at : at + 3] in said for at in range(len(secret) - 2))


def test_a_secret_has_an_end_and_refuses_what_no_secret_has(desk: DeskMaker) -> None:
    safe = Safe(desk().kit)
    safe.entry.erase()
    assert safe.tones == []
    for letter in "12345678901234567":
        safe.entry.take(letter)
    assert len(safe.bytes) == 16
    assert safe.tones[-1] is Earcon.FAULT
    safe.entry.erase()
    safe.entry.take("ñ")
    assert len(safe.bytes) == 15
    assert safe.tones[-2:] == [Earcon.ERASE, Earcon.FAULT]
    safe.entry.deleteLater()
