"""Widgets made as they are needed: rows that grow and shrink with the state, and lists that page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, Protocol, TypeVar

from PySide6.QtWidgets import QBoxLayout, QWidget

from kiosk.core.intent import Do, Intent
from kiosk.core.text import text
from kiosk.ui.kit.button import TouchButton
from kiosk.ui.kit.context import Kit
from kiosk.ui.kit.face import Look
from kiosk.ui.screens.state import ButtonState

W = TypeVar("W", bound=QWidget)
S = TypeVar("S")
S_contra = TypeVar("S_contra", contravariant=True)
MOST_EASY = 5
"""Choices at a time in *uso fácil* (accessibility.md C02)."""


class Rows(Generic[W, S]):
    """Keeps as many widgets in a layout as there are states; spare ones are hidden, not thrown away."""

    def __init__(self, layout: QBoxLayout, make: Callable[[], W], apply: Callable[[W, S], None]) -> None:
        self._layout, self._make, self._apply = layout, make, apply
        self._widgets: list[W] = []

    def apply(self, states: Sequence[S]) -> None:
        """Show one widget for each state."""
        while len(self._widgets) < len(states):
            widget = self._make()
            self._widgets.append(widget)
            self._layout.addWidget(widget)
        for widget, state in zip(self._widgets, states, strict=False):
            self._apply(widget, state)
            widget.setVisible(True)
        for widget in self._widgets[len(states) :]:
            widget.setVisible(False)
            widget.setObjectName("")


class Shower(Protocol[S_contra]):
    """Shows a part of a list."""

    def __call__(self, states: Sequence[S_contra]) -> None:
        """Show these and nothing else."""
        ...


class Listing(Generic[S]):
    """A list that shows as much as fits, with one large key to the rest. It never scrolls.

    Attributes:
        more: the key to the rest, or back to the beginning; hidden when everything is there.
    """

    def __init__(self, kit: Kit, show: Shower[S], *, most_easy: int | None = MOST_EASY) -> None:
        """Show through ``show``; in *uso fácil* at most ``most_easy`` at a time."""
        self._show = show
        self._most = most_easy if kit.theme.easy else None
        self._count = 0
        self._states: Sequence[S] = ()
        self._first = 0
        self.more = TouchButton(kit, Look.PLAIN)

    def apply(self, states: Sequence[S], first: int) -> None:
        """Set the whole list and where it begins; all from there is shown until :meth:`fit` says otherwise."""
        self._states = states
        self._first = first if first < len(states) else 0
        left = len(states) - self._first
        self._show_some(left if self._most is None else min(self._most, left))

    @property
    def empty(self) -> bool:
        """Whether there is nothing in the list."""
        return not self._states

    @property
    def complete(self) -> bool:
        """Whether the last of the list is shown."""
        return self._first + self._count >= len(self._states)

    def fit(self, fits: Callable[[], bool]) -> None:
        """Show as many as there is room for, at least one."""
        while self._count > 1 and not fits():
            self._show_some(self._count - 1)

    def _show_some(self, count: int) -> None:
        self._count = count
        self._show(self._states[self._first : self._first + count])
        left = len(self._states) - self._first - count
        after = self._first + count
        if left:
            label, intent, icon = text("list.more", count=left), Intent(Do.LIST, str(after)), "more"
        else:
            label, intent, icon = text("list.first"), Intent(Do.LIST, "0"), "first"
        self.more.apply(ButtonState("more-of-list", label, intent, icon=icon))
        self.more.setVisible(bool(left) or self._first > 0)
