"""Choices: home, the questions of a journey, and *anything else?*."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.core.journeys import volante
from kiosk.core.scene import Page, Scene
from kiosk.core.terminal import Do, Intent
from kiosk.core.text import Text, text
from kiosk.ui.screens.state import ButtonState


@dataclass(frozen=True)
class ChoicesState:
    """View state: one question and its answers.

    Attributes:
        step: where the person is ("question 1 of 2"), if in a journey.
        info: one quiet line under the answers (last access), if any.
    """

    title: Text
    body: Text | None
    step: Text | None
    options: tuple[ButtonState, ...]
    info: Text | None


def present(scene: Scene) -> ChoicesState:
    """Return the view state of the page the scene is on."""
    match scene.page:
        case Page.HOME:
            return _home(scene)
        case Page.ANOTHER:
            return _another()
        case _:
            return _question(scene)


def _home(scene: Scene) -> ChoicesState:
    procedure = ButtonState(
        f"procedure-{volante.NAME}",
        text("volante.name"),
        Intent(Do.PROCEDURE, volante.NAME),
        icon="volante",
        hint=text("volante.hint"),
    )
    seen = scene.last_access
    return ChoicesState(
        title=text("home.title", name=scene.greeting) if scene.greeting else text("home.title.plain"),
        body=text("home.body"),
        step=None,
        options=(procedure,),
        info=text("home.last-access", when=seen) if seen else text("home.first-access"),
    )


def _question(scene: Scene) -> ChoicesState:
    progress = scene.progress
    if progress is None or progress.question is None:
        raise ValueError("no question to present")
    question, journey = progress.question, progress.journey
    prefix = f"{journey.name}.{question.name}"
    chosen = progress.answers.get(question.name)
    return ChoicesState(
        title=text(f"{prefix}.title"),
        body=text(f"{prefix}.body"),
        step=text("question.step", at=progress.at + 1, of=len(journey.questions)),
        options=tuple(
            ButtonState(
                f"choice-{choice.value}",
                text(f"{prefix}.{choice.value}"),
                Intent(Do.CHOOSE, choice.value),
                icon=choice.icon,
                hint=text(f"{prefix}.{choice.value}.hint"),
                primary=choice.value == chosen,
            )
            for choice in question.choices
        ),
        info=None,
    )


def _another() -> ChoicesState:
    return ChoicesState(
        title=text("another.title"),
        body=None,
        step=None,
        options=(
            ButtonState("more", text("another.more"), Intent(Do.MORE), icon="volante", hint=text("another.more.hint")),
            ButtonState(
                "finish", text("another.finish"), Intent(Do.FINISH), icon="leave", hint=text("another.finish.hint")
            ),
        ),
        info=None,
    )
