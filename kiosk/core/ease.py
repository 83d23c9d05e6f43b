"""How a person wants the terminal to look, sound and wait. Set with one touch, forgotten with the person."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

RATES: Final = (50, 75, 100, 125, 150, 175, 200)
"""Speech rates in percent of 120 to 125 words a minute, as in VVSG 2.0 7.1-K; a rate is a number from 1 to 7."""
RATE_USUAL: Final = 3
VOLUMES: Final = 10
"""Volume is a number from 1 to 10."""
VOLUME_USUAL: Final = 5


class Colours(StrEnum):
    """The palettes a person can choose from."""

    STANDARD = "standard"
    DARK = "dark"
    CONTRAST = "contrast"
    LOW_GLARE = "low-glare"


class Aside(StrEnum):
    """A page a person opens over the errand and closes again; the errand waits under it, nothing is lost."""

    LANGUAGE = "language"
    OPTIONS = "options"
    COLOURS = "colours"
    VOICE = "voice"
    HELP = "help"

    @property
    def parent(self) -> Aside | None:
        """The page that closing this one shows; None for the errand itself."""
        return Aside.OPTIONS if self in {Aside.COLOURS, Aside.VOICE} else None


class VoiceAct(StrEnum):
    """What a person can do with the voice, from the voice page or a key."""

    TOGGLE = "toggle"
    SLOWER = "slower"
    FASTER = "faster"
    SOFTER = "softer"
    LOUDER = "louder"
    REPEAT = "repeat"
    PAUSE = "pause"
    COVER = "cover"


@dataclass(frozen=True, kw_only=True)
class Ease:
    """One person's choices.

    Attributes:
        easy: *Uso fácil*: larger letters and targets, fewer things at once, no hurry.
        reach: everything that can be touched lies between 800 and 1200 mm over the floor.
        unhurried: *sin prisa*: times are ten times as long (EN 301 549 11.2.2.1).
        voice: the terminal speaks.
        paused: the voice holds its breath.
        covered: pages about the person are covered while the voice speaks in headphones.
        rate: speech rate, 1 to 7, see :data:`RATES`.
        volume: 1 to :data:`VOLUMES`.
    """

    colours: Colours = Colours.STANDARD
    easy: bool = False
    reach: bool = False
    unhurried: bool = False
    voice: bool = False
    paused: bool = False
    covered: bool = True
    rate: int = RATE_USUAL
    volume: int = VOLUME_USUAL

    @property
    def slow(self) -> bool:
        """Whether times are long: chosen, or part of *uso fácil*."""
        return self.unhurried or self.easy

    def with_rate(self, step: int) -> Ease:
        """Return this with the rate moved by ``step``, inside its range."""
        return replace(self, rate=min(max(self.rate + step, 1), len(RATES)))

    def with_volume(self, step: int) -> Ease:
        """Return this with the volume moved by ``step``, inside its range."""
        return replace(self, volume=min(max(self.volume + step, 1), VOLUMES))
