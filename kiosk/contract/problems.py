"""Errors of the API: RFC 9457 problem+json with the three members a terminal decides by."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kiosk.contract.wire import Wire


class Effect(StrEnum):
    """What a request changed at the e-office."""

    NONE = "none"
    DONE = "done"
    UNKNOWN = "unknown"


class ProblemCode(StrEnum):
    """Stable names of what went wrong; texts may change, these may not."""

    INVALID_REQUEST = "invalid-request"
    TERMINAL_UNKNOWN = "terminal-unknown"
    CARD_FORGED = "card-forged"
    CARD_UNKNOWN = "card-unknown"
    CARD_BLOCKED = "card-blocked"
    CARD_EXPIRED = "card-expired"
    TRANSACTION_EXPIRED = "transaction-expired"
    CHALLENGE_EXPIRED = "challenge-expired"
    SIGNATURE_WRONG = "signature-wrong"
    CERTIFICATE_UNTRUSTED = "certificate-untrusted"
    CERTIFICATE_NOT_YET_VALID = "certificate-not-yet-valid"
    CERTIFICATE_EXPIRED = "certificate-expired"
    CERTIFICATE_PURPOSE = "certificate-purpose"
    CERTIFICATE_REVOKED = "certificate-revoked"
    CERTIFICATE_HOLDER = "certificate-holder"
    REVOCATION_UNKNOWN = "revocation-unknown"
    SESSION_EXPIRED = "session-expired"
    STEP_UP_REQUIRED = "step-up-required"
    PIN_WRONG = "pin-wrong"
    PIN_LOCKED = "pin-locked"
    GO_TO_DESK = "go-to-desk"
    IDEMPOTENCY_KEY_MISSING = "idempotency-key-missing"
    IDEMPOTENCY_KEY_REUSED = "idempotency-key-reused"
    OPERATION_RUNNING = "operation-running"
    PRECONDITION_FAILED = "precondition-failed"
    NOT_FOUND = "not-found"
    RATE_LIMITED = "rate-limited"
    UNAVAILABLE = "unavailable"
    INTERNAL = "internal"


@dataclass(frozen=True, kw_only=True)
class Problem(Wire):
    """Body of every answer with status 400 or above (media type ``application/problem+json``)."""

    type: str
    title: str
    status: int
    code: ProblemCode
    effect: Effect
    retryable: bool
    detail: str = ""
    instance: str = ""
    user_message_key: str = ""
    tries_left: int | None = None
    required_level: str | None = None
