"""Nothing of a person is written without a line in the audit log, in the same transaction; and no person is in it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlalchemy import Connection, event
from sqlalchemy.engine.interfaces import DBAPICursor, ExecutionContext

from kiosk.central.database.people import Person
from kiosk.central.database.records import AuditEvent
from kiosk.central.procedures.audit import verify
from kiosk.sandbox.cards.chips import ForgedChip
from tests.contract.inside import InsideOffice
from tests.contract.running_office import insert_card, login

_TECHNICAL = {"operations", "card_transactions", "audit_events", "audit_head"}
"""Requests and half-open dialogues with cards: they are the trail, or gone in seconds."""
_LAST_USE = "UPDATE sessions SET seen_at="
VOLANTE = {"purpose": "other", "content": "current"}


class Watch:
    """Notes, for each committed transaction, the tables it wrote."""

    def __init__(self) -> None:
        self.commits: list[set[str]] = []
        self._open: dict[int, set[str]] = {}

    def statement(
        self,
        connection: Connection,
        _cursor: DBAPICursor,
        statement: str,
        _parameters: object,
        _context: ExecutionContext | None,
        _many: bool,  # noqa: FBT001 - SQLAlchemy's signature
    ) -> None:
        words = statement.split()
        table = {"INSERT": 2, "UPDATE": 1, "DELETE": 2}.get(words[0])
        if table is not None and not statement.startswith(_LAST_USE):
            self._open.setdefault(id(connection), set()).add(words[table])

    def commit(self, connection: Connection) -> None:
        self.commits.append(self._open.pop(id(connection), set()))

    def rollback(self, connection: Connection) -> None:
        self._open.pop(id(connection), None)

    @property
    def untold(self) -> list[set[str]]:
        return [tables for tables in self.commits if tables - _TECHNICAL and "audit_events" not in tables]


@pytest.fixture
def watch(inside_office: InsideOffice) -> Iterator[Watch]:
    watch, engine = Watch(), inside_office.services.database.engine
    hooks = (("after_cursor_execute", watch.statement), ("commit", watch.commit), ("rollback", watch.rollback))
    for name, hook in hooks:
        event.listen(engine, name, hook)
    yield watch
    for name, hook in hooks:
        event.remove(engine, name, hook)


def _whole_visit(office: InsideOffice) -> list[str]:
    """Do everything a terminal can do; return the secrets that went by."""
    client, ana = office.terminal(), office.holder("ana")
    insert_card(client, ana, ForgedChip(ana.personalisation))
    token = login(client, ana, pin=False)
    client.post("/sessions/current/pin", {"pin": "000000"}, token)
    client.post("/sessions/current/pin", {"pin": ana.pin}, token)
    client.get("/me", token)
    client.get("/me/padron", token)
    document = client.post("/me/padron/documents", VOLANTE, token).json
    client.get(f"/documents/{document['id']}/content", token)
    client.post("/print-confirmations", {"documentId": document["id"], "outcome": "confirmed"})
    client.delete("/sessions/current", token)
    rosa = login(client, office.holder("rosa"))
    assert client.post("/me/padron/documents", VOLANTE, rosa).code == "go-to-desk"
    return [token, rosa, ana.pin, ana.uid, document["csv"]]


def test_every_write_about_a_person_has_its_line_in_the_same_transaction(
    inside_office: InsideOffice, watch: Watch
) -> None:
    _whole_visit(inside_office)
    assert {"documents", "sessions", "cards", "registrations", "prints"} <= set().union(*watch.commits)
    assert watch.untold == []


def test_the_log_holds_nobody(inside_office: InsideOffice) -> None:
    secrets = _whole_visit(inside_office)
    with inside_office.database.read() as db:
        lines = list(db.query(AuditEvent))
        text = "\n".join(
            " ".join([row.terminal_id, row.session_id, row.actor, row.action, row.target, row.result]) for row in lines
        )
        people = db.query(Person).all()
        assert verify(db).broken is None
    for person in people:
        secrets += [person.document, person.surname1, person.full_name]
    assert [secret for secret in secrets if secret.lower() in text.lower()] == []
    assert {row.action for row in lines} >= {"card.login", "pin.charge", "pin.verify", "volante.issue", "document.read"}
    actors = {row.actor for row in lines if row.actor}
    assert all(len(actor) == 32 for actor in actors)
    assert len(actors) >= 2
