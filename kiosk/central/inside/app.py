"""Health for whoever restarts or balances the office, and its numbers: plain HTTP, on an address of operators only."""

from __future__ import annotations

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from kiosk.central.api.middleware import API_HEADERS, Faults, Headers
from kiosk.central.api.watching import Watched
from kiosk.central.metrics import CONTENT_TYPE
from kiosk.central.services import Services


def create_inside(services: Services) -> Starlette:
    """Return ``/livez``, ``/readyz`` and ``/metrics``."""
    app = Starlette(
        routes=[Route("/livez", _live), Route("/readyz", _ready), Route("/metrics", _metrics)],
        middleware=[
            Middleware(Headers, headers=API_HEADERS),
            Middleware(Watched, side="inside", metrics=services.metrics),
            Middleware(Faults),
        ],
    )
    app.state.services = services
    return app


async def _live(_request: Request) -> Response:
    """The process answers: restarting it would help nobody."""
    return JSONResponse({"status": "live"})


async def _ready(request: Request) -> Response:
    """Whether to send requests here: database, seal, and not about to stop."""
    services: Services = request.app.state.services
    parts = await run_in_threadpool(services.parts)
    good = all(parts.values())
    return JSONResponse({"status": "ready" if good else "not-ready", **parts}, status_code=200 if good else 503)


async def _metrics(request: Request) -> Response:
    services: Services = request.app.state.services
    ready = all((await run_in_threadpool(services.parts)).values())
    return Response(services.metrics.text(ready=ready), media_type=CONTENT_TYPE)
