"""An empty, migrated office in the test's own process, with a clock the test moves."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.central.database.engine import Database
from kiosk.central.database.records import Terminal
from kiosk.central.migrations.run import upgrade
from kiosk.central.settings import Settings


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
def database(tmp_path: Path, clock: MovableClock) -> Iterator[Database]:
    url = Settings.at(tmp_path).database_url
    upgrade(url)
    database = Database(url)
    with database.write() as db:
        db.add(Terminal(id="Q-01", place="here", fingerprint="f" * 64, enrolled_at=clock()))
    yield database
    database.close()
