"""The body that carries a PIN, made without ever copying the digits into text."""

from __future__ import annotations

_BEFORE, _AFTER = b'{"pin":"', b'"}'


def pin_body(pin: bytearray) -> bytearray:
    """Return the JSON body ``{"pin":"123456"}``; the caller wipes it.

    The buffer has its final size from the start: one that grows may be moved by ``realloc``, which leaves the digits
    behind in freed memory.

    Raises:
        ValueError: not only ASCII digits.
    """
    if not (pin.isascii() and pin.isdigit()):
        raise ValueError("not a PIN")
    start, end = len(_BEFORE), len(_BEFORE) + len(pin)
    body = bytearray(end + len(_AFTER))
    body[:start] = _BEFORE
    body[start:end] = pin
    body[end:] = _AFTER
    return body
