"""Connections and transactions: readers never block, writers take their turn from the first statement."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, CursorResult, Engine, create_engine, event, inspect, make_url, select
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session
from sqlalchemy.pool import ConnectionPoolEntry
from sqlalchemy.sql.dml import UpdateBase

from kiosk.central.database.tables import alembic_version

SCHEMA_REVISION = "0003"
"""The newest migration: what a serving office must find in its database."""

_BUSY_TIMEOUT_MS = 5_000
_CONNECTIONS = 20
"""Kept open per process to a database server; half as many more may come and go."""
_PRAGMAS = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",  # NORMAL loses acknowledged rows when the power goes (reference/systems.md §E2)
    f"PRAGMA busy_timeout={_BUSY_TIMEOUT_MS}",
    "PRAGMA foreign_keys=ON",
)


class Database:
    """One engine, two kinds of transaction.

    SQLite's own default opens a transaction as reader and upgrades it at the first write, which fails at once when
    another writer was faster; writers here say ``BEGIN IMMEDIATE`` and wait for their turn instead.
    """

    def __init__(self, url: str) -> None:
        self.engine = _engine(url)
        self._writer = self.engine.execution_options(kiosk_write=True)

    @contextmanager
    def read(self) -> Iterator[Session]:
        """Open a reading transaction."""
        with Session(self.engine, expire_on_commit=False) as session, session.begin():
            yield session

    @contextmanager
    def snapshot(self) -> Iterator[Session]:
        """Open a reading transaction that sees one moment, however long it takes; SQLite's own always do."""
        server = self.engine.dialect.name != "sqlite"
        engine = self.engine.execution_options(isolation_level="REPEATABLE READ") if server else self.engine
        with Session(engine, expire_on_commit=False) as session, session.begin():
            yield session

    @contextmanager
    def write(self) -> Iterator[Session]:
        """Open a writing transaction: committed at the end, rolled back on any exception."""
        with Session(self._writer, expire_on_commit=False) as session, session.begin():
            yield session

    @contextmanager
    def bulk(self) -> Iterator[Connection]:
        """Open a writing transaction without ORM, for many rows."""
        with self._writer.begin() as connection:
            yield connection

    def migrated(self) -> bool:
        """Tell whether the schema is the one this code was written for."""
        try:
            with self.engine.connect() as connection:
                if not inspect(connection).has_table(alembic_version.name):
                    return False
                return connection.execute(select(alembic_version.c.version_num)).scalar() == SCHEMA_REVISION
        except OperationalError:
            return False

    def answers(self) -> bool:
        """Tell whether the database answers now."""
        try:
            with self.engine.connect() as connection:
                return connection.execute(select(1)).scalar() == 1
        except OperationalError:
            return False

    def close(self) -> None:
        """Close every connection."""
        self.engine.dispose()


@contextmanager
def opened(url: str) -> Iterator[Database]:
    """Open a database for one command.

    Raises:
        ValueError: it is not migrated.
    """
    database = Database(url)
    try:
        if not database.migrated():
            raise ValueError("the database is not migrated")
        yield database
    finally:
        database.close()


def rows_changed(db: Session, statement: UpdateBase) -> int:
    """Run an update or delete and return how many rows it met."""
    result = db.execute(statement, execution_options={"synchronize_session": False})
    assert isinstance(result, CursorResult)  # noqa: S101 - what SQLAlchemy answers to DML; narrows its type
    return result.rowcount


def _engine(url: str) -> Engine:
    parsed = make_url(url)
    if parsed.get_backend_name() != "sqlite":
        return create_engine(parsed, pool_size=_CONNECTIONS, pool_pre_ping=True, hide_parameters=True)
    if parsed.database:
        Path(parsed.database).parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    engine = create_engine(parsed, hide_parameters=True)  # an error's text may reach a log, its data may not
    event.listen(engine, "connect", _on_sqlite_connect)
    event.listen(engine, "begin", _on_sqlite_begin)
    return engine


def _on_sqlite_connect(dbapi_connection: DBAPIConnection, _record: ConnectionPoolEntry) -> None:
    dbapi_connection.isolation_level = None  # the driver must not begin by itself: _on_sqlite_begin does
    cursor = dbapi_connection.cursor()
    for pragma in _PRAGMAS:
        cursor.execute(pragma)
    cursor.close()


def _on_sqlite_begin(connection: Connection) -> None:
    write = connection.get_execution_options().get("kiosk_write", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")
