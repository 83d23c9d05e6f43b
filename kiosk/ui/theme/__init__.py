"""Sizes in millimetres, colours in pairs, times: the only numbers a screen may use."""

from __future__ import annotations

from kiosk.core.ease import Ease
from kiosk.ui.theme.palettes import PALETTES
from kiosk.ui.theme.profile import ScreenProfile
from kiosk.ui.theme.tokens import STANDARD_SIZES, Theme, easy_sizes


def theme_for(ease: Ease, screen: ScreenProfile) -> Theme:
    """Return the theme one person asked for, on one screen."""
    return Theme(
        palette=PALETTES[ease.colours],
        sizes=easy_sizes(screen) if ease.easy else STANDARD_SIZES,
        screen=screen,
        easy=ease.easy,
        reach=ease.reach,
    )
