"""A sound card without sound: ALSA devices that are files, or pipes which the test empties when it likes."""

from __future__ import annotations

import contextlib
import os
import queue
import select
import time
from array import array
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from kiosk.core.ports import Route, VoiceManner
from kiosk.voice.engine import EspeakEngine, Synthesis
from kiosk.voice.player import Player

WITHIN_S = 10.0
ALSA = """\
</usr/share/alsa/alsa.conf>
pcm.speaker {{ type file slave.pcm "null" file "{folder}/speaker.raw" format "raw" }}
pcm.headphones {{ type file slave.pcm "null" file "{folder}/headphones.raw" format "raw" }}
pcm.slow {{ type file slave.pcm "null" file "{folder}/slow.fifo" format "raw" }}
ctl.!default {{ type null }}
"""


_elders: set[int] = set()
"""Processes that other tests' fixtures keep for the whole run."""


@pytest.fixture(autouse=True)
def _know_the_elders() -> None:
    _elders.clear()
    _elders.update(child.pid for child in psutil.Process().children())


def children() -> list[psutil.Process]:
    """Return the child processes that began in this test."""
    return [child for child in psutil.Process().children() if child.pid not in _elders]


def manner(route: Route = Route.SPEAKER, *, rate: int = 7, volume: int = 5) -> VoiceManner:
    return VoiceManner(rate=rate, volume=volume, route=route)


class Card:
    """The devices ``speaker`` and ``headphones`` swallow at once; ``slow`` takes what :meth:`listen` reads."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "asound.conf").write_text(ALSA.format(folder=folder), "utf-8")
        os.mkfifo(folder / "slow.fifo", 0o600)
        self.ear = self._open()

    def _open(self) -> int:
        return os.open(self.folder / "slow.fifo", os.O_RDONLY | os.O_NONBLOCK)

    def samples(self, device: str) -> array[int]:
        """What reached a device: 16 bit, two channels, 48 kHz."""
        path = self.folder / f"{device}.raw"
        return array("h", path.read_bytes()) if path.exists() else array("h")

    def listen(self) -> bytes:
        """Wait for sound on ``slow`` and take it."""
        poll = select.poll()
        poll.register(self.ear, select.POLLIN)
        assert poll.poll(WITHIN_S * 1000) == [(self.ear, select.POLLIN)], "nothing was played"
        return os.read(self.ear, 1 << 20)

    def sip(self) -> None:
        """Take what lies in ``slow`` by now, so that its player can go on."""
        with contextlib.suppress(BlockingIOError):
            os.read(self.ear, 1 << 20)

    def quiet_within(self, seconds: float) -> bool:
        """Return whether everybody who played to ``slow`` lets it go in time."""
        poll = select.poll()
        poll.register(self.ear, 0)
        return any(event & select.POLLHUP for _, event in poll.poll(seconds * 1000))

    def forget(self) -> None:
        """Take all that lies in ``slow``; a pipe that was hung up is like new only when it is opened again."""
        with contextlib.suppress(BlockingIOError):
            while os.read(self.ear, 1 << 20):
                pass
            os.close(self.ear)
            self.ear = self._open()


@pytest.fixture
def card(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Card]:
    made = Card(tmp_path)
    monkeypatch.setenv("ALSA_CONFIG_PATH", str(tmp_path / "asound.conf"))
    yield made
    os.close(made.ear)


class MainThread:
    """Runs posted calls where the test waits."""

    def __init__(self) -> None:
        self._calls: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()

    def post(self, call: Callable[[], None]) -> None:
        self._calls.put(call)

    def until(self, done: Callable[[], bool]) -> None:
        end = time.monotonic() + WITHIN_S
        while not done():
            assert time.monotonic() < end, "waited in vain"
            with contextlib.suppress(queue.Empty):
                self._calls.get(timeout=0.02)()

    def idle(self) -> None:
        """Run what has been posted by now."""
        with contextlib.suppress(queue.Empty):
            while True:
                self._calls.get_nowait()()


@pytest.fixture
def main() -> MainThread:
    return MainThread()


class Scribe(EspeakEngine):
    """espeak-ng behind a program that writes down what it is told to say."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / "said.txt"

    @property
    def said(self) -> str:
        return self._file.read_text("utf-8") if self._file.exists() else ""

    def synthesis(self, language: str, rate: int) -> Synthesis:
        bare = " ".join(super().synthesis(language, rate).command)
        return Synthesis(("sh", "-c", f"(cat; echo) | tee -a {self._file} | {bare}"))


@pytest.fixture
def scribe(tmp_path: Path) -> Scribe:
    return Scribe(tmp_path)


@pytest.fixture
def player(card: Card) -> Player:
    return Player({Route.SPEAKER: "speaker", Route.HEADPHONES: "headphones"})


@pytest.fixture
def slow_player(card: Card) -> Player:
    return Player({Route.SPEAKER: "slow", Route.HEADPHONES: "slow"})
