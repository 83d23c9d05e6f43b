"""Lists of names and streets in ``resources/town``."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from random import Random
from typing import Final

from kiosk.resources import RESOURCES

TOWN: Final = RESOURCES / "town"
_HEAD_START: Final = 12
"""Names further down are rarer: the n-th has weight 1 / (n + this)."""


class Urn:
    """Draws from a list whose first entries are the most frequent ones."""

    def __init__(self, entries: Sequence[str]) -> None:
        self._entries = entries
        self._heap = list(accumulate(1 / (rank + _HEAD_START) for rank in range(len(entries))))

    def draw(self, random: Random) -> str:
        """Return one entry."""
        return self._entries[bisect(self._heap, random.random() * self._heap[-1])]


@dataclass(frozen=True)
class NameBook:
    """Names of one country; ``surnames_each`` is how many a person has."""

    country: str
    surnames_each: int
    women: Urn
    men: Urn
    surnames: Urn


@dataclass(frozen=True)
class Street:
    """A street; with ``flats`` its houses have floors."""

    name: str
    flats: bool


def name_book(country: str, surnames_each: int) -> NameBook:
    """Read ``names-<country>.txt``."""
    sections = _sections(TOWN / f"names-{country.lower()}.txt")
    return NameBook(country, surnames_each, *(Urn(sections[name]) for name in ("women", "men", "surnames")))


def streets() -> list[Street]:
    """Read ``streets.txt``."""
    return [Street(line.removeprefix("*"), line.startswith("*")) for line in _lines(TOWN / "streets.txt")]


def _sections(path: Path) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    name = ""
    for line in _lines(path):
        if line.startswith("["):
            name = line.strip("[]")
        else:
            found.setdefault(name, []).append(line)
    return found


def _lines(path: Path) -> list[str]:
    lines = (line.strip() for line in path.read_text(encoding="utf-8").splitlines())
    return [line for line in lines if line and not line.startswith("#")]
