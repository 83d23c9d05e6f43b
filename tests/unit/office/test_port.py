"""Every method of the port: the request it sends and the answer it understands."""

from __future__ import annotations

import json
import uuid
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from kiosk.contract.dnie import DnieChallenge
from kiosk.contract.identity import Level
from kiosk.contract.padron import Content, OperationStatus, PaperOutcome, PrintConfirmation, Purpose, VolanteRequest
from kiosk.contract.problems import Effect, ProblemCode
from kiosk.contract.sessions import PinState
from kiosk.core.errors import OfficeAnswerInvalidError, OfficeError, OfficeRefusedError, SettingsError
from kiosk.core.ports import Office
from kiosk.office.challenge import own_fingerprint
from kiosk.office.rest import RestOffice

from . import answers
from .https_server import Heard, HttpsServer, Reply
from .pki import Identity

REQUEST = VolanteRequest(purpose=Purpose.SCHOOL, content=Content.WITH_DATE)
CONFIRMATION = PrintConfirmation(document_id="doc-1", outcome=PaperOutcome.CONFIRMED)
CHALLENGE = DnieChallenge(
    id="ch-1",
    nonce="0f" * 32,
    terminal="ab" * 32,
    origin="https://sede.example",
    expires_at=datetime(2026, 11, 22, 18, 44, 7, tzinfo=UTC),
)
SESSION_STEP = {"id": "tx-1", "apdus": [], "session": answers.SESSION}
PDF = Reply(body=b"%PDF-1.7 x", media_type="application/pdf")

Call = Callable[[Office], object]
# name -> call, method and path, body it must send, good answer
METHODS: Mapping[str, tuple[Call, str, object, Reply]] = {
    "time": (lambda o: o.time(), "GET /time", None, answers.reply(answers.TIME)),
    "kiosk": (lambda o: o.kiosk(), "GET /kiosks/me", None, answers.reply(answers.KIOSK)),
    "present_card": (
        lambda o: o.present_card(b"\x04\xab"),
        "POST /card-authentications",
        {"uid": "04AB"},
        answers.reply(answers.STEP, 201),
    ),
    "answer_card": (
        lambda o: o.answer_card("tx-1", [b"\x91\x00", b"\x01\x91\xaf"]),
        "POST /card-authentications/tx-1/answers",
        {"answers": ["9100", "0191AF"]},
        answers.reply(SESSION_STEP),
    ),
    "verify_pin": (
        lambda o: o.verify_pin("tok-abc", bytearray(b"123456")),
        "POST /sessions/current/pin",
        {"pin": "123456"},
        answers.reply({**answers.SESSION, "level": "N2"}),
    ),
    "dnie_challenge": (
        lambda o: o.dnie_challenge(),
        "POST /sessions/dnie/challenge",
        None,
        answers.reply(answers.CHALLENGE, 201),
    ),
    "present_dnie": (
        lambda o: o.present_dnie(CHALLENGE, b"\x30\x82", b"\xab"),
        "POST /sessions/dnie",
        {"challenge": "ch-1", "certificate": "3082", "signature": "ab"},
        answers.reply({**answers.SESSION, "level": "N3", "pinState": "none"}, 201),
    ),
    "padron": (lambda o: o.padron("tok-abc"), "GET /me/padron", None, answers.reply(answers.PADRON)),
    "issue_volante": (
        lambda o: o.issue_volante("tok-abc", REQUEST, "key-1"),
        "POST /me/padron/documents",
        {"purpose": "school", "content": "with-date"},
        answers.reply(answers.DOCUMENT, 201),
    ),
    "operation": (lambda o: o.operation("key-1"), "GET /operations/key-1", None, answers.reply(answers.OPERATION)),
    "document": (
        lambda o: o.document("tok-abc", "/api/v1/documents/doc-1"),
        "GET /documents/doc-1",
        None,
        answers.reply(answers.DOCUMENT),
    ),
    "document_content": (
        lambda o: o.document_content("tok-abc", "doc-1"),
        "GET /documents/doc-1/content",
        None,
        PDF,
    ),
    "confirm_print": (
        lambda o: o.confirm_print("tok-abc", CONFIRMATION),
        "POST /print-confirmations",
        {"documentId": "doc-1", "outcome": "confirmed", "reason": ""},
        Reply(204),
    ),
    "end_session": (lambda o: o.end_session("tok-abc"), "DELETE /sessions/current", None, Reply(204)),
}
WITHOUT_TOKEN = {"time", "kiosk", "present_card", "answer_card", "dnie_challenge", "present_dnie", "operation"}
WRITES = {name for name, (_, request, _, _) in METHODS.items() if request.startswith("POST")}


def test_every_method_of_the_port_is_tried() -> None:
    assert set(METHODS) == {name for name in vars(Office) if not name.startswith("_")} - {"close"}


@pytest.mark.parametrize("name", METHODS)
def test_request_on_the_wire(name: str, office: RestOffice, server: HttpsServer, terminal: Identity) -> None:
    call, request, body, answer = METHODS[name]
    server.answer = lambda _heard: answers.addressed(answer, own_fingerprint(terminal.certificate))
    office.language = "en"
    call(office)
    (heard,) = server.heard
    method, path = request.split(" ")
    assert (heard.method, heard.path) == (method, f"/api/v1{path}")
    assert (json.loads(heard.body) if heard.body else None) == body
    assert heard.headers["accept-language"] == "en"
    assert heard.headers["accept-encoding"] == "identity"
    assert heard.terminal == "Q-01"
    assert uuid.UUID(heard.headers["x-request-id"]).version == 4
    assert ("x-session-token" in heard.headers) is (name not in WITHOUT_TOKEN)
    assert ("idempotency-key" in heard.headers) is (name in WRITES)
    assert "cookie" not in heard.headers
    assert "authorization" not in heard.headers


@pytest.mark.parametrize("code", ProblemCode)
def test_each_problem_is_a_refusal_with_its_fields(code: ProblemCode, office: RestOffice, server: HttpsServer) -> None:
    server.answer = lambda _heard: answers.problem(code, 403, effect="done", retryable=True, triesLeft=2)
    for name, (call, *_) in METHODS.items():
        if (name, code) == ("operation", ProblemCode.NOT_FOUND):
            assert office.operation("key-1") is None
            continue
        with pytest.raises(OfficeRefusedError) as caught:
            call(office)
        assert caught.value.code is code
        assert caught.value.effect is Effect.DONE
        assert caught.value.retryable
        assert caught.value.problem.tries_left == 2
    assert len(server.heard) == len(METHODS)


@pytest.mark.parametrize(
    "answer",
    [
        Reply(body=b"\xff\x00garbage"),
        Reply(body=b"{}"),
        Reply(body=b"[" * 100_000),
        Reply(body=b""),
        Reply(204),
        Reply(body=b"<html>", media_type="text/html"),
        Reply(302, headers={"Location": "https://elsewhere.example/"}),
        Reply(404, b"not here", "text/plain"),
        Reply(raw=b"SSH-2.0-OpenSSH_9.2\r\n", close=True),
        Reply(raw=b"HTTP/1.1 200 OK\r\nContent-Length: 5, 6\r\n\r\nhello", close=True),
    ],
    ids=["bytes", "empty object", "deep", "empty", "204", "html", "redirect", "404", "not http", "two lengths"],
)
def test_an_answer_outside_the_contract(answer: Reply, office: RestOffice, server: HttpsServer) -> None:
    server.answer = lambda _heard: answer
    names = sorted(METHODS.keys() - {"confirm_print", "end_session"})
    for name in names:
        with pytest.raises(OfficeAnswerInvalidError) as caught:
            METHODS[name][0](office)
        assert caught.value.effect is (Effect.UNKNOWN if name in WRITES else Effect.NONE)
    assert len(server.heard) == len(names)


@pytest.mark.parametrize(
    "step",
    [
        {"id": "tx", "apdus": [], "session": None},
        {"id": "tx", "apdus": ["90"], "session": answers.SESSION},
        {"id": "tx", "apdus": ["9"], "session": None},
        {"id": "tx", "apdus": ["zz"], "session": None},
        {"id": "tx", "session": {**answers.SESSION, "token": "a\r\nb"}},
        {"id": "tx", "session": {**answers.SESSION, "level": "N9"}},
        {"id": "tx", "session": {**answers.SESSION, "lastAccess": "2026-11-22T18:42:07"}},
    ],
)
def test_a_card_step_that_makes_no_sense(step: object, office: RestOffice, server: HttpsServer) -> None:
    server.answer = lambda _heard: answers.reply(step)
    with pytest.raises(OfficeAnswerInvalidError) as caught:
        office.present_card(b"\x01")
    assert caught.value.effect is Effect.UNKNOWN


@pytest.mark.parametrize(
    "wrong",
    [
        {"terminal": "ab" * 32},
        {"terminal": ""},
        {"nonce": "0f" * 31},
        {"nonce": "zz" * 32},
        {"origin": "http://sede.example"},
        {"origin": ""},
        {"expiresAt": "2026-11-22T18:44:07"},
    ],
    ids=str,
)
def test_a_challenge_for_somebody_else_is_not_signed(
    wrong: dict[str, str], office: RestOffice, server: HttpsServer, terminal: Identity
) -> None:
    answer = answers.reply({**answers.CHALLENGE, **wrong}, 201)
    server.answer = lambda _heard: answers.addressed(answer, own_fingerprint(terminal.certificate))
    with pytest.raises(OfficeAnswerInvalidError):
        office.dnie_challenge()


def test_a_fingerprint_needs_a_certificate(tmp_path: Path) -> None:
    (tmp_path / "empty.pem").write_text("nothing")
    for name in ("empty.pem", "missing.pem"):
        with pytest.raises(SettingsError, match=r"office\.certificate"):
            own_fingerprint(tmp_path / name)


def test_the_time_needs_an_offset(office: RestOffice, server: HttpsServer) -> None:
    server.answer = lambda _heard: answers.reply({"now": "2026-11-22T18:42:07"})
    with pytest.raises(OfficeAnswerInvalidError):
        office.time()


def test_answers_become_types_of_the_contract(office: RestOffice, server: HttpsServer, terminal: Identity) -> None:
    def answer(heard: Heard) -> Reply:
        found = next(good for _, req, _, good in METHODS.values() if req == f"{heard.method} {heard.path[7:]}")
        return answers.addressed(found, own_fingerprint(terminal.certificate))

    server.answer = answer
    assert office.time() == datetime(2026, 11, 22, 18, 42, 7, tzinfo=timezone(timedelta(hours=1)))
    session = office.answer_card("tx-1", []).session
    assert session is not None
    assert session.level is Level.CARD
    assert office.verify_pin("tok-abc", bytearray(b"000000")).level is Level.CARD_PIN
    challenge = office.dnie_challenge()
    assert challenge.nonce == CHALLENGE.nonce
    assert challenge.to_sign() != CHALLENGE.to_sign()
    by_dnie = office.present_dnie(challenge, b"\x30", b"\x00")
    assert (by_dnie.level, by_dnie.pin_state) == (Level.CERTIFICATE, PinState.NONE)
    assert office.padron("tok-abc").purposes == [Purpose.SCHOOL, Purpose.HEALTH]
    issued = office.issue_volante("tok-abc", REQUEST, "key-1")
    assert issued.paper.registered_on == date(2001, 2, 3)
    assert issued.paper.kiosk_id == "Q-01"
    operation = office.operation("key-1")
    assert operation is not None
    assert operation.status is OperationStatus.SUCCEEDED
    assert office.document("tok-abc", operation.result or "") == issued
    assert office.document_content("tok-abc", issued.id).startswith(b"%PDF")
    assert server.connections == 1


def test_the_key_of_the_caller_is_used_and_others_differ(office: RestOffice, server: HttpsServer) -> None:
    server.answer = lambda _heard: answers.reply(answers.DOCUMENT, 201)
    office.issue_volante("tok-abc", REQUEST, "key-1")
    office.confirm_print("tok-abc", CONFIRMATION)
    office.confirm_print("tok-abc", CONFIRMATION)
    keys = [heard.headers["idempotency-key"] for heard in server.heard]
    assert keys[0] == "key-1"
    assert keys[1] != keys[2]


@pytest.mark.parametrize(
    "path", ["", "/documents/x", "https://evil.example/api/v1/documents/x", "/api/v1/documents/..", "/api/v1/me"]
)
def test_the_token_goes_nowhere_but_to_a_document(path: str, office: RestOffice, server: HttpsServer) -> None:
    with pytest.raises(OfficeAnswerInvalidError):
        office.document("tok-abc", path)
    with pytest.raises(OfficeError):
        office.document_content("tok-abc", "../me")
    assert not server.heard


def test_a_pdf_must_be_one(office: RestOffice, server: HttpsServer) -> None:
    server.answer = lambda _heard: Reply(body=b"<html>", media_type="application/pdf")
    with pytest.raises(OfficeAnswerInvalidError):
        office.document_content("tok-abc", "doc-1")


def test_cookies_are_not_kept_between_citizens(office: RestOffice, server: HttpsServer) -> None:
    good = answers.reply(answers.TIME)
    server.answer = lambda _heard: Reply(body=good.body, headers={"Set-Cookie": "who=ana; Path=/"})
    office.time()
    office.time()
    assert all("cookie" not in heard.headers for heard in server.heard)


@pytest.mark.parametrize("url", ["http://localhost", "https://", "localhost:1", "https://u:p@h", "https://h/x", ""])
def test_only_an_https_origin_is_an_address(url: str, make_office: Callable[..., RestOffice]) -> None:
    good = make_office()
    ca, certificate, key, _ = good._identity
    with pytest.raises(SettingsError, match=r"office\.url"):
        RestOffice(url, ca=ca, certificate=certificate, key=key, passphrase=None)
