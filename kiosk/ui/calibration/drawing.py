"""What calibration draws on the glass: a bank card to hold against it, and a scale of heights over the floor."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.ui.calibration.measure import CARD_CORNER_MM, CARD_HEIGHT_MM, CARD_WIDTH_MM
from kiosk.ui.kit.context import Kit
from kiosk.ui.theme.profile import REACH_HIGH_MM, REACH_LOW_MM

_CORNER_PX = 10
_CHIP_MM = QRectF(10.25, 19.2, 12.3, 9.3)
"""Place of the contacts on a card (ISO/IEC 7816-2): the drawing lies the same way round as the card."""
SCALE_MM = 34.0
"""Width of the scale at the leading edge of the last page."""


class CardOutline(QWidget):
    """The outline of a card. Its upper left corner stands still: hold the card there and look at the other three."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit, self._card_px = kit, 1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(kit.px(CARD_WIDTH_MM * 1.1), kit.px(CARD_HEIGHT_MM * 1.1) + _CORNER_PX)

    def apply(self, card_px: int, name: str) -> None:
        """Set the width of the card in pixels, and what the drawing is called."""
        self._card_px = card_px
        self.setAccessibleName(name)
        self.update()

    @property
    def most_px(self) -> int:
        """The widest card there is room for."""
        left, top = self._corner()
        across, down = self.width() - left - 1, (self.height() - top - 1) * CARD_WIDTH_MM / CARD_HEIGHT_MM
        return max(1, math.floor(min(across, down)))

    def _corner(self) -> tuple[int, int]:
        """Return the corner that stands still: placed for the first guess, whatever the outline's size is now."""
        guess = self._kit.theme.screen.px_per_mm
        left = max(_CORNER_PX, round(self.width() - CARD_WIDTH_MM * guess) // 2)
        top = max(_CORNER_PX, round(self.height() - CARD_HEIGHT_MM * guess) // 2)
        return left, top

    def card(self) -> QRectF:
        """Return the outline's outer edge, pixels."""
        left, top = self._corner()
        return QRectF(left, top, self._card_px, self._card_px * CARD_HEIGHT_MM / CARD_WIDTH_MM)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the card and the corner to hold it in."""
        palette, card, painter = self._kit.theme.palette, self.card(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = self._card_px / CARD_WIDTH_MM
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.primary))
        painter.drawRoundedRect(card, CARD_CORNER_MM * scale, CARD_CORNER_MM * scale)
        painter.setBrush(QColor(palette.surface))
        inner = card.adjusted(2, 2, -2, -2)
        painter.drawRoundedRect(inner, CARD_CORNER_MM * scale - 2, CARD_CORNER_MM * scale - 2)
        self._paint_chip(painter, card, scale)
        painter.setPen(QPen(QColor(palette.accent), 6, c=Qt.PenCapStyle.SquareCap, j=Qt.PenJoinStyle.MiterJoin))
        arm, corner = CARD_HEIGHT_MM * scale / 3, card.topLeft() - QPointF(4, 4)
        painter.drawPolyline([corner + QPointF(0, arm), corner, corner + QPointF(arm, 0)])
        painter.end()

    def _paint_chip(self, painter: QPainter, card: QRectF, scale: float) -> None:
        palette = self._kit.theme.palette
        painter.setPen(QPen(QColor(palette.line), 2))
        painter.setBrush(QColor(palette.tint))
        at = card.topLeft() + _CHIP_MM.topLeft() * scale
        chip = QRectF(at, _CHIP_MM.size() * scale)
        painter.drawRoundedRect(chip, 1.5 * scale, 1.5 * scale)
        painter.drawLine(QPointF(chip.center().x(), chip.top()), QPointF(chip.center().x(), chip.bottom()))
        painter.drawLine(QPointF(chip.left(), chip.center().y()), QPointF(chip.right(), chip.center().y()))
        painter.setPen(Qt.PenStyle.NoPen)
        for row, width in enumerate((46.0, 30.0)):
            line = QRectF(card.left() + 10.25 * scale, card.top() + (36.0 + 7 * row) * scale, width * scale, 3 * scale)
            painter.drawRoundedRect(line, 1.5 * scale, 1.5 * scale)


class Heights(QWidget):
    """A scale of heights over the floor, and the band a hand reaches: to be checked with a tape."""

    def paint_scale(self, painter: QPainter, kit: Kit) -> None:
        """Paint band, ticks and heights for the kit's screen."""
        palette, screen = kit.theme.palette, kit.theme.screen
        top, bottom = screen.reach_px()
        painter.fillRect(0, top, self.width(), bottom - top, QColor(palette.tint))
        painter.setFont(kit.font(kit.theme.sizes.cap_body, bold=True))
        lowest = math.ceil(screen.bottom_edge_mm / 10) * 10
        highest = screen.bottom_edge_mm + screen.height_px / screen.px_per_mm
        for height in range(lowest, math.floor(highest) + 1, 10):
            self._paint_tick(painter, kit, height)
        painter.setPen(QPen(QColor(palette.accent), kit.px(0.8)))
        for edge in (REACH_HIGH_MM, REACH_LOW_MM):
            y = screen.line_px(edge)
            painter.drawLine(QPointF(kit.px(SCALE_MM - 8), y), QPointF(self.width(), y))

    def _paint_tick(self, painter: QPainter, kit: Kit, height: int) -> None:
        palette, y = kit.theme.palette, kit.theme.screen.line_px(height)
        whole, half = height % 100 == 0, height % 50 == 0
        painter.setPen(QPen(QColor(palette.ink), kit.px(0.5 if whole else 0.25)))
        length = kit.px(8 if whole else 5 if half else 3)
        painter.drawLine(QPointF(0, y), QPointF(length, y))
        if whole:
            room = QRectF(length + kit.px(1.5), y - kit.px(5), kit.px(SCALE_MM), kit.px(10))
            painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, str(height))
