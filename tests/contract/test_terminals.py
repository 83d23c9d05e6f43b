"""Who may talk to the office: terminals with a certificate of our CA that are enrolled."""

from __future__ import annotations

import socket
import ssl
import warnings
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from kiosk.central.commands import main
from kiosk.central.database.records import Terminal
from kiosk.sandbox.pki import make_demo_pki
from tests.contract.https_client import Client, client_context
from tests.contract.running_office import Holder, Office, login


@pytest.fixture
def second(office: Office) -> Iterator[Client]:
    with office.terminal("Q-02") as client:
        yield client
    certificate = str(office.settings.pki / "terminal-Q-02.pem")
    assert (
        main(["enrol", *office.here, "--name", "Q-02", "--place", "Casa de Baños", "--certificate", certificate]) == 0
    )


def test_a_terminal_that_is_not_enrolled_is_unknown(office: Office) -> None:
    with office.terminal("Q-99") as stranger:
        for reply in (stranger.get("/time"), stranger.post("/card-authentications", {"uid": "04112233445566"})):
            assert (reply.status, reply.code, reply.json["effect"]) == (403, "terminal-unknown", "none")


def test_a_revoked_terminal_is_out_at_once(office: Office, second: Client, ana: Holder) -> None:
    token = login(second, ana)
    assert second.get("/me", token).status == 200
    assert main(["revoke", *office.here, "--name", "Q-02"]) == 0
    assert second.get("/me", token).code == "terminal-unknown"


def test_without_a_certificate_there_is_no_connection(office: Office) -> None:
    with Client(office.api, client_context(office.settings.pki, None)) as nobody, pytest.raises(OSError):  # noqa: PT011 - TLS alert or reset, as the kernel has it
        nobody.get("/time")


def test_a_certificate_of_another_ca_gives_no_connection(office: Office, tmp_path: Path) -> None:
    make_demo_pki(tmp_path, terminals=("Q-01",))
    context = client_context(office.settings.pki, None)
    context.load_cert_chain(tmp_path / "terminal-Q-01.pem", tmp_path / "terminal-Q-01.key")
    with Client(office.api, context) as forger, pytest.raises(OSError):  # noqa: PT011 - TLS alert or reset, as the kernel has it
        forger.get("/time")


def _handshake(office: Office, listener: str, version: ssl.TLSVersion) -> str | None:
    context = client_context(office.settings.pki, "Q-01")
    with warnings.catch_warnings(category=DeprecationWarning, action="ignore"):
        context.minimum_version = context.maximum_version = version
    context.set_ciphers("DEFAULT@SECLEVEL=0")
    address = urlsplit(str(getattr(office, listener)))
    with (
        socket.create_connection((address.hostname or "", address.port or 0), timeout=5) as plain,
        context.wrap_socket(plain, server_hostname="localhost") as secured,
    ):
        return secured.version()


@pytest.mark.parametrize("listener", ["api", "public"])
def test_old_tls_is_refused(office: Office, listener: str) -> None:
    assert _handshake(office, listener, ssl.TLSVersion.TLSv1_2) == "TLSv1.2"
    with pytest.raises(ssl.SSLError):
        _handshake(office, listener, ssl.TLSVersion.TLSv1_1)


def test_enrolment_is_on_record(office: Office) -> None:
    with office.database.read() as db:
        row = db.get_one(Terminal, "Q-01")
    assert (row.place, row.revoked_at) == ("Casa de Baños", None)
    assert row.enrolled_at <= datetime.now(UTC)
    assert len(row.fingerprint) == 64
