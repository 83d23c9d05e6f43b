"""The binding keeps ``None`` and ``True`` alive: PySide6 6.12.0 on Python 3.11 loses a reference per call."""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, Signal

_CALLS = 200
_SLACK = 50


class _Emitter(QObject):
    told = Signal(int)

    def hear(self, number: int) -> None:
        """Take a signal."""


def _set_name(emitter: _Emitter) -> None:
    emitter.setObjectName("x")


def _emit(emitter: _Emitter) -> None:
    emitter.told.emit(1)


def _references() -> tuple[int, int]:
    nothing, yes = None, True
    return sys.getrefcount(nothing), sys.getrefcount(yes)


@pytest.mark.parametrize("call", [_set_name, _emit])
def test_references_of_none_and_true_stay(call: Callable[[_Emitter], None]) -> None:
    emitter = _Emitter()
    emitter.told.connect(emitter.hear)
    before = _references()
    for _ in range(_CALLS):
        call(emitter)
    assert all(abs(now - then) < _SLACK for now, then in zip(_references(), before, strict=True))
