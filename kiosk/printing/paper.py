"""A paper as lines, before any printer: what is printed, and its spoken twin, come from the same lines."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from functools import cache
from typing import Final

from kiosk.contract.padron import VolantePaper
from kiosk.core.ports import PaperManner
from kiosk.printing.large import enlarge
from kiosk.printing.layout import PAPERS, Align, Kind, Line, Weight, fill, load_layout
from kiosk.printing.volante import volante_values

_SPANISH: Final = "es"
_READ: Final = frozenset({Kind.TEXT, Kind.PAIR, Kind.FIELD})
"""Lines with something to read. A QR says what the address below it says."""


@dataclass(frozen=True)
class SpokenLine:
    """One line of a paper for the ear.

    Attributes:
        label: what the value is; empty when the value says it itself.
        value: as printed.
        language: whose voice reads it.
        spelled: letter by letter, as a code.
    """

    label: str
    value: str = field(repr=False)
    language: str = _SPANISH
    spelled: bool = False


def volante_lines(paper: VolantePaper, manner: PaperManner) -> list[Line]:
    """Return a volante ready to be set: the Spanish paper and, below it, the summary in the person's language."""
    lines = [*fill(_layout("volante"), volante_values(paper)), *summary("volante", manner.language)]
    return enlarge(lines) if manner.large else lines


def spoken_volante(paper: VolantePaper, manner: PaperManner) -> tuple[SpokenLine, ...]:
    """Return all that can be read on the paper, in its order (EN 301 549 5.1.3.16)."""
    return tuple(
        SpokenLine(line.label, line.text, line.language, line.spell)
        for line in volante_lines(paper, manner)
        if line.kind in _READ
    )


@cache
def _layout(name: str) -> list[Line]:
    return load_layout(name)


@cache
def _summaries() -> dict[str, dict[str, dict[str, list[str] | str | bool]]]:
    return tomllib.loads((PAPERS / "summaries.toml").read_text(encoding="utf-8"))


@cache
def summary(name: str, language: str) -> tuple[Line, ...]:
    """Return what paper ``name`` is, in ``language``; nothing in Spanish, the language of the papers.

    Raises:
        KeyError: there are no summaries of this paper.
    """
    found = _summaries()[name].get(language)
    if found is None:
        return ()
    align = Align.RIGHT if found.get("rightwards") is False else Align.LEFT
    gap = Line(kind=Kind.SPACE, mm=1.0)
    title = Line(kind=Kind.TEXT, text=str(found["title"]), align=align, bold=True, language=language)
    texts = [Line(kind=Kind.TEXT, text=text, align=align, language=language) for text in found["lines"]]  # type: ignore[union-attr]
    return (gap, Line(kind=Kind.RULE, weight=Weight.HEAVY), title, *(part for text in texts for part in (gap, text)))
