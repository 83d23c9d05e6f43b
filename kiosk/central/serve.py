"""One process, two listeners: the API for terminals, the public pages for everybody."""

from __future__ import annotations

import asyncio
import contextlib
import json
import logging
import signal
import socket
import ssl
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Final

import uvicorn
from sqlalchemy.exc import SQLAlchemyError
from starlette.concurrency import run_in_threadpool
from starlette.types import ASGIApp

from kiosk.central.api.app import create_api
from kiosk.central.clock import Now, utc_now
from kiosk.central.inside.app import create_inside
from kiosk.central.log import event
from kiosk.central.public.app import create_public
from kiosk.central.services import Services
from kiosk.central.settings import Settings
from kiosk.central.supervisor import stay_alive, tell
from kiosk.central.tls import PeerCertificateProtocol, api_context, public_context

_log = logging.getLogger(__name__)
_BACKLOG: Final = 128
_GRACE_S: Final = 20
"""How long running requests may still take after the stop signal: longer than a document waits for the press."""
_FAREWELL_S: Final = 0.1
"""How long the last bytes of an answer may take out of the process."""
_POLL_S: Final = 0.005
_HOUSEKEEPING_S: Final = 3600.0


class _Listener(uvicorn.Server):
    """A uvicorn server that leaves the process's signals to :class:`CentralServer`."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Capture nothing."""
        yield

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Let running requests finish, then cut: a TLS peer that idles would otherwise be waited for."""
        for server in self.servers:
            server.close()
        for connection in tuple(self.server_state.connections):
            connection.shutdown()
        if self.server_state.tasks:
            await asyncio.wait(self.server_state.tasks, timeout=_GRACE_S)
        if self.server_state.connections:
            await asyncio.sleep(_FAREWELL_S)
        for connection in tuple(self.server_state.connections):
            connection.transport.abort()
        await super().shutdown(sockets)


class CentralServer:
    """The running office. :meth:`run` blocks; :meth:`stop` may be called from any thread or signal handler.

    Attributes:
        services: the office's parts, for whoever shares the process.
        api_url: address of the API, without path.
        public_url: address of the public pages on this machine, without path.
        inside_url: address of health and metrics, without path; empty when they are not served.
    """

    def __init__(self, settings: Settings, now: Now = utc_now) -> None:
        """Bind both ports and open database, secrets and certificates.

        Raises:
            OSError: a port is taken, or a file is missing.
            ValueError: a secret's file is not one.
            ssl.SSLError: a certificate does not fit its key.
        """
        contexts = (api_context(settings.pki), public_context(settings.pki))
        with contextlib.ExitStack() as undo:
            sockets = [undo.enter_context(_bound(settings.host, port)) for port in _ports(settings)]
            self.api_url, self.public_url = (_url("https", settings.host, bound) for bound in sockets)
            inside = _inside(settings, undo)
            self.inside_url = _url("http", settings.inside_host, inside) if inside is not None else ""
            filled = replace(settings, public_url=settings.public_url or self.public_url)
            self.services = Services(filled, now)
            undo.pop_all()
        apps: tuple[ASGIApp, ASGIApp] = (create_api(self.services), create_public(self.services))
        self._serving = [
            (_Listener(_config(app, context)), bound)
            for app, context, bound in zip(apps, contexts, sockets, strict=True)
        ]
        self._watching = [(_Listener(_config(create_inside(self.services))), inside)] if inside is not None else []
        self._ended = threading.Event()

    def run(self, ready: Callable[[], None]) -> None:
        """Serve until :meth:`stop`; ``ready`` is called once, when both ports answer."""
        try:
            asyncio.run(self._run(ready))
        finally:
            self.services.close()
            self._ended.set()

    def stop(self) -> None:
        """Take no more requests, finish the running ones, end."""
        self.services.stopping = True
        tell("STOPPING=1")
        for listener, _socket in self._serving:
            listener.should_exit = True

    def wait(self, seconds: float) -> bool:
        """Wait until :meth:`run` has ended; False when it has not."""
        return self._ended.wait(seconds)

    async def _run(self, ready: Callable[[], None]) -> None:
        _handle_signals(self.stop)
        serving, watching = _begin(self._serving), _begin(self._watching)
        while not all(listener.started for listener, _socket in [*self._serving, *self._watching]):
            await asyncio.sleep(_POLL_S)
        self.services.documents.start()
        ready()
        tell("READY=1")
        chores = [asyncio.create_task(_housekeeping(self.services)), asyncio.create_task(stay_alive())]
        try:
            await asyncio.gather(*serving)
        finally:
            for chore in chores:
                chore.cancel()
            for listener, _socket in self._watching:  # until here they tell that the office is about to end
                listener.should_exit = True
            await asyncio.gather(*watching)


def _begin(listeners: Sequence[tuple[_Listener, socket.socket]]) -> list[asyncio.Task[None]]:
    return [asyncio.create_task(listener.serve(sockets=[bound])) for listener, bound in listeners]


def ready_line(server: CentralServer) -> str:
    """Return the line that tells whoever started the process where it listens."""
    urls = {"api": server.api_url, "public": server.public_url, "inside": server.inside_url}
    return json.dumps({"event": "ready", **{name: url for name, url in urls.items() if url}})


async def _housekeeping(services: Services) -> None:
    """Keep house now and every hour; an hour the database does not answer is left out."""
    while True:
        if services.migrated:
            try:
                await run_in_threadpool(services.keep_house)
            except SQLAlchemyError as error:
                event(_log, "housekeeping-failed", level=logging.WARNING, code=type(error).__name__)
        await asyncio.sleep(_HOUSEKEEPING_S)


def _handle_signals(stop: Callable[[], None]) -> None:
    if threading.current_thread() is not threading.main_thread():
        return
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop)


def _config(app: ASGIApp, context: ssl.SSLContext | None = None) -> uvicorn.Config:
    return uvicorn.Config(
        app,
        http=PeerCertificateProtocol,
        ws="none",
        lifespan="off",
        ssl_context_factory=(lambda _config, _default: context) if context is not None else None,
        access_log=False,  # addresses hold codes of documents
        log_config=None,
        server_header=False,
        timeout_graceful_shutdown=_GRACE_S,
    )


def _ports(settings: Settings) -> tuple[int, int]:
    return settings.api_port, settings.public_port


def _bound(host: str, port: int) -> socket.socket:
    """Return a listening socket.

    Its protocol is named, which ``socket.create_server`` does not do: asyncio switches Nagle's algorithm off only where
    it reads TCP there, and with Nagle an answer's body waits 40 ms for the client's delayed ACK of its head.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    bound = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        bound.bind((host, port))
        bound.listen(_BACKLOG)
    except OSError:
        bound.close()
        raise
    return bound


def _inside(settings: Settings, undo: contextlib.ExitStack) -> socket.socket | None:
    if settings.inside_port is None:
        return None
    return undo.enter_context(_bound(settings.inside_host, settings.inside_port))


def _url(scheme: str, host: str, bound: socket.socket) -> str:
    name = f"[{host}]" if ":" in host else host
    return f"{scheme}://{name}:{bound.getsockname()[1]}"
