"""The ledger of requests: one idempotency key, one effect, one answer (reference/domain.md §11.2)."""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from http import HTTPStatus
from typing import Final

from sqlalchemy import Update, update
from sqlalchemy.exc import DataError, IntegrityError
from sqlalchemy.orm import Session

from kiosk.central.clock import Now
from kiosk.central.database.engine import Database, rows_changed
from kiosk.central.database.records import OperationRow
from kiosk.central.problems import ProblemError, problem, refuse
from kiosk.central.settings import Limits
from kiosk.central.wire import to_json
from kiosk.contract.padron import Operation, OperationStatus
from kiosk.contract.problems import Effect, Problem, ProblemCode

_RETRY_SECONDS: Final = 1


@dataclass(frozen=True, kw_only=True)
class Call:
    """One request with effect: whose, with which key, and a keyed MAC of what it asks."""

    terminal_id: str
    key: str
    body_mac: bytes = field(repr=False)


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What a request is answered.

    Attributes:
        body: JSON, or empty for 204.
        session_id: set when the body holds a session token: then the body is not kept, and a replay makes a new one.
        result: path of what was made.
    """

    status: int
    body: bytes = field(default=b"", repr=False)
    session_id: str | None = None
    result: str | None = None


Commit = Callable[[Session], Answer]
"""Second half of a request: writes everything it writes, in the transaction that also closes the operation."""
Remint = Callable[[Session, str, int], Answer]
"""Makes the answer for a session again: (db, session id, status)."""


class Ledger:
    """Runs requests with effect at most once per terminal and key."""

    def __init__(self, database: Database, limits: Limits, now: Now) -> None:
        self._database = database
        self._limits = limits
        self._now = now

    def run(self, call: Call, prepare: Callable[[], Commit], remint: Remint | None = None) -> Answer:
        """Answer ``call``, from the ledger if it was answered before.

        Args:
            call: the request.
            prepare: slow work without writing (or writing that must stay); runs outside any transaction.
            remint: makes answers with a token again.

        Raises:
            ProblemError: the key belongs to another request or to one still running, or the request was refused.
        """
        attempt = secrets.token_hex(16)
        kept = self._reserve(call, attempt)
        if kept is not None:
            return self._replay(kept, remint)
        try:
            return self._perform(call, attempt, prepare())
        except ProblemError as error:
            self._fail(call, attempt, error.problem)
            raise
        except (DataError, UnicodeEncodeError) as error:  # no database can hold a value of the request
            refusal = refuse(ProblemCode.INVALID_REQUEST)
            self._fail(call, attempt, refusal.problem)
            raise refusal from error
        except Exception:
            self._fail(call, attempt, problem(ProblemCode.INTERNAL, effect=Effect.NONE))
            raise

    def operation(self, terminal_id: str, key: str) -> Operation:
        """Return what became of the request with ``key``; one whose worker died is failed from now on.

        Raises:
            ProblemError: ``not-found``, the request never arrived.
        """
        row = self._find(terminal_id, key)
        if row is None:
            raise refuse(ProblemCode.NOT_FOUND)
        if row.status == OperationStatus.PENDING and self._dead(row):
            self._fail(
                Call(terminal_id=terminal_id, key=key, body_mac=b""), row.attempt, problem(ProblemCode.UNAVAILABLE)
            )
            row = self._find(terminal_id, key) or row
        return Operation(key=key, status=OperationStatus(row.status), result=row.result)

    def effect_of(self, terminal_id: str, key: str) -> Effect:
        """Return what the request with ``key`` has changed until now."""
        row = self._find(terminal_id, key)
        if row is None or row.status == OperationStatus.FAILED:
            return Effect.NONE
        return Effect.DONE if row.status == OperationStatus.SUCCEEDED else Effect.UNKNOWN

    def _find(self, terminal_id: str, key: str) -> OperationRow | None:
        with self._database.read() as db:
            return db.get(OperationRow, (terminal_id, key))

    def _dead(self, row: OperationRow) -> bool:
        return self._now() - row.started_at > self._limits.operation_lease

    def _reserve(self, call: Call, attempt: str) -> OperationRow | None:
        """Take the key for ``attempt``, or return the finished operation that has it."""
        try:
            with self._database.write() as db:
                known = db.get(OperationRow, (call.terminal_id, call.key), with_for_update=True)
                if known is None:
                    db.add(_new(call, attempt, self._now()))
                    return None
                return self._known(known, call, attempt)
        except IntegrityError as error:  # two processes reserved the same key at once: the other one has it
            raise refuse(ProblemCode.OPERATION_RUNNING, retry_after=_RETRY_SECONDS) from error

    def _known(self, row: OperationRow, call: Call, attempt: str) -> OperationRow | None:
        if not hmac.compare_digest(row.body_mac, call.body_mac):
            raise refuse(ProblemCode.IDEMPOTENCY_KEY_REUSED)
        if row.status != OperationStatus.PENDING:
            return row
        if not self._dead(row):
            raise refuse(ProblemCode.OPERATION_RUNNING, retry_after=_RETRY_SECONDS)
        row.attempt, row.started_at = attempt, self._now()
        return None

    def _perform(self, call: Call, attempt: str, commit: Commit) -> Answer:
        refusal: ProblemError | None = None
        with self._database.write() as db:
            try:
                answer = commit(db)
            except ProblemError as error:
                if not error.keep:
                    raise
                refusal, answer = error, _refusal(error.problem)
            db.flush()
            _close(db, call, attempt, answer)
        if refusal is not None:
            raise refusal
        return answer

    def _fail(self, call: Call, attempt: str, why: Problem) -> None:
        """Close the operation as failed, unless it was closed by somebody else."""
        with self._database.write() as db:
            rows_changed(db, _closing(call, attempt, _refusal(why)))

    def _replay(self, row: OperationRow, remint: Remint | None) -> Answer:
        status = row.http_status or 0
        if row.session_id is None or remint is None:
            return Answer(status=status, body=(row.answer or "").encode(), result=row.result)
        with self._database.write() as db:
            return remint(db, row.session_id, status)


def _new(call: Call, attempt: str, now: datetime) -> OperationRow:
    return OperationRow(
        terminal_id=call.terminal_id,
        key=call.key,
        attempt=attempt,
        body_mac=call.body_mac,
        status=OperationStatus.PENDING.value,
        started_at=now,
    )


def _close(db: Session, call: Call, attempt: str, answer: Answer) -> None:
    if rows_changed(db, _closing(call, attempt, answer)) != 1:
        raise refuse(ProblemCode.OPERATION_RUNNING, retry_after=_RETRY_SECONDS)


def _closing(call: Call, attempt: str, answer: Answer) -> Update:
    done = answer.status < HTTPStatus.BAD_REQUEST
    return (
        update(OperationRow)
        .where(
            OperationRow.terminal_id == call.terminal_id,
            OperationRow.key == call.key,
            OperationRow.attempt == attempt,
            OperationRow.status == OperationStatus.PENDING.value,
        )
        .values(
            status=(OperationStatus.SUCCEEDED if done else OperationStatus.FAILED).value,
            http_status=answer.status,
            answer=None if answer.session_id else answer.body.decode(),
            session_id=answer.session_id,
            result=answer.result,
        )
    )


def _refusal(why: Problem) -> Answer:
    return Answer(status=why.status, body=to_json(why))
