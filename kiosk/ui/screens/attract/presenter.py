"""Attract: says what this terminal is for, shows where the card goes, and offers every language in itself."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.core.scene import OfficeState, Scene
from kiosk.core.text import Text, text
from kiosk.ui.screens.languages import language_buttons
from kiosk.ui.screens.state import ButtonState


@dataclass(frozen=True)
class AttractState:
    """View state of the first page.

    Attributes:
        steps: icon and words of what will happen, in order.
        banner: what does not work now, if anything.
        languages: one key for each, in its own name (accessibility.md F14).
    """

    title: Text
    body: Text
    steps: tuple[tuple[str, Text], ...]
    banner: Text | None
    languages: tuple[ButtonState, ...]


def present(scene: Scene) -> AttractState:
    """Return the view state."""
    return AttractState(
        title=text("attract.title"),
        body=text("attract.body"),
        steps=(
            ("card", text("attract.step.card")),
            ("pin", text("attract.step.pin")),
            ("paper", text("attract.step.paper")),
        ),
        banner=_banner(scene),
        languages=language_buttons(scene),
    )


def _banner(scene: Scene) -> Text | None:
    if scene.office is OfficeState.OFFLINE:
        return text("attract.offline")
    if scene.printer is not None and not scene.printer.can_print:
        return text("attract.no-paper")
    return None
