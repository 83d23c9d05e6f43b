"""TLS of the two listeners, and the client certificate where the application can see it."""

from __future__ import annotations

import asyncio
import hashlib
import ssl
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol


def api_context(pki: Path) -> ssl.SSLContext:
    """Return the context of the API: TLS 1.2 or newer, and a client certificate of our own CA or no connection."""
    context = public_context(pki)
    context.verify_mode = ssl.CERT_REQUIRED
    context.load_verify_locations(pki / "ca.pem")
    return context


def public_context(pki: Path) -> ssl.SSLContext:
    """Return the context of the public pages: TLS 1.2 or newer, no client certificate."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.load_cert_chain(pki / "server.pem", pki / "server.key")
    return context


def fingerprint(der: bytes) -> str:
    """Return the SHA-256 of a certificate, hexadecimal."""
    return hashlib.sha256(der).hexdigest()


def peer_fingerprint(scope: Mapping[str, Any]) -> str | None:
    """Return the fingerprint of the client's certificate, None when it has none (ASGI extension ``tls``)."""
    chain = scope.get("extensions", {}).get("tls", {}).get("client_cert_chain", ())
    return fingerprint(ssl.PEM_cert_to_DER_cert(chain[0])) if chain else None


class PeerCertificateProtocol(HttpToolsProtocol):
    """uvicorn's HTTP protocol plus the ASGI extension ``tls``, which uvicorn does not fill in."""

    _tls: dict[object, object] | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as uvicorn does
        """Read the peer's certificate once per connection."""
        super().connection_made(transport)
        tls = transport.get_extra_info("ssl_object")
        der = tls.getpeercert(binary_form=True) if tls is not None else None
        chain = [ssl.DER_cert_to_PEM_cert(der)] if der else []
        self._tls = {"client_cert_chain": chain} if tls is not None else None

    def on_message_begin(self) -> None:
        """Begin a request: its scope says who is at the other end."""
        super().on_message_begin()
        if self._tls is not None:
            self.scope["extensions"] = {"tls": self._tls}
