"""The installed screen: how many pixels a millimetre is, and where the glass hangs."""

from __future__ import annotations

import math
from dataclasses import dataclass

_MM_PER_INCH = 25.4


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

    def px(self, mm: float) -> int:
        """Return the pixels nearest to a length in mm, at least one for anything above zero."""
        return max(1, round(mm * self.px_per_mm)) if mm > 0 else 0

    def px_at_least(self, mm: float) -> int:
        """Return the fewest pixels that are not shorter than a length in mm: for sizes that are minima."""
        return math.ceil(mm * self.px_per_mm)


def profile_for(width_px: int, height_px: int, diagonal_inch: float, **installed: float) -> ScreenProfile:
    """Return the profile of a panel with this picture size and diagonal (inch, as panels are sold)."""
    diagonal_px = math.hypot(width_px, height_px)
    return ScreenProfile(
        width_px=width_px, height_px=height_px, px_per_mm=diagonal_px / (diagonal_inch * _MM_PER_INCH), **installed
    )
