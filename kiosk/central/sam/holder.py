"""The holder file inside a citizen card: which card this is, and nothing about its holder."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Final

LENGTH: Final = 32
_VERSION: Final = b"\x01"
_NUMBER: Final = slice(1, 17)
_EXPIRY: Final = slice(17, 25)


@dataclass(frozen=True)
class HolderFile:
    """Content of the holder file.

    Layout, 32 bytes: version 01 · card number, 16 ASCII digits · expiry, ASCII ``YYYYMMDD`` · seven zero bytes.

    Attributes:
        number: printed number of the card.
        expires_on: last day the card is good for.
    """

    number: str = field(repr=False)
    expires_on: date

    def to_bytes(self) -> bytes:
        """Return the file as it lies in the card."""
        expiry = self.expires_on.isoformat().replace("-", "")
        return (_VERSION + self.number.encode("ascii") + expiry.encode("ascii")).ljust(LENGTH, b"\x00")

    @classmethod
    def from_bytes(cls, data: bytes) -> HolderFile:
        """Read the file.

        Raises:
            ValueError: not a holder file of version 1.
        """
        number, expiry = data[_NUMBER], data[_EXPIRY]
        if not (number.isdigit() and expiry.isdigit()):
            raise ValueError("not a holder file")
        file = cls(number.decode("ascii"), date(int(expiry[:4]), int(expiry[4:6]), int(expiry[6:])))
        if file.to_bytes() != data:
            raise ValueError("not a holder file of version 1")
        return file
