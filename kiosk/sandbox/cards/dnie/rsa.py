"""RSA as CWA-14890 uses it: bare, and ISO/IEC 9796-2 scheme 1 with a SHA-1 trailer."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Final

from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, RSAPublicNumbers

SIZE: Final = 128
"""Bytes of every key of the channel: 1024 bits."""

DIGEST: Final = 20
RECOVERED: Final = SIZE - DIGEST - 2
"""Bytes of the message that a signature carries itself."""

_HEAD, _TRAILER = 0x6A, 0xBC


def sha1(data: bytes) -> bytes:
    """Return the SHA-1 of ``data``: CWA-14890-1 names no other."""
    return hashlib.sha1(data, usedforsecurity=False).digest()


def public(key: RSAPublicNumbers, value: int) -> int:
    """Return value^e mod n."""
    return pow(value, key.e, key.n)


def private(key: RSAPrivateKey, value: int) -> int:
    """Return value^d mod n (RFC 8017 §5.1.2, with the Chinese remainder theorem)."""
    numbers = key.private_numbers()
    first = pow(value, numbers.dmp1, numbers.p)
    second = pow(value, numbers.dmq1, numbers.q)
    return second + numbers.q * ((first - second) * numbers.iqmp % numbers.p)


def smaller_signature(key: RSAPrivateKey, recoverable: bytes, hashed: bytes) -> int:
    """Return min(S, n - S), S being the signature over ``recoverable`` with the hash of ``hashed``.

    Args:
        key: the signer's.
        recoverable: 106 bytes that the signature carries.
        hashed: the whole message.
    """
    block = bytes((_HEAD,)) + recoverable + sha1(hashed) + bytes((_TRAILER,))
    signature = private(key, int.from_bytes(block, "big"))
    return min(signature, key.public_key().public_numbers().n - signature)


def opened(key: RSAPublicNumbers, signature: int) -> Iterator[tuple[bytes, bytes]]:
    """Yield what ``signature`` may carry, as recoverable part and hash: none when it is no signature of this key."""
    if signature >= key.n:
        return
    value = public(key, signature)
    for candidate in (value, key.n - value):
        block = candidate.to_bytes(SIZE, "big") if candidate.bit_length() <= SIZE * 8 else b""
        if block[:1] == bytes((_HEAD,)) and block[-1:] == bytes((_TRAILER,)):
            yield block[1 : 1 + RECOVERED], block[1 + RECOVERED : -1]
