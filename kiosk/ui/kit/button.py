"""The one touch button: fires on release inside, ignores a second press within 0.5 s, looks like what it does."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from kiosk.core.intent import Intent
from kiosk.core.text import is_personal
from kiosk.ui.kit.context import Kit
from kiosk.ui.kit.face import Face, Look, Shown
from kiosk.ui.kit.finger import is_under
from kiosk.ui.kit.tremor import KEYS
from kiosk.ui.screens.state import ButtonState

__all__ = ["Look", "TouchButton"]
PRESSING_KEYS = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Select, Qt.Key.Key_Space}


class TouchButton(QAbstractButton):
    """A painted button for fingers, keys, switches and assistive technology.

    Set its state with :meth:`apply`; it reports through :attr:`Kit.do`. Its accessible name is its label, its
    description the hint; a switch is a check box to assistive technology, a choice a radio button.

    Attributes:
        personal: whether its words tell about the person.
    """

    def __init__(self, kit: Kit, look: Look = Look.PLAIN, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kit = kit
        self.face = Face(kit, look)
        self.state: ButtonState | None = None
        self.personal = False
        self._hint = ""
        self._touched: Intent | None = None
        self._place: QPoint | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._activated)

    def apply(self, state: ButtonState, look: Look | None = None) -> None:
        """Set everything this button shows and does."""
        self.state = state
        self.face.look = look or self.face.look
        self._hint = self._kit.say(state.hint)
        self.personal = is_personal(state.label) or is_personal(state.hint)
        self.setObjectName(state.name)
        self.setText(self._kit.say(state.label))
        self.setAccessibleName(self.text())
        self.setAccessibleDescription(self._hint)
        self.setEnabled(state.enabled)
        self._tell_state(state)
        self.updateGeometry()
        self.update()

    def _tell_state(self, state: ButtonState) -> None:
        """Tell Qt, and so assistive technology, what is on or chosen. An exclusive button cannot be unchecked."""
        self.setAutoExclusive(False)
        self.setCheckable(state.on is not None or state.chosen is not None)
        self.setChecked(bool(state.on or state.chosen))
        self.setAutoExclusive(state.chosen is not None)

    def nextCheckState(self) -> None:
        """A press changes nothing here: what is on comes from the scene."""

    def shown(self) -> Shown:
        """Return what is painted now."""
        state = self.state
        if state is None:
            return Shown()
        chosen, on = state.chosen, state.on
        mark = ""
        if on is not None:
            mark = "on" if on else "off"
        elif chosen is not None:
            mark = "chosen" if chosen else "choice"
        if self.face.look is Look.TOOL:
            mark = "done" if on else ""
        return Shown(
            label=self.text(),
            hint=self._hint,
            icon=state.icon,
            mark=mark,
            stressed=bool(on or chosen or state.current),
            enabled=self.isEnabled(),
            down=self.isDown(),
            mirrored=self.layoutDirection() is Qt.LayoutDirection.RightToLeft,
        )

    # -- press -------------------------------------------------------------------------------------------------

    def _activated(self) -> None:
        """Pass the touch on, unless it repeats the last one."""
        place = self.mapToGlobal(self.rect().center()) if self._place is None else self._place
        meant = self._kit.tremor.meant(place)
        if self.state is not None and meant:
            self._kit.do(self.state.intent)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and space bar press at once; held keys do not repeat (EN 301 549 5.7). Others are the window's."""
        if event.key() not in PRESSING_KEYS:
            event.ignore()
        elif not event.isAutoRepeat():
            self.press_by_key()

    def press_by_key(self) -> None:
        """Press as a key does; nothing happens while the button is disabled."""
        self._place = KEYS
        self.click()
        self._place = None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember what this button does while the finger comes down (touches arrive as mouse events)."""
        self._touched = self.state.intent if self.state is not None else None
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Fire if the finger lifts off the button it came down on, and that still does the same."""
        if self.state is None or self.state.intent != self._touched:
            self.setDown(False)
        self._place = event.globalPosition().toPoint()
        super().mouseReleaseEvent(event)
        self._place = None

    def hitButton(self, place: QPoint) -> bool:
        """Return whether a finger at ``place`` is on this button, and nothing covers it."""
        return super().hitButton(place) and is_under(self, place)

    # -- size and paint ----------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        """Return the natural size: a target of the theme, more when the words need it."""
        width = self.width() if self.width() > self.face.least_height() else self._kit.px(60)
        return QSize(self.face.natural_width(self.shown()), self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the least size: a touch target is never squeezed. How high the words are depends on the width."""
        least = self.face.natural_width(self.shown()) if self.face.look is Look.TOOL else self._kit.target
        return QSize(least, self.face.least_height())

    def hasHeightForWidth(self) -> bool:
        """Words wrap, so the height depends on the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height for a width, in pixels."""
        return self.face.height_for(self.shown(), width)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the face, and the focus ring while keys are used."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.face.paint(painter, self.size(), self.shown())
        if self.hasFocus() and self.window().property("keyboard"):
            self.face.paint_focus(painter, self.size())
        painter.end()
