"""The EV2 secure channel of DESFire EV2/EV3, as the reader's side speaks it (NXP AN12343, AN12196).

Every function is pure; the caller brings the random numbers and keeps the counter.
"""

from __future__ import annotations

import hmac
from dataclasses import dataclass, field
from typing import Final

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.cmac import CMAC

BLOCK: Final = 16
MACT: Final = 8
"""Length of a truncated MAC, in bytes."""
_ZERO_IV: Final = bytes(BLOCK)
_SV1: Final = bytes.fromhex("A55A00010080")
_SV2: Final = bytes.fromhex("5AA500010080")
_COMMAND_IV: Final = bytes.fromhex("A55A")
_ANSWER_IV: Final = bytes.fromhex("5AA5")
_TI: Final = 4
_OK: Final = 0x00


class ChannelError(Exception):
    """The card's answer proves nothing: wrong key, wrong MAC, wrong length."""


@dataclass(frozen=True)
class Channel:
    """An authenticated channel: session keys (16 bytes each) and transaction identifier (4 bytes)."""

    enc: bytes = field(repr=False)
    mac: bytes = field(repr=False)
    ti: bytes


def open_challenge(key: bytes, answer: bytes) -> bytes:
    """Return RndB, 16 bytes, from the card's answer to AuthenticateEV2First.

    Raises:
        ChannelError: the answer is not one block.
    """
    if len(answer) != BLOCK:
        raise ChannelError("part 1")
    return _decrypt(key, _ZERO_IV, answer)


def part2_data(key: bytes, rnd_a: bytes, rnd_b: bytes) -> bytes:
    """Return the 32 bytes of AuthenticateEV2First part 2: E(K, RndA ‖ RndB rotated left by one byte)."""
    return _encrypt(key, _ZERO_IV, rnd_a + _rotated(rnd_b))


def open_part2(key: bytes, rnd_a: bytes, answer: bytes) -> bytes:
    """Return the transaction identifier, 4 bytes, when the card proved to know the key.

    Raises:
        ChannelError: RndA did not come back, so the card does not have the key.
    """
    if len(answer) != 2 * BLOCK:
        raise ChannelError("part 2")
    plain = _decrypt(key, _ZERO_IV, answer)
    if not hmac.compare_digest(plain[_TI : _TI + BLOCK], _rotated(rnd_a)):
        raise ChannelError("RndA")
    return plain[:_TI]


def open_channel(key: bytes, rnd_a: bytes, rnd_b: bytes, ti: bytes) -> Channel:
    """Derive the session keys: CMAC of SV1 and SV2 under the card's key."""
    mixed = bytes(a ^ b for a, b in zip(rnd_a[2:8], rnd_b[:6], strict=True))
    tail = rnd_a[:2] + mixed + rnd_b[6:] + rnd_a[8:]
    return Channel(_cmac(key, _SV1 + tail), _cmac(key, _SV2 + tail), ti)


def command_mac(channel: Channel, counter: int, command: int, body: bytes) -> bytes:
    """Return MACt, 8 bytes, over a command with its header and (ciphered) data."""
    return _mact(channel, bytes([command]) + _little(counter) + channel.ti + body)


def encrypt_command(channel: Channel, counter: int, data: bytes) -> bytes:
    """Return command data as full mode sends it."""
    return _encrypt(channel.enc, _full_iv(channel, _COMMAND_IV, counter), _padded(data))


def open_answer(channel: Channel, counter: int, answer: bytes) -> bytes:
    """Return the plain data of a full-mode answer with status 91 00.

    Args:
        channel: the channel the command went through.
        counter: the command counter *after* the command: it grew by one.
        answer: ciphertext ‖ MACt.

    Raises:
        ChannelError: MAC, length or padding is wrong.
    """
    cipher, mact = answer[:-MACT], answer[-MACT:]
    expected = _mact(channel, bytes([_OK]) + _little(counter) + channel.ti + cipher)
    if len(mact) != MACT or not hmac.compare_digest(mact, expected):
        raise ChannelError("MAC")
    if not cipher or len(cipher) % BLOCK:
        raise ChannelError("length")
    return _unpadded(_decrypt(channel.enc, _full_iv(channel, _ANSWER_IV, counter), cipher))


def _full_iv(channel: Channel, label: bytes, counter: int) -> bytes:
    return _encrypt(channel.enc, _ZERO_IV, (label + channel.ti + _little(counter)).ljust(BLOCK, b"\x00"))


def _mact(channel: Channel, message: bytes) -> bytes:
    return _cmac(channel.mac, message)[1::2]


def _cmac(key: bytes, message: bytes) -> bytes:
    mac = CMAC(algorithms.AES128(key))
    mac.update(message)
    return mac.finalize()


def _encrypt(key: bytes, iv: bytes, data: bytes) -> bytes:
    encryptor = Cipher(algorithms.AES128(key), modes.CBC(iv)).encryptor()
    return encryptor.update(data) + encryptor.finalize()


def _decrypt(key: bytes, iv: bytes, data: bytes) -> bytes:
    decryptor = Cipher(algorithms.AES128(key), modes.CBC(iv)).decryptor()
    return decryptor.update(data) + decryptor.finalize()


def _padded(data: bytes) -> bytes:
    """ISO/IEC 9797-1 method 2: always at least the 80."""
    return (data + b"\x80").ljust((len(data) // BLOCK + 1) * BLOCK, b"\x00")


def _unpadded(data: bytes) -> bytes:
    text = data.rstrip(b"\x00")
    if not text.endswith(b"\x80"):
        raise ChannelError("padding")
    return text[:-1]


def _rotated(block: bytes) -> bytes:
    return block[1:] + block[:1]


def _little(counter: int) -> bytes:
    return counter.to_bytes(2, "little")
