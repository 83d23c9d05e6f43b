"""Issuing a volante: made and sealed outside any transaction, then recorded with its audit line in one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from sqlalchemy import update
from sqlalchemy.orm import Session as Db

from kiosk.central.clock import official_date
from kiosk.central.database.people import Registration
from kiosk.central.database.records import DocumentContent, DocumentRow, SessionRow
from kiosk.central.document_maker import DocumentsUnavailableError, SealedDocument
from kiosk.central.documents.csv import new_csv
from kiosk.central.problems import ProblemError, problem, refuse
from kiosk.central.procedures.audit import Entry, append
from kiosk.central.procedures.catalogue import VOLANTE
from kiosk.central.procedures.ledger import Answer, Commit
from kiosk.central.procedures.padron import Entitlement, entitlement, view
from kiosk.central.procedures.paper import Draft, compose, new_document_id
from kiosk.central.procedures.sessions import Opened
from kiosk.central.services import Services
from kiosk.central.terminal import Caller
from kiosk.central.wire import from_json, to_json
from kiosk.contract.padron import Content, IssuedDocument, PadronView, VolantePaper, VolanteRequest
from kiosk.contract.problems import ProblemCode

DOCUMENTS_PATH: Final = "/api/v1/documents"
_CREATED: Final = 201


def see_padron(services: Services, caller: Caller, session: Opened) -> PadronView:
    """Return what the person may ask, and record that it was looked at."""
    with services.database.write() as db:
        found = _entitlement(services, db, session.person_id)
        append(db, _line(services, caller, session, "padron.read"))
        return view(found)


def version(services: Services, seen: PadronView) -> str:
    """Return the ETag of what was shown: the same for whatever looks the same, so that a refusal has no reason here."""
    return f'"{services.secret.mac("padron version", to_json(seen)).hex()[:32]}"'


def issue(
    services: Services, caller: Caller, session: Opened, request: VolanteRequest, expected: str | None = None
) -> Commit:
    """Make the volante and return how to record it; a refusal is recorded too, its reason is not.

    Args:
        services: the office.
        caller: terminal.
        session: whose volante.
        request: what it is for.
        expected: version the person has looked over; what is issued is that, or nothing.

    Raises:
        ProblemError: ``precondition-failed``: the register says something else by now; ``unavailable``; what the
            council's policy for this procedure says.
    """
    services.policies.permit(VOLANTE, session.level)
    at = services.now()
    with services.database.read() as db:
        found = _entitlement(services, db, session.person_id)
    _as_seen(services, found, expected)
    if not found.allowed:
        return _refusal(services, caller, session)
    paper = compose(_draft(services, caller, found, request, at))
    try:
        made = services.documents.make(paper)
    except DocumentsUnavailableError as error:
        raise refuse(ProblemCode.UNAVAILABLE) from error
    return _record(services, caller, session, _Made(paper, made, version(services, view(found))))


def issued(row: DocumentRow) -> IssuedDocument:
    """Return a recorded document as the contract has it."""
    paper = from_json(VolantePaper, row.paper)
    return IssuedDocument(id=row.id, csv=paper.csv, sha256=row.sha256, pages=row.pages, paper=paper)


def _entitlement(services: Services, db: Db, person_id: int) -> Entitlement:
    policy = services.policies.get(VOLANTE)
    found = entitlement(db, person_id, official_date(services.now()), policy.youngest or 0)
    return replace(found, allowed=found.allowed and policy.offered)


def _draft(services: Services, caller: Caller, found: Entitlement, request: VolanteRequest, at: datetime) -> Draft:
    assert found.registration is not None  # noqa: S101 - allowed says so; narrows the type
    assert found.dwelling is not None  # noqa: S101 - allowed says so; narrows the type
    return Draft(
        person=found.person,
        dwelling=found.dwelling,
        registered_on=found.registration.registered_on if request.content is Content.WITH_DATE else None,
        purpose=request.purpose,
        kiosk_id=caller.id,
        csv=new_csv(),
        check_url=services.check_url,
        at=at,
    )


def _refusal(services: Services, caller: Caller, session: Opened) -> Commit:
    def commit(db: Db) -> Answer:
        append(db, _line(services, caller, session, "volante.issue", result=ProblemCode.GO_TO_DESK))
        raise ProblemError(problem(ProblemCode.GO_TO_DESK), keep=True)

    return commit


@dataclass(frozen=True)
class _Made:
    """A sealed volante and the version of the register it was made of."""

    paper: VolantePaper
    document: SealedDocument
    version: str


def _as_seen(services: Services, found: Entitlement, expected: str | None) -> None:
    if expected is not None and expected not in {"*", version(services, view(found))}:
        raise refuse(ProblemCode.PRECONDITION_FAILED)


def _record(services: Services, caller: Caller, session: Opened, made: _Made) -> Commit:
    def commit(db: Db) -> Answer:
        _still_open(db, session)
        _as_seen(services, _entitlement(services, db, session.person_id), made.version)
        row = _row(services, caller, session, made.paper, made.document)
        db.add(row)
        db.flush()
        db.add(DocumentContent(document_id=row.id, pdf=made.document.pdf))
        informed = update(Registration).where(Registration.person_id == session.person_id)
        db.execute(informed.values(informed_at=made.paper.issued_at))
        append(db, _line(services, caller, session, "volante.issue", target=row.id))
        return Answer(status=_CREATED, body=to_json(issued(row)), result=f"{DOCUMENTS_PATH}/{row.id}")

    return commit


def _row(services: Services, caller: Caller, session: Opened, paper: VolantePaper, made: SealedDocument) -> DocumentRow:
    return DocumentRow(
        id=new_document_id(paper.issued_at),
        csv_mac=services.csv_mac(paper.csv),
        person_id=session.person_id,
        terminal_id=caller.id,
        issued_at=paper.issued_at,
        sha256=made.sha256,
        pages=made.pages,
        paper=to_json(paper).decode(),
    )


def _still_open(db: Db, session: Opened) -> None:
    """A citizen who took the card out while the page was drawn gets no document."""
    row = db.get(SessionRow, session.id)
    if row is None or row.ended_at is not None:
        raise refuse(ProblemCode.SESSION_EXPIRED)


def _line(
    services: Services, caller: Caller, session: Opened, action: str, *, target: str = "", result: str = "ok"
) -> Entry:
    return services.line(
        caller, action, session_id=session.id, person_id=session.person_id, target=target, result=result
    )
