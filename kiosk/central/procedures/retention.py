"""How long each table keeps what it holds of people, and what stays when somebody asks to be forgotten: as data.

Periods without a law behind them are the council's to decide (archive schedule, record of processing activities).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import Table, delete, select, tuple_

from kiosk.central.database.engine import Database
from kiosk.central.database.tables import metadata
from kiosk.central.procedures.audit import Entry, append
from kiosk.central.settings import Limits

_BATCH: Final = 500
"""Rows taken away per transaction, so that nobody waits long behind it."""
_NO_PERSON: Final = "holds no personal data"


@dataclass(frozen=True, kw_only=True)
class Rule:
    """What is decided about one table.

    Attributes:
        since: column the period counts from; empty when time alone takes nothing away.
        kept: period; zero for rows that say themselves when they are over.
        erasable: whether a person's rows go when the person asks (RGPD art. 17).
        basis: why.
    """

    since: str = ""
    kept: timedelta = timedelta(0)
    erasable: bool
    basis: str


def rules(limits: Limits) -> Mapping[str, Rule]:
    """Return the rule of every table, in an order in which rows may be taken away."""
    register = "Ley 7/1985 arts. 15-17: the register is kept for good; RGPD art. 17.3.b"
    documents = "RD 203/2021 art. 21: whoever holds the paper may check it; five years, archive schedule"
    log = "ENS op.exp.8: appended only, actors are pseudonyms; leaves with the archive, never line by line"
    five_years, one_month = timedelta(days=5 * 365 + 1), timedelta(days=30)
    return {
        "prints": Rule(since="at", kept=timedelta(days=365), erasable=False, basis="proof of delivery, one year"),
        "document_contents": Rule(erasable=False, basis=f"{documents}; goes with its row in documents"),
        "documents": Rule(since="issued_at", kept=five_years, erasable=False, basis=documents),
        "operations": Rule(
            since="started_at", kept=limits.operation_answers, erasable=True, basis="answers for a request sent again"
        ),
        "card_transactions": Rule(since="expires_at", erasable=True, basis="a dialogue of ten seconds"),
        "dnie_challenges": Rule(since="expires_at", erasable=False, basis=_NO_PERSON),
        "sessions": Rule(since="opened_at", kept=one_month, erasable=True, basis="questions about a visit, one month"),
        "cards": Rule(erasable=True, basis="RGPD art. 17.1.b: who has a citizen card has it by choice"),
        "registrations": Rule(erasable=False, basis=register),
        "persons": Rule(erasable=False, basis=register),
        "dwellings": Rule(erasable=False, basis=register),
        "audit_events": Rule(erasable=False, basis=log),
        "audit_head": Rule(erasable=False, basis=_NO_PERSON),
        "terminals": Rule(erasable=False, basis=_NO_PERSON),
    }


def purge(database: Database, limits: Limits, now: datetime) -> dict[str, int]:
    """Take away the rows whose time is over and return how many, table by table; each batch with its audit line."""
    gone = {}
    for name, rule in rules(limits).items():
        if rule.since:
            gone[name] = _purge(database, metadata.tables[name], rule, now)
    return gone


def _purge(database: Database, table: Table, rule: Rule, now: datetime) -> int:
    total = 0
    while count := _batch(database, table, rule, now):
        total += count
    return total


def _batch(database: Database, table: Table, rule: Rule, now: datetime) -> int:
    keys = list(table.primary_key.columns)
    over = select(*keys).where(table.c[rule.since] < now - rule.kept).limit(_BATCH)
    with database.read() as db:  # most of the time there is nothing: no writer waits for that
        if db.execute(over.limit(1)).first() is None:
            return 0
    with database.write() as db:
        found = [tuple(row) for row in db.execute(over)]
        for child in _children(table):
            column = next(key.parent for key in child.foreign_keys if key.column.table is table)
            db.execute(delete(child).where(column.in_([key[0] for key in found])))
        db.execute(delete(table).where(tuple_(*keys).in_(found)))
        append(db, Entry(at=now, action="retention.purge", target=table.name, result=str(len(found))))
    return len(found)


def _children(table: Table) -> list[Table]:
    """Return the tables whose rows go with their row in ``table``."""
    return [metadata.tables[name] for name in _GOES_WITH.get(table.name, ())]


_GOES_WITH: Final = {"documents": ("prints", "document_contents")}
