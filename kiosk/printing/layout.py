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

_FOLDER: Final = RESOURCES / "papers"
_FIELD: Final = re.compile(r"\{(\w+)\}")


class Kind(StrEnum):
    """What a line of a layout is."""

    TEXT = "text"
    PAIR = "pair"
    RULE = "rule"
    SPACE = "space"
    QR = "qr"
    ARMS = "arms"


class Size(StrEnum):
    """Letter sizes a ticket printer has: as it is, twice as high, twice as high and wide."""

    BODY = "body"
    TALL = "tall"
    LARGE = "large"

    @property
    def width(self) -> int:
        """Columns one letter takes."""
        return 2 if self is Size.LARGE else 1

    @property
    def height(self) -> int:
        """Height as a multiple of the smallest letters'."""
        return 1 if self is Size.BODY else 2


class Align(StrEnum):
    """Where a line stands."""

    LEFT = "left"
    CENTER = "center"


class Weight(StrEnum):
    """How thick a rule is."""

    LIGHT = "light"
    HEAVY = "heavy"


@dataclass(frozen=True, kw_only=True)
class Line:
    """One line of a layout, or of a filled paper.

    Attributes:
        text: what it says; in a layout with ``{field}`` in it.
        label: what stands in the label column of a pair.
        upper: shown in capitals.
        mm: height of a space, side of a QR.
    """

    kind: Kind
    text: str = field(default="", repr=False)
    label: str = ""
    size: Size = Size.BODY
    align: Align = Align.LEFT
    weight: Weight = Weight.LIGHT
    bold: bool = False
    upper: bool = False
    mm: float = 0.0


Values = Mapping[str, str | list[str]]
"""Fields of a paper as text; a list gives one line per element."""


def load_layout(name: str) -> list[Line]:
    """Return the layout ``name``.

    Raises:
        OSError: there is no such layout.
        ValueError: a line has an unknown kind, size, alignment or weight.
        TypeError: a line has an unknown member.
    """
    data = tomllib.loads((_FOLDER / f"{name}.toml").read_text(encoding="utf-8"))
    return [_line(item) for item in data["line"]]


def _line(item: dict[str, Any]) -> Line:
    enums = {"kind": Kind, "size": Size, "align": Align, "weight": Weight}
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
        return [_set(line, {**values, names[0]: item}) for item in first]
    return [_set(line, values)]


def _set(line: Line, values: Values) -> Line:
    text = _FIELD.sub(lambda match: printable(str(values[match[1]])), line.text)
    return replace(line, text=text.upper() if line.upper else text)


def printable(text: str) -> str:
    """Return ``text`` composed (NFC) and without control characters, which a printer would take as commands."""
    composed = unicodedata.normalize("NFC", text)
    return "".join(" " if unicodedata.category(sign) in {"Cc", "Zl", "Zp"} else sign for sign in composed).strip()
