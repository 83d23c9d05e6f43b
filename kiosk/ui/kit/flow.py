"""Widgets made as they are needed: a list of rows that grows and shrinks with the state."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtWidgets import QBoxLayout, QWidget

W = TypeVar("W", bound=QWidget)
S = TypeVar("S")


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
