"""The waits between two questions about an unknown outcome."""

from __future__ import annotations

from itertools import pairwise

import pytest

from kiosk.core.recovery import FIRST_S, LONGEST_S, TOTAL_S, recovery_delays


@pytest.mark.parametrize("random", [0.0, 0.5, 1.0])
def test_they_grow_are_capped_and_end(random: float) -> None:
    delays = list(recovery_delays(lambda: random))
    assert all(before <= after for before, after in pairwise(delays))
    assert delays[0] == pytest.approx(FIRST_S * (0.75 + random / 2))
    assert delays[-1] == pytest.approx(LONGEST_S * (0.75 + random / 2))
    assert TOTAL_S <= sum(delays) < TOTAL_S + LONGEST_S * 1.25
    assert 6 <= len(delays) <= 12


def test_terminals_do_not_ask_in_step() -> None:
    assert list(recovery_delays(lambda: 0.1)) != list(recovery_delays(lambda: 0.9))
