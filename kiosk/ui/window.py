"""The kiosk's one window: full screen, without borders, told of each scene."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QKeyEvent, QPaintEvent, QPalette, QScreen
from PySide6.QtWidgets import QApplication, QMainWindow

from kiosk.core.scene import Scene
from kiosk.core.terminal import Intent, Terminal
from kiosk.ui.i18n import Language
from kiosk.ui.idle import Watch
from kiosk.ui.kit.context import Kit
from kiosk.ui.kit.tremor import TremorFilter
from kiosk.ui.navigator import Navigator
from kiosk.ui.theme.tokens import TARGET_MIN_MM, Theme


class KioskWindow(QMainWindow):
    """Puts the navigator on the glass and hands touches to the terminal."""

    def __init__(self, theme: Theme, language: Language, scene: Scene) -> None:
        super().__init__(None, Qt.WindowType.FramelessWindowHint)
        self._painted: Callable[[], None] | None = None
        self._terminal: Terminal | None = None
        tremor = TremorFilter(theme.px(TARGET_MIN_MM))
        kit = Kit(theme, language, self._do, self._digit, self._erase, tremor)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(theme.palette.ground))
        self.setPalette(palette)
        self.setAccessibleName("Kiosk")
        self.navigator = Navigator(kit)
        self.setCentralWidget(self.navigator)
        self.watch = Watch(self, lambda: self.navigator.asking, self._touched, self._tick)
        self.navigator.show_scene(scene)

    def attach(self, terminal: Terminal) -> None:
        """Show this terminal's scenes and hand it the touches; before, the first scene just stands there.

        Touches are watched from here on and not before: the watch's first call costs 20 ms (PySide builds its enums),
        which the first picture need not wait for.
        """
        self._terminal = terminal
        app = QApplication.instance()
        if app is not None:
            app.installEventFilter(self.watch)
        self.watch.start()
        terminal.listen(self.navigator.show_scene)
        terminal.tick()

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
        if self._terminal is not None:
            self._terminal.touched()

    def _tick(self) -> None:
        if self._terminal is not None:
            self._terminal.tick()

    def open(self, screen: QScreen | None = None) -> None:
        """Fill the screen. Without a window manager ``showFullScreen`` alone leaves a small window (qt-lab.md §8)."""
        target = screen or QGuiApplication.primaryScreen()
        self.setGeometry(target.geometry())
        self.showFullScreen()
        self.activateWindow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give the page the keys that no control took, and those typed while nothing has the focus."""
        if not self.navigator.typed(event):
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
        if app is not None:
            app.removeEventFilter(self.watch)
        self.close()
