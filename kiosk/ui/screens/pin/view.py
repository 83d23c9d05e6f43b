"""PIN: dots, keypad, confirm."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.core.text import text
from kiosk.ui.kit.button import Look, TouchButton
from kiosk.ui.kit.context import Kit
from kiosk.ui.kit.keypad import Keypad, PinDots
from kiosk.ui.kit.labels import Banner, Label, Role
from kiosk.ui.screens.pin.presenter import PinState
from kiosk.ui.screens.view import View


class PinView(View):
    """The keypad for the *clave concertada*."""

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        palette = kit.theme.palette
        self._title = Label(kit, Role.TITLE, centred=True)
        self._body = Label(kit, Role.LEAD, centred=True)
        self._alert = Banner(kit, palette.stop_tint, palette.stop)
        room = _room(self._body, self._alert, lines=5 if kit.theme.easy else 4)
        self._dots = PinDots(kit)
        self._keypad = Keypad(kit)
        self._confirm = TouchButton(kit, Look.MAIN)
        self.words.addWidget(self._title)
        self.words.addWidget(room)
        self.words.addWidget(self._dots)
        self.controls.addWidget(self._keypad)
        self.controls.addSpacing(kit.px(4))
        self.controls.addWidget(self._confirm)

    def apply(self, state: PinState) -> None:
        """Set everything the view shows."""
        self._title.apply(state.title)
        self._body.apply(state.body if state.alert is None else None)
        self._alert.apply(state.alert)
        self._dots.apply(state.digits, state.length, wrong=state.alert is not None and state.digits == 0)
        self._keypad.apply(enabled=not state.busy)
        self._keypad.tighten(tight=False)
        self._confirm.apply(state.confirm)
        if state.confirm.enabled and self._keypad.isAncestorOf(self.window().focusWidget()):
            self._confirm.setFocus()

    def concessions(self) -> Sequence[Callable[[], None]]:
        """Keys may be as low as targets may be; the greeting may be short."""
        return (self._keypad.tighten, lambda: self._title.apply(text("pin.title.plain")))

    @property
    def nothing_typed(self) -> bool:
        """Whether no digit is there."""
        return self._dots.empty

    def typed(self, event: QKeyEvent) -> bool:
        """Digits, backspace and Enter of a real keyboard or tactile pad count wherever the focus is."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.isAutoRepeat():
            self._confirm.press_by_key()
            return True
        return self._keypad.typed(event)


def _room(body: Label, alert: Banner, *, lines: int) -> QWidget:
    """Return a place of fixed height for body or alert: keys must not move under a finger when one takes its turn."""
    room = QWidget()
    column = QVBoxLayout(room)
    column.setContentsMargins(0, 0, 0, 0)
    column.addStretch(1)
    column.addWidget(body)
    column.addWidget(alert)
    column.addStretch(1)
    margins = alert.contentsMargins()
    room.setFixedHeight(lines * alert.fontMetrics().lineSpacing() + margins.top() + margins.bottom())
    return room
