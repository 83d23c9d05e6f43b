"""What the watcher's thread does when things around it misbehave; the rest is tested over the real pcscd."""

# ruff: noqa: N802 - the names are PC/SC's

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator

import pytest

from kiosk.cards.codes import CardFlag, ScardCode
from kiosk.cards.pcsc import PNP_NOTIFICATION, Context
from kiosk.cards.presence import PresenceWatcher
from kiosk.core.states import Presence, ReaderState
from tests.unit.cards.fake_scard import FakeScard, Statuses, status

NOTIFICATION = status(CardFlag(0), reader=PNP_NOTIFICATION)


class PlayedScard(FakeScard):
    """Plays its changes, then waits until it is cancelled, as pcscd does."""

    def __init__(self, changes: list[tuple[int, Statuses]], *, established: int = ScardCode.SUCCESS) -> None:
        super().__init__(changes=changes, established=established)
        self._cancelled = threading.Event()

    def SCardGetStatusChange(
        self, context: int, timeout: int, states: list[tuple[str, int]], /
    ) -> tuple[int, Statuses]:
        code, statuses = super().SCardGetStatusChange(context, timeout, states)
        if code == ScardCode.E_TIMEOUT:
            self._cancelled.wait()
        return code, statuses

    def SCardCancel(self, context: int, /) -> int:
        self._cancelled.set()
        return ScardCode.SUCCESS


class Listener:
    """Keeps reports; may fail at the first."""

    def __init__(self, *, wanted: int, fails: bool = False) -> None:
        self.reports: list[Presence] = []
        self._wanted, self._fails = wanted, fails
        self.done = threading.Event()

    def __call__(self, presence: Presence) -> None:
        self.reports.append(presence)
        if len(self.reports) == self._wanted:
            self.done.set()
        if self._fails and len(self.reports) == 1:
            raise ValueError("a fault in the screen")


def watched(listener: Listener, scard: FakeScard) -> list[ReaderState]:
    """Return the states reported until the listener had what it wanted."""
    watcher = PresenceWatcher(listener, context=lambda: Context(scard))
    watcher.start()
    assert listener.done.wait(3.0), listener.reports
    assert watcher.stop()
    assert watcher.stop()
    return [report.state for report in listener.reports]


def test_each_change_is_reported_once() -> None:
    empty = (ScardCode.SUCCESS, [status(CardFlag.EMPTY), NOTIFICATION])
    card = (ScardCode.SUCCESS, [status(CardFlag.PRESENT, bytes.fromhex("3B8180018080"), 1), NOTIFICATION])
    in_use = (ScardCode.SUCCESS, [status(CardFlag.PRESENT, bytes.fromhex("3B8180018080"), 1), NOTIFICATION])
    gone = (ScardCode.SUCCESS, [status(CardFlag.EMPTY, count=2), NOTIFICATION])
    states = watched(Listener(wanted=3), PlayedScard([empty, empty, card, in_use, gone]))
    assert states == [ReaderState.EMPTY, ReaderState.CITIZEN_CARD, ReaderState.EMPTY]


def test_reader_unplugged_between_list_and_wait_is_asked_for_again() -> None:
    unknown: tuple[int, Statuses] = (ScardCode.E_UNKNOWN_READER, [])
    empty = (ScardCode.SUCCESS, [status(CardFlag.EMPTY), NOTIFICATION])
    assert watched(Listener(wanted=1), PlayedScard([unknown, empty])) == [ReaderState.EMPTY]


def test_missing_service_is_reported_once_and_logged_once(caplog: pytest.LogCaptureFixture) -> None:
    scards = iter([*[PlayedScard([], established=ScardCode.E_NO_SERVICE)] * 2])
    back = PlayedScard([(ScardCode.SUCCESS, [status(CardFlag.EMPTY), NOTIFICATION])])
    listener = Listener(wanted=2)
    watcher = PresenceWatcher(listener, context=lambda: Context(next(scards, back)))
    with caplog.at_level(logging.INFO, logger="kiosk.cards.presence"):
        watcher.start()
        assert listener.done.wait(3.0)
        assert watcher.stop()
    assert [report.state for report in listener.reports] == [ReaderState.SERVICE_DOWN, ReaderState.EMPTY]
    assert [record.levelname for record in caplog.records] == ["INFO"]


class Kept(logging.Handler):
    """Keeps log records away from the checks on unexpected warnings: here one is expected."""

    def __init__(self) -> None:
        super().__init__()
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


@pytest.fixture
def kept(monkeypatch: pytest.MonkeyPatch) -> Iterator[Kept]:
    logger, handler = logging.getLogger("kiosk.cards.presence"), Kept()
    monkeypatch.setattr(logger, "propagate", False)
    logger.addHandler(handler)
    yield handler
    logger.removeHandler(handler)


@pytest.mark.expected_log_warnings
def test_fault_of_the_listener_does_not_blind_the_terminal(kept: Kept) -> None:
    empty = (ScardCode.SUCCESS, [status(CardFlag.EMPTY), NOTIFICATION])
    card = (ScardCode.SUCCESS, [status(CardFlag.PRESENT, b"\x3b\x00", 1), NOTIFICATION])
    states = watched(Listener(wanted=2, fails=True), PlayedScard([empty, card]))
    assert states == [ReaderState.EMPTY, ReaderState.UNKNOWN_CARD]
    assert [(record.levelname, record.getMessage()) for record in kept.records] == [
        ("ERROR", "presence callback failed")
    ]


def test_watcher_that_never_started_stops() -> None:
    assert PresenceWatcher(Listener(wanted=1)).stop()
