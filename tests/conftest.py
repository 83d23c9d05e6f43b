"""What every test obeys: no unexpected warning in the log, no thread, timer or window that outlives its test."""

from __future__ import annotations

import gc
import logging
import os
import threading
import time
from collections.abc import Iterator

import pytest

pytest_plugins = ["tests.fixtures_pcscd", "tests.a11y.proofs"]

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen" if not os.environ.get("DISPLAY") else "xcb")

_GRACE_S = 2.0


def pytest_configure(config: pytest.Config) -> None:
    """Register the marker by which a test says that it provokes warnings."""
    config.addinivalue_line("markers", "expected_log_warnings: this test provokes WARNING records on purpose")


def pytest_collection_finish() -> None:
    """Leave what was imported out of every later look for timers: it is most of the heap and holds none."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def _no_unexpected_log_warnings(request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail a test on a WARNING or worse that it did not announce (after qutebrowser's logfail)."""
    yield
    if request.node.get_closest_marker("expected_log_warnings"):
        return
    records = [record for when in ("setup", "call") for record in caplog.get_records(when)]
    bad = [f"{record.name}: {record.getMessage()}" for record in records if record.levelno >= logging.WARNING]
    assert not bad, f"unexpected log records: {bad}"


@pytest.fixture(autouse=True)
def _no_thread_outlives_its_test() -> Iterator[None]:
    """Fail a test that leaves threads behind; fixtures of wider scope are there before and may stay."""
    before = set(threading.enumerate())
    yield
    end = time.monotonic() + _GRACE_S
    while left := [thread for thread in threading.enumerate() if thread not in before and thread.is_alive()]:
        if time.monotonic() > end:
            break
        left[0].join(0.05)
    assert not left, f"threads left behind: {[thread.name for thread in left]}"


@pytest.fixture(autouse=True)
def _no_window_or_timer_outlives_its_test(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a Qt test that leaves a visible window or a running timer behind (after napari's conftest)."""
    yield
    if not {"qapp", "qtbot"} & set(request.fixturenames):
        return
    from PySide6.QtCore import QCoreApplication, QEvent, QTimer  # noqa: PLC0415 - only where Qt is used
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    windows = [type(widget).__name__ for widget in QApplication.topLevelWidgets() if widget.isVisible()]
    timers = [timer for timer in gc.get_objects() if isinstance(timer, QTimer) and _runs(timer)]
    assert not windows, f"windows left open: {windows}"
    assert not timers, f"timers left running: {len(timers)}"


def _runs(timer: object) -> bool:
    try:
        return bool(timer.isActive())  # type: ignore[attr-defined]  # a QTimer, maybe already deleted in C++
    except RuntimeError:
        return False
