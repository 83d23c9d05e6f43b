"""Numbers nobody has: identity documents, card numbers and chip UIDs for invented people."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Final

from kiosk.contract.identity import nif_letter

_DNI_FROM: Final = 90_000_000
_DNI_COUNT: Final = 9_999_999
"""DNI numbers from 90 million on have not been given out, so no real person's number is among ours."""
_NIE_FROM: Final = 9_000_000
_NIE_COUNT: Final = 999_999
"""NIE of the series Z9, which has not been reached."""
_Z_DIGIT: Final = 2
_CARD_PREFIX: Final = "13071"
"""INE code of the municipality."""
_CARD_COUNT: Final = 9_999_999_999
_NXP: Final = 0x04
"""First byte of a UID: the maker of the chip (ISO/IEC 7816-6)."""


class Numbers:
    """Gives each number once."""

    def __init__(self, random: Random) -> None:
        self._random = random
        self._given: set[str] = set()

    def dni(self) -> str:
        """Return a new DNI number with its letter."""
        return self._new(lambda draw: _with_letter("", _DNI_FROM + draw, 8), _DNI_COUNT)

    def nie(self) -> str:
        """Return a new NIE with its letter."""
        return self._new(lambda draw: _with_letter("Z", _NIE_FROM + draw, 7), _NIE_COUNT)

    def card(self) -> str:
        """Return a new card number: 16 digits, the last one a Luhn check digit (ISO/IEC 7812-1)."""
        return self._new(lambda draw: _luhn(f"{_CARD_PREFIX}{draw:010d}"), _CARD_COUNT)

    def uid(self) -> str:
        """Return a new chip UID, 7 bytes in hexadecimal."""
        return self._new(lambda draw: f"{_NXP:02X}{draw:012X}", (1 << 48) - 1)

    def _new(self, form: Callable[[int], str], count: int) -> str:
        while True:
            number = form(self._random.randint(0, count))
            if number not in self._given:
                self._given.add(number)
                return number


def _with_letter(prefix: str, number: int, width: int) -> str:
    value = number + _Z_DIGIT * 10**width if prefix else number
    return f"{prefix}{number:0{width}d}{nif_letter(value)}"


def _luhn(digits: str) -> str:
    total = 0
    for place, sign in enumerate(reversed(digits)):
        digit = int(sign) * (2 if place % 2 == 0 else 1)
        total += digit - 9 if digit > 9 else digit  # noqa: PLR2004 - sum of the digits of 10 to 18
    return digits + str(-total % 10)
