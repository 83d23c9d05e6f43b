"""Fonts: Noto Sans from Debian's fonts-noto-core, and the icon family. Sizes are asked for by cap height in mm."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

from kiosk.ui.theme.tokens import Theme

TEXT_FAMILY = "Noto Sans"
CODE_FAMILY = "Noto Sans Mono"
_PROBE_PX = 200
_ICON_FONT = "fonts/materialdesignicons-webfont.ttf"


@cache
def _cap_ratio(family: str) -> float:
    """Return cap height over pixel size, measured: fonts differ (0.714 for Noto Sans, 0.729 for DejaVu Sans)."""
    font = QFont(family)
    font.setPixelSize(_PROBE_PX)
    return QFontMetricsF(font).capHeight() / _PROBE_PX


def text_font(theme: Theme, cap_mm: float, *, bold: bool = False, family: str = TEXT_FAMILY) -> QFont:
    """Return the text font whose capital H is ``cap_mm`` high on this screen, never smaller."""
    font = QFont(family)
    pixels = cap_mm * theme.screen.px_per_mm / _cap_ratio(family)
    font.setPixelSize(-int(-pixels // 1))
    font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    return font


@cache
def icon_family() -> str:
    """Load the icon font and return its family name.

    Raises:
        FileNotFoundError: the icon package is not installed.
    """
    spec = find_spec("fonticon_mdi7")
    if spec is None or spec.origin is None:
        raise FileNotFoundError("fonticon-materialdesignicons7 is not installed")
    path = Path(spec.origin).parent / _ICON_FONT
    families = QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(path)))
    if not families:
        raise FileNotFoundError(path)
    return families[0]


ICONS = {
    "alert": "\U000f05d6",
    "back": "\U000f004d",
    "back-right": "\U000f0054",
    "calendar": "\U000f0e18",
    "card": "\U000f1910",
    "card-clock": "\U000f0ee2",
    "card-off": "\U000f05e4",
    "card-question": "\U000f0625",
    "card-removed": "\U000f0faf",
    "card-turn": "\U000f1646",
    "check": "\U000f012c",
    "choice": "\U000f0130",
    "chosen": "\U000f0133",
    "clock": "\U000f0150",
    "code": "\U000f0432",
    "colours": "\U000f0e0c",
    "contrast": "\U000f0197",
    "cover": "\U000f06d1",
    "dark": "\U000f0594",
    "desk": "\U000f0e80",
    "done": "\U000f05e0",
    "easy": "\U000f027f",
    "edit": "\U000f0cb6",
    "erase": "\U000f0b5c",
    "erase-right": "\U000f0e7f",
    "faster": "\U000f08ff",
    "first": "\U000f013f",
    "forward": "\U000f0142",
    "forward-left": "\U000f0141",
    "headphones": "\U000f02cb",
    "headphones-off": "\U000f07ce",
    "health": "\U000f05f6",
    "help": "\U000f0625",
    "house": "\U000f06a1",
    "identity-card": "\U000f0dab",
    "info": "\U000f02fd",
    "key": "\U000f0dd6",
    "language": "\U000f05ca",
    "leave": "\U000f0343",
    "light": "\U000f05a8",
    "lock": "\U000f0341",
    "louder": "\U000f075d",
    "low-glare": "\U000f00dd",
    "more": "\U000f013c",
    "next": "\U000f0766",
    "no-network": "\U000f0319",
    "off": "\U000f0a19",
    "on": "\U000f0521",
    "other": "\U000f0b8d",
    "paper": "\U000f19dc",
    "pause": "\U000f03e4",
    "pin": "\U000f061c",
    "printer": "\U000f1786",
    "printer-alert": "\U000f042c",
    "printer-off": "\U000f1785",
    "procedure": "\U000f0e80",
    "question": "\U000f0625",
    "reach": "\U000f0792",
    "reader-off": "\U000f18f8",
    "repeat": "\U000f0456",
    "retry": "\U000f0450",
    "running": "\U000f0996",
    "school": "\U000f1180",
    "see-hear": "\U000f06d0",
    "slower": "\U000f0f86",
    "softer": "\U000f075e",
    "touch": "\U000f0741",
    "unhurried": "\U000f051f",
    "voice": "\U000f05cb",
    "volante": "\U000f1187",
}


def icon_font(mm: float, theme: Theme) -> QFont:
    """Return the icon font with a glyph box of ``mm``."""
    font = QFont(icon_family())
    font.setPixelSize(theme.px(mm))
    return font
