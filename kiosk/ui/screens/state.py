"""Parts that several view states are made of."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.core.intent import Intent
from kiosk.core.personal import Personal
from kiosk.core.text import Text

Words = Text | Personal


@dataclass(frozen=True)
class ButtonState:
    """One button: its words, its icon and what it does.

    Attributes:
        name: object name, stable over languages; tests, tours and assistive technology find the button by it.
        primary: the one that goes on.
        on: whether a switch is on; None for what is no switch.
        chosen: whether this is the choice in force among others; None for what is no choice.
        current: whether the page this opens is the one that is open.
    """

    name: str
    label: Text
    intent: Intent
    icon: str = ""
    hint: Words | None = None
    primary: bool = False
    enabled: bool = True
    on: bool | None = None
    chosen: bool | None = None
    current: bool = False


@dataclass(frozen=True)
class FrameState:
    """What stands around every screen: official time, back and finish, the keys that are always there."""

    clock: Text | None
    back: ButtonState | None
    finish: ButtonState | None
    tools: tuple[ButtonState, ...]
