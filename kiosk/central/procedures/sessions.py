"""Sessions: opened by a card, raised by its PIN, bound to one terminal, closed by time or by the citizen."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session as Db

from kiosk.central.clock import official
from kiosk.central.database.engine import rows_changed
from kiosk.central.database.people import Card, Person
from kiosk.central.database.records import SessionRow
from kiosk.central.problems import ProblemError, problem, refuse
from kiosk.central.settings import Limits
from kiosk.central.terminal import Caller
from kiosk.contract.identity import Level
from kiosk.contract.problems import ProblemCode
from kiosk.contract.sessions import PinState, Session

_TOKEN_BYTES: Final = 32
_RANK: Final[Sequence[str]] = [Level.ANONYMOUS, Level.CARD, Level.CARD_PIN, Level.CERTIFICATE]


@dataclass(frozen=True)
class Opened:
    """An open session as the rest of the office knows it."""

    id: str
    level: Level
    card_id: int | None
    person_id: int
    seen_at: datetime


def token_hash(token: str) -> str:
    """Return what the database keeps of a token."""
    return hashlib.sha256(token.encode()).hexdigest()


def open_session(db: Db, caller: Caller, card: Card, now: datetime) -> tuple[SessionRow, str]:
    """Open a session at N1 and return it with its token. Other sessions of the card end: it is in one reader only."""
    db.execute(
        update(SessionRow).where(SessionRow.card_id == card.id, SessionRow.ended_at.is_(None)).values(ended_at=now)
    )
    row = _new(caller, card.person_id, Level.CARD, now)
    row.card_id, row.previous_access = card.id, card.last_access
    return _added(db, row)


def open_with_certificate(db: Db, caller: Caller, person: Person, now: datetime) -> tuple[SessionRow, str]:
    """Open a session at N3 and return it with its token. The person's others of that kind end, as with a card."""
    others = (SessionRow.person_id == person.id, SessionRow.level != Level.CARD.value)
    last = db.scalar(select(func.max(SessionRow.opened_at)).where(*others))
    db.execute(
        update(SessionRow)
        .where(SessionRow.person_id == person.id, SessionRow.card_id.is_(None), SessionRow.ended_at.is_(None))
        .values(ended_at=now)
    )
    row = _new(caller, person.id, Level.CERTIFICATE, now)
    row.previous_access = last
    return _added(db, row)


def card_of(session: Opened) -> int:
    """Return the citizen card of a session.

    Raises:
        ProblemError: ``card-unknown``: a certificate opened it.
    """
    if session.card_id is None:
        raise refuse(ProblemCode.CARD_UNKNOWN)
    return session.card_id


def renew_token(row: SessionRow) -> str:
    """Give the session a new token, so that the one before opens nothing."""
    token = secrets.token_urlsafe(_TOKEN_BYTES)
    row.token_hash = token_hash(token)
    return token


def authenticate(db: Db, caller: Caller, token: str, now: datetime, limits: Limits) -> Opened:
    """Return the open session of ``token``.

    Raises:
        ProblemError: ``session-expired``: no such session, another terminal's, closed, or too old. Which, is not told.
    """
    row = db.scalar(select(SessionRow).where(SessionRow.token_hash == token_hash(token)))
    if row is None or row.fingerprint != caller.fingerprint or not _alive(row, now, limits):
        raise refuse(ProblemCode.SESSION_EXPIRED)
    return Opened(row.id, Level(row.level), row.card_id, row.person_id, row.seen_at)


def touch(db: Db, session_id: str, now: datetime) -> None:
    """Record that a session was used."""
    db.execute(update(SessionRow).where(SessionRow.id == session_id).values(seen_at=now))


def require_level(session: Opened, level: Level) -> None:
    """Refuse a session that knows its person less well than ``level``.

    Raises:
        ProblemError: ``step-up-required`` with the level.
    """
    if _RANK.index(session.level) < _RANK.index(level):
        raise ProblemError(problem(ProblemCode.STEP_UP_REQUIRED, required_level=level.value))


def raise_level(db: Db, session_id: str, level: Level) -> None:
    """Raise an open session to ``level``.

    Raises:
        ProblemError: ``session-expired``: it was closed meanwhile.
    """
    raised = update(SessionRow).where(SessionRow.id == session_id, SessionRow.ended_at.is_(None))
    if rows_changed(db, raised.values(level=level.value)) != 1:
        raise refuse(ProblemCode.SESSION_EXPIRED)


def end(db: Db, caller: Caller, token: str, now: datetime) -> str | None:
    """Close the session of ``token`` and return its id; None when this terminal has no such open session."""
    row = db.scalar(
        select(SessionRow).where(
            SessionRow.token_hash == token_hash(token),
            SessionRow.fingerprint == caller.fingerprint,
            SessionRow.ended_at.is_(None),
        )
    )
    if row is None:
        return None
    row.ended_at = now
    return row.id


def as_contract(db: Db, session_id: str, token: str) -> Session:
    """Return the session as the terminal sees it; the last access only to who has proved the PIN (ENS op.acc R5).

    Raises:
        ProblemError: ``session-expired``: it is gone.
    """
    row = db.get(SessionRow, session_id, populate_existing=True)
    card = db.get(Card, row.card_id, populate_existing=True) if row and row.card_id is not None else None
    person = db.get(Person, row.person_id) if row else None
    if row is None or person is None or (card is None and row.card_id is not None):
        raise refuse(ProblemCode.SESSION_EXPIRED)
    return Session(
        token=token,
        level=Level(row.level),
        display_name=person.name,
        preferred_language=person.preferred_language,
        pin_state=PinState(card.pin_state) if card else PinState.NONE,
        tries_left=card.tries_left if card else 0,
        last_access=official(row.previous_access) if row.previous_access and row.level != Level.CARD.value else None,
    )


def _new(caller: Caller, person_id: int, level: Level, now: datetime) -> SessionRow:
    return SessionRow(
        id=secrets.token_hex(16),
        fingerprint=caller.fingerprint,
        terminal_id=caller.id,
        person_id=person_id,
        level=level.value,
        opened_at=now,
        seen_at=now,
    )


def _added(db: Db, row: SessionRow) -> tuple[SessionRow, str]:
    token = renew_token(row)
    db.add(row)
    return row, token


def _alive(row: SessionRow, now: datetime, limits: Limits) -> bool:
    young = now - row.opened_at < limits.session_life and now - row.seen_at < limits.session_idle
    return row.ended_at is None and young
