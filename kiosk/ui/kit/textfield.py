"""The field a person writes in: shows what has been typed so far, with a caret and the last letter large.

It holds no answer. What is typed, by whatever way, goes out as characters and erasures; what is shown comes back
through :meth:`TextField.apply`. Nothing of it reaches a clipboard, an undo history or a selection that another program
can read.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import takewhile

from PySide6.QtCore import QMimeData, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QSizePolicy, QWidget

from kiosk.core.personal import Personal
from kiosk.core.text import Text, text
from kiosk.ui.kit.context import Kit
from kiosk.ui.theme.fonts import icon_font

_CARET_MM = 0.9
_PAD_MM = 3.0
_ECHO_PART = 0.5
"""Cap height of the last letter, large, over the least side of a target."""
_SPACE = "\U000f1050"


class _Lines(QPlainTextEdit):
    """The text with the caret at its end. Keys are the keyboard's; fingers only bring the focus."""

    def __init__(self, kit: Kit, written: Callable[[str], None]) -> None:
        super().__init__()
        self._kit, self._written = kit, written
        self.shown = ""
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, QColor(kit.theme.palette.surface))
        palette.setColor(QPalette.ColorRole.Text, QColor(kit.theme.palette.ink))
        self.setPalette(palette)
        self.setFont(kit.font(kit.theme.sizes.cap_lead))
        self.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.setUndoRedoEnabled(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(True)
        self.setCursorWidth(0)
        self.setAcceptDrops(False)
        self.document().setDocumentMargin(0)
        self.textChanged.connect(self._changed)

    def show_text(self, words: str) -> None:
        """Show ``words`` with the caret behind them."""
        self.shown = words
        if self.toPlainText() != words:
            self.setPlainText(words)
        self.moveCursor(QTextCursor.MoveOperation.End)
        self.viewport().update()

    def _changed(self) -> None:
        """Pass on what a dead key or assistive technology wrote, and wait for it to come back."""
        written = self.toPlainText()
        if written != self.shown:
            self.show_text(self.shown)
            self._written(written)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave every key to the page: no copy, no paste, no shortcut."""
        event.ignore()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take nothing that was copied elsewhere, not even from X11's selection."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the touch; the focus has come with it, and the caret stays at the end."""
        event.accept()

    mouseMoveEvent = mouseReleaseEvent = mouseDoubleClickEvent = mousePressEvent

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll nothing: the end of the text is what is being written."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text and a caret that does not blink."""
        super().paintEvent(event)
        if not self.isEnabled():
            return
        width = self._kit.px(_CARET_MM)
        place = self.cursorRect()
        left = min(max(place.left() - width // 2, 0), self.viewport().width() - width)
        painter = QPainter(self.viewport())
        painter.fillRect(QRect(left, place.top(), width, place.height()), QColor(self._kit.theme.palette.primary))
        painter.end()


class TextField(QWidget):
    """A framed field of one or more lines."""

    def __init__(self, kit: Kit, letter: Callable[[str], None], erase: Callable[[], None], *, lines: int = 1) -> None:
        """Make a field ``lines`` high that passes on what reaches it by ways other than the keyboard's keys."""
        super().__init__()
        self._kit, self._letter, self._erase, self._rows = kit, letter, erase, lines
        self._last = ""
        self._lines = _Lines(kit, self._written)
        self._echo = kit.theme.screen.px_at_least(kit.theme.sizes.target)
        pad = kit.px(_PAD_MM)
        row = QHBoxLayout(self)
        row.setContentsMargins(pad * 2, pad, pad * 2, pad)
        row.addWidget(self._lines)
        row.addSpacing(self._echo)
        self._lines.setFixedHeight(lines * self._lines.fontMetrics().lineSpacing())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self._lines)

    def apply(self, words: Personal | str, label: Text, *, limit: int, enabled: bool = True) -> None:
        """Show what has been typed; the last character stands large beside it.

        Args:
            words: all that has been typed.
            label: the question, as accessible name.
            limit: most characters; whoever keeps the answer refuses more.
            enabled: whether writing is possible now.
        """
        typed = words.reveal() if isinstance(words, Personal) else words
        self._lines.show_text(typed)
        self._last = typed[-1:]
        self._lines.setAccessibleName(self._kit.say(label))
        self._lines.setAccessibleDescription(self._kit.say(text("field.limit", limit=limit)))
        self._lines.setEnabled(enabled)
        self._lines.setLayoutDirection(self.layoutDirection())
        self.update()

    def clear(self) -> None:
        """Show nothing, and keep nothing."""
        self._last = ""
        self._lines.show_text("")
        self.update()

    def _written(self, wanted: str) -> None:
        """Turn what was written past the keys into erasures and characters at the end."""
        shown = self._lines.shown
        kept = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(shown, wanted, strict=False)))
        for _ in shown[kept:]:
            self._erase()
        for character in wanted[kept:]:
            self._letter(character)

    # -- size and paint ----------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        """Return a field as high as its lines, and never less than the large letter."""
        height = max(self._lines.height(), self._echo) + 2 * self._kit.px(_PAD_MM)
        return QSize(self._kit.px(120), height)

    def minimumSizeHint(self) -> QSize:
        """Return room for a few letters and the large one."""
        return QSize(3 * self._echo, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the frame and the last letter."""
        palette, sizes, painter = self._kit.theme.palette, self._kit.theme.sizes, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = self._kit.px(sizes.edge * 2)
        painter.setPen(QPen(QColor(palette.primary if self._lines.isEnabled() else palette.line), line))
        painter.setBrush(QColor(palette.surface))
        radius, inset = self._kit.px(sizes.radius * 0.75), line / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), radius, radius)
        if self._last:
            self._paint_echo(painter)
        painter.end()

    def _paint_echo(self, painter: QPainter) -> None:
        palette, pad = self._kit.theme.palette, self._kit.px(_PAD_MM)
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = pad if rtl else self.width() - self._echo - pad
        plate = QRect(left, (self.height() - self._echo) // 2, self._echo, self._echo)
        painter.setPen(QPen(QColor(palette.tint_pressed), self._kit.px(self._kit.theme.sizes.edge)))
        painter.setBrush(QColor(palette.tint))
        painter.drawRoundedRect(QRectF(plate), self._kit.px(2), self._kit.px(2))
        painter.setPen(QColor(palette.on_tint))
        size = self._kit.theme.sizes.target * _ECHO_PART
        space = self._last == " "
        painter.setFont(icon_font(size, self._kit.theme) if space else self._kit.font(size, bold=True))
        painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, _SPACE if space else self._last)
