"""The installed screen: how many pixels a millimetre is, where the glass hangs, and what a hand reaches of it."""

from __future__ import annotations

import math
from dataclasses import dataclass

_MM_PER_INCH = 25.4
REACH_LOW_MM = 800.0
REACH_HIGH_MM = 1200.0
"""Controls lie between these heights over the floor (Orden TMA/851/2021, art. 32.2 and 47.4)."""


@dataclass(frozen=True, kw_only=True)
class ScreenProfile:
    """One screen as installed.

    Attributes:
        width_px: pixels across.
        height_px: pixels down.
        px_per_mm: pixels in one millimetre of glass.
        bottom_edge_mm: height of the lower edge of the picture over the floor.
        viewing_distance_mm: from the eye to the glass; 600 mm is what EN 301 549 5.1.4 is computed for.
    """

    width_px: int
    height_px: int
    px_per_mm: float
    bottom_edge_mm: float = 850.0
    viewing_distance_mm: float = 600.0

    @property
    def wide(self) -> bool:
        """Whether the picture is wider than high."""
        return self.width_px > self.height_px

    @property
    def diagonal_inch(self) -> float:
        """Diagonal of the picture in inches, as panels are sold."""
        return math.hypot(self.width_px, self.height_px) / self.px_per_mm / _MM_PER_INCH

    def px(self, mm: float) -> int:
        """Return the pixels nearest to a length in mm, at least one for anything above zero."""
        return max(1, round(mm * self.px_per_mm)) if mm > 0 else 0

    def px_at_least(self, mm: float) -> int:
        """Return the fewest pixels that are not shorter than a length in mm: for sizes that are minima."""
        return math.ceil(mm * self.px_per_mm)

    def line_px(self, floor_mm: float) -> float:
        """Return where a height over the floor lies: pixels under the upper edge, outside the picture too."""
        return self.height_px - (floor_mm - self.bottom_edge_mm) * self.px_per_mm

    def reach_px(self) -> tuple[int, int]:
        """Return the first pixel line of the reach band and the one after its last, inside the picture.

        The band is what lies between 800 and 1200 mm over the floor (Orden TMA/851/2021, art. 32.2). Both are the same
        if no part of the picture hangs there.
        """
        top, bottom = math.ceil(self.line_px(REACH_HIGH_MM)), math.floor(self.line_px(REACH_LOW_MM))
        return min(max(top, 0), self.height_px), min(max(bottom, 0), self.height_px)


def profile_for(width_px: int, height_px: int, diagonal_inch: float, **installed: float) -> ScreenProfile:
    """Return the profile of a panel with this picture size and diagonal (inch, as panels are sold)."""
    diagonal_px = math.hypot(width_px, height_px)
    return ScreenProfile(
        width_px=width_px, height_px=height_px, px_per_mm=diagonal_px / (diagonal_inch * _MM_PER_INCH), **installed
    )


@dataclass(frozen=True)
class Preset:
    """A panel as it is sold and hung."""

    diagonal_inch: float
    wide: bool


PANELS_INCH = (15.6, 18.5, 19.0, 21.5, 23.8, 27.0, 32.0)
"""Diagonals of the panels that kiosks are built with; the screen itself says how many pixels it has."""

PRESETS = {
    f"{inches:g}-{name}": Preset(inches, wide)
    for inches in PANELS_INCH
    for name, wide in (("portrait", False), ("landscape", True))
}


def installed_profile(
    *,
    width_px: int,
    height_px: int,
    preset: str,
    px_per_mm: float,
    diagonal_inch: float,
    bottom_edge_mm: float,
    viewing_distance_mm: float,
) -> ScreenProfile:
    """Return the profile of an installation.

    What was measured counts most: ``px_per_mm`` unless it is 0, then the panel of ``preset`` unless that is empty, then
    ``diagonal_inch``.

    Raises:
        KeyError: there is no such preset.
    """
    installed = {"bottom_edge_mm": bottom_edge_mm, "viewing_distance_mm": viewing_distance_mm}
    if px_per_mm > 0:
        return ScreenProfile(width_px=width_px, height_px=height_px, px_per_mm=px_per_mm, **installed)
    return profile_for(width_px, height_px, PRESETS[preset].diagonal_inch if preset else diagonal_inch, **installed)


def as_installed(profile: ScreenProfile, preset: str) -> bool:
    """Return whether the picture stands as the panel was hung; always true without a preset.

    Raises:
        KeyError: there is no such preset.
    """
    return not preset or PRESETS[preset].wide is profile.wide
