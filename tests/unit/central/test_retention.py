"""What is over goes, what is not stays, and every table has somebody's decision behind it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import func, select

from kiosk.central.database.engine import Database
from kiosk.central.database.people import Card, Person
from kiosk.central.database.records import (
    AuditEvent,
    CardTransaction,
    DocumentContent,
    DocumentRow,
    PrintRow,
    SessionRow,
)
from kiosk.central.database.tables import Base, metadata
from kiosk.central.procedures.audit import verify
from kiosk.central.procedures.retention import purge, rules
from kiosk.central.settings import Limits
from tests.unit.central.conftest import MovableClock

LIMITS = Limits()
_SESSIONS = 1203
"""More than two batches."""


def _count(database: Database, table: type[Base]) -> int:
    with database.read() as db:
        return db.scalar(select(func.count()).select_from(table)) or 0


@pytest.fixture
def busy(database: Database, clock: MovableClock) -> Database:
    """An office with one person's visits of today."""
    now = clock()
    with database.write() as db:
        person = Person(
            id=1,
            name="Ana",
            surname1="Prueba",
            document_kind="dni",
            document="00000000T",
            born_on=now.date(),
            nationality="ES",
            preferred_language="es",
        )
        card = Card(id=1, person_id=1, uid="04", number="1", issued_on=now.date(), expires_on=now.date(), tries_left=5)
        db.add(person)
        db.flush()
        db.add(card)
        db.flush()
        for number in range(_SESSIONS):
            db.add(
                SessionRow(
                    id=str(number),
                    token_hash=str(number),
                    fingerprint="f",
                    terminal_id="Q-01",
                    card_id=1,
                    person_id=1,
                    level="N1",
                    opened_at=now,
                    seen_at=now,
                )
            )
        db.add(CardTransaction(id="t", fingerprint="f", uid="04", stage="challenge", expires_at=now))
        db.add(
            DocumentRow(
                id="d", csv_mac="m", person_id=1, terminal_id="Q-01", issued_at=now, sha256="s", pages=1, paper="{}"
            )
        )
        db.flush()
        db.add(DocumentContent(document_id="d", pdf=b"pdf"))
        db.add(PrintRow(id="p", document_id="d", terminal_id="Q-01", outcome="confirmed", reason="", at=now))
    return database


def test_every_table_has_its_rule() -> None:
    assert rules(LIMITS).keys() == metadata.tables.keys()
    for name, rule in rules(LIMITS).items():
        assert rule.basis
        assert not rule.since or rule.since in metadata.tables[name].columns


def test_nothing_goes_before_its_time(busy: Database, clock: MovableClock) -> None:
    clock.move(timedelta(days=30))
    gone = purge(busy, LIMITS, clock())
    assert gone == {
        "prints": 0,
        "documents": 0,
        "operations": 0,
        "card_transactions": 1,
        "dnie_challenges": 0,
        "sessions": 0,
    }
    assert _count(busy, SessionRow) == _SESSIONS


def test_old_sessions_go_in_batches_each_with_its_line(busy: Database, clock: MovableClock) -> None:
    clock.move(timedelta(days=30, seconds=1))
    assert purge(busy, LIMITS, clock())["sessions"] == _SESSIONS
    assert _count(busy, SessionRow) == 0
    with busy.read() as db:
        lines = db.query(AuditEvent).filter_by(action="retention.purge", target="sessions").all()
        assert [line.result for line in lines] == ["500", "500", "203"]
        assert verify(db).broken is None
    assert purge(busy, LIMITS, clock())["sessions"] == 0
    assert _count(busy, AuditEvent) == len(lines) + 1


def test_after_five_years_a_document_goes_with_all_that_hangs_on_it(busy: Database, clock: MovableClock) -> None:
    clock.move(timedelta(days=5 * 365 + 1))
    assert purge(busy, LIMITS, clock())["documents"] == 0
    assert _count(busy, DocumentContent) == 1
    clock.move(timedelta(seconds=1))
    assert purge(busy, LIMITS, clock())["documents"] == 1
    for table in (DocumentRow, DocumentContent, PrintRow):
        assert _count(busy, table) == 0
    assert _count(busy, Person) == 1
