"""What a route tells about itself in its own words; the rest is read off what it depends on (:mod:`traits`)."""

from __future__ import annotations

from typing import Any, Final

from kiosk.contract.problems import ProblemCode

REFUSALS: Final = "x-refusals"
"""Where a route leaves, for the description, the problems that are its own."""


def told(summary: str, *refusals: ProblemCode, **links: dict[str, object]) -> dict[str, Any]:
    """Return the keyword arguments of a route's decorator that describe it.

    Args:
        summary: one line, what a caller gets.
        refusals: problems this route may answer with besides those of what it depends on.
        links: OpenAPI link objects by name: what may be done next with the answer.
    """
    return {
        "summary": summary,
        "openapi_extra": {REFUSALS: [code.value for code in refusals], "x-links": links},
    }


def link(operation: str, **parameters: str) -> dict[str, object]:
    """Return an OpenAPI link to ``operation``; ``parameters`` are runtime expressions (OpenAPI 3.1 §4.8.20.4)."""
    return {"operationId": operation, "parameters": parameters}
