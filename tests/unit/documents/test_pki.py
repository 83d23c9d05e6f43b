from __future__ import annotations

import socket
import ssl
import stat
import subprocess
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import load_pem_private_key
from cryptography.x509.oid import NameOID

from kiosk.sandbox.pki import encrypt_key, make_demo_pki

NOW = datetime.now(UTC)
STEMS = ["ca", "server", "terminal-Q-01", "seal-ca", "seal"]


def certificate(path: Path) -> x509.Certificate:
    return x509.load_pem_x509_certificate(path.read_bytes())


def contents(directory: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in directory.iterdir()}


def changed(before: dict[str, bytes], directory: Path) -> set[str]:
    after = contents(directory)
    return {name for name in before | after if before.get(name) != after.get(name)}


@pytest.fixture
def made(tmp_path: Path) -> Path:
    directory = tmp_path / "deep" / "pki"
    make_demo_pki(directory, now=NOW)
    return directory


def test_files_and_modes(made: Path) -> None:
    assert set(contents(made)) == {f"{stem}.{kind}" for stem in STEMS for kind in ("pem", "key")}
    assert stat.S_IMODE(made.stat().st_mode) == 0o700
    for key in made.glob("*.key"):
        assert stat.S_IMODE(key.stat().st_mode) == 0o600


def test_everything_is_p256_and_says_it_is_a_demonstration(made: Path) -> None:
    for stem in STEMS:
        one = certificate(made / f"{stem}.pem")
        public = one.public_key()
        assert isinstance(public, ec.EllipticCurvePublicKey)
        assert isinstance(public.curve, ec.SECP256R1)
        key = load_pem_private_key((made / f"{stem}.key").read_bytes(), password=None)
        assert key.public_key() == public
        assert "DEMOSTRACIÓN" in one.subject.get_attributes_for_oid(NameOID.ORGANIZATION_NAME)[0].value


def test_openssl_accepts_each_for_its_purpose_and_no_other(made: Path) -> None:
    def verified(purpose: str, root: str, leaf: str) -> bool:
        command = [
            "openssl",
            "verify",
            "-x509_strict",
            "-purpose",
            purpose,
            "-CAfile",
            str(made / root),
            str(made / leaf),
        ]
        return subprocess.run(command, check=False, capture_output=True, timeout=60).returncode == 0

    assert verified("sslserver", "ca.pem", "server.pem")
    assert verified("sslclient", "ca.pem", "terminal-Q-01.pem")
    assert verified("any", "seal-ca.pem", "seal.pem")
    assert not verified("sslserver", "ca.pem", "terminal-Q-01.pem")
    assert not verified("sslclient", "ca.pem", "server.pem")
    assert not verified("any", "ca.pem", "seal.pem")


def test_the_ca_lives_ten_years(made: Path) -> None:
    left = certificate(made / "ca.pem").not_valid_after_utc - NOW
    assert timedelta(days=3649) < left < timedelta(days=3654)


@pytest.mark.parametrize("name", ["localhost", "127.0.0.1", "::1"])
def test_a_handshake_with_both_certificates_works(made: Path, name: str) -> None:
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server.load_cert_chain(made / "server.pem", made / "server.key")
    server.load_verify_locations(made / "ca.pem")
    server.verify_mode = ssl.CERT_REQUIRED
    client = ssl.create_default_context(cafile=str(made / "ca.pem"))
    client.load_cert_chain(made / "terminal-Q-01.pem", made / "terminal-Q-01.key")
    here, there = socket.socketpair()
    seen: list[object] = []

    def serve() -> None:
        with server.wrap_socket(there, server_side=True) as wrapped:
            seen.append(wrapped.getpeercert())
            wrapped.sendall(b"ok")

    thread = threading.Thread(target=serve)
    thread.start()
    with client.wrap_socket(here, server_hostname=name) as wrapped:
        assert wrapped.recv(2) == b"ok"
    thread.join(10)
    assert "(('commonName', 'Q-01'),)" in str(seen)


def test_a_second_time_changes_nothing(made: Path) -> None:
    before = contents(made)
    make_demo_pki(made, now=NOW)
    assert changed(before, made) == set()


def test_another_terminal_is_added_beside_the_rest(made: Path) -> None:
    before = contents(made)
    make_demo_pki(made, terminals=("Q-01", "Q-02"), now=NOW)
    assert changed(before, made) == {"terminal-Q-02.pem", "terminal-Q-02.key"}


@pytest.mark.parametrize("name", ["", "../x", "a/b", "Q 01", "-Q", "Q.01", "Q" * 33])
def test_a_name_that_could_leave_the_directory_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(ValueError, match="terminal name"):
        make_demo_pki(tmp_path / "pki", terminals=(name,), now=NOW)
    assert not (tmp_path / "pki").exists()


def test_what_ends_in_less_than_30_days_is_renewed_with_the_same_key(made: Path) -> None:
    before = contents(made)
    ends = certificate(made / "seal.pem").not_valid_after_utc
    make_demo_pki(made, now=ends - timedelta(days=30, minutes=1))
    assert changed(before, made) == set()
    make_demo_pki(made, now=ends - timedelta(days=29))
    assert changed(before, made) == {"server.pem", "terminal-Q-01.pem", "seal.pem"}
    assert certificate(made / "seal.pem").not_valid_after_utc > ends + timedelta(days=300)


def test_an_encrypted_key_stays_and_its_certificate_is_renewed(made: Path) -> None:
    encrypt_key(made / "terminal-Q-01.key", b"a passphrase")
    before = contents(made)
    make_demo_pki(made, now=NOW + timedelta(days=380))
    assert "terminal-Q-01.pem" in changed(before, made)
    assert "terminal-Q-01.key" not in changed(before, made)
    key = load_pem_private_key((made / "terminal-Q-01.key").read_bytes(), password=b"a passphrase")
    assert key.public_key() == certificate(made / "terminal-Q-01.pem").public_key()


def test_a_root_that_ends_takes_its_certificates_with_it(made: Path) -> None:
    before = contents(made)
    make_demo_pki(made, now=NOW + timedelta(days=3640))
    assert {"ca.pem", "ca.key", "seal-ca.pem", "server.pem", "terminal-Q-01.pem"} <= changed(before, made)
    certificate(made / "server.pem").verify_directly_issued_by(certificate(made / "ca.pem"))


@pytest.mark.parametrize("name", ["server.pem", "server.key", "seal.pem", "seal.key", "terminal-Q-01.key"])
@pytest.mark.parametrize("fault", ["missing", "cut"])
def test_a_lost_or_broken_file_is_made_good(made: Path, name: str, fault: str) -> None:
    path = made / name
    path.unlink() if fault == "missing" else path.write_bytes(path.read_bytes()[:60])
    before = contents(made)
    make_demo_pki(made, now=NOW)
    stem = name.rsplit(".", 1)[0]
    assert changed(before, made) <= {f"{stem}.pem", f"{stem}.key"}
    pair = load_pem_private_key((made / f"{stem}.key").read_bytes(), password=None)
    assert pair.public_key() == certificate(made / f"{stem}.pem").public_key()


def test_encrypting_a_key_in_place(made: Path) -> None:
    path = made / "terminal-Q-01.key"
    plain = load_pem_private_key(path.read_bytes(), password=None)
    encrypt_key(path, b"a passphrase")
    assert path.read_bytes().startswith(b"-----BEGIN ENCRYPTED PRIVATE KEY-----")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert load_pem_private_key(path.read_bytes(), password=b"a passphrase").public_key() == plain.public_key()
    with pytest.raises(ValueError, match=r"."):  # what a wrong passphrase decrypts to is never a key
        load_pem_private_key(path.read_bytes(), password=b"another")
    assert [left.name for left in made.iterdir() if left.name.startswith(".")] == []


def test_encrypting_twice_or_with_nothing_is_refused_and_leaves_the_key(made: Path) -> None:
    path = made / "terminal-Q-01.key"
    with pytest.raises(ValueError, match="empty"):
        encrypt_key(path, b"")
    encrypt_key(path, b"first")
    before = path.read_bytes()
    with pytest.raises(ValueError, match="already"):
        encrypt_key(path, b"second")
    assert path.read_bytes() == before


def test_a_write_that_fails_leaves_the_old_key(made: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    path = made / "terminal-Q-01.key"
    before = contents(made)
    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        encrypt_key(path, b"a passphrase")
    assert contents(made) == before


def test_only_keys_of_elliptic_curves_are_ours(tmp_path: Path) -> None:
    path = tmp_path / "rsa.key"
    subprocess.run(["openssl", "genrsa", "-out", str(path), "2048"], check=True, capture_output=True, timeout=60)
    with pytest.raises(ValueError, match="elliptic"):
        encrypt_key(path, b"a passphrase")
