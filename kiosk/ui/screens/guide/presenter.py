"""Guide: one drawing and one sentence."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.core.scene import Page, Scene
from kiosk.core.text import Text, text


@dataclass(frozen=True)
class GuideState:
    """View state: a drawing (its name), a title and a sentence."""

    drawing: str
    title: Text
    body: Text


def present(scene: Scene) -> GuideState:
    """Return the view state of *reading* or *take your card*."""
    if scene.page is Page.TAKE_CARD:
        return GuideState("card-out", text("take-card.title"), text("take-card.body"))
    return GuideState("card-reading", text("reading.title"), text("reading.body"))
