"""Problems the office answers with: one row per code, so that status, effect and retry are decided in one place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from kiosk.contract.problems import Effect, Problem, ProblemCode

TYPE_PREFIX: Final = "tag:puertollano.es,2026:problem:"
"""A tag URI (RFC 4151): a name, not an address, so nobody looks for a page that is not there."""


@dataclass(frozen=True)
class ProblemRow:
    """What is decided about one code."""

    status: int
    title: str
    effect: Effect = Effect.NONE
    retryable: bool = False


_ROWS: Final[dict[ProblemCode, ProblemRow]] = {
    ProblemCode.INVALID_REQUEST: ProblemRow(400, "The request does not fit the contract"),
    ProblemCode.TERMINAL_UNKNOWN: ProblemRow(403, "This terminal is not enrolled"),
    ProblemCode.CARD_FORGED: ProblemRow(403, "The card did not prove to be ours"),
    ProblemCode.CARD_UNKNOWN: ProblemRow(403, "This card is not known"),
    ProblemCode.CARD_BLOCKED: ProblemRow(403, "This card is blocked"),
    ProblemCode.CARD_EXPIRED: ProblemRow(403, "This card has expired"),
    ProblemCode.TRANSACTION_EXPIRED: ProblemRow(403, "The card transaction is over"),
    ProblemCode.CHALLENGE_EXPIRED: ProblemRow(403, "The challenge is over or was answered before", retryable=True),
    ProblemCode.SIGNATURE_WRONG: ProblemRow(403, "The signature is not of this challenge by this certificate"),
    ProblemCode.CERTIFICATE_UNTRUSTED: ProblemRow(403, "Nobody the office trusts issued this certificate"),
    ProblemCode.CERTIFICATE_NOT_YET_VALID: ProblemRow(403, "This certificate is not valid yet"),
    ProblemCode.CERTIFICATE_EXPIRED: ProblemRow(403, "This certificate has expired"),
    ProblemCode.CERTIFICATE_PURPOSE: ProblemRow(403, "This certificate is not one to log in with"),
    ProblemCode.CERTIFICATE_REVOKED: ProblemRow(403, "This certificate was revoked"),
    ProblemCode.CERTIFICATE_HOLDER: ProblemRow(403, "This certificate names nobody by a right DNI or NIE"),
    ProblemCode.REVOCATION_UNKNOWN: ProblemRow(
        503, "Whether this certificate is still good cannot be told now", retryable=True
    ),
    ProblemCode.SESSION_EXPIRED: ProblemRow(403, "There is no open session"),
    ProblemCode.STEP_UP_REQUIRED: ProblemRow(403, "A higher identity level is needed"),
    ProblemCode.PIN_WRONG: ProblemRow(403, "The PIN is not right", retryable=True),
    ProblemCode.PIN_LOCKED: ProblemRow(403, "The PIN is locked"),
    ProblemCode.GO_TO_DESK: ProblemRow(403, "This is done at the desk"),
    ProblemCode.IDEMPOTENCY_KEY_MISSING: ProblemRow(400, "Idempotency-Key must be a UUID"),
    ProblemCode.IDEMPOTENCY_KEY_REUSED: ProblemRow(422, "Idempotency-Key was used for another request"),
    ProblemCode.OPERATION_RUNNING: ProblemRow(
        409, "The same request is being worked on", Effect.UNKNOWN, retryable=True
    ),
    ProblemCode.PRECONDITION_FAILED: ProblemRow(412, "It is not as it was seen any more"),
    ProblemCode.NOT_FOUND: ProblemRow(404, "Not found"),
    ProblemCode.RATE_LIMITED: ProblemRow(429, "Too many requests", retryable=True),
    ProblemCode.UNAVAILABLE: ProblemRow(503, "Not available now", retryable=True),
    ProblemCode.INTERNAL: ProblemRow(500, "Internal error", Effect.UNKNOWN, retryable=True),
}


def row_of(code: ProblemCode) -> ProblemRow:
    """Return what is decided about ``code``."""
    return _ROWS[code]


class ProblemError(Exception):
    """A request ends with a problem.

    Attributes:
        problem: body of the answer.
        keep: whether what was written until here stays (a spent PIN try does) instead of being rolled back.
        retry_after: seconds for ``Retry-After``, or None.
    """

    def __init__(self, problem: Problem, *, keep: bool = False, retry_after: int | None = None) -> None:
        super().__init__(problem.code.value)
        self.problem = problem
        self.keep = keep
        self.retry_after = retry_after


def problem(
    code: ProblemCode,
    *,
    status: int | None = None,
    effect: Effect | None = None,
    detail: str = "",
    tries_left: int | None = None,
    required_level: str | None = None,
) -> Problem:
    """Return the problem named ``code``; ``status`` and ``effect`` replace what its row says."""
    row = _ROWS[code]
    return Problem(
        type=TYPE_PREFIX + code.value,
        title=row.title,
        status=status or row.status,
        code=code,
        effect=effect or row.effect,
        retryable=row.retryable,
        detail=detail,
        user_message_key=code.value,
        tries_left=tries_left,
        required_level=required_level,
    )


def refuse(code: ProblemCode, *, detail: str = "", retry_after: int | None = None) -> ProblemError:
    """Return the error to raise for a plain problem named ``code``."""
    return ProblemError(problem(code, detail=detail), retry_after=retry_after)
