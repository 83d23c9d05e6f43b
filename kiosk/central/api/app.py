"""The API of the office as one ASGI application."""

from __future__ import annotations

from typing import Any, Final

from fastapi import FastAPI
from fastapi.routing import APIRoute

from kiosk.central.api import basics, dnie, errors, login, padron, procedures
from kiosk.central.api.description import describe
from kiosk.central.api.middleware import API_HEADERS, BodyLimit, Faults, Headers
from kiosk.central.api.watching import Watched
from kiosk.central.services import Services

BASE: Final = "/api/v1"
_ROUTERS: Final = (basics.router, login.router, dnie.router, padron.router, procedures.router)


def api_routes() -> list[APIRoute]:
    """Return the routes of the API, without their prefix."""
    return [route for router in _ROUTERS for route in router.routes if isinstance(route, APIRoute)]


def bare_api() -> FastAPI:
    """Return the API's routes as an application without an office behind it: enough to describe it."""
    app = FastAPI(
        title="Sede electrónica: API de terminales",
        version="1",
        openapi_url=f"{BASE}/openapi.json",
        docs_url=None,
        redoc_url=None,
        generate_unique_id_function=lambda route: route.name,
    )
    for router in _ROUTERS:
        app.include_router(router, prefix=BASE)
    app.openapi = lambda: description(app)  # type: ignore[method-assign]  # the way FastAPI's manual names
    return app


def description(app: FastAPI) -> dict[str, Any]:
    """Return the OpenAPI document of ``app``, made once."""
    if app.openapi_schema is None:
        app.openapi_schema = describe(app, api_routes(), BASE)
    return app.openapi_schema


def create_api(services: Services) -> FastAPI:
    """Return the API. Its OpenAPI document is at ``/api/v1/openapi.json``."""
    app = bare_api()
    app.state.services = services
    errors.install(app)
    app.add_middleware(BodyLimit, limit=services.settings.limits.body_bytes)
    app.add_middleware(Faults)
    app.add_middleware(Headers, headers=API_HEADERS)
    app.add_middleware(Watched, side="api", metrics=services.metrics)
    return app
