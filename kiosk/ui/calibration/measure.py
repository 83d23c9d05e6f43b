"""What calibration measures, and what follows from it. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import IntEnum

from kiosk.ui.theme.profile import ScreenProfile

CARD_WIDTH_MM, CARD_HEIGHT_MM, CARD_CORNER_MM = 85.60, 53.98, 3.18
"""A bank card: ID-1 of ISO/IEC 7810."""
STEPS_PX = (-10, -1, 1, 10)
"""Coarse and fine: one pixel of the card's width is 0.012 px/mm."""
_DIGITS = 4
_EDGE_MM = range(2001)
_DISTANCE_MM = range(200, 3001)


class Step(IntEnum):
    """The pages, in order."""

    CARD = 0
    EDGE = 1
    DISTANCE = 2
    RESULT = 3


@dataclass(frozen=True)
class Number:
    """A length in mm being typed on the keypad.

    Attributes:
        typed: whether a digit has been typed: the first one replaces what stood there.
    """

    value: int
    accepted: range
    typed: bool = False

    @property
    def good(self) -> bool:
        """Whether the settings accept it."""
        return self.value in self.accepted

    def with_digit(self, digit: int) -> Number:
        """Return the number with one more digit; a fifth one is left out."""
        value = self.value * 10 + digit if self.typed else digit
        return self if value >= 10**_DIGITS else replace(self, value=value, typed=True)

    def without_last(self) -> Number:
        """Return the number without its last digit."""
        return replace(self, value=self.value // 10, typed=True)


@dataclass(frozen=True)
class Measured:
    """All that is known so far about one screen.

    Attributes:
        guess: the profile the settings gave.
        card_px: width of the outline on the glass, pixels.
        edge: height of the picture's lower edge over the floor.
        distance: from the eye to the glass.
    """

    guess: ScreenProfile
    card_px: int
    edge: Number
    distance: Number

    @classmethod
    def start(cls, guess: ScreenProfile) -> Measured:
        """Return what the settings say."""
        return cls(
            guess,
            round(CARD_WIDTH_MM * guess.px_per_mm),
            Number(round(guess.bottom_edge_mm), _EDGE_MM),
            Number(round(guess.viewing_distance_mm), _DISTANCE_MM),
        )

    @property
    def px_per_mm(self) -> float:
        """Pixels in one mm, as it is written down."""
        return round(self.card_px / CARD_WIDTH_MM, 4)

    def with_card(self, step_px: int, most_px: int) -> Measured:
        """Return this with the outline wider by a step, between a third of its first guess and ``most_px``."""
        least = round(CARD_WIDTH_MM * self.guess.px_per_mm / 3)
        return replace(self, card_px=min(max(self.card_px + step_px, least), most_px))

    @property
    def profile(self) -> ScreenProfile:
        """The screen as measured."""
        return ScreenProfile(
            width_px=self.guess.width_px,
            height_px=self.guess.height_px,
            px_per_mm=self.px_per_mm,
            bottom_edge_mm=float(self.edge.value),
            viewing_distance_mm=float(self.distance.value),
        )

    @property
    def values(self) -> dict[str, float]:
        """Keys of ``[screen]`` in ``kiosk.toml``."""
        profile = self.profile
        return {
            "px_per_mm": profile.px_per_mm,
            "bottom_edge_mm": profile.bottom_edge_mm,
            "viewing_distance_mm": profile.viewing_distance_mm,
        }
