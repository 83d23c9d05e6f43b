"""Command APDUs, status words and BER-TLV (ISO/IEC 7816-3 §12.1, 7816-4 §5)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import Final, Self

SECURE: Final = 0x0C
"""Bits of CLA that say: secure messaging, header in the MAC."""

_LONGEST = 256
_HEADER = 4


class Ins(IntEnum):
    """Instructions a DNIe knows (those a terminal needs)."""

    VERIFY = 0x20
    MANAGE_SECURITY_ENVIRONMENT = 0x22
    PERFORM_SECURITY_OPERATION = 0x2A
    EXTERNAL_AUTHENTICATE = 0x82
    GET_CHALLENGE = 0x84
    INTERNAL_AUTHENTICATE = 0x88
    SELECT = 0xA4
    READ_BINARY = 0xB0
    GET_CHIP_INFO = 0xB8
    GET_RESPONSE = 0xC0


class Sw(IntEnum):
    """Status words."""

    OK = 0x9000
    MORE = 0x6100
    AUTHENTICATION_FAILED = 0x6300
    TRIES_LEFT = 0x63C0
    WRONG_LENGTH = 0x6700
    SECURITY_STATUS = 0x6982
    PIN_BLOCKED = 0x6983
    CONDITIONS = 0x6985
    NO_CURRENT_FILE = 0x6986
    SM_MISSING = 0x6987
    SM_INCORRECT = 0x6988
    WRONG_DATA = 0x6A80
    FILE_NOT_FOUND = 0x6A82
    WRONG_P1P2 = 0x6A86
    KEY_NOT_FOUND = 0x6A88
    WRONG_OFFSET = 0x6B00
    WRONG_LE = 0x6C00
    WRONG_INS = 0x6D00
    WRONG_CLA = 0x6E00


class RefusedError(Exception):
    """The card answers with a status word and no data.

    Attributes:
        status: the status word.
    """

    def __init__(self, status: int) -> None:
        super().__init__(f"{status:04X}")
        self.status = status


def expect(condition: bool, otherwise: int) -> None:  # noqa: FBT001 - reads as a sentence
    """Go on when ``condition`` holds.

    Raises:
        RefusedError: it does not hold.
    """
    if not condition:
        raise RefusedError(otherwise)


@dataclass(frozen=True)
class Command:
    """A command APDU.

    Attributes:
        le: bytes the terminal will take, up to 256; 0 when it said nothing about it.
    """

    cla: int
    ins: int
    p1: int
    p2: int
    data: bytes = b""
    le: int = 0

    @classmethod
    def parse(cls, apdu: bytes) -> Self:
        """Return the command in ``apdu``, short form; case 4 may lack its Le, as T=0 has it.

        Raises:
            RefusedError: its lengths contradict each other.
        """
        expect(len(apdu) >= _HEADER, Sw.WRONG_LENGTH)
        cla, ins, p1, p2, *rest = apdu
        if len(rest) <= 1:
            return cls(cla, ins, p1, p2, le=_le(rest))
        end = 1 + rest[0]
        expect(len(rest) in {end, end + 1}, Sw.WRONG_LENGTH)
        return cls(cla, ins, p1, p2, bytes(rest[1:end]), _le(rest[end:]))

    @property
    def p1p2(self) -> int:
        """P1 and P2 as one number."""
        return self.p1 << 8 | self.p2


def _le(field: list[int]) -> int:
    return (field[0] or _LONGEST) if field else 0


def tlv(tag: int, value: bytes) -> bytes:
    """Return a BER-TLV data object; tags of one or two bytes, values up to 65,535 bytes."""
    length = len(value)
    if length < 0x80:  # noqa: PLR2004 - X.690 §8.1.3.4
        size = bytes((length,))
    else:
        digits = length.to_bytes((length.bit_length() + 7) // 8, "big")
        size = bytes((0x80 | len(digits),)) + digits
    return tag.to_bytes(2 if tag > 0xFF else 1, "big") + size + value  # noqa: PLR2004 - one byte


def parse_tlv(data: bytes) -> list[tuple[int, bytes]]:
    """Return the data objects in ``data``, in their order.

    Raises:
        RefusedError: it ends in the middle of one.
    """
    objects = []
    while data:
        tag_length = 2 if data[0] & 0x1F == 0x1F else 1  # noqa: PLR2004 - X.690 §8.1.2.4
        tag, data = int.from_bytes(data[:tag_length], "big"), data[tag_length:]
        length, data = _length(data)
        expect(len(data) >= length, Sw.WRONG_DATA)
        objects.append((tag, data[:length]))
        data = data[length:]
    return objects


def _length(data: bytes) -> tuple[int, bytes]:
    expect(bool(data), Sw.WRONG_DATA)
    if data[0] < 0x80:  # noqa: PLR2004 - X.690 §8.1.3.4
        return data[0], data[1:]
    count = data[0] & 0x7F
    expect(0 < count <= 2 and len(data) > count, Sw.WRONG_DATA)  # noqa: PLR2004 - up to 65,535
    return int.from_bytes(data[1 : 1 + count], "big"), data[1 + count :]
