"""Secure messaging of CWA-14890-1 §9: two-key 3DES, retail MAC, a send sequence counter.

What OpenSC sends and takes decides where the standard leaves a choice (``cwa14890.c``).
"""

from __future__ import annotations

from typing import Final

from cryptography.hazmat.decrepit.ciphers.algorithms import TripleDES
from cryptography.hazmat.primitives.ciphers import Cipher, modes

from kiosk.sandbox.cards.dnie import rsa
from kiosk.sandbox.cards.dnie.apdu import SECURE, Command, RefusedError, Sw, expect, parse_tlv, tlv
from kiosk.sandbox.cards.dnie.cvc import Role

BLOCK: Final = 8
_PLAIN, _ENCIPHERED, _LE, _STATUS, _MAC = 0x81, 0x87, 0x97, 0x99, 0x8E
_PADDED = b"\x01"
_LONGEST = 256


def pad(data: bytes) -> bytes:
    """Return ``data`` with ISO/IEC 9797-1 padding method 2: 80, then zeros; always at least one byte."""
    return data + b"\x80" + bytes(-(len(data) + 1) % BLOCK)


def unpad(data: bytes) -> bytes:
    """Return ``data`` without its padding.

    Raises:
        RefusedError: there is none.
    """
    stripped = data.rstrip(b"\x00")
    expect(stripped.endswith(b"\x80"), Sw.SM_INCORRECT)
    return stripped[:-1]


def session_keys(seed: bytes) -> tuple[bytes, bytes]:
    """Return Kenc and Kmac, 16 bytes each (CWA-14890-1 §8.8)."""
    return rsa.sha1(seed + b"\x00\x00\x00\x01")[:16], rsa.sha1(seed + b"\x00\x00\x00\x02")[:16]


def retail_mac(key: bytes, data: bytes) -> bytes:
    """Return ISO/IEC 9797-1 MAC algorithm 3 over ``data``, whole blocks: DES in CBC, 3DES at the end; 8 bytes."""
    single = Cipher(TripleDES(key[:8] * 3), modes.CBC(bytes(BLOCK))).encryptor()
    chained = (single.update(data[:-BLOCK])[-BLOCK:]) if len(data) > BLOCK else bytes(BLOCK)
    last = bytes(a ^ b for a, b in zip(chained, data[-BLOCK:], strict=True))
    triple = Cipher(_two_key(key), modes.ECB()).encryptor()  # noqa: S305 - one block: the MAC's last step
    return triple.update(last)


def _two_key(key: bytes) -> TripleDES:
    return TripleDES(key + key[:8])


class SecureChannel:
    """One end of an open channel; both ends compute the same.

    Args:
        seed: K.ICC xor K.IFD, 32 bytes.
        counter: the send sequence counter to begin with, 8 bytes.
        mac_length: bytes of a MAC that travel, 4 or 8.
        role: of the terminal.

    Attributes:
        role: of the terminal.
    """

    def __init__(self, seed: bytes, counter: bytes, *, mac_length: int, role: Role) -> None:
        self._enc_key, self._mac_key = session_keys(seed)
        self._counter = int.from_bytes(counter, "big")
        self._mac_length = mac_length
        self.role = role

    def wrapped(self, command: Command) -> Command:
        """Return the protected form of a terminal's command."""
        cla = command.cla | SECURE
        header = bytes((cla, command.ins, command.p1, command.p2))
        objects = b""
        if command.data:
            objects = tlv(_ENCIPHERED, _PADDED + self._encipher(pad(command.data)))
        elif command.le:
            objects = tlv(_LE, bytes((command.le % _LONGEST,)))
        mac = self._next_mac(pad(header) + objects)
        return Command(cla, command.ins, command.p1, command.p2, objects + tlv(_MAC, mac), _LONGEST)

    def unwrapped(self, command: Command) -> Command:
        """Return the plain command in a protected one.

        Raises:
            RefusedError: its MAC, its objects or its padding are wrong.
        """
        objects = parse_tlv(command.data)
        fields = dict(objects)
        expect(bool(objects) and objects[-1][0] == _MAC and len(fields) == len(objects), Sw.SM_INCORRECT)
        header = bytes((command.cla, command.ins, command.p1, command.p2))
        covered = b"".join(tlv(tag, value) for tag, value in objects[:-1])
        expect(self._next_mac(pad(header) + covered) == fields[_MAC], Sw.SM_INCORRECT)
        le = fields.get(_LE, b"")
        return Command(
            command.cla & ~SECURE,
            command.ins,
            command.p1,
            command.p2,
            self._plain(fields),
            (le[0] or _LONGEST) if le else 0,
        )

    def answer(self, status: int, data: bytes) -> bytes:
        """Return the protected form of a card's answer."""
        objects = tlv(_ENCIPHERED, _PADDED + self._encipher(pad(data))) if data else b""
        objects += tlv(_STATUS, status.to_bytes(2, "big"))
        return objects + tlv(_MAC, self._next_mac(objects))

    def opened(self, answer: bytes) -> tuple[int, bytes]:
        """Return status word and data of a card's protected answer.

        Raises:
            RefusedError: its MAC, its objects or its padding are wrong.
        """
        objects = parse_tlv(answer)
        fields = dict(objects)
        expect(bool(objects) and objects[-1][0] == _MAC and _STATUS in fields, Sw.SM_INCORRECT)
        covered = b"".join(tlv(tag, value) for tag, value in objects[:-1])
        expect(self._next_mac(covered) == fields[_MAC], Sw.SM_INCORRECT)
        return int.from_bytes(fields[_STATUS], "big"), self._plain(fields)

    def _plain(self, fields: dict[int, bytes]) -> bytes:
        if _PLAIN in fields:
            raise RefusedError(Sw.SM_INCORRECT)
        value = fields.get(_ENCIPHERED)
        if value is None:
            return b""
        expect(value[:1] == _PADDED and len(value) > 1 and len(value) % BLOCK == 1, Sw.SM_INCORRECT)
        step = Cipher(_two_key(self._enc_key), modes.CBC(bytes(BLOCK))).decryptor()
        return unpad(step.update(value[1:]))

    def _encipher(self, blocks: bytes) -> bytes:
        return Cipher(_two_key(self._enc_key), modes.CBC(bytes(BLOCK))).encryptor().update(blocks)

    def _next_mac(self, covered: bytes) -> bytes:
        self._counter = (self._counter + 1) % (1 << 64)
        data = self._counter.to_bytes(BLOCK, "big") + pad(covered)
        return retail_mac(self._mac_key, data)[: self._mac_length]
