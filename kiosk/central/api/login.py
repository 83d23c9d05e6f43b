"""Routes that open, raise and close a session."""

from __future__ import annotations

from fastapi import APIRouter, Response

from kiosk.central.api.dependencies import CallDep, CallerDep, PinTryDep, ServicesDep, SessionDep, TokenHeader
from kiosk.central.api.replies import answered, reply
from kiosk.central.api.telling import link, told
from kiosk.central.database.people import Person
from kiosk.central.procedures import login, sessions
from kiosk.central.procedures.audit import append
from kiosk.central.wire import PinAttempt
from kiosk.contract.identity import masked_nif
from kiosk.contract.problems import ProblemCode
from kiosk.contract.sessions import CardAnswers, CardPresented, CardStep, Me, Session

router = APIRouter()


_CARD_FAULTS = (
    ProblemCode.TRANSACTION_EXPIRED,
    ProblemCode.CARD_FORGED,
    ProblemCode.CARD_UNKNOWN,
    ProblemCode.CARD_BLOCKED,
    ProblemCode.CARD_EXPIRED,
    ProblemCode.SESSION_EXPIRED,
)
_NEXT = link("answer_card", transaction="$response.body#/id")


@router.post(
    "/card-authentications",
    response_model=CardStep,
    status_code=201,
    **told("Begin the dialogue with a card", ProblemCode.CARD_UNKNOWN, answers=_NEXT),
)
def present_card(services: ServicesDep, caller: CallerDep, call: CallDep, body: CardPresented) -> Response:
    """Open a card transaction."""
    services.card_reads.take(body.uid.upper())
    return answered(services.ledger.run(call, lambda: login.present_card(services, caller, body.uid)))


@router.post(
    "/card-authentications/{transaction}/answers",
    response_model=CardStep,
    **told("Pass on what the card said", *_CARD_FAULTS, answers=_NEXT),
)
def answer_card(
    services: ServicesDep, caller: CallerDep, call: CallDep, transaction: str, body: CardAnswers
) -> Response:
    """Pass on what the card said: the next step, or the session."""
    return answered(
        services.ledger.run(
            call,
            lambda: login.answer_card(services, caller, transaction, body.answers),
            login.remint_card(services, caller, transaction),
        )
    )


@router.post(
    "/sessions/current/pin",
    response_model=Session,
    **told(
        "Prove the PIN: the session rises to N2",
        *(ProblemCode.PIN_WRONG, ProblemCode.PIN_LOCKED, ProblemCode.GO_TO_DESK),
    ),
)
def verify_pin(
    services: ServicesDep, caller: CallerDep, session: PinTryDep, call: CallDep, body: PinAttempt, token: TokenHeader
) -> Response:
    """Raise the session to N2. The token stays: a replay brings it along, so nothing of it is kept."""
    return answered(
        services.ledger.run(
            call,
            lambda: login.verify_pin(services, caller, session, token, body.pin),
            lambda db, session_id, status: login.session_answer(db, session_id, token, status),
        )
    )


@router.delete("/sessions/current", status_code=204, **told("Close the session"))
def end_session(services: ServicesDep, caller: CallerDep, token: TokenHeader = "") -> Response:
    """Close the session; one that is over already is closed."""
    with services.database.write() as db:
        ended = sessions.end(db, caller, token, services.now())
        if ended is not None:
            append(db, services.line(caller, "session.end", session_id=ended))
    return Response(status_code=204)


@router.get("/me", response_model=Me, **told("The person of the session, masked"))
def me(services: ServicesDep, session: SessionDep) -> Response:
    """Return the person, masked."""
    with services.database.read() as db:
        person = db.get_one(Person, session.person_id)
    return reply(Me(display_name=person.name, masked_document=masked_nif(person.document), level=session.level))
