"""The kiosk's one window: full screen, without borders, told of each scene."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QKeyEvent, QPaintEvent, QPalette, QScreen
from PySide6.QtWidgets import QAbstractButton, QApplication, QLayout, QMainWindow, QWidget

from kiosk.core.ease import Ease
from kiosk.core.intent import Intent
from kiosk.core.ports import Voice
from kiosk.core.scene import Scene
from kiosk.core.terminal import Terminal
from kiosk.ui.by_key import ByKey
from kiosk.ui.i18n import Language
from kiosk.ui.keys import Keys
from kiosk.ui.kit.context import Kit
from kiosk.ui.kit.tremor import TremorFilter
from kiosk.ui.navigator import Navigator
from kiosk.ui.theme import theme_for
from kiosk.ui.theme.profile import ScreenProfile
from kiosk.ui.theme.tokens import TARGET_MIN_MM
from kiosk.ui.watch import Watch

if TYPE_CHECKING:
    from kiosk.ui.narrator import Narrator


class KioskWindow(QMainWindow):
    """Puts the navigator on the glass and hands touches and keys to the terminal.

    A change of colours, size or reach makes the widgets anew from their tokens: nothing can keep an old colour.
    """

    def __init__(self, screen: ScreenProfile, language: Language, scene: Scene, keys: Keys | None = None) -> None:
        super().__init__(None, Qt.WindowType.FramelessWindowHint)
        self._painted: Callable[[], None] | None = None
        self._terminal: Terminal | None = None
        self._narrator: Narrator | None = None
        self._profile, self._language = screen, language
        self._tremor = TremorFilter(screen.px(TARGET_MIN_MM))
        self._ease = Ease()
        self.setAccessibleName("Kiosk")
        # the glass is as large as it is: words that come and go in one change must not push the window over its edge
        layout = self.layout()
        if layout is not None:
            layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.navigator = self._furnish(scene.ease)
        self._by_key = ByKey(lambda: self.navigator, self._do, lambda: self._narrator, keys or Keys())
        self.watch = Watch(self, self._touched, self._tick)
        self.show_scene(scene)

    # -- scenes ------------------------------------------------------------------------------------------------

    def show_scene(self, scene: Scene) -> None:
        """Show a scene, as its person wants it."""
        if _looks(scene.ease) != _looks(self._ease):
            self._refurnish(scene)
        self._ease = scene.ease
        self.navigator.show_scene(scene)
        if self._narrator is not None:
            self._narrator.scene(scene)

    def _furnish(self, ease: Ease) -> Navigator:
        theme = theme_for(ease, self._profile)
        kit = Kit(theme, self._language, self._do, self._digit, self._erase, self._tremor)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(theme.palette.ground))
        self.setPalette(palette)
        navigator = Navigator(kit)
        self.setCentralWidget(navigator)
        return navigator

    def _refurnish(self, scene: Scene) -> None:
        """Make everything anew; what had the focus has it again."""
        focused: QWidget | None = self.focusWidget()
        name = focused.objectName() if focused is not None else ""
        old = self.takeCentralWidget()
        self.navigator = self._furnish(scene.ease)
        if old is not None:
            old.hide()
            old.deleteLater()
        self.navigator.show_scene(scene)
        again = next((button for button in self.navigator.controls() if button.objectName() == name), None)
        if again is not None:
            again.setFocus()

    def attach(self, terminal: Terminal, voice: Voice | None = None) -> None:
        """Show this terminal's scenes and hand it the touches; before, the first scene just stands there.

        Touches are watched from here on and not before: the watch's first call costs 20 ms (PySide builds its enums),
        which the first picture need not wait for.
        """
        from kiosk.ui.kit.accessible import install  # noqa: PLC0415 - after the first picture, on purpose

        self._terminal = terminal
        install()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.installEventFilter(self.watch)
            if voice is not None:
                from kiosk.ui.narrator import Narrator  # noqa: PLC0415 - after the first picture, on purpose

                self._narrator = Narrator(self, lambda: self.navigator, voice)
                app.focusChanged.connect(self._focus_changed)
        self.watch.start()
        terminal.listen(self.show_scene)
        terminal.tick()

    # -- people ------------------------------------------------------------------------------------------------

    def _do(self, intent: Intent) -> None:
        if self._terminal is not None:
            self._terminal.do(intent)

    def _digit(self, digit: int) -> None:
        if self._terminal is not None:
            self._terminal.digit(digit)

    def _erase(self) -> None:
        if self._terminal is not None:
            self._terminal.erase()

    def _touched(self) -> None:
        """Be silent and start time anew.

        The idle question answers for itself: if it went away as a finger comes down, that finger would press whatever
        lies below, unseen.
        """
        if self._narrator is not None:
            self._narrator.hush()
        if self._terminal is not None and not self.navigator.asking:
            self._terminal.touched()

    def _tick(self) -> None:
        if self._terminal is not None:
            self._terminal.tick()
        if self._narrator is not None:
            self._narrator.tick()

    def _focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        if self._narrator is not None and isinstance(now, QAbstractButton):
            self._narrator.focused()

    def open(self, screen: QScreen | None = None) -> None:
        """Fill the screen. Without a window manager ``showFullScreen`` alone leaves a small window (qt-lab.md §8)."""
        target = screen or QGuiApplication.primaryScreen()
        self.setGeometry(target.geometry())
        self.showFullScreen()
        self.activateWindow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give the page the keys that no control took, then to those who use the kiosk by keys alone."""
        if not self.navigator.typed(event) and not self._by_key.press(event):
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802, FBT001 - Qt's own method
        """Walk the controls in reading order with Tab; Qt's order is the order in which they were made."""
        return self.navigator.step(forward=forward)

    def after_first_frame(self, call: Callable[[], None]) -> None:
        """Call once, when the first picture has been painted: what a person cannot need yet is loaded then."""
        self._painted = call

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint, and tell once that it happened."""
        super().paintEvent(event)
        call, self._painted = self._painted, None
        if call is not None:
            call()

    def shut(self) -> None:
        """Stop watching and close."""
        self.watch.stop()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.removeEventFilter(self.watch)
            if self._narrator is not None:
                app.focusChanged.disconnect(self._focus_changed)
        self._narrator = None
        self.close()


def _looks(ease: Ease) -> object:
    return ease.colours, ease.easy, ease.reach
