"""Time a person may take (accessibility.md E01-E05): a warning, at least 20 s to answer, extended without limit."""

from __future__ import annotations

from dataclasses import dataclass

LEAST_ANSWER_S = 20.0
SLOW = 10
"""How many times longer a person may take who is in no hurry (EN 301 549 11.2.2.1: at least ten times)."""


@dataclass(frozen=True)
class IdleTimes:
    """How long nothing may happen, in seconds.

    Attributes:
        warn_after: from the last touch to the warning.
        answer_within: from the warning to the end of the session; never under 20 s (EN 301 549 11.2.2.1).
        notice: how long a farewell stays on the screen.
    """

    warn_after: float = 120.0
    answer_within: float = 45.0
    notice: float = 10.0


class IdleClock:
    """Counts from the last touch; the caller says the time, so a test needs no waiting."""

    def __init__(self, times: IdleTimes) -> None:
        self._times = times
        self._since: float | None = None
        self._looked = 0.0

    def start(self, now: float) -> None:
        """Begin, or begin anew: the person did something."""
        self._since = self._looked = now

    def stop(self) -> None:
        """Nobody is asked to do anything: the terminal works, or nobody is there."""
        self._since = None

    def hold(self, now: float) -> None:
        """Stand still: what has gone by since the last look does not count."""
        if self._since is not None:
            self._since += now - self._looked
            self._looked = now

    @property
    def running(self) -> bool:
        """Whether time counts."""
        return self._since is not None

    def left(self, now: float, *, slow: bool = False) -> int | None:
        """Return the whole seconds left to answer the warning, 0 when they are over, None before the warning."""
        self._looked = now
        if self._since is None:
            return None
        over = now - self._since - self._times.warn_after * (SLOW if slow else 1)
        if over < 0:
            return None
        answer = max(self._times.answer_within, LEAST_ANSWER_S * (3 if slow else 1))
        return max(0, round(answer - over))
