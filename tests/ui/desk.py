"""A field and an on-screen keyboard in a window, somebody who keeps what is typed, and one finger."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from kiosk.core.ease import Ease
from kiosk.core.personal import Personal
from kiosk.core.text import text
from kiosk.ui.kit.context import Kit
from kiosk.ui.kit.keyboard import Keyboard
from kiosk.ui.kit.keycap import KeyCap
from kiosk.ui.kit.textfield import TextField
from kiosk.ui.kit.tremor import TremorFilter
from kiosk.ui.theme import theme_for
from kiosk.ui.theme.profile import ScreenProfile
from kiosk.ui.theme.tokens import TARGET_MIN_MM
from tests.ui.glass import Ear, touch_device

LIMIT = 60
BAND_MM = 350.0


def _nothing(*_given: object) -> None:
    """What the kit's other ways lead to here."""


class Desk:
    """A field and a keyboard in a window of a screen's width, and somebody who keeps what is typed."""

    def __init__(self, catalogues: Path, screen: ScreenProfile, *, easy: bool, language: str, high_mm: float) -> None:
        self.screen, self.language = screen, Ear(catalogues)
        self.language.use(language)
        right_to_left = language == "ar"
        QApplication.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
        )
        theme = theme_for(Ease(easy=easy), screen)
        self.kit = Kit(theme, self.language, _nothing, _nothing, _nothing, TremorFilter(theme.px(TARGET_MIN_MM)))
        self.typed = ""
        self.window = QWidget(None, Qt.WindowType.FramelessWindowHint)
        self.field = TextField(self.kit, self.letter, self.erase, lines=2)
        self.keyboard = Keyboard(self.kit, self.letter, self.erase)
        column = QVBoxLayout(self.window)
        margin = self.kit.px(theme.sizes.margin)
        column.setContentsMargins(margin, margin, margin, margin)
        column.addWidget(self.field)
        column.addWidget(self.keyboard)
        height = min(screen.height_px, self.kit.px(high_mm))
        self.window.setGeometry(0, 0, screen.width_px, height)
        self.keyboard.apply(language)
        self._show_typed()
        self.window.show()
        self.window.activateWindow()
        self.settle()

    def letter(self, character: str) -> None:
        if len(self.typed) < LIMIT:
            self.typed += character
        self._show_typed()

    def erase(self) -> None:
        self.typed = self.typed[:-1]
        self._show_typed()

    def _show_typed(self) -> None:
        self.field.apply(Personal(self.typed), text("keyboard.space"), limit=LIMIT)

    def settle(self) -> None:
        for _ in range(3):
            QApplication.processEvents()

    def close(self) -> None:
        self.window.close()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

    # -- eyes and one finger -----------------------------------------------------------------------------------

    def caps(self) -> list[KeyCap]:
        return [key for key in self.keyboard.findChildren(KeyCap) if key.isVisible()]

    def key(self, name: str) -> KeyCap:
        (found,) = [key for key in self.caps() if key.objectName() == f"key-{name}"]
        return found

    def letters(self) -> list[KeyCap]:
        return [key for key in self.caps() if not key._cap.control]

    def place(self, widget: QWidget) -> QRect:
        return QRect(widget.mapTo(self.window, QPoint(0, 0)), widget.size())

    def press(self, place: QPoint) -> None:
        QTest.touchEvent(self.window, touch_device()).press(0, place, self.window).commit()

    def move(self, place: QPoint) -> None:
        QTest.touchEvent(self.window, touch_device()).move(0, place, self.window).commit()

    def lift(self, place: QPoint) -> None:
        QTest.touchEvent(self.window, touch_device()).release(0, place, self.window).commit()

    def tap(self, key: KeyCap) -> None:
        place = self.place(key).center()
        self.press(place)
        self.lift(place)

    def pages(self, press: Callable[[KeyCap], None]) -> Iterator[None]:
        """Turn to every page, once each."""
        plan = self.keyboard._plan
        assert plan is not None
        for page in range(len(plan.pages)):
            names = [key.objectName() for key in self.caps()]
            if f"key-page-{page}" in names:
                press(self.key(f"page-{page}"))
            elif page:
                press(self.key("more"))
            yield
        if "key-more" in [key.objectName() for key in self.caps()]:
            press(self.key("more"))


DeskMaker = Callable[..., Desk]
