"""Workers: one thread for each lane, answers on the main thread and in order, and a clean end."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from kiosk.core.errors import KioskError, OfficeUnreachableError
from kiosk.core.ports import Lane
from kiosk.ui.bridge import Bridge, ThreadWorkers

_PATIENCE_S = 5.0


class Notes:
    """Where answers arrive, and on which thread."""

    def __init__(self) -> None:
        self.values: list[object] = []
        self.errors: list[KioskError] = []
        self.threads: list[threading.Thread] = []

    def done(self, value: object) -> None:
        self.values.append(value)
        self.threads.append(threading.current_thread())

    def failed(self, error: KioskError) -> None:
        self.errors.append(error)
        self.threads.append(threading.current_thread())

    def __len__(self) -> int:
        return len(self.threads)


class Gate:
    """Holds a job until the test lets it go."""

    def __init__(self) -> None:
        self.entered, self.open = threading.Event(), threading.Event()

    def job(self) -> str:
        self.entered.set()
        assert self.open.wait(_PATIENCE_S)
        return "gate"


@pytest.fixture
def notes() -> Notes:
    return Notes()


@pytest.fixture
def workers(qtbot: QtBot) -> Iterator[ThreadWorkers]:
    bridge = Bridge()
    made = ThreadWorkers(bridge)
    yield made
    made.close()
    bridge.deleteLater()


def _raise(error: Exception) -> Callable[[], object]:
    def job() -> object:
        raise error

    return job


def test_answer_arrives_on_the_main_thread(workers: ThreadWorkers, notes: Notes, qtbot: QtBot) -> None:
    workers.submit(Lane.OFFICE, threading.current_thread, notes.done, notes.failed)
    assert len(notes) == 0, "submit() returns at once, the answer comes from the event loop"
    qtbot.waitUntil(lambda: len(notes) == 1, timeout=5000)
    assert notes.threads == [threading.main_thread()]
    (ran_on,) = notes.values
    assert ran_on is not threading.main_thread()
    assert getattr(ran_on, "name", "").startswith("kiosk-office")


def test_jobs_of_a_lane_run_in_order_in_one_thread(workers: ThreadWorkers, notes: Notes, qtbot: QtBot) -> None:
    order: list[int] = []
    threads: set[threading.Thread] = set()

    def job(at: int) -> int:
        order.append(at)
        threads.add(threading.current_thread())
        return at

    for at in range(50):
        workers.submit(Lane.PRINTER, lambda at=at: job(at), notes.done, notes.failed)  # type: ignore[misc]  # default
    qtbot.waitUntil(lambda: len(notes) == 50, timeout=5000)
    assert order == notes.values == list(range(50))
    assert len(threads) == 1


def test_lanes_do_not_wait_for_each_other(workers: ThreadWorkers, notes: Notes, qtbot: QtBot) -> None:
    gate = Gate()
    workers.submit(Lane.CARD, gate.job, notes.done, notes.failed)
    workers.submit(Lane.CARD, lambda: "behind", notes.done, notes.failed)
    workers.submit(Lane.OFFICE, lambda: "free", notes.done, notes.failed)
    qtbot.waitUntil(lambda: notes.values == ["free"], timeout=5000)
    names = {thread.name for thread in threading.enumerate() if thread.name.startswith("kiosk-")}
    assert names == {"kiosk-card_0", "kiosk-office_0"}
    gate.open.set()
    qtbot.waitUntil(lambda: notes.values == ["free", "gate", "behind"], timeout=5000)


def test_no_thread_before_it_is_needed(workers: ThreadWorkers) -> None:
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("kiosk-")]


def test_an_expected_error_is_an_answer(workers: ThreadWorkers, notes: Notes, qtbot: QtBot) -> None:
    error = OfficeUnreachableError("no route")
    workers.submit(Lane.OFFICE, _raise(error), notes.done, notes.failed)
    qtbot.waitUntil(lambda: len(notes) == 1, timeout=5000)
    assert notes.errors == [error]
    assert notes.values == []
    assert notes.threads == [threading.main_thread()]


@pytest.mark.expected_log_warnings
def test_a_bug_is_logged_and_becomes_an_answer(
    workers: ThreadWorkers, notes: Notes, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    workers.submit(Lane.CARD, _raise(ZeroDivisionError("half a secret")), notes.done, notes.failed)
    workers.submit(Lane.CARD, lambda: "next", notes.done, notes.failed)
    qtbot.waitUntil(lambda: len(notes) == 2, timeout=5000)
    (error,) = notes.errors
    assert type(error) is KioskError
    assert str(error) == "ZeroDivisionError", "the name of the fault, nothing of its text"
    assert notes.values == ["next"], "the lane goes on"
    (record,) = [entry for entry in caplog.records if entry.levelno >= logging.WARNING]
    assert record.levelno == logging.ERROR
    assert record.name == "kiosk.ui.bridge"
    assert record.exc_info is not None
    assert "ZeroDivisionError" in record.getMessage()


def test_close_finishes_what_runs_and_drops_what_waits(workers: ThreadWorkers, notes: Notes, qtbot: QtBot) -> None:
    gate, ran = Gate(), threading.Event()
    workers.submit(Lane.PRINTER, gate.job, notes.done, notes.failed)
    workers.submit(Lane.PRINTER, ran.set, notes.done, notes.failed)
    assert gate.entered.wait(_PATIENCE_S)
    threading.Timer(0.05, gate.open.set).start()
    workers.close()
    assert gate.open.is_set(), "it waited for what ran"
    assert not ran.is_set()
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("kiosk-")]
    workers.submit(Lane.OFFICE, ran.set, notes.done, notes.failed)
    qtbot.wait(20)
    assert not ran.is_set()
    assert not notes.errors
    assert notes.values == [], "nobody is there any more to take an answer"


def test_close_is_enough_once_and_harmless_twice(workers: ThreadWorkers) -> None:
    workers.close()
    workers.close()


def test_later_calls_once_on_the_main_thread(workers: ThreadWorkers, notes: Notes, qtbot: QtBot) -> None:
    workers.later(0.02, lambda: notes.done("late"))
    workers.later(0.0, lambda: notes.done("soon"))
    assert len(notes) == 0
    qtbot.waitUntil(lambda: len(notes) == 2, timeout=5000)
    qtbot.wait(50)
    assert notes.values == ["soon", "late"]
    assert set(notes.threads) == {threading.main_thread()}


def test_later_does_not_outlive_close(workers: ThreadWorkers, notes: Notes, qtbot: QtBot) -> None:
    for _ in range(3):
        workers.later(0.02, lambda: notes.done("late"))
    workers.close()
    workers.later(0.0, lambda: notes.done("after the end"))
    qtbot.wait(80)
    assert notes.values == []
    assert not [timer for timer in workers._bridge.findChildren(QTimer) if timer.isActive()]


def test_a_fired_timer_is_gone(workers: ThreadWorkers, notes: Notes, qtbot: QtBot) -> None:
    """Recovery asks again and again: a terminal that runs for months must not collect timers."""
    for _ in range(20):
        workers.later(0.0, lambda: notes.done("late"))
    qtbot.waitUntil(lambda: len(notes) == 20, timeout=5000)
    qtbot.waitUntil(lambda: not workers._bridge.findChildren(QTimer), timeout=5000)
    assert not workers._timers


def test_a_call_may_ask_for_another(workers: ThreadWorkers, notes: Notes, qtbot: QtBot) -> None:
    workers.later(0.0, lambda: workers.later(0.0, lambda: workers.submit(Lane.CARD, int, notes.done, notes.failed)))
    qtbot.waitUntil(lambda: notes.values == [0], timeout=5000)


def test_bridge_keeps_the_order_of_a_thread(workers: ThreadWorkers, notes: Notes, qtbot: QtBot) -> None:
    """The presence watcher posts from its own thread: a card put in is told before it is taken out."""

    def tell() -> None:
        for at in range(200):
            workers._bridge.post(lambda at=at: notes.done(at))  # type: ignore[misc]  # a default, not an argument

    thread = threading.Thread(target=tell)
    thread.start()
    thread.join()
    assert len(notes) == 0
    qtbot.waitUntil(lambda: len(notes) == 200, timeout=5000)
    assert notes.values == list(range(200))
    assert set(notes.threads) == {threading.main_thread()}
