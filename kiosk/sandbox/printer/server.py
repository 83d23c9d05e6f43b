"""The simulated printer on the network: raw TCP as port 9100 speaks it, one host at a time, the next ones wait."""

from __future__ import annotations

import contextlib
import logging
import queue
import selectors
import socket
import threading
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Self

from kiosk.sandbox.printer.faults import Fault
from kiosk.sandbox.printer.mechanism import Mechanism
from kiosk.sandbox.printer.pty_port import PtyPort
from kiosk.sandbox.printer.tray import Paper, Tray

_log = logging.getLogger(__name__)
_CHUNK = 65_536
_ORDER_SECONDS = 5.0


class SimulatedPrinter:
    """Stands for an Epson TM-T20 with network interface. All public calls are thread-safe.

    Everything but drawing happens in one thread; drawing begins only when the printer has nothing left to print, so
    the confirmation is out before.
    """

    def __init__(
        self,
        directory: Path,
        *,
        host: str = "127.0.0.1",
        port: int = 0,
        device: Path | None = None,
        mm_per_second: float = 250.0,
    ) -> None:
        """Take the settings.

        Args:
            directory: folder of the papers, ``NNNN.bin`` and ``NNNN.png``; made by :meth:`start`.
            host: address to listen at.
            port: TCP port, 0 for any free one.
            device: name of a pseudo-terminal to be at instead of the network.
            mm_per_second: print speed; 0 prints in no time.
        """
        self._tray = Tray(directory)
        self._mechanism = Mechanism(mm_per_second)
        self._listener = _bound(host, port)
        self._host, self._port = self._listener.getsockname()[:2]
        self._wake_in, self._wake_out = socket.socketpair()
        self._orders: queue.SimpleQueue[tuple[Callable[[], None], threading.Event]] = queue.SimpleQueue()
        self._selector = selectors.DefaultSelector()
        self._device = device
        self._connection: socket.socket | PtyPort | None = None
        self._plugged = False
        self._running = True
        self._thread = threading.Thread(target=self._work, name="sandbox-printer")

    @property
    def address(self) -> str:
        """Return ``tcp://HOST:PORT`` or ``serial://DEVICE``; it stays the same through every fault."""
        if self._device is not None:
            return f"serial://{self._device}"
        return f"tcp://{self._host}:{self._port}"

    @property
    def papers(self) -> list[Paper]:
        """Return the papers that came out (blank strips do not count), oldest first."""
        return self._tray.papers

    def wait_papers(self, count: int, timeout: float = 10.0) -> list[Paper]:
        """Return the papers as soon as ``count`` lie in the folder.

        Raises:
            TimeoutError: there are fewer after ``timeout`` seconds.
        """
        return self._tray.wait(count, timeout)

    def start(self) -> None:
        """Switch on: returns when connections are accepted."""
        self._tray.start()
        self._plug_in()
        self._selector.register(self._wake_out, selectors.EVENT_READ)
        self._thread.start()

    def stop(self) -> None:
        """Switch off: connections end, papers still waiting are drawn."""
        self._order(self._end)
        self._thread.join()
        self._unplug()
        self._listener.close()
        self._selector.close()
        self._wake_in.close()
        self._wake_out.close()
        self._tray.stop()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.stop()

    def set_fault(self, fault: Fault) -> None:
        """Let something go wrong now, or put it right (``Fault.NONE``); returns when it has happened."""
        self._order(lambda: self._mechanism.set_fault(fault))

    def arm(self, fault: Fault, *, after_lines: int) -> None:
        """Let ``fault`` happen in the middle of a job, after ``after_lines`` more printed rows."""
        self._order(lambda: self._mechanism.arm(fault, after_lines))

    @property
    def removed_text(self) -> str:
        """Return what stood on the strips staff pulled out when they changed the roll."""
        return "\n".join(strip.text for strip in self._mechanism.removed)

    def _order(self, order: Callable[[], None]) -> None:
        done = threading.Event()
        self._orders.put((order, done))
        self._wake_in.send(b"!")
        if not done.wait(_ORDER_SECONDS):
            raise TimeoutError("the simulated printer does not run")

    def _end(self) -> None:
        self._running = False

    def _work(self) -> None:
        while self._running:
            due = self._mechanism.run(time.monotonic())
            self._after_work(idle=due is None)
            wait = None if due is None else max(0.0, due - time.monotonic())
            for key, _ in self._selector.select(wait):
                if key.fileobj is self._wake_out:
                    self._take_orders()
                elif key.fileobj is self._listener:
                    self._accept()
                elif key.fileobj is self._connection:
                    self._receive(self._connection)

    def _after_work(self, *, idle: bool) -> None:
        if self._plugged and self._mechanism.fault is Fault.CABLE_OUT:
            self._unplug()
        elif not self._plugged and self._mechanism.fault is not Fault.CABLE_OUT:
            self._plug_in()
        self._deliver()
        self._watch(self._connection, wanted=not self._mechanism.full)
        if idle:
            for strip in self._mechanism.machine.cut_off:
                self._tray.put(strip)
            self._mechanism.machine.cut_off.clear()

    def _take_orders(self) -> None:
        self._wake_out.recv(_CHUNK)
        finished = []
        while not self._orders.empty():
            order, done = self._orders.get()
            order()
            finished.append(done)
        self._mechanism.run(time.monotonic())
        self._after_work(idle=False)
        for done in finished:
            done.set()

    def _plug_in(self) -> None:
        if self._device is not None:
            self._connection = PtyPort(self._device)
            self._plugged = True
            return
        if self._listener.fileno() < 0:
            self._listener = _bound(self._host, self._port)
        self._listener.listen()
        self._listener.settimeout(0)
        self._selector.register(self._listener, selectors.EVENT_READ)
        self._plugged = True

    def _unplug(self) -> None:
        """Refuse connections: the port stays bound, so that nobody else can take it meanwhile."""
        self._hang_up()
        if self._plugged and self._device is None:
            self._watch(self._listener, wanted=False)
            self._listener.close()
            self._listener = _bound(self._host, self._port)
        self._plugged = False

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            connection, _ = self._listener.accept()
            connection.settimeout(0)
            self._connection = connection
            self._selector.register(connection, selectors.EVENT_READ)
            self._watch(self._listener, wanted=False)

    def _receive(self, connection: socket.socket | PtyPort) -> None:
        try:
            data = connection.recv(_CHUNK)
        except BlockingIOError:
            return
        except OSError:
            data = b""
        if data:
            self._mechanism.receive(data)
        else:
            self._hang_up()

    def _deliver(self) -> None:
        answers = bytes(self._mechanism.answers)
        self._mechanism.answers.clear()
        if answers and self._connection is not None and self._mechanism.fault is not Fault.MUTE:
            try:
                self._connection.sendall(answers)
            except OSError as error:
                _log.info("simulated printer: the host is gone: %s", error)
                self._hang_up()

    def _hang_up(self) -> None:
        if self._connection is not None:
            self._watch(self._connection, wanted=False)
            self._connection.close()
            self._connection = None
            self._mechanism.unplugged()
        if self._plugged and self._running and self._device is None:
            self._watch(self._listener, wanted=True)

    def _watch(self, file: socket.socket | PtyPort | None, *, wanted: bool) -> None:
        if file is None:
            return
        watched = file in self._selector.get_map()
        if wanted and not watched:
            self._selector.register(file, selectors.EVENT_READ)
        elif watched and not wanted:
            self._selector.unregister(file)


def _bound(host: str, port: int) -> socket.socket:
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
    except OSError:
        listener.close()
        raise
    return listener
