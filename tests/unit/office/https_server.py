"""A real HTTPS server that asks for client certificates. It stands for the central e-office's HTTP side only."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from cryptography import x509

from .pki import Identity


@dataclass(frozen=True)
class Heard:
    """A request as it arrived."""

    method: str
    path: str
    headers: Mapping[str, str]
    body: bytes
    connection: int
    terminal: str


@dataclass(frozen=True)
class Reply:
    """What to answer. ``raw`` replaces everything; ``close`` ends the connection after it."""

    status: int = 200
    body: bytes = b""
    media_type: str = "application/json"
    headers: Mapping[str, str] = field(default_factory=dict)
    raw: bytes | None = None
    close: bool = False

    def encoded(self) -> bytes:
        if self.raw is not None:
            return self.raw
        lines = [f"HTTP/1.1 {self.status} X", f"Content-Type: {self.media_type}", f"Content-Length: {len(self.body)}"]
        lines += [f"{name}: {value}" for name, value in self.headers.items()]
        return "\r\n".join([*lines, "", ""]).encode() + self.body


class HttpsServer:
    """One thread per connection; answers what ``answer`` says and remembers what it heard."""

    def __init__(
        self, identity: Identity, ca: Path, *, newest: ssl.TLSVersion = ssl.TLSVersion.MAXIMUM_SUPPORTED
    ) -> None:
        self._context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self._context.load_cert_chain(identity.certificate, identity.key)
        self._context.load_verify_locations(ca)
        self._context.verify_mode = ssl.CERT_REQUIRED
        self._context.maximum_version = newest
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._threads: list[threading.Thread] = []
        self._sockets: list[socket.socket] = []
        self.answer: Callable[[Heard], Reply] = lambda _heard: Reply()
        self.heard: list[Heard] = []
        self.arrived = threading.Condition()
        self.connections = 0

    @property
    def port(self) -> int:
        return int(self._listener.getsockname()[1])

    def __enter__(self) -> Self:
        self._spawn(self._accept)
        return self

    def __exit__(self, *_error: object) -> None:
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self.drop()
        for thread in self._threads:
            thread.join(5)

    def drop(self) -> None:
        """Close every open connection, as a server does with idle ones."""
        for connection in self._sockets:
            with suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)

    def _spawn(self, target: Callable[[], None]) -> None:
        thread = threading.Thread(target=target)
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            self._sockets.append(connection)
            self.connections += 1
            number = self.connections
            self._spawn(lambda connection=connection, number=number: self._serve(connection, number))  # type: ignore[misc] # mypy cannot infer a lambda with defaults

    def _serve(self, connection: socket.socket, number: int) -> None:
        with connection, suppress(OSError), self._context.wrap_socket(connection, server_side=True) as tls:
            self._sockets.append(tls)
            name = x509.load_der_x509_certificate(tls.getpeercert(binary_form=True) or b"").subject.rfc4514_string()
            while (heard := _request(tls, number, name.removeprefix("CN="))) is not None:
                with self.arrived:
                    self.heard.append(heard)
                    self.arrived.notify_all()
                reply = self.answer(heard)
                tls.sendall(reply.encoded())
                if reply.close:
                    return


def _request(tls: ssl.SSLSocket, number: int, terminal: str) -> Heard | None:
    data = b""
    while b"\r\n\r\n" not in data:
        if not (chunk := tls.recv(65536)):
            return None
        data += chunk
    head, _, body = data.partition(b"\r\n\r\n")
    first, *lines = head.decode().split("\r\n")
    headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
    while len(body) < int(headers.get("content-length", "0")):
        body += tls.recv(65536)
    method, path, _ = first.split(" ")
    return Heard(method, path, headers, body, number, terminal)
