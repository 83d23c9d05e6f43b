"""Text about a person and the secret a person types: types that nothing prints by accident."""

from __future__ import annotations

from typing import final


@final
class Personal:
    """Text about the person in front of the terminal.

    It has no ``str``, so a log line, a speaker or a staff view that formats it gets ``<personal>``. Whoever may show
    it to its owner calls :meth:`reveal`.
    """

    __slots__ = ("_text",)

    def __init__(self, text: str) -> None:
        self._text = text

    def reveal(self) -> str:
        """Return the text itself, for the owner's eyes or headphones."""
        return self._text

    def __repr__(self) -> str:
        return "<personal>"

    __str__ = __repr__

    def __format__(self, _spec: str) -> str:
        return "<personal>"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Personal) and self._text == other._text

    def __hash__(self) -> int:
        return hash(self._text)


@final
class Pin:
    """The *clave concertada* while it is typed: ASCII digits in one ``bytearray`` that never grows and can be wiped.

    Attributes:
        length: digits of a complete PIN.
    """

    __slots__ = ("_buffer", "_count", "length")

    def __init__(self, length: int = 6) -> None:
        self.length = length
        self._buffer = bytearray(length)
        self._count = 0

    def __len__(self) -> int:
        return self._count

    @property
    def complete(self) -> bool:
        """Whether all digits are there."""
        return self._count == self.length

    def push(self, digit: int) -> None:
        """Append one digit, 0 to 9; further digits of a complete PIN are ignored.

        Raises:
            ValueError: not a digit.
        """
        if not 0 <= digit <= 9:  # noqa: PLR2004 - a decimal digit
            raise ValueError("not a digit")
        if not self.complete:
            self._buffer[self._count] = 0x30 + digit
            self._count += 1

    def pop(self) -> None:
        """Take the last digit away, if there is one."""
        if self._count:
            self._count -= 1
            self._buffer[self._count] = 0

    def wipe(self) -> None:
        """Overwrite every digit with zero bytes."""
        self._buffer[:] = bytes(self.length)
        self._count = 0

    def take(self) -> bytearray:
        """Move the digits out: the caller owns the returned bytes and wipes them, this PIN is empty afterwards."""
        digits = self._buffer[: self._count]
        self.wipe()
        return digits

    def __repr__(self) -> str:
        return "<pin>"


def wipe(secret: bytearray) -> None:
    """Overwrite ``secret`` with zero bytes, in place."""
    secret[:] = bytes(len(secret))
