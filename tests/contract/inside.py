"""The office inside the test's own process, asked without sockets: for questions put by the hundred.

Only the press is a stand-in (a page takes as long as everything else together); the rest is the office itself.
"""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Self
from urllib.parse import unquote

from starlette.types import ASGIApp, Message

from kiosk.central.api.app import create_api
from kiosk.central.document_maker import DocumentMaker, SealedDocument
from kiosk.central.services import Services
from kiosk.central.settings import Limits
from kiosk.contract.padron import VolantePaper
from tests.contract.https_client import Client, Reply
from tests.contract.running_office import OfficeData

MANY = Limits(
    requests_per_minute=10**6,
    card_reads_per_minute=10**6,
    pins_per_minute=10**6,
    dnie_challenges_per_minute=10**6,
    verifications_per_minute=10**6,
)
"""For tests that ask more often than any citizen."""
ORIGIN = "https://sede.example"


class InsideOffice(OfficeData):
    """An office without listeners; ask it through :meth:`terminal`."""

    def __init__(self, state: Path, database: str = "", limits: Limits | None = None) -> None:
        super().__init__(state, database)
        self.services = Services(replace(self.settings, limits=limits or MANY, public_url=ORIGIN))
        self.services.documents.close()
        self.services.documents = PlainPress(self.settings.seal)
        self.app = create_api(self.services)

    def terminal(self, name: str | None = "Q-01") -> InsideClient:
        """Return a client with the certificate of ``name``, None for none."""
        certificate = self.settings.pki / f"terminal-{name}.pem"
        return InsideClient(self.app, certificate.read_text() if name is not None else None)

    def close(self) -> None:
        self.services.close()
        self.database.close()


@contextmanager
def inside(state: Path, database: str = "", limits: Limits | None = None) -> Iterator[InsideOffice]:
    """Open a prepared office inside this process."""
    office = InsideOffice(state, database, limits)
    try:
        yield office
    finally:
        office.close()


class PlainPress(DocumentMaker):
    """Makes each document at once, without a page or a seal."""

    @property
    def ready(self) -> bool:
        return True

    def make(self, paper: VolantePaper) -> SealedDocument:
        pdf = b"%PDF-1.7 " + paper.csv.encode()
        return SealedDocument(pdf, hashlib.sha256(pdf).hexdigest(), 1)


class InsideClient(Client):
    """What :class:`Client` is over TLS, over ASGI; the certificate is handed to the application as the server does."""

    def __init__(self, app: ASGIApp, certificate: str | None) -> None:
        self._app = app
        self._chain = [certificate] if certificate is not None else []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _type: type[BaseException] | None, _error: BaseException | None, _tb: TracebackType | None
    ) -> None:
        """Nothing to close."""

    def send(
        self, method: str, path: str, body: bytes | None = None, headers: Mapping[str, str] | None = None
    ) -> Reply:
        address, _mark, query = path.partition("?")
        scope: dict[str, object] = {
            "type": "http",
            "asgi": {"version": "3.0"},
            "http_version": "1.1",
            "method": method,
            "scheme": "https",
            "path": unquote(address),
            "raw_path": address.encode(),
            "query_string": query.encode(),
            "headers": [(name.lower().encode(), value.encode()) for name, value in (headers or {}).items()],
            "client": ("127.0.0.1", 1),
            "server": ("localhost", 443),
            "extensions": {"tls": {"client_cert_chain": self._chain}},
        }
        return asyncio.run(_ask(self._app, scope, body or b""))  # a loop of its own: its threads end with it


async def _ask(app: ASGIApp, scope: dict[str, object], body: bytes) -> Reply:
    sent: list[Message] = []
    coming: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

    async def receive() -> Message:
        return coming.pop(0) if coming else {"type": "http.disconnect"}

    async def send(message: Message) -> None:
        sent.append(message)

    await app(scope, receive, send)
    start = sent[0]
    headers = {name.decode(): value.decode() for name, value in start["headers"]}
    return Reply(int(start["status"]), headers, b"".join(message.get("body", b"") for message in sent[1:]))
