"""One key, one effect, one answer."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from uuid import uuid4

import pytest
from sqlalchemy import func, select, update

from kiosk.central.database.records import AuditEvent, DocumentRow, OperationRow, SessionRow
from kiosk.central.procedures.sessions import token_hash
from tests.contract.https_client import Client
from tests.contract.running_office import Holder, Office, login

PATH = "/me/padron/documents"
REQUEST = {"purpose": "procedure", "content": "current"}


def count_documents(office: Office) -> int:
    with office.database.read() as db:
        return db.scalar(select(func.count()).select_from(DocumentRow)) or 0


@pytest.fixture
def token(terminal: Client, ana: Holder) -> str:
    return login(terminal, ana)


@pytest.mark.parametrize("key", ["", "not-a-uuid"])
@pytest.mark.parametrize(
    ("path", "body"),
    [
        (PATH, REQUEST),
        ("/sessions/current/pin", {"pin": "000000"}),
        ("/print-confirmations", {"documentId": "x", "outcome": "confirmed"}),
        ("/card-authentications", {"uid": "04"}),
        ("/card-authentications/x/answers", {"answers": []}),
    ],
)
def test_every_post_needs_a_key(terminal: Client, token: str, key: str, path: str, body: object) -> None:
    reply = terminal.post(path, body, token, key=key)
    assert (reply.status, reply.code) == (400, "idempotency-key-missing")


def test_the_same_request_again_gives_the_same_answer(office: Office, terminal: Client, token: str) -> None:
    key, before = str(uuid4()), count_documents(office)
    first = terminal.post(PATH, REQUEST, token, key=key)
    again = terminal.post(PATH, REQUEST, token, key=key.upper())
    assert (first.status, again.status) == (201, 201)
    assert first.body == again.body
    assert first.headers["location"] == again.headers["location"]
    assert count_documents(office) == before + 1


def test_another_request_with_the_same_key_is_refused(office: Office, terminal: Client, token: str) -> None:
    key, before = str(uuid4()), count_documents(office)
    assert terminal.post(PATH, REQUEST, token, key=key).status == 201
    reused = terminal.post(PATH, REQUEST | {"purpose": "health"}, token, key=key)
    assert (reused.status, reused.code, reused.json["effect"]) == (422, "idempotency-key-reused", "none")
    assert count_documents(office) == before + 1


def test_parallel_requests_with_the_same_key_make_one_document(office: Office, terminal: Client, token: str) -> None:
    key, before = str(uuid4()), count_documents(office)
    with office.terminal() as other, ThreadPoolExecutor(2) as pool:
        replies = list(pool.map(lambda client: client.post(PATH, REQUEST, token, key=key), (terminal, other)))
    statuses = sorted(reply.status for reply in replies)
    assert statuses in ([201, 201], [201, 409])
    for reply in replies:
        if reply.status == 409:
            assert reply.code == "operation-running"
            assert int(reply.headers["retry-after"]) >= 1
    assert count_documents(office) == before + 1
    assert terminal.post(PATH, REQUEST, token, key=key).status == 201
    assert count_documents(office) == before + 1


def test_a_running_request_is_told_as_running(office: Office, terminal: Client, token: str) -> None:
    key = str(uuid4())
    assert terminal.post(PATH, REQUEST, token, key=key).status == 201
    with office.database.write() as db:
        db.execute(update(OperationRow).where(OperationRow.key == key).values(status="pending", result=None))
    running = terminal.post(PATH, REQUEST, token, key=key)
    assert (running.status, running.code, running.json["effect"]) == (409, "operation-running", "unknown")
    assert terminal.get(f"/operations/{key}").json["status"] == "pending"


def test_the_lost_answer_is_found_by_its_key(terminal: Client, token: str) -> None:
    key = str(uuid4())
    document = terminal.post(PATH, REQUEST, token, key=key).json
    operation = terminal.get(f"/operations/{key}").json
    assert operation == {"key": key, "status": "succeeded", "result": f"/api/v1/documents/{document['id']}"}
    assert terminal.get(operation["result"].removeprefix("/api/v1"), token).json == document


def test_a_request_that_never_arrived_is_not_found(terminal: Client) -> None:
    assert terminal.get(f"/operations/{uuid4()}").code == "not-found"


def test_operations_of_another_terminal_are_not_found(office: Office, terminal: Client, token: str) -> None:
    key = str(uuid4())
    terminal.post(PATH, REQUEST, token, key=key)
    with office.terminal("Q-02") as other:
        assert other.get(f"/operations/{key}").code == "not-found"


def test_a_refused_request_has_failed(office: Office, terminal: Client) -> None:
    token, key = login(terminal, office.holder("rosa")), str(uuid4())
    refused = terminal.post(PATH, REQUEST, token, key=key)
    assert (refused.code, refused.json["effect"]) == ("go-to-desk", "none")
    assert terminal.get(f"/operations/{key}").json == {"key": key, "status": "failed"}
    again = terminal.post(PATH, REQUEST, token, key=key)
    assert (again.status, again.body) == (403, refused.body)
    assert again.code == "go-to-desk"


def test_after_the_session_the_refusal_still_says_what_was_done(office: Office, terminal: Client, token: str) -> None:
    key = str(uuid4())
    assert terminal.post(PATH, REQUEST, token, key=key).status == 201
    terminal.delete("/sessions/current", token)
    late = terminal.post(PATH, REQUEST, token, key=key)
    assert (late.code, late.json["effect"]) == ("session-expired", "done")
    fresh = terminal.post(PATH, REQUEST, token)
    assert (fresh.code, fresh.json["effect"]) == ("session-expired", "none")


def test_document_operation_and_audit_are_written_together(office: Office, terminal: Client, token: str) -> None:
    key = str(uuid4())
    document = terminal.post(PATH, REQUEST, token, key=key).json["id"]
    with office.database.read() as db:
        operation = db.query(OperationRow).filter_by(key=key).one()
        event = db.query(AuditEvent).filter_by(target=document, action="volante.issue").one()
        session = db.query(SessionRow).filter_by(token_hash=token_hash(token)).one()
    assert (operation.status, operation.http_status) == ("succeeded", 201)
    assert (event.result, event.session_id, event.terminal_id) == ("ok", session.id, "Q-01")


def test_a_print_is_confirmed_once_per_key(terminal: Client, token: str) -> None:
    document = terminal.post(PATH, REQUEST, token).json["id"]
    body, key = {"documentId": document, "outcome": "interrupted", "reason": "paper-out"}, str(uuid4())
    assert [terminal.post("/print-confirmations", body, key=key).status for _ in range(2)] == [204, 204]


def test_a_terminal_confirms_its_own_papers_only(office: Office, terminal: Client, token: str) -> None:
    document = terminal.post(PATH, REQUEST, token).json["id"]
    with office.terminal("Q-02") as other:
        reply = other.post("/print-confirmations", {"documentId": document, "outcome": "confirmed"})
    assert reply.code == "not-found"
