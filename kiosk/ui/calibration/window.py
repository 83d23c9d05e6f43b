"""The calibration's window: turns its pages and keeps what has been measured."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QColor, QGuiApplication, QKeyEvent, QPalette
from PySide6.QtWidgets import QApplication, QMainWindow

from kiosk.core.ease import Ease
from kiosk.core.intent import Intent
from kiosk.ui.calibration.measure import Measured, Number, Step
from kiosk.ui.calibration.pages import BACK, NEXT, CardPage, NumberPage, Page, ResultPage
from kiosk.ui.i18n import Language
from kiosk.ui.kit.context import Kit
from kiosk.ui.kit.tremor import TremorFilter
from kiosk.ui.theme import theme_for
from kiosk.ui.theme.profile import ScreenProfile

_LANGUAGE = "es"
"""Every text of the calibration is in Spanish and English at once."""
_NUMBERS = {Step.EDGE: "edge", Step.DISTANCE: "distance"}


class CalibrationWindow(QMainWindow):
    """Four pages: card, lower edge, distance, result.

    Attributes:
        measured: what is known so far.
    """

    def __init__(
        self,
        guess: ScreenProfile,
        language: Language,
        section: Callable[[Measured], str],
        done: Callable[[Measured | None], None],
    ) -> None:
        """Begin with a guess; ``section`` writes the lines for the settings, ``done`` takes the end, None if left."""
        super().__init__(None, Qt.WindowType.FramelessWindowHint)
        self.measured = Measured.start(guess)
        self._language, self._section, self._done = language, section, done
        self._step = Step.CARD
        self._page: Page
        language.use(_LANGUAGE)
        self._turn(Step.CARD)

    def open(self) -> None:
        """Fill the screen."""
        self.setGeometry(QGuiApplication.primaryScreen().geometry())
        self.showFullScreen()
        self.activateWindow()

    def _kit(self, screen: ScreenProfile) -> Kit:
        """Return a kit without the filter of trembling hands: the operator taps one key many times."""
        return Kit(theme_for(Ease(), screen), self._language, self._do, self._digit, self._erase, TremorFilter(0))

    def _turn(self, step: Step) -> None:
        """Make a page. Until the card has been held to the glass its size is a guess; later pages are in true mm."""
        self._step = step
        edge, distance = (replace(number, typed=False) for number in (self.measured.edge, self.measured.distance))
        self.measured = replace(self.measured, edge=edge, distance=distance)
        kit = self._kit(self.measured.guess if step is Step.CARD else self.measured.profile)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(kit.theme.palette.ground))
        self.setPalette(palette)
        self._page = self._made(kit, step)
        self.setCentralWidget(self._page)
        self._page.apply(self.measured)

    def _made(self, kit: Kit, step: Step) -> Page:
        if step is Step.CARD:
            return CardPage(kit)
        if step is Step.RESULT:
            return ResultPage(kit, self._section(self.measured))
        return NumberPage(kit, _NUMBERS[step])

    def _do(self, intent: Intent) -> None:
        match intent.value:
            case value if value == NEXT and self._step is Step.RESULT:
                self._done(self.measured)
            case value if value == BACK and self._step is Step.CARD:
                self._done(None)
            case value if value in {BACK, NEXT}:
                self._turn(Step(self._step + (1 if value == NEXT else -1)))
            case value if isinstance(self._page, CardPage):
                step = int(value.removeprefix("card"))
                self.measured = self.measured.with_card(step, self._page.outline.most_px)
                self._page.apply(self.measured)

    def _digit(self, digit: int) -> None:
        self._number(lambda number: number.with_digit(digit))

    def _erase(self) -> None:
        self._number(lambda number: number.without_last())

    def _number(self, change: Callable[[Number], Number]) -> None:
        if self._step is Step.EDGE:
            self.measured = replace(self.measured, edge=change(self.measured.edge))
        elif self._step is Step.DISTANCE:
            self.measured = replace(self.measured, distance=change(self.measured.distance))
        self._page.apply(self.measured)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Whoever closes the window has left."""
        super().closeEvent(event)
        self._done(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give the page the digits of a real keyboard."""
        if not self._page.typed(event):
            super().keyPressEvent(event)


def calibrate(
    app: QApplication, guess: ScreenProfile, section: Callable[[Measured], str], *, cursor: bool = False
) -> Measured | None:
    """Let the operator measure the screen; return what was measured, None if the operator left."""
    found: list[Measured | None] = []

    def done(measured: Measured | None) -> None:
        if not found:
            found.append(measured)
            window.close()
            app.quit()

    window = CalibrationWindow(guess, Language(), section, done)
    if not cursor:
        window.setCursor(Qt.CursorShape.BlankCursor)
    window.open()
    app.exec()
    return found[0] if found else None
