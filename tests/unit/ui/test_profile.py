"""Where the glass hangs and what a hand reaches of it (accessibility.md 2; Orden TMA/851/2021, art. 32.2)."""

from __future__ import annotations

import math

import pytest

from kiosk.device import settings
from kiosk.ui.theme.profile import (
    PANELS_INCH,
    PRESETS,
    REACH_HIGH_MM,
    REACH_LOW_MM,
    ScreenProfile,
    as_installed,
    installed_profile,
    profile_for,
)


def _installed(**changes: float | str) -> ScreenProfile:
    usual = {
        "width_px": 1080,
        "height_px": 1920,
        "preset": "",
        "px_per_mm": 0.0,
        "diagonal_inch": 32.0,
        "bottom_edge_mm": 850.0,
        "viewing_distance_mm": 600.0,
    }
    return installed_profile(**{**usual, **changes})  # type: ignore[arg-type]  # the names are those above


@pytest.mark.proves("C11")
@pytest.mark.parametrize(
    ("inches", "usable", "share"),
    [(15.6, 1920, 100), (21.5, 1412, 74), (23.8, 1275, 66), (27.0, 1124, 59), (32.0, 949, 49)],
)
def test_band_of_panels_hung_at_850_mm(inches: float, usable: int, share: int) -> None:
    """The column *share of screen between 850 and 1200 mm*, rounded inwards to whole pixels."""
    profile = profile_for(1080, 1920, inches, bottom_edge_mm=850.0)
    top, bottom = profile.reach_px()
    assert bottom == profile.height_px
    assert usable - 1 <= bottom - top <= usable
    assert 100 * (bottom - top) / profile.height_px == pytest.approx(share, abs=0.6)


@pytest.mark.parametrize("inches", PANELS_INCH)
@pytest.mark.parametrize("edge", [0.0, 500.0, 700.0, 799.0, 800.0, 850.0, 1000.0, 1199.0, 1200.0, 1500.0])
@pytest.mark.parametrize("size", [(1080, 1920), (1920, 1080)])
def test_every_line_of_the_band_is_within_reach_and_no_other(inches: float, edge: float, size: tuple[int, int]) -> None:
    profile = profile_for(*size, inches, bottom_edge_mm=edge)
    top, bottom = profile.reach_px()
    assert 0 <= top <= profile.height_px
    assert 0 <= bottom <= profile.height_px
    reached = [line for line in range(profile.height_px) if _within(profile, line)]
    assert list(range(top, bottom)) == reached


def _within(profile: ScreenProfile, line: int) -> bool:
    """Return whether a whole pixel line lies in the band, by its heights over the floor."""
    upper = profile.bottom_edge_mm + (profile.height_px - line) / profile.px_per_mm
    lower = profile.bottom_edge_mm + (profile.height_px - line - 1) / profile.px_per_mm
    tiny = 1e-9
    return lower >= REACH_LOW_MM - tiny and upper <= REACH_HIGH_MM + tiny


def test_band_of_a_low_picture_ends_at_800_mm() -> None:
    profile = profile_for(1080, 1920, 32.0, bottom_edge_mm=600.0)
    top, bottom = profile.reach_px()
    assert (bottom - top) / profile.px_per_mm == pytest.approx(400.0, abs=1.0)
    assert (profile.height_px - bottom) / profile.px_per_mm == pytest.approx(200.0, abs=0.5)


def test_presets_are_the_panels_in_both_positions() -> None:
    assert set(PRESETS) == set(settings.PRESETS)
    assert {(preset.diagonal_inch, preset.wide) for preset in PRESETS.values()} == {
        (inches, wide) for inches in (15.6, 18.5, 19.0, 21.5, 23.8, 27.0, 32.0) for wide in (False, True)
    }


def test_what_was_measured_counts_most() -> None:
    assert _installed().px_per_mm == pytest.approx(2.71, abs=0.005)
    assert _installed(preset="21.5-portrait").px_per_mm == pytest.approx(4.03, abs=0.005)
    measured = _installed(preset="21.5-portrait", px_per_mm=4.1, bottom_edge_mm=820.0, viewing_distance_mm=550.0)
    assert (measured.px_per_mm, measured.bottom_edge_mm, measured.viewing_distance_mm) == (4.1, 820.0, 550.0)


@pytest.mark.parametrize("preset", PRESETS)
def test_a_picture_that_lies_on_its_side_is_noticed(preset: str) -> None:
    upright, wide = _installed(), _installed(width_px=1920, height_px=1080)
    assert as_installed(wide if PRESETS[preset].wide else upright, preset)
    assert not as_installed(upright if PRESETS[preset].wide else wide, preset)
    assert as_installed(upright, "")
    assert as_installed(wide, "")


@pytest.mark.parametrize("inches", PANELS_INCH)
def test_diagonal_is_that_of_the_panel(inches: float) -> None:
    assert math.isclose(profile_for(1080, 1920, inches).diagonal_inch, inches)
