"""Routes of the municipal register and of issued documents."""

from __future__ import annotations

from fastapi import APIRouter, Response

from kiosk.central.api.checking import check
from kiosk.central.api.dependencies import CallDep, CallerDep, ExpectedDep, PinSessionDep, ServicesDep
from kiosk.central.api.replies import answered, reply
from kiosk.central.api.telling import link, told
from kiosk.central.problems import refuse
from kiosk.central.procedures import documents, volante
from kiosk.central.procedures.catalogue import CHECK
from kiosk.central.wire import Verification
from kiosk.contract.identity import Level
from kiosk.contract.padron import IssuedDocument, PadronView, PrintConfirmation, VolanteRequest
from kiosk.contract.problems import ProblemCode

router = APIRouter()


_DOCUMENT = {
    "metadata": link("document", document_id="$response.body#/id"),
    "content": link("content", document_id="$response.body#/id"),
}


@router.get(
    "/me/padron",
    response_model=PadronView,
    responses={200: {"headers": {"ETag": {"description": "Version of what was seen.", "schema": {"type": "string"}}}}},
    **told("What the person may ask of the register"),
)
def padron(services: ServicesDep, caller: CallerDep, session: PinSessionDep) -> Response:
    """Return what this person may ask of the register. ``ETag`` names what was seen, for ``If-Match`` of an issue."""
    seen = volante.see_padron(services, caller, session)
    answer = reply(seen)
    answer.headers["ETag"] = volante.version(services, seen)
    return answer


@router.post(
    "/me/padron/documents",
    response_model=IssuedDocument,
    status_code=201,
    **told("Issue a volante", ProblemCode.GO_TO_DESK, **_DOCUMENT),
)
def issue(
    services: ServicesDep,
    caller: CallerDep,
    session: PinSessionDep,
    call: CallDep,
    expected: ExpectedDep,
    body: VolanteRequest,
) -> Response:
    """Issue a volante. With ``If-Match`` it states what the person has looked over, or there is none."""
    return answered(services.ledger.run(call, lambda: volante.issue(services, caller, session, body, expected)))


@router.get(
    "/documents/{document_id}",
    response_model=IssuedDocument,
    **told("A document issued to the person", ProblemCode.NOT_FOUND),
)
def document(services: ServicesDep, session: PinSessionDep, document_id: str) -> Response:
    """Return an issued document of this person."""
    with services.database.read() as db:
        return reply(volante.issued(documents.own_document(db, session, document_id)))


@router.get(
    "/documents/{document_id}/content",
    response_class=Response,
    responses={200: {"content": {"application/pdf": {"schema": {"type": "string", "format": "binary"}}}}},
    **told("The sealed PDF of a document", ProblemCode.NOT_FOUND),
)
def content(services: ServicesDep, caller: CallerDep, session: PinSessionDep, document_id: str) -> Response:
    """Return the sealed PDF."""
    pdf = documents.own_content(services, caller, session, document_id)
    return Response(pdf, media_type="application/pdf")


@router.post(
    "/print-confirmations",
    status_code=204,
    **told("Record what became of a paper", ProblemCode.NOT_FOUND),
)
def confirm_print(services: ServicesDep, caller: CallerDep, call: CallDep, body: PrintConfirmation) -> Response:
    """Record what became of a paper."""
    return answered(services.ledger.run(call, lambda: documents.record_print(services, caller, body)))


@router.get(
    "/verifications/{csv}",
    response_model=Verification,
    **told("Whether a document with this code was issued", ProblemCode.NOT_FOUND, ProblemCode.GO_TO_DESK),
)
async def verification(services: ServicesDep, caller: CallerDep, csv: str) -> Response:
    """Tell whether a document with this code was issued."""
    services.policies.permit(CHECK, Level.ANONYMOUS)
    async with check(services, f"terminal {caller.id}", csv) as row:
        if row is None:
            raise refuse(ProblemCode.NOT_FOUND)
        issued = volante.issued(row)
        found = Verification(
            title=issued.paper.title,
            council=issued.paper.council,
            issued_at=issued.paper.issued_at,
            sha256=issued.sha256,
        )
        return reply(found)
