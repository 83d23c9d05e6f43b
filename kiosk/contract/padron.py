"""The municipal register (*padrón*): what may be asked, the request, the document and what its paper says."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from kiosk.contract.wire import Wire


class Purpose(StrEnum):
    """What the volante is for (PAD: only what the purpose needs)."""

    PROCEDURE = "procedure"
    SCHOOL = "school"
    IDENTITY_CARD = "identity-card"
    HEALTH = "health"
    OTHER = "other"


class Content(StrEnum):
    """What the volante states: the present registration, or also since when."""

    CURRENT = "current"
    WITH_DATE = "with-date"


@dataclass(frozen=True, kw_only=True)
class PadronView(Wire):
    """Answer of ``GET /me/padron``.

    ``volante_available`` False carries no reason on purpose: every reason reads "go to the desk" (domain §7.3), and
    then the other fields are empty.
    """

    volante_available: bool
    full_name: str = field(default="", repr=False)
    masked_document: str = field(default="", repr=False)
    address: str = field(default="", repr=False)
    purposes: list[Purpose] = field(default_factory=list)
    contents: list[Content] = field(default_factory=list)


@dataclass(frozen=True, kw_only=True)
class VolanteRequest(Wire):
    """Body of ``POST /me/padron/documents``. ``Idempotency-Key`` is mandatory."""

    purpose: Purpose
    content: Content


@dataclass(frozen=True, kw_only=True)
class VolantePaper(Wire):
    """What a volante's paper says, in Spanish, the language of the procedure (Ley 39/2015 art. 15; domain §8.1 P01)."""

    council: str
    dir3: str
    kiosk_id: str
    title: str
    full_name: str = field(repr=False)
    document: str = field(repr=False)
    address: list[str] = field(repr=False)
    registered_on: date | None = None
    purpose: str
    issued_at: datetime
    nature: str
    csv: str = field(repr=False)
    verification_url: str = field(repr=False)
    copy_notice: str
    data_protection: str


@dataclass(frozen=True, kw_only=True)
class IssuedDocument(Wire):
    """Answer of ``POST /me/padron/documents`` (201) and of ``GET /documents/{id}``."""

    id: str
    csv: str = field(repr=False)
    sha256: str
    pages: int
    paper: VolantePaper


class OperationStatus(StrEnum):
    """State of a request known by its ``Idempotency-Key``."""

    PENDING = "pending"
    SUCCEEDED = "succeeded"
    FAILED = "failed"


@dataclass(frozen=True, kw_only=True)
class Operation(Wire):
    """Answer of ``GET /operations/{key}``; 404 means the request never arrived.

    ``result`` is the path of what was made (``/api/v1/documents/…``) when it succeeded.
    """

    key: str
    status: OperationStatus
    result: str | None = None


class PaperOutcome(StrEnum):
    """What became of a print job: the closed results of ``reference/systems.md`` §A3."""

    CONFIRMED = "confirmed"
    REFUSED = "refused"
    INTERRUPTED = "interrupted"
    UNKNOWN = "unknown"


@dataclass(frozen=True, kw_only=True)
class PrintConfirmation(Wire):
    """Body of ``POST /print-confirmations``: closes the loop for the record. ``Idempotency-Key`` is mandatory."""

    document_id: str
    outcome: PaperOutcome
    reason: str = ""
