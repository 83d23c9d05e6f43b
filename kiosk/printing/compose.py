"""From filled lines to rows of a known width: words are wrapped, never cut; labels stand in a column of their own."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Final

from kiosk.printing.layout import Align, Kind, Line, Size

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


Measure = Callable[[str, Size, bool], float]
"""Width of a text in columns of the smallest letters, from its size and whether it is bold."""


def own_letters(text: str, size: Size, _bold: bool) -> float:  # noqa: FBT001 - a Measure
    """Return the width of the printer's own letters, all as wide as each other."""
    return len(text) * size.width


def rows(line: Line, columns: int, measure: Measure = own_letters) -> list[Row]:
    """Return a line of text, with its label if it has one, as rows no wider than ``columns``."""
    match line.kind:
        case Kind.PAIR:
            return pair_rows(line, columns, measure)
        case Kind.FIELD:
            return field_rows(line, columns, measure)
    return text_rows(line, columns, measure)


def text_rows(line: Line, columns: int, measure: Measure = own_letters) -> list[Row]:
    """Return a text line as rows no wider than ``columns``.

    When something that cannot be broken is too wide in its size, the line goes one size down: better small than cut.
    """
    size = line.size
    if size is Size.NUMBER:
        return [Row(line.text, size=size, align=line.align, bold=line.bold)]
    parts = [part for word in line.text.split(" ") for part in _URL_BREAK.split(word)]
    while size.smaller and any(measure(part, size, line.bold) > columns for part in parts):
        size = size.smaller
    width = _in(measure, size, bold=line.bold)
    texts = wrap(line.text, columns, width)
    if line.align is Align.CENTER:
        texts = balance(line.text, texts, width)
    return [Row(text, size=size, align=line.align, bold=line.bold) for text in texts]


def field_rows(line: Line, columns: int, measure: Measure = own_letters) -> list[Row]:
    """Return a label and, below it, its value."""
    label_size = Size.READING if line.size.coarse else Size.BODY
    width = _in(own_letters, label_size, bold=False)
    labels = wrap(line.label, columns, width) if line.label else []
    if line.align is Align.CENTER and labels:
        labels = balance(line.label, labels, width)
    return [*(Row(text, size=label_size, align=line.align) for text in labels), *text_rows(line, columns, measure)]


def pair_rows(line: Line, columns: int, measure: Measure = own_letters) -> list[Row]:
    """Return a label and its value beside it; further rows of the value stand under its first one."""
    labels = iter([line.label])
    texts = wrap(line.text, columns - LABEL_COLUMNS, _in(measure, line.size, bold=line.bold))
    return [Row(text, next(labels, "").ljust(LABEL_COLUMNS), line.size, line.align, line.bold) for text in texts]


def _in(measure: Measure, size: Size, *, bold: bool) -> Callable[[str], float]:
    return lambda text: measure(text, size, bold)


def wrap(text: str, columns: float, width: Callable[[str], float] = len) -> list[str]:
    """Return ``text`` in rows of at most ``columns``, broken at spaces.

    Only what has no space at all and is wider than a row (an address of a web page) is broken inside, after one of
    ``/ ? & = . - _`` if there is one.
    """
    done: list[str] = []
    row = ""
    for word in _pieces(text, columns, width):
        if row and width((row + word).rstrip(" ")) > columns:
            done.append(row.rstrip(" "))
            row = ""
        row += word
    return [*done, row.rstrip(" ")]


def _pieces(text: str, columns: float, width: Callable[[str], float]) -> Iterator[str]:
    """Yield what may stand in a row by itself, each with the space that follows it."""
    for word in re.findall(r"[^ ]+ *", text):
        if width(word.rstrip(" ")) <= columns:
            yield word
            continue
        for part in _URL_BREAK.split(word):
            yield from _chunks(part, columns, width)


def _chunks(part: str, columns: float, width: Callable[[str], float]) -> Iterator[str]:
    """Yield a word that fits in no row, letter by letter as many as fit."""
    chunk = ""
    for sign in part:
        if chunk and width((chunk + sign).rstrip(" ")) > columns:
            yield chunk
            chunk = ""
        chunk += sign
    if chunk:
        yield chunk


def balance(text: str, texts: list[str], width: Callable[[str], float] = len) -> list[str]:
    """Return the same number of rows, as even as possible: a centred title with one word below looks broken."""
    widest = max(map(width, texts)) if len(texts) > 1 else 0
    for columns in range(1, math.ceil(widest)):
        even = wrap(text, columns, width)
        if len(even) == len(texts) and not _torn(text, even):
            return even
    return texts


def _torn(text: str, texts: list[str]) -> bool:
    """Return whether a row break falls inside a word."""
    return " ".join(texts) != " ".join(text.split(" "))
