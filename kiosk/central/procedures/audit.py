"""The audit log: appended and chained, so that a line changed, moved or taken out shows (ENS op.exp.8).

The chain alone cannot show that somebody wrote the *whole* log anew. Its newest link can: it is small, so it is written
where the database's owner cannot reach it (the journal, another machine, paper) and given back to :func:`verify`.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Final

from sqlalchemy import Result, Row, select
from sqlalchemy.orm import Session

from kiosk.central.database.records import AuditEvent, AuditHead

GENESIS: Final = "0" * 64
"""Digest before the first line."""
_HEAD: Final = 1
_CHUNK: Final = 1000


class Fault(StrEnum):
    """How a line does not fit."""

    MISSING = "missing"
    MOVED = "moved"
    CHANGED = "changed"
    HEAD = "head"
    REWRITTEN = "rewritten"


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


@dataclass(frozen=True)
class Link:
    """One link of the chain, as it is noted down outside: ``seq:digest``."""

    seq: int
    digest: str

    @classmethod
    def parse(cls, text: str) -> Link:
        """Return the link somebody noted down.

        Raises:
            ValueError: it is none.
        """
        number, _colon, digest = text.partition(":")
        if not number.isdecimal() or len(digest) != len(GENESIS):
            raise ValueError("a link is SEQ:DIGEST")
        return cls(int(number), digest.lower())

    def __str__(self) -> str:
        """Return the form :meth:`parse` reads."""
        return f"{self.seq}:{self.digest}"


@dataclass(frozen=True)
class Broken:
    """The first line that does not fit, and how."""

    seq: int
    fault: Fault


@dataclass(frozen=True)
class Verdict:
    """Result of :func:`verify`: the last link that holds, and what breaks after it, None when nothing does."""

    last: Link
    broken: Broken | None


def append(db: Session, entry: Entry) -> None:
    """Append ``entry`` in the running writing transaction.

    The head's row is the lock: writers append one after the other, whatever the database.

    Raises:
        sqlalchemy.exc.NoResultFound: the log has lost its head; nothing is written without a log.
    """
    head = db.get_one(AuditHead, _HEAD, with_for_update=True, populate_existing=True)
    seq, previous = head.seq + 1, head.digest
    digest = digest_of(seq, previous, entry)
    db.add(AuditEvent(seq=seq, previous=previous, digest=digest, **asdict(entry)))
    head.seq, head.digest = seq, digest
    db.flush()


def head_of(db: Session) -> Link:
    """Return the newest link of the log."""
    head = db.get(AuditHead, _HEAD)
    return Link(head.seq, head.digest) if head is not None else Link(0, GENESIS)


def verify(db: Session, noted: Link | None = None) -> Verdict:
    """Walk the whole log and tell the first line that does not fit.

    Args:
        db: open transaction that sees one moment only (:meth:`Database.snapshot`), or the log's end runs ahead of it.
        noted: a link noted down earlier outside the database; the log must still have it.
    """
    last = Link(0, GENESIS)
    with _rows(db) as rows:
        for row in rows:
            fault = _fault(row, last) or _contradiction(row, noted)
            if fault is not None:
                return Verdict(last, Broken(row.seq if fault is Fault.REWRITTEN else last.seq + 1, fault))
            last = Link(row.seq, row.digest)
    if noted is not None and noted.seq > last.seq:
        return Verdict(last, Broken(last.seq + 1, Fault.MISSING))
    head = db.get(AuditHead, _HEAD)
    whole = head is not None and Link(head.seq, head.digest) == last
    return Verdict(last, None if whole else Broken(last.seq + 1, Fault.HEAD))


def digest_of(seq: int, previous: str, entry: Entry) -> str:
    """Return SHA-256 over the line's canonical JSON (RFC 8785), hexadecimal; instants in UTC with microseconds."""
    line = asdict(entry) | {
        "seq": seq,
        "previous": previous,
        "at": entry.at.astimezone(UTC).isoformat(timespec="microseconds"),
    }
    text = json.dumps(line, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


_Line = Row[int, datetime, str, str, str, str, str, str, str, str]


def _rows(db: Session) -> Result[int, datetime, str, str, str, str, str, str, str, str]:
    """Return the log's lines in order, a chunk at a time: a log is longer than the memory."""
    event = AuditEvent
    who = (event.terminal_id, event.session_id, event.actor)
    columns = (event.seq, event.at, *who, event.action, event.target, event.result, event.previous, event.digest)
    lines = select(*columns).order_by(event.seq).execution_options(yield_per=_CHUNK)
    return db.execute(lines)


def _fault(row: _Line, last: Link) -> Fault | None:
    if row.digest != digest_of(row.seq, row.previous, _entry(row)):
        return Fault.CHANGED
    if row.seq != last.seq + 1:
        return Fault.MISSING
    return Fault.MOVED if row.previous != last.digest else None


def _contradiction(row: _Line, noted: Link | None) -> Fault | None:
    """A line that fits its neighbours and is not the one that was noted down: the log was written anew."""
    contradicts = noted is not None and noted.seq == row.seq and noted.digest != row.digest
    return Fault.REWRITTEN if contradicts else None


def _entry(row: _Line) -> Entry:
    return Entry(
        at=row.at,
        terminal_id=row.terminal_id,
        session_id=row.session_id,
        actor=row.actor,
        action=row.action,
        target=row.target,
        result=row.result,
    )
