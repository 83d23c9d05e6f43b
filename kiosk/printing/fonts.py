"""Letters for what a printer has none for: which font shows a text, and how wide it is.

Pillow comes with python-escpos and is loaded as late. Its wheel shapes Arabic (Raqm, HarfBuzz) when the system has
``libfribidi.so.0``; fonts are Debian's ``fonts-dejavu-core`` and ``fonts-noto-core``.
"""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kiosk.printing.layout import Size

if TYPE_CHECKING:
    from PIL import ImageFont

    Font = ImageFont.FreeTypeFont | ImageFont.ImageFont

COLUMN_DOTS: Final = 12
ROW_DOTS: Final = 24
FINE: Final = 4
"""Letters of the grid are drawn so many times as large and reduced, as a thermal head would print them."""

_FONTS: Final = Path("/usr/share/fonts/truetype")
_GRID: Final = ("dejavu/DejaVuSansMono.ttf", "dejavu/DejaVuSansMono-Bold.ttf")
_FREE: Final = (
    ("noto/NotoSansArabic-Regular.ttf", "noto/NotoSansArabic-Bold.ttf"),
    ("noto/NotoSans-Regular.ttf", "noto/NotoSans-Bold.ttf"),
    ("dejavu/DejaVuSans.ttf", "dejavu/DejaVuSans-Bold.ttf"),
)
_ADVANCE_PER_EM: Final = 0.602
_GRID_EM: Final = round(COLUMN_DOTS * FINE / _ADVANCE_PER_EM)
_EM_DOTS: Final = {
    Size.BODY: 26,
    Size.TALL: 40,
    Size.LARGE: 48,
    Size.READING: 56,
    Size.NARROW: 56,
    Size.HEADING: 76,
    Size.CODE: 116,
    Size.NUMBER: 232,
}
"""Em of the free fonts: their capitals are 0.71 em high, so at 203 dpi READING gives 5.0 mm and NUMBER 20.7 mm."""

_MISSING: Final = "\U0010ffff"


@cache
def _font(file: str, em: int) -> Font:
    from PIL import ImageFont  # noqa: PLC0415 - loaded late, see above

    path = _FONTS / file
    return ImageFont.truetype(path, em) if path.is_file() else ImageFont.load_default(em)


def grid_font(*, bold: bool) -> Font:
    """Return the font whose letters have the proportions of a printer's own, :data:`FINE` times as large."""
    return _font(_GRID[bold], _GRID_EM)


@lru_cache(maxsize=4096)
def _has(file: str, sign: str) -> bool:
    """Return whether a font has a letter: one it lacks looks like every other it lacks."""
    font = _font(file, 32)
    return bytes(font.getmask(sign)) != bytes(font.getmask(_MISSING))


def _shows(file: str, text: str) -> bool:
    return all(_has(file, sign) for sign in set(text) if not sign.isspace() and unicodedata.category(sign) != "Cf")


def in_grid(text: str) -> bool:
    """Return whether ``text`` can be set like the printer's own letters, one in each column."""
    return not any(map(_needs_shaping, text)) and _shows(_GRID[0], text)


def _needs_shaping(sign: str) -> bool:
    """Return whether a sign joins its neighbours, goes leftwards or stands on another one."""
    return unicodedata.bidirectional(sign) in {"R", "AL", "AN", "NSM"} or ord(sign) > 0x2FFF  # noqa: PLR2004 - wide signs


def free_font(text: str, size: Size, *, bold: bool, percent: int = 100) -> Font:
    """Return the best font that has every letter of ``text``."""
    files = next((pair for pair in _FREE if _shows(pair[0], text)), _FREE[-1])
    return _font(files[bold], max(1, _EM_DOTS[size] * percent // 100))


def free_width(text: str, size: Size, bold: bool) -> float:  # noqa: FBT001 - a Measure
    """Return the width of ``text`` in a free font, in columns of the smallest letters."""
    return free_font(text, size, bold=bold).getlength(text) / COLUMN_DOTS


def leftwards(text: str) -> bool:
    """Return whether ``text`` reads from right to left: its first letter with a direction says so (UAX #9, P2)."""
    strong = (unicodedata.bidirectional(sign) for sign in text)
    return next((side for side in strong if side in {"L", "R", "AL"}), "L") != "L"
