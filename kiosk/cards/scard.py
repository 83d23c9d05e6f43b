"""The part of PC/SC's interface this terminal uses, as types."""

# ruff: noqa: N802 - the names are PC/SC's

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from kiosk.cards.codes import CardFlag


class Scard(Protocol):
    """The functions of ``smartcard.scard`` (PC/SC part 5) we call. Contexts and cards are integer handles.

    Each returns a return value (see :class:`~kiosk.cards.codes.ScardCode`), alone or as the first of a tuple.
    """

    def SCardEstablishContext(self, scope: int, /) -> tuple[int, int]:
        """Return a context."""
        ...

    def SCardReleaseContext(self, context: int, /) -> int:
        """Give a context back."""
        ...

    def SCardIsValidContext(self, context: int, /) -> int:
        """Tell whether a context was released."""
        ...

    def SCardCancel(self, context: int, /) -> int:
        """End a wait of another thread."""
        ...

    def SCardListReaders(self, context: int, groups: list[str], /) -> tuple[int, list[str]]:
        """Return the names of the readers."""
        ...

    def SCardGetStatusChange(
        self, context: int, timeout_ms: int, states: list[tuple[str, int]], /
    ) -> tuple[int, list[tuple[str, int, list[int]]]]:
        """Wait until (name, state) is no longer true, and return (name, event, ATR) of each."""
        ...

    def SCardConnect(self, context: int, reader: str, share: int, protocols: int, /) -> tuple[int, int, int]:
        """Return card and active protocol."""
        ...

    def SCardTransmit(self, card: int, protocol: int, apdu: list[int], /) -> tuple[int, list[int]]:
        """Return the answer."""
        ...

    def SCardDisconnect(self, card: int, disposition: int, /) -> int:
        """Let a card go."""
        ...


@dataclass(frozen=True)
class ReaderStatus:
    """What PC/SC knows of one reader. The default is "nothing yet": asking with it is answered at once.

    Attributes:
        event: ``dwEventState``; the low word holds :class:`~kiosk.cards.codes.CardFlag`, the high word counts
            insertions and removals (pcsc-lite).
        atr: answer to reset, empty without a card and for a mute one.
    """

    reader: str
    event: int = 0
    atr: bytes = b""

    @property
    def flags(self) -> CardFlag:
        """Flags of the low word."""
        return CardFlag(self.event & 0xFFFF)

    @property
    def count(self) -> int:
        """Insertions plus removals since pcscd started, modulo 65,536."""
        return self.event >> 16

    @property
    def present(self) -> bool:
        """Whether a card is in the reader."""
        return CardFlag.PRESENT in self.flags
