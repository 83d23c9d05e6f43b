"""Choices: home, the questions of a journey, and *anything else?*."""

from __future__ import annotations

from dataclasses import replace

from kiosk.core.intent import Do, Intent
from kiosk.core.journeys import volante
from kiosk.core.scene import Page, Scene
from kiosk.core.text import text
from kiosk.ui.screens.choices import asides
from kiosk.ui.screens.choices.state import ChoicesState
from kiosk.ui.screens.state import ButtonState


def present(scene: Scene) -> ChoicesState:
    """Return the view state of the page the scene is on, or of the one opened over it."""
    if scene.aside is not None:
        return replace(asides.present(scene, scene.aside), first=scene.first)
    match scene.page:
        case Page.HOME:
            state = _home(scene)
        case Page.ANOTHER:
            state = _another()
        case _:
            state = _question(scene)
    return replace(state, first=scene.first)


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
        notes=asides.pause_note(scene),
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
                chosen=choice.value == chosen if chosen else None,
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
