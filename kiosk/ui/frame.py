"""What stands around every screen: the town's band, back and finish, and the five keys that are always there."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kiosk.core.text import text
from kiosk.ui.kit.button import Look, TouchButton
from kiosk.ui.kit.context import Kit
from kiosk.ui.kit.labels import Label, Role
from kiosk.ui.kit.measure import needed_height
from kiosk.ui.screens.frame import BACK, FINISH
from kiosk.ui.screens.state import FrameState

_BAND_MM = 30.0


class Shield(QWidget):
    """Placeholder where the council's arms go: a plain shield with a pit-head frame, our own drawing."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the shield's size."""
        return QSize(self._kit.px(15), self._kit.px(18))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the shield."""
        palette, painter = self._kit.theme.palette, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self.width() / 60, self.height() / 72)
        shield = QPainterPath(QPointF(4, 4))
        shield.lineTo(56, 4)
        shield.lineTo(56, 36)
        shield.cubicTo(QPointF(56, 54), QPointF(42, 64), QPointF(30, 69))
        shield.cubicTo(QPointF(18, 64), QPointF(4, 54), QPointF(4, 36))
        shield.closeSubpath()
        painter.setPen(QPen(QColor(palette.on_band), 3))
        painter.drawPath(shield)
        painter.setPen(QPen(QColor(palette.on_band), 3, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin))
        for line in ((20, 56, 27, 22), (40, 56, 33, 22), (22.4, 45, 37.6, 45), (24.4, 34, 35.6, 34), (16, 56, 44, 56)):
            painter.drawLine(QPointF(line[0], line[1]), QPointF(line[2], line[3]))
        painter.drawEllipse(QPointF(30, 18), 6, 6)
        painter.end()


class Band(QWidget):
    """The town's name and the official time, or, while the voice speaks, what it says. Nothing here is pressed."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        sizes, palette = kit.theme.sizes, kit.theme.palette
        self._town, self._second = Label(kit, Role.LEAD), Label(kit, Role.CAPTION)
        self._town.setFont(kit.font(sizes.cap_lead, bold=True))
        self.caption = Label(kit, Role.BODY)
        for label in (self._town, self._second, self.caption):
            label.set_colour(palette.on_band)
        words = QVBoxLayout()
        words.setSpacing(kit.px(1.0))
        words.addStretch(1)
        for label in (self._town, self._second, self.caption):
            words.addWidget(label)
        words.addStretch(1)
        row = QHBoxLayout(self)
        margin = kit.px(sizes.margin)
        row.setContentsMargins(margin, kit.px(2), margin, kit.px(3))
        row.setSpacing(kit.px(sizes.gap + 1))
        row.addWidget(Shield(kit))
        row.addLayout(words, 1)
        self.setMinimumHeight(kit.px(_BAND_MM))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.caption.hide()

    def apply(self, state: FrameState) -> None:
        """Set everything: who we are and what time it is there."""
        self._town.apply(text("frame.town"))
        self._second.apply(state.clock or text("frame.office"))
        self._show(said=not self.caption.isHidden())

    def say(self, words: str) -> None:
        """Show what is being said, in the place of the names; nothing brings them back."""
        self.caption.setText(words)
        self._show(said=bool(words))

    def _show(self, *, said: bool) -> None:
        self._town.setVisible(not said)
        self._second.setVisible(not said)
        self.caption.setVisible(said)

    def settle(self, width: int) -> int:
        """Take the height the words need in this width, in pixels, and keep it while the voice speaks."""
        if self.caption.isHidden():
            self.setFixedHeight(max(self._kit.px(_BAND_MM), needed_height(self, width)))
        return self.height()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the band with its ochre foot."""
        palette, painter = self._kit.theme.palette, QPainter(self)
        painter.fillRect(self.rect(), QColor(palette.band))
        foot = self._kit.px(1.2)
        painter.fillRect(QRectF(0, self.height() - foot, self.width(), foot), QColor(palette.accent))
        painter.end()


class Bar(QWidget):
    """Back at the leading end, finish at the trailing end. Away when there is neither.

    On a wide screen their room is kept, or the tools beside them would move from page to page (WCAG 2.2 3.2.6).
    """

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._back, self._finish = TouchButton(kit), TouchButton(kit)
        row = QHBoxLayout(self)
        wide, margin = kit.theme.screen.wide, kit.px(kit.theme.sizes.margin)
        row.setContentsMargins(0 if wide else margin, kit.px(3), margin, kit.px(3))
        row.setSpacing(kit.px(kit.theme.sizes.gap))
        for button in (self._back, self._finish):
            button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        for part in (self, self._back, self._finish):
            kept = part.sizePolicy()
            kept.setRetainSizeWhenHidden(wide)
            part.setSizePolicy(kept)
        row.addWidget(self._back)
        row.addStretch(1)
        row.addWidget(self._finish)

    def apply(self, state: FrameState) -> None:
        """Set everything."""
        for button, shown, usual in ((self._back, state.back, BACK), (self._finish, state.finish, FINISH)):
            button.apply(shown or usual)
            button.setVisible(shown is not None)
        self.setVisible(state.back is not None or state.finish is not None)


class Tools(QWidget):
    """*Uso fácil*, lower, language, see and hear, help: the same five places on every screen (WCAG 3.2.6)."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._grid = QGridLayout(self)
        sizes, wide = kit.theme.sizes, kit.theme.screen.wide
        margin, air = kit.px(sizes.margin), kit.px(3.0)
        self._grid.setContentsMargins(margin, air, kit.px(sizes.gap) if wide else margin, air)
        self._grid.setSpacing(kit.px(sizes.gap))
        self._buttons: dict[str, TouchButton] = {}

    def apply(self, state: FrameState) -> None:
        """Set everything. There are always the same keys, so they move only when a language needs two rows.

        A panel that hangs within reach as a whole has no key to lower it: pressing it would do nothing.
        """
        screen = self._kit.theme.screen
        useless = {"reach"} if screen.reach_px() == (0, screen.height_px) else set()
        for tool in (tool for tool in state.tools if tool.name not in useless):
            button = self._buttons.get(tool.name)
            if button is None:
                button = self._buttons[tool.name] = TouchButton(self._kit, Look.TOOL)
                button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
            button.apply(tool)
        self._arrange()

    def _arrange(self) -> None:
        """One row where the words leave room for it, else two."""
        buttons, screen = list(self._buttons.values()), self._kit.theme.screen
        margins, gap = self._grid.contentsMargins(), self._grid.spacing()
        room = screen.width_px - margins.left() - margins.right() - gap * (len(buttons) - 1)
        widest = max(button.minimumSizeHint().width() for button in buttons)
        columns = len(buttons) if screen.wide or widest * len(buttons) <= room else (len(buttons) + 1) // 2
        for at, button in enumerate(buttons):
            self._grid.removeWidget(button)
            self._grid.addWidget(button, at // columns, at % columns)
        for column in range(len(buttons)):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)


class Foot(QWidget):
    """Bar and tools: one over the other on an upright screen, side by side on a wide one."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._bar, self._tools = Bar(kit), Tools(kit)
        wide = kit.theme.screen.wide
        box = QBoxLayout(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom, self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        for part in (self._tools, self._bar) if wide else (self._bar, self._tools):
            box.addWidget(part)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def parts(self) -> tuple[QWidget, QWidget]:
        """Bar and tools in reading order."""
        return (self._tools, self._bar) if self._kit.theme.screen.wide else (self._bar, self._tools)

    def apply(self, state: FrameState) -> None:
        """Set everything."""
        self._bar.apply(state)
        self._tools.apply(state)

    def settle(self, width: int) -> int:
        """Take the height the keys need in this width, in pixels."""
        self.setFixedHeight(needed_height(self, width))
        return self.height()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a quiet ground with a line over the tools."""
        palette, painter = self._kit.theme.palette, QPainter(self)
        top = self._tools.y()
        painter.fillRect(QRectF(0, top, self.width(), self.height() - top), QColor(palette.surface))
        painter.fillRect(QRectF(0, top, self.width(), self._kit.px(0.4)), QColor(palette.line))
        painter.end()
