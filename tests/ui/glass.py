"""A real window on the X server, and what is needed to use it like a person: eyes, one finger, keys."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import cast

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect
from PySide6.QtGui import QImage, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from kiosk.core.intent import Intent
from kiosk.core.personal import Personal
from kiosk.core.scene import Scene
from kiosk.core.terminal import Terminal
from kiosk.core.text import Text
from kiosk.ui.i18n import Language
from kiosk.ui.kit.accessible import install
from kiosk.ui.kit.labels import Label
from kiosk.ui.theme.profile import ScreenProfile, profile_for
from kiosk.ui.window import KioskWindow

SCREENS: dict[str, ScreenProfile] = {
    "upright": profile_for(1080, 1920, 21.5),
    "wide": profile_for(1920, 1080, 21.5),
    "large": profile_for(1080, 1920, 32.0),
    "small": profile_for(1080, 1920, 18.5),
    "low": profile_for(1920, 1080, 18.5),
    "tiny": profile_for(1080, 1920, 15.6),
    "tiny-wide": profile_for(1920, 1080, 15.6),
}


class Ear(Language):
    """A language that remembers every text it was asked to say."""

    def __init__(self, directory: Path) -> None:
        super().__init__(directory)
        self.said: set[Text] = set()

    def say(self, words: Text | Personal | None) -> str:
        if isinstance(words, Text):
            self.said.add(words)
        return super().say(words)


class Recorder:
    """Stands for :class:`Terminal` at a window: writes down what it is told, and shows no scene by itself."""

    def __init__(self) -> None:
        self.intents: list[Intent] = []
        self.digits = 0
        self.erased = 0
        self.touches = 0
        self.ticks = 0
        self.when_done: Callable[[Intent], None] = lambda _intent: None

    def listen(self, _listener: Callable[[Scene], None]) -> None:
        """The test shows the scenes."""

    def do(self, intent: Intent) -> None:
        self.intents.append(intent)
        self.when_done(intent)

    def digit(self, _digit: int) -> None:
        self.digits += 1

    def erase(self) -> None:
        self.erased += 1

    def touched(self) -> None:
        self.touches += 1

    def tick(self) -> None:
        self.ticks += 1


class Glass:
    """One kiosk window of a screen's size with a :class:`Recorder` (or a terminal) behind it."""

    def __init__(self, catalogues: Path, screen: str = "upright", first: Scene | None = None) -> None:
        self.profile = SCREENS[screen]
        self.language = Ear(catalogues)
        install()
        self.window = KioskWindow(self.profile, self.language, first or Scene())
        self.recorder = Recorder()
        self.window.setGeometry(0, 0, self.profile.width_px, self.profile.height_px)
        self.window.show()
        self.window.activateWindow()
        self._finger: QPointingDevice | None = None
        self.settle()

    def record(self) -> Recorder:
        """Put the recorder behind the window, and see every touch of the application, as the kiosk does."""
        self.window.attach(cast(Terminal, self.recorder))
        QApplication.instance().installEventFilter(self.window.watch)  # type: ignore[union-attr]  # there is one
        return self.recorder

    def close(self) -> None:
        self.window.shut()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    # -- eyes --------------------------------------------------------------------------------------------------

    def show(self, scene: Scene) -> None:
        """Show a scene and let every layout come to rest."""
        self.window.show_scene(scene)
        self.settle()

    def settle(self) -> None:
        for _ in range(3):
            QApplication.processEvents()

    def picture(self) -> QImage:
        return self.window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)

    def warm_up(self, scenes: Mapping[str, Scene]) -> None:
        """Paint everything once: FreeType smooths an icon's edge a little differently when its size is new."""
        for scene in scenes.values():
            self.show(scene)
            self.picture()

    def place(self, widget: QWidget) -> QRect:
        """Return where a widget is, in the window's pixels."""
        return QRect(widget.mapTo(self.window, QPoint(0, 0)), widget.size())

    def seen(self, widget: QWidget) -> bool:
        """Return whether a person sees a widget: it is shown, and the idle question does not cover it."""
        navigator = self.window.navigator
        covers = [cover for cover in (navigator.idle, navigator.curtain) if cover.shown]
        return widget.isVisible() and (not covers or covers[0].isAncestorOf(widget))

    def controls(self) -> list[QAbstractButton]:
        return [button for button in self.window.findChildren(QAbstractButton) if self.seen(button)]

    def labels(self) -> list[Label]:
        return [label for label in self.window.findChildren(Label) if self.seen(label)]

    def control(self, name: str) -> QAbstractButton:
        """Return the visible control with an object name; exactly one must have it."""
        (found,) = [button for button in self.controls() if button.objectName() == name]
        return found

    @property
    def focused(self) -> QWidget:
        """What a key goes to: the widget with the focus, or the window."""
        found: QWidget | None = self.window.focusWidget()
        return self.window if found is None else found

    def mm(self, pixels: float) -> float:
        return pixels / self.profile.px_per_mm

    # -- one finger, or two ------------------------------------------------------------------------------------

    @property
    def finger(self) -> QPointingDevice:
        if self._finger is None:
            self._finger = touch_device()
        return self._finger

    def press(self, place: QPoint, finger: int = 0) -> None:
        QTest.touchEvent(self.window, self.finger).press(finger, place, self.window).commit()

    def move(self, place: QPoint, finger: int = 0) -> None:
        QTest.touchEvent(self.window, self.finger).move(finger, place, self.window).commit()

    def lift(self, place: QPoint, finger: int = 0) -> None:
        QTest.touchEvent(self.window, self.finger).release(finger, place, self.window).commit()
        self.settle()

    def tap(self, place: QPoint) -> None:
        self.press(place)
        self.lift(place)

    def middle(self, name: str) -> QPoint:
        return self.place(self.control(name)).center()

    def tap_on(self, name: str) -> None:
        self.tap(self.middle(name))


_DEVICES: list[QPointingDevice] = []


def touch_device() -> QPointingDevice:
    """Return the one simulated touch screen: Qt keeps every device made until the process ends."""
    if not _DEVICES:
        _DEVICES.append(QTest.createTouchDevice())
    return _DEVICES[0]
