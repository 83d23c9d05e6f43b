"""Presenter of what stands around every screen."""

from __future__ import annotations

from dataclasses import replace

from kiosk.core.ease import Aside
from kiosk.core.intent import Do, Intent
from kiosk.core.scene import Page, Scene
from kiosk.core.text import text
from kiosk.ui.screens.state import ButtonState, FrameState

BACK = ButtonState("back", text("frame.back"), Intent(Do.BACK), icon="back")
FINISH = ButtonState("finish", text("frame.finish"), Intent(Do.FINISH), icon="leave")

_WITH_BACK = {Page.QUESTION, Page.REVIEW}
_WITH_FINISH = {Page.PIN, Page.HOME, Page.QUESTION, Page.REVIEW, Page.PAPER, Page.CODE}
_VOICE_AND_SIGHT = {Aside.OPTIONS, Aside.COLOURS, Aside.VOICE}


def present(scene: Scene) -> FrameState:
    """Return the frame for a scene. The clock is the e-office's, or absent (Ley 39/2015 art. 31.2)."""
    return FrameState(
        clock=text("frame.clock", when=scene.official_time) if scene.official_time else None,
        back=BACK if scene.aside is not None or scene.page in _WITH_BACK else None,
        finish=replace(FINISH, enabled=not scene.pin_busy) if scene.page in _WITH_FINISH else None,
        tools=_tools(scene),
    )


def _tools(scene: Scene) -> tuple[ButtonState, ...]:
    """The five keys of every screen: *uso fácil* first, help last."""
    ease = scene.ease
    return (
        ButtonState("easy", text("frame.easy"), Intent(Do.EASY), icon="easy", on=ease.easy),
        ButtonState("reach", text("frame.reach"), Intent(Do.REACH), icon="reach", on=ease.reach),
        _opener("languages", "language", Aside.LANGUAGE, current=scene.aside is Aside.LANGUAGE),
        _opener("options", "see-hear", Aside.OPTIONS, current=scene.aside in _VOICE_AND_SIGHT),
        _opener("help", "help", Aside.HELP, current=scene.aside is Aside.HELP),
    )


def _opener(name: str, icon: str, aside: Aside, *, current: bool) -> ButtonState:
    return ButtonState(name, text(f"frame.{name}"), Intent(Do.ASIDE, aside.value), icon=icon, current=current)
