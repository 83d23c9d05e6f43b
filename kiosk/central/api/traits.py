"""What a route demands and how it may refuse, read off its dependencies: nothing here can differ from what runs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from http import HTTPMethod
from typing import Final

from fastapi.dependencies.models import Dependant
from fastapi.routing import APIRoute

from kiosk.central.api import dependencies as needs
from kiosk.central.api.telling import REFUSALS
from kiosk.contract.identity import Level
from kiosk.contract.problems import ProblemCode

_REFUSES: Final[dict[Callable[..., object], tuple[ProblemCode, ...]]] = {
    needs.services_of: (ProblemCode.UNAVAILABLE,),
    needs.caller_of: (ProblemCode.TERMINAL_UNKNOWN, ProblemCode.RATE_LIMITED),
    needs.session_of: (ProblemCode.SESSION_EXPIRED,),
    needs.pin_session_of: (ProblemCode.STEP_UP_REQUIRED,),
    needs.pin_try_of: (ProblemCode.CARD_UNKNOWN,),
    needs.key_of: (ProblemCode.IDEMPOTENCY_KEY_MISSING,),
    needs.expected_of: (ProblemCode.PRECONDITION_FAILED,),
    needs.call_of: (ProblemCode.IDEMPOTENCY_KEY_REUSED, ProblemCode.OPERATION_RUNNING),
}
_LEVELS: Final[dict[Callable[..., object], Level]] = {
    needs.session_of: Level.CARD,
    needs.pin_session_of: Level.CARD_PIN,
}


@dataclass(frozen=True, kw_only=True)
class Traits:
    """What is true of one route.

    Attributes:
        terminal: whether the caller must be an enrolled terminal.
        level: identity level the session must have.
        keyed: whether ``Idempotency-Key`` is mandatory.
        safe: whether it changes nothing (RFC 9110 §9.2.1).
        body: whether it takes one.
        refusals: codes of the problems it may answer with.
    """

    terminal: bool
    level: Level
    keyed: bool
    safe: bool
    body: bool
    refusals: frozenset[ProblemCode]


def traits(route: APIRoute) -> Traits:
    """Return what is true of ``route``."""
    calls = set(_calls(route.dependant))
    levels = [level for call, level in _LEVELS.items() if call in calls]
    refusals = {ProblemCode.INTERNAL, *_own(route)}
    for call in calls & _REFUSES.keys():
        refusals.update(_REFUSES[call])
    body = bool(route.dependant.body_params)
    if body:
        refusals.add(ProblemCode.INVALID_REQUEST)
    return Traits(
        terminal=needs.caller_of in calls,
        level=max(levels, default=Level.ANONYMOUS),
        keyed=needs.key_of in calls,
        safe=methods_of(route) <= {HTTPMethod.GET, HTTPMethod.HEAD},
        body=body,
        refusals=frozenset(refusals),
    )


def methods_of(route: APIRoute) -> set[str]:
    """Return the HTTP methods of ``route``."""
    return route.methods or set()


def _calls(dependant: Dependant) -> Iterator[Callable[..., object]]:
    for inner in dependant.dependencies:
        if inner.call is not None:
            yield inner.call
        yield from _calls(inner)


def _own(route: APIRoute) -> list[ProblemCode]:
    extra = route.openapi_extra or {}
    return [ProblemCode(code) for code in extra.get(REFUSALS, ())]
