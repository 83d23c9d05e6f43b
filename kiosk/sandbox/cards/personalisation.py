"""What a DESFire is told and says, and what the card factory wrote into one citizen card."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Self


class Ins(IntEnum):
    """Native DESFire commands the virtual card knows."""

    SELECT_APPLICATION = 0x5A
    GET_VERSION = 0x60
    AUTHENTICATE_EV2_FIRST = 0x71
    ADDITIONAL_FRAME = 0xAF
    GET_CARD_UID = 0x51
    GET_KEY_VERSION = 0x64
    GET_FILE_SETTINGS = 0xF5
    READ_DATA = 0xBD
    WRITE_DATA = 0x8D


class Status(IntEnum):
    """Second byte of the status word; the first is 91."""

    OK = 0x00
    ILLEGAL_COMMAND = 0x1C
    INTEGRITY_ERROR = 0x1E
    NO_SUCH_KEY = 0x40
    LENGTH_ERROR = 0x7E
    PERMISSION_DENIED = 0x9D
    APPLICATION_NOT_FOUND = 0xA0
    AUTHENTICATION_ERROR = 0xAE
    MORE = 0xAF
    BOUNDARY_ERROR = 0xBE
    FILE_NOT_FOUND = 0xF0


@dataclass(frozen=True)
class Personalisation:
    """What the card factory wrote into one card.

    Attributes:
        uid: 7 bytes.
        aid: application identifier, 3 bytes in the order they travel (least significant first).
        key: diversified AES-128 key.
        holder_file: content of the holder's file, in full communication mode, readable with that key.
    """

    uid: bytes
    aid: bytes
    key_no: int
    key: bytes = field(repr=False)
    file_no: int
    holder_file: bytes = field(repr=False)

    @classmethod
    def from_record(cls, record: Mapping[str, str | int]) -> Self:
        """Return the card of one record of ``demo-cards.json``: byte strings in hexadecimal, the rest integers."""
        return cls(
            uid=bytes.fromhex(str(record["uid"])),
            aid=bytes.fromhex(str(record["aid"])),
            key_no=int(record["key_no"]),
            key=bytes.fromhex(str(record["key"])),
            file_no=int(record["file_no"]),
            holder_file=bytes.fromhex(str(record["holder_file"])),
        )
