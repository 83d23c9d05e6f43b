"""How one setting is declared, read and refused."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kiosk.core.errors import SettingsError

Read = Callable[[object], object]


@dataclass(frozen=True)
class Rule:
    """What a setting may be.

    Attributes:
        accepted: the accepted values, for the person who mistyped one.
        read: value of TOML or command line -> value of the setting; raises ValueError or TypeError.
    """

    accepted: str
    read: Read


def value_of(key: str, rule: Rule, given: object) -> object:
    """Return ``given`` as the setting ``key`` wants it.

    Raises:
        SettingsError: it breaks the rule; says which values are accepted.
    """
    try:
        return rule.read(given)
    except (ValueError, TypeError):
        raise SettingsError(key, f"accepted: {rule.accepted}") from None


def text(accepted: str, fits: Callable[[str], bool] = bool) -> Rule:
    """Text for which ``fits`` holds; by default any but the empty one."""
    return Rule(accepted, lambda given: _checked(given, isinstance(given, str) and "\n" not in given and fits(given)))


def number(low: float, high: float, unit: str) -> Rule:
    """A number from ``low`` to ``high``; text of a command line is read as one."""

    def read(given: object) -> object:
        value = math.nan if isinstance(given, bool) or not isinstance(given, (int, float, str)) else float(given)
        return _checked(value, low <= value <= high)

    return Rule(f"a number of {unit} from {low:g} to {high:g}", read)


def whole(high: int, unit: str) -> Rule:
    """A whole number from 0 to ``high``."""

    def read(given: object) -> object:
        value = int(given) if isinstance(given, (int, str)) and not isinstance(given, bool) else -1
        return _checked(value, 0 <= value <= high)

    return Rule(f"a whole number of {unit} from 0 to {high}", read)


def file() -> Rule:
    """Path of a file."""
    return Rule("a path", lambda given: Path(_checked(given, isinstance(given, (str, Path)) and bool(str(given)))))


def choices(*members: str) -> Rule:
    """One of a few words."""
    return Rule(", ".join(members), lambda given: _checked(given, given in members))


def some_of(*members: str) -> Rule:
    """A list of at least one of a few words, each once."""

    def read(given: object) -> object:
        items = tuple(given.split(",") if isinstance(given, str) else given if isinstance(given, (list, tuple)) else ())
        return _checked(items, bool(items) and set(items) <= set(members) and len(set(items)) == len(items))

    return Rule(f"a list of {', '.join(members)}", read)


def _checked(value: Any, fits: bool) -> Any:  # noqa: ANN401, FBT001 - passes any value through
    if not fits:
        raise ValueError
    return value
