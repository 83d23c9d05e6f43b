"""How long to wait between two questions about a request whose outcome is unknown."""

from __future__ import annotations

from collections.abc import Callable, Iterator

FIRST_S = 0.5
GROWTH = 1.7
LONGEST_S = 5.0
TOTAL_S = 20.0
_JITTER = 0.5


def recovery_delays(random: Callable[[], float]) -> Iterator[float]:
    """Yield the waits, in seconds, before each further ``GET /operations/{key}``; about 20 s in all.

    The waits grow and are capped, so that an e-office that comes back is asked soon and one in trouble is left alone;
    each is shortened by up to a quarter and lengthened by up to a quarter at random, so that the terminals of a town
    do not ask in step after a power cut (``reference/qt-anchors.md`` §2.4 no. 12). Who asks stops at the first answer.

    Args:
        random: a number from 0 to 1, such as ``random.random``.
    """
    steady, waited = FIRST_S, 0.0
    while waited < TOTAL_S:
        delay = steady * (1 - _JITTER / 2 + _JITTER * random())
        yield delay
        waited += delay
        steady = min(steady * GROWTH, LONGEST_S)
