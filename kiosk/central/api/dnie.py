"""Routes of the login with the DNIe."""

from __future__ import annotations

from fastapi import APIRouter, Response

from kiosk.central.api.dependencies import CallDep, CallerDep, ServicesDep
from kiosk.central.api.replies import answered
from kiosk.central.api.telling import link, told
from kiosk.central.procedures import dnie
from kiosk.contract.dnie import DnieChallenge, DnieProof
from kiosk.contract.problems import ProblemCode
from kiosk.contract.sessions import Session

router = APIRouter()

_REFUSALS = (
    *(ProblemCode.CHALLENGE_EXPIRED, ProblemCode.SIGNATURE_WRONG, ProblemCode.CERTIFICATE_UNTRUSTED),
    *(ProblemCode.CERTIFICATE_NOT_YET_VALID, ProblemCode.CERTIFICATE_EXPIRED, ProblemCode.CERTIFICATE_PURPOSE),
    *(ProblemCode.CERTIFICATE_HOLDER, ProblemCode.CERTIFICATE_REVOKED, ProblemCode.REVOCATION_UNKNOWN),
    *(ProblemCode.GO_TO_DESK, ProblemCode.SESSION_EXPIRED),
)


@router.post(
    "/sessions/dnie/challenge",
    response_model=DnieChallenge,
    status_code=201,
    **told("What a DNIe has to sign", answers=link("dnie_login")),
)
def dnie_challenge(services: ServicesDep, caller: CallerDep, call: CallDep) -> Response:
    """Make a challenge, good once and for this terminal only."""
    services.dnie_challenges.take(caller.id)
    return answered(services.ledger.run(call, lambda: dnie.challenge(services, caller)))


@router.post(
    "/sessions/dnie",
    response_model=Session,
    status_code=201,
    **told("Open a session at N3 with what the DNIe signed", *_REFUSALS),
)
def dnie_login(services: ServicesDep, caller: CallerDep, call: CallDep, body: DnieProof) -> Response:
    """Open the session of whoever signed the challenge."""
    return answered(
        services.ledger.run(call, lambda: dnie.login(services, caller, body), dnie.remint(services, caller))
    )
