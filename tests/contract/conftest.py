"""One running office for all contract tests; the cast's cards start afresh in each.

``KIOSK_TEST_DATABASE=postgresql+psycopg://…`` names an empty database to run them on instead of SQLite.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.contract.https_client import Client
from tests.contract.running_office import Holder, Office, prepare, running


@pytest.fixture(scope="session")
def shared_office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    state: Path = tmp_path_factory.mktemp("office")
    database = os.environ.get("KIOSK_TEST_DATABASE", "")
    prepare(state, database)
    with running(state, database) as office:
        yield office


@pytest.fixture
def office(shared_office: Office) -> Office:
    shared_office.reset_cast()
    return shared_office


@pytest.fixture
def terminal(office: Office) -> Iterator[Client]:
    with office.terminal() as client:
        yield client


@pytest.fixture
def ana(office: Office) -> Holder:
    return office.holder("ana")
