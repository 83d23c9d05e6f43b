"""Entry of a secret of letters and digits, such as the PIN of the DNIe: dots and a count, never a character."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from kiosk.core.ports import Earcon
from kiosk.core.text import Text, text
from kiosk.ui.kit.context import Kit
from kiosk.ui.kit.labels import Label, Role

_FIRST, _LAST = 0x20, 0x7E
"""Printable ASCII: one byte for each character, whatever the card's reader takes it for."""
_DOT_MM = 2.8
_STEP_MM = 8.6


class _Dots(QWidget):
    """A filled dot for each character typed, an empty one for each that is still needed."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit, self._filled, self._places = kit, 0, 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def apply(self, filled: int, places: int) -> None:
        """Set the numbers."""
        self._filled, self._places = filled, places
        self.update()

    def sizeHint(self) -> QSize:
        """Return the strip's size."""
        return QSize(self._kit.px(_STEP_MM * 16), self._kit.px(12))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the dots in the middle, closer together where they would not fit."""
        palette, painter = self._kit.theme.palette, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        count = max(1, self._places)
        step = min(self._kit.px(_STEP_MM), self.width() / count)
        radius = min(self._kit.px(_DOT_MM), step * 0.4)
        start = (self.width() - step * (count - 1)) / 2
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for at in range(self._places):
            painter.setPen(QPen(QColor(palette.primary), self._kit.px(0.7)))
            painter.setBrush(QColor(palette.primary if at < self._filled else palette.surface))
            place = count - 1 - at if rtl else at
            painter.drawEllipse(QPointF(start + place * step, self.height() / 2), radius, radius)
        painter.end()


class SecretEntry(QWidget):
    """Passes each character on as one byte and forgets it; shows how many there are.

    Give :meth:`take` and :meth:`erase` to a :class:`Keyboard` with the layout ``secret``.
    """

    def __init__(
        self, kit: Kit, push: Callable[[int], None], pop: Callable[[], None], tone: Callable[[Earcon], None]
    ) -> None:
        """Call ``push`` with each byte, ``pop`` for the last one to go, ``tone`` for each key: one tone for all."""
        super().__init__()
        self._kit, self._push, self._pop, self._tone = kit, push, pop, tone
        self._count, self._most = 0, 0
        self._dots, self._words = _Dots(kit), Label(kit, Role.BODY, centred=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._dots)
        column.addWidget(self._words)

    def apply(self, count: int, label: Text, *, least: int, most: int) -> None:
        """Set how many characters there are, whose secret it is, and how many there may be (DNIe: 8 to 16)."""
        self._count, self._most = count, most
        self._dots.apply(count, max(count, least))
        enough = text("secret.enough", count=count)
        self._words.apply(enough if count >= least else text("secret.count", count=count, least=least))
        self.setAccessibleName(self._words.text())
        self.setAccessibleDescription(self._kit.say(label))

    def take(self, character: str) -> None:
        """Pass one character on; one that no secret has, or one too many, only sounds."""
        byte = ord(character)
        if not _FIRST <= byte <= _LAST or self._count >= self._most:
            self._tone(Earcon.FAULT)
            return
        self._push(byte)
        self._tone(Earcon.KEY)

    def erase(self) -> None:
        """Let the last character go, if there is one."""
        if self._count:
            self._pop()
            self._tone(Earcon.ERASE)
