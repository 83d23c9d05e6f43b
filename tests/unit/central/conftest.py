"""An empty, migrated office in the test's own process, with a clock the test moves."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

import pytest

from kiosk.central.database.engine import Database
from kiosk.central.database.records import Terminal
from kiosk.central.migrations.run import upgrade
from kiosk.central.settings import Settings
from tests.postgres import new_database

ON_BOTH: Final = frozenset({"test_audit", "test_ledger", "test_migrations", "test_retention"})


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run the modules of :data:`ON_BOTH` on SQLite and on PostgreSQL."""
    if metafunc.module.__name__.rpartition(".")[2] in ON_BOTH and "url" in metafunc.fixturenames:
        metafunc.parametrize("url", ["sqlite", "postgresql"], indirect=True)


class MovableClock:
    """A clock that stands still until the test moves it."""

    def __init__(self) -> None:
        self.instant = datetime(2026, 11, 22, 10, 30, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.instant

    def move(self, by: timedelta) -> None:
        self.instant += by


@pytest.fixture
def clock() -> MovableClock:
    return MovableClock()


@pytest.fixture
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Return where an empty database is."""
    on_server = getattr(request, "param", "sqlite") == "postgresql"
    return new_database() if on_server else Settings.at(tmp_path).database_url


@pytest.fixture
def database(url: str, clock: MovableClock) -> Iterator[Database]:
    upgrade(url)
    database = Database(url)
    with database.write() as db:
        db.add(Terminal(id="Q-01", place="here", fingerprint="f" * 64, enrolled_at=clock()))
    yield database
    database.close()
