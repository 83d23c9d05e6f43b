"""A small HTTPS client: what a terminal, or somebody at home, puts on the wire."""

from __future__ import annotations

import http.client
import json
import ssl
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from urllib.parse import urlsplit
from uuid import uuid4


@dataclass(frozen=True)
class Reply:
    """One answer."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def json(self) -> Any:  # noqa: ANN401 - JSON is anything
        return json.loads(self.body)

    @property
    def code(self) -> str:
        """Stable name of the problem."""
        assert self.headers["content-type"] == "application/problem+json", self.body
        return str(self.json["code"])


class Client:
    """One connection. ``source`` is the local address to come from: another one is another person at home."""

    def __init__(self, url: str, context: ssl.SSLContext, source: str = "127.0.0.1") -> None:
        address = urlsplit(url)
        self._http = http.client.HTTPSConnection(
            address.hostname or "", address.port, context=context, timeout=30, source_address=(source, 0)
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _type: type[BaseException] | None, _error: BaseException | None, _tb: TracebackType | None
    ) -> None:
        self._http.close()

    def send(
        self, method: str, path: str, body: bytes | None = None, headers: Mapping[str, str] | None = None
    ) -> Reply:
        self._http.request(method, path, body, dict(headers or {}))
        response = self._http.getresponse()
        content = response.read()
        return Reply(response.status, {name.lower(): value for name, value in response.getheaders()}, content)

    def get(self, path: str, token: str = "") -> Reply:
        return self.send("GET", f"/api/v1{path}", headers={"X-Session-Token": token} if token else None)

    def post(self, path: str, body: object, token: str = "", key: str | None = None) -> Reply:
        """Post JSON with an idempotency key: a new one, ``key``, or none when it is empty."""
        headers = {"Content-Type": "application/json"}
        if key != "":
            headers["Idempotency-Key"] = key or str(uuid4())
        if token:
            headers["X-Session-Token"] = token
        return self.send("POST", f"/api/v1{path}", json.dumps(body).encode(), headers)

    def delete(self, path: str, token: str) -> Reply:
        return self.send("DELETE", f"/api/v1{path}", headers={"X-Session-Token": token})


def client_context(pki: Path, terminal: str | None) -> ssl.SSLContext:
    """Return what trusts our own CA only and shows the certificate of ``terminal``."""
    context = ssl.create_default_context(cafile=str(pki / "ca.pem"))
    if terminal is not None:
        context.load_cert_chain(pki / f"terminal-{terminal}.pem", pki / f"terminal-{terminal}.key")
    return context
