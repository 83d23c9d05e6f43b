"""The sample town as rows of the office's tables."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from random import Random
from typing import Any, Final

from kiosk.central.database.people import CardState, DocumentKind, Restriction
from kiosk.central.town.cast import CAST, Character
from kiosk.central.town.names import Street, streets
from kiosk.central.town.numbers import Numbers
from kiosk.central.town.people import Households, Resident
from kiosk.contract.sessions import PinState

SEED: Final = 13071
_POSTAL_CODES: Final = ("13500", "13500", "13500", "13501", "13502")
_LOCALITY: Final = "Puertollano (Ciudad Real)"
_HOME: Final = "Residencia"
_HOME_EVERY: Final = 4000
"""One collective establishment per so many residents."""
_HOME_SIZE: Final = 60
_OLD: Final = date(1946, 1, 1)
_RESTRICTED: Final = ((Restriction.GENDER_VIOLENCE, 0.003), (Restriction.EX_OFFICIO_REMOVAL, 0.002))
_TRIES: Final = 5
_CARDS_FROM, _CARD_DAYS, _CARD_YEARS = date(2024, 1, 8), 900, 10

Row = dict[str, Any]


@dataclass
class Town:
    """Rows to insert, table by table, in an order foreign keys allow."""

    dwellings: list[Row] = field(default_factory=list)
    persons: list[Row] = field(default_factory=list)
    registrations: list[Row] = field(default_factory=list)
    cards: list[Row] = field(default_factory=list)


def make_town(residents: int, seed: int = SEED) -> Town:
    """Return the town: the cast first, then households until there are ``residents`` people; same seed, same town.

    Raises:
        ValueError: fewer residents than the cast has members.
    """
    if residents < len(CAST):
        raise ValueError(f"the town has at least {len(CAST)} residents")
    maker = _Maker(Random(seed))  # noqa: S311 - invented people, no secrets
    for character in CAST:
        maker.add_character(character)
    for household in Households(maker.random):
        missing = residents - len(maker.town.persons)
        if not missing:
            return maker.town
        maker.add_household(household[:missing])
    raise AssertionError("households never end")


class _Maker:
    def __init__(self, random: Random) -> None:
        self.random = random
        self.town = Town()
        self._numbers = Numbers(random)
        self._streets = streets()
        self._home = 0
        self._home_beds = 0
        self._home_row = 0

    def add_character(self, who: Character) -> None:
        dwelling = self._dwelling(Street(who.street, flats=False), who.number, who.inside)
        document = self._numbers.dni() if who.kind is DocumentKind.DNI else self._numbers.nie()
        person = self._person(who.name, (who.surname1, who.surname2), who.born_on, document, who.country)
        self.town.persons[-1]["preferred_language"] = who.language
        self._registration(person, dwelling, who.registered_on, who.restriction)
        self._card(person, who.issued_on, who.expires_on)
        self.town.cards[-1].update(character_state(who))

    def add_household(self, household: list[Resident]) -> None:
        dwelling = self._place(household)
        for resident in household:
            document = self._numbers.dni() if resident.country == "ES" else self._numbers.nie()
            second = resident.surnames[1] if len(resident.surnames) > 1 else None
            names = (resident.surnames[0], second)
            person = self._person(resident.name, names, resident.born_on, document, resident.country)
            self._registration(person, dwelling, resident.registered_on, self._restriction())
            issued = date.fromordinal(_CARDS_FROM.toordinal() + self.random.randint(0, _CARD_DAYS))
            self._card(person, issued, issued.replace(year=issued.year + _CARD_YEARS, day=min(issued.day, 28)))

    def _place(self, household: list[Resident]) -> int:
        """A person who is old and alone may live in a home while it has beds."""
        if len(household) == 1 and household[0].born_on < _OLD:
            if len(self.town.persons) >= self._home * _HOME_EVERY:
                self._home, self._home_beds = self._home + 1, _HOME_SIZE
                self._dwelling(self.random.choice(self._streets), str(self._home * 2), _HOME, collective=True)
                self._home_row = len(self.town.dwellings)
            if self._home_beds:
                self._home_beds -= 1
                return self._home_row
        street = self.random.choice(self._streets)
        inside = f"{self.random.randint(1, 6)}.º {self.random.choice('ABCD')}" if street.flats else ""
        return self._dwelling(street, str(self.random.randint(1, 120)), inside)

    def _dwelling(self, street: Street, number: str, inside: str, *, collective: bool = False) -> int:
        row = {
            "id": len(self.town.dwellings) + 1,
            "street": street.name,
            "number": number,
            "inside": inside,
            "postal_code": self.random.choice(_POSTAL_CODES),
            "locality": _LOCALITY,
            "collective": collective,
        }
        self.town.dwellings.append(row)
        return len(self.town.dwellings)

    def _person(self, name: str, surnames: tuple[str, str | None], born_on: date, document: str, country: str) -> int:
        row = {
            "id": len(self.town.persons) + 1,
            "name": name,
            "surname1": surnames[0],
            "surname2": surnames[1],
            "document_kind": (DocumentKind.NIE if document[0].isalpha() else DocumentKind.DNI).value,
            "document": document,
            "born_on": born_on,
            "nationality": country,
            "preferred_language": "es",
        }
        self.town.persons.append(row)
        return len(self.town.persons)

    def _registration(self, person: int, dwelling: int, since: date, restriction: Restriction | None) -> None:
        row = {
            "id": person,
            "person_id": person,
            "dwelling_id": dwelling,
            "registered_on": since,
            "ended_on": None,
            "restriction": restriction.value if restriction else None,
            "informed_at": None,
        }
        self.town.registrations.append(row)

    def _card(self, person: int, issued_on: date, expires_on: date) -> None:
        row = {
            "id": person,
            "person_id": person,
            "uid": self._numbers.uid(),
            "number": self._numbers.card(),
            "issued_on": issued_on,
            "expires_on": expires_on,
            "state": CardState.ACTIVE.value,
            "pin_state": PinState.NOT_ACTIVATED.value,
            "pin_hash": None,
            "tries_left": _TRIES,
            "last_access": None,
        }
        self.town.cards.append(row)

    def _restriction(self) -> Restriction | None:
        for restriction, share in _RESTRICTED:
            if self.random.random() < share:
                return restriction
        return None


def character_state(who: Character) -> Row:
    """Return how a card of the cast begins, without its PIN's hash."""
    return {
        "state": who.card_state.value,
        "pin_state": who.pin_state.value,
        "tries_left": 0 if who.pin_state is PinState.LOCKED else _TRIES,
        "last_access": None,
    }
