"""A virtual MIFARE DESFire with one application, one AES key and one file: stands for the citizen card.

It speaks the native commands in ISO 7816-4 wrapping (``90 INS 00 00 [Lc data] 00``) and does what a DESFire EV2 or EV3
does on the way of reference/smartcard.md §6.2. It shares no code with the centre's SAM, so that one checks the other.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from typing import Final

from kiosk.sandbox.cards import ev2
from kiosk.sandbox.cards.personalisation import Ins, Personalisation, Status

DESFIRE_ATR: Final = bytes.fromhex("3B8180018080")
_PICC = bytes(3)
_GET_UID = b"\xff\xca\x00\x00"
_CLA_DESFIRE = 0x90
_SW1_DESFIRE = 0x91
_FRAME = 59
_FULL_MODE = 0x03
_CAPABILITIES = bytes(6)
# Vendor NXP, type DESFire, major version 33 = EV3, 8 KiB, ISO 14443-4 (the same for hardware and software)
_VERSION = bytes.fromhex("04010133001A05")
_BATCH_AND_DATE = bytes.fromhex("CF4E5A1B302525")


class _RefusedError(Exception):
    def __init__(self, status: Status) -> None:
        super().__init__(status.name)
        self.status = status


class DesfireChip:
    """The chip. ``FF CA 00 00 00`` is answered too, as the reader would.

    Args:
        card: what is written in it.
        random: makes the card's random bytes.
    """

    atr = DESFIRE_ATR

    def __init__(self, card: Personalisation, *, random: Callable[[int], bytes] = secrets.token_bytes) -> None:
        self._card = card
        self._file = bytearray(card.holder_file)
        self._random = random
        self.reset()
        self._handlers: dict[int, Callable[[bytes], bytes]] = {
            Ins.GET_VERSION: self._get_version,
            Ins.GET_CARD_UID: self._get_card_uid,
            Ins.GET_KEY_VERSION: self._get_key_version,
            Ins.GET_FILE_SETTINGS: self._get_file_settings,
            Ins.READ_DATA: self._read_data,
            Ins.WRITE_DATA: self._write_data,
        }

    def reset(self) -> None:
        """Forget application, authentication and frames to come."""
        self._selected = _PICC
        self._channel: ev2.CardChannel | None = None
        self._rnd_b = b""
        self._frames: list[bytes] = []

    def answer(self, apdu: bytes) -> bytes:
        """Return data and status word."""
        if apdu[:4] == _GET_UID:
            return self._card.uid + b"\x90\x00"
        if apdu[0] != _CLA_DESFIRE:
            return b"\x6e\x00"
        try:
            status, data = self._command(apdu[1], _unwrapped(apdu))
        except _RefusedError as refused:
            self._channel = None
            self._rnd_b = b""
            status, data = refused.status, b""
        return data + bytes((_SW1_DESFIRE, status))

    def _command(self, ins: int, body: bytes) -> tuple[Status, bytes]:
        if ins == Ins.ADDITIONAL_FRAME:
            return self._next_frame(body) if self._frames else self._authenticate_part_2(body)
        self._frames = []
        self._rnd_b = b""
        if ins == Ins.SELECT_APPLICATION:
            return self._select(body)
        if ins == Ins.AUTHENTICATE_EV2_FIRST:
            return self._authenticate_part_1(body)
        if (handler := self._handlers.get(ins)) is None:
            raise _RefusedError(Status.ILLEGAL_COMMAND)
        self._frames = _framed(ins, self._protected(ins, body, handler))
        return self._next_frame(b"")

    def _protected(self, ins: int, body: bytes, handler: Callable[[bytes], bytes]) -> bytes:
        channel = self._channel
        if channel is None:
            return handler(body)
        plain = channel.verified(ins, body)
        if plain is None:
            raise _RefusedError(Status.INTEGRITY_ERROR)
        return channel.answer(Status.OK, handler(plain), full=ins in {Ins.READ_DATA, Ins.GET_CARD_UID})

    def _next_frame(self, body: bytes) -> tuple[Status, bytes]:
        _expect(not body, Status.LENGTH_ERROR)
        frame = self._frames.pop(0)
        return (Status.MORE if self._frames else Status.OK), frame

    def _select(self, aid: bytes) -> tuple[Status, bytes]:
        self._channel = None
        _expect(len(aid) == len(_PICC), Status.LENGTH_ERROR)
        _expect(aid in {_PICC, self._card.aid}, Status.APPLICATION_NOT_FOUND)
        self._selected = aid
        return Status.OK, b""

    def _authenticate_part_1(self, body: bytes) -> tuple[Status, bytes]:
        self._channel = None
        _expect(len(body) >= 2 and len(body) == 2 + body[1], Status.LENGTH_ERROR)  # noqa: PLR2004 - KeyNo, LenCap
        _expect(self._selected == self._card.aid and body[0] == self._card.key_no, Status.NO_SUCH_KEY)
        self._rnd_b = self._random(ev2.BLOCK)
        self._reader_capabilities = body[2:].ljust(6, b"\x00")
        return Status.MORE, ev2.encipher(self._card.key, self._rnd_b)

    def _authenticate_part_2(self, body: bytes) -> tuple[Status, bytes]:
        rnd_b, self._rnd_b = self._rnd_b, b""
        _expect(bool(rnd_b), Status.ILLEGAL_COMMAND)
        _expect(len(body) == 2 * ev2.BLOCK, Status.LENGTH_ERROR)
        plain = ev2.decipher(self._card.key, body)
        rnd_a = plain[: ev2.BLOCK]
        _expect(plain[ev2.BLOCK :] == ev2.rotated(rnd_b), Status.AUTHENTICATION_ERROR)
        transaction = self._random(4)
        self._channel = ev2.CardChannel(*ev2.session_keys(self._card.key, rnd_a, rnd_b), transaction)
        proof = transaction + ev2.rotated(rnd_a) + _CAPABILITIES + self._reader_capabilities
        return Status.OK, ev2.encipher(self._card.key, proof)

    def _get_version(self, body: bytes) -> bytes:
        _expect(not body, Status.LENGTH_ERROR)
        return _VERSION + _VERSION + self._card.uid + _BATCH_AND_DATE

    def _get_card_uid(self, body: bytes) -> bytes:
        _expect(not body, Status.LENGTH_ERROR)
        _expect(self._channel is not None, Status.PERMISSION_DENIED)
        return self._card.uid

    def _get_key_version(self, body: bytes) -> bytes:
        _expect(len(body) == 1, Status.LENGTH_ERROR)
        _expect(self._selected == self._card.aid and body[0] == self._card.key_no, Status.NO_SUCH_KEY)
        return b"\x00"

    def _get_file_settings(self, body: bytes) -> bytes:
        _expect(len(body) == 1, Status.LENGTH_ERROR)
        self._expect_file(body[0])
        rights = self._card.key_no * 0x11
        return bytes((0x00, _FULL_MODE, rights, rights)) + len(self._file).to_bytes(3, "little")

    def _read_data(self, body: bytes) -> bytes:
        start, end = self._part_of_file(body)
        return bytes(self._file[start:end])

    def _write_data(self, body: bytes) -> bytes:
        start, end = self._part_of_file(body[:7])
        channel = self._channel
        if channel is None or len(body) != 7 + len(ev2.padded(bytes(end - start))):
            raise _RefusedError(Status.LENGTH_ERROR)
        self._file[start:end] = channel.decipher_command(body[7:])[: end - start]
        return b""

    def _part_of_file(self, header: bytes) -> tuple[int, int]:
        """Return start and end of what FileNo, Offset and Length (3 bytes, little endian) name; length 0 is all."""
        _expect(len(header) == 7, Status.LENGTH_ERROR)  # noqa: PLR2004 - 1 + 3 + 3
        self._expect_file(header[0])
        _expect(self._channel is not None, Status.PERMISSION_DENIED)
        start = int.from_bytes(header[1:4], "little")
        end = start + int.from_bytes(header[4:7], "little")
        if end == start:
            end = len(self._file)
        _expect(start < end <= len(self._file), Status.BOUNDARY_ERROR)
        return start, end

    def _expect_file(self, number: int) -> None:
        _expect(self._selected == self._card.aid and number == self._card.file_no, Status.FILE_NOT_FOUND)


def _expect(condition: bool, otherwise: Status) -> None:  # noqa: FBT001 - reads as a sentence
    if not condition:
        raise _RefusedError(otherwise)


def _unwrapped(apdu: bytes) -> bytes:
    """Return the native body of a wrapped command: none in case 2, Lc and Le around it in case 4 (ISO 7816-3)."""
    if len(apdu) == 5:  # noqa: PLR2004 - header and Le
        return b""
    _expect(len(apdu) > 5 and len(apdu) == 6 + apdu[4], Status.LENGTH_ERROR)  # noqa: PLR2004 - header, Lc, Le
    return apdu[5:-1]


def _framed(ins: int, data: bytes) -> list[bytes]:
    if ins == Ins.GET_VERSION:
        return [data[:7], data[7:14], data[14:]]
    return [data[at : at + _FRAME] for at in range(0, len(data), _FRAME)] or [b""]
