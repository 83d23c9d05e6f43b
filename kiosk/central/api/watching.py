"""Around every request: it has a name, it is counted, and one line of the log tells its end."""

from __future__ import annotations

import logging
import time
from typing import Any, Final
from uuid import UUID, uuid4

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kiosk.central.log import event
from kiosk.central.metrics import Metrics

_log = logging.getLogger(__name__)
REQUEST_ID: Final = "X-Request-Id"
_METHODS: Final = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
_QUIET: Final = "inside"
"""The side whose requests are probes: counted, not logged."""
_ABORTED: Final = 499
"""The client went before its answer (nginx's number)."""


class Watched:
    """Names, counts and logs requests by their route's template: an address may hold a code."""

    def __init__(self, app: ASGIApp, side: str, metrics: Metrics) -> None:
        self._app = app
        self._side = side
        self._metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        begun, status, name = time.perf_counter(), _ABORTED, _name(scope)
        scope.setdefault("state", {})["request_id"] = name

        async def named(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                MutableHeaders(scope=message)[REQUEST_ID] = name
            await send(message)

        self._metrics.begin(self._side)
        try:
            await self._app(scope, receive, named)
        finally:
            self._end(scope, status, time.perf_counter() - begun)

    def _end(self, scope: Scope, status: int, seconds: float) -> None:
        method = scope["method"] if scope["method"] in _METHODS else "other"
        route, state = _template(scope), scope["state"]
        self._metrics.end(self._side, method, route, status, seconds)
        code = state.get("problem")
        if code is not None:
            self._metrics.problem(code)
        if self._side != _QUIET:
            told: dict[str, Any] = {"terminal": state.get("terminal"), "code": code, "request": state["request_id"]}
            told = {member: value for member, value in told.items() if value is not None}
            event(_log, "request", route=route, method=method, status=status, ms=round(seconds * 1000), **told)


def _name(scope: Scope) -> str:
    """Return the request's name: the caller's if it is a UUID, else a new one."""
    try:
        return str(UUID(Headers(scope=scope).get(REQUEST_ID, "")))
    except ValueError:
        return str(uuid4())


def _template(scope: Scope) -> str:
    """Return the path with its parameters' names instead of their values."""
    path = getattr(scope.get("route"), "path", None)
    return str(path) if path is not None else "none"
