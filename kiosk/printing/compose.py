"""From filled lines to rows of a known width: words are wrapped, never cut; labels stand in a column of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from kiosk.printing.layout import Align, Line, Size

LABEL_COLUMNS: Final = 14
"""Width of the label column, the gap to the value included."""

_URL_BREAK: Final = re.compile(r"(?<=[/?&=.\-_])")


@dataclass(frozen=True)
class Row:
    """One printed row: the letters of one size, the label in normal weight before them.

    Attributes:
        label: padded to :data:`LABEL_COLUMNS` when there is one.
    """

    text: str = field(repr=False)
    label: str = ""
    size: Size = Size.BODY
    align: Align = Align.LEFT
    bold: bool = False


def text_rows(line: Line, columns: int) -> list[Row]:
    """Return a text line as rows no wider than ``columns``.

    When a single word is too wide in a large size, the line goes one size down: better small than cut.
    """
    size = line.size
    if size is Size.LARGE and any(len(word) * size.width > columns for word in line.text.split(" ")):
        size = Size.TALL
    texts = wrap(line.text, columns // size.width)
    if line.align is Align.CENTER:
        texts = balance(line.text, texts)
    return [Row(text, size=size, align=line.align, bold=line.bold) for text in texts]


def pair_rows(line: Line, columns: int) -> list[Row]:
    """Return a label and its value; further rows of the value stand under its first one."""
    labels = iter([line.label])
    return [
        Row(text, next(labels, "").ljust(LABEL_COLUMNS), line.size, line.align, line.bold)
        for text in wrap(line.text, columns - LABEL_COLUMNS)
    ]


def wrap(text: str, columns: int) -> list[str]:
    """Return ``text`` in rows of at most ``columns`` letters, broken at spaces.

    Only what has no space at all and is wider than a row (an address of a web page) is broken inside, after one of
    ``/ ? & = . - _`` if there is one.
    """
    rows: list[str] = []
    row = ""
    for word in _pieces(text, columns):
        if row and len(row) + len(word.rstrip(" ")) > columns:
            rows.append(row.rstrip(" "))
            row = ""
        row += word
    return [*rows, row.rstrip(" ")]


def _pieces(text: str, columns: int) -> Iterator[str]:
    """Yield what may stand in a row by itself, each with the space that follows it."""
    for word in re.findall(r"[^ ]+ *", text):
        if len(word.rstrip(" ")) <= columns:
            yield word
            continue
        for part in _URL_BREAK.split(word):
            yield from (part[start : start + columns] for start in range(0, len(part), columns))


def balance(text: str, rows: list[str]) -> list[str]:
    """Return the same number of rows, as even as possible: a centred title with one word below looks broken."""
    for columns in range(1, max(map(len, rows)) if len(rows) > 1 else 0):
        even = wrap(text, columns)
        if len(even) == len(rows) and not _torn(text, even):
            return even
    return rows


def _torn(text: str, rows: list[str]) -> bool:
    """Return whether a row break falls inside a word."""
    return " ".join(rows) != " ".join(text.split(" "))
