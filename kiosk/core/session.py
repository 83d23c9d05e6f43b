"""One citizen's session and the one place where it is forgotten."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import uuid4

from kiosk.contract.identity import Level
from kiosk.core.personal import Pin


@dataclass(eq=False)
class Session:
    """What the terminal holds about the person at it, from the insertion of the card to :meth:`wipe`.

    Attributes:
        insertion: number of the card's insertion; another number means another card.
        token: session token of the e-office, empty before the card is recognised.
        level: identity level reached.
        pin: the PIN while it is typed.
        act_key: idempotency key of the act in hand; kept until its outcome is known, so that a retry is the same act.
        live: False after :meth:`wipe`; late answers look here and are dropped.
    """

    insertion: int
    token: str = field(default="", repr=False)
    level: Level = Level.ANONYMOUS
    pin: Pin = field(default_factory=Pin)
    act_key: str = ""
    live: bool = True

    def key_for_act(self) -> str:
        """Return the key of the act in hand, making one for a new act."""
        self.act_key = self.act_key or str(uuid4())
        return self.act_key

    def wipe(self) -> str:
        """Forget everything and return the token once, so that the centre can be told to forget too."""
        token, self.token = self.token, ""
        self.pin.wipe()
        self.act_key = ""
        self.level = Level.ANONYMOUS
        self.live = False
        return token
