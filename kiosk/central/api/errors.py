"""Every error leaves as problem+json, and nothing of a request's content leaves with it."""

from __future__ import annotations

from http import HTTPMethod, HTTPStatus

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from sqlalchemy.exc import DataError, OperationalError
from starlette.exceptions import HTTPException

from kiosk.central.api.replies import problem_reply
from kiosk.central.problems import ProblemError, problem
from kiosk.contract.problems import Effect, Problem, ProblemCode


def install(app: FastAPI) -> None:
    """Install the handlers."""
    app.add_exception_handler(ProblemError, _problem)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(OperationalError, _database)
    app.add_exception_handler(DataError, _no_value)
    app.add_exception_handler(UnicodeEncodeError, _no_value)


def told(request: Request, why: Problem, retry_after: int | None = None) -> Response:
    """Return a problem, and tell its code to whoever watches the request."""
    request.state.problem = why.code.value
    return problem_reply(why, retry_after)


def _problem(request: Request, error: Exception) -> Response:
    assert isinstance(error, ProblemError)  # noqa: S101 - registered for this type; narrows it
    return told(request, error.problem, error.retry_after)


def _invalid(request: Request, error: Exception) -> Response:
    """Name the members that do not fit, never their values: one of them may be a PIN."""
    assert isinstance(error, RequestValidationError)  # noqa: S101 - registered for this type; narrows it
    places = sorted({".".join(str(part) for part in item["loc"]) for item in error.errors()})
    return told(request, problem(ProblemCode.INVALID_REQUEST, detail=", ".join(places)))


def _http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)  # noqa: S101 - registered for this type; narrows it
    code = ProblemCode.NOT_FOUND if error.status_code == HTTPStatus.NOT_FOUND else ProblemCode.INVALID_REQUEST
    answer = told(request, problem(code, status=error.status_code))
    answer.headers.update(error.headers or {})
    return answer


def _database(request: Request, _error: Exception) -> Response:
    """The database is busy or away. A reader changed nothing; of a writer only its key can tell."""
    effect = Effect.NONE if request.method == HTTPMethod.GET else Effect.UNKNOWN
    return told(request, problem(ProblemCode.UNAVAILABLE, effect=effect), retry_after=1)


def _no_value(request: Request, _error: Exception) -> Response:
    """A value the database cannot hold: half a surrogate pair, or U+0000 in PostgreSQL."""
    return told(request, problem(ProblemCode.INVALID_REQUEST))
