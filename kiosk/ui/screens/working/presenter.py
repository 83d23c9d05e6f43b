"""Working: what the terminal does now, what is done and what comes next; never a bare spinner."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kiosk.core.scene import Scene, Work
from kiosk.core.text import Text, text


class Mark(StrEnum):
    """State of one step."""

    DONE = "done"
    RUNNING = "running"
    NEXT = "next"


@dataclass(frozen=True)
class WorkingState:
    """View state: a title, a sentence and the steps with their marks."""

    title: Text
    body: Text
    steps: tuple[tuple[Text, Mark], ...]


def present(scene: Scene) -> WorkingState:
    """Return the view state."""
    work = scene.work
    if work is None:
        return WorkingState(text("working.title"), text("working.asking"), ())
    issued = work is Work.PRINTING
    first = Mark.DONE if issued else Mark.RUNNING
    steps = [(text("working.issue.done" if issued else f"working.{work.value}"), first)]
    if scene.on_paper:
        steps.append((text("working.printing"), Mark.RUNNING if issued else Mark.NEXT))
        steps.append((text("working.take"), Mark.NEXT))
    body = text("working.checking.body" if work is Work.CHECKING else "working.body")
    return WorkingState(text("working.title"), body, tuple(steps))
