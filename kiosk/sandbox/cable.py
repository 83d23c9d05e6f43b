"""A network cable one can pull: stands for everything between a terminal and the central e-office."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import threading
from collections.abc import Callable, Coroutine
from typing import Any, Self

from kiosk.sandbox.cable_line import Line

_WITHIN_S = 10.0


class Cable:
    """A TCP relay from ``host:port`` to the target whose faults are switched from any thread.

    It stands for switch, cable, provider and firewall. It never opens TLS: it sees what a cable sees. Relay and
    connections live in one thread of their own, which ends with :meth:`stop`.

    Attributes:
        port: where the terminal connects; the same over every :meth:`unplug` and :meth:`plug`.
    """

    def __init__(self, target_host: str, target_port: int, host: str = "127.0.0.1", port: int = 0) -> None:
        self._target = (target_host, target_port)
        self._address = (host, port)
        self.port = port
        self._reserved: socket.socket | None = None
        self._thread: threading.Thread | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._ended: asyncio.Event | None = None
        self._server: asyncio.Server | None = None
        self._lines: dict[Line, asyncio.Task[None]] = {}
        self._arm: tuple[float | None, threading.Event] | None = None
        self._replug: asyncio.Task[None] | None = None
        self._delay_s = 0.0

    def start(self) -> Self:
        """Lay the cable and plug it in.

        Raises:
            OSError: the port is taken.
        """
        self._reserved = _bound(self._address)
        self.port = self._reserved.getsockname()[1]
        ready = threading.Event()
        self._thread = threading.Thread(target=lambda: asyncio.run(self._live(ready)), name="cable")
        self._thread.start()
        ready.wait(_WITHIN_S)
        return self

    def stop(self) -> None:
        """Cut every connection and end the thread."""
        if self._loop is not None and self._ended is not None:
            self._loop.call_soon_threadsafe(self._ended.set)
        if self._thread is not None:
            self._thread.join(_WITHIN_S)
            if self._thread.is_alive():
                raise RuntimeError("the cable's thread does not end")
        if self._reserved is not None:
            self._reserved.close()
        self._thread = self._loop = self._reserved = None

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(self, *_error: object) -> None:
        self.stop()

    # -- faults, from any thread -----------------------------------------------------------------------------------

    def plug(self) -> None:
        """Accept connections again."""
        self._run(self._plug())

    def unplug(self) -> None:
        """Reset every connection and refuse new ones."""
        self._run(self._unplug())

    def delay(self, seconds: float) -> None:
        """Hand every piece on, in both directions, only after ``seconds``; 0 for a good line again."""
        self._delay_s = seconds

    def cut_after_request(self, seconds: float | None = None) -> threading.Event:
        """Let the next HTTP request through, then cut before the first byte of its answer reaches the terminal.

        The e-office has carried the request out and the terminal cannot know: that is the point. Works on a kept-alive
        connection and on one that is opened later: handshake and session tickets of TLS 1.2 and 1.3 pass.

        Args:
            seconds: how long the cable then stays unplugged; None until :meth:`plug`.

        Returns:
            Set when the cut has happened.
        """
        happened = threading.Event()
        self._arm = (seconds, happened)
        return happened

    # -- inside the thread -----------------------------------------------------------------------------------------

    @property
    def armed(self) -> bool:
        """Whether the next request is to lose its answer."""
        return self._arm is not None

    @property
    def delay_s(self) -> float:
        """Seconds each piece waits."""
        return self._delay_s

    def take_cut(self) -> Callable[[], None] | None:
        """Return what cuts the cable if it is armed, once."""
        if self._arm is None:
            return None
        (seconds, happened), self._arm = self._arm, None

        def cut() -> None:
            self._drop()
            if seconds is not None:
                self._replug = asyncio.create_task(self._plug_after(seconds))
            happened.set()

        return cut

    async def _live(self, ready: threading.Event) -> None:
        self._loop, self._ended = asyncio.get_running_loop(), asyncio.Event()
        await self._plug()
        ready.set()
        await self._ended.wait()
        await self._unplug()

    async def _plug(self) -> None:
        if self._server is None:
            self._server = await asyncio.start_server(self._connected, sock=_bound((self._address[0], self.port)))

    async def _plug_after(self, seconds: float) -> None:
        await asyncio.sleep(seconds)
        await self._plug()

    async def _unplug(self) -> None:
        if self._replug is not None:
            self._replug.cancel()
        self._drop()
        await asyncio.gather(*self._lines.values(), return_exceptions=True)

    def _drop(self) -> None:
        if self._server is not None:
            self._server.close()
            self._server = None
        for line in self._lines:
            line.reset()

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task, line = asyncio.current_task(), Line(self, reader, writer)
        if task is None or self._server is None:
            line.reset()
            return
        self._lines[line] = task
        try:
            with contextlib.suppress(OSError):
                await line.relay(*self._target)
        finally:
            line.reset()
            del self._lines[line]

    def _run(self, work: Coroutine[Any, Any, None]) -> None:
        if self._loop is None:
            work.close()
            raise RuntimeError("the cable is not started")
        asyncio.run_coroutine_threadsafe(work, self._loop).result(_WITHIN_S)


def _bound(address: tuple[str, int]) -> socket.socket:
    """Return a socket that keeps the port: bound without listening it refuses, and nobody else gets the number."""
    # asyncio sets TCP_NODELAY only where the protocol is named; without it each second record waits 40 ms for an ACK
    bound = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
    bound.bind(address)
    return bound
