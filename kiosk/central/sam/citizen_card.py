"""The dialogue with a citizen card: which APDUs, with which key, and what its answers prove."""

from __future__ import annotations

from typing import Final

from kiosk.central.sam import ev2
from kiosk.central.sam.an10922 import diversified_key
from kiosk.central.sam.apdu import (
    ADDITIONAL_FRAME,
    AUTHENTICATE_EV2_FIRST,
    READ_DATA,
    SELECT_APPLICATION,
    wrapped,
)
from kiosk.central.sam.holder import LENGTH, HolderFile

AID: Final = bytes.fromhex("F113F1")
"""Application identifier as it travels. It reads the same in both byte orders, since tools disagree about them."""
SYSTEM: Final = b"PUERTOLLANO"
"""System identifier of AN10922."""
KEY_NUMBER: Final = 1
"""Key of the application that reads the holder file."""
FILE_NUMBER: Final = 2
"""The holder file: standard data file, full mode."""
UID_BYTES: Final = 7
_NO_CAPABILITIES: Final = 0
"""LenCap: the reader sends no capability bytes."""


class Sam:
    """Derives card keys from the master key and speaks for them; the keys never leave this object."""

    __slots__ = ("_master",)

    def __init__(self, master: bytes) -> None:
        self._master = master

    def card_key(self, uid: bytes) -> bytes:
        """Return what lies inside the card with this UID: for personalisation only."""
        return diversified_key(self._master, uid, AID, SYSTEM)

    @staticmethod
    def opening() -> list[str]:
        """Return the APDUs that select the application and start AuthenticateEV2First."""
        first = bytes([KEY_NUMBER, _NO_CAPABILITIES])
        return [wrapped(SELECT_APPLICATION, AID), wrapped(AUTHENTICATE_EV2_FIRST, first)]

    def challenge(self, uid: bytes, rnd_a: bytes, answer: bytes) -> tuple[bytes, str]:
        """Return RndB and the APDU of part 2.

        Raises:
            ChannelError: the card's answer is no challenge.
        """
        key = self.card_key(uid)
        rnd_b = ev2.open_challenge(key, answer)
        return rnd_b, wrapped(ADDITIONAL_FRAME, ev2.part2_data(key, rnd_a, rnd_b))

    def proof(self, uid: bytes, rnd_a: bytes, rnd_b: bytes, answer: bytes) -> tuple[bytes, str]:
        """Return the transaction identifier and the APDU that reads the holder file.

        Raises:
            ChannelError: the card does not have the key.
        """
        key = self.card_key(uid)
        ti = ev2.open_part2(key, rnd_a, answer)
        channel = ev2.open_channel(key, rnd_a, rnd_b, ti)
        header = bytes([FILE_NUMBER]) + (0).to_bytes(3, "little") + LENGTH.to_bytes(3, "little")
        return ti, wrapped(READ_DATA, header + ev2.command_mac(channel, 0, READ_DATA, header))

    def holder(self, uid: bytes, rnd_a: bytes, rnd_b: bytes, ti: bytes, answer: bytes) -> HolderFile:
        """Return the holder file of a card that has proved itself.

        Raises:
            ChannelError: the answer was not made inside this channel.
            ValueError: the file is not a holder file.
        """
        channel = ev2.open_channel(self.card_key(uid), rnd_a, rnd_b, ti)
        return HolderFile.from_bytes(ev2.open_answer(channel, 1, answer))

    def __repr__(self) -> str:
        return "<sam>"
