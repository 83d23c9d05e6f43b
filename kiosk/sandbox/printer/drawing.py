"""A strip of paper as a picture: as wide as the roll, one pixel per dot, white with a slight margin."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Final

from PIL import Image, ImageDraw, ImageFont, ImageOps

from kiosk.sandbox.printer.strip import Letters, Picture, Strip

_PAPER: Final = (253, 252, 249)
_INK: Final = (24, 24, 26)
_DEJAVU: Final = Path("/usr/share/fonts/truetype/dejavu")
_MONO: Final = (_DEJAVU / "DejaVuSansMono.ttf", _DEJAVU / "DejaVuSansMono-Bold.ttf")
_FINE: Final = 4
_ADVANCE_PER_EM: Final = 0.602
_BASELINE: Final = 0.79
_HALF: Final = 128


def draw(strip: Strip) -> Image.Image:
    """Return the strip as it would lie on a table."""
    ink = Image.new("L", (strip.model.paper_dots, max(1, strip.length)), 0)
    for item in strip.items:
        if isinstance(item.content, Picture):
            ink.paste(_picture(item.content), (strip.model.margin + item.content.x, item.y))
            continue
        for letters in item.content:
            _write(ink, letters, strip.model.margin + letters.x, item.y + item.height - letters.cell[1])
    paper = Image.new("RGB", ink.size, _PAPER)
    paper.paste(_INK, mask=ink)
    return paper


def _picture(picture: Picture) -> Image.Image:
    stride = (picture.width + 7) // 8 * picture.height
    mask = Image.frombytes("1", (picture.width, picture.height), picture.bits.ljust(stride, b"\0")[:stride])
    across, down = picture.scale
    return mask.convert("L").resize((picture.width * across, picture.height * down), Image.Resampling.NEAREST)


def _write(ink: Image.Image, letters: Letters, left: int, y: int) -> None:
    width, height = letters.cell
    for index, sign in enumerate(letters.text):
        mask = _glyph(sign, width, height, letters.bold)
        ink.paste(ImageOps.invert(mask) if letters.inverted else mask, (left + index * width, y))
    if letters.underline:
        ImageDraw.Draw(ink).rectangle((left, y + height - 2, left + letters.dots - 1, y + height - 1), fill=255)


@lru_cache(maxsize=2048)
def _glyph(sign: str, width: int, height: int, bold: bool) -> Image.Image:  # noqa: FBT001 - a key of the cache
    """Return one letter in its cell; ink is 255. Drawn large and reduced to hard dots, as a thermal head prints."""
    font = _font(bold, round(height * _FINE * 12 / 24 / _ADVANCE_PER_EM))
    cell = Image.new("L", (round(font.getlength("M")), height * _FINE), 0)
    ImageDraw.Draw(cell).text((0, round(height * _FINE * _BASELINE)), sign, 255, font, anchor="ls")
    small = cell.resize((width, height), Image.Resampling.BOX)
    return small.point(lambda value: 255 if value >= _HALF else 0)


@lru_cache(maxsize=16)
def _font(bold: bool, size: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:  # noqa: FBT001 - a key of the cache
    path = _MONO[bold]
    return ImageFont.truetype(path, size) if path.is_file() else ImageFont.load_default(size)
