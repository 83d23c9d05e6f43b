"""Millimetres become pixels, and minima stay minima (accessibility.md 2)."""

from __future__ import annotations

import dataclasses

import pytest

from kiosk.ui.theme.palettes import STANDARD
from kiosk.ui.theme.profile import profile_for
from kiosk.ui.theme.tokens import (
    CAP_EASY_MM,
    CAP_STD_MM,
    GAP_EASY_MM,
    GAP_MIN_MM,
    STANDARD_SIZES,
    TARGET_EASY_MM,
    TARGET_MIN_MM,
    Palette,
    Sizes,
    easy_sizes,
)


@pytest.mark.parametrize(
    ("inches", "px_per_mm"), [(15.6, 5.56), (21.5, 4.03), (23.8, 3.64), (27.0, 3.21), (32.0, 2.71)]
)
def test_pixels_of_panels_as_sold(inches: float, px_per_mm: float) -> None:
    upright, wide = profile_for(1080, 1920, inches), profile_for(1920, 1080, inches)
    assert upright.px_per_mm == pytest.approx(px_per_mm, abs=0.005)
    assert upright.px_per_mm == wide.px_per_mm
    assert (upright.wide, wide.wide) == (False, True)


@pytest.mark.parametrize("inches", [10.1, 15.6, 21.5, 24.0, 27.0, 32.0, 43.0])
def test_a_minimum_is_never_rounded_below(inches: float) -> None:
    profile = profile_for(1080, 1920, inches)
    least = profile.px_at_least(TARGET_MIN_MM)
    assert least / profile.px_per_mm >= TARGET_MIN_MM
    assert (least - 1) / profile.px_per_mm < TARGET_MIN_MM


def test_something_is_never_nothing() -> None:
    profile = profile_for(1080, 1920, 43.0)
    assert profile.px(0.01) == 1
    assert profile.px(0) == 0


def _caps(sizes: Sizes) -> list[float]:
    return [sizes.cap_caption, sizes.cap_body, sizes.cap_lead, sizes.cap_title, sizes.cap_code]


@pytest.mark.proves("B02")
def test_standard_sizes_keep_the_minima() -> None:
    sizes = STANDARD_SIZES
    assert min(_caps(sizes)) >= CAP_STD_MM
    assert min(sizes.target, sizes.target_main) >= TARGET_MIN_MM
    assert sizes.gap >= GAP_MIN_MM
    assert (TARGET_MIN_MM, GAP_MIN_MM, CAP_STD_MM) == (20.0, 3.0, 5.2)


@pytest.mark.proves("B01")
@pytest.mark.parametrize(("distance", "cap"), [(400, 7.3), (600, 7.33), (700, 8.55), (1000, 12.22)])
def test_easy_sizes_grow_with_the_distance(distance: float, cap: float) -> None:
    """EN 301 549 5.1.4, table 5.1: 0.7 degrees of capital H; never under 7.3 mm, even close by."""
    sizes = easy_sizes(profile_for(1080, 1920, 21.5, viewing_distance_mm=distance))
    assert min(_caps(sizes)) == pytest.approx(cap, abs=0.01)
    assert min(sizes.target, sizes.target_main) >= TARGET_EASY_MM
    assert sizes.gap >= GAP_EASY_MM
    assert (TARGET_EASY_MM, GAP_EASY_MM, CAP_EASY_MM) == (25.0, 5.0, 7.3)


def test_a_theme_that_forgets_something_does_not_start() -> None:
    for made, kind in ((STANDARD, Palette), (STANDARD_SIZES, Sizes)):
        values = dataclasses.asdict(made)
        values.popitem()
        with pytest.raises(TypeError):
            kind(**values)
