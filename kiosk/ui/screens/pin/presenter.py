"""PIN: counts digits, never knows them."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.core.intent import Do, Intent
from kiosk.core.scene import Scene
from kiosk.core.text import Text, text
from kiosk.ui.screens.state import ButtonState

_LAST_TRY = 1
_FEW_TRIES = 3


@dataclass(frozen=True)
class PinState:
    """View state: how many digits are in, of how many.

    Attributes:
        alert: what went wrong with the last try, and how many are left.
    """

    title: Text
    body: Text
    alert: Text | None
    digits: int
    length: int
    busy: bool
    confirm: ButtonState


def _alert(scene: Scene) -> Text | None:
    left = scene.tries_left
    if scene.pin_wrong and left is None:
        return text("pin.wrong.plain")
    if scene.pin_wrong:
        return text("pin.wrong.last" if left == _LAST_TRY else "pin.wrong", count=left)
    if left is not None and left <= _FEW_TRIES and scene.pin_digits == 0:
        return text("pin.few.last" if left == _LAST_TRY else "pin.few", count=left)
    return None


def present(scene: Scene) -> PinState:
    """Return the view state."""
    complete = scene.pin_digits == scene.pin_length
    return PinState(
        title=text("pin.title", name=scene.greeting) if scene.greeting else text("pin.title.plain"),
        body=text("pin.checking") if scene.pin_busy else text("pin.body", count=scene.pin_length),
        alert=_alert(scene),
        digits=scene.pin_length if scene.pin_busy else scene.pin_digits,
        length=scene.pin_length,
        busy=scene.pin_busy,
        confirm=ButtonState(
            "confirm",
            text("pin.confirm"),
            Intent(Do.CONFIRM),
            icon="check",
            primary=True,
            enabled=complete and not scene.pin_busy,
        ),
    )
