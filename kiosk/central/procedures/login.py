"""Login: the card proves itself, then its holder does. Each function ends in one transaction with its audit line."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy.orm import Session as Db

from kiosk.central.database.people import Card
from kiosk.central.database.records import SessionRow
from kiosk.central.problems import ProblemError, problem
from kiosk.central.procedures import cards, pins, sessions
from kiosk.central.procedures.audit import Entry, append
from kiosk.central.procedures.ledger import Answer, Commit, Remint
from kiosk.central.services import Services
from kiosk.central.terminal import Caller
from kiosk.central.wire import to_json
from kiosk.contract.identity import Level
from kiosk.contract.problems import Effect, ProblemCode
from kiosk.contract.sessions import CardStep

_OK = 200
_CREATED = 201


def present_card(services: Services, caller: Caller, uid: str) -> Commit:
    """Open a card transaction."""

    def commit(db: Db) -> Answer:
        step = cards.present(db, caller, uid, services.now(), services.settings.limits)
        return Answer(status=_CREATED, body=to_json(step))

    return commit


def answer_card(services: Services, caller: Caller, transaction: str, answers: Sequence[str]) -> Commit:
    """Judge the card's answers; the last ones open the session. A fault ends the transaction and stays on record."""

    def commit(db: Db) -> Answer:
        now = services.now()
        try:
            found = cards.proceed(db, caller, transaction, answers, now, services.sam)
        except ProblemError as error:
            cards.forget(db, caller, transaction)
            append(db, services.line(caller, "card.login", result=error.problem.code))
            raise ProblemError(error.problem, keep=True) from error
        if isinstance(found, CardStep):
            return Answer(status=_OK, body=to_json(found))
        return _open(services, db, caller, transaction, found)

    return commit


def remint_card(services: Services, caller: Caller, transaction: str) -> Remint:
    """Return how to answer the last step again: the session gets a new token, the one that was lost opens nothing."""

    def remint(db: Db, session_id: str, status: int) -> Answer:
        row = db.get(SessionRow, session_id)
        if row is None or row.ended_at is not None:
            raise ProblemError(problem(ProblemCode.SESSION_EXPIRED, effect=Effect.DONE))
        token = sessions.renew_token(row)
        append(db, services.line(caller, "session.renew", session_id=row.id, person_id=row.person_id))
        step = CardStep(id=transaction, session=sessions.as_contract(db, session_id, token))
        return Answer(status=status, body=to_json(step), session_id=session_id)

    return remint


def verify_pin(services: Services, caller: Caller, session: sessions.Opened, token: str, pin: str) -> Commit:
    """Spend a try, compare, and raise the session to N2 or record the wrong try."""
    try:
        with services.database.write() as db:
            charged = pins.charge(db, sessions.card_of(session))
            append(db, _line(services, caller, session, "pin.charge"))
    except ProblemError as error:
        return _refused_pin(services, caller, session, error)
    right = services.pins.matches(charged.card_id, charged.pin_hash, pin)
    return _accepted_pin(services, caller, session, token) if right else _wrong_pin(services, caller, session)


def session_answer(db: Db, session_id: str, token: str, status: int = _OK) -> Answer:
    """Return the answer that tells a terminal its own session."""
    return Answer(status=status, body=to_json(sessions.as_contract(db, session_id, token)), session_id=session_id)


def _open(services: Services, db: Db, caller: Caller, transaction: str, card: Card) -> Answer:
    row, token = sessions.open_session(db, caller, card, services.now())
    append(db, services.line(caller, "card.login", session_id=row.id, person_id=card.person_id))
    step = CardStep(id=transaction, session=sessions.as_contract(db, row.id, token))
    return Answer(status=_OK, body=to_json(step), session_id=row.id)


def _accepted_pin(services: Services, caller: Caller, session: sessions.Opened, token: str) -> Commit:
    def commit(db: Db) -> Answer:
        pins.accept(db, sessions.card_of(session), services.settings.limits.pin_tries, services.now())
        sessions.raise_level(db, session.id, Level.CARD_PIN)
        append(db, _line(services, caller, session, "pin.verify", "ok"))
        return session_answer(db, session.id, token)

    return commit


def _wrong_pin(services: Services, caller: Caller, session: sessions.Opened) -> Commit:
    def commit(db: Db) -> Answer:
        error = pins.reject(db, sessions.card_of(session))
        append(db, _line(services, caller, session, "pin.verify", error.problem.code))
        raise error

    return commit


def _refused_pin(services: Services, caller: Caller, session: sessions.Opened, error: ProblemError) -> Commit:
    def commit(db: Db) -> Answer:
        append(db, _line(services, caller, session, "pin.verify", error.problem.code))
        raise ProblemError(error.problem, keep=True)

    return commit


def _line(services: Services, caller: Caller, session: sessions.Opened, action: str, result: str = "ok") -> Entry:
    return services.line(caller, action, session_id=session.id, person_id=session.person_id, result=result)
