"""The three that are compared: a bare window, our terminal, and Debian's Chromium showing the same first page."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil

from tests.benchmarks.glass import HEIGHT, WIDTH, Glass
from tests.benchmarks.hands import READER

_HERE = Path(__file__).resolve().parent
_CHROMIUM = (
    "--kiosk --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --disable-features=Translate "
    f"--window-size={WIDTH},{HEIGHT} --window-position=0,0"
).split()
"""``--no-sandbox``: root. The window flags: without a window manager ``--kiosk`` alone is not full screen."""


class DisturbedError(RuntimeError):
    """What was measured is not what was meant: the figure must not be used."""


@dataclass(frozen=True)
class Program:
    """One peer.

    Attributes:
        name: as the table calls it.
        command: its command line, given an empty folder it may fill.
    """

    name: str
    command: Callable[[Path], list[str]]


def peers(settings: Path) -> tuple[Program, Program, Program]:
    """Return bare window, terminal (with this ``kiosk.toml``) and Chromium, in the order of the table."""
    page = (_HERE / "attract.html").as_uri()
    kiosk = ["-OO", "-m", "kiosk", "run", "--config", str(settings), "--set", f"cards.reader_filter={READER}"]
    return (
        Program("bare window", lambda _folder: [sys.executable, str(_HERE / "bare_window.py")]),
        Program("kiosk", lambda _folder: [sys.executable, *kiosk]),
        Program("Chromium", lambda folder: ["chromium", *_CHROMIUM, f"--user-data-dir={folder}", page]),
    )


@dataclass(frozen=True)
class Running:
    """A started program.

    Attributes:
        process: its first process; leader of its own session.
        began: ``time.perf_counter`` right before it was started, seconds.
    """

    process: subprocess.Popen[bytes]
    began: float

    def processes(self) -> list[psutil.Process]:
        """Return all that belong to it: descendants, and whoever is left in its session."""
        root = psutil.Process(self.process.pid)
        found = {process.pid: process for process in (root, *root.children(recursive=True))}
        for process in psutil.process_iter():
            try:
                if os.getsid(process.pid) == self.process.pid:
                    found[process.pid] = process
            except ProcessLookupError:
                continue
        return list(found.values())


@contextmanager
def running(program: Program, glass: Glass) -> Iterator[Running]:
    """Start a program on an empty screen; end all its processes afterwards and wait until the screen is empty."""
    glass.wait_empty()
    folder = Path(tempfile.mkdtemp(prefix="kiosk-bench-"))
    environment = {
        name: value for name, value in os.environ.items() if name not in {"WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    }
    command = program.command(folder)
    with (folder / "log").open("wb") as log:
        began = time.perf_counter()
        process = subprocess.Popen(
            command,
            env=environment | {"DISPLAY": glass.display},
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    started = Running(process, began)
    try:
        yield started
        if b" notice " in (folder / "log").read_bytes():
            raise DisturbedError("the terminal left its first page: somebody uses the same pcscd, or a stand-in died")
    finally:
        _end(started)
        shutil.rmtree(folder, ignore_errors=True)
        glass.wait_empty()


def _end(started: Running) -> None:
    members = started.processes() if started.process.poll() is None else []
    for member in members:
        try:
            member.send_signal(signal.SIGTERM)
        except psutil.NoSuchProcess:
            continue
    _, alive = psutil.wait_procs(members, timeout=3)
    for member in alive:
        member.kill()
    psutil.wait_procs(alive, timeout=3)
    started.process.wait()
