"""A QR code on the screen, drawn module by module with its quiet zone (ISO/IEC 18004)."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.ui.kit.context import Kit

_QUIET_MODULES = 4


class QrCode(QWidget):
    """Shows a link to a phone held at arm's length. Black on white in every palette, so that phones read it."""

    def __init__(self, kit: Kit, side_mm: float) -> None:
        super().__init__()
        self._kit, self._side_mm = kit, side_mm
        self._modules: list[list[bool]] = []
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def apply(self, link: str, name: str) -> None:
        """Set what the code says and its accessible name; an empty link hides it."""
        self._modules = _modules(link) if link else []
        self.setAccessibleName(name)
        self.setVisible(bool(link))
        self.update()

    def sizeHint(self) -> QSize:
        """Return the side in pixels."""
        side = self._kit.px(self._side_mm)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint whole-pixel modules, centred."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(Qt.GlobalColor.white))
        count = len(self._modules)
        if count:
            step = self.width() // (count + 2 * _QUIET_MODULES)
            start = (self.width() - step * count) // 2
            for row, line in enumerate(self._modules):
                for column, dark in enumerate(line):
                    if dark:
                        spot = QRectF(start + column * step, start + row * step, step, step)
                        painter.fillRect(spot, QColor(Qt.GlobalColor.black))
        painter.end()


def _modules(link: str) -> list[list[bool]]:
    from qrcode import QRCode  # noqa: PLC0415 - not needed before a document exists
    from qrcode.constants import ERROR_CORRECT_M  # noqa: PLC0415

    code = QRCode(error_correction=ERROR_CORRECT_M, border=0)
    code.add_data(link)
    code.make(fit=True)
    return [[bool(module) for module in row] for row in code.modules]
