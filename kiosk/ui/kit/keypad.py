"""The PIN keypad and its dots. Digits go straight to the session's buffer; no widget keeps one."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QWidget

from kiosk.core.text import text
from kiosk.ui.kit.button import PRESSING_KEYS
from kiosk.ui.kit.context import Kit
from kiosk.ui.kit.face import Face, Look
from kiosk.ui.kit.finger import is_under
from kiosk.ui.theme.fonts import ICONS

_KEYS = ((1, 2, 3), (4, 5, 6), (7, 8, 9))


class Key(QAbstractButton):
    """One key. Its label is its face only; pressing calls back, nothing is stored.

    Attributes:
        tight: whether it is only as high as a target must be.
        personal: always: which key has the focus is for its owner's ears only (EN 301 549 5.1.3.8).
    """

    personal = True

    def __init__(self, kit: Kit, face: str, *, icon: bool = False) -> None:
        super().__init__()
        self._kit, self._face, self._icon = kit, face, icon
        self.tight = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """Return a key wide enough for a thumb."""
        return QSize(self._kit.px(34), self._kit.target if self.tight else max(self._kit.px(24), self._kit.target))

    def minimumSizeHint(self) -> QSize:
        """Return the least target."""
        return QSize(self._kit.target, self._kit.target)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, space bar and switches press; other keys are the window's."""
        if event.key() not in PRESSING_KEYS:
            event.ignore()
        elif not event.isAutoRepeat():
            self.click()

    def hitButton(self, place: QPoint) -> bool:
        """Return whether a finger at ``place`` is on this key, and nothing covers it."""
        return super().hitButton(place) and is_under(self, place)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the key."""
        palette, painter = self._kit.theme.palette, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = self._kit.px(self._kit.theme.sizes.edge)
        painter.setPen(QPen(QColor(palette.line), edge))
        painter.setBrush(QColor(palette.tint_pressed if self.isDown() else palette.surface))
        radius, inset = self._kit.px(self._kit.theme.sizes.radius), edge * 0.5
        painter.drawRoundedRect(self.rect().toRectF().adjusted(inset, inset, -inset, -inset), radius, radius)
        painter.setPen(QColor(palette.primary if self.isEnabled() else palette.ink_soft))
        painter.setFont(self._kit.icon_font(9.0) if self._icon else self._kit.font(8.4, bold=True))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._face)
        if self.hasFocus() and self.window().property("keyboard"):
            Face(self._kit, Look.PLAIN).paint_focus(painter, self.size())
        painter.end()


class Keypad(QWidget):
    """Three columns as on a telephone: 1 2 3 above, 0 below. Never shuffled (accessibility.md G03)."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(kit.px(kit.theme.sizes.gap))
        for row, digits in enumerate(_KEYS):
            for column, digit in enumerate(digits):
                grid.addWidget(self._key(digit), row, column)
        grid.addWidget(self._key(0), len(_KEYS), 1)
        self._erase = Key(kit, ICONS["erase"], icon=True)
        self._erase.setObjectName("pin-erase")
        self._erase.clicked.connect(kit.erase)
        grid.addWidget(self._erase, len(_KEYS), 2)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

    def _key(self, digit: int) -> Key:
        key = Key(self._kit, str(digit))
        key.setObjectName(f"pin-{digit}")
        key.setAccessibleName(str(digit))
        key.clicked.connect(partial(self._press, digit))
        return key

    def _press(self, digit: int, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt passes it
        self._kit.digit(digit)

    def apply(self, *, enabled: bool) -> None:
        """Set names in the present language, and whether keys work."""
        self._erase.setAccessibleName(self._kit.say(text("pin.erase")))
        self.setEnabled(enabled)

    def tighten(self, *, tight: bool = True) -> None:
        """Take no more height than targets need."""
        for key in self.findChildren(Key):
            key.tight = tight
            key.updateGeometry()

    def typed(self, event: QKeyEvent) -> bool:
        """Take a key of a real keyboard or tactile pad; return whether it was for the PIN."""
        if event.isAutoRepeat() or not self.isEnabled():
            return False
        if event.key() == Qt.Key.Key_Backspace:
            self._kit.erase()
            return True
        digit = event.key() - Qt.Key.Key_0
        if 0 <= digit <= 9:  # noqa: PLR2004 - a decimal digit
            self._kit.digit(digit)
            return True
        return False


class PinDots(QWidget):
    """How many digits are in: filled and empty dots; the count as accessible name, what it is for as description."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit, self._digits, self._length, self._wrong = kit, 0, 6, False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def apply(self, digits: int, length: int, *, wrong: bool) -> None:
        """Set the count."""
        self._digits, self._length, self._wrong = digits, length, wrong
        self.setAccessibleName(self._kit.say(text("pin.count", done=digits, of=length)))
        self.setAccessibleDescription(self._kit.say(text("pin.title.plain")))
        self.update()

    @property
    def empty(self) -> bool:
        """Whether no digit is in."""
        return self._digits == 0

    def sizeHint(self) -> QSize:
        """Return the strip's size."""
        return QSize(self._kit.px(100), self._kit.px(16))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the dots in the middle."""
        palette, painter = self._kit.theme.palette, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius, step = self._kit.px(4.0), self._kit.px(15.0)
        start = self.width() / 2 - step * (self._length - 1) / 2
        ink = QColor(palette.stop if self._wrong else palette.primary)
        for at in range(self._length):
            painter.setPen(QPen(ink, self._kit.px(0.8)))
            painter.setBrush(ink if at < self._digits else QColor(palette.surface))
            painter.drawEllipse(QPointF(start + at * step, self.height() / 2), radius, radius)
        painter.end()
