"""Presenter of what stands around every screen."""

from __future__ import annotations

from kiosk.core.scene import Page, Scene
from kiosk.core.terminal import Do, Intent
from kiosk.core.text import text
from kiosk.ui.screens.state import ButtonState, FrameState

BACK = ButtonState("back", text("frame.back"), Intent(Do.BACK), icon="back")
FINISH = ButtonState("finish", text("frame.finish"), Intent(Do.FINISH), icon="leave")

_WITH_BACK = {Page.QUESTION, Page.REVIEW}
_WITH_FINISH = {Page.PIN, Page.HOME, Page.QUESTION, Page.REVIEW, Page.PAPER, Page.CODE}


def present(scene: Scene) -> FrameState:
    """Return the frame for a scene. The clock is the e-office's, or absent (Ley 39/2015 art. 31.2)."""
    return FrameState(
        languages=scene.languages,
        language=scene.language,
        clock=text("frame.clock", when=scene.official_time) if scene.official_time else None,
        kiosk=scene.kiosk,
        back=BACK if scene.page in _WITH_BACK else None,
        finish=FINISH if scene.page in _WITH_FINISH and not scene.pin_busy else None,
    )
