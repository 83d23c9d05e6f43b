"""Terminals: who may call, known by the SHA-256 of the client certificate."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from kiosk.central.clock import Now
from kiosk.central.database.records import SessionRow, Terminal
from kiosk.central.problems import refuse
from kiosk.central.procedures.audit import Entry, append
from kiosk.contract.problems import ProblemCode


@dataclass(frozen=True)
class Caller:
    """The terminal behind a request."""

    id: str
    place: str
    fingerprint: str


def identify(db: Session, fingerprint: str | None) -> Caller:
    """Return the enrolled terminal with this certificate.

    Raises:
        ProblemError: ``terminal-unknown``: no certificate, not enrolled, or revoked.
    """
    row = db.scalar(select(Terminal).where(Terminal.fingerprint == (fingerprint or "")))
    if row is None or row.revoked_at is not None:
        raise refuse(ProblemCode.TERMINAL_UNKNOWN)
    return Caller(row.id, row.place, row.fingerprint)


def enrol(db: Session, name: str, place: str, fingerprint: str, now: Now) -> None:
    """Enrol a terminal, or give a known one its new place or certificate; a revoked one is let in again."""
    row = db.get(Terminal, name)
    if row is None:
        row = Terminal(id=name, enrolled_at=now())
        db.add(row)
    row.place, row.fingerprint, row.revoked_at = place, fingerprint, None
    append(db, Entry(at=now(), terminal_id=name, action="terminal.enrol", target=fingerprint))


def revoke(db: Session, name: str, now: Now) -> bool:
    """Shut a terminal out from its next request on and close its sessions; False when there is no such terminal."""
    row = db.get(Terminal, name)
    if row is None:
        return False
    row.revoked_at = now()
    running = update(SessionRow).where(SessionRow.terminal_id == name, SessionRow.ended_at.is_(None))
    db.execute(running.values(ended_at=now()))
    append(db, Entry(at=now(), terminal_id=name, action="terminal.revoke", target=row.fingerprint))
    return True
