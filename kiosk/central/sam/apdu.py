"""APDUs of DESFire in ISO 7816 wrapping: ``90 INS 00 00 [Lc data] 00``, answers end in ``91 xx``."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum
from typing import Final

SELECT_APPLICATION: Final = 0x5A
AUTHENTICATE_EV2_FIRST: Final = 0x71
ADDITIONAL_FRAME: Final = 0xAF
READ_DATA: Final = 0xBD
_MAX_DATA: Final = 255
_SW_LENGTH: Final = 2


class Sw(IntEnum):
    """Status words used here (reference/smartcard.md §6.2)."""

    OK = 0x9100
    MORE = 0x91AF
    NO_APPLICATION = 0x91A0
    AUTHENTICATION_ERROR = 0x91AE


@dataclass(frozen=True)
class CardAnswer:
    """What a card said to one APDU."""

    data: bytes = field(repr=False)
    sw: int

    @classmethod
    def from_hex(cls, text: str) -> CardAnswer:
        """Read data and status word from hexadecimal.

        Raises:
            ValueError: not hexadecimal, or shorter than a status word.
        """
        raw = bytes.fromhex(text)
        if len(raw) < _SW_LENGTH:
            raise ValueError("an answer has a status word")
        return cls(raw[:-_SW_LENGTH], int.from_bytes(raw[-_SW_LENGTH:], "big"))


def wrapped(instruction: int, data: bytes = b"") -> str:
    """Return a native command as an ISO 7816 APDU, in hexadecimal.

    Raises:
        ValueError: more data than a short APDU holds.
    """
    if len(data) > _MAX_DATA:
        raise ValueError("a short APDU holds 255 bytes")
    body = bytes([len(data)]) + data if data else b""
    return (bytes([0x90, instruction, 0x00, 0x00]) + body + b"\x00").hex().upper()
