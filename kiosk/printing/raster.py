"""Rows the printer has no letters for, and the arms, as pictures of one bit per dot.

Pillow comes with python-escpos and is loaded as late.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kiosk.printing.compose import LABEL_COLUMNS, Row
from kiosk.printing.layout import Align, Size
from kiosk.resources import RESOURCES

if TYPE_CHECKING:
    from PIL import Image, ImageFont

_FONTS: Final = Path("/usr/share/fonts/truetype")
_REGULAR: Final = (_FONTS / "noto/NotoSans-Regular.ttf", _FONTS / "dejavu/DejaVuSans.ttf")
_BOLD: Final = (_FONTS / "noto/NotoSans-Bold.ttf", _FONTS / "dejavu/DejaVuSans-Bold.ttf")
_ARABIC: Final = (_FONTS / "noto/NotoSansArabic-Bold.ttf",)
_ARABIC_BLOCK: Final = range(0x0600, 0x0700)
_EM_DOTS: Final = {Size.BODY: 22, Size.TALL: 36, Size.LARGE: 48}
_ROW_DOTS: Final = {Size.BODY: 30, Size.TALL: 48, Size.LARGE: 58}
_COLUMN_DOTS: Final = 12


def arms() -> Image.Image:
    """Return the placeholder of the municipal arms (own drawing; the council's file replaces it)."""
    from PIL import Image  # noqa: PLC0415 - loaded late, see above

    with Image.open(RESOURCES / "papers" / "arms.png") as picture:
        return picture.convert("1")


def row_picture(row: Row, dots: int) -> Image.Image:
    """Return ``row`` drawn on a white strip ``dots`` wide, about as large as the printer's own letters."""
    from PIL import Image, ImageDraw  # noqa: PLC0415 - loaded late, see above

    height = _ROW_DOTS[row.size]
    picture = Image.new("1", (dots, height), 1)
    draw = ImageDraw.Draw(picture)
    base = round(height * 0.8)
    left = LABEL_COLUMNS * _COLUMN_DOTS if row.label else 0
    if row.label:
        draw.text((0, base), row.label.rstrip(), 0, _font(row.size, bold=False, arabic=False), anchor="ls")
    font = _fitting(row, dots - left)
    if row.align is Align.CENTER:
        draw.text((left + (dots - left) // 2, base), row.text, 0, font, anchor="ms")
    else:
        draw.text((left, base), row.text, 0, font, anchor="ls")
    return picture


def _fitting(row: Row, dots: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    """Return the font of the row, smaller when the row would not fit: letters here have different widths."""
    arabic = any(ord(sign) in _ARABIC_BLOCK for sign in row.text)
    font = _font(row.size, bold=row.bold, arabic=arabic)
    wide = font.getlength(row.text)
    if wide <= dots:
        return font
    return _font(row.size, bold=row.bold, arabic=arabic, percent=int(100 * dots / wide))


@cache
def _font(size: Size, *, bold: bool, arabic: bool, percent: int = 100) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    from PIL import ImageFont  # noqa: PLC0415 - loaded late, see above

    em = _EM_DOTS[size] * percent // 100
    for path in (*(_ARABIC if arabic else ()), *(_BOLD if bold else _REGULAR)):
        if path.is_file():
            return ImageFont.truetype(path, em)
    return ImageFont.load_default(em)
