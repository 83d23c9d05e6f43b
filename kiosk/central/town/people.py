"""Households of the sample town: who lives together, how old, with whose surnames, since when."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Final

from kiosk.central.town.names import NameBook, name_book

TODAY: Final = date(2026, 10, 1)
"""The day the sample town is as of; fixed, so that it is the same town tomorrow."""
_DAYS: Final = 365.2425
_ADULT_BANDS: Final = ((18, 29, 12), (30, 44, 22), (45, 59, 30), (60, 74, 24), (75, 99, 12))
"""Ages of heads of household with their weights: an ageing town."""
_COUPLE, _CHILDREN, _ALONE_WITH_CHILDREN = 0.66, 0.55, 0.12
_MOST_CHILDREN: Final = 3
_PARENT_AGE: Final = (20, 41)
_LEAVES_HOME: Final = 29
_FOREIGN: Final = 0.045
_SPAIN: Final = "ES"


@dataclass(frozen=True)
class Resident:
    """An invented person, without numbers yet."""

    name: str
    surnames: tuple[str, ...]
    born_on: date
    country: str
    registered_on: date


@dataclass(frozen=True)
class _Adult:
    resident: Resident
    woman: bool


class Households:
    """Makes households one after the other from one source of chance."""

    def __init__(self, random: Random) -> None:
        self._random = random
        self._spanish = name_book(_SPAIN, 2)
        self._foreign = [name_book("RO", 1), name_book("RO", 1), name_book("MA", 1), name_book("CO", 2)]

    def __iter__(self) -> Iterator[list[Resident]]:
        """Give households without end."""
        while True:
            yield self._household()

    def _household(self) -> list[Resident]:
        chance = self._random
        book = chance.choice(self._foreign) if chance.random() < _FOREIGN else self._spanish
        head = self._adult(book, self._age(), woman=chance.random() < 0.5)  # noqa: PLR2004 - a coin
        adults = [head]
        if chance.random() < _COUPLE:
            age = max(18, _years(head.resident) + chance.randint(-6, 6))
            adults.append(self._adult(book, age, woman=not head.woman))
        children = self._children(book, adults)
        return [adult.resident for adult in adults] + children

    def _adult(self, book: NameBook, age: int, *, woman: bool) -> _Adult:
        born = self._birthday(age)
        surnames = tuple(book.surnames.draw(self._random) for _ in range(book.surnames_each))
        name = (book.women if woman else book.men).draw(self._random)
        return _Adult(Resident(name, surnames, born, book.country, self._since(born, book)), woman)

    def _children(self, book: NameBook, adults: Sequence[_Adult]) -> list[Resident]:
        chance = self._random.random()
        if chance > (_CHILDREN if len(adults) > 1 else _ALONE_WITH_CHILDREN):
            return []
        youngest_parent = min(_years(adult.resident) for adult in adults)
        ages = (
            youngest_parent - self._random.randint(*_PARENT_AGE) for _ in range(self._random.randint(1, _MOST_CHILDREN))
        )
        return [self._child(book, adults, age) for age in ages if 0 <= age < _LEAVES_HOME]

    def _child(self, book: NameBook, adults: Sequence[_Adult], age: int) -> Resident:
        born = self._birthday(age)
        parents = sorted(adults, key=lambda adult: adult.woman)
        surnames = tuple(adult.resident.surnames[0] for adult in parents)[: book.surnames_each]
        if len(surnames) < book.surnames_each:
            surnames = adults[0].resident.surnames
        names = book.women if self._random.random() < 0.5 else book.men  # noqa: PLR2004 - a coin
        return Resident(
            names.draw(self._random), surnames, born, book.country, max(born, parents[0].resident.registered_on)
        )

    def _age(self) -> int:
        weights = [weight for _low, _high, weight in _ADULT_BANDS]
        low, high, _weight = self._random.choices(_ADULT_BANDS, weights)[0]
        return self._random.randint(low, high)

    def _birthday(self, age: int) -> date:
        latest = TODAY - timedelta(days=int(age * _DAYS) + 1)
        return latest - timedelta(days=self._random.randint(0, 364))

    def _since(self, born: date, book: NameBook) -> date:
        """Most were registered at birth; who came from abroad came after 2000."""
        native = book.country == _SPAIN and self._random.random() < 0.6  # noqa: PLR2004 - share of natives
        if native:
            return born
        first = max(born, date(1965, 1, 1) if book.country == _SPAIN else date(2000, 6, 1))
        return first + timedelta(days=self._random.randint(0, (TODAY - first).days))


def _years(resident: Resident) -> int:
    return int((TODAY - resident.born_on).days / _DAYS)
