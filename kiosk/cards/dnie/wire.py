"""What terminal and helper say to each other: one JSON object per line on the helper's standard input and output.

The PIN is not in it: its bytes follow the line of a :class:`Sign`, so that no text, no decoder and no log sees them.
"""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Final

import msgspec

CHANNEL_ATTEMPTS: Final = 3
"""How often a login is tried when the module gives no reason: 2 % of OpenSC's fail by its own fault (§4.4)."""


class Key(StrEnum):
    """The two keys of a citizen."""

    AUTHENTICATION = "authentication"
    SIGNATURE = "signature"


class Failure(StrEnum):
    """Everything that may keep a signature from being made."""

    PIN_INCORRECT = "pin-incorrect"
    PIN_BLOCKED = "pin-blocked"
    PIN_LENGTH = "pin-length"
    NOT_RECOGNISED = "not-recognised"
    NO_KEY = "no-key"
    REMOVED = "removed"
    CHANNEL = "channel"
    MODULE = "module"
    HELPER = "helper"


class Sign(msgspec.Struct, frozen=True, kw_only=True):
    """Asks for one signature, RSA PKCS#1 v1.5 with SHA-256. ``pin_length`` raw bytes follow the line."""

    key: Key
    data: bytes
    pin_length: int

    def __repr__(self) -> str:
        return f"<sign with {self.key}>"


class Certificate(msgspec.Struct, frozen=True, kw_only=True):
    """A citizen's certificate, read without PIN. ``begins`` and ``ends`` are its own words, and prove nothing."""

    key: Key
    der: bytes
    begins: datetime
    ends: datetime

    def __repr__(self) -> str:
        return f"<{self.key} certificate>"


class Ready(msgspec.Struct, frozen=True, kw_only=True, tag="ready"):
    """The card is read and waits for a PIN."""

    certificates: list[Certificate]

    def certificate(self, key: Key) -> Certificate | None:
        """Return the certificate of ``key``, None when it is not in the card."""
        return next((each for each in self.certificates if each.key is key), None)


class Signed(msgspec.Struct, frozen=True, kw_only=True, tag="signed"):
    """The signature. The helper ends after it.

    Attributes:
        attempts: logins it took.
    """

    signature: bytes
    attempts: int

    def __repr__(self) -> str:
        return "<signed>"


class Failed(msgspec.Struct, frozen=True, kw_only=True, tag="failed"):
    """Why there is no signature. After a wrong PIN or one of a wrong length the helper waits for another.

    Attributes:
        tries_left: after a wrong PIN.
    """

    failure: Failure
    tries_left: int = 0


Answer = Ready | Signed | Failed

_encoder = msgspec.json.Encoder()
_answers: msgspec.json.Decoder[Answer] = msgspec.json.Decoder(Answer)
_requests: msgspec.json.Decoder[Sign] = msgspec.json.Decoder(Sign)


def line(message: Sign | Answer) -> bytes:
    """Return ``message`` as a line."""
    return _encoder.encode(message) + b"\n"


def answer(text: bytes) -> Answer:
    """Return what the helper said.

    Raises:
        ValueError: it is nothing the helper says.
    """
    return _answers.decode(text)


def request(text: bytes) -> Sign:
    """Return what the terminal asks.

    Raises:
        ValueError: it is nothing the terminal asks.
    """
    return _requests.decode(text)
