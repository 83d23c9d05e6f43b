"""What Qt does not tell assistive technology by itself: headings, presses that count, and that something happened.

Names, roles and states come from Qt. ``QLabel`` has no way to be a heading; a button that is on or off has the action
*Toggle*, which changes its look and tells nobody; and Widgets have no call for announcements. All three are reached
through the accessibility layer.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from kiosk.ui.kit.button import TouchButton
from kiosk.ui.kit.labels import Label, Role

PRESS = "Press"
_kept: dict[int, QAccessibleInterface] = {}
"""Interfaces are Python's: one that nobody holds is gone while Qt still uses it."""
_installed: list[bool] = []


class HeadingInterface(QAccessibleWidget):
    """A title as a heading (EN 301 549 11.5.2.5, WCAG 2.2 1.3.1)."""

    def __init__(self, label: Label) -> None:
        super().__init__(label, QAccessible.Role.Heading, label.text())

    def text(self, kind: QAccessible.Text) -> str:
        """Return the title's words as they are now."""
        label = self.widget()
        if kind is QAccessible.Text.Name and isinstance(label, Label):
            return label.accessibleName() or label.text()
        return super().text(kind)


class ButtonInterface(QAccessibleWidget):
    """A button whose action does what a touch does, also when it is on or off (EN 301 549 11.5.2.11, 11.5.2.12).

    A switch is a check box, a choice a radio button; both are pressed.
    """

    def __init__(self, button: TouchButton) -> None:
        super().__init__(button, QAccessible.Role.Button, button.text())

    @property
    def _button(self) -> TouchButton | None:
        widget = self.widget()
        return widget if isinstance(widget, TouchButton) else None

    def role(self) -> QAccessible.Role:
        """Return what it is now: one button serves many pages."""
        button = self._button
        if button is None or not button.isCheckable():
            return QAccessible.Role.Button
        return QAccessible.Role.RadioButton if button.autoExclusive() else QAccessible.Role.CheckBox

    def state(self) -> QAccessible.State:
        """Return the state, with what is on and what is pressed."""
        state, button = super().state(), self._button
        if button is not None:
            state.checkable, state.checked, state.pressed = button.isCheckable(), button.isChecked(), button.isDown()
        return state

    def text(self, kind: QAccessible.Text) -> str:
        """Return the words as they are now."""
        button = self._button
        if kind is QAccessible.Text.Name and button is not None:
            return button.accessibleName() or button.text()
        return super().text(kind)

    def actionNames(self) -> list[str]:  # noqa: N802 - Qt's own method
        """Return what can be done: nothing with a disabled button."""
        button = self._button
        return [PRESS, *super().actionNames()] if button is not None and button.isEnabled() else []

    def doAction(self, action: str) -> None:  # noqa: N802 - Qt's own method
        """Press as a key does, from the event loop: the caller is not kept waiting for a page to be built."""
        button = self._button
        if action == PRESS and button is not None:
            QTimer.singleShot(0, button, button.press_by_key)
        else:
            super().doAction(action)


def install() -> None:
    """Tell Qt about headings and buttons, once for the whole process; to be called when there is an application."""
    if not _installed:
        QAccessible.installFactory(_interface)
        _installed.append(True)


def _interface(_class: str, thing: QObject) -> QAccessibleInterface | None:
    """Return our interface for a title or a button; Qt has its own for everything else."""
    if isinstance(thing, TouchButton):
        return _keep(ButtonInterface(thing), thing)
    if isinstance(thing, Label) and thing.role is Role.TITLE:
        return _keep(HeadingInterface(thing), thing)
    return None


def _keep(made: QAccessibleInterface, thing: QObject) -> QAccessibleInterface:
    key = id(made)
    _kept[key] = made
    thing.destroyed.connect(lambda *_: _kept.pop(key, None))
    return made


def announce(widget: QWidget, words: str) -> None:
    """Tell assistive technology something that happened, at once (WCAG 2.2 4.1.3): AT-SPI ``object:announcement``.

    The kiosk's own voice says it too; a screen reader of this age may not (Orca 43 does not).
    """
    event = QAccessibleAnnouncementEvent(widget, words)
    event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)
