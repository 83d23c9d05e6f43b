"""One person's rights over their data: what the office holds of them (RGPD arts. 15, 20), and to be forgotten (17)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from sqlalchemy import Select, delete, or_, select, update
from sqlalchemy.orm import Session as Db

from kiosk.central.clock import official
from kiosk.central.database.engine import rows_changed
from kiosk.central.database.people import Card, Dwelling, Person, Registration
from kiosk.central.database.records import AuditEvent, CardTransaction, DocumentRow, OperationRow, PrintRow, SessionRow
from kiosk.central.database.tables import Base
from kiosk.central.procedures.audit import Entry, append
from kiosk.central.secret import ServerSecret, pseudonym
from kiosk.contract.identity import canonical_nif

_SECRET: Final = frozenset({"pin_hash", "token_hash", "fingerprint", "csv_mac"})
"""Columns that are locks, not facts about a person: giving them away would only weaken the lock."""
_LANGUAGE: Final = "es"


def find_person(db: Db, document: str) -> Person:
    """Return the person with this DNI or NIE.

    Raises:
        ValueError: it is no such number, or nobody here has it; the number is not in the text.
    """
    number = canonical_nif(document.strip())
    person = db.scalar(select(Person).where(Person.document == number)) if number else None
    if person is None:
        raise ValueError("nobody with this document number")
    return person


def export(db: Db, secret: ServerSecret, person: Person, now: datetime) -> dict[str, Any]:
    """Return everything the office holds of ``person``, and record that it was given out."""
    actor = pseudonym(secret, person.id)
    documents = select(DocumentRow).where(DocumentRow.person_id == person.id)
    home = select(Dwelling).join(Registration).where(Registration.person_id == person.id)
    prints = select(PrintRow).join(DocumentRow).where(DocumentRow.person_id == person.id)
    lines = select(AuditEvent).where(AuditEvent.actor == actor).order_by(AuditEvent.seq)
    found: Mapping[str, Select[Any]] = {
        "registrations": select(Registration).where(Registration.person_id == person.id),
        "dwellings": home,
        "cards": select(Card).where(Card.person_id == person.id),
        "sessions": select(SessionRow).where(SessionRow.person_id == person.id),
        "documents": documents,
        "prints": prints,
        "audit_events": lines,
    }
    taken = {name: _plain(db.scalars(query)) for name, query in found.items()}
    append(db, Entry(at=now, action="person.export", target=actor))
    return {"at": official(now).isoformat(), "persons": _plain([person]), **taken}


@dataclass(frozen=True)
class Erased:
    """How many rows went, table by table."""

    rows: Mapping[str, int]


def erase(db: Db, secret: ServerSecret, person: Person, now: datetime) -> Erased:
    """Take away what may be taken away of ``person``; the citizen card is unknown from now on.

    What stays, and why, is in :mod:`retention`.
    """
    sessions = select(SessionRow.id).where(SessionRow.person_id == person.id)
    uids = select(Card.uid).where(Card.person_id == person.id)
    made = [f"/api/v1/documents/{key}" for key in db.scalars(_document_ids(person))]
    answers = or_(OperationRow.session_id.in_(sessions), OperationRow.result.in_(made))
    rows = {
        "operations": rows_changed(db, delete(OperationRow).where(answers)),
        "card_transactions": rows_changed(db, delete(CardTransaction).where(CardTransaction.uid.in_(uids))),
        "sessions": rows_changed(db, delete(SessionRow).where(SessionRow.person_id == person.id)),
        "cards": rows_changed(db, delete(Card).where(Card.person_id == person.id)),
    }
    db.execute(update(Person).where(Person.id == person.id).values(preferred_language=_LANGUAGE))
    append(db, Entry(at=now, action="person.erase", target=pseudonym(secret, person.id)))
    return Erased(rows)


def as_json(data: Mapping[str, Any]) -> str:
    """Return an export as the file the person gets."""
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _document_ids(person: Person) -> Select[Any]:
    return select(DocumentRow.id).where(DocumentRow.person_id == person.id)


def _plain(rows: Iterable[Base]) -> list[dict[str, Any]]:
    return [
        {column.key: _value(getattr(row, column.key)) for column in row.__table__.columns if column.key not in _SECRET}
        for row in rows
    ]


def _value(value: object) -> object:
    if isinstance(value, datetime):
        return official(value).isoformat()
    return value.isoformat() if isinstance(value, date) else value
