"""Every error leaves as problem+json, and nothing of a request's content leaves with it."""

from __future__ import annotations

from http import HTTPMethod, HTTPStatus

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from sqlalchemy.exc import OperationalError
from starlette.exceptions import HTTPException

from kiosk.central.api.replies import problem_reply
from kiosk.central.problems import ProblemError, problem
from kiosk.contract.problems import Effect, ProblemCode


def install(app: FastAPI) -> None:
    """Install the handlers."""
    app.add_exception_handler(ProblemError, _problem)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(OperationalError, _database)


def _problem(_request: Request, error: Exception) -> Response:
    assert isinstance(error, ProblemError)  # noqa: S101 - registered for this type; narrows it
    return problem_reply(error.problem, error.retry_after)


def _invalid(_request: Request, error: Exception) -> Response:
    """Name the members that do not fit, never their values: one of them may be a PIN."""
    assert isinstance(error, RequestValidationError)  # noqa: S101 - registered for this type; narrows it
    places = sorted({".".join(str(part) for part in item["loc"]) for item in error.errors()})
    return problem_reply(problem(ProblemCode.INVALID_REQUEST, detail=", ".join(places)))


def _http(_request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)  # noqa: S101 - registered for this type; narrows it
    code = ProblemCode.NOT_FOUND if error.status_code == HTTPStatus.NOT_FOUND else ProblemCode.INVALID_REQUEST
    answer = problem_reply(problem(code, status=error.status_code))
    answer.headers.update(error.headers or {})
    return answer


def _database(request: Request, _error: Exception) -> Response:
    """The database is busy or away. A reader changed nothing; of a writer only its key can tell."""
    effect = Effect.NONE if request.method == HTTPMethod.GET else Effect.UNKNOWN
    return problem_reply(problem(ProblemCode.UNAVAILABLE, effect=effect), retry_after=1)
