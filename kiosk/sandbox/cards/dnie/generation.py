"""The generations of the DNIe, as far as a terminal can tell them apart (reference/smartcard.md §2.1)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

DEAD: Final = bytes.fromhex("0F6581")
"""Last three bytes of the ATR of a chip that ended its life; those of a living one are ``03 90 00``."""

CONTACTLESS_ATR: Final = bytes.fromhex("3B888001E1F35E1177810000A2")
"""What a reader says of a DNIe 3.0 or 4.0 on its antenna: it wants PACE, which OpenSC does not speak."""


@dataclass(frozen=True)
class Generation:
    """What differs on the wire.

    Attributes:
        name: as the police call it.
        atr: answer to reset over contacts.
        mac_length: bytes of a secure messaging MAC.
        pin_channel: whether VERIFY wants a channel of a terminal in the PIN role, and each signature its own VERIFY.
        new_roots: whether chip and terminals are certified under "AC RAIZ COMPONENTES 2" (from BMP100001 on).
        certificates: id of the DF of the certificates, and of the first file in it.
    """

    name: str
    atr: bytes
    mac_length: int
    pin_channel: bool
    new_roots: bool
    certificates: tuple[int, int]


DNIE_2: Final = Generation(
    "2.0",
    bytes.fromhex("3B7F380000006A444E496510024C340113039000"),
    mac_length=4,
    pin_channel=False,
    new_roots=False,
    certificates=(0x6081, 0x7004),
)
DNIE_3: Final = Generation(
    "3.0",
    bytes.fromhex("3B7F960000006A444E4965200101550410039000"),
    mac_length=8,
    pin_channel=True,
    new_roots=True,
    certificates=(0x6061, 0x7001),
)
DNIE_4: Final = Generation(
    "4.0",
    bytes.fromhex("3B7F960000006A444E4965100177980411039000"),
    mac_length=8,
    pin_channel=True,
    new_roots=True,
    certificates=(0x6061, 0x7001),
)
"""The chip seen since 2021; that byte 15 puts it with 3.0 is an assumption (reference/smartcard.md §8)."""
