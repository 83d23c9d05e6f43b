"""NXP AN10922: one key per card, derived from a master key (*key diversification*, AES-128)."""

from __future__ import annotations

from typing import Final

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

_BLOCK: Final = 16
_INPUT: Final = 2 * _BLOCK
_CONSTANT: Final = b"\x01"
_REDUCTION: Final = 0x87


def diversified_key(master: bytes, uid: bytes, aid: bytes, system: bytes) -> bytes:
    """Return the 16-byte AES-128 key of one card (AN10922 §2.2).

    AN10922 pads to 32 bytes always, so for short inputs this is not the plain CMAC of the input.

    Args:
        master: master key, 16 bytes.
        uid: UID of the card, 7 bytes.
        aid: application identifier in the order it travels, 3 bytes.
        system: system identifier, up to 21 bytes.

    Raises:
        ValueError: uid, aid and system are longer than 31 bytes together.
    """
    message = _CONSTANT + uid + aid + system
    if len(message) > _INPUT:
        raise ValueError("diversification input longer than 31 bytes")
    subkey1, subkey2 = _subkeys(master)
    whole = len(message) == _INPUT
    padded = message if whole else (message + b"\x80").ljust(_INPUT, b"\x00")
    last = _xor(padded[_BLOCK:], subkey1 if whole else subkey2)
    encryptor = Cipher(algorithms.AES128(master), modes.CBC(bytes(_BLOCK))).encryptor()
    return (encryptor.update(padded[:_BLOCK] + last) + encryptor.finalize())[_BLOCK:]


def _subkeys(key: bytes) -> tuple[bytes, bytes]:
    """Return K1 and K2 of NIST SP 800-38B §6.1."""
    encryptor = Cipher(algorithms.AES128(key), modes.ECB()).encryptor()  # noqa: S305 - one block, as SP 800-38B says
    first = _double(encryptor.update(bytes(_BLOCK)) + encryptor.finalize())
    return first, _double(first)


def _double(block: bytes) -> bytes:
    value = int.from_bytes(block, "big") << 1
    if value >> (8 * _BLOCK):
        value = (value & ((1 << (8 * _BLOCK)) - 1)) ^ _REDUCTION
    return value.to_bytes(_BLOCK, "big")


def _xor(left: bytes, right: bytes) -> bytes:
    return bytes(a ^ b for a, b in zip(left, right, strict=True))
