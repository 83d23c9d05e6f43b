"""What can cover a page: *are you still there?*, and the curtain of private listening."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.core.intent import Do, Intent
from kiosk.core.text import text
from kiosk.ui.kit.button import TouchButton
from kiosk.ui.kit.context import Kit
from kiosk.ui.kit.face import Look
from kiosk.ui.kit.glyph import Glyph
from kiosk.ui.kit.labels import Label, Role
from kiosk.ui.screens.state import ButtonState

_SIDE = 0.2


class Cover(QWidget):
    """Words above, keys below, over the whole window: nobody reads over a person's shoulder."""

    def __init__(self, kit: Kit, parent: QWidget) -> None:
        super().__init__(parent)
        self.kit = kit
        self.glyph = Glyph(kit, 40)
        self.title = Label(kit, Role.TITLE, centred=True)
        self.body = Label(kit, Role.LEAD, centred=True)
        self._upper = QWidget()
        words = QVBoxLayout(self._upper)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(kit.px(6))
        words.addStretch(1)
        words.addWidget(self.glyph, 0, Qt.AlignmentFlag.AlignHCenter)
        words.addWidget(self.title)
        words.addWidget(self.body)
        self.keys = QVBoxLayout()
        self.keys.setSpacing(kit.px(kit.theme.sizes.gap + 1))
        column = QVBoxLayout(self)
        margin = kit.px(kit.theme.sizes.margin)
        side = round(kit.theme.screen.width_px * _SIDE) if kit.theme.screen.wide else margin
        column.setContentsMargins(side, margin, side, margin)
        column.setSpacing(kit.px(8))
        column.addStretch(2)
        column.addWidget(self._upper)
        column.addLayout(self.keys)
        column.addStretch(3)
        self.hide()

    @property
    def shown(self) -> bool:
        """Whether it is on the glass."""
        return not self.isHidden()

    def spread(self, above: int, below: int) -> None:
        """Take the whole window; keys stay between ``above`` and ``below``, pixels that a hand cannot reach."""
        parent, layout = self.parentWidget(), self.layout()
        if parent is not None and layout is not None:
            self.setGeometry(parent.rect())
            margins = layout.contentsMargins()
            self._upper.setMinimumHeight(max(0, above - margins.top() - layout.spacing()))
            layout.setContentsMargins(
                margins.left(), margins.top(), margins.right(), max(below, self.kit.px(self.kit.theme.sizes.margin))
            )
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Cover what is below."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self.kit.theme.palette.ground))
        painter.end()


class IdleQuestion(Cover):
    """*Are you still there?* over the whole window; any touch answers yes."""

    def __init__(self, kit: Kit, parent: QWidget) -> None:
        super().__init__(kit, parent)
        palette = kit.theme.palette
        self.glyph.apply("clock", palette.warn, palette.warn_tint)
        self._stay, self._more, self._finish = TouchButton(kit, Look.MAIN), TouchButton(kit), TouchButton(kit)
        for button in (self._stay, self._more, self._finish):
            self.keys.addWidget(button)
        self._before: QWidget | None = None

    def apply(self, left: int | None, *, slow: bool) -> None:
        """Show the question with the seconds left, or hide it. Who has all the time already is not offered more."""
        if left is not None:
            more = Intent(Do.UNHURRIED)
            self.title.apply(text("idle.title"))
            self.body.apply(text("idle.body", count=left))
            self._stay.apply(ButtonState("stay", text("idle.stay"), Intent(Do.STAY), icon="check"))
            self._more.apply(ButtonState("idle-more-time", text("idle.more-time"), more, icon="unhurried"))
            self._more.setVisible(not slow)
            self._finish.apply(ButtonState("idle-finish", text("idle.finish"), Intent(Do.FINISH), icon="leave"))
        if self.shown is not (left is not None):
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
        self.kit.tremor.meant(event.globalPosition().toPoint())
        self.kit.do(Intent(Do.STAY))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave keys to the window: any says yes, but those that walk between the buttons."""
        event.ignore()


class Curtain(Cover):
    """Covers a page that is only for the ears of the person with the headphones; keys go on working under it.

    Attributes:
        lost: whether the headphones were pulled out; then only this can be pressed.
    """

    def __init__(self, kit: Kit, parent: QWidget) -> None:
        super().__init__(kit, parent)
        self._show = TouchButton(kit, Look.MAIN)
        self.keys.addWidget(self._show)
        self.lost = False

    def apply(self, *, covered: bool, lost: bool) -> None:
        """Come or go; ``lost`` says that the headphones were pulled out."""
        self.lost = lost
        palette, key = self.kit.theme.palette, "curtain.lost" if lost else "curtain"
        self.glyph.apply("headphones-off" if lost else "headphones", palette.primary, palette.tint)
        self.title.apply(text(f"{key}.title") if covered else None)
        self.body.apply(text(f"{key}.body") if covered else None)
        self._show.apply(ButtonState("uncover", text("curtain.show"), Intent(Do.UNCOVER), icon="see-hear"))
        self._show.setFocusPolicy(Qt.FocusPolicy.StrongFocus if lost else Qt.FocusPolicy.NoFocus)
        self.setVisible(covered)
