"""Issued documents: for their owner, for whoever holds the code, and what became of their paper."""

from __future__ import annotations

import hmac
import secrets
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session as Db

from kiosk.central.database.records import DocumentContent, DocumentRow, PrintRow
from kiosk.central.documents.csv import canonical_csv
from kiosk.central.problems import refuse
from kiosk.central.procedures.audit import append
from kiosk.central.procedures.ledger import Answer, Commit
from kiosk.central.procedures.sessions import Opened
from kiosk.central.services import Services
from kiosk.central.terminal import Caller
from kiosk.contract.padron import PrintConfirmation
from kiosk.contract.problems import ProblemCode

_NO_CONTENT: Final = 204
_NO_MAC: Final = "0" * 64
_REASON_LENGTH: Final = 200


def own_document(db: Db, session: Opened, document_id: str) -> DocumentRow:
    """Return a document of the session's person.

    Raises:
        ProblemError: ``not-found``: there is none, or it is somebody else's.
    """
    row = db.get(DocumentRow, document_id)
    if row is None or row.person_id != session.person_id:
        raise refuse(ProblemCode.NOT_FOUND)
    return row


def own_content(services: Services, caller: Caller, session: Opened, document_id: str) -> bytes:
    """Return the sealed PDF of a document of the session's person, and record that it was read.

    Raises:
        ProblemError: ``not-found``.
    """
    with services.database.write() as db:
        row = own_document(db, session, document_id)
        content = db.get_one(DocumentContent, row.id)
        line = services.line(caller, "document.read", session_id=session.id, person_id=session.person_id, target=row.id)
        append(db, line)
        return content.pdf


def by_code(services: Services, text: str) -> DocumentRow | None:
    """Return the document with this CSV, None when there is none: one look-up by a MAC and one comparison, always."""
    code = canonical_csv(text)
    wanted = services.csv_mac(code or "")
    with services.database.read() as db:
        row = db.scalar(select(DocumentRow).where(DocumentRow.csv_mac == wanted))
    same = hmac.compare_digest(row.csv_mac if row is not None else _NO_MAC, wanted)
    return row if same and code is not None else None


def record_print(services: Services, caller: Caller, confirmation: PrintConfirmation) -> Commit:
    """Record what became of a paper. The session may be over by then: the terminal that issued it may tell."""

    def commit(db: Db) -> Answer:
        row = db.get(DocumentRow, confirmation.document_id)
        if row is None or row.terminal_id != caller.id:
            raise refuse(ProblemCode.NOT_FOUND)
        db.add(
            PrintRow(
                id=secrets.token_hex(16),
                document_id=row.id,
                terminal_id=caller.id,
                outcome=confirmation.outcome.value,
                reason=confirmation.reason[:_REASON_LENGTH],
                at=services.now(),
            )
        )
        line = services.line(
            caller, "document.print", person_id=row.person_id, target=row.id, result=confirmation.outcome
        )
        append(db, line)
        return Answer(status=_NO_CONTENT)

    return commit
