"""Login with the DNIe: what the centre asks, what the card signs, what the terminal hands in."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from kiosk.contract.wire import Wire

NONCE_BYTES: Final = 32
"""256 random bits (reference/domain.md §6.3)."""
_PURPOSE: Final = b"puertollano.es/sede/dnie-login/1"
"""What the signature is for. No other thing the sede has signed begins with it, and it is no PDF, XML or DER."""
_LENGTH_BYTES: Final = 4


@dataclass(frozen=True, kw_only=True)
class DnieChallenge(Wire):
    """Answer of ``POST /sessions/dnie/challenge``: good once, for this terminal, until ``expires_at``.

    Attributes:
        id: names the challenge when it is answered.
        nonce: 32 random bytes, hexadecimal.
        terminal: SHA-256 of the terminal's certificate, hexadecimal, as the e-office saw it.
        origin: the e-office that asks.
        expires_at: official time.
    """

    id: str
    nonce: str
    terminal: str
    origin: str
    expires_at: datetime

    def to_sign(self) -> bytes:
        """Return the bytes the authentication key signs: RSA PKCS#1 v1.5 with SHA-256.

        Raises:
            ValueError: ``nonce`` is not hexadecimal.
        """
        return dnie_message(self.id, bytes.fromhex(self.nonce), self.terminal, self.origin)


@dataclass(frozen=True, kw_only=True)
class DnieProof(Wire):
    """Body of ``POST /sessions/dnie``.

    Attributes:
        challenge: its ``id``.
        certificate: the authentication certificate, DER, hexadecimal. The authorities above it are the centre's
            own list, never the caller's.
        signature: of :func:`dnie_message`, RSA PKCS#1 v1.5 with SHA-256, hexadecimal.
    """

    challenge: str
    certificate: str = field(repr=False)
    signature: str = field(repr=False)


def dnie_message(challenge: str, nonce: bytes, terminal: str, origin: str) -> bytes:
    """Return the bytes that the authentication key signs at a login.

    Each part is preceded by its length, so that two different logins never have the same bytes; the first one says
    what it is for, so that the signature is good for nothing else.

    Args:
        challenge: ``id`` of the challenge.
        nonce: its random bytes.
        terminal: SHA-256 of the terminal's certificate, hexadecimal.
        origin: the e-office that asked.
    """
    parts = (_PURPOSE, challenge.encode(), nonce, terminal.lower().encode(), origin.encode())
    return b"".join(len(part).to_bytes(_LENGTH_BYTES, "big") + part for part in parts)
