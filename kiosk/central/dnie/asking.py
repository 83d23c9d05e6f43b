"""One question to an OCSP responder over HTTP (RFC 6960 appendix A), within a time that is kept whatever it does."""

from __future__ import annotations

import http.client
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from http import HTTPStatus
from typing import Final
from urllib.parse import urlsplit

_REQUEST: Final = "application/ocsp-request"
_RESPONSE: Final = "application/ocsp-response"
_LONGEST: Final = 64 * 1024
"""Bytes of an answer; a real one has two thousand."""


class NoAnswerError(Exception):
    """Nobody answered in time, or what came was no OCSP answer; the text says which, about nobody."""


def ask(url: str, question: bytes, seconds: float) -> bytes:
    """Return the DER of the answer. Follows nothing, keeps nothing.

    Args:
        url: of the responder, ``http`` (what it says is signed).
        question: DER.
        seconds: for everything but the name's resolution, which has the resolver's own limits.

    Raises:
        NoAnswerError: none.
    """
    try:
        address = urlsplit(url)
        if address.scheme != "http" or not address.hostname:
            raise NoAnswerError("no address to ask")
        connection = http.client.HTTPConnection(address.hostname, address.port, timeout=seconds)
        with closing(connection), _within(connection, seconds):
            connection.request("POST", address.path or "/", question, {"Content-Type": _REQUEST, "Accept": _RESPONSE})
            return _read(connection.getresponse())
    except (OSError, ValueError, http.client.HTTPException) as error:
        raise NoAnswerError(type(error).__name__) from None


@contextmanager
def _within(connection: http.client.HTTPConnection, seconds: float) -> Iterator[None]:
    """Connect, and cut the line when the time is up: a slow drip never reaches a socket's own timeout."""
    begun = time.monotonic()
    connection.connect()
    line: socket.socket = connection.sock
    alarm = threading.Timer(max(0.0, seconds - (time.monotonic() - begun)), _cut, [line])
    alarm.daemon = True
    alarm.start()
    try:
        yield
    finally:
        alarm.cancel()
        alarm.join()


def _cut(line: socket.socket) -> None:
    try:
        line.shutdown(socket.SHUT_RDWR)
    except OSError:  # it was over at that very moment
        return


def _read(answer: http.client.HTTPResponse) -> bytes:
    kind = answer.headers.get_content_type()
    if answer.status != HTTPStatus.OK or kind != _RESPONSE:
        raise NoAnswerError("no OCSP answer")
    body = answer.read(_LONGEST + 1)
    if len(body) > _LONGEST or answer.length:  # what is still to come after all that was read
        raise NoAnswerError("too long or cut off")
    return body
