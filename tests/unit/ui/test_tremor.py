"""The double-activation filter by itself."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint

from kiosk.ui.kit import tremor
from kiosk.ui.kit.tremor import KEYS, TremorFilter

_REACH = 80


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def monotonic(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()
    monkeypatch.setattr(tremor, "time", made)
    return made


def test_the_first_counts_at_any_time(clock: Clock) -> None:
    for place in (QPoint(0, 0), QPoint(500, 900), KEYS):
        assert TremorFilter(_REACH).meant(place)


@pytest.mark.proves("C05")
@pytest.mark.parametrize(("pause", "counts"), [(0.0, False), (0.499, False), (0.5, True)])
def test_time(clock: Clock, pause: float, counts: bool) -> None:  # noqa: FBT001
    filter_ = TremorFilter(_REACH)
    assert filter_.meant(QPoint(100, 100))
    clock.now += pause
    assert filter_.meant(QPoint(100, 100)) is counts


@pytest.mark.parametrize(("apart", "counts"), [(0, False), (79, False), (80, True), (500, True)])
def test_place(clock: Clock, apart: int, counts: bool) -> None:  # noqa: FBT001
    filter_ = TremorFilter(_REACH)
    assert filter_.meant(QPoint(100, 100))
    assert filter_.meant(QPoint(100, 100 + apart)) is counts


@pytest.mark.proves("C05")
def test_a_long_tremble_is_one_touch(clock: Clock) -> None:
    """Each further knock starts the half second anew: a hand that trembles for long still presses once."""
    filter_ = TremorFilter(_REACH)
    counted = []
    for _ in range(20):
        counted.append(filter_.meant(QPoint(100, 100)))
        clock.now += 0.3
    assert counted == [True] + [False] * 19
    clock.now += 0.2
    assert filter_.meant(QPoint(100, 100))


def test_keys_are_one_place(clock: Clock) -> None:
    filter_ = TremorFilter(_REACH)
    assert filter_.meant(KEYS)
    assert not filter_.meant(KEYS)
    assert filter_.meant(QPoint(0, 0)), "a finger is no key"
