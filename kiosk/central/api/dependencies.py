"""Who calls, with which key, in which session: what a route asks for before it does anything."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import Depends, Header, Request

from kiosk.central.problems import ProblemError, problem, refuse
from kiosk.central.procedures.ledger import Call
from kiosk.central.procedures.sessions import Opened, authenticate, require_level, touch
from kiosk.central.services import Services
from kiosk.central.terminal import Caller, identify
from kiosk.central.tls import peer_fingerprint
from kiosk.contract.identity import Level
from kiosk.contract.problems import Effect, ProblemCode

TokenHeader = Annotated[str, Header(alias="X-Session-Token")]
KeyHeader = Annotated[str, Header(alias="Idempotency-Key")]


def services_of(request: Request) -> Services:
    """Return the office's parts; refuse while its database is not migrated."""
    services: Services = request.app.state.services
    if not services.migrated:
        raise refuse(ProblemCode.UNAVAILABLE, retry_after=1)
    return services


ServicesDep = Annotated[Services, Depends(services_of)]


def caller_of(request: Request, services: ServicesDep) -> Caller:
    """Return the terminal that calls."""
    with services.database.read() as db:
        return identify(db, peer_fingerprint(request.scope))


CallerDep = Annotated[Caller, Depends(caller_of)]


def key_of(_caller: CallerDep, key: KeyHeader = "") -> str:
    """Return the idempotency key in its canonical form."""
    try:
        return str(UUID(key))
    except ValueError as error:
        raise refuse(ProblemCode.IDEMPOTENCY_KEY_MISSING) from error


KeyDep = Annotated[str, Depends(key_of)]


def session_of(services: ServicesDep, caller: CallerDep, token: TokenHeader = "", key: KeyHeader = "") -> Opened:
    """Return the open session. When it is over, the refusal still says what the same key has done before."""
    now, limits = services.now(), services.settings.limits
    try:
        with services.database.read() as db:
            session = authenticate(db, caller, token, now, limits)
    except ProblemError as error:
        effect = services.ledger.effect_of(caller.id, key.lower()) if key else Effect.NONE
        raise ProblemError(problem(error.problem.code, effect=effect)) from error
    if now - session.seen_at > limits.session_touch:
        with services.database.write() as db:
            touch(db, session.id, now)
    return session


SessionDep = Annotated[Opened, Depends(session_of)]


def pin_session_of(session: SessionDep) -> Opened:
    """Return the open session of somebody who has proved the PIN."""
    require_level(session, Level.CARD_PIN)
    return session


PinSessionDep = Annotated[Opened, Depends(pin_session_of)]


def call_of(request: Request, services: ServicesDep, caller: CallerDep, key: KeyDep) -> Call:
    """Return the request as the ledger knows it: method, path, session and body under a keyed MAC."""
    parts = [request.method, request.url.path, request.headers.get("X-Session-Token", "")]
    mac = services.secret.mac("request", *(part.encode() for part in parts), request.state.body)
    return Call(terminal_id=caller.id, key=key, body_mac=mac)


CallDep = Annotated[Call, Depends(call_of)]
