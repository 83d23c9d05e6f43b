"""The card a person holds: put it in, take it out, tear it out in the middle."""

from __future__ import annotations

from types import TracebackType
from typing import Protocol, Self

from kiosk.sandbox.cards.vpcd import DEFAULT_PORT, VpcdLink


class Chip(Protocol):
    """What is inside a card."""

    @property
    def atr(self) -> bytes:
        """Answer to reset."""
        ...

    def reset(self) -> None:
        """Forget everything volatile."""
        ...

    def answer(self, apdu: bytes) -> bytes:
        """Return data and status word."""
        ...


class VirtualCard:
    """A card in a hand, in front of a vpcd reader. As a context manager it is in the reader inside the block.

    Args:
        chip: what is in the card.
        port: TCP port of the reader's slot.

    Attributes:
        chip: what is in the card.
        apdus: command APDUs that reached the card so far.
    """

    def __init__(self, chip: Chip, *, port: int = DEFAULT_PORT) -> None:
        self.chip = chip
        self.apdus = 0
        self._port = port
        self._link: VpcdLink | None = None
        self._torn_at: int | None = None
        self._delay_s = 0.0

    def __enter__(self) -> Self:
        self.insert()
        return self

    def __exit__(
        self, _type: type[BaseException] | None, _error: BaseException | None, _tb: TracebackType | None
    ) -> None:
        self.remove()

    @property
    def inserted(self) -> bool:
        """Whether the card is in the reader."""
        return self._link is not None and not self._link.left.is_set()

    def insert(self) -> None:
        """Put the card in; returns at once. Does nothing when it is in.

        pcscd notices within 400 ms, or within 1 s where a card has just left the same reader.
        """
        if self.inserted:
            return
        self.remove()
        self.chip.reset()
        self._link = VpcdLink(self, port=self._port)
        self._link.open()

    def remove(self) -> None:
        """Take the card out; pcscd notices within 400 ms. Does nothing when it is out."""
        link, self._link = self._link, None
        if link is not None:
            link.close()

    def tear_after(self, count: int) -> None:
        """Let the card leave the reader right before it answers the ``count``-th APDU from now (1 is the next one)."""
        self._torn_at = self.apdus + count

    def delay(self, seconds: float) -> None:
        """Let the card think this long over every APDU from now on."""
        self._delay_s = seconds

    @property
    def atr(self) -> bytes:
        """Answer to reset, for the reader."""
        return self.chip.atr

    def reset(self) -> None:
        """Power came or went, says the reader."""
        self.chip.reset()

    def answer(self, apdu: bytes) -> bytes | None:
        """Return the chip's answer for the reader, or None when the card is torn out first."""
        self.apdus += 1
        if self._torn_at is not None and self.apdus >= self._torn_at:
            self._torn_at = None
            return None
        link = self._link
        if link is not None and self._delay_s and link.left.wait(self._delay_s):
            return None
        return self.chip.answer(apdu)
