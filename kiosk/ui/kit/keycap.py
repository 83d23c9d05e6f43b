"""One key of the on-screen keyboard: shows what it types, keeps nothing, never takes the focus from the field."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from kiosk.ui.kit.button import PRESSING_KEYS
from kiosk.ui.kit.context import Kit
from kiosk.ui.kit.face import Face, Look
from kiosk.ui.kit.finger import is_under
from kiosk.ui.kit.tremor import KEYS
from kiosk.ui.theme.fonts import icon_font

_LETTER_PART = 0.38
"""Cap height of a letter over the least side of a key."""
_ICON_PART = 0.46
_BAR_MM = 1.6
_PAD_MM = 1.0


@dataclass(frozen=True)
class Cap:
    """What a key shows and is called.

    Attributes:
        face: the letter or few letters on it.
        glyph: an icon's character of the icon font; alone where there is no room for ``face`` beside it.
        name: accessible name.
        hint: accessible description.
        control: whether it types no character.
        on: whether it is latched or its page is shown; None for what is no switch.
    """

    name: str
    face: str = ""
    glyph: str = ""
    hint: str = ""
    control: bool = False
    on: bool | None = None


class KeyCap(QAbstractButton):
    """A painted key. ``clicked`` says that it was pressed; who listens knows what it stands for."""

    def __init__(self, kit: Kit, parent: QWidget) -> None:
        super().__init__(parent)
        self._kit = kit
        self._cap = Cap("")
        self.place: QPoint | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def apply(self, cap: Cap, *, enabled: bool = True) -> None:
        """Set everything."""
        self._cap = cap
        self.setAccessibleName(cap.name)
        self.setAccessibleDescription(cap.hint)
        self.setCheckable(cap.on is not None)
        self.setChecked(bool(cap.on))
        self.setEnabled(enabled)
        self.update()

    def nextCheckState(self) -> None:
        """A press changes nothing here: what is on comes from the keyboard."""

    # -- press -------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and space bar press at once; held keys do not repeat (EN 301 549 5.7). Others are the field's."""
        if event.key() not in PRESSING_KEYS:
            event.ignore()
        elif not event.isAutoRepeat():
            self._click_at(KEYS)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Fire if the finger lifts off the key it came down on (WCAG 2.5.2)."""
        self.place = event.globalPosition().toPoint()
        super().mouseReleaseEvent(event)
        self.place = None

    def _click_at(self, place: QPoint) -> None:
        self.place = place
        self.click()
        self.place = None

    def meant(self) -> bool:
        """Return whether this press is no trembling repetition; letters do not ask, ``ll`` is one place twice."""
        here = self.mapToGlobal(self.rect().center())
        return self._kit.tremor.meant(here if self.place is None else self.place)

    def hitButton(self, place: QPoint) -> bool:
        """Return whether a finger at ``place`` is on this key, and nothing covers it."""
        return super().hitButton(place) and is_under(self, place)

    # -- size and paint ----------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        """Return the least target."""
        return QSize(self._kit.target, self._kit.target)

    def letter_font(self) -> QFont:
        """Return the font of the face."""
        sizes = self._kit.theme.sizes
        cap = sizes.cap_body if self._cap.control else max(sizes.cap_body, sizes.target * _LETTER_PART)
        return self._kit.font(cap, bold=True)

    def _colours(self) -> tuple[str, str, str]:
        """Return ground, edge and ink."""
        palette = self._kit.theme.palette
        if not self.isEnabled():
            return palette.ground, palette.line, palette.ink_soft
        if self._cap.on:
            return palette.primary, palette.primary, palette.on_primary
        if self._cap.control:
            return palette.tint_pressed if self.isDown() else palette.tint, palette.primary, palette.on_tint
        return palette.tint_pressed if self.isDown() else palette.surface, palette.line, palette.ink

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, face, the bar of a key that is on, and the focus ring while keys are used."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground, edge, ink = self._colours()
        line = self._kit.px(self._kit.theme.sizes.edge)
        painter.setPen(QPen(QColor(edge), line))
        painter.setBrush(QColor(ground))
        radius, inset = self._kit.px(self._kit.theme.sizes.radius * 0.75), line / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), radius, radius)
        painter.setPen(QColor(ink))
        self._paint_face(painter)
        if self._cap.on:
            bar = self._kit.px(_BAR_MM)
            area = QRectF(self.width() * 0.25, self.height() - 2.5 * bar, self.width() * 0.5, bar)
            painter.fillRect(area, QColor(ink))
        if self.hasFocus() and self.window().property("keyboard"):
            Face(self._kit, Look.PLAIN).paint_focus(painter, self.size())
        painter.end()

    def _paint_face(self, painter: QPainter) -> None:
        font, centre = self.letter_font(), Qt.AlignmentFlag.AlignCenter
        icon_mm = self._kit.theme.sizes.target * _ICON_PART
        icon, pad = self._kit.px(icon_mm), self._kit.px(_PAD_MM)
        words = self._width(font)
        if not self._cap.glyph:
            painter.setFont(font)
            painter.drawText(self.rect(), centre, self._fitting(words))
            return
        both = bool(self._cap.face) and icon + words + 4 * pad <= self.width()
        left = (self.width() - icon - words - 2 * pad) // 2 if both else 0
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        icon_area = QRect(left, 0, icon, self.height()) if both else self.rect()
        words_area = QRect(left + icon + 2 * pad, 0, words, self.height())
        if both and mirrored:
            icon_area.moveLeft(self.width() - icon_area.right() - 1)
            words_area.moveLeft(self.width() - words_area.right() - 1)
        painter.setFont(icon_font(icon_mm, self._kit.theme))
        painter.drawText(icon_area, centre, self._cap.glyph)
        if both:
            painter.setFont(font)
            painter.drawText(words_area, centre, self._cap.face)

    def _fitting(self, width: int) -> str:
        """Return the face, or its first letter and an ellipsis where a script's letters are too wide for the key."""
        return self._cap.face if width <= self.width() - 2 * self._kit.px(_PAD_MM) else f"{self._cap.face[0]}…"

    def _width(self, font: QFont) -> int:
        box = QFontMetrics(font).boundingRect(QRect(0, 0, 1_000_000, 0), 0, self._cap.face)
        return box.width()
