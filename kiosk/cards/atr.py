"""Which card this is, by its answer to reset. Data, in the order it is tried; sources in each row.

A card this terminal cannot work with yet is still recognised by name, so that a technician's log says what people try.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Final

from kiosk.core.states import ReaderState


class CardKind(StrEnum):
    """Families of cards people put into a kiosk in Spain."""

    DESFIRE = "desfire"
    DNIE = "dnie"
    DNIE_DEAD = "dnie-dead"
    DNIE_CONTACTLESS = "dnie-contactless"
    TIF = "tif"
    CERES = "ceres"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class AtrRow:
    """One row of the table.

    Attributes:
        pattern: hexadecimal digits with ``.`` for any digit; spaces are for the reader.
    """

    kind: CardKind
    name: str
    pattern: str

    @cached_property
    def _regex(self) -> re.Pattern[str]:
        return re.compile(self.pattern.replace(" ", ""), re.IGNORECASE)

    def matches(self, atr: bytes) -> bool:
        """Return whether the whole ATR fits."""
        return self._regex.fullmatch(atr.hex()) is not None


ATR_TABLE: Final = (
    # PC/SC part 3 §3.1.3.2.3.2: ATR a reader makes for an ISO 14443-4 card whose ATS has the one historical byte 80.
    AtrRow(CardKind.DESFIRE, "MIFARE DESFire", "3B 81 80 01 80 80"),
    # reference/smartcard.md §2.1 (police, OpenSC, jmulticard, pcsc-tools)
    AtrRow(CardKind.DNIE_DEAD, "DNIe, memory destroyed", "3B 7F .. 00 00 00 6A 44 4E 49 65 .. .. .. .. .. .. 0F 65 81"),
    AtrRow(CardKind.DNIE, "DNIe 1.0/2.0", "3B 7F 38 00 00 00 6A 44 4E 49 65 .0 02 4C 34 01 1. 03 90 00"),
    AtrRow(CardKind.DNIE, "DNIe 3.0", "3B 7F 96 00 00 00 6A 44 4E 49 65 .0 01 01 55 04 .. 03 90 00"),
    AtrRow(CardKind.DNIE, "DNIe 3.0/4.0 (7798)", "3B 7F 96 00 00 00 6A 44 4E 49 65 .0 01 77 98 0. 11 03 90 00"),
    AtrRow(CardKind.DNIE, "DNIe", "3B 7F .. 00 00 00 6A 44 4E 49 65 .. .. .. .. .. .. 03 90 00"),
    AtrRow(CardKind.DNIE_CONTACTLESS, "DNIe or residence permit", "3B 88 80 01 E1 F3 5E 11 77 81 .. 00 .."),
    AtrRow(
        CardKind.DNIE_CONTACTLESS,
        "DNIe or residence permit",
        "3B 8C 80 01 50 .. .. .. .. E1 F3 5E 11 77 81 .. ..",
    ),
    # Look-alikes: same shape, another name in the historical bytes (reference/smartcard.md §2.1; jmulticard Ceres.java)
    AtrRow(CardKind.TIF, "TIF", "3B 7F .. 00 00 00 6A 54 49 46 .. .. .. .. .. .. .. 03 90 00"),
    AtrRow(CardKind.CERES, "FNMT-CERES 4.30 or later", "3B 7F .. 00 00 00 6A 46 4E 4D 54 .. .. .. .. .. .. 03 90 00"),
    AtrRow(CardKind.CERES, "FNMT-CERES", "3B 7F .. 00 00 00 6A 43 45 52 45 53 .. .. .. .. .. 03 90 00"),
)

UNKNOWN_CARD: Final = AtrRow(CardKind.UNKNOWN, "unknown card", ".*")


def recognise(atr: bytes) -> AtrRow:
    """Return the first row that fits, or :data:`UNKNOWN_CARD`."""
    return next((row for row in ATR_TABLE if row.matches(atr)), UNKNOWN_CARD)


def reader_state(atr: bytes) -> ReaderState:
    """Return what a reader with this card in it is in; an empty ATR is a mute card.

    A DESFire is a candidate: only the centre can tell ours from another city's (91A0) or a forged one (91AE).
    """
    if not atr:
        return ReaderState.MUTE_CARD
    if recognise(atr).kind is CardKind.DESFIRE:
        return ReaderState.CITIZEN_CARD
    return ReaderState.UNKNOWN_CARD
