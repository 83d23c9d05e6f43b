"""The pages a person opens over the errand: language, see and hear, colours, voice, help."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from kiosk.core.ease import RATES, VOLUMES, Aside, Colours, VoiceAct
from kiosk.core.intent import Do, Intent
from kiosk.core.scene import Scene
from kiosk.core.text import Text, text
from kiosk.ui.screens.choices.state import ChoicesState
from kiosk.ui.screens.languages import language_buttons
from kiosk.ui.screens.state import ButtonState

_COLOUR_ICONS = {
    Colours.STANDARD: "light",
    Colours.DARK: "dark",
    Colours.CONTRAST: "contrast",
    Colours.LOW_GLARE: "low-glare",
}
_HELP = (("touch", "touch"), ("easy", "easy"), ("reach", "reach"), ("headphones", "voice"))


def present(scene: Scene, aside: Aside) -> ChoicesState:
    """Return the view state of one of these pages."""
    match aside:
        case Aside.LANGUAGE:
            return _state("language", language_buttons(scene))
        case Aside.OPTIONS:
            return _state("options", _options(scene))
        case Aside.COLOURS:
            return _state("colours", tuple(_colour(scene, colours) for colours in Colours))
        case Aside.VOICE:
            return _state("voice", _voice(scene))
        case Aside.HELP:
            notes = tuple((icon, text(f"help.{note}")) for icon, note in _HELP)
            return ChoicesState(text("help.title"), text("help.body"), None, (), None, notes=notes + pause_note(scene))
        case _:
            assert_never(aside)


def pause_note(scene: Scene) -> tuple[tuple[str, Text], ...]:
    """Return how long a person may pause before the errand ends (WCAG 2.2 2.2.6), if it is a minute or more."""
    minutes = scene.patience_minutes
    return (("clock", text("help.wait", count=minutes)),) if minutes else ()


def _state(name: str, options: tuple[ButtonState, ...]) -> ChoicesState:
    return ChoicesState(text(f"{name}.title"), text(f"{name}.body"), None, options, None)


def _options(scene: Scene) -> tuple[ButtonState, ...]:
    return (
        _opener("colours", Aside.COLOURS, "colours"),
        _voice_opener(scene),
        ButtonState(
            "unhurried",
            text("options.unhurried"),
            Intent(Do.UNHURRIED),
            icon="unhurried",
            hint=text("options.unhurried.hint"),
            on=scene.ease.unhurried,
        ),
    )


def _opener(name: str, aside: Aside, icon: str) -> ButtonState:
    hint = text(f"options.{name}.hint")
    return ButtonState(name, text(f"options.{name}"), Intent(Do.ASIDE, aside.value), icon=icon, hint=hint)


def _voice_opener(scene: Scene) -> ButtonState:
    """Return the way to the voice; where there is none in this language, that is what it says."""
    if scene.language not in scene.silent:
        return _opener("voice", Aside.VOICE, "voice")
    return replace(_opener("voice", Aside.VOICE, "voice"), hint=text("options.voice.none"), enabled=False)


def _colour(scene: Scene, colours: Colours) -> ButtonState:
    return ButtonState(
        f"colours-{colours.value}",
        text(f"colours.{colours.value}"),
        Intent(Do.COLOURS, colours.value),
        icon=_COLOUR_ICONS[colours],
        hint=text(f"colours.{colours.value}.hint"),
        chosen=scene.ease.colours is colours,
    )


def _voice(scene: Scene) -> tuple[ButtonState, ...]:
    ease = scene.ease
    rate = text("voice.rate", at=ease.rate, of=len(RATES))
    volume = text("voice.volume", at=ease.volume, of=VOLUMES)
    rows = (
        (VoiceAct.TOGGLE, "voice", text("voice.toggle.hint"), ease.voice),
        (VoiceAct.SLOWER, "slower", rate, None),
        (VoiceAct.FASTER, "faster", rate, None),
        (VoiceAct.SOFTER, "softer", volume, None),
        (VoiceAct.LOUDER, "louder", volume, None),
        (VoiceAct.REPEAT, "repeat", None, None),
        (VoiceAct.PAUSE, "pause", None, ease.paused),
        (VoiceAct.COVER, "cover", None, ease.covered),
    )
    shown = rows if ease.voice else rows[:1]
    return tuple(
        ButtonState(
            f"voice-{act.value}", text(f"voice.{act.value}"), Intent(Do.VOICE, act.value), icon=icon, hint=hint, on=on
        )
        for act, icon, hint, on in shown
    )
