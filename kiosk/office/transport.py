"""One request and its answer over HTTPS: time limits, size limits, and the one second try that is safe."""

from __future__ import annotations

import logging
import time
import uuid
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from ssl import SSLContext

import requests
from urllib3.exceptions import HTTPError

from kiosk.office.adapter import PinnedAdapter, QuietSession
from kiosk.office.faults import Fault, fault_of, office_error
from kiosk.office.messages import Answer, Request

_log = logging.getLogger(__name__)

_CHUNK = 65536
_ANSWER_WITHIN_S = 30.0
_HEADERS = {"User-Agent": "kiosk", "Accept-Encoding": "identity"}


@dataclass(frozen=True)
class _Failure:
    fault: Fault
    reused: bool

    def may_repeat(self, *, write: bool) -> bool:
        """Whether to send the request once more, on a fresh connection.

        A read: after every fault but slowness. A write: only when a kept-alive connection broke, as it does when the
        other end closed it while idle; its ``Idempotency-Key`` makes the second try harmless should the first have
        arrived. Anything else is the caller's to recover, by the same key.
        """
        if write:
            return self.reused and self.fault is Fault.BROKEN
        return self.fault in {Fault.NO_CONNECTION, Fault.BROKEN}


class Transport:
    """The way to one e-office. For one thread.

    Args:
        origin: ``https://host:port``.
        context: opens the TLS settings; called at the first request, because keyring and files may block or fail.
        connect_timeout: seconds for TCP and TLS.
        read_timeout: seconds of silence while the answer comes.
    """

    def __init__(
        self, origin: str, context: Callable[[], SSLContext], *, connect_timeout: float, read_timeout: float
    ) -> None:
        self._origin = origin
        self._context = context
        self._timeout = (connect_timeout, read_timeout)
        self._adapter: PinnedAdapter | None = None
        self._session: QuietSession | None = None

    def close(self) -> None:
        """Drop the connection; the next request opens a new one."""
        if self._session is not None:
            self._session.close()

    def exchange(self, request: Request) -> Answer:
        """Send ``request`` and return the answer, whatever its status.

        Raises:
            OfficeError: no answer; its ``effect`` tells whether the request may have arrived.
            SettingsError, SecretsLockedError: certificate or key do not open.
        """
        outcome, repeated = self._attempt(request), False
        if isinstance(outcome, _Failure) and outcome.may_repeat(write=request.write):
            _log.info("%s: %s, once more on a fresh connection", request.name, outcome.fault)
            first, repeated = outcome, True
            outcome = self._attempt(request)
            if isinstance(outcome, _Failure) and first.fault.may_have_arrived and not outcome.fault.may_have_arrived:
                outcome = first  # the second try never left, but the first may have arrived
        if isinstance(outcome, _Failure):
            error = office_error(outcome.fault, write=request.write)
            _log.info("%s: %s, effect %s", request.name, outcome.fault, error.effect)
            raise error
        return Answer(outcome.status, outcome.media_type, outcome.body, repeated)

    def _attempt(self, request: Request) -> Answer | _Failure:
        """Send once. Foreign errors end here: they hold the request, with its token and body, and go no further."""
        session, adapter = self._open()
        connects = adapter.connects
        prepared = session.prepare_request(
            requests.Request(
                request.method,
                self._origin + request.path,
                headers={**request.headers, "X-Request-Id": str(uuid.uuid4())},
                data=request.body,
            )
        )
        try:
            with closing(session.send(prepared, stream=True, timeout=self._timeout)) as response:
                return self._read(response, request.limit)
        except (requests.RequestException, HTTPError, OSError) as error:
            return _Failure(fault_of(error), reused=adapter.connects == connects)

    def _open(self) -> tuple[QuietSession, PinnedAdapter]:
        if self._session is None or self._adapter is None:
            self._adapter = PinnedAdapter(self._context())
            self._session = QuietSession(self._adapter, _HEADERS)
        return self._session, self._adapter

    def _read(self, response: requests.Response, limit: int) -> Answer | _Failure:
        """Read the body to its end, at most ``limit`` bytes and 30 s: a slow drip never reaches the read timeout."""
        deadline = time.monotonic() + _ANSWER_WITHIN_S
        body = bytearray()
        while chunk := response.raw.read1(_CHUNK, decode_content=False):
            body += chunk
            if len(body) > limit:
                return _Failure(Fault.TOO_LARGE, reused=False)
            if time.monotonic() > deadline:
                return _Failure(Fault.SILENT, reused=False)
        media_type = response.headers.get("Content-Type", "").partition(";")[0].strip().lower()
        return Answer(response.status_code, media_type, bytes(body))
