"""Cards that are not a good citizen card: forged, from elsewhere, of another kind, broken."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from kiosk.sandbox.cards.desfire import DesfireChip
from kiosk.sandbox.cards.personalisation import Personalisation

DNIE_ATR: Final = bytes.fromhex("3B7F960000006A444E4965200101550410039000")
"""Contacts of a DNIe 3.0 (reference/smartcard.md §2.1)."""

_SOMEWHERE_ELSE = Personalisation(
    uid=bytes.fromhex("04A1B2C3D4E5F6"),
    aid=bytes.fromhex("563412"),
    key_no=0,
    key=bytes(16),
    file_no=1,
    holder_file=bytes(32),
)
_NOISE = bytes(64)


class ForgedChip(DesfireChip):
    """A copy of a citizen card: same UID, same application and file, but not its key. Ends in ``91AE``."""

    def __init__(self, card: Personalisation) -> None:
        super().__init__(replace(card, key=bytes(byte ^ 0xFF for byte in card.key)))


class ForeignChip(DesfireChip):
    """A DESFire of somebody else, say a gym or another city: our application is not in it (``91A0``)."""

    def __init__(self, card: Personalisation = _SOMEWHERE_ELSE) -> None:
        super().__init__(card)


class AtrOnlyChip:
    """A card of another kind, known by its ATR: a DNIe, a bank card. It understands no command (``6D00``)."""

    def __init__(self, atr: bytes) -> None:
        self.atr = atr

    def reset(self) -> None:
        """Nothing volatile in it."""

    def answer(self, apdu: bytes) -> bytes:  # noqa: ARG002 - it understands none
        """Return "instruction not supported"."""
        return b"\x6d\x00"


class MuteChip:
    """A dirty, damaged or wrongly put card: something is there, and no answer to reset comes.

    vpcd can only tell a card by an answer, so this one gives noise no ATR may look like (33 bytes at most, ISO 7816-3
    §8.2.1); pcscd takes it as a card that cannot be powered up.
    """

    atr = _NOISE

    def reset(self) -> None:
        """Nothing volatile in it."""

    def answer(self, apdu: bytes) -> bytes:  # noqa: ARG002 - nothing gets through
        """Return nothing at all."""
        return b""
