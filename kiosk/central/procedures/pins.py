"""The PIN of a card (*clave concertada*, Ley 39/2015 art. 9.2.c): counted, locked and compared here only."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from sqlalchemy import update
from sqlalchemy.orm import Session as Db

from kiosk.central.database.engine import rows_changed
from kiosk.central.database.people import Card
from kiosk.central.problems import ProblemError, problem, refuse
from kiosk.central.secret import ServerSecret
from kiosk.contract.problems import ProblemCode
from kiosk.contract.sessions import PinState

_MEMORY_KIB: Final = 19_456
_PASSES: Final = 2
"""OWASP's argon2id setting with the least memory: forty tries at once must not exhaust the server. Six digits are few
whatever the hash, so the hash is also keyed with the server's secret and tries are counted."""


class PinHasher:
    """argon2id over a keyed MAC of card and PIN, so that the database alone cannot be searched for PINs."""

    def __init__(self, secret: ServerSecret) -> None:
        self._secret = secret
        self._argon2 = PasswordHasher(time_cost=_PASSES, memory_cost=_MEMORY_KIB, parallelism=1)

    def hash(self, card_id: int, pin: str) -> str:
        """Return what the database keeps of a PIN."""
        return self._argon2.hash(self._peppered(card_id, pin))

    def matches(self, card_id: int, kept: str, pin: str) -> bool:
        """Tell whether ``pin`` is the one of which ``kept`` was made."""
        try:
            return self._argon2.verify(kept, self._peppered(card_id, pin))
        except (VerificationError, InvalidHashError):
            return False

    def _peppered(self, card_id: int, pin: str) -> bytes:
        return self._secret.mac("pin", card_id.to_bytes(8, "big"), pin.encode())


@dataclass(frozen=True)
class Charged:
    """A try that has been counted and may now be compared."""

    card_id: int
    pin_hash: str


def charge(db: Db, card_id: int) -> Charged:
    """Spend one try *before* comparing, so that tries in parallel, or a crash, never win one.

    Raises:
        ProblemError: ``go-to-desk``: the PIN was never activated; ``pin-locked``.
    """
    card = db.get(Card, card_id)
    if card is None or card.pin_state == PinState.NOT_ACTIVATED.value or card.pin_hash is None:
        raise refuse(ProblemCode.GO_TO_DESK)
    spend = update(Card).where(Card.id == card_id, Card.pin_state == PinState.ACTIVE.value, Card.tries_left > 0)
    if rows_changed(db, spend.values(tries_left=Card.tries_left - 1)) != 1:
        raise locked()
    return Charged(card_id, card.pin_hash)


def accept(db: Db, card_id: int, tries: int, now: datetime) -> None:
    """Give all tries back after the right PIN and record the access.

    Raises:
        ProblemError: ``pin-locked``: a wrong try in parallel has locked it meanwhile.
    """
    reset = update(Card).where(Card.id == card_id, Card.pin_state == PinState.ACTIVE.value)
    if rows_changed(db, reset.values(tries_left=tries, last_access=now)) != 1:
        raise locked()


def reject(db: Db, card_id: int) -> ProblemError:
    """Return the error for a wrong PIN, and lock the card when no try is left."""
    card = db.get(Card, card_id, with_for_update=True, populate_existing=True)
    if card is None or card.tries_left <= 0:
        lock = update(Card).where(Card.id == card_id, Card.tries_left <= 0)
        db.execute(lock.values(pin_state=PinState.LOCKED.value), execution_options={"synchronize_session": False})
        return locked()
    return ProblemError(problem(ProblemCode.PIN_WRONG, tries_left=card.tries_left), keep=True)


def locked() -> ProblemError:
    """Return the error for a locked PIN."""
    return ProblemError(problem(ProblemCode.PIN_LOCKED, tries_left=0), keep=True)
