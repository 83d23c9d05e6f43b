"""Review: everything that will be sent, a way to change it, and a button that names the act."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.core.intent import Do, Intent
from kiosk.core.journey import Question
from kiosk.core.personal import Personal
from kiosk.core.scene import Scene
from kiosk.core.text import Text, text
from kiosk.ui.screens.state import ButtonState, Words


@dataclass(frozen=True)
class Line:
    """One line: what it is, what was answered, and the button that changes it (None for what the register says)."""

    label: Text
    value: Words
    change: ButtonState | None


@dataclass(frozen=True)
class ReviewState:
    """View state of *check your answers*; ``first`` is where the lines begin when they do not fit."""

    title: Text
    body: Text
    lines: tuple[Line, ...]
    confirm: ButtonState
    first: int = 0


def _answer(scene: Scene, question: Question) -> Line:
    progress = scene.progress
    prefix = f"{progress.journey.name}.{question.name}" if progress else ""
    answer = progress.answers[question.name] if progress else ""
    label = text(f"{prefix}.label")
    change = ButtonState(
        f"change-{question.name}", text("review.change"), Intent(Do.CHANGE, question.name), icon="edit", hint=label
    )
    return Line(label, text(f"{prefix}.{answer}"), change)


def present(scene: Scene) -> ReviewState:
    """Return the view state: first what the register says, then what the person chose."""
    padron, progress = scene.padron, scene.progress
    if padron is None or progress is None:
        raise ValueError("nothing to review")
    register = (
        Line(text("review.name"), Personal(padron.full_name), None),
        Line(text("review.document"), Personal(padron.masked_document), None),
        Line(text("review.address"), Personal(padron.address), None),
    )
    answers = tuple(_answer(scene, question) for question in progress.journey.questions)
    return ReviewState(
        title=text("review.title"),
        body=text("review.body"),
        lines=register + answers,
        first=scene.first,
        confirm=ButtonState(
            "confirm", text(f"{progress.journey.name}.act"), Intent(Do.CONFIRM), icon="check", primary=True
        ),
    )
