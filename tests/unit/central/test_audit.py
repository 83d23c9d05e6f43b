"""The audit log shows what was changed in it."""

from __future__ import annotations

import hashlib
import json
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from sqlalchemy import text, update
from sqlalchemy.exc import DatabaseError, NoResultFound

from kiosk.central.commands import main
from kiosk.central.database.engine import Database
from kiosk.central.database.records import AuditEvent, AuditHead
from kiosk.central.procedures.audit import GENESIS, Broken, Entry, Fault, Link, append, digest_of, head_of, verify
from tests.unit.central.conftest import MovableClock

_UNLOCK = {
    "sqlite": [f"DROP TRIGGER audit_events_no_{verb}" for verb in ("UPDATE", "DELETE", "replace")],
    "postgresql": ["DROP TRIGGER audit_events_append_only ON audit_events"],
}


@pytest.fixture
def log(database: Database, clock: MovableClock) -> Database:
    for number in range(5):
        with database.write() as db:
            append(db, Entry(at=clock(), action="test", target=str(number)))
        clock.move(timedelta(milliseconds=1500))
    return database


def _damage(log: Database, *statements: str) -> None:
    """Do what only somebody can who owns the database."""
    with log.write() as db:
        for statement in [*_UNLOCK[log.engine.dialect.name], *statements]:
            db.execute(text(statement))


def _broken(log: Database, noted: Link | None = None) -> Broken | None:
    with log.read() as db:
        return verify(db, noted).broken


def test_a_log_fits_its_chain(log: Database) -> None:
    with log.read() as db:
        verdict = verify(db)
        assert (verdict.broken, verdict.last) == (None, head_of(db))
        assert verdict.last.seq == db.query(AuditEvent).count() == 5


def test_a_stranger_can_check_the_chain_from_its_description(log: Database) -> None:
    """The digest is SHA-256 of RFC 8785 JSON: sorted members, no spaces, UTF-8; instants with microseconds."""
    with log.read() as db:
        rows = db.query(AuditEvent).order_by(AuditEvent.seq).all()
    previous = GENESIS
    for row in rows:
        line = {
            "action": row.action,
            "actor": row.actor,
            "at": row.at.strftime("%Y-%m-%dT%H:%M:%S.%f+00:00"),
            "previous": previous,
            "result": row.result,
            "seq": row.seq,
            "session_id": row.session_id,
            "target": row.target,
            "terminal_id": row.terminal_id,
        }
        previous = hashlib.sha256(json.dumps(line, separators=(",", ":")).encode()).hexdigest()
        assert row.digest == previous


@pytest.mark.parametrize("statement", [update(AuditEvent).values(result="ok"), text("DELETE FROM audit_events")])
def test_the_database_refuses_changes(log: Database, statement: object) -> None:
    with pytest.raises(DatabaseError, match="append-only"), log.write() as db:
        db.execute(statement)  # type: ignore[call-overload]


def test_the_ways_round_are_closed_too(log: Database) -> None:
    copied = ("seq", "at", "terminal_id", "session_id", "actor", "action", "target", "previous", "digest")
    names = ", ".join(copied)
    detour = {
        "sqlite": f"INSERT OR REPLACE INTO audit_events ({names}, result) SELECT {names}, 'x' FROM audit_events",
        "postgresql": "TRUNCATE audit_events",
    }[log.engine.dialect.name]
    with pytest.raises(DatabaseError, match="append-only"), log.write() as db:
        db.execute(text(detour))


@pytest.mark.parametrize(
    ("damage", "broken"),
    [
        (["UPDATE audit_events SET target = 'x' WHERE seq = 3"], Broken(3, Fault.CHANGED)),
        (["UPDATE audit_events SET at = '2020-01-01 00:00:00+00:00' WHERE seq = 1"], Broken(1, Fault.CHANGED)),
        (["UPDATE audit_events SET actor = 'somebody' WHERE seq = 5"], Broken(5, Fault.CHANGED)),
        (["DELETE FROM audit_events WHERE seq = 2"], Broken(2, Fault.MISSING)),
        (["DELETE FROM audit_events WHERE seq = 1"], Broken(1, Fault.MISSING)),
        (["DELETE FROM audit_events WHERE seq = 5"], Broken(5, Fault.HEAD)),
        (["DELETE FROM audit_events"], Broken(1, Fault.HEAD)),
        (
            [
                "UPDATE audit_events SET seq = 99 WHERE seq = 2",
                "UPDATE audit_events SET seq = 2 WHERE seq = 3",
                "UPDATE audit_events SET seq = 3 WHERE seq = 99",
            ],
            Broken(2, Fault.CHANGED),
        ),
        (["UPDATE audit_head SET digest = '00'"], Broken(6, Fault.HEAD)),
        (["DELETE FROM audit_head"], Broken(6, Fault.HEAD)),
    ],
)
def test_what_was_changed_all_the_same_shows(log: Database, damage: list[str], broken: Broken) -> None:
    _damage(log, *damage)
    assert _broken(log) == broken


def test_a_line_made_to_fit_itself_does_not_fit_the_next(log: Database, clock: MovableClock) -> None:
    entry = Entry(at=clock(), action="test", target="forged")
    with log.read() as db:
        line = db.get_one(AuditEvent, 3)
        digest = digest_of(3, line.previous, entry)
    _damage(log, "SELECT 1")
    with log.write() as db:
        values = {"target": "forged", "at": entry.at, "digest": digest}
        db.execute(update(AuditEvent).where(AuditEvent.seq == 3).values(values))
    assert _broken(log) == Broken(4, Fault.MOVED)


def test_a_log_written_anew_does_not_fit_what_was_noted_outside(log: Database, clock: MovableClock) -> None:
    with log.read() as db:
        noted = head_of(db)
    assert _broken(log, noted) is None
    _damage(log, "DELETE FROM audit_events", f"UPDATE audit_head SET seq = 0, digest = '{GENESIS}'")
    assert _broken(log) is None
    assert _broken(log, noted) == Broken(1, Fault.MISSING)
    with log.write() as db:
        for _ in range(6):
            append(db, Entry(at=clock(), action="invented"))
    assert _broken(log) is None
    assert _broken(log, noted) == Broken(5, Fault.REWRITTEN)


def test_a_log_can_be_verified_while_it_grows(log: Database, clock: MovableClock) -> None:
    with log.snapshot() as db:
        assert head_of(db).seq == 5
        with log.write() as other:
            append(other, Entry(at=clock(), action="meanwhile"))
        db.expire_all()
        verdict = verify(db)
    assert (verdict.broken, verdict.last.seq) == (None, 5)
    assert _broken(log) is None


def test_a_write_that_fails_leaves_no_line_and_no_gap(log: Database, clock: MovableClock) -> None:
    def fail() -> None:
        with log.write() as db:
            append(db, Entry(at=clock(), action="never"))
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    with log.write() as db:
        append(db, Entry(at=clock(), action="after"))
    assert _broken(log) is None


def test_many_writers_make_one_chain(database: Database, clock: MovableClock) -> None:
    def write(number: int) -> None:
        with database.write() as db:
            append(db, Entry(at=clock(), action="race", target=str(number)))

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(write, range(80)))
    with database.read() as db:
        assert verify(db).broken is None
        assert {row.target for row in db.query(AuditEvent)} == {str(number) for number in range(80)}


def test_without_its_head_nothing_is_written(log: Database, clock: MovableClock) -> None:
    with log.write() as db:
        db.delete(db.get_one(AuditHead, 1))
    with pytest.raises(NoResultFound), log.write() as db:
        append(db, Entry(at=clock(), action="test"))


@pytest.mark.parametrize("text_", ["", "5", "5:abc", "x:" + GENESIS, "-1:" + GENESIS])
def test_what_is_no_link_is_refused(text_: str) -> None:
    with pytest.raises(ValueError, match="SEQ:DIGEST"):
        Link.parse(text_)


class TestCommand:
    def test_it_prints_the_link_to_note_down(self, log: Database, capsys: pytest.CaptureFixture[str]) -> None:
        with log.read() as db:
            noted = head_of(db)
        assert main(["verify-audit", "--state", ".", "--database", _url(log)]) == 0
        assert capsys.readouterr().out == f"audit log: 5 lines fit; newest link {noted}\n"
        assert main(["verify-audit", "--state", ".", "--database", _url(log), "--noted", str(noted)]) == 0

    def test_it_names_the_first_line_that_does_not_fit(self, log: Database, capsys: pytest.CaptureFixture[str]) -> None:
        _damage(log, "DELETE FROM audit_events WHERE seq = 4")
        assert main(["verify-audit", "--state", ".", "--database", _url(log)]) == 1
        assert "line 4 does not fit: missing" in capsys.readouterr().err

    def test_what_is_no_link_is_a_fault_of_the_call(self, log: Database) -> None:
        assert main(["verify-audit", "--state", ".", "--database", _url(log), "--noted", "5"]) == 2


def _url(database: Database) -> str:
    return database.engine.url.render_as_string(hide_password=False)
