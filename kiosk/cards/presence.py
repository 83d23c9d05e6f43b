"""Who is in the reader: our own loop over SCardGetStatusChange, in a thread of its own.

pyscard's CardMonitor ends for good when pcscd restarts (reference/smartcard.md §1); this one does not. It never
connects to a card: PC/SC tells the ATR without.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from typing import Final

from kiosk.cards.occupancy import Occupancy
from kiosk.cards.pcsc import PNP_NOTIFICATION, Context
from kiosk.cards.scard import ReaderStatus
from kiosk.core.errors import CardError
from kiosk.core.states import Presence, ReaderState

_log = logging.getLogger(__name__)

RETRY_S: Final = 0.25
"""Pause before pcscd is asked again after it went away."""

WAIT_S: Final = 5.0
"""Longest single wait in pcscd. A reader plugged in between our list and our wait is seen no later than this."""

_CANCEL_EVERY_S = 0.02
_NO_NEWS_PAUSE_S = 0.02


class PresenceWatcher:
    """Watches every reader, or those whose name contains ``reader_filter``, and reports each change once.

    Args:
        on_change: called from the watcher's thread with each new :class:`~kiosk.core.states.Presence`, the first
            included. It must be quick, and never wait for whoever calls :meth:`stop`.
        reader_filter: text in the names of the readers to watch; empty for all.
        context: makes a PC/SC context.
    """

    def __init__(
        self,
        on_change: Callable[[Presence], None],
        *,
        reader_filter: str = "",
        context: Callable[[], Context] = Context,
    ) -> None:
        self._on_change = on_change
        self._filter = reader_filter
        self._new_context = context
        self._context: Context | None = None
        self._occupancy = Occupancy()
        self._reported: Presence | None = None
        self._stopping = threading.Event()
        # A daemon thread, because pcscd may hang and a terminal must still be able to end.
        self._thread = threading.Thread(target=self._run, name="card-presence", daemon=True)

    def start(self) -> None:
        """Begin to watch. A watcher is started once."""
        self._thread.start()

    def stop(self, timeout_s: float = 0.5) -> bool:
        """End the thread and wait for it. May be called twice, and before :meth:`start`.

        Args:
            timeout_s: longest wait, seconds.

        Returns:
            Whether the thread ended; False only when pcscd itself hangs (it ends when pcscd wakes up).
        """
        self._stopping.set()
        if not self._thread.is_alive():
            return True
        deadline = time.monotonic() + timeout_s
        # SCardCancel waits for pcscd's answer: in a thread of its own, so that a hung daemon cannot hold the caller.
        canceller = threading.Thread(target=self._keep_cancelling, name="card-cancel", daemon=True)
        canceller.start()
        self._thread.join(timeout_s)
        canceller.join(max(0.0, deadline - time.monotonic()))
        return not self._thread.is_alive()

    def _keep_cancelling(self) -> None:
        # A cancel that arrives before the wait begins is lost, hence again and again.
        while self._thread.is_alive():
            if (context := self._context) is not None:
                context.cancel()
            self._thread.join(_CANCEL_EVERY_S)

    def _run(self) -> None:
        while not self._stopping.is_set():
            try:
                with self._new_context() as context:
                    self._context = context
                    self._watch(context)
            except CardError as error:
                if not self._stopping.is_set():
                    self._report_down(error)
            finally:
                self._context = None
            self._stopping.wait(RETRY_S)

    def _watch(self, context: Context) -> None:
        notification = ReaderStatus(PNP_NOTIFICATION)
        while not self._stopping.is_set():
            names = [name for name in context.readers() if self._filter in name]
            known = [self._occupancy.known(name) for name in names]
            if all(status.event for status in known):
                # Nothing new to learn from the first answer: what can differ by now is that a reader is missing.
                self._report(self._occupancy.update(known))
            changed = context.status_change([*known, notification], WAIT_S)
            if changed is None:
                # Also where a reader is still listed that PC/SC no longer knows: ask again, but not in a hot loop.
                self._stopping.wait(_NO_NEWS_PAUSE_S)
                continue
            *readers, notification = changed
            self._report(self._occupancy.update(readers))

    def _report_down(self, error: CardError) -> None:
        if self._reported is None or self._reported.state is not ReaderState.SERVICE_DOWN:
            _log.info("card readers: %s", error)
        self._occupancy.forget_readers()
        self._report(Presence(ReaderState.SERVICE_DOWN, insertion=self._occupancy.insertions))

    def _report(self, presence: Presence) -> None:
        if presence == self._reported:
            return
        self._reported = presence
        try:
            self._on_change(presence)
        except Exception:  # noqa: BLE001 - a fault of the listener must not blind the terminal
            _log.exception("presence callback failed")
