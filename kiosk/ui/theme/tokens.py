"""Design tokens: frozen, without defaults, so that a palette that forgets a colour does not start."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.ui.theme.profile import ScreenProfile

TARGET_MIN_MM = 20.0
GAP_MIN_MM = 3.0
CAP_MIN_MM = 4.8
CAP_STD_MM = 5.2
DOUBLE_ACTIVATION_S = 0.5


@dataclass(frozen=True, kw_only=True)
class Palette:
    """Colours as ``#rrggbb``. Text on its ground is at least 7:1, edges and icons 3:1 (WCAG 1.4.6, 1.4.11)."""

    ground: str
    surface: str
    ink: str
    ink_soft: str
    line: str
    primary: str
    primary_pressed: str
    on_primary: str
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


STANDARD = Palette(
    ground="#f6f3ee",
    surface="#ffffff",
    ink="#14212b",
    ink_soft="#43525e",
    line="#7c8891",
    primary="#0b4a5c",
    primary_pressed="#072f3b",
    on_primary="#ffffff",
    tint="#e1edf0",
    tint_pressed="#c3dbe1",
    on_tint="#0a3d4c",
    accent="#c97b12",
    good="#1b5733",
    good_tint="#e2f0e6",
    warn="#6f3c00",
    warn_tint="#fdefd6",
    stop="#8a1c1c",
    stop_tint="#fbe6e4",
    focus_outer="#000000",
    focus_inner="#ffffff",
)

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
)
EDGE_PAIRS = (("line", "ground"), ("line", "surface"), ("accent", "surface"), ("primary", "tint"))


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
    cap_caption=CAP_MIN_MM,
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


@dataclass(frozen=True, kw_only=True)
class Theme:
    """Everything a widget may ask: colours, sizes, and the screen that turns mm into pixels."""

    palette: Palette
    sizes: Sizes
    screen: ScreenProfile

    def px(self, mm: float) -> int:
        """Return pixels for a length in mm on this screen."""
        return self.screen.px(mm)
