"""Large print: the same lines in the same order with the same words, every letter at least 4.8 mm high.

Source: ADA 707.7.2 (capitals of 4.8 mm); thermal paper knows black only, so there is no light grey to avoid.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from kiosk.printing.layout import Kind, Line

_LOOSER: Final = 1.5
_GAP: Final = (Line(kind=Kind.SPACE, mm=1.5),)
_BREAKABLE: Final = str.maketrans({"\u00a0": " "})


def enlarge(lines: list[Line]) -> list[Line]:
    """Return filled lines for large print. Labels stand over their values: beside them there is no room."""
    return [part for line in lines for part in _enlarged(line)]


def _enlarged(line: Line) -> list[Line]:
    kind = Kind.FIELD if line.kind is Kind.PAIR else line.kind
    bold = line.bold or kind is Kind.FIELD
    # The groups of a code need not share a row here: each one stays whole.
    text = line.text.translate(_BREAKABLE) if line.spell else line.text
    mm = line.large_mm or line.mm * _LOOSER
    larger = replace(line, kind=kind, text=text, size=line.large, bold=bold, mm=mm)
    return [*_GAP, larger] if line.kind is Kind.PAIR else [larger]
