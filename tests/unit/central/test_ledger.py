"""The ledger when things go wrong in the middle: crashes, late workers, races."""

from __future__ import annotations

from datetime import timedelta
from typing import NoReturn

import pytest
from sqlalchemy.orm import Session

from kiosk.central.database.engine import Database
from kiosk.central.database.records import OperationRow, Terminal
from kiosk.central.problems import ProblemError, refuse
from kiosk.central.procedures.ledger import Answer, Call, Commit, Ledger
from kiosk.central.procedures.retention import purge
from kiosk.central.settings import Limits
from kiosk.contract.padron import OperationStatus
from kiosk.contract.problems import Effect, ProblemCode
from tests.unit.central.conftest import MovableClock

KEY = "11111111-1111-4111-8111-111111111111"
CALL = Call(terminal_id="Q-01", key=KEY, body_mac=b"m" * 32)
DONE = Answer(status=201, body=b'{"made":1}', result="/made/1")


class CrashError(Exception):
    """Stands for anything nobody foresaw."""


@pytest.fixture
def ledger(database: Database, clock: MovableClock) -> Ledger:
    return Ledger(database, Limits(), clock)


def _make(name: str) -> Commit:
    def commit(db: Session) -> Answer:
        terminal = db.get_one(Terminal, "Q-01")
        db.add(Terminal(id=name, place="", fingerprint=name, enrolled_at=terminal.enrolled_at))
        return DONE

    return commit


def _never() -> NoReturn:
    raise AssertionError("answered before: must not run")


def _made(database: Database, name: str) -> bool:
    with database.read() as db:
        return db.get(Terminal, name) is not None


def test_an_answer_is_given_again_without_work(ledger: Ledger) -> None:
    assert ledger.run(CALL, lambda: _make("a")) == DONE
    assert ledger.run(CALL, _never) == DONE


def test_a_crash_while_preparing_changes_nothing_and_is_told_as_failed(ledger: Ledger, database: Database) -> None:
    def crash() -> Commit:
        raise CrashError

    with pytest.raises(CrashError):
        ledger.run(CALL, crash)
    assert ledger.operation("Q-01", KEY).status is OperationStatus.FAILED
    assert ledger.run(CALL, _never).status == 500


def test_a_crash_while_writing_rolls_everything_back(ledger: Ledger, database: Database) -> None:
    def commit(db: Session) -> Answer:
        _make("a")(db)
        db.flush()
        raise CrashError

    with pytest.raises(CrashError):
        ledger.run(CALL, lambda: commit)
    assert not _made(database, "a")
    assert ledger.effect_of("Q-01", KEY) is Effect.NONE


@pytest.mark.parametrize("keep", [True, False])
def test_a_refusal_keeps_what_it_says_it_keeps(ledger: Ledger, database: Database, *, keep: bool) -> None:
    def commit(db: Session) -> Answer:
        _make("a")(db)
        raise ProblemError(refuse(ProblemCode.PIN_WRONG).problem, keep=keep)

    with pytest.raises(ProblemError):
        ledger.run(CALL, lambda: commit)
    assert _made(database, "a") is keep
    assert ledger.operation("Q-01", KEY).status is OperationStatus.FAILED


def _abandon(ledger: Ledger) -> None:
    """Reserve the key and never come back, as a process that was killed."""
    ledger._reserve(CALL, "attempt of the dead")


def test_a_dead_workers_key_can_be_taken_after_the_lease(
    ledger: Ledger, database: Database, clock: MovableClock
) -> None:
    _abandon(ledger)
    with pytest.raises(ProblemError) as running:
        ledger.run(CALL, _never)
    assert running.value.problem.code is ProblemCode.OPERATION_RUNNING
    clock.move(Limits().operation_lease + timedelta(seconds=1))
    assert ledger.run(CALL, lambda: _make("a")) == DONE
    assert _made(database, "a")


def test_who_asks_after_a_dead_worker_learns_that_it_failed(ledger: Ledger, clock: MovableClock) -> None:
    _abandon(ledger)
    assert ledger.operation("Q-01", KEY).status is OperationStatus.PENDING
    clock.move(Limits().operation_lease + timedelta(seconds=1))
    assert ledger.operation("Q-01", KEY).status is OperationStatus.FAILED
    assert ledger.run(CALL, _never).status == 503


def test_a_worker_that_comes_too_late_writes_nothing(ledger: Ledger, database: Database, clock: MovableClock) -> None:
    def slow() -> Commit:
        clock.move(Limits().operation_lease + timedelta(seconds=1))
        assert ledger.operation("Q-01", KEY).status is OperationStatus.FAILED
        return _make("late")

    with pytest.raises(ProblemError) as late:
        ledger.run(CALL, slow)
    assert late.value.problem.code is ProblemCode.OPERATION_RUNNING
    assert not _made(database, "late")
    assert ledger.operation("Q-01", KEY).status is OperationStatus.FAILED


def test_another_body_with_the_same_key_is_refused(ledger: Ledger) -> None:
    ledger.run(CALL, lambda: _make("a"))
    with pytest.raises(ProblemError) as reused:
        ledger.run(Call(terminal_id="Q-01", key=KEY, body_mac=b"n" * 32), _never)
    assert reused.value.problem.code is ProblemCode.IDEMPOTENCY_KEY_REUSED


def test_an_answer_with_a_token_is_made_again_and_never_kept(ledger: Ledger, database: Database) -> None:
    secret = Answer(status=200, body=b"token", session_id="s1")
    assert ledger.run(CALL, lambda: lambda _db: secret) == secret
    with database.read() as db:
        assert db.get_one(OperationRow, ("Q-01", KEY)).answer is None
    again = ledger.run(CALL, _never, lambda _db, session, status: Answer(status=status, body=session.encode()))
    assert (again.status, again.body) == (200, b"s1")


def test_old_answers_are_forgotten(ledger: Ledger, database: Database, clock: MovableClock) -> None:
    ledger.run(CALL, lambda: _make("a"))
    clock.move(timedelta(hours=24))
    assert purge(database, Limits(), clock())["operations"] == 0
    clock.move(timedelta(hours=25))
    assert purge(database, Limits(), clock())["operations"] == 1
    with pytest.raises(ProblemError):
        ledger.operation("Q-01", KEY)
