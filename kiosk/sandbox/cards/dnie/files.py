"""The card's files: a tree, one current file, and the control information a DNIe tells of each (§2.2)."""

from __future__ import annotations

import zlib
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Final

from kiosk.sandbox.cards.dnie.apdu import RefusedError, Sw, expect, tlv

MASTER_FILE: Final = b"Master.File"
_FREE_TO_READ = bytes.fromhex("0000000000")
_NEVER = bytes.fromhex("FFFFFFFFFF")
_KEY_FLAGS = bytes(3)
_FCI, _NAME, _PROPRIETARY = 0x6F, 0x84, 0x85


class Kind(IntEnum):
    """First byte of the proprietary control information."""

    TRANSPARENT = 0x01
    KEY = 0x15
    COMPRESSED = 0x24
    DIRECTORY = 0x38


@dataclass(frozen=True)
class File:
    """A file or a directory.

    Attributes:
        content: what READ BINARY gives; of a key file nothing.
        children: of a directory.
    """

    id: int
    kind: Kind
    content: bytes = field(default=b"", repr=False)
    children: tuple[File, ...] = field(default=(), repr=False)

    @property
    def control_information(self) -> bytes:
        """What SELECT answers."""
        rights = _NEVER if self.kind is Kind.KEY else _FREE_TO_READ
        flags = _KEY_FLAGS if self.kind is Kind.KEY else b""
        size = len(self.content).to_bytes(2, "big")
        name = tlv(_NAME, MASTER_FILE) if self.id == 0x3F00 else b""  # noqa: PLR2004 - ISO/IEC 7816-4 §5.3.1.1
        described = bytes((self.kind,)) + self.id.to_bytes(2, "big") + size + rights + flags
        return tlv(_FCI, name + tlv(_PROPRIETARY, described))


def directory(identifier: int, *children: File) -> File:
    """Return a directory."""
    return File(identifier, Kind.DIRECTORY, children=children)


def transparent(identifier: int, content: bytes, size: int = 0) -> File:
    """Return a plain file, filled with zeros up to ``size`` bytes."""
    return File(identifier, Kind.TRANSPARENT, content.ljust(size, b"\x00"))


def compressed(identifier: int, content: bytes) -> File:
    """Return a certificate's file: clear and packed length, 4 bytes each, little endian, then zlib."""
    packed = zlib.compress(content, 9)
    lengths = len(content).to_bytes(4, "little") + len(packed).to_bytes(4, "little")
    return File(identifier, Kind.COMPRESSED, lengths + packed)


def key_file(identifier: int) -> File:
    """Return the file a key or a PIN is in."""
    return File(identifier, Kind.KEY)


class FileSystem:
    """Knows which file is current.

    Args:
        master: the root directory.
    """

    def __init__(self, master: File) -> None:
        self._master = master
        self.reset()

    def reset(self) -> None:
        """Go to the root."""
        self._way = [self._master]

    def select_by_name(self, name: bytes) -> bytes:
        """Select the root by its name, which is the only one, and return its control information.

        Raises:
            RefusedError: another name.
        """
        expect(name == MASTER_FILE, Sw.FILE_NOT_FOUND)
        self.reset()
        return self._master.control_information

    def select_by_id(self, identifier: bytes) -> bytes:
        """Select a file below the current directory, or below one of those above, and return its control information.

        Raises:
            RefusedError: there is none.
        """
        wanted = int.from_bytes(identifier, "big")
        for depth in range(len(self._way), 0, -1):
            found = next((child for child in self._way[depth - 1].children if child.id == wanted), None)
            if found is not None:
                self._way = [*self._way[:depth], found]
                return found.control_information
        raise RefusedError(Sw.FILE_NOT_FOUND)

    def read(self, offset: int, le: int) -> bytes:
        """Return ``le`` bytes of the current file.

        Raises:
            RefusedError: no file that can be read, or not so many bytes; then the status word says how many.
        """
        current = self._way[-1]
        expect(current.kind is not Kind.DIRECTORY, Sw.NO_CURRENT_FILE)
        expect(current.kind is not Kind.KEY, Sw.SECURITY_STATUS)
        left = len(current.content) - offset
        expect(left > 0, Sw.WRONG_OFFSET)
        expect(le <= left, Sw.WRONG_LE | left & 0xFF)
        return current.content[offset : offset + le]
