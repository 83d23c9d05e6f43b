"""Identity levels, NIF and NIE numbers, and masking: the vocabulary both sides must agree on."""

from __future__ import annotations

from enum import StrEnum

_LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE"
_NIE_PREFIX = {"X": "0", "Y": "1", "Z": "2"}
_NIF_LENGTH = 9


class Level(StrEnum):
    """How well a session knows the person (Ley 39/2015 art. 9; ENS op.acc)."""

    ANONYMOUS = "N0"
    CARD = "N1"
    CARD_PIN = "N2"
    CERTIFICATE = "N3"
    OFFICER = "NA"


def nif_letter(number: int) -> str:
    """Return the control letter of a DNI number (Real Decreto 1553/2005 practice: number mod 23)."""
    return _LETTERS[number % len(_LETTERS)]


def canonical_nif(text: str) -> str | None:
    """Return ``text`` as a 9-character NIF or NIE, or None when its control letter is wrong.

    Spaces, dots, hyphens and lower case are accepted, as people write them.
    """
    value = "".join(char for char in text.upper() if char not in " .-")
    digits = _NIE_PREFIX.get(value[:1], value[:1]) + value[1:-1]
    if len(value) != _NIF_LENGTH or not (digits.isascii() and digits.isdigit()):
        return None
    return value if nif_letter(int(digits)) == value[-1] else None


def masked_nif(value: str) -> str:
    """Return the four characters the AEPD allows to show: DNI ``***4567**``, NIE ``****4567*`` (LO 3/2018 DA 7)."""
    if value[:1].isalpha():
        return f"****{value[4:8]}*"
    return f"***{value[3:7]}**"
