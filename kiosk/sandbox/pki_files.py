"""Keys and certificates as PEM files: written whole or not at all, keys for their owner only."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    KeySerializationEncryption,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)


def encrypt_key(path: Path, passphrase: bytes) -> None:
    """Rewrite the key file ``path`` in place as encrypted PKCS#8, in one step: it is never half written.

    Raises:
        ValueError: the passphrase is empty, or the file is no unencrypted key.
        OSError: the file cannot be read or replaced.
    """
    if not passphrase:
        raise ValueError("empty passphrase")
    if is_encrypted(path):
        raise ValueError("the key is already encrypted")
    _write_key(path, read_key(path), BestAvailableEncryption(passphrase))


def is_encrypted(path: Path) -> bool:
    """Return whether the key file ``path`` needs a passphrase."""
    return b"-----BEGIN ENCRYPTED PRIVATE KEY-----" in path.read_bytes()


def read_key(path: Path) -> ec.EllipticCurvePrivateKey:
    """Return the unencrypted key in ``path``.

    Raises:
        ValueError: it is no elliptic curve key in PEM.
    """
    key = load_pem_private_key(path.read_bytes(), password=None)
    if not isinstance(key, ec.EllipticCurvePrivateKey):
        raise ValueError("not an elliptic curve key")  # noqa: TRY004 - what is wrong is the file's content
    return key


def write_key(path: Path, key: ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey) -> None:
    """Keep ``key`` in ``path``, PKCS#8 without passphrase, mode 0600."""
    _write_key(path, key, NoEncryption())


def read_certificate(path: Path) -> x509.Certificate:
    """Return the certificate in ``path``."""
    return x509.load_pem_x509_certificate(path.read_bytes())


def write_certificate(path: Path, certificate: x509.Certificate) -> None:
    """Keep ``certificate`` in ``path``, mode 0644."""
    _replace(path, certificate.public_bytes(Encoding.PEM), mode=0o644)


def _write_key(
    path: Path, key: ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey, lock: KeySerializationEncryption
) -> None:
    _replace(path, key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, lock), mode=0o600)


def _replace(path: Path, content: bytes, *, mode: int) -> None:
    """Write ``content`` beside ``path`` and put it in its place; a power cut leaves the old file or the new one."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fchmod(file.fileno(), mode)
            os.fsync(file.fileno())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
