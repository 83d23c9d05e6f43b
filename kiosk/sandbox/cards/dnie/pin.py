"""The PIN of a card and its tries. They outlive a reset, and the card's stay in a reader."""

from __future__ import annotations

import hmac
from typing import Final

from kiosk.sandbox.cards.dnie.apdu import Sw

TRIES: Final = 3
SHORTEST: Final = 8
LONGEST: Final = 16


class CardPin:
    """A PIN, 8 to 16 characters.

    Args:
        secret: the right one.
        tries: wrong ones left before it is blocked.
        last_says_blocked: whether the try that blocks it is answered ``6983``; otherwise ``63C0``. Both are seen.

    Attributes:
        left: wrong tries left; 0 is blocked.
    """

    def __init__(self, secret: bytes, *, tries: int = TRIES, last_says_blocked: bool = False) -> None:
        self._secret = secret
        self._last_says_blocked = last_says_blocked
        self.left = tries

    def verify(self, guess: bytes) -> int:
        """Return the status word for a guess."""
        if not self.left:
            return Sw.PIN_BLOCKED
        if hmac.compare_digest(guess, self._secret):
            self.left = TRIES
            return Sw.OK
        self.left -= 1
        return self.status if self.left or not self._last_says_blocked else Sw.PIN_BLOCKED

    @property
    def status(self) -> int:
        """Status word for who asks how many tries are left."""
        return Sw.TRIES_LEFT | self.left
