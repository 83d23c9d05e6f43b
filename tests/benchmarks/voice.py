"""``python -m tests.benchmarks.voice``: from a focus move to the first sound, and from a key to silence.

The sound device is ALSA's ``file`` plug-in writing into a pipe, so that the moment of the first sample that is not
silence is seen from outside. Next to it, in the same rounds, a bare ``espeak-ng --stdout``: its first byte.
"""

from __future__ import annotations

import argparse
import os
import queue
import select
import subprocess
import sys
import tempfile
import time
from array import array
from collections.abc import Callable
from functools import partial
from pathlib import Path

from kiosk.core.ports import Earcon, Route, Utterance, VoiceManner
from kiosk.voice.engine import EspeakEngine
from kiosk.voice.player import Player
from kiosk.voice.speech import SpeechBus
from tests.benchmarks.table import Sample

_AIM_MS = 300.0
_STOP_AIM_MS = 100.0
_LOUD = 40
_SAMPLES_A_SECOND = 2 * 48000
_WITHIN_S = 10.0
_MANNER = VoiceManner(rate=3, volume=5, route=Route.HEADPHONES)
_ITEMS = {
    "es": "Opción 2. Pedir cita.",
    "en": "Option 2. Book a visit.",
    "fr": "Choix 2. Prendre rendez-vous.",
    "ro": "Opțiunea 2. Programare.",
    "ar": "الخيار 2. حجز موعد.",
}


class Ear:
    """The other end of the sound device."""

    def __init__(self, folder: Path) -> None:
        self._pipe = folder / "sound"
        os.mkfifo(self._pipe)
        conf = folder / "asound.conf"
        conf.write_text(
            "</usr/share/alsa/alsa.conf>\n"
            f'pcm.ear {{ type file slave.pcm "null" file "{self._pipe}" format "raw" }}\nctl.!default {{ type null }}\n'
        )
        os.environ["ALSA_CONFIG_PATH"] = str(conf)
        self._open()

    def _open(self) -> None:
        self._end = os.open(self._pipe, os.O_RDONLY | os.O_NONBLOCK)
        self._poll = select.poll()
        self._poll.register(self._end, select.POLLIN)

    def first_sound(self) -> float:
        """Return when the first sample that is not silence would be heard (``time.perf_counter``).

        A pipe takes silence faster than a loudspeaker plays it, so what lies before that sample counts as played.
        """
        silent = 0
        while True:
            if not self._poll.poll(_WITHIN_S * 1000):
                raise TimeoutError("no sound")
            data = array("h", os.read(self._end, 4096))
            arrived = time.perf_counter()
            loud = next((at for at, sample in enumerate(data) if abs(sample) > _LOUD), None)
            if loud is not None:
                return arrived + (silent + loud) / _SAMPLES_A_SECOND
            silent += len(data)

    def silence(self) -> float:
        """Return when the last player let the device go, and be ready for the next."""
        watch = select.poll()
        watch.register(self._end, 0)
        if not watch.poll(_WITHIN_S * 1000):
            raise TimeoutError("no silence")
        moment = time.perf_counter()
        os.close(self._end)
        self._open()
        return moment


def bare(language: str) -> float:
    """Return the time in ms until a bare espeak-ng writes its first byte."""
    began = time.perf_counter()
    command = EspeakEngine().synthesis(language, _MANNER.rate).command
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:
        assert child.stdin
        assert child.stdout
        child.stdin.write(_ITEMS[language].encode())
        child.stdin.close()
        child.stdout.read(1)
        first = time.perf_counter()
        child.stdout.read()
    return (first - began) * 1000


def _timed(act: Callable[[], None], seen: Callable[[], float]) -> float:
    began = time.perf_counter()
    act()
    return (seen() - began) * 1000


def main() -> int:
    """Measure and print; exit code 1 when an aim is missed."""
    parser = argparse.ArgumentParser(prog="tests.benchmarks.voice", description=__doc__)
    parser.add_argument("--rounds", type=int, default=20)
    rounds = parser.parse_args().rounds
    posted: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
    taken: dict[str, list[float]] = {}

    with tempfile.TemporaryDirectory(prefix="kiosk-voice-") as folder:
        ear = Ear(Path(folder))
        bus = SpeechBus(EspeakEngine(), Player({Route.SPEAKER: "ear", Route.HEADPHONES: "ear"}), posted.put)
        bus.speaks("es")
        for _ in range(rounds):
            for name, value in _round(bus, ear):
                taken.setdefault(name, []).append(value)
        bus.close()
    return _print({name: Sample(values, 1) for name, values in taken.items()})


def _round(bus: SpeechBus, ear: Ear) -> list[tuple[str, float]]:
    """Measure each thing once, so that a busy machine is busy for all."""
    found = []
    for language, words in _ITEMS.items():
        say = partial(bus.say, [Utterance(words, language)], _MANNER)
        found.append((f"bare espeak-ng, first byte, {language}", bare(language)))
        found.append((f"say -> first sound, {language}", _timed(say, ear.first_sound)))
        found.append((f"stop -> silence, {language}", _timed(bus.stop, ear.silence)))
    bus.say([Utterance(_ITEMS["es"], "es")], _MANNER)
    ear.first_sound()
    began = time.perf_counter()
    bus.say([Utterance(_ITEMS["es"], "es")], _MANNER)
    ear.silence()
    found.append(("say while speaking -> first sound, es", (ear.first_sound() - began) * 1000))
    bus.stop()
    ear.silence()
    found.append(("key -> earcon", _timed(partial(bus.sound, Earcon.KEY, _MANNER), ear.first_sound)))
    ear.silence()
    return found


def _print(samples: dict[str, Sample]) -> int:
    width = max(map(len, samples))
    met = True
    sys.stdout.write(
        f"{'ms, median (least-most)'.ljust(width)}  {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}\n"
    )
    for name, sample in sorted(samples.items()):
        aim = {"say": _AIM_MS, "key": _AIM_MS, "stop": _STOP_AIM_MS}.get(name.split()[0])
        good = aim is None or sample.median <= aim
        met = met and good
        verdict = "" if aim is None else f"  median <= {aim:g}: {'pass' if good else 'FAIL'}"
        sys.stdout.write(f"{name.ljust(width)}  {str(sample).ljust(22)}{verdict}\n")
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main())
