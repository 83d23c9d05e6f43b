"""Dates and times as people read them, in the languages of the public check (no system locale needed)."""

from __future__ import annotations

from datetime import date, datetime
from typing import Final

_MONTHS: Final = {
    "es": (
        *("enero", "febrero", "marzo", "abril", "mayo", "junio"),
        *("julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"),
    ),
    "en": (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
}


def long_date(day: date, language: str = "es") -> str:
    """Return day, month by name and year: ``22 de noviembre de 2026``, ``22 November 2026``."""
    month = _MONTHS[language][day.month - 1]
    return f"{day.day} de {month} de {day.year}" if language == "es" else f"{day.day} {month} {day.year}"


def long_instant(instant: datetime, language: str = "es") -> str:
    """Return date, time to the second and offset: ``22 de noviembre de 2026, 17:40:05 (UTC+01:00)``.

    Raises:
        ValueError: ``instant`` has no offset; an official time without one says nothing (Ley 39/2015 art. 31.2).
    """
    if instant.utcoffset() is None:
        raise ValueError("an official time needs its offset")
    offset = instant.isoformat(timespec="seconds")[len("2026-11-22T17:40:05") :]
    return f"{long_date(instant, language)}, {instant:%H:%M:%S} (UTC{offset})"
