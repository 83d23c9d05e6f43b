"""Is somebody there? The watch over touches, the tick, and the question that covers the screen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.core.terminal import Do, Intent
from kiosk.core.text import text
from kiosk.ui.kit.button import Look, TouchButton
from kiosk.ui.kit.context import Kit
from kiosk.ui.kit.glyph import Glyph
from kiosk.ui.kit.labels import Label, Role
from kiosk.ui.screens.state import ButtonState

_SIGNS_OF_LIFE = {
    QEvent.Type.TouchBegin,
    QEvent.Type.TouchUpdate,
    QEvent.Type.TouchEnd,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.KeyPress,
}
_TICK_MS = 1000
_SIDE = 0.2


class Watch(QObject):
    """Tells the terminal that somebody did something, and that a second has passed.

    While the idle question is on the glass it says nothing of touches: the question answers for itself. If it went
    away as a finger comes down, that finger would press whatever lies below, unseen.
    """

    def __init__(
        self, window: QWidget, asking: Callable[[], bool], touched: Callable[[], None], tick: Callable[[], None]
    ) -> None:
        super().__init__(window)
        self._window, self._asking, self._touched = window, asking, touched
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.setTimerType(Qt.TimerType.CoarseTimer)
        self._timer.timeout.connect(tick)

    def start(self) -> None:
        """Begin."""
        self._timer.start()

    def stop(self) -> None:
        """End."""
        self._timer.stop()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """See touches and keys go by; hold none back."""
        kind = event.type()
        if kind in _SIGNS_OF_LIFE:
            if not self._asking():
                self._touched()
            self._window.setProperty("keyboard", kind == QEvent.Type.KeyPress)
        return False


class IdleQuestion(QWidget):
    """*Are you still there?* over the whole window; any touch answers yes."""

    def __init__(self, kit: Kit, parent: QWidget) -> None:
        super().__init__(parent)
        self._kit = kit
        palette = kit.theme.palette
        glyph = Glyph(kit, 40)
        glyph.apply("clock", palette.warn, palette.warn_tint)
        self._title = Label(kit, Role.TITLE, centred=True)
        self._body = Label(kit, Role.LEAD, centred=True)
        self._stay = TouchButton(kit, Look.MAIN)
        self._finish = TouchButton(kit, Look.PLAIN)
        column = QVBoxLayout(self)
        margin = kit.px(kit.theme.sizes.margin)
        side = round(kit.theme.screen.width_px * _SIDE) if kit.theme.screen.wide else margin
        column.setContentsMargins(side, margin, side, margin)
        column.setSpacing(kit.px(6))
        column.addStretch(3)
        column.addWidget(glyph, 0, Qt.AlignmentFlag.AlignHCenter)
        for widget in (self._title, self._body, self._stay, self._finish):
            column.addWidget(widget)
        column.addStretch(2)
        self._before: QWidget | None = None
        self.hide()

    @property
    def asking(self) -> bool:
        """Whether the question is on the glass."""
        return not self.isHidden()

    def apply(self, left: int | None) -> None:
        """Show the question with the seconds left, or hide it."""
        if left is not None:
            self._title.apply(text("idle.title"))
            self._body.apply(text("idle.body", count=left))
            self._stay.apply(ButtonState("stay", text("idle.stay"), Intent(Do.STAY), icon="check"))
            self._finish.apply(ButtonState("idle-finish", text("idle.finish"), Intent(Do.FINISH), icon="leave"))
            parent = self.parentWidget()
            if parent is not None:
                self.setGeometry(parent.rect())
            self.raise_()
        if self.asking is not (left is not None):
            self._before = self._turn(asking=left is not None)

    def _turn(self, *, asking: bool) -> QWidget | None:
        """Come or go; return what had the focus, so that it has it again afterwards."""
        before = self.window().focusWidget() if asking else self._before
        self.setVisible(asking)
        if asking:
            self._stay.setFocus()
            return before
        if before is not None and before.isVisibleTo(self.window()):
            before.setFocus()
        return None

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Any touch (they arrive as mouse events) says yes; a second tap there presses nothing on the page below."""
        self._kit.tremor.meant(event.globalPosition().toPoint())
        self._kit.do(Intent(Do.STAY))

    def keyPressEvent(self, _event: QKeyEvent) -> None:
        """Any key says yes, but those that walk between the two buttons."""
        self._kit.do(Intent(Do.STAY))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Cover what is below: nobody reads over a person's shoulder while they are away."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._kit.theme.palette.ground))
        painter.end()
