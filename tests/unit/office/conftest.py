"""Scenarios: a terminal and an e-office with certificates of one CA, joined by a cable."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.office.rest import RestOffice
from kiosk.sandbox.cable import Cable

from .https_server import HttpsServer
from .pki import PASSPHRASE, Authority, Identity

OfficeMaker = Callable[..., RestOffice]


@pytest.fixture(scope="session")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("pki"), "office-ca")


@pytest.fixture(scope="session")
def server_identity(authority: Authority) -> Identity:
    return authority.issue("server")


@pytest.fixture(scope="session")
def terminal(authority: Authority) -> Identity:
    return authority.issue("Q-01", passphrase=PASSPHRASE)


@pytest.fixture
def server(server_identity: Identity, authority: Authority) -> Iterator[HttpsServer]:
    with HttpsServer(server_identity, authority.path) as running:
        yield running


@pytest.fixture
def cable(server: HttpsServer) -> Iterator[Cable]:
    with Cable("127.0.0.1", server.port) as laid:
        yield laid


@pytest.fixture
def make_office(cable: Cable, authority: Authority, terminal: Identity) -> Iterator[OfficeMaker]:
    made: list[RestOffice] = []

    def make(
        *, host: str = "localhost", ca: Path | None = None, identity: Identity | None = None, read_timeout: float = 5.0
    ) -> RestOffice:
        who = identity or terminal
        office = RestOffice(
            f"https://{host}:{cable.port}",
            ca=ca or authority.path,
            certificate=who.certificate,
            key=who.key,
            passphrase=lambda: bytearray(PASSPHRASE),
            connect_timeout=2.0,
            read_timeout=read_timeout,
        )
        made.append(office)
        return office

    yield make
    for office in made:
        office.close()


@pytest.fixture
def office(make_office: OfficeMaker) -> RestOffice:
    return make_office()
