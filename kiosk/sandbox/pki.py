"""The demo's certificates. Stands in for the council's own CA and for the provider that issues its electronic seal.

Everything is P-256 and unqualified: it proves nothing outside the demo.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric import ec

from kiosk.sandbox.pki_files import encrypt_key, is_encrypted, read_certificate, read_key, write_certificate, write_key
from kiosk.sandbox.pki_profiles import ROOT, SEAL, SEAL_ROOT, SERVER, Issuer, Profile, issued, self_signed, terminal

__all__ = ["encrypt_key", "make_demo_pki"]

_RENEW_BEFORE: Final = timedelta(days=30)
_TERMINAL_NAME: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]{0,31}")


def make_demo_pki(directory: Path, *, terminals: Sequence[str] = ("Q-01",), now: datetime | None = None) -> None:
    """Make what is missing in ``directory``, renew what has less than 30 days left, keep the rest.

    Files: ``ca``, ``server``, ``terminal-<name>`` (TLS), ``seal-ca``, ``seal`` (documents), each as ``.pem`` and
    ``.key``. A renewed certificate keeps its key, so a key that was encrypted stays so. The directory gets mode 0700,
    keys 0600.

    Args:
        directory: made when it does not exist.
        terminals: names of terminals, letters, digits and hyphens.
        now: the moment to judge by; the clock's when None.

    Raises:
        ValueError: a terminal's name is not allowed.
        OSError: the directory cannot be written.
    """
    for name in terminals:
        if not _TERMINAL_NAME.fullmatch(name):
            raise ValueError(f"not a terminal name: {name!r}")
    moment = now or datetime.now(UTC)
    directory.mkdir(mode=0o700, parents=True, exist_ok=True)
    directory.chmod(0o700)
    root = _root(directory / "ca", ROOT, moment)
    _leaf(directory / "server", SERVER, root, moment)
    for name in terminals:
        _leaf(directory / f"terminal-{name}", terminal(name), root, moment)
    _leaf(directory / "seal", SEAL, _root(directory / "seal-ca", SEAL_ROOT, moment), moment)


def _root(stem: Path, profile: Profile, now: datetime) -> Issuer:
    """Return the authority kept at ``stem``, made anew (key too) when it is missing, broken or about to end."""
    pem, key = _files(stem)
    certificate, private = _certificate(pem), _private(key)
    if certificate and private and certificate.public_key() == private.public_key() and _lasts(certificate, now):
        return Issuer(certificate, private)
    private = ec.generate_private_key(ec.SECP256R1())
    certificate = self_signed(profile, private, now)
    write_key(key, private)
    write_certificate(pem, certificate)
    return Issuer(certificate, private)


def _leaf(stem: Path, profile: Profile, issuer: Issuer, now: datetime) -> None:
    """Keep the pair at ``stem``, renew it with the same key, or make it."""
    pem, key = _files(stem)
    certificate, public = _certificate(pem), _public(pem, key)
    if public is None:
        private = ec.generate_private_key(ec.SECP256R1())
        public = private.public_key()
        write_key(key, private)
    elif certificate and certificate.public_key() == public and _from(issuer, certificate) and _lasts(certificate, now):
        return
    write_certificate(pem, issued(profile, public, issuer, now))


def _files(stem: Path) -> tuple[Path, Path]:
    return stem.with_name(f"{stem.name}.pem"), stem.with_name(f"{stem.name}.key")


def _certificate(pem: Path) -> x509.Certificate | None:
    """Return the certificate kept there, None when there is none that can be read."""
    try:
        return read_certificate(pem)
    except (FileNotFoundError, ValueError):
        return None


def _private(key: Path) -> ec.EllipticCurvePrivateKey | None:
    """Return the key kept there, None when there is none that can be read without a passphrase."""
    try:
        return None if is_encrypted(key) else read_key(key)
    except (FileNotFoundError, ValueError):
        return None


def _public(pem: Path, key: Path) -> ec.EllipticCurvePublicKey | None:
    """Return the public half of the pair; of an encrypted key only its certificate can tell."""
    private = _private(key)
    if private is not None:
        return private.public_key()
    certificate = _certificate(pem)
    if certificate is None or not (key.exists() and is_encrypted(key)):
        return None
    public = certificate.public_key()
    return public if isinstance(public, ec.EllipticCurvePublicKey) else None


def _lasts(certificate: x509.Certificate, now: datetime) -> bool:
    return certificate.not_valid_before_utc <= now and certificate.not_valid_after_utc - now >= _RENEW_BEFORE


def _from(issuer: Issuer, certificate: x509.Certificate) -> bool:
    try:
        certificate.verify_directly_issued_by(issuer.certificate)
    except (ValueError, TypeError, InvalidSignature):
        return False
    return True
