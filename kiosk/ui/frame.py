"""What stands around every screen: the town's band with the languages, and the bar with back, time and finish."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kiosk.core.terminal import Do, Intent
from kiosk.core.text import text
from kiosk.ui.i18n import NAMES
from kiosk.ui.kit.button import Look, TouchButton
from kiosk.ui.kit.context import Kit
from kiosk.ui.kit.labels import Label, Role
from kiosk.ui.screens.frame import BACK, FINISH
from kiosk.ui.screens.state import ButtonState, FrameState

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
        painter.setPen(QPen(QColor(palette.on_primary), 3))
        painter.drawPath(shield)
        painter.setPen(QPen(QColor(palette.on_primary), 3, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin))
        for line in ((20, 56, 27, 22), (40, 56, 33, 22), (22.4, 45, 37.6, 45), (24.4, 34, 35.6, 34), (16, 56, 44, 56)):
            painter.drawLine(QPointF(line[0], line[1]), QPointF(line[2], line[3]))
        painter.drawEllipse(QPointF(30, 18), 6, 6)
        painter.end()


class Band(QWidget):
    """The town's name and the languages."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        palette = kit.theme.palette
        self._town = Label(kit, Role.LEAD)
        self._town.setFont(kit.font(5.6, bold=True))
        self._office = Label(kit, Role.CAPTION)
        for label in (self._town, self._office):
            label.set_colour(palette.on_primary)
        words = QVBoxLayout()
        words.setSpacing(kit.px(1.2))
        words.addStretch(1)
        words.addWidget(self._town)
        words.addWidget(self._office)
        words.addStretch(1)
        self._row = QHBoxLayout(self)
        margin = kit.px(kit.theme.sizes.margin)
        self._row.setContentsMargins(margin, 0, margin, 0)
        self._row.setSpacing(kit.px(kit.theme.sizes.gap))
        self._row.addWidget(Shield(kit))
        self._row.addLayout(words, 1)
        self._languages: dict[str, TouchButton] = {}
        self.setFixedHeight(kit.px(_BAND_MM))

    def apply(self, state: FrameState) -> None:
        """Set everything: names, and which language is on."""
        self._town.apply(text("frame.town"))
        self._office.apply(text("frame.office"))
        for code in state.languages:
            button = self._languages.get(code)
            if button is None:
                button = self._languages[code] = TouchButton(self._kit, Look.PLAIN)
                button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
                self._row.addWidget(button)
            on = code == state.language
            name = text("frame.language.on" if on else "frame.language", name=NAMES[code])
            button.apply(
                ButtonState(f"language-{code}", name, Intent(Do.LANGUAGE, code), icon="check" if on else ""),
                Look.QUIET if on else Look.BAND,
            )

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the band with its ochre foot."""
        palette, painter = self._kit.theme.palette, QPainter(self)
        painter.fillRect(self.rect(), QColor(palette.primary))
        foot = self._kit.px(1.2)
        painter.fillRect(QRectF(0, self.height() - foot, self.width(), foot), QColor(palette.accent))
        painter.end()


class Bar(QWidget):
    """Back at the leading end, finish at the trailing end, the official time between them."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._back, self._finish = TouchButton(kit), TouchButton(kit)
        self._clock = Label(kit, Role.CAPTION, centred=True)
        row = QHBoxLayout(self)
        margin = kit.px(kit.theme.sizes.margin)
        above, below = kit.px(4), kit.px(4 if kit.theme.screen.wide else 8)
        row.setContentsMargins(margin, above, margin, below)
        self.setFixedHeight(above + kit.target + below)
        row.setSpacing(kit.px(kit.theme.sizes.gap))
        for button in (self._back, self._finish):
            button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row.addWidget(self._back)
        row.addWidget(self._clock, 1)
        row.addWidget(self._finish)

    def apply(self, state: FrameState) -> None:
        """Set everything. One button keeps the other's place free, so that the time stands still from page to page."""
        alone = state.back is None and state.finish is None
        for button, shown, usual in ((self._back, state.back, BACK), (self._finish, state.finish, FINISH)):
            button.apply(shown or usual)
            policy = button.sizePolicy()
            policy.setRetainSizeWhenHidden(not alone)
            button.setSizePolicy(policy)
            button.setVisible(shown is not None)
        self._clock.apply(state.clock)
