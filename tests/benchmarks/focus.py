"""``python -m tests.benchmarks.focus``: a key moves the focus; how long until the first sound of what it is on.

The whole way: key event, focus, accessibility tree, words, espeak-ng, sox, sound device (a pipe: see
:mod:`tests.benchmarks.voice`). Next to it, in the same rounds, a bare ``espeak-ng`` until its first byte.
"""

from __future__ import annotations

import argparse
import os
import queue
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.app import application
from kiosk.core.ease import Ease
from kiosk.core.ports import Route
from kiosk.core.terminal import Terminal
from kiosk.resources import RESOURCES
from kiosk.voice.engine import EspeakEngine
from kiosk.voice.player import Player
from kiosk.voice.speech import SpeechBus
from tests.benchmarks.glass import Glass as Screen
from tests.benchmarks.table import Sample
from tests.benchmarks.voice import Ear, bare
from tests.ui.gallery import gallery
from tests.ui.glass import Glass

_AIM_MS = 300.0


def main() -> int:
    """Measure and print; exit code 1 when the aim is missed."""
    parser = argparse.ArgumentParser(prog="tests.benchmarks.focus", description=__doc__)
    parser.add_argument("--rounds", type=int, default=20)
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory(prefix="kiosk-focus-") as folder, Screen(Path(folder)) as screen:
        os.environ |= {"DISPLAY": screen.display, "QT_QPA_PLATFORM": "xcb"}
        moves, bares = _measure(Path(folder), rounds)
    width = 40
    good = moves.median <= _AIM_MS
    sys.stdout.write(
        f"{'focus move -> first sound, ms':<{width}}{moves}  median <= 300: {'pass' if good else 'FAIL'}\n"
    )
    sys.stdout.write(f"{'bare espeak-ng, first byte, ms':<{width}}{bares}\n")
    return 0 if good else 1


def _measure(folder: Path, rounds: int) -> tuple[Sample, Sample]:
    application()
    ear = Ear(folder)
    posted: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
    bus = SpeechBus(EspeakEngine(), Player({Route.SPEAKER: "ear", Route.HEADPHONES: "ear"}), posted.put)
    glass = Glass(RESOURCES / "i18n")
    glass.window.attach(cast(Terminal, glass.recorder), bus)
    glass.show(replace(gallery()["purpose"], ease=Ease(voice=True), headphones=True))
    ear.first_sound()
    moves, bares = [], []
    for _ in range(rounds):
        bus.stop()
        ear.silence()
        began = time.perf_counter()
        QTest.keyClick(glass.focused, Qt.Key.Key_Down)
        glass.settle()
        moves.append((ear.first_sound() - began) * 1000)
        bares.append(bare("es"))
    glass.close()
    bus.close()
    return Sample(moves, 1), Sample(bares, 1)


if __name__ == "__main__":
    sys.exit(main())
