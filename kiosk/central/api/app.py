"""The API of the office as one ASGI application."""

from __future__ import annotations

from typing import Final

from fastapi import FastAPI

from kiosk.central.api import basics, errors, login, padron
from kiosk.central.api.middleware import API_HEADERS, BodyLimit, Faults, Headers
from kiosk.central.services import Services

BASE: Final = "/api/v1"


def create_api(services: Services) -> FastAPI:
    """Return the API. Its OpenAPI document is at ``/api/v1/openapi.json``."""
    app = FastAPI(
        title="Sede electrónica: API de terminales",
        version="1",
        openapi_url=f"{BASE}/openapi.json",
        docs_url=None,
        redoc_url=None,
    )
    app.state.services = services
    for router in (basics.router, login.router, padron.router):
        app.include_router(router, prefix=BASE)
    errors.install(app)
    app.add_middleware(BodyLimit, limit=services.settings.limits.body_bytes)
    app.add_middleware(Faults)
    app.add_middleware(Headers, headers=API_HEADERS)
    return app
