"""Login with the DNIe: a challenge good once, and the session of whoever signed it (reference/domain.md §6.3)."""

from __future__ import annotations

import secrets

from sqlalchemy import delete, select
from sqlalchemy.orm import Session as Db

from kiosk.central.clock import official
from kiosk.central.database.engine import rows_changed
from kiosk.central.database.people import Person
from kiosk.central.database.records import DnieChallengeRow, SessionRow
from kiosk.central.dnie.verifier import DnieVerifier
from kiosk.central.problems import ProblemError, problem, refuse
from kiosk.central.procedures import sessions
from kiosk.central.procedures.audit import append
from kiosk.central.procedures.ledger import Answer, Commit, Remint
from kiosk.central.services import Services
from kiosk.central.terminal import Caller
from kiosk.central.wire import to_json
from kiosk.contract.dnie import NONCE_BYTES, DnieChallenge, DnieProof, dnie_message
from kiosk.contract.problems import Effect, ProblemCode

_CREATED = 201
_ACTION = "dnie.login"


def challenge(services: Services, caller: Caller) -> Commit:
    """Make a challenge for a terminal.

    Raises:
        ProblemError: ``unavailable``: this office trusts nobody's DNIe.
    """
    _verifier(services)

    def commit(db: Db) -> Answer:
        now = services.now()
        db.execute(delete(DnieChallengeRow).where(DnieChallengeRow.expires_at < now))
        row = DnieChallengeRow(
            id=secrets.token_urlsafe(32),
            fingerprint=caller.fingerprint,
            nonce=secrets.token_bytes(NONCE_BYTES),
            expires_at=now + services.settings.limits.dnie_challenge,
        )
        db.add(row)
        made = DnieChallenge(
            id=row.id,
            nonce=row.nonce.hex(),
            terminal=caller.fingerprint,
            origin=services.origin,
            expires_at=official(row.expires_at),
        )
        return Answer(status=_CREATED, body=to_json(made))

    return commit


def login(services: Services, caller: Caller, proof: DnieProof) -> Commit:
    """Judge the proof outside any transaction; the session, or the refusal, is one with its audit line."""
    try:
        certificate, signature = _bytes(proof)
        nonce = _spend(services, caller, proof.challenge)
        message = dnie_message(proof.challenge, nonce, caller.fingerprint, services.origin)
        document = _verifier(services).document(certificate, signature, message)
    except ProblemError as error:
        return _refused(services, caller, error)
    return _accepted(services, caller, document)


def remint(services: Services, caller: Caller) -> Remint:
    """Return how to answer again: the session gets a new token, the one that was lost opens nothing."""

    def commit(db: Db, session_id: str, status: int) -> Answer:
        row = db.get(SessionRow, session_id)
        if row is None or row.ended_at is not None:
            raise ProblemError(problem(ProblemCode.SESSION_EXPIRED, effect=Effect.DONE))
        token = sessions.renew_token(row)
        append(db, services.line(caller, "session.renew", session_id=row.id, person_id=row.person_id))
        return Answer(status=status, body=to_json(sessions.as_contract(db, row.id, token)), session_id=row.id)

    return commit


def _verifier(services: Services) -> DnieVerifier:
    if services.dnie is None:
        raise refuse(ProblemCode.UNAVAILABLE)
    return services.dnie


def _bytes(proof: DnieProof) -> tuple[bytes, bytes]:
    try:
        return bytes.fromhex(proof.certificate), bytes.fromhex(proof.signature)
    except ValueError as error:
        raise refuse(ProblemCode.INVALID_REQUEST, detail="certificate, signature") from error


def _spend(services: Services, caller: Caller, challenge_id: str) -> bytes:
    """Return the nonce, which is gone from now on, whatever comes of it. Another terminal's is left alone."""
    own = (DnieChallengeRow.id == challenge_id, DnieChallengeRow.fingerprint == caller.fingerprint)
    with services.database.write() as db:
        found = db.execute(select(DnieChallengeRow.nonce, DnieChallengeRow.expires_at).where(*own)).first()
        mine = rows_changed(db, delete(DnieChallengeRow).where(*own)) == 1
    if found is None or not mine or found.expires_at <= services.now():
        raise refuse(ProblemCode.CHALLENGE_EXPIRED)
    return bytes(found.nonce)


def _accepted(services: Services, caller: Caller, document: str) -> Commit:
    def commit(db: Db) -> Answer:
        person = db.scalar(select(Person).where(Person.document == document))
        if person is None:
            # The same words as for whoever may not do something here: who is on the register is not told.
            return _refused(services, caller, refuse(ProblemCode.GO_TO_DESK), "not on the register")(db)
        row, token = sessions.open_with_certificate(db, caller, person, services.now())
        append(db, services.line(caller, _ACTION, session_id=row.id, person_id=person.id))
        opened = sessions.as_contract(db, row.id, token)
        return Answer(status=_CREATED, body=to_json(opened), session_id=row.id)

    return commit


def _refused(services: Services, caller: Caller, error: ProblemError, why: str = "") -> Commit:
    def commit(db: Db) -> Answer:
        append(db, services.line(caller, _ACTION, target=why, result=error.problem.code))
        raise ProblemError(error.problem, keep=True, retry_after=error.retry_after)

    return commit
