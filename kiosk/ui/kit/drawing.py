"""Our own drawings: where the card goes, how to turn it, where the paper comes out. One family, painted from tokens."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.ui.kit.context import Kit
from kiosk.ui.theme.tokens import Palette

VIEW_W, VIEW_H = 480.0, 300.0
"""The drawings' own units; they are scaled to the widget."""


class Drawing(QWidget):
    """A picture that repeats what the words beside it say; decoration for assistive technology."""

    def __init__(self, kit: Kit, height_mm: float) -> None:
        super().__init__()
        self._kit, self._full_mm, self._height_mm, self._name = kit, height_mm, height_mm, ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def apply(self, name: str) -> None:
        """Choose the drawing; an empty name hides it.

        Raises:
            KeyError: there is no drawing of that name.
        """
        if name:
            _DRAWINGS[name]
        self._name, self._height_mm = name, self._full_mm
        self.setVisible(bool(name))
        self.updateGeometry()
        self.update()

    def shrink(self) -> None:
        """Take half the room: on a low screen the drawing gives way to words and buttons."""
        self._height_mm = self._full_mm / 2
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the size in pixels."""
        height = self._kit.px(self._height_mm)
        return QSize(round(height * VIEW_W / VIEW_H), height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Scale to the widget and draw."""
        if not self._name:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = min(self.width() / VIEW_W, self.height() / VIEW_H)
        painter.translate((self.width() - VIEW_W * scale) / 2, (self.height() - VIEW_H * scale) / 2)
        painter.scale(scale, scale)
        _DRAWINGS[self._name](painter, self._kit.theme.palette)
        painter.end()


def _fill(painter: QPainter, colour: str) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))


def _halo(painter: QPainter, palette: Palette) -> None:
    """The round ground every drawing stands on."""
    _fill(painter, palette.tint)
    painter.drawEllipse(QPointF(VIEW_W / 2, VIEW_H / 2), 148, 148)


def _card(painter: QPainter, palette: Palette, left: float, top: float) -> None:
    """A citizen card standing on its short edge, chip towards the slot, 118 x 176 units."""
    _fill(painter, palette.surface)
    painter.setPen(QPen(QColor(palette.primary), 4))
    painter.drawRoundedRect(QRectF(left, top, 118, 176), 12, 12)
    _fill(painter, palette.primary)
    painter.drawRoundedRect(QRectF(left + 16, top + 18, 54, 9), 4, 4)
    painter.drawRoundedRect(QRectF(left + 16, top + 35, 34, 7), 3, 3)
    _fill(painter, palette.tint_pressed)
    painter.drawEllipse(QPointF(left + 91, top + 31), 14, 14)
    _fill(painter, palette.accent)
    chip = QRectF(left + 40, top + 118, 38, 32)
    painter.drawRoundedRect(chip, 6, 6)
    painter.setPen(QPen(QColor(palette.surface), 2.5))
    painter.drawLine(chip.topLeft() + QPointF(0, 11), chip.topRight() + QPointF(0, 11))
    painter.drawLine(chip.topLeft() + QPointF(0, 21), chip.topRight() + QPointF(0, 21))
    painter.drawLine(QPointF(chip.center().x(), chip.top()), QPointF(chip.center().x(), chip.bottom()))


def _arrow(painter: QPainter, palette: Palette, centre: QPointF, *, down: bool) -> None:
    """A bold arrow, 44 units high."""
    sign = 1 if down else -1
    painter.setPen(
        QPen(QColor(palette.accent), 12, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    )
    painter.setBrush(Qt.BrushStyle.NoBrush)
    tip = centre + QPointF(0, 26 * sign)
    painter.drawLine(centre - QPointF(0, 26 * sign), tip)
    painter.drawPolyline(QPolygonF([tip + QPointF(-18, -18 * sign), tip, tip + QPointF(18, -18 * sign)]))


def _reader(painter: QPainter, palette: Palette, *, card_top: float) -> None:
    """The terminal's front with its slot, and a card standing in it: what is below the slot is hidden."""
    _halo(painter, palette)
    painter.save()
    painter.setClipRect(QRectF(0, 0, VIEW_W, 204))
    _card(painter, palette, 181, card_top)
    painter.restore()
    _fill(painter, palette.primary)
    painter.drawRoundedRect(QRectF(120, 204, 240, 72), 16, 16)
    _fill(painter, palette.ink)
    painter.drawRoundedRect(QRectF(166, 204, 148, 9), 4.5, 4.5)
    _fill(painter, palette.on_primary)
    painter.drawEllipse(QPointF(330, 246), 6, 6)


def _card_moves(painter: QPainter, palette: Palette, *, down: bool) -> None:
    _reader(painter, palette, card_top=52 if down else 34)
    _arrow(painter, palette, QPointF(345, 122), down=down)


def _card_reading(painter: QPainter, palette: Palette) -> None:
    _reader(painter, palette, card_top=112)
    _fill(painter, palette.accent)
    for at, size in enumerate((6.0, 8.0, 10.0)):
        painter.drawEllipse(QPointF(212 + at * 28, 78), size, size)


def _card_turn(painter: QPainter, palette: Palette) -> None:
    _reader(painter, palette, card_top=44)
    painter.setPen(QPen(QColor(palette.accent), 12, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawArc(QRectF(306, 84, 84, 84), 200 * 16, -250 * 16)
    _fill(painter, palette.accent)
    painter.drawPolygon(QPolygonF([QPointF(375, 170), QPointF(346, 156), QPointF(352, 188)]))


def _receipt(painter: QPainter, palette: Palette, area: QRectF) -> None:
    """A ticket with a torn lower edge: heading, lines, QR."""
    teeth, depth = 9, 9.0
    path = QPainterPath(area.topLeft())
    path.lineTo(area.topRight())
    path.lineTo(area.bottomRight())
    step = area.width() / teeth
    for at in range(teeth):
        right = area.right() - at * step
        path.lineTo(QPointF(right - step / 2, area.bottom() - depth))
        path.lineTo(QPointF(right - step, area.bottom()))
    path.closeSubpath()
    painter.setPen(QPen(QColor(palette.primary), 4, j=Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(QColor(palette.surface))
    painter.drawPath(path)
    _fill(painter, palette.primary)
    painter.drawRoundedRect(QRectF(area.left() + 22, area.top() + 34, area.width() - 44, 10), 5, 5)
    _fill(painter, palette.line)
    for at in range(3):
        painter.drawRoundedRect(QRectF(area.left() + 22, area.top() + 58 + at * 17, 52, 7), 3, 3)
    _qr(painter, palette, QRectF(area.right() - 70, area.top() + 58, 48, 48))


def _qr(painter: QPainter, palette: Palette, area: QRectF) -> None:
    """Three finder squares and a few modules: the idea of a QR."""
    cell = area.width() / 7
    _fill(painter, palette.ink)
    for column, row in ((0, 0), (4, 0), (0, 4)):
        painter.drawRect(QRectF(area.left() + column * cell, area.top() + row * cell, cell * 3, cell * 3))
    for column, row in ((4, 4), (6, 4), (5, 5), (4, 6), (6, 6), (3, 1), (1, 3), (3, 3)):
        painter.drawRect(QRectF(area.left() + column * cell, area.top() + row * cell, cell, cell))
    _fill(painter, palette.surface)
    for column, row in ((0, 0), (4, 0), (0, 4)):
        painter.drawRect(QRectF(area.left() + (column + 1) * cell, area.top() + (row + 1) * cell, cell, cell))


def _paper_out(painter: QPainter, palette: Palette) -> None:
    _halo(painter, palette)
    _fill(painter, palette.primary)
    painter.drawRoundedRect(QRectF(110, 24, 260, 78), 16, 16)
    _fill(painter, palette.ink)
    painter.drawRoundedRect(QRectF(150, 84, 180, 11), 5.5, 5.5)
    _fill(painter, palette.on_primary)
    painter.drawEllipse(QPointF(346, 48), 6, 6)
    painter.save()
    painter.setClipRect(QRectF(0, 90, VIEW_W, VIEW_H))
    _receipt(painter, palette, QRectF(166, 74, 148, 196))
    painter.restore()
    _arrow(painter, palette, QPointF(352, 190), down=True)


def _phone_code(painter: QPainter, palette: Palette) -> None:
    _halo(painter, palette)
    painter.setPen(QPen(QColor(palette.primary), 6))
    painter.setBrush(QColor(palette.surface))
    painter.drawRoundedRect(QRectF(178, 34, 124, 232), 18, 18)
    _fill(painter, palette.primary)
    painter.drawRoundedRect(QRectF(222, 46, 36, 6), 3, 3)
    _qr(painter, palette, QRectF(199, 96, 82, 82))
    painter.drawRoundedRect(QRectF(206, 202, 68, 8), 4, 4)
    _fill(painter, palette.line)
    painter.drawRoundedRect(QRectF(218, 220, 44, 7), 3, 3)


_DRAWINGS: dict[str, Callable[[QPainter, Palette], None]] = {
    "card-in": partial(_card_moves, down=True),
    "card-out": partial(_card_moves, down=False),
    "card-reading": _card_reading,
    "card-turn": _card_turn,
    "paper-out": _paper_out,
    "phone-code": _phone_code,
}
