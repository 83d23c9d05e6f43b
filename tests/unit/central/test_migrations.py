"""Migrations: from nothing to what the code expects, and back to nothing."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect

from kiosk.central.database.engine import SCHEMA_REVISION, Database
from kiosk.central.database.people import Card, Person
from kiosk.central.database.records import AuditHead, SessionRow, Terminal
from kiosk.central.database.tables import metadata
from kiosk.central.migrations.run import configuration, downgrade, upgrade
from kiosk.central.procedures.audit import GENESIS, Link, head_of

NOW: Final = datetime(2026, 11, 22, 10, 30, tzinfo=UTC)


def test_up_and_down_and_up(url: str) -> None:
    for _ in range(2):
        upgrade(url)
        database = Database(url)
        assert database.migrated()
        database.close()
        downgrade(url, "base")
        database = Database(url)
        assert not database.migrated()
        assert set(inspect(database.engine).get_table_names()) <= {"alembic_version"}
        database.close()


def test_the_migrated_schema_is_the_one_of_the_code(url: str) -> None:
    upgrade(url)
    database = Database(url)
    with database.bulk() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
    database.close()


def test_the_code_expects_the_newest_migration() -> None:
    assert ScriptDirectory.from_config(configuration()).get_current_head() == SCHEMA_REVISION


def test_an_empty_database_is_not_migrated(url: str) -> None:
    database = Database(url)
    assert not database.migrated()
    database.close()


def test_a_log_of_the_first_schema_goes_on(url: str) -> None:
    upgrade(url, "0001")
    upgrade(url)
    upgrade(url)
    database = Database(url)
    with database.read() as db:
        assert head_of(db) == Link(0, GENESIS)
        assert db.query(AuditHead).count() == 1
    database.close()


def test_sessions_stay_when_they_may_be_without_a_card(url: str) -> None:
    """SQLite has to make the table anew for that."""
    upgrade(url, "0002")
    database = Database(url)
    _visit(database)
    upgrade(url)
    with database.read() as db:
        kept = db.query(SessionRow).one()
    assert (kept.id, kept.card_id, kept.level, kept.opened_at) == ("s", 1, "N2", NOW)
    with database.write() as db:
        kept = db.query(SessionRow).one()
        kept.card_id = None
    downgrade(url, "0002")
    with database.read() as db:
        assert db.query(SessionRow).count() == 0
    upgrade(url)
    with database.bulk() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
    database.close()


def _visit(database: Database) -> None:
    with database.write() as db:
        db.add(Terminal(id="Q-01", place="here", fingerprint="f" * 64, enrolled_at=NOW))
        db.add(
            Person(
                id=1,
                name="Ana",
                surname1="Prueba",
                document_kind="dni",
                document="00000000T",
                born_on=NOW.date(),
                nationality="ES",
                preferred_language="es",
            )
        )
        db.flush()
        db.add(Card(id=1, person_id=1, uid="04", number="1", issued_on=NOW.date(), expires_on=NOW.date(), tries_left=5))
        db.flush()
        db.add(
            SessionRow(
                id="s",
                token_hash="t",
                fingerprint="f" * 64,
                terminal_id="Q-01",
                card_id=1,
                person_id=1,
                level="N2",
                opened_at=NOW,
                seen_at=NOW,
            )
        )
