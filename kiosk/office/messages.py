"""A request to the e-office and its answer, as values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

JSON_LIMIT = 2_000_000
PDF_LIMIT = 8_000_000


@dataclass(frozen=True)
class Request:
    """What to send. ``body`` goes out as it is: a ``bytearray`` is not copied on this side of TLS.

    Attributes:
        name: the route as the log may show it.
        limit: most bytes the answer may have.
    """

    name: str
    method: str
    path: str
    headers: Mapping[str, str] = field(repr=False)
    body: bytes | bytearray | None = field(default=None, repr=False)
    limit: int = JSON_LIMIT

    @property
    def write(self) -> bool:
        """Whether it may change something that matters; ending a session (DELETE) may always be repeated."""
        return self.method == "POST"


@dataclass(frozen=True)
class Answer:
    """An HTTP answer, read to its end. ``repeated``: the request was sent twice, and this answers the second."""

    status: int
    media_type: str
    body: bytes = field(repr=False)
    repeated: bool = False

    @property
    def good(self) -> bool:
        """Whether the status is 2xx."""
        return 200 <= self.status < 300  # noqa: PLR2004 - RFC 9110 §15
