"""Takes people and secrets out of a text: the net under types that should never have let them in."""

from __future__ import annotations

import re

# A UUID is ours (request ids, idempotency keys) and says nothing about a person, but may hold six digits in a row.
_KEEP = r"(?P<keep>\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b)"
_PATTERNS = {
    "secret": r"\b(?:x-session-token|authorization|token|passphrase|password)['\"]?\s*[:=,]\s*b?['\"]?(?:\w+\s+)?"
    r"[\w.~+/=-]{4,}|\bbearer\s+[\w.~+/=-]{4,}|\b(?:pin|clave)['\"]?\s*[:=,]?\s*(?:bytearray\()?b?['\"]?\d{3,}",
    "email": r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+",
    "iban": r"\b[a-z]{2}\d{2}(?:[ .-]?[a-z0-9]{4}){3,7}(?:[ .-]?[a-z0-9]{1,3})?\b",
    "nif": r"\b(?:[xyz][ .-]?)?\d{1,2}[ .]?\d{3}[ .]?\d{3}[ .-]?[a-z]\b",
    "csv": r"\b[a-z0-9]{20}\b|(?-i:\b[A-Z0-9]{4}(?:[ -][A-Z0-9]{4}){4}\b)",
    "digits": r"\d{6,}",
}
_ANY = re.compile("|".join([_KEEP, *(f"(?P<{name}>{pattern})" for name, pattern in _PATTERNS.items())]), re.IGNORECASE)


def redacted(text: str) -> str:
    """Return ``text`` with what looks like a NIF or NIE, an e-mail, an IBAN, a token, a CSV or a PIN taken out.

    Each leaves its kind, such as ``<nif>``. Errs on the side of hiding: any six digits in a row are ``<digits>``.
    """
    return _ANY.sub(lambda found: found[0] if found["keep"] else f"<{found.lastgroup}>", text)
