"""Paper layouts as data: ``resources/papers/<name>.toml``, filled with the fields of a paper."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any, Final

from kiosk.resources import RESOURCES

PAPERS: Final = RESOURCES / "papers"
_FIELD: Final = re.compile(r"\{(\w+)\}")


class Kind(StrEnum):
    """What a line of a layout is."""

    TEXT = "text"
    PAIR = "pair"
    """A label and its value side by side."""
    FIELD = "field"
    """A label and its value below it."""
    RULE = "rule"
    SPACE = "space"
    QR = "qr"
    ARMS = "arms"


class Size(StrEnum):
    """Letter sizes a ticket printer has: its smallest letters, so many times as wide and as high.

    Those after them are for large print. Font A has capitals of 14 dots and more in a cell of 24: three times that is
    over 4.8 mm (ADA 707.7.2) at 203 dpi, two times is not.
    """

    BODY = "body"
    TALL = "tall"
    LARGE = "large"
    READING = "reading"
    NARROW = "narrow"
    HEADING = "heading"
    CODE = "code"
    NUMBER = "number"
    """A turn's number: 20 mm high and more, always drawn, squeezed rather than broken."""

    @property
    def width(self) -> int:
        """Columns one letter takes."""
        return _SCALES[self][0]

    @property
    def height(self) -> int:
        """Height as a multiple of the smallest letters'."""
        return _SCALES[self][1]

    @property
    def smaller(self) -> Size | None:
        """The size for a word that is wider than the paper in this one, None when it has to be broken."""
        return {Size.LARGE: Size.TALL, Size.HEADING: Size.READING, Size.READING: Size.NARROW}.get(self)

    @property
    def coarse(self) -> bool:
        """Whether its letters are so large that a picture of them may have dots of double size."""
        return self in {Size.READING, Size.NARROW, Size.HEADING, Size.CODE, Size.NUMBER}


_SCALES: Final = {
    Size.BODY: (1, 1),
    Size.TALL: (1, 2),
    Size.LARGE: (2, 2),
    Size.READING: (2, 3),
    Size.NARROW: (1, 3),
    Size.HEADING: (3, 4),
    Size.CODE: (5, 5),
    Size.NUMBER: (8, 10),
}


class Align(StrEnum):
    """Where a line stands."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


class Weight(StrEnum):
    """How thick a rule is."""

    LIGHT = "light"
    HEAVY = "heavy"


@dataclass(frozen=True, kw_only=True)
class Line:
    """One line of a layout, or of a filled paper.

    Attributes:
        text: what it says; in a layout with ``{field}`` in it.
        label: what stands beside the value of a pair, over the value of a field.
        upper: shown in capitals.
        spell: read out letter by letter.
        mm: height of a space, side of a QR.
        large: the size in large print.
        large_mm: height of a space, side of a QR in large print; 0 for half as much again.
        language: of the text, for whoever reads it out.
    """

    kind: Kind
    text: str = field(default="", repr=False)
    label: str = ""
    size: Size = Size.BODY
    align: Align = Align.LEFT
    weight: Weight = Weight.LIGHT
    bold: bool = False
    upper: bool = False
    spell: bool = False
    mm: float = 0.0
    large: Size = Size.READING
    large_mm: float = 0.0
    language: str = "es"


Values = Mapping[str, str | list[str]]
"""Fields of a paper as text; a list gives one line per element."""


def load_layout(name: str) -> list[Line]:
    """Return the layout ``name``.

    Raises:
        OSError: there is no such layout.
        ValueError: a line has an unknown kind, size, alignment or weight.
        TypeError: a line has an unknown member.
    """
    data = tomllib.loads((PAPERS / f"{name}.toml").read_text(encoding="utf-8"))
    return [_line(item) for item in data["line"]]


def _line(item: dict[str, Any]) -> Line:
    enums = {"kind": Kind, "size": Size, "large": Size, "align": Align, "weight": Weight}
    members: dict[str, Any] = {key: enums[key](value) if key in enums else value for key, value in item.items()}
    return Line(**members)


def fill(layout: list[Line], values: Values) -> list[Line]:
    """Return the layout's lines with the paper's text in them, ready to be set.

    A line whose fields are all empty is left out, and so is a space after it.

    Raises:
        KeyError: the layout names a field the paper does not have.
    """
    filled: list[Line] = []
    skipped = False
    for line in layout:
        if skipped and line.kind is Kind.SPACE:
            continue
        lines = _filled(line, values)
        skipped = not lines
        filled += lines
    return filled


def _filled(line: Line, values: Values) -> list[Line]:
    names = _FIELD.findall(line.text)
    if not names:
        return [line]
    if all(not values[name] for name in names):
        return []
    first = values[names[0]]
    if isinstance(first, list):
        each = [_set(line, {**values, names[0]: item}) for item in first]
        return [*each[:1], *(replace(more, label="") for more in each[1:])]
    return [_set(line, values)]


def _set(line: Line, values: Values) -> Line:
    text = _FIELD.sub(lambda match: printable(str(values[match[1]])), line.text)
    return replace(line, text=text.upper() if line.upper else text)


def printable(text: str) -> str:
    """Return ``text`` composed (NFC) and without control characters, which a printer would take as commands."""
    composed = unicodedata.normalize("NFC", text)
    return "".join(" " if unicodedata.category(sign) in {"Cc", "Zl", "Zp"} else sign for sign in composed).strip()
