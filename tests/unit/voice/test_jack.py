"""Headphones: plugged in or not."""

from __future__ import annotations

import os
import queue
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.voice import jack
from kiosk.voice.jack import EV_SW, EV_SYN, EVENT, SW_HEADPHONE_INSERT, SYN_DROPPED, FileJack, FixedJack, InputJack

WITHIN_S = 10.0
EV_KEY = 0x01


class Reports:
    """What a watch told."""

    def __init__(self) -> None:
        self._told: queue.SimpleQueue[bool] = queue.SimpleQueue()

    def __call__(self, plugged: bool) -> None:  # noqa: FBT001 - the callback's own form
        self._told.put(plugged)

    def next(self) -> bool:
        return self._told.get(timeout=WITHIN_S)

    @property
    def none(self) -> bool:
        return self._told.empty()


@pytest.fixture
def reports() -> Reports:
    return Reports()


def event(kind: int, code: int, value: int) -> bytes:
    return EVENT.pack(1795000000, 0, kind, code, value)


def switch(value: int) -> bytes:
    return event(EV_SW, SW_HEADPHONE_INSERT, value) + event(EV_SYN, 0, 0)


@pytest.fixture
def device(tmp_path: Path) -> Path:
    path = tmp_path / "event3"
    os.mkfifo(path)
    return path


class Plug:
    """An input device as a pipe, with a state that the test sets."""

    def __init__(self, path: Path, reports: Callable[[bool], None], *, state: bool = False) -> None:
        self.path = path
        self.state = state
        self.end = os.open(path, os.O_RDWR)
        self.watch = InputJack(reports, path, lambda _descriptor: self.state)

    def send(self, data: bytes) -> None:
        os.write(self.end, data)

    def vanish(self) -> None:
        self.path.unlink()
        os.close(self.end)

    def come_back(self) -> None:
        os.mkfifo(self.path)
        self.end = os.open(self.path, os.O_RDWR)


@pytest.fixture
def plug(device: Path, reports: Reports) -> Iterator[Plug]:
    made = Plug(device, reports)
    yield made
    made.watch.stop()
    os.close(made.end)


@pytest.mark.proves("A04", "A05")
def test_the_kernels_switch_is_followed(plug: Plug, reports: Reports) -> None:
    plug.watch.start()
    assert reports.next() is False
    plug.send(switch(1))
    assert reports.next() is True
    plug.send(switch(1) + event(EV_KEY, 0x72, 1) + event(EV_SW, 0x04, 0))
    plug.send(switch(0))
    assert reports.next() is False
    assert reports.none


def test_a_plug_that_is_in_at_the_start_is_reported(plug: Plug, reports: Reports) -> None:
    plug.state = True
    plug.watch.start()
    assert reports.next() is True


def test_lost_events_are_made_good_by_asking(plug: Plug, reports: Reports) -> None:
    plug.watch.start()
    assert reports.next() is False
    plug.state = True
    plug.send(event(EV_SYN, SYN_DROPPED, 0))
    assert reports.next() is True


def test_a_lost_device_is_an_unplugged_jack_and_may_come_back(
    plug: Plug, reports: Reports, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    monkeypatch.setattr(jack, "_AGAIN_S", 0.02)
    plug.state = True
    plug.watch.start()
    assert reports.next() is True
    plug.vanish()
    assert reports.next() is False
    plug.come_back()
    assert reports.next() is True
    complaints = [record.getMessage() for record in caplog.records]
    assert len(complaints) == len(set(complaints)) <= 2
    assert complaints[0] == "headphone jack: No such device"


@pytest.mark.expected_log_warnings
def test_a_listeners_fault_does_not_end_the_watch(tmp_path: Path, reports: Reports) -> None:
    path = tmp_path / "jack"
    faults: list[bool] = []

    def report(plugged: bool) -> None:  # noqa: FBT001 - the callback's own form
        if not faults:
            faults.append(plugged)
            raise RuntimeError("a fault on purpose")
        reports(plugged)

    watch = FileJack(path, report)
    watch.start()
    while not faults:
        os.sched_yield()
    path.write_text("1\n")
    assert reports.next() is True
    watch.stop()


@pytest.mark.proves("A04")
def test_a_file_stands_in_for_the_plug(tmp_path: Path, reports: Reports) -> None:
    path = tmp_path / "jack"
    watch = FileJack(path, reports)
    watch.start()
    assert reports.next() is False
    path.write_text("1\n")
    assert reports.next() is True
    path.write_text("0")
    assert reports.next() is False
    path.write_text("1")
    assert reports.next() is True
    path.unlink()
    assert reports.next() is False
    watch.stop()
    watch.stop()
    assert reports.none


@pytest.mark.parametrize("plugged", [True, False])
def test_a_plug_that_cannot_be_sensed_is_as_configured(reports: Reports, *, plugged: bool) -> None:
    watch = FixedJack(reports, plugged=plugged)
    watch.start()
    watch.stop()
    assert reports.next() is plugged


def test_a_watch_may_be_stopped_before_it_starts(tmp_path: Path, reports: Reports) -> None:
    FileJack(tmp_path / "jack", reports).stop()
    InputJack(reports, tmp_path / "event0").stop()
    assert reports.none


def test_what_is_no_input_device_has_no_switch(tmp_path: Path, reports: Reports) -> None:
    (tmp_path / "event0").write_bytes(b"")
    (tmp_path / "mouse0").write_bytes(b"")
    assert jack.jack_device(tmp_path) is None
    with (tmp_path / "event0").open("rb") as file, pytest.raises(OSError, match="ioctl"):
        jack.switch_state(file.fileno())


def test_the_numbers_are_the_kernel_headers(tmp_path: Path) -> None:
    source = tmp_path / "numbers.c"
    source.write_text(
        "#include <linux/input.h>\n#include <stdio.h>\n"
        'int main(void) { printf("%zu %lu %lu %d %d %d %d", sizeof(struct input_event), (unsigned long) EVIOCGSW(8), '
        "(unsigned long) EVIOCGBIT(EV_SW, 8), EV_SYN, EV_SW, SYN_DROPPED, SW_HEADPHONE_INSERT); return 0; }\n"
    )
    subprocess.run(["gcc", "-o", str(tmp_path / "numbers"), str(source)], check=True)
    told = subprocess.run([tmp_path / "numbers"], capture_output=True, check=True, text=True).stdout
    ours = (EVENT.size, jack.EVIOCGSW, jack.EVIOCGBIT_SW, EV_SYN, EV_SW, SYN_DROPPED, SW_HEADPHONE_INSERT)
    assert tuple(map(int, told.split())) == ours


def test_the_kernels_answer_is_read_bit_by_bit(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    asked = []

    def ioctl(_descriptor: int, request: int, bits: bytearray) -> int:
        asked.append(request)
        bits[0] = 1 << SW_HEADPHONE_INSERT if request == jack.EVIOCGBIT_SW else 0
        return len(bits)

    monkeypatch.setattr("fcntl.ioctl", ioctl)
    for name in ("event10", "event2"):
        (tmp_path / name).write_bytes(b"")
    assert jack.jack_device(tmp_path) == tmp_path / "event2"
    assert jack.switch_state(0) is False
    assert asked == [jack.EVIOCGBIT_SW, jack.EVIOCGSW]
