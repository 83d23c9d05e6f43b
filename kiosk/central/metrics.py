"""What operators may count (Prometheus text format): routes, times and problems, never who."""

from __future__ import annotations

from typing import Final

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram
from prometheus_client.exposition import CONTENT_TYPE_LATEST, generate_latest

CONTENT_TYPE: Final = CONTENT_TYPE_LATEST
_SECONDS: Final = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 15.0)


class Metrics:
    """The numbers of one process, in a registry of their own.

    Labels are closed sets known to the code: a route's template, a method, a status, a problem's code, a side.
    """

    def __init__(self) -> None:
        self._registry = CollectorRegistry(auto_describe=True)
        labels = ("side", "method", "route", "status")
        self._requests = Counter("sede_requests", "Requests answered", labels, registry=self._registry)
        self._seconds = Histogram(
            "sede_request_seconds", "Time to answer", ("side", "route"), registry=self._registry, buckets=_SECONDS
        )
        self._running = Gauge("sede_requests_running", "Requests being worked on", ("side",), registry=self._registry)
        self._problems = Counter("sede_problems", "Problems answered", ("code",), registry=self._registry)
        self._audit = Gauge("sede_audit_lines", "Lines in the audit log", registry=self._registry)
        self._purged = Counter("sede_purged_rows", "Rows whose time was over", ("table",), registry=self._registry)
        self._ready = Gauge("sede_ready", "1 when the office can work", registry=self._registry)

    def begin(self, side: str) -> None:
        """Count a request that begins at ``side`` (api, public, inside)."""
        self._running.labels(side).inc()

    def end(self, side: str, method: str, route: str, status: int, seconds: float) -> None:
        """Count its answer."""
        self._running.labels(side).dec()
        self._requests.labels(side, method, route, str(status)).inc()
        self._seconds.labels(side, route).observe(seconds)

    def problem(self, code: str) -> None:
        """Count a problem that was answered."""
        self._problems.labels(code).inc()

    def audit_lines(self, count: int) -> None:
        """Set how long the audit log is."""
        self._audit.set(count)

    def purged(self, table: str, rows: int) -> None:
        """Count rows that were taken away."""
        self._purged.labels(table).inc(rows)

    def text(self, *, ready: bool) -> bytes:
        """Return all numbers as Prometheus reads them."""
        self._ready.set(ready)
        return generate_latest(self._registry)
