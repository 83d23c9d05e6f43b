"""A DNIe in a hand, in front of a reader, with what may go wrong on the way."""

from __future__ import annotations

import threading
from typing import Final

from kiosk.sandbox.cards.chips import MuteChip
from kiosk.sandbox.cards.dnie.chip import DnieChip
from kiosk.sandbox.cards.dnie.generation import CONTACTLESS_ATR, DEAD
from kiosk.sandbox.cards.dnie.personalisation import Personalisation
from kiosk.sandbox.cards.dnie.switches import GOOD, Switches
from kiosk.sandbox.cards.virtual import Chip, VirtualCard
from kiosk.sandbox.cards.vpcd import DEFAULT_PORT

_MEMORY_FAILURE: Final = bytes.fromhex("6581")
_NO_APPLICATION: Final = bytes.fromhex("6A82")


class _SilentChip:
    """A chip that says who it is and then the same to every command."""

    def __init__(self, atr: bytes, answer: bytes) -> None:
        self.atr = atr
        self._answer = answer

    def reset(self) -> None:
        """Nothing volatile in it."""

    def answer(self, apdu: bytes) -> bytes:  # noqa: ARG002 - the same to every command
        """Return the one answer."""
        return self._answer


class DnieInHand(VirtualCard):
    """A :class:`~kiosk.sandbox.cards.virtual.VirtualCard` with the faults of its switches.

    Args:
        card: what is written in it.
        switches: what is wrong.
        port: TCP port of the reader's slot.
        then: the card the same hand puts in when this one is torn out: the card was swapped.

    Attributes:
        headers: CLA, INS, P1, P2 of each command so far; never data, where the PIN would be.
    """

    def __init__(
        self,
        card: Personalisation,
        switches: Switches = GOOD,
        *,
        port: int = DEFAULT_PORT,
        then: VirtualCard | None = None,
    ) -> None:
        super().__init__(_chip(card, switches), port=port)
        self.headers: list[bytes] = []
        self._odd = {odd.at: odd.status for odd in switches.odd_answers}
        self._then = then
        self.delay(switches.delay_s)
        if switches.torn_at is not None:
            self.tear_after(switches.torn_at)

    @property
    def dnie(self) -> DnieChip:
        """The chip.

        Raises:
            TypeError: the fault is such that no DNIe answers.
        """
        if not isinstance(self.chip, DnieChip):
            raise TypeError("no DNIe answers in this card")
        return self.chip

    def answer(self, apdu: bytes) -> bytes | None:
        """Return the chip's answer for the reader, or None when the card is torn out first."""
        self.headers.append(bytes(apdu[:4]))
        status = self._odd.get(self.apdus + 1)
        if status is not None:
            self.apdus += 1
            return status.to_bytes(2, "big")
        answer = super().answer(apdu)
        if answer is None and self._then is not None:
            threading.Thread(target=self._swap, args=(self._then,), name="card-swap", daemon=True).start()
        return answer

    def _swap(self, then: VirtualCard) -> None:
        # Wait until this one is out: pcscd takes a card that comes before the other has left for the same one.
        self.remove()
        then.insert()


def _chip(card: Personalisation, switches: Switches) -> Chip:
    if switches.mute:
        return MuteChip()
    if switches.damaged:
        return _SilentChip(card.generation.atr[:-3] + DEAD, _MEMORY_FAILURE)
    if switches.contactless:
        return _SilentChip(CONTACTLESS_ATR, _NO_APPLICATION)
    return DnieChip(card, switches)
