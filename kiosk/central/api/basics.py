"""Routes without a person: official time, who this terminal is, health, and what became of a request."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from kiosk.central.api.dependencies import CallerDep, ServicesDep
from kiosk.central.api.replies import problem_reply, reply
from kiosk.central.api.telling import told
from kiosk.central.clock import official
from kiosk.central.problems import problem
from kiosk.central.services import Services
from kiosk.central.wire import Health
from kiosk.contract.padron import Operation
from kiosk.contract.problems import ProblemCode
from kiosk.contract.sessions import KioskInfo, OfficialTime

router = APIRouter()


@router.get("/time", response_model=OfficialTime, **told("Official time of the sede"))
def time(services: ServicesDep, _caller: CallerDep) -> Response:
    """Return the official time of the sede."""
    return reply(OfficialTime(now=official(services.now())))


@router.get("/kiosks/me", response_model=KioskInfo, **told("Who the calling terminal is"))
def kiosk(services: ServicesDep, caller: CallerDep) -> Response:
    """Return who the calling terminal is."""
    return reply(KioskInfo(kiosk_id=caller.id, place=caller.place, verification_url=services.check_url))


@router.get("/operations/{key}", response_model=Operation, **told("What became of a request", ProblemCode.NOT_FOUND))
def operation(services: ServicesDep, caller: CallerDep, key: str) -> Response:
    """Return what became of a request of this terminal; 404 when it never arrived."""
    return reply(services.ledger.operation(caller.id, key.lower()))


@router.get("/health", response_model=Health, **told("Whether the office can work", ProblemCode.UNAVAILABLE))
def health(request: Request) -> Response:
    """Return 200 when the database is migrated and the seal is loaded, 503 until then."""
    return health_reply(request.app.state.services)


def health_reply(services: Services) -> Response:
    """Return the office's health."""
    parts = {"database": services.migrated, "seal": services.documents.ready}
    if all(parts.values()):
        return reply(Health(status="ready", **parts))
    missing = ", ".join(name for name, good in parts.items() if not good)
    return problem_reply(problem(ProblemCode.UNAVAILABLE, detail=missing), retry_after=1)
