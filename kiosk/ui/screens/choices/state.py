"""View state of choices."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.core.text import Text
from kiosk.ui.screens.state import ButtonState


@dataclass(frozen=True)
class ChoicesState:
    """View state: one question and its answers.

    Attributes:
        step: where the person is ("question 1 of 2"), if in a journey.
        info: one quiet line under the answers (last access), if any.
        first: where the list begins when it does not fit.
        notes: paragraphs to read, each with its icon.
    """

    title: Text
    body: Text | None
    step: Text | None
    options: tuple[ButtonState, ...]
    info: Text | None
    first: int = 0
    notes: tuple[tuple[str, Text], ...] = ()
