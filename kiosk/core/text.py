"""A text to be said to a person: a key of the catalogue and what goes into it. Never a finished sentence."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kiosk.core.personal import Personal

Value = str | int | date | Personal


@dataclass(frozen=True)
class Text:
    """One message of the catalogue.

    Attributes:
        key: name in ``resources/i18n``.
        values: named values to put in, in pairs so that the text can be compared and hashed.
        count: the number that chooses the plural form, if the message has one.
    """

    key: str
    values: tuple[tuple[str, Value], ...] = ()
    count: int | None = None


def text(key: str, *, count: int | None = None, **values: Value) -> Text:
    """Return a message with named values; ``count`` also fills ``%n``."""
    return Text(key, tuple(sorted(values.items())), count)


def is_personal(words: Text | Personal | None) -> bool:
    """Return whether words tell about the person in front of the terminal."""
    if isinstance(words, Text):
        return any(isinstance(value, Personal) for _name, value in words.values)
    return words is not None
