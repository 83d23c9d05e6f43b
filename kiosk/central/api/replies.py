"""Answers on the wire: contract types as JSON, problems as problem+json."""

from __future__ import annotations

from typing import Final

from fastapi import Response

from kiosk.central.procedures.ledger import Answer
from kiosk.central.wire import to_json
from kiosk.contract.problems import Problem
from kiosk.contract.wire import Wire

PROBLEM_TYPE: Final = "application/problem+json"
_JSON: Final = "application/json"
_FIRST_ERROR: Final = 400


def reply(value: Wire, status: int = 200) -> Response:
    """Return a contract type."""
    return Response(to_json(value), status_code=status, media_type=_JSON)


def problem_reply(problem: Problem, retry_after: int | None = None) -> Response:
    """Return a problem, with ``Retry-After`` in seconds when given."""
    headers = {"Retry-After": str(retry_after)} if retry_after is not None else None
    return Response(to_json(problem), status_code=problem.status, media_type=PROBLEM_TYPE, headers=headers)


def answered(answer: Answer) -> Response:
    """Return what the ledger answers, with ``Location`` of what was made."""
    headers = {"Location": answer.result} if answer.result else None
    kind = (PROBLEM_TYPE if answer.status >= _FIRST_ERROR else _JSON) if answer.body else None
    return Response(answer.body, status_code=answer.status, media_type=kind, headers=headers)
