"""The two secrets the office has as files, never in its database: the cards' master key and the server's own secret."""

from __future__ import annotations

import hashlib
import hmac
import os
import secrets
from pathlib import Path
from typing import final

SAM_KEY_BYTES = 16
SERVER_SECRET_BYTES = 32


@final
class ServerSecret:
    """Keys the MACs the database holds, so that its contents alone prove or reveal nothing.

    Each use has its own name, so that a value of one use says nothing about another.
    """

    __slots__ = ("_key",)

    def __init__(self, key: bytes) -> None:
        self._key = key

    def mac(self, use: str, *parts: bytes) -> bytes:
        """Return 32 bytes of HMAC-SHA-256 over ``parts`` (each with its length) for ``use``."""
        digest = hmac.new(self._key, use.encode(), hashlib.sha256)
        for part in (b"", *parts):
            digest.update(len(part).to_bytes(8, "big") + part)
        return digest.digest()

    def __repr__(self) -> str:
        return "<server secret>"


def pseudonym(secret: ServerSecret, person_id: int) -> str:
    """Return what the audit log calls a person: the same person always the same, and nothing else."""
    return secret.mac("audit actor", person_id.to_bytes(8, "big"))[:16].hex()


def write_private(path: Path, text: str) -> None:
    """Write ``text`` to ``path`` with mode 0600, whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    temporary = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(path)


def make_secret(path: Path, length: int) -> None:
    """Make a random secret of ``length`` bytes at ``path``, unless there is one."""
    if not path.exists():
        write_private(path, secrets.token_hex(length))


def read_secret(path: Path, length: int) -> bytes:
    """Return the secret of ``length`` bytes kept as hexadecimal at ``path``.

    Raises:
        OSError: there is no such file.
        ValueError: the file does not hold such a secret.
    """
    value = bytes.fromhex(path.read_text(encoding="ascii").strip())
    if len(value) != length:
        raise ValueError(f"{path.name}: {length} bytes expected")
    return value
