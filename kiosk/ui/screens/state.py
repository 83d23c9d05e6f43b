"""Parts that several view states are made of."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.core.personal import Personal
from kiosk.core.terminal import Intent
from kiosk.core.text import Text

Words = Text | Personal


@dataclass(frozen=True)
class ButtonState:
    """One button: its words, its icon and what it does.

    Attributes:
        name: object name, stable over languages; tests, tours and assistive technology find the button by it.
    """

    name: str
    label: Text
    intent: Intent
    icon: str = ""
    hint: Words | None = None
    primary: bool = False
    enabled: bool = True


@dataclass(frozen=True)
class FrameState:
    """What stands around every screen: who we are, language, official time, back and finish."""

    languages: tuple[str, ...]
    language: str
    clock: Text | None
    kiosk: str
    back: ButtonState | None
    finish: ButtonState | None
