"""The audit log shows what was changed in it."""

from __future__ import annotations

import pytest
from sqlalchemy import text, update
from sqlalchemy.exc import DatabaseError

from kiosk.central.database.engine import Database
from kiosk.central.database.records import AuditEvent, AuditHead
from kiosk.central.procedures.audit import Entry, append, first_broken
from tests.unit.central.conftest import MovableClock


@pytest.fixture
def log(database: Database, clock: MovableClock) -> Database:
    with database.write() as db:
        for number in range(5):
            append(db, Entry(at=clock(), action="test", target=str(number)))
    return database


def test_a_log_fits_its_chain(log: Database) -> None:
    with log.read() as db:
        assert first_broken(db) is None
        assert db.query(AuditEvent).count() == 5


@pytest.mark.parametrize("statement", [update(AuditEvent).values(result="ok"), text("DELETE FROM audit_events")])
def test_the_database_refuses_changes(log: Database, statement: object) -> None:
    with pytest.raises(DatabaseError, match="append-only"), log.write() as db:
        db.execute(statement)  # type: ignore[call-overload]


@pytest.mark.parametrize(
    ("damage", "broken"),
    [
        ("UPDATE audit_events SET target = 'x' WHERE seq = 3", 3),
        ("DELETE FROM audit_events WHERE seq = 2", 2),
        ("DELETE FROM audit_events WHERE seq = 5", 6),
        ("UPDATE audit_events SET at = '2020-01-01 00:00:00' WHERE seq = 1", 1),
    ],
)
def test_what_was_changed_all_the_same_shows(log: Database, damage: str, broken: int) -> None:
    with log.write() as db:
        for verb in ("UPDATE", "DELETE"):
            db.execute(text(f"DROP TRIGGER audit_events_no_{verb}"))
        db.execute(text(damage))
    with log.read() as db:
        found = first_broken(db)
    assert found is not None
    assert found <= broken


def test_a_log_without_its_head_shows(log: Database) -> None:
    with log.write() as db:
        db.delete(db.get_one(AuditHead, 1))
    with log.read() as db:
        assert first_broken(db) == 6
