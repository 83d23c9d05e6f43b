"""How a touch button looks: its measures and its painting, from tokens alone."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from kiosk.ui.kit.context import Kit
from kiosk.ui.theme.fonts import ICONS

_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
_WRAP_CENTRED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
_PAD_MM = 5.0
_PAD_WIDE_MM = 2.5
_PAD_TOOL_MM = 1.0
_LINE_GAP_MM = 1.6
_MARK_MM = 9.0
_EASY = 1.2
"""How much larger icons are in *uso fácil*."""


class Look(StrEnum):
    """How much a button asks to be pressed, and where it stands."""

    MAIN = "main"
    PLAIN = "plain"
    QUIET = "quiet"
    ROW = "row"
    TOOL = "tool"


@dataclass(frozen=True)
class Shown:
    """What a button shows at one moment."""

    label: str = ""
    hint: str = ""
    icon: str = ""
    mark: str = ""
    stressed: bool = False
    enabled: bool = True
    down: bool = False
    mirrored: bool = False


class Face:
    """Measures and paints one button. Lengths are pixels unless they say mm."""

    def __init__(self, kit: Kit, look: Look) -> None:
        self._kit = kit
        self.look = look

    # -- measures ----------------------------------------------------------------------------------------------

    @property
    def label_font(self) -> QFont:
        """Return the font of the label."""
        sizes = self._kit.theme.sizes
        if self.look is Look.TOOL:
            return self._kit.font(sizes.cap_caption, bold=True)
        return self._kit.font(sizes.cap_lead if self.look in {Look.MAIN, Look.ROW} else sizes.cap_body, bold=True)

    @property
    def hint_font(self) -> QFont:
        """Return the font of the hint."""
        return self._kit.font(self._kit.theme.sizes.cap_caption)

    def shows_hint(self, shown: Shown) -> bool:
        """Whether the hint is painted; elsewhere it is for assistive technology only."""
        return bool(shown.hint) and self.look is Look.ROW

    def least_height(self) -> int:
        """Return the height of a target, without regard to words."""
        main = self.look in {Look.MAIN, Look.ROW} and not self._kit.theme.screen.wide
        return self._kit.px(self._kit.theme.sizes.target_main) if main else self._kit.target

    def natural_width(self, shown: Shown) -> int:
        """Return the width at which the label stands on one line."""
        if self.look is Look.TOOL:
            pad = 2 * self._kit.px(_PAD_TOOL_MM)
            words = shown.label.split()
            return max(self._kit.target, pad + max((self._line_width(word) for word in words), default=0))
        return max(self._kit.target, self._content_width(shown) + 2 * self._kit.px(_PAD_MM))

    def height_for(self, shown: Shown, width: int) -> int:
        """Return the height for a width: words wrap."""
        room = self.words_room(shown, QRect(0, 0, width, 0)).width()
        height = self.text_height(shown.label, room, hint=False)
        if self.look is Look.TOOL:
            height += self._kit.px(self._icon_mm() + 0.8)
            return max(self.least_height(), height + 2 * self._kit.px(_PAD_TOOL_MM))
        if self.shows_hint(shown):
            height += self.text_height(shown.hint, room, hint=True) + self._kit.px(_LINE_GAP_MM)
        pad = self._kit.px(_PAD_WIDE_MM if self._kit.theme.screen.wide or self._kit.theme.easy else _PAD_MM)
        return max(self.least_height(), height + 2 * pad)

    def text_height(self, words: str, width: int, *, hint: bool) -> int:
        """Return the height of wrapped words."""
        metrics = QFontMetrics(self.hint_font if hint else self.label_font)
        return metrics.boundingRect(QRect(0, 0, width, 1_000_000), int(_WRAP), words).height()

    def words_room(self, shown: Shown, rect: QRect) -> QRect:
        """Return where words may stand, not mirrored."""
        if self.look is Look.TOOL:
            pad = self._kit.px(_PAD_TOOL_MM)
            return rect.adjusted(pad, 0, -pad, 0)
        pad = self._kit.px(_PAD_MM)
        row = self.look is Look.ROW
        start = self._icon_offset(shown) + (self._kit.px(4.0) if row else pad)
        return rect.adjusted(start, 0, -(self._kit.px(_MARK_MM + 6.0) if row else pad), 0)

    def _icon_mm(self) -> float:
        usual = {Look.ROW: 10.0, Look.TOOL: 9.0}.get(self.look, 8.0)
        return usual * (_EASY if self._kit.theme.easy else 1)

    def _icon_offset(self, shown: Shown) -> int:
        if not shown.icon:
            return 0
        return self._kit.px(self._icon_mm() + (12.0 if self.look is Look.ROW else 3.0))

    def _content_width(self, shown: Shown) -> int:
        return self._line_width(shown.label) + self._icon_offset(shown)

    def _line_width(self, words: str) -> int:
        """Return the width of words on one line; their advance alone is up to 2 px short of the room they need."""
        line = QRect(0, 0, 1_000_000, 0)
        return QFontMetrics(self.label_font).boundingRect(line, int(_WRAP), words).width()

    # -- paint -------------------------------------------------------------------------------------------------

    def paint(self, painter: QPainter, size: QSize, shown: Shown) -> None:
        """Paint ground, icon, words and mark."""
        rect = QRect(0, 0, size.width(), size.height())
        self._paint_ground(painter, rect, shown)
        if self.look is Look.TOOL:
            self._paint_tool(painter, rect, shown)
            return
        if shown.icon:
            self._paint_icon(painter, rect, shown)
        if self.look is Look.ROW:
            self._paint_mark(painter, rect, shown)
        self._paint_words(painter, rect, shown)

    def _colours(self, shown: Shown) -> tuple[str, str, str]:
        """Return ground, edge and ink."""
        palette, down = self._kit.theme.palette, shown.down
        if not shown.enabled:
            return palette.ground, palette.line, palette.ink_soft
        match self.look:
            case Look.MAIN:
                ground = palette.primary_pressed if down else palette.primary
                return ground, ground, palette.on_primary
            case Look.ROW:
                edge = palette.primary if shown.stressed else palette.line
                return palette.tint_pressed if down else palette.surface, edge, palette.ink
            case Look.PLAIN:
                return palette.tint_pressed if down else palette.surface, palette.primary, palette.primary
            case Look.QUIET:
                return palette.tint_pressed if down else palette.tint, palette.line, palette.on_tint
            case Look.TOOL:
                ground = palette.tint if shown.stressed else palette.surface
                edge = palette.primary if shown.stressed else palette.line
                return palette.tint_pressed if down else ground, edge, palette.on_tint

    def _paint_ground(self, painter: QPainter, rect: QRect, shown: Shown) -> None:
        ground, edge, _ink = self._colours(shown)
        sizes = self._kit.theme.sizes
        line = self._kit.px(sizes.edge * (2.5 if shown.stressed and self.look is not Look.MAIN else 1))
        painter.setPen(QPen(QColor(edge), line))
        painter.setBrush(QColor(ground))
        inset, radius = line / 2, self._kit.px(sizes.radius)
        painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius, radius)

    def _placed(self, area: QRect, rect: QRect, shown: Shown) -> QRect:
        """Mirror an area for languages that run from right to left."""
        if shown.mirrored:
            area.moveLeft(rect.width() - area.right() - 1)
        return area

    def _paint_icon(self, painter: QPainter, rect: QRect, shown: Shown) -> None:
        palette = self._kit.theme.palette
        box, height = self._kit.px(self._icon_mm()), rect.height()
        if self.look is Look.ROW:
            plate = self._kit.px(self._icon_mm() + 7.0)
            area = self._placed(QRect(self._kit.px(4.0), (height - plate) // 2, plate, plate), rect, shown)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(palette.tint))
            painter.drawRoundedRect(QRectF(area), self._kit.px(3.0), self._kit.px(3.0))
            ink = palette.primary
        else:
            left = self._kit.px(_PAD_MM) if shown.label else (rect.width() - box) // 2
            left = max(left, (rect.width() - self._content_width(shown)) // 2)
            area = self._placed(QRect(left, 0, box, height), rect, shown)
            ink = self._colours(shown)[2]
        self._glyph(painter, area, shown.icon, self._icon_mm(), ink, mirrored=shown.mirrored)

    def _paint_mark(self, painter: QPainter, rect: QRect, shown: Shown) -> None:
        """Paint what a row does when pressed: it opens, it is a switch, it is one choice among others."""
        size = self._kit.px(_MARK_MM)
        area = self._placed(QRect(rect.width() - size - self._kit.px(4.0), 0, size, rect.height()), rect, shown)
        mark = shown.mark or "forward"
        self._glyph(painter, area, mark, _MARK_MM, self._kit.theme.palette.primary, mirrored=shown.mirrored)

    def _paint_tool(self, painter: QPainter, rect: QRect, shown: Shown) -> None:
        """Paint an icon over its label, and a mark in the corner while it is on."""
        ink, box = self._colours(shown)[2], self._kit.px(self._icon_mm())
        words = self.words_room(shown, rect)
        label = self.text_height(shown.label, words.width(), hint=False)
        top = (rect.height() - box - self._kit.px(0.8) - label) // 2
        area = QRect(0, top, rect.width(), box)
        self._glyph(painter, area, shown.icon, self._icon_mm(), ink, mirrored=shown.mirrored)
        if shown.mark:
            corner = self._kit.px(6.0)
            place = QRect(rect.width() - corner - self._kit.px(1.5), self._kit.px(1.5), corner, corner)
            self._glyph(painter, self._placed(place, rect, shown), shown.mark, 6.0, ink, mirrored=False)
        painter.setFont(self.label_font)
        painter.setPen(QColor(ink))
        room = QRect(words.left(), area.bottom() + self._kit.px(0.8), words.width(), label)
        painter.drawText(room, int(_WRAP_CENTRED), shown.label)

    def _glyph(self, painter: QPainter, area: QRect, icon: str, mm: float, ink: str, *, mirrored: bool) -> None:
        painter.setFont(self._kit.icon_font(mm))
        painter.setPen(QColor(ink))
        name = MIRRORED.get(icon, icon) if mirrored else icon
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, ICONS[name])

    def _paint_words(self, painter: QPainter, rect: QRect, shown: Shown) -> None:
        if not shown.label:
            return
        room = self.words_room(shown, rect)
        if self.look is not Look.ROW:
            centred = (rect.width() - self._content_width(shown)) // 2 + self._icon_offset(shown)
            room.setLeft(max(room.left(), centred))
        room = self._placed(room, rect, shown)
        hint_height = self.text_height(shown.hint, room.width(), hint=True) if self.shows_hint(shown) else 0
        gap = self._kit.px(_LINE_GAP_MM) if hint_height else 0
        label_height = self.text_height(shown.label, room.width(), hint=False)
        top = (rect.height() - label_height - hint_height - gap) // 2
        painter.setFont(self.label_font)
        painter.setPen(QColor(self._colours(shown)[2]))
        painter.drawText(QRect(room.left(), top, room.width(), label_height), int(_WRAP), shown.label)
        if hint_height:
            painter.setFont(self.hint_font)
            painter.setPen(QColor(self._kit.theme.palette.ink_soft))
            rest = QRect(room.left(), top + label_height + gap, room.width(), hint_height)
            painter.drawText(rest, int(_WRAP), shown.hint)

    def paint_focus(self, painter: QPainter, size: QSize) -> None:
        """Paint a two-tone ring, at least 1 mm + 1 mm: seen on every ground (WCAG 2.4.13)."""
        palette, width = self._kit.theme.palette, self._kit.theme.screen.px_at_least(self._kit.theme.sizes.focus)
        radius = self._kit.px(self._kit.theme.sizes.radius)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        rect = QRectF(0, 0, size.width(), size.height())
        for step, colour in enumerate((palette.focus_outer, palette.focus_inner)):
            inset = width * (step + 0.5)
            painter.setPen(QPen(QColor(colour), width))
            painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius)


MIRRORED = {"forward": "forward-left", "back": "back-right", "erase": "erase-right"}
"""Icons that point along the line of reading (reference/qt-anchors.md §3.4.6); clocks and cards do not turn round."""
