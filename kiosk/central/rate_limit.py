"""A limit of requests per client, in this process: with N processes behind a balancer it is at most N times as much."""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from typing import Final

from kiosk.central.problems import refuse
from kiosk.contract.problems import ProblemCode

_CLIENTS: Final = 10_000
"""How many clients are remembered; the one unseen for longest is forgotten first."""
_MINUTE_S: Final = 60.0


class RateLimiter:
    """A bucket per client that holds one minute's requests and fills evenly."""

    def __init__(self, per_minute: int, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._size = float(per_minute)
        self._per_second = per_minute / _MINUTE_S
        self._monotonic = monotonic
        self._buckets: OrderedDict[str, tuple[float, float]] = OrderedDict()
        self._lock = threading.Lock()

    def take(self, client: str) -> None:
        """Take one request for ``client``.

        Raises:
            ProblemError: ``rate-limited`` with the seconds to wait.
        """
        seconds = self.wait(client)
        if seconds:
            raise refuse(ProblemCode.RATE_LIMITED, retry_after=seconds)

    def wait(self, client: str) -> int:
        """Take one request for ``client``: 0 when it may go on, else seconds until it may."""
        with self._lock:
            now = self._monotonic()
            level, seen = self._buckets.pop(client, (self._size, now))
            level = min(self._size, level + (now - seen) * self._per_second)
            allowed = level >= 1
            self._buckets[client] = (level - 1 if allowed else level, now)
            if len(self._buckets) > _CLIENTS:
                self._buckets.popitem(last=False)
            return 0 if allowed else int((1 - level) / self._per_second) + 1
