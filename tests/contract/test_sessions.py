"""A session belongs to one terminal, one person and a few minutes."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import update

from kiosk.central.clock import utc_now
from kiosk.central.database.records import SessionRow
from kiosk.central.procedures.sessions import token_hash
from tests.contract.https_client import Client
from tests.contract.running_office import Holder, Office, login


def test_another_terminal_cannot_use_a_token(office: Office, terminal: Client, ana: Holder) -> None:
    token = login(terminal, ana)
    with office.terminal("Q-02") as other:
        assert other.get("/me", token).code == "session-expired"
        assert other.delete("/sessions/current", token).status == 204
    assert terminal.get("/me", token).status == 200


@pytest.mark.parametrize("column", ["opened_at", "seen_at"])
def test_a_session_ends_by_itself(office: Office, terminal: Client, ana: Holder, column: str) -> None:
    limits = office.settings.limits
    life = limits.session_life if column == "opened_at" else limits.session_idle
    token = login(terminal, ana)

    def set_back(by: timedelta) -> None:
        with office.database.write() as db:
            row = update(SessionRow).where(SessionRow.token_hash == token_hash(token))
            db.execute(row.values({column: utc_now() - by}))

    set_back(life - timedelta(seconds=5))
    assert terminal.get("/me", token).status == 200
    set_back(life)
    assert terminal.get("/me", token).code == "session-expired"


def test_using_a_session_keeps_it_alive(office: Office, terminal: Client, ana: Holder) -> None:
    token = login(terminal, ana)
    with office.database.write() as db:
        row = update(SessionRow).where(SessionRow.token_hash == token_hash(token))
        db.execute(row.values(seen_at=utc_now() - timedelta(minutes=5)))
    assert terminal.get("/me", token).status == 200
    with office.database.read() as db:
        seen = db.query(SessionRow).filter_by(token_hash=token_hash(token)).one().seen_at
    assert utc_now() - seen < timedelta(seconds=30)


@pytest.mark.parametrize("path", ["/me/padron", "/documents/ES_x", "/documents/ES_x/content"])
def test_personal_data_needs_the_pin(terminal: Client, ana: Holder, path: str) -> None:
    refused = terminal.get(path, login(terminal, ana, pin=False))
    assert (refused.status, refused.code, refused.json["requiredLevel"]) == (403, "step-up-required", "N2")


@pytest.mark.parametrize("path", ["/me", "/me/padron"])
def test_without_token_there_is_no_session(terminal: Client, path: str) -> None:
    assert terminal.get(path).code == "session-expired"


def test_a_document_is_shown_to_its_person_only(office: Office, terminal: Client, ana: Holder) -> None:
    request = {"purpose": "other", "content": "current"}
    document = terminal.post("/me/padron/documents", request, login(terminal, ana)).json["id"]
    token = login(terminal, office.holder("julian"))
    for path in (f"/documents/{document}", f"/documents/{document}/content"):
        refused = terminal.get(path, token)
        assert (refused.status, refused.code) == (404, "not-found")
