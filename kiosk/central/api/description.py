"""The contract as OpenAPI 3.1: what FastAPI reads off the types, and what it cannot know, read off the dependencies."""

from __future__ import annotations

import json
from http import HTTPStatus
from typing import Any, Final

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from fastapi.routing import APIRoute
from pydantic import TypeAdapter

from kiosk.central.api.replies import PROBLEM_TYPE
from kiosk.central.api.traits import Traits, methods_of, traits
from kiosk.central.problems import row_of
from kiosk.contract.identity import Level
from kiosk.contract.problems import Problem, ProblemCode

Json = dict[str, Any]

_ABOUT: Final = """\
What a self-service terminal and the central e-office say to each other.

Every request comes over TLS with the certificate of an enrolled terminal. A citizen's session is on top of it, opened
by the card and raised by its PIN, or opened by what a DNIe has signed, and bound to that certificate. Whatever has an
effect carries an `Idempotency-Key` (UUID): the same key with the same request gives the same answer; with another
request 422; while it is worked on 409 with `Retry-After`. After a lost answer `GET /operations/{key}` tells what became
of it. Every error is `application/problem+json` (RFC 9457) whose `code`, `effect` and `retryable` a program decides by.
Instants are RFC 3339 with offset; days are `YYYY-MM-DD`.
"""
_LEVEL: Final = {
    Level.ANONYMOUS: "nobody need be known",
    Level.CARD: "the session of a card",
    Level.CARD_PIN: "the session of a card whose PIN was proved",
}
_SCHEMES: Final[Json] = {
    "terminal": {"type": "mutualTLS", "description": "Certificate of an enrolled terminal."},
    "session": {
        "type": "apiKey",
        "in": "header",
        "name": "X-Session-Token",
        "description": "Token of the citizen's session, bound to the terminal's certificate.",
    },
}
_KEY: Final[Json] = {
    "name": "Idempotency-Key",
    "in": "header",
    "required": True,
    "description": "Names the request, so that it has its effect once however often it is sent. Kept 48 hours.",
    "schema": {"type": "string", "format": "uuid"},
}
_HEX: Final = {"pattern": "^([0-9A-Fa-f]{2})*$"}
_PATTERNS: Final[dict[tuple[str, str], Json]] = {
    ("CardPresented", "uid"): _HEX,
    ("DnieProof", "certificate"): _HEX,
    ("DnieProof", "signature"): _HEX,
    ("CardAnswers", "answers"): {"items": {"type": "string", "pattern": "^([0-9A-Fa-f]{2}){2,}$"}},
}
"""What the procedures demand of a member and the shared types, which know the standard library only, cannot say."""
_RETRY_AFTER: Final[Json] = {"description": "Seconds to wait (RFC 9110 §10.2.3).", "schema": {"type": "integer"}}
_LOCATION: Final[Json] = {"description": "Path of what was made.", "schema": {"type": "string"}}
_WAITS: Final = {HTTPStatus.CONFLICT, HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.SERVICE_UNAVAILABLE}
_SESSION_HEADER: Final = "X-Session-Token"


def describe(app: FastAPI, routes: list[APIRoute], prefix: str) -> Json:
    """Return the OpenAPI document of ``app``, whose routes are ``routes`` below ``prefix``.

    Raises:
        KeyError: the application serves a path that is not among ``routes``.
    """
    document = get_openapi(
        title=app.title, version=app.version, description=_ABOUT, routes=app.routes, openapi_version="3.1.0"
    )
    known = {(prefix + route.path, method.lower()): route for route in routes for method in methods_of(route)}
    for path, methods in document["paths"].items():
        for method, operation in methods.items():
            _complete(operation, known[path, method])
    components = document["components"]
    for unused in ("HTTPValidationError", "ValidationError"):
        components["schemas"].pop(unused, None)
    components["schemas"]["Problem"] = TypeAdapter(Problem).json_schema(
        mode="serialization", ref_template="#/components/schemas/{model}"
    )
    components["schemas"] |= components["schemas"]["Problem"].pop("$defs")
    for (kind, member), demanded in _PATTERNS.items():
        components["schemas"][kind]["properties"][member] |= demanded
    components["securitySchemes"] = _SCHEMES
    return document


def as_text(document: Json) -> str:
    """Return the document as it is kept in ``resources/openapi.json``."""
    return json.dumps(document, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _complete(operation: Json, route: APIRoute) -> None:
    """Say what a caller must know and FastAPI cannot."""
    found = traits(route)
    operation.pop("x-refusals", None)
    links = operation.pop("x-links", {})
    about = operation.get("description", "")
    operation["description"] = "\n\n".join(part for part in (about, _in_words(found, route)) if part)
    operation["x-level"] = found.level.value
    operation["x-effect"] = "none" if found.safe else "writes"
    operation["x-idempotency"] = _idempotency(found)
    operation["parameters"] = _parameters(operation.get("parameters", []), found)
    if not operation["parameters"]:
        del operation["parameters"]
    operation["security"] = _security(found)
    _answers(operation["responses"], found, links)


def _in_words(found: Traits, route: APIRoute) -> str:
    level = f"Level {found.level.value}: {_LEVEL[found.level]}."
    if found.safe:
        return f"{level} Changes nothing."
    if found.keyed:
        return f"{level} Has its effect once per `Idempotency-Key`."
    return f"{level} {', '.join(sorted(methods_of(route)))} again has no further effect."


def _idempotency(found: Traits) -> str:
    if found.safe:
        return "safe"
    return "key" if found.keyed else "idempotent"


def _parameters(parameters: list[Json], found: Traits) -> list[Json]:
    session = found.level is not Level.ANONYMOUS
    dropped = {"Idempotency-Key"} | ({_SESSION_HEADER} if session else set())
    kept = [parameter for parameter in parameters if parameter["name"] not in dropped]
    return [*kept, _KEY] if found.keyed else kept


def _security(found: Traits) -> list[Json]:
    if not found.terminal:
        return []
    return [{"terminal": []} | ({"session": []} if found.level is not Level.ANONYMOUS else {})]


def _answers(responses: Json, found: Traits, links: Json) -> None:
    responses.pop("422", None)
    for success, answer in responses.items():
        answer["description"] = HTTPStatus(int(success)).phrase
        if success == str(HTTPStatus.CREATED.value):
            answer["headers"] = {"Location": _LOCATION}
        if links:
            answer["links"] = links
    by_status: dict[int, list[ProblemCode]] = {}
    for code in sorted(found.refusals):
        by_status.setdefault(row_of(code).status, []).append(code)
    if found.body:
        by_status[HTTPStatus.REQUEST_ENTITY_TOO_LARGE] = [ProblemCode.INVALID_REQUEST]
    for status, codes in sorted(by_status.items()):
        responses[str(status)] = _problem(HTTPStatus(status), codes)


def _problem(status: HTTPStatus, codes: list[ProblemCode]) -> Json:
    rows = [f"`{code.value}`: {row_of(code).title}; effect `{row_of(code).effect.value}`." for code in codes]
    only = {"properties": {"code": {"enum": [code.value for code in codes]}, "status": {"const": int(status)}}}
    answer: Json = {
        "description": "\n".join(f"- {row}" for row in rows),
        "content": {PROBLEM_TYPE: {"schema": {"allOf": [{"$ref": "#/components/schemas/Problem"}, only]}}},
    }
    if status in _WAITS:
        answer["headers"] = {"Retry-After": _RETRY_AFTER}
    return answer
