"""The one touch button: fires on release inside, ignores a second press within 0.5 s, looks like what it does."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from kiosk.core.terminal import Intent
from kiosk.ui.kit.context import Kit
from kiosk.ui.kit.finger import is_under
from kiosk.ui.kit.tremor import KEYS
from kiosk.ui.screens.state import ButtonState
from kiosk.ui.theme.fonts import ICONS

_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
_PAD_MM = 5.0
_PAD_WIDE_MM = 2.5
_LINE_GAP_MM = 1.6
_PRESSING_KEYS = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Select, Qt.Key.Key_Space}


class Look(StrEnum):
    """How much a button asks to be pressed."""

    MAIN = "main"
    PLAIN = "plain"
    QUIET = "quiet"
    BAND = "band"
    ROW = "row"


class TouchButton(QAbstractButton):
    """A painted button for fingers, keys and assistive technology.

    Set its state with :meth:`apply`; it reports through :attr:`Kit.do`. Its accessible name is its label, its
    description the hint.
    """

    def __init__(self, kit: Kit, look: Look = Look.PLAIN, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kit = kit
        self._look = look
        self._state: ButtonState | None = None
        self._hint = ""
        self._touched: Intent | None = None
        self._place: QPoint | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._activated)

    def apply(self, state: ButtonState, look: Look | None = None) -> None:
        """Set everything this button shows and does."""
        self._state = state
        self._look = look or self._look
        self._hint = self._kit.say(state.hint)
        self.setObjectName(state.name)
        self.setText(self._kit.say(state.label))
        self.setAccessibleName(self.text())
        self.setAccessibleDescription(self._hint)
        self.setEnabled(state.enabled)
        self.updateGeometry()
        self.update()

    def _activated(self) -> None:
        """Pass the touch on, unless it repeats the last one."""
        place = self.mapToGlobal(self.rect().center()) if self._place is None else self._place
        meant = self._kit.tremor.meant(place)
        if self._state is not None and meant:
            self._kit.do(self._state.intent)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and space bar press at once; held keys do not repeat (EN 301 549 5.7)."""
        if event.key() not in _PRESSING_KEYS:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.press_by_key()

    def press_by_key(self) -> None:
        """Press as a key does; nothing happens while the button is disabled."""
        self._place = KEYS
        self.click()
        self._place = None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember what this button does while the finger comes down (touches arrive as mouse events)."""
        self._touched = self._state.intent if self._state is not None else None
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Fire if the finger lifts off the button it came down on, and that still does the same."""
        if self._state is None or self._state.intent != self._touched:
            self.setDown(False)
        self._place = event.globalPosition().toPoint()
        super().mouseReleaseEvent(event)
        self._place = None

    def hitButton(self, place: QPoint) -> bool:
        """Return whether a finger at ``place`` is on this button, and nothing covers it."""
        return super().hitButton(place) and is_under(self, place)

    # -- size --------------------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        """Return the least size: a target of the theme, more when the words need it."""
        width = self.width() if self.width() > self._least_height() else self._kit.px(60)
        return QSize(self._natural_width(), max(self._least_height(), self._words_height(width)))

    def minimumSizeHint(self) -> QSize:
        """Return the same: a touch target is never squeezed."""
        return QSize(self._kit.target, self.sizeHint().height())

    def hasHeightForWidth(self) -> bool:
        """Words wrap, so the height depends on the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height for a width, in pixels."""
        return max(self._least_height(), self._words_height(width))

    def _least_height(self) -> int:
        main = self._look in {Look.MAIN, Look.ROW} and not self._kit.theme.screen.wide
        return self._kit.px(self._kit.theme.sizes.target_main) if main else self._kit.target

    def _natural_width(self) -> int:
        return max(self._kit.target, self._content_width() + 2 * self._kit.px(_PAD_MM))

    def _words_height(self, width: int) -> int:
        room = self._words_room(QRect(0, 0, width, 0)).width()
        height = self._text_height(self.text(), room, hint=False)
        if self._hint and self._look is Look.ROW:
            height += self._text_height(self._hint, room, hint=True) + self._kit.px(_LINE_GAP_MM)
        return height + 2 * self._kit.px(_PAD_MM if not self._kit.theme.screen.wide else _PAD_WIDE_MM)

    def _text_height(self, words: str, width: int, *, hint: bool) -> int:
        metrics = QFontMetrics(self._hint_font() if hint else self._label_font())
        return metrics.boundingRect(QRect(0, 0, width, 1_000_000), int(_WRAP), words).height()

    # -- paint -------------------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, icon, words, chevron and focus ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        if self._state is not None and self._state.icon:
            self._paint_icon(painter, ICONS[self._state.icon])
        if self._look is Look.ROW:
            self._paint_chevron(painter)
        self._paint_words(painter)
        if self.hasFocus() and self.window().property("keyboard"):
            self._paint_focus(painter)
        painter.end()

    def _colours(self) -> tuple[str, str, str]:
        """Return ground, edge and ink."""
        palette = self._kit.theme.palette
        if not self.isEnabled():
            return palette.ground, palette.line, palette.ink_soft
        match self._look:
            case Look.MAIN:
                ground = palette.primary_pressed if self.isDown() else palette.primary
                return ground, ground, palette.on_primary
            case Look.ROW:
                ground = palette.tint_pressed if self.isDown() else palette.surface
                chosen = self._state is not None and self._state.primary
                return ground, palette.primary if chosen else palette.line, palette.ink
            case Look.PLAIN:
                return (
                    palette.tint_pressed if self.isDown() else palette.surface,
                    palette.primary,
                    palette.primary,
                )
            case Look.BAND:
                ground = palette.primary_pressed if self.isDown() else palette.primary
                return ground, palette.on_primary, palette.on_primary
            case Look.QUIET:
                return palette.tint_pressed if self.isDown() else palette.tint, palette.tint, palette.on_tint

    def _paint_ground(self, painter: QPainter) -> None:
        ground, edge, _ink = self._colours()
        sizes = self._kit.theme.sizes
        chosen = self._look is Look.ROW and self._state is not None and self._state.primary
        line = self._kit.px(sizes.edge * (2 if chosen else 1))
        painter.setPen(QPen(QColor(edge), line))
        painter.setBrush(QColor(ground))
        inset = line / 2
        radius = self._kit.px(sizes.radius)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), radius, radius)

    def _icon_mm(self) -> float:
        return 10.0 if self._look is Look.ROW else 7.0

    def _icon_box(self) -> int:
        return self._kit.px(self._icon_mm() + (12.0 if self._look is Look.ROW else 3.0))

    def _placed(self, rect: QRect) -> QRect:
        """Mirror a rectangle for languages that run from right to left."""
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            rect.moveLeft(self.width() - rect.right() - 1)
        return rect

    def _paint_icon(self, painter: QPainter, glyph: str) -> None:
        palette = self._kit.theme.palette
        box = self._kit.px(self._icon_mm())
        left = self._kit.px(_PAD_MM) if self.text() else (self.width() - box) // 2
        if self._look is Look.ROW:
            plate = self._kit.px(self._icon_mm() + 7.0)
            area = self._placed(QRect(self._kit.px(4.0), (self.height() - plate) // 2, plate, plate))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(palette.tint))
            painter.drawRoundedRect(QRectF(area), self._kit.px(3.0), self._kit.px(3.0))
            ink = palette.primary
        else:
            left = max(left, (self.width() - self._content_width()) // 2)
            area = self._placed(QRect(left, 0, box, self.height()))
            ink = self._colours()[2]
        painter.setFont(self._kit.icon_font(self._icon_mm()))
        painter.setPen(QColor(ink))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, glyph)

    def _content_width(self) -> int:
        return self._line_width() + self._icon_offset()

    def _line_width(self) -> int:
        """Return the width of the label on one line; its advance alone is up to 2 px short of the room it needs."""
        line = QRect(0, 0, 1_000_000, 0)
        return QFontMetrics(self._label_font()).boundingRect(line, int(_WRAP), self.text()).width()

    def _paint_chevron(self, painter: QPainter) -> None:
        size = self._kit.px(8.0)
        area = self._placed(QRect(self.width() - size - self._kit.px(4.0), 0, size, self.height()))
        painter.setFont(self._kit.icon_font(8.0))
        painter.setPen(QColor(self._kit.theme.palette.primary))
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, "\U000f0141" if rtl else ICONS["forward"])

    def _words_room(self, rect: QRect) -> QRect:
        pad = self._kit.px(_PAD_MM)
        start = self._icon_offset() + (self._kit.px(4.0) if self._look is Look.ROW else pad)
        end = self._kit.px(14.0) if self._look is Look.ROW else pad
        return rect.adjusted(start, 0, -end, 0)

    def _paint_words(self, painter: QPainter) -> None:
        if not self.text():
            return
        palette = self._kit.theme.palette
        room = self._words_room(self.rect())
        if self._look is not Look.ROW:
            room.setLeft(max(room.left(), (self.width() - self._content_width()) // 2 + self._icon_offset()))
        room = self._placed(room)
        hint_height = self._text_height(self._hint, room.width(), hint=True) if self._shows_hint() else 0
        gap = self._kit.px(_LINE_GAP_MM) if hint_height else 0
        label_height = self._text_height(self.text(), room.width(), hint=False)
        top = (self.height() - label_height - hint_height - gap) // 2
        painter.setFont(self._label_font())
        painter.setPen(QColor(self._colours()[2]))
        painter.drawText(QRect(room.left(), top, room.width(), label_height), int(_WRAP), self.text())
        if hint_height:
            painter.setFont(self._hint_font())
            painter.setPen(QColor(palette.ink_soft))
            rest = QRect(room.left(), top + label_height + gap, room.width(), hint_height)
            painter.drawText(rest, int(_WRAP), self._hint)

    def _icon_offset(self) -> int:
        return self._icon_box() if self._state is not None and self._state.icon else 0

    def _shows_hint(self) -> bool:
        return bool(self._hint) and self._look is Look.ROW

    def _paint_focus(self, painter: QPainter) -> None:
        """A two-tone ring, 1 mm + 1 mm: seen on every ground (WCAG 2.4.13)."""
        palette, width = self._kit.theme.palette, self._kit.px(self._kit.theme.sizes.focus)
        radius = self._kit.px(self._kit.theme.sizes.radius)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for step, colour in enumerate((palette.focus_outer, palette.focus_inner)):
            inset = width * (step + 0.5)
            painter.setPen(QPen(QColor(colour), width))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), radius, radius)

    def _label_font(self) -> QFont:
        sizes = self._kit.theme.sizes
        return self._kit.font(sizes.cap_lead if self._look in {Look.MAIN, Look.ROW} else sizes.cap_body, bold=True)

    def _hint_font(self) -> QFont:
        return self._kit.font(self._kit.theme.sizes.cap_caption)
