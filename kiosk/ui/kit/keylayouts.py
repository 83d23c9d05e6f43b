"""Keyboard layouts: data of ``resources/keyboards``, one file for each language. No Qt."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

from kiosk.resources import RESOURCES

_DIRECTORY = RESOURCES / "keyboards"
_FALLBACK = "es"


class Order(StrEnum):
    """In which order the letters stand."""

    ALPHABET = "alphabet"
    STANDARD = "standard"


@dataclass(frozen=True)
class Group:
    """Keys that belong together.

    Attributes:
        name: of the group; ``keyboard.group.<name>`` in the catalogues.
        flow: its characters in alphabetical order.
        rows: the same characters as on a real keyboard, left to right; empty when there is no such order.
        face: what the key shows that leads here; empty for the first and last letter.
        rightward: whether ``flow`` runs from left to right.
    """

    name: str
    flow: str
    rows: tuple[str, ...] = ()
    face: str = ""
    rightward: bool = True


@dataclass(frozen=True)
class KeyLayout:
    """All keys of one language.

    Attributes:
        start: name of the group that is shown first.
    """

    code: str
    start: str
    groups: tuple[Group, ...]

    @property
    def characters(self) -> frozenset[str]:
        """Everything that can be typed, without capitals and the space."""
        return frozenset("".join(group.flow for group in self.groups))


def layout_codes() -> list[str]:
    """Return the names of all layouts there are."""
    return sorted(path.stem for path in _DIRECTORY.glob("*.toml"))


@cache
def layout_for(code: str) -> KeyLayout:
    """Return the layout of a catalogue's language (``es-easy`` has that of ``es``); Spanish for any other."""
    path = _DIRECTORY / f"{code.split('-', maxsplit=1)[0]}.toml"
    return _read(path if path.exists() else _DIRECTORY / f"{_FALLBACK}.toml")


def _read(path: Path) -> KeyLayout:
    found = tomllib.loads(path.read_text("utf-8"))
    return KeyLayout(path.stem, found["start"], tuple(_group(table) for table in found["group"]))


def _group(table: Mapping[str, Any]) -> Group:
    return Group(
        table["name"],
        table["flow"],
        tuple(table.get("rows", ())),
        table.get("face", ""),
        table.get("direction", "ltr") == "ltr",
    )
