"""Around every request: its body read once and not too long, its faults caught, its headers set."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Mapping
from http import HTTPStatus
from typing import Final

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kiosk.central.api.replies import problem_reply
from kiosk.central.problems import problem
from kiosk.contract.problems import ProblemCode

_log = logging.getLogger(__name__)

API_HEADERS: Final = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}


class BodyLimit:
    """Reads the whole body before the application, up to a limit, and keeps it as ``request.state.body``."""

    def __init__(self, app: ASGIApp, limit: int) -> None:
        self._app = app
        self._limit = limit

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        body = await self._read(receive)
        if body is None:
            too_long = problem(ProblemCode.INVALID_REQUEST, status=HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
            await problem_reply(too_long)(scope, receive, send)
            return
        scope.setdefault("state", {})["body"] = body
        await self._app(scope, _once(body, receive), send)

    async def _read(self, receive: Receive) -> bytes | None:
        """Return the body, None when it is longer than the limit."""
        body = bytearray()
        more = True
        while more:
            message = await receive()
            body += message.get("body", b"")
            more = message.get("more_body", False)
            if len(body) > self._limit:
                return None
        return bytes(body)


def _once(body: bytes, receive: Receive) -> Receive:
    """Return a ``receive`` that gives ``body`` first."""
    given = False

    async def replay() -> Message:
        nonlocal given
        if given:
            return await receive()
        given = True
        return {"type": "http.request", "body": body, "more_body": False}

    return replay


class Faults:
    """Answers 500 for what nobody foresaw. The log gets type and place, never the text: it may hold a name."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request."""
        started = False

        async def watched(message: Message) -> None:
            nonlocal started
            started = True
            await send(message)

        try:
            await self._app(scope, receive, watched)
        except Exception as error:  # noqa: BLE001 - the last line of defence of a server
            _log.error("%s at %s", type(error).__name__, "".join(traceback.format_tb(error.__traceback__)))
            if not started:
                await problem_reply(problem(ProblemCode.INTERNAL))(scope, receive, send)


class Headers:
    """Sets headers on every answer."""

    def __init__(self, app: ASGIApp, headers: Mapping[str, str]) -> None:
        self._app = app
        self._headers = headers

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request."""

        async def decorated(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(self._headers)
            await send(message)

        await self._app(scope, receive, decorated)
