"""What went wrong on the way, and what that says about the effect: the one place that knows foreign errors."""

from __future__ import annotations

import ssl
from collections.abc import Callable, Iterator
from enum import StrEnum
from http.client import BadStatusLine, LineTooLong, RemoteDisconnected

import requests
from urllib3.exceptions import (
    ConnectTimeoutError,
    InvalidChunkLength,
    InvalidHeader,
    NewConnectionError,
    ReadTimeoutError,
)

from kiosk.contract.problems import Effect
from kiosk.core.errors import OfficeAnswerInvalidError, OfficeAnswerLostError, OfficeError, OfficeUnreachableError

# TLS alerts by which a server turns a client certificate away. With TLS 1.3 they arrive after the client believes the
# handshake done and has sent its request (RFC 8446 §4.4.2.4): the request was never read.
_TURNED_AWAY = frozenset({
    "SSLV3_ALERT_BAD_CERTIFICATE",
    "SSLV3_ALERT_CERTIFICATE_EXPIRED",
    "SSLV3_ALERT_CERTIFICATE_REVOKED",
    "SSLV3_ALERT_CERTIFICATE_UNKNOWN",
    "SSLV3_ALERT_UNSUPPORTED_CERTIFICATE",
    "TLSV13_ALERT_CERTIFICATE_REQUIRED",
    "TLSV1_ALERT_ACCESS_DENIED",
    "TLSV1_ALERT_UNKNOWN_CA",
})  # fmt: skip
_NOT_HTTP = (BadStatusLine, LineTooLong, InvalidHeader, InvalidChunkLength, requests.exceptions.InvalidHeader)


class Fault(StrEnum):
    """What can happen to a request on its way."""

    NO_CONNECTION = "no connection"
    CONNECT_TIMEOUT = "no connection in time"
    TURNED_AWAY = "terminal's certificate not accepted"
    BROKEN = "connection broke"
    SILENT = "no answer in time"
    NOT_HTTP = "answer is not HTTP"
    TOO_LARGE = "answer too large"

    @property
    def may_have_arrived(self) -> bool:
        """Whether the e-office may have read the request."""
        return self not in {Fault.NO_CONNECTION, Fault.CONNECT_TIMEOUT, Fault.TURNED_AWAY}


def fault_of(error: Exception) -> Fault:
    """Return what an error of requests, urllib3, http.client or ssl means for the request it interrupted."""
    layers = list(_layers(error))
    for fault, matches in _TABLE:
        if any(matches(layer) for layer in layers):
            return fault
    return Fault.BROKEN


_TABLE: tuple[tuple[Fault, Callable[[BaseException], bool]], ...] = (
    (Fault.NO_CONNECTION, lambda error: isinstance(error, NewConnectionError)),
    (Fault.CONNECT_TIMEOUT, lambda error: isinstance(error, ConnectTimeoutError)),
    (Fault.TURNED_AWAY, lambda error: isinstance(error, ssl.SSLError) and error.reason in _TURNED_AWAY),
    (Fault.SILENT, lambda error: isinstance(error, (ReadTimeoutError, TimeoutError))),
    (Fault.NOT_HTTP, lambda error: isinstance(error, _NOT_HTTP) and not isinstance(error, RemoteDisconnected)),
)


def _layers(error: BaseException) -> Iterator[BaseException]:
    """Yield an error and what it wraps: requests and urllib3 keep the cause in ``args`` and ``reason``."""
    yield error
    for inner in (*error.args, getattr(error, "reason", None)):
        if isinstance(inner, BaseException):
            yield from _layers(inner)


def office_error(fault: Fault, *, write: bool) -> OfficeError:
    """Return the error of the port for a fault: its effect is ``unknown`` only for a write that may have arrived."""
    if fault in {Fault.NOT_HTTP, Fault.TOO_LARGE}:
        return invalid_answer(fault.value, write=write)
    if write and fault.may_have_arrived:
        return OfficeAnswerLostError(fault.value)
    return OfficeUnreachableError(fault.value)


def invalid_answer(reason: str, *, write: bool) -> OfficeAnswerInvalidError:
    """Return the error for an answer outside the contract. ``reason`` never quotes the answer: it is about a person."""
    error = OfficeAnswerInvalidError(reason)
    error.effect = Effect.UNKNOWN if write else Effect.NONE
    return error
