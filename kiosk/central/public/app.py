"""The public check of a document (*cotejo*, RD 203/2021 art. 21) as one ASGI application."""

from __future__ import annotations

from typing import Final

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from kiosk.central.api.basics import health_reply
from kiosk.central.api.checking import check
from kiosk.central.api.middleware import BodyLimit, Faults, Headers
from kiosk.central.api.replies import problem_reply
from kiosk.central.api.watching import Watched
from kiosk.central.database.records import DocumentRow
from kiosk.central.documents.cotejo import CONTENT_SECURITY_POLICY, CotejoView, render_cotejo
from kiosk.central.problems import ProblemError, refuse
from kiosk.central.procedures.volante import issued
from kiosk.central.services import Services
from kiosk.contract.problems import ProblemCode

_LANGUAGES: Final = ("es", "en")
_HEADERS: Final = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "Referrer-Policy": "no-referrer",  # the code is in the address
    "Strict-Transport-Security": "max-age=31536000",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "X-Robots-Tag": "noindex",
}


def create_public(services: Services) -> Starlette:
    """Return the public pages: ``/cotejo``, ``/cotejo/{csv}`` and ``/health``."""
    app = Starlette(
        routes=[
            Route("/cotejo", _cotejo),
            Route("/cotejo/{csv}", _cotejo),
            Route("/health", _health),
        ],
        middleware=[
            Middleware(Watched, side="public", metrics=services.metrics),
            Middleware(Headers, headers=_HEADERS),
            Middleware(Faults),
            Middleware(BodyLimit, limit=services.settings.limits.body_bytes),
        ],
        exception_handlers={ProblemError: _problem},
    )
    app.state.services = services
    return app


async def _cotejo(request: Request) -> Response:
    """Show the form, the document's data, or that there is none."""
    services: Services = request.app.state.services
    code = request.path_params.get("csv") or request.query_params.get("csv", "")
    language = _language(request)
    if not code.strip():
        return HTMLResponse(render_cotejo(None, csv=None, language=language), headers={"Content-Language": language})
    if not services.migrated:
        raise refuse(ProblemCode.UNAVAILABLE, retry_after=1)
    client = request.client.host if request.client else ""
    async with check(services, f"public {client}", code) as row:
        page = render_cotejo(_view(row), csv=code, language=language)
        status = 200 if row is not None else 404
        return HTMLResponse(page, status_code=status, headers={"Content-Language": language})


def _health(request: Request) -> Response:
    return health_reply(request.app.state.services)


def _problem(_request: Request, error: Exception) -> Response:
    assert isinstance(error, ProblemError)  # noqa: S101 - registered for this type; narrows it
    return problem_reply(error.problem, error.retry_after)


def _language(request: Request) -> str:
    """Return ``lang`` of the address, else the first language of the browser we have, else Spanish."""
    wanted = [request.query_params.get("lang", "")]
    wanted += [part.split(";")[0].strip()[:2] for part in request.headers.get("accept-language", "").split(",")]
    return next((language for language in wanted if language in _LANGUAGES), _LANGUAGES[0])


def _view(row: DocumentRow | None) -> CotejoView | None:
    if row is None:
        return None
    document = issued(row)
    paper = document.paper
    return CotejoView(
        title=paper.title,
        body=f"{paper.council} (DIR3 {paper.dir3})",
        full_name=paper.full_name,
        document=paper.document,
        address=paper.address,
        registered_on=paper.registered_on,
        purpose=paper.purpose,
        issued_at=paper.issued_at,
        csv=paper.csv,
        sha256=document.sha256,
    )
