"""The audit log: appended and chained, so that a line changed or taken out shows (ENS op.exp.8)."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.central.database.records import AuditEvent, AuditHead

GENESIS: Final = "0" * 64
"""Digest before the first line."""
_HEAD: Final = 1


@dataclass(frozen=True, kw_only=True)
class Entry:
    """What happened.

    Attributes:
        actor: MAC of the person, never a name or a number; empty when nobody is known.
        action: verb, for instance ``pin.verify``.
        target: what it was done to, by its identifier.
        result: ``ok`` or the code of a problem.
    """

    at: datetime
    terminal_id: str = ""
    session_id: str = ""
    actor: str = ""
    action: str
    target: str = ""
    result: str = "ok"


def append(db: Session, entry: Entry) -> None:
    """Append ``entry`` in the running writing transaction."""
    head = db.get(AuditHead, _HEAD, with_for_update=True)
    if head is None:
        head = AuditHead(id=_HEAD, seq=0, digest=GENESIS)
        db.add(head)
    seq, previous = head.seq + 1, head.digest
    digest = _digest(seq, previous, entry)
    db.add(
        AuditEvent(
            seq=seq,
            at=entry.at,
            terminal_id=entry.terminal_id,
            session_id=entry.session_id,
            actor=entry.actor,
            action=entry.action,
            target=entry.target,
            result=entry.result,
            previous=previous,
            digest=digest,
        )
    )
    head.seq, head.digest = seq, digest


def first_broken(db: Session) -> int | None:
    """Return the number of the first line that does not fit the chain, or None when all do."""
    previous, expected = GENESIS, 1
    for row in db.scalars(select(AuditEvent).order_by(AuditEvent.seq)):
        if row.seq != expected or row.previous != previous or row.digest != _digest(row.seq, previous, _entry(row)):
            return expected
        previous, expected = row.digest, expected + 1
    head = db.get(AuditHead, _HEAD)
    return None if (head.digest if head else GENESIS) == previous else expected


def _entry(row: AuditEvent) -> Entry:
    return Entry(
        at=row.at,
        terminal_id=row.terminal_id,
        session_id=row.session_id,
        actor=row.actor,
        action=row.action,
        target=row.target,
        result=row.result,
    )


def _digest(seq: int, previous: str, entry: Entry) -> str:
    fields = [entry.terminal_id, entry.session_id, entry.actor, entry.action, entry.target, entry.result]
    line = json.dumps([seq, previous, entry.at.astimezone(UTC).isoformat(), *fields], ensure_ascii=False)
    return hashlib.sha256(line.encode()).hexdigest()
