"""What a finger is on."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget


def is_under(widget: QWidget, place: QPoint) -> bool:
    """Return whether ``widget`` is what a person sees at ``place`` (its own pixels), and not something that covers it.

    A pressed button keeps getting the finger's moves and its release, also when the idle question has come over it.
    """
    window = widget.window()
    return window.childAt(widget.mapTo(window, place)) is widget
