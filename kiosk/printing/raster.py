"""Rows the printer has no letters for, and the arms, as pictures of one bit per dot, and the commands that print them.

Only ink is sent: white above, below and beside the letters is fed or left out, and large letters go as dots of double
size, which is what the printer itself does to its own letters: so an Arabic paper takes a second on a serial line.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from kiosk.printing.compose import Row
from kiosk.printing.fonts import COLUMN_DOTS, FINE, ROW_DOTS, free_font, grid_font, in_grid, leftwards
from kiosk.printing.layout import Align, Size
from kiosk.resources import RESOURCES

if TYPE_CHECKING:
    from PIL import Image

_BASELINE: Final = 0.79
_HALF: Final = 128
_FREE_BASELINE: Final = 0.7
ROW_PITCH: Final = 30
"""Dots from row to row after ``ESC @``: letters lower than that stand at the upper edge."""

_LONGEST_FEED: Final = 255
_MODES: Final = {1: 0, 2: 3}


@dataclass(frozen=True)
class Raster:
    """A picture to print.

    Attributes:
        picture: one bit per dot, ink is set.
        scale: printed dots on a side of one dot of the picture, 1 or 2.
    """

    picture: Image.Image
    scale: int = 1


@cache
def arms(scale: int) -> Raster:
    """Return the placeholder of the municipal arms (own drawing; the council's file replaces it)."""
    from PIL import Image, ImageChops  # noqa: PLC0415 - loaded late: 30 ms

    with Image.open(RESOURCES / "papers" / "arms.png") as picture:
        return Raster(ImageChops.invert(picture.convert("1")), scale)


def qr_raster(text: str, module: int) -> Raster:
    """Return a QR code (level M) as a picture, for printers that make none.

    Args:
        text: what it says.
        module: dots on a side of one module; made even, so that dots of double size do.
    """
    from PIL import Image  # noqa: PLC0415 - loaded late, see above
    from qrcode import QRCode  # noqa: PLC0415 - the same
    from qrcode.constants import ERROR_CORRECT_M  # noqa: PLC0415 - the same

    code = QRCode(error_correction=ERROR_CORRECT_M, border=0)
    code.add_data(text)
    code.make(fit=True)
    matrix = code.get_matrix()
    side, times = len(matrix), max(1, module // 2)
    small = Image.new("1", (side, side))
    small.putdata([255 * dark for line in matrix for dark in line])
    return Raster(small.resize((side * times, side * times), Image.Resampling.NEAREST), 2)


def row_raster(row: Row, dots: int) -> Raster:
    """Return a row as a picture, as large as the printer's own letters would be.

    Args:
        row: what to draw.
        dots: printable dots on a line.
    """
    scale = 2 if row.size.coarse else 1
    if row.size is Size.NUMBER:
        return Raster(_number_picture(row, dots, scale), scale)
    drawn = _grid_picture(row, scale) if in_grid(row.label + row.text) else _free_picture(row, dots, scale)
    return Raster(drawn, scale)


def _grid_picture(row: Row, scale: int) -> Image.Image:
    from PIL import Image, ImageDraw  # noqa: PLC0415 - loaded late, see above

    fine, text = (COLUMN_DOTS * FINE, ROW_DOTS * FINE), row.label + row.text
    ink = Image.new("L", (fine[0] * len(text), fine[1]), 0)
    draw = ImageDraw.Draw(ink)
    base = round(fine[1] * _BASELINE)
    for index, sign in enumerate(text):
        font = grid_font(bold=row.bold and index >= len(row.label))
        draw.text((index * fine[0], base), sign, 255, font, anchor="ls")
    columns, height = len(text) * COLUMN_DOTS * row.size.width, ROW_DOTS * row.size.height
    small = ink.resize((columns // scale, height // scale), Image.Resampling.BOX)
    strip = Image.new("L", (small.width, max(small.height, ROW_PITCH // scale)), 0)
    strip.paste(small)
    return _sharp(strip)


def _free_picture(row: Row, dots: int, scale: int) -> Image.Image:
    from PIL import Image, ImageDraw  # noqa: PLC0415 - loaded late, see above

    left = len(row.label) * COLUMN_DOTS
    room = dots - left
    font = free_font(row.text, row.size, bold=row.bold)
    wide = font.getlength(row.text)
    if wide > room:
        font = free_font(row.text, row.size, bold=row.bold, percent=int(100 * room / wide))
    em = int(getattr(font, "size", ROW_DOTS))
    height = em * 3 // 2 // scale * scale
    ink = Image.new("L", (dots, height), 0)
    draw = ImageDraw.Draw(ink)
    base = round(height * _FREE_BASELINE)
    if row.label:
        draw.text((0, base), row.label.rstrip(), 255, free_font(row.label, row.size, bold=False), anchor="ls")
    x, anchor = {Align.LEFT: (left, "ls"), Align.CENTER: (left + room // 2, "ms"), Align.RIGHT: (dots, "rs")}[row.align]
    draw.text((x, base), row.text, 255, font, anchor=anchor, direction="rtl" if leftwards(row.text) else "ltr")
    return _sharp(ink.resize((dots // scale, height // scale), Image.Resampling.BOX))


def _number_picture(row: Row, dots: int, scale: int) -> Image.Image:
    """Return a number as high as its size says, made narrower where the paper is too narrow for it."""
    from PIL import Image, ImageDraw  # noqa: PLC0415 - loaded late, see above

    font = free_font(row.text, row.size, bold=True)
    left, top, right, bottom = font.getbbox(row.text)
    ink = Image.new("L", (int(right - left), int(bottom - top)), 0)
    ImageDraw.Draw(ink).text((-left, -top), row.text, 255, font)
    wide = min(ink.width, dots)
    small = ink.resize((wide // scale, ink.height // scale), Image.Resampling.BOX)
    strip = Image.new("L", (dots // scale, small.height + ROW_PITCH // scale), 0)
    x = {Align.LEFT: 0, Align.CENTER: (strip.width - small.width) // 2, Align.RIGHT: strip.width - small.width}[
        row.align
    ]
    strip.paste(small, (x, 0))
    return _sharp(strip)


def _sharp(grey: Image.Image) -> Image.Image:
    return grey.point(lambda value: 255 if value >= _HALF else 0).convert("1")


def printed(raster: Raster, align: Align) -> bytes:
    """Return the commands that print a picture, its white as feeds (``ESC J`` in dots, ``GS v 0``)."""
    box = raster.picture.getbbox()
    if box is None:
        return feed(raster.picture.height * raster.scale)
    inked = raster.picture.crop(_kept(raster.picture, box, align))
    above, below = box[1], raster.picture.height - box[3]
    return feed(above * raster.scale) + _command(inked, raster.scale) + feed(below * raster.scale)


def _kept(picture: Image.Image, box: tuple[int, int, int, int], align: Align) -> tuple[int, int, int, int]:
    """Return what of the picture has to be sent so that the ink stands where it stood.

    A centred or right-aligned picture is put in its place by the printer, in whole bytes.
    """
    left, top, right, bottom = box
    match align:
        case Align.LEFT:
            return 0, top, right, bottom
        case Align.RIGHT:
            wide = -(-(picture.width - left) // 8) * 8
            return picture.width - wide, top, picture.width, bottom
    return left, top, right, bottom


def _command(picture: Image.Image, scale: int) -> bytes:
    across = (picture.width + 7) // 8
    head = b"\x1dv0" + bytes((_MODES[scale],))
    return head + across.to_bytes(2, "little") + picture.height.to_bytes(2, "little") + picture.tobytes()


def feed(dots: int) -> bytes:
    """Return the commands that feed paper by ``dots``."""
    whole, rest = divmod(dots, _LONGEST_FEED)
    return b"\x1bJ\xff" * whole + (b"\x1bJ" + bytes((rest,)) if rest else b"")
