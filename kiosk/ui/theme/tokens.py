"""Design tokens: frozen, without defaults, so that a palette that forgets a colour does not start."""

from __future__ import annotations

import math
from dataclasses import dataclass

from kiosk.ui.theme.profile import ScreenProfile

TARGET_MIN_MM = 20.0
TARGET_EASY_MM = 25.0
GAP_MIN_MM = 3.0
GAP_EASY_MM = 5.0
CAP_STD_MM = 5.2
CAP_EASY_MM = 7.3
CAP_EASY_DEGREES = 0.7
"""Height of a capital seen from the installed distance (EN 301 549 5.1.4): 7.3 mm at 600 mm."""
ROOMY_MM = 220.0
"""Shorter side of a panel that has room for large targets and large letters at once (18.5 inches: 230 mm)."""
DOUBLE_ACTIVATION_S = 0.5


@dataclass(frozen=True, kw_only=True)
class Palette:
    """Colours as ``#rrggbb``. Edges and icons are at least 3:1 (WCAG 1.4.11), text as its palette promises."""

    ground: str
    surface: str
    ink: str
    ink_soft: str
    line: str
    primary: str
    primary_pressed: str
    on_primary: str
    band: str
    on_band: str
    tint: str
    tint_pressed: str
    on_tint: str
    accent: str
    good: str
    good_tint: str
    warn: str
    warn_tint: str
    stop: str
    stop_tint: str
    focus_outer: str
    focus_inner: str


TEXT_PAIRS = (
    ("ink", "ground"),
    ("ink", "surface"),
    ("ink_soft", "ground"),
    ("ink_soft", "surface"),
    ("on_primary", "primary"),
    ("on_primary", "primary_pressed"),
    ("on_tint", "tint"),
    ("on_tint", "tint_pressed"),
    ("ink", "tint"),
    ("ink", "tint_pressed"),
    ("good", "good_tint"),
    ("warn", "warn_tint"),
    ("stop", "stop_tint"),
    ("primary", "ground"),
    ("primary", "surface"),
    ("on_band", "band"),
)
EDGE_PAIRS = (
    ("line", "ground"),
    ("line", "surface"),
    ("accent", "surface"),
    ("primary", "tint"),
    ("primary", "tint_pressed"),
)


def contrast(first: str, second: str) -> float:
    """Return the contrast ratio of two colours ``#rrggbb`` (WCAG 2.2, relative luminance)."""
    light, dark = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 - the sRGB curve
        for value in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@dataclass(frozen=True, kw_only=True)
class Sizes:
    """Lengths in mm. Text sizes are cap heights: what the eye reads, not what a font calls its size."""

    cap_caption: float
    cap_body: float
    cap_lead: float
    cap_title: float
    cap_code: float
    target: float
    target_main: float
    gap: float
    margin: float
    radius: float
    edge: float
    focus: float


STANDARD_SIZES = Sizes(
    cap_caption=CAP_STD_MM,
    cap_body=CAP_STD_MM,
    cap_lead=6.2,
    cap_title=8.6,
    cap_code=6.6,
    target=TARGET_MIN_MM,
    target_main=26.0,
    gap=4.0,
    margin=14.0,
    radius=4.0,
    edge=0.5,
    focus=1.0,
)


def easy_sizes(screen: ScreenProfile) -> Sizes:
    """Return the sizes of *uso fácil* for a screen: capitals of 0.7 degrees, never under 7.3 mm.

    On a panel of under 18 inches the letters are as large, but targets stay at their standard 20 mm: both together
    would leave no room for a keypad.
    """
    roomy = min(screen.width_px, screen.height_px) / screen.px_per_mm >= ROOMY_MM
    cap = max(CAP_EASY_MM, screen.viewing_distance_mm * math.tan(math.radians(CAP_EASY_DEGREES)))
    return Sizes(
        cap_caption=cap,
        cap_body=cap,
        cap_lead=cap * 1.1,
        cap_title=cap * 1.35,
        cap_code=cap * 1.1,
        target=TARGET_EASY_MM if roomy else TARGET_MIN_MM,
        target_main=28.0 if roomy else 22.0,
        gap=GAP_EASY_MM if roomy else GAP_MIN_MM,
        margin=10.0 if roomy else 8.0,
        radius=4.0,
        edge=0.8,
        focus=1.2,
    )


@dataclass(frozen=True, kw_only=True)
class Theme:
    """Everything a widget may ask: colours, sizes, and the screen that turns mm into pixels."""

    palette: Palette
    sizes: Sizes
    screen: ScreenProfile
    easy: bool
    reach: bool

    def px(self, mm: float) -> int:
        """Return pixels for a length in mm on this screen."""
        return self.screen.px(mm)
