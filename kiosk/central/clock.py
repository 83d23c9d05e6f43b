"""The official time of the sede (Ley 39/2015 art. 31.2): instants in UTC inside, Europe/Madrid to the outside."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

MADRID = ZoneInfo("Europe/Madrid")

Now = Callable[[], datetime]
"""Returns the present instant, with time zone."""


def utc_now() -> datetime:
    """Return the present instant in UTC."""
    return datetime.now(UTC)


def official(instant: datetime) -> datetime:
    """Return ``instant`` as people and papers see it: Madrid's offset, whole seconds."""
    return instant.astimezone(MADRID).replace(microsecond=0)


def official_date(instant: datetime) -> date:
    """Return the calendar day of ``instant`` in Puertollano."""
    return instant.astimezone(MADRID).date()


def age_on(born: date, day: date) -> int:
    """Return the age in whole years of someone ``born`` then, on ``day``; born on 29 February counts from 1 March."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))
