"""The presence watcher over the machine's real pcscd, with virtual cards."""

from __future__ import annotations

import os
import signal
import threading
import time
from pathlib import Path

import pytest

from kiosk.cards.presence import PresenceWatcher
from kiosk.core.states import ReaderState
from kiosk.sandbox.cards.chips import DNIE_ATR, AtrOnlyChip, ForeignChip, MuteChip
from kiosk.sandbox.cards.virtual import VirtualCard
from kiosk.sandbox.pcscd import DEMO_READER, Pcscd
from tests.devices.conftest import Reports

pytestmark = pytest.mark.pcsc

BANK_CARD = bytes.fromhex("3B6500002063CB6600")


def test_card_in_and_out_is_seen(reports: Reports) -> None:
    with VirtualCard(ForeignChip()):
        presence = reports.wait_for(ReaderState.CITIZEN_CARD)
    assert presence.reader == f"{DEMO_READER} 00 00"
    assert presence.insertion == reports.before + 1
    assert reports.wait_for(ReaderState.EMPTY).insertion == presence.insertion
    assert [report.state for report in reports.all[-3:]] == [
        ReaderState.EMPTY,
        ReaderState.CITIZEN_CARD,
        ReaderState.EMPTY,
    ]


def test_swapped_card_is_another_insertion(reports: Reports) -> None:
    with VirtualCard(ForeignChip()):
        first = reports.wait_for(ReaderState.CITIZEN_CARD)
    with VirtualCard(ForeignChip()):
        second = reports.wait_for(ReaderState.CITIZEN_CARD)
    assert second.insertion == first.insertion + 1


@pytest.mark.parametrize(
    ("atr", "state"), [(DNIE_ATR, ReaderState.UNKNOWN_CARD), (BANK_CARD, ReaderState.UNKNOWN_CARD)]
)
def test_other_cards_are_unknown(reports: Reports, atr: bytes, state: ReaderState) -> None:
    with VirtualCard(AtrOnlyChip(atr)):
        reports.wait_for(state)


def test_card_without_answer_is_mute(reports: Reports) -> None:
    with VirtualCard(MuteChip()):
        assert reports.wait_for(ReaderState.MUTE_CARD).insertion == reports.before + 1
    reports.wait_for(ReaderState.EMPTY)


def test_first_card_in_wins_over_one_in_another_reader(reports: Reports, pcscd: Pcscd) -> None:
    first, second = VirtualCard(AtrOnlyChip(DNIE_ATR)), VirtualCard(ForeignChip(), port=pcscd.port + 1)
    seen = Reports()
    watcher = PresenceWatcher(seen, reader_filter="00 01")
    watcher.start()
    with first:
        assert reports.wait_for(ReaderState.UNKNOWN_CARD).reader.endswith("00 00")
        with second:
            seen.wait_for(ReaderState.CITIZEN_CARD)
            assert reports.all[-1].state is ReaderState.UNKNOWN_CARD
            first.remove()
            moved = reports.wait_for(ReaderState.CITIZEN_CARD)
    assert moved.reader.endswith("00 01")
    assert moved.insertion == reports.before + 2
    assert {report.state for report in seen.all} <= {ReaderState.EMPTY, ReaderState.CITIZEN_CARD}
    assert watcher.stop()


def test_killed_pcscd_is_reported_and_its_return_within_a_second(reports: Reports, pcscd: Pcscd) -> None:
    pcscd.kill()
    reports.wait_for(ReaderState.SERVICE_DOWN)
    pcscd.start()
    back = time.perf_counter()
    reports.wait_for(ReaderState.EMPTY)
    assert reports.times[-1] - back < 1.0
    with VirtualCard(ForeignChip()):
        reports.wait_for(ReaderState.CITIZEN_CARD)


def test_card_left_in_through_a_restart_is_a_new_insertion(reports: Reports, pcscd: Pcscd) -> None:
    with VirtualCard(ForeignChip()):
        before = reports.wait_for(ReaderState.CITIZEN_CARD)
        pcscd.restart()
        reports.wait_for(ReaderState.SERVICE_DOWN)
        after = reports.wait_for(ReaderState.CITIZEN_CARD)
    assert after.insertion == before.insertion + 1


def test_pcscd_without_readers_is_no_reader(reports: Reports, pcscd: Pcscd, tmp_path: Path) -> None:
    pcscd.stop()
    reports.wait_for(ReaderState.SERVICE_DOWN)
    with Pcscd(tmp_path, name=""):
        reports.wait_for(ReaderState.NO_READER)
    pcscd.start()
    reports.wait_for(ReaderState.EMPTY)


def test_filter_without_a_reader_of_that_name_is_no_reader(pcscd: Pcscd) -> None:
    seen = Reports()
    watcher = PresenceWatcher(seen, reader_filter="Reader of another make")
    watcher.start()
    seen.wait_for(ReaderState.NO_READER)
    assert watcher.stop()


def test_stop_is_quick_and_leaves_no_thread(pcscd: Pcscd) -> None:
    before = set(threading.enumerate())
    for _ in range(20):
        seen = Reports()
        watcher = PresenceWatcher(seen)
        watcher.start()
        seen.wait_for(ReaderState.EMPTY)
        begin = time.perf_counter()
        assert watcher.stop()
        assert time.perf_counter() - begin < 0.5
    assert set(threading.enumerate()) == before


def test_stop_at_the_very_start_is_not_lost(pcscd: Pcscd) -> None:
    for _ in range(20):
        watcher = PresenceWatcher(Reports())
        watcher.start()
        assert watcher.stop()


def test_stop_returns_while_pcscd_hangs(pcscd: Pcscd) -> None:
    before = set(threading.enumerate())
    seen = Reports()
    watcher = PresenceWatcher(seen)
    watcher.start()
    seen.wait_for(ReaderState.EMPTY)
    assert pcscd.pid is not None
    os.kill(pcscd.pid, signal.SIGSTOP)
    try:
        begin = time.perf_counter()
        stopped = watcher.stop()
        assert time.perf_counter() - begin < 0.7
    finally:
        os.kill(pcscd.pid, signal.SIGCONT)
    assert not stopped
    for thread in set(threading.enumerate()) - before:
        thread.join(3.0)
    assert set(threading.enumerate()) == before
