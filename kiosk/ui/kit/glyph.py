"""One icon on a round ground, as decoration beside words that say the same."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.ui.kit.context import Kit
from kiosk.ui.theme.fonts import ICONS


class Glyph(QWidget):
    """An icon of the family in a disc."""

    def __init__(self, kit: Kit, size_mm: float) -> None:
        super().__init__()
        self._kit, self._size_mm = kit, size_mm
        self._icon, self._ink, self._ground = "info", kit.theme.palette.primary, kit.theme.palette.tint
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def apply(self, icon: str, ink: str, ground: str) -> None:
        """Set the icon's name and its two colours."""
        self._icon, self._ink, self._ground = icon, ink, ground
        self.update()

    def sizeHint(self) -> QSize:
        """Return the disc's size."""
        side = self._kit.px(self._size_mm)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint disc and icon."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._ground))
        painter.drawEllipse(QRectF(self.rect()))
        painter.setFont(self._kit.icon_font(self._size_mm * 0.56))
        painter.setPen(QColor(self._ink))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, ICONS[self._icon])
        painter.end()
