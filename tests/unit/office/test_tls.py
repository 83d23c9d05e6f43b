"""Who the terminal trusts, and who it says it is."""

from __future__ import annotations

import ssl
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import requests

from kiosk.contract.padron import Content, Purpose, VolanteRequest
from kiosk.core.errors import OfficeUnreachableError, SecretsLockedError, SettingsError
from kiosk.office.rest import RestOffice
from kiosk.office.tls import client_context
from kiosk.sandbox.cable import Cable

from . import answers
from .https_server import HttpsServer
from .pki import PASSPHRASE, Authority, Identity

OfficeMaker = Callable[..., RestOffice]
REQUEST = VolanteRequest(purpose=Purpose.SCHOOL, content=Content.CURRENT)


@pytest.fixture
def stranger(tmp_path: Path) -> Authority:
    return Authority(tmp_path, "stranger-ca")


@pytest.fixture
def stranger_server(stranger: Authority, authority: Authority) -> Iterator[HttpsServer]:
    with HttpsServer(stranger.issue("stranger"), authority.path) as running:
        running.answer = lambda _heard: answers.reply(answers.TIME)
        yield running


def at(port: int, ca: Path, who: Identity) -> RestOffice:
    return RestOffice(
        f"https://localhost:{port}",
        ca=ca,
        certificate=who.certificate,
        key=who.key,
        passphrase=lambda: bytearray(PASSPHRASE),
    )


def test_wrong_ca(stranger_server: HttpsServer, authority: Authority, terminal: Identity) -> None:
    office = at(stranger_server.port, authority.path, terminal)
    with pytest.raises(OfficeUnreachableError):
        office.issue_volante("tok-abc", REQUEST, "key-1")
    assert not stranger_server.heard
    office.close()


def test_a_ca_in_the_environment_is_ignored(
    stranger_server: HttpsServer,
    stranger: Authority,
    authority: Authority,
    terminal: Identity,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "SSL_CERT_FILE"):
        monkeypatch.setenv(name, str(stranger.path))
    # the trap itself, so that this test cannot pass by accident: plain requests trusts the variable over verify
    plain = requests.Session()
    plain.verify, plain.cert = str(authority.path), None
    with pytest.raises(requests.ConnectionError) as caught:  # reaches the server, which asks for our certificate
        plain.get(f"https://localhost:{stranger_server.port}/", timeout=5)
    assert "CERTIFICATE_VERIFY_FAILED" not in str(caught.value)
    plain.close()
    office = at(stranger_server.port, authority.path, terminal)
    with pytest.raises(OfficeUnreachableError):
        office.time()
    assert not stranger_server.heard
    office.close()


def test_proxies_in_the_environment_are_ignored(
    office: RestOffice, server: HttpsServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("NO_PROXY", "")
    server.answer = lambda _heard: answers.reply(answers.TIME)
    assert office.time().tzinfo


def test_no_public_ca_slips_in(office: RestOffice, server: HttpsServer, monkeypatch: pytest.MonkeyPatch) -> None:
    contexts: list[ssl.SSLContext] = []

    def watched(*args: object) -> ssl.SSLContext:
        contexts.append(client_context(*args))  # type: ignore[arg-type] # passed through as they came
        return contexts[-1]

    monkeypatch.setattr("kiosk.office.tls.client_context", watched)
    server.answer = lambda _heard: answers.reply(answers.TIME)
    office.time()
    (context,) = contexts
    assert context.cert_store_stats()["x509"] == 1
    assert context.minimum_version >= ssl.TLSVersion.TLSv1_2
    assert context.check_hostname
    assert context.verify_mode is ssl.CERT_REQUIRED


def test_wrong_host_name(authority: Authority, terminal: Identity) -> None:
    with HttpsServer(authority.issue("other", host="other.example"), authority.path) as server:
        office = at(server.port, authority.path, terminal)
        with pytest.raises(OfficeUnreachableError):
            office.issue_volante("tok-abc", REQUEST, "key-1")
        assert not server.heard
        office.close()


@pytest.mark.parametrize("newest", [ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3])
def test_both_versions_of_tls_and_a_cut_in_each(
    newest: ssl.TLSVersion, server_identity: Identity, authority: Authority, terminal: Identity
) -> None:
    with (
        HttpsServer(server_identity, authority.path, newest=newest) as server,
        Cable("127.0.0.1", server.port) as cable,
    ):
        server.answer = lambda _heard: answers.reply(answers.TIME)
        office = at(cable.port, authority.path, terminal)
        cut = cable.cut_after_request()
        with pytest.raises(OfficeUnreachableError):
            office.time()
        assert cut.is_set()
        assert len(server.heard) == 1
        cable.plug()
        assert office.time().tzinfo
        office.close()


def test_a_terminal_of_another_ca_is_turned_away(
    make_office: OfficeMaker, server: HttpsServer, stranger: Authority
) -> None:
    office = make_office(identity=stranger.issue("Q-99", passphrase=PASSPHRASE))
    with pytest.raises(OfficeUnreachableError):
        office.time()
    assert not server.heard


def test_the_passphrase_is_wiped(terminal: Identity, authority: Authority) -> None:
    given = bytearray(PASSPHRASE)
    client_context(authority.path, terminal.certificate, terminal.key, lambda: given)
    assert given == bytes(len(PASSPHRASE))
    wrong = bytearray(b"wrong")
    with pytest.raises(SettingsError, match=r"office\.key"):
        client_context(authority.path, terminal.certificate, terminal.key, lambda: wrong)
    assert wrong == bytes(5)


def test_an_encrypted_key_without_passphrase_never_asks(terminal: Identity, authority: Authority) -> None:
    with pytest.raises(SettingsError, match=r"office\.key"):
        client_context(authority.path, terminal.certificate, terminal.key, None)


def test_a_plain_key(authority: Authority) -> None:
    plain = authority.issue("plain")
    context = client_context(authority.path, plain.certificate, plain.key, None)
    assert context.verify_mode is ssl.CERT_REQUIRED


def test_missing_files_name_the_setting(terminal: Identity, authority: Authority, tmp_path: Path) -> None:
    missing = tmp_path / "missing.pem"
    for ca, certificate, key, name in (
        (missing, terminal.certificate, terminal.key, "office.ca"),
        (terminal.key, terminal.certificate, terminal.key, "office.ca"),
        (authority.path, missing, terminal.key, "office.certificate"),
        (authority.path, terminal.certificate, missing, "office.key"),
    ):
        with pytest.raises(SettingsError) as caught:
            client_context(ca, certificate, key, lambda: bytearray(PASSPHRASE))
        assert caught.value.key == name


def test_a_locked_keyring_is_its_own_error(authority: Authority, terminal: Identity) -> None:
    def locked() -> bytearray:
        raise SecretsLockedError("locked")

    office = RestOffice(
        "https://localhost:1", ca=authority.path, certificate=terminal.certificate, key=terminal.key, passphrase=locked
    )
    with pytest.raises(SecretsLockedError):
        office.time()
    pin = bytearray(b"123456")
    with pytest.raises(SecretsLockedError):
        office.verify_pin("tok-abc", pin)
    assert pin == bytes(6)
