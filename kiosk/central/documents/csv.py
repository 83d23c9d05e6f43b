"""The *código seguro de verificación* (CSV): the code that proves a document to whoever holds it.

Source: RD 203/2021 art. 21 (unique per document); ``reference/domain.md`` §4.2 (16 to 40 letters and digits, case and
separators ignored, no look-alikes in the ones made here).
"""

from __future__ import annotations

import secrets
from typing import Final

ALPHABET: Final = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
"""32 signs, 5 bits each: ``0 O 1 I`` are out because a person copies the code from paper."""

LENGTH: Final = 20
"""Signs of a new code: 100 bits, beyond guessing through a web page."""

_SHORTEST: Final = 16
_LONGEST: Final = 40
_GROUP: Final = 4
_SEPARATORS: Final = frozenset(" \t\r\n\u00a0\u202f-\u2010\u2011\u2012\u2013._")


def new_csv() -> str:
    """Return a new code of :data:`LENGTH` signs from the system's random source."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def canonical_csv(text: str) -> str | None:
    """Return ``text`` as it is kept (capitals, no separators), or None when it cannot be a code.

    Accepts what people type and what other platforms print: lower case, spaces, hyphens, 16 to 40 ASCII letters and
    digits.
    """
    value = "".join(sign for sign in text if sign not in _SEPARATORS)
    if not (_SHORTEST <= len(value) <= _LONGEST and value.isascii() and value.isalnum()):
        return None
    return value.upper()


def grouped(csv: str) -> str:
    """Return ``csv`` in groups of four signs, for eyes, ears and fingers."""
    return " ".join(csv[start : start + _GROUP] for start in range(0, len(csv), _GROUP))
