"""The one QObject that workers talk to, and the workers themselves: results arrive on the main thread."""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from kiosk.core.errors import KioskError
from kiosk.core.ports import Lane

_log = logging.getLogger(__name__)
T = TypeVar("T")


class Bridge(QObject):
    """Carries calls from any thread to the main thread, in order. It lives in the main thread and so do its slots."""

    _called = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._called.connect(self._run, Qt.ConnectionType.QueuedConnection)

    def post(self, call: Callable[[], None]) -> None:
        """Have ``call`` run on the main thread; returns at once."""
        self._called.emit(call)

    @Slot(object)
    def _run(self, call: Callable[[], None]) -> None:
        call()


class ThreadWorkers:
    """Workers of the terminal: one thread for each lane, started when first used.

    A :class:`~kiosk.core.errors.KioskError` is an answer like any other. Anything else is a bug: it is logged and
    passed on as a plain ``KioskError``, so that the person gets a screen and not a frozen one.
    """

    def __init__(self, bridge: Bridge) -> None:
        self._bridge = bridge
        self._lanes: dict[Lane, ThreadPoolExecutor] = {}
        self._timers: set[QTimer] = set()
        self._closed = False

    def submit(
        self, lane: Lane, job: Callable[[], T], done: Callable[[T], None], failed: Callable[[KioskError], None]
    ) -> None:
        """Run ``job`` in ``lane``; then exactly one of ``done`` and ``failed`` on the main thread."""
        if self._closed:
            return
        executor = self._lanes.get(lane)
        if executor is None:
            executor = self._lanes[lane] = ThreadPoolExecutor(1, thread_name_prefix=f"kiosk-{lane.value}")
        future = executor.submit(job)
        future.add_done_callback(lambda ended: self._answer(ended, done, failed))

    def _answer(self, ended: Future[T], done: Callable[[T], None], failed: Callable[[KioskError], None]) -> None:
        if ended.cancelled():
            return
        error = ended.exception()
        if error is None:
            value = ended.result()
            self._post(lambda: done(value))
        elif isinstance(error, KioskError):
            self._post(lambda: failed(error))
        else:
            _log.error("bug in a worker: %s", type(error).__name__, exc_info=error)
            self._post(lambda: failed(KioskError(type(error).__name__)))

    def _post(self, answer: Callable[[], None]) -> None:
        """Give an answer on the main thread, if anybody is there for it when it comes."""
        self._bridge.post(lambda: None if self._closed else answer())

    def later(self, seconds: float, call: Callable[[], None]) -> None:
        """Call ``call`` on the main thread after ``seconds``."""
        if self._closed:
            return
        timer = QTimer(self._bridge)
        timer.setSingleShot(True)
        self._timers.add(timer)

        def fire() -> None:
            self._timers.discard(timer)
            timer.deleteLater()
            call()

        timer.timeout.connect(fire)
        timer.start(round(seconds * 1000))

    def close(self) -> None:
        """Finish what runs, drop what waits and what would still be answered, and end the threads."""
        self._closed = True
        for timer in self._timers:
            timer.stop()
            timer.deleteLater()
        self._timers.clear()
        for executor in self._lanes.values():
            executor.shutdown(wait=True, cancel_futures=True)
        self._lanes.clear()
