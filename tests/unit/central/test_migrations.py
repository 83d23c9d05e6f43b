"""Migrations: from nothing to what the code expects, and back to nothing."""

from __future__ import annotations

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect

from kiosk.central.database.engine import SCHEMA_REVISION, Database
from kiosk.central.database.records import AuditHead
from kiosk.central.database.tables import metadata
from kiosk.central.migrations.run import configuration, downgrade, upgrade
from kiosk.central.procedures.audit import GENESIS, Link, head_of


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
