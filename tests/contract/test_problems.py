"""Every error is problem+json with the members a terminal decides by."""

from __future__ import annotations

import json

import pytest

from tests.contract.https_client import Client
from tests.contract.running_office import Holder, login

MEMBERS = {"type", "title", "status", "code", "effect", "retryable"}
KEY = {"Idempotency-Key": "00000000-0000-4000-8000-00000000cc01", "Content-Type": "application/json"}


@pytest.mark.parametrize(
    ("method", "path", "body", "status", "code"),
    [
        ("GET", "/api/v1/nothing", None, 404, "not-found"),
        ("GET", "/", None, 404, "not-found"),
        ("PUT", "/api/v1/time", None, 405, "invalid-request"),
        ("POST", "/api/v1/card-authentications", b"{", 400, "invalid-request"),
        ("POST", "/api/v1/card-authentications", b"[]", 400, "invalid-request"),
        ("POST", "/api/v1/card-authentications", b'{"uid": 7}', 400, "invalid-request"),
        ("POST", "/api/v1/card-authentications", b'{"uid": "xyz"}', 400, "invalid-request"),
        ("POST", "/api/v1/card-authentications", b"\xff\xfe", 400, "invalid-request"),
        ("POST", "/api/v1/card-authentications", b'{"uid": "' + b"0" * 65536 + b'"}', 413, "invalid-request"),
    ],
)
def test_what_does_not_fit_is_a_problem(
    terminal: Client, method: str, path: str, body: bytes | None, status: int, code: str
) -> None:
    reply = terminal.send(method, path, body, KEY)
    assert (reply.status, reply.code) == (status, code)
    assert reply.json.keys() >= MEMBERS
    assert reply.json["status"] == status
    assert reply.json["effect"] == "none"
    assert reply.headers["cache-control"] == "no-store"


def test_a_purpose_that_does_not_exist_is_named_by_place_only(terminal: Client, ana: Holder) -> None:
    token = login(terminal, ana)
    reply = terminal.post("/me/padron/documents", {"purpose": "SECRETO", "content": "current"}, token)
    assert (reply.status, reply.json["detail"]) == (400, "body.purpose")
    assert "SECRETO" not in reply.body.decode()


def test_the_description_of_the_api_is_camel_case(terminal: Client) -> None:
    schemas = json.dumps(terminal.get("/openapi.json").json["components"]["schemas"])
    for name in ("displayName", "triesLeft", "volanteAvailable", "verificationUrl", "documentId"):
        assert f'"{name}"' in schemas
    assert "_" not in "".join(terminal.get("/openapi.json").json["components"]["schemas"]["Session"]["properties"])
