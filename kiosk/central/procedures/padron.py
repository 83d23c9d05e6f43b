"""The municipal register: what a person may ask of it at a terminal (reference/domain.md §4.4 and §7.3)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session as Db

from kiosk.central.clock import age_on
from kiosk.central.database.people import Dwelling, Person, Registration
from kiosk.contract.identity import masked_nif
from kiosk.contract.padron import Content, PadronView, Purpose


@dataclass(frozen=True)
class Entitlement:
    """A person's registration and whether a volante of it may come out of a terminal."""

    allowed: bool
    person: Person = field(repr=False)
    registration: Registration | None = field(repr=False)
    dwelling: Dwelling | None = field(repr=False)


def entitlement(db: Db, person_id: int, today: date, youngest: int) -> Entitlement:
    """Return what ``person_id`` may ask; one query and one evaluation whatever the outcome.

    Args:
        db: open transaction.
        person_id: whose registration.
        today: calendar day in Puertollano.
        youngest: age from which one may ask for the own volante, in years.
    """
    joined = (
        select(Person, Registration, Dwelling)
        .outerjoin(Registration, Registration.person_id == Person.id)
        .outerjoin(Dwelling, Dwelling.id == Registration.dwelling_id)
        .where(Person.id == person_id)
    )
    person, registration, dwelling = db.execute(joined).one()
    return Entitlement(_allowed(person, registration, dwelling, today, youngest), person, registration, dwelling)


def view(found: Entitlement) -> PadronView:
    """Return what the terminal may show. A refusal is made by the same work and says nothing at all."""
    lines = found.dwelling.lines if found.dwelling else [""]
    full = PadronView(
        volante_available=True,
        full_name=found.person.full_name,
        masked_document=masked_nif(found.person.document),
        address=", ".join(lines),
        purposes=list(Purpose),
        contents=list(Content),
    )
    return full if found.allowed else PadronView(volante_available=False)


def _allowed(
    person: Person, registration: Registration | None, dwelling: Dwelling | None, today: date, youngest: int
) -> bool:
    """Weigh every condition, without stopping at the first, so that no reason is quicker than another."""
    conditions = [
        registration is not None and registration.ended_on is None,
        registration is not None and registration.restriction is None,
        dwelling is not None and not dwelling.collective,
        age_on(person.born_on, today) >= youngest,
    ]
    return all(conditions)
