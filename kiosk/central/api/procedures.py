"""Routes of the catalogue of procedures."""

from __future__ import annotations

from fastapi import APIRouter, Response

from kiosk.central.api.dependencies import CallerDep, ServicesDep
from kiosk.central.api.replies import reply
from kiosk.central.api.telling import told
from kiosk.contract.problems import ProblemCode
from kiosk.contract.procedures import Catalogue, Procedure

router = APIRouter()


@router.get("/procedures", response_model=Catalogue, **told("What may be done, by whom and on what terms"))
def procedures(services: ServicesDep, _caller: CallerDep) -> Response:
    """Return every procedure of the council, also those that are done at the desk only."""
    return reply(services.policies.catalogue)


@router.get("/procedures/{code}", response_model=Procedure, **told("One procedure", ProblemCode.NOT_FOUND))
def procedure(services: ServicesDep, _caller: CallerDep, code: str) -> Response:
    """Return one procedure."""
    return reply(services.policies.get(code))
