"""Who calls, with which key, in which session: what a route asks for before it does anything."""

from __future__ import annotations

from typing import Annotated, Final
from uuid import UUID

from fastapi import Depends, Header, Request

from kiosk.central.problems import ProblemError, problem, refuse
from kiosk.central.procedures.ledger import Call
from kiosk.central.procedures.sessions import Opened, authenticate, card_of, require_level, touch
from kiosk.central.services import Services
from kiosk.central.terminal import Caller, identify
from kiosk.central.tls import peer_fingerprint
from kiosk.contract.identity import Level
from kiosk.contract.problems import Effect, ProblemCode

TokenHeader = Annotated[str, Header(alias="X-Session-Token")]
KeyHeader = Annotated[str, Header(alias="Idempotency-Key")]
_SAME_REQUEST: Final = ("X-Session-Token", "If-Match")
"""Headers that make another request of the same body."""


def services_of(request: Request) -> Services:
    """Return the office's parts; refuse while its database is not migrated."""
    services: Services = request.app.state.services
    if not services.migrated:
        raise refuse(ProblemCode.UNAVAILABLE, retry_after=1)
    return services


ServicesDep = Annotated[Services, Depends(services_of)]


def caller_of(request: Request, services: ServicesDep) -> Caller:
    """Return the terminal that calls, unless it calls too often."""
    fingerprint = peer_fingerprint(request.scope)
    services.terminals.take(fingerprint or "")
    with services.database.read() as db:
        caller = identify(db, fingerprint)
    request.state.terminal = caller.id
    return caller


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


def pin_try_of(services: ServicesDep, session: SessionDep) -> Opened:
    """Return the open session of somebody who tries a PIN, unless PINs of this card are tried too often."""
    services.pin_tries.take(str(card_of(session)))
    return session


PinTryDep = Annotated[Opened, Depends(pin_try_of)]


def pin_session_of(session: SessionDep) -> Opened:
    """Return the open session of somebody who has proved the PIN."""
    require_level(session, Level.CARD_PIN)
    return session


PinSessionDep = Annotated[Opened, Depends(pin_session_of)]


def expected_of(if_match: Annotated[str, Header(alias="If-Match")] = "") -> str | None:
    """Return the version the caller has seen (RFC 9110 §13.1.1), None when it does not say."""
    return if_match.strip() or None


ExpectedDep = Annotated[str | None, Depends(expected_of)]


def call_of(request: Request, services: ServicesDep, caller: CallerDep, key: KeyDep) -> Call:
    """Return the request as the ledger knows it: method, path, session, condition and body under a keyed MAC."""
    parts = [request.method, request.url.path, *(request.headers.get(name, "") for name in _SAME_REQUEST)]
    mac = services.secret.mac("request", *(part.encode() for part in parts), request.state.body)
    return Call(terminal_id=caller.id, key=key, body_mac=mac)


CallDep = Annotated[Call, Depends(call_of)]
