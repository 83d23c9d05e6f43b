"""The four palettes a person can choose from. A test computes the contrast of every pair that is painted."""

from __future__ import annotations

from kiosk.core.ease import Colours
from kiosk.ui.theme.tokens import Palette

STANDARD = Palette(
    ground="#f6f3ee",
    surface="#ffffff",
    ink="#14212b",
    ink_soft="#43525e",
    line="#7c8891",
    primary="#0b4a5c",
    primary_pressed="#072f3b",
    on_primary="#ffffff",
    band="#0b4a5c",
    on_band="#ffffff",
    tint="#e1edf0",
    tint_pressed="#c3dbe1",
    on_tint="#0a3d4c",
    accent="#b96d0c",
    good="#1b5733",
    good_tint="#e2f0e6",
    warn="#6f3c00",
    warn_tint="#fdefd6",
    stop="#8a1c1c",
    stop_tint="#fbe6e4",
    focus_outer="#000000",
    focus_inner="#ffffff",
)

DARK = Palette(
    ground="#0e171c",
    surface="#17242b",
    ink="#f3f6f7",
    ink_soft="#c2ccd2",
    line="#8797a0",
    primary="#8fd3e6",
    primary_pressed="#c4ebf5",
    on_primary="#06222b",
    band="#0a1115",
    on_band="#f3f6f7",
    tint="#203640",
    tint_pressed="#2c4855",
    on_tint="#d9f1f8",
    accent="#f0b35a",
    good="#a6e3bd",
    good_tint="#143122",
    warn="#ffd798",
    warn_tint="#3a2a0c",
    stop="#ffc2bc",
    stop_tint="#451715",
    focus_outer="#000000",
    focus_inner="#ffffff",
)

CONTRAST = Palette(
    ground="#000000",
    surface="#000000",
    ink="#ffffff",
    ink_soft="#ffffff",
    line="#ffffff",
    primary="#ffffa0",
    primary_pressed="#ffffff",
    on_primary="#000000",
    band="#000000",
    on_band="#ffffff",
    tint="#000000",
    tint_pressed="#262626",
    on_tint="#ffffa0",
    accent="#ffffa0",
    good="#ffffff",
    good_tint="#000000",
    warn="#ffffa0",
    warn_tint="#000000",
    stop="#ffffff",
    stop_tint="#000000",
    focus_outer="#000000",
    focus_inner="#ffffff",
)

LOW_GLARE = Palette(
    ground="#d3cab8",
    surface="#ddd5c6",
    ink="#2e3136",
    ink_soft="#43474c",
    line="#6d6a62",
    primary="#24505c",
    primary_pressed="#1a3c45",
    on_primary="#e6dfd2",
    band="#24505c",
    on_band="#e6dfd2",
    tint="#c6c5b9",
    tint_pressed="#b4b8ae",
    on_tint="#21424b",
    accent="#84500f",
    good="#244d34",
    good_tint="#c5ccb6",
    warn="#5e3a0b",
    warn_tint="#dcc9a0",
    stop="#732420",
    stop_tint="#dcbdb0",
    focus_outer="#000000",
    focus_inner="#ffffff",
)

PALETTES: dict[Colours, Palette] = {
    Colours.STANDARD: STANDARD,
    Colours.DARK: DARK,
    Colours.CONTRAST: CONTRAST,
    Colours.LOW_GLARE: LOW_GLARE,
}

LEAST_TEXT: dict[Colours, float] = {
    Colours.STANDARD: 7.0,
    Colours.DARK: 7.0,
    Colours.CONTRAST: 20.0,
    Colours.LOW_GLARE: 4.5,
}
"""Least contrast of text on its ground (WCAG 1.4.6; VVSG 2.0 7.1-C, 7.1-D for the high and the low-glare theme)."""
