"""Offices for contract tests: one running in a process, one inside this one, each on SQLite and on PostgreSQL.

They start when the first test asks and end with the session; the cast's cards start afresh in each test. What must be
the same on every database is in :data:`ON_BOTH`; everything else runs on SQLite.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from pathlib import Path
from typing import Final, Generic, TypeVar

import pytest

from tests.contract.dnie import Police
from tests.contract.https_client import Client
from tests.contract.inside import InsideOffice, inside
from tests.contract.running_office import Holder, Office, OfficeData, prepare, running
from tests.postgres import new_database

ON_BOTH: Final = frozenset(
    {"test_audit_trail", "test_card_login", "test_dnie_login", "test_idempotency", "test_pin", "test_sessions"}
)
SQLITE, POSTGRESQL = "sqlite", "postgresql"

T = TypeVar("T", bound=OfficeData)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run the modules of :data:`ON_BOTH` on both databases."""
    if metafunc.module.__name__.rpartition(".")[2] in ON_BOTH and "database_kind" in metafunc.fixturenames:
        metafunc.parametrize("database_kind", [SQLITE, POSTGRESQL], indirect=True)


@pytest.fixture
def database_kind(request: pytest.FixtureRequest) -> str:
    return str(getattr(request, "param", SQLITE))


class Offices(Generic[T]):
    """Offices by the kind of their database, made when asked for."""

    def __init__(self, make: Callable[[Path, str], AbstractContextManager[T]], folder: Callable[[str], Path]) -> None:
        self._make = make
        self._folder = folder
        self._open: dict[str, T] = {}
        self._stack = ExitStack()

    def __getitem__(self, kind: str) -> T:
        if kind not in self._open:
            state = self._folder(kind)
            database = new_database() if kind == POSTGRESQL else ""
            prepare(state, database)
            self._open[kind] = self._stack.enter_context(self._make(state, database))
        self._open[kind].reset_cast()
        return self._open[kind]

    def close(self) -> None:
        self._stack.close()


@pytest.fixture(scope="session")
def running_offices(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Offices[Office]]:
    offices = Offices(running, lambda kind: tmp_path_factory.mktemp(f"office-{kind}"))
    yield offices
    offices.close()


@pytest.fixture(scope="session")
def inside_offices(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Offices[InsideOffice]]:
    offices = Offices(inside, lambda kind: tmp_path_factory.mktemp(f"inside-{kind}"))
    yield offices
    offices.close()


@pytest.fixture(scope="session")
def police(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Police]:
    """Who issues the DNIe and says whether they are good."""
    with Police(tmp_path_factory.mktemp("dnie-pki")) as police:
        yield police


@pytest.fixture(scope="session")
def dnie_offices(police: Police, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Offices[InsideOffice]]:
    @contextmanager
    def trusting(state: Path, database: str) -> Iterator[InsideOffice]:
        with inside(police.introduce(state), database) as office:
            yield office

    offices = Offices(trusting, lambda kind: tmp_path_factory.mktemp(f"dnie-{kind}"))
    yield offices
    offices.close()


@pytest.fixture
def dnie_office(dnie_offices: Offices[InsideOffice], database_kind: str, police: Police) -> InsideOffice:
    """An office in this process that trusts the demo's DNIe; nothing is revoked and the responder is well."""
    police.recover()
    return dnie_offices[database_kind]


@pytest.fixture
def office(running_offices: Offices[Office], database_kind: str) -> Office:
    """An office in a process of its own, over TLS."""
    return running_offices[database_kind]


@pytest.fixture
def inside_office(inside_offices: Offices[InsideOffice], database_kind: str) -> InsideOffice:
    """An office in this process, without sockets."""
    return inside_offices[database_kind]


@pytest.fixture
def terminal(office: Office) -> Iterator[Client]:
    with office.terminal() as client:
        yield client


@pytest.fixture
def ana(office: Office) -> Holder:
    return office.holder("ana")
