"""Sound to an ALSA device: sox as a child process, fed by the engine through a pipe that is not ours.

Whoever stops it kills the process group: the kernel drops what the device has not played when its last user is gone.
"""

from __future__ import annotations

import contextlib
import logging
import os
import shutil
import signal
from collections.abc import Mapping, Sequence
from typing import IO, TYPE_CHECKING, Final

from kiosk.core.ports import Route, VoiceManner
from kiosk.voice.engine import Synthesis

if TYPE_CHECKING:
    import subprocess

_log = logging.getLogger(__name__)

GAIN_DB: Final = (-36.0, -32.0, -28.0, -24.0, -20.0, -16.0, -12.0, -8.0, -4.0, 0.0)
"""Gain of volume 1 to 10, dB of full scale. Equal steps; EN 301 549 8.2.1.1 asks for a range of 18 dB or more and
8.2.1.2 for a step 12 dB over the lowest: volume 4. The sound card's mixer is set at the installation so that the usual
volume, 5, gives 60 to 65 dB SPL."""
_PROGRAM: Final = "sox"
_DEVICE_FORMAT: Final = ("-r", "48000", "-c", "2", "-b", "16")
_BUFFER_BYTES: Final = "2048"
"""sox keeps 8 of these, in 16 bit frames of two channels: 4096 frames, 85 ms at 48 kHz, is all that lies ahead."""
_DIE_WITHIN_S: Final = 0.5


class Playing:
    """One sound being played: a process group whose last child holds the sound device."""

    def __init__(self, children: Sequence[subprocess.Popen[bytes]]) -> None:
        self._children = children
        self._ended = os.pidfd_open(children[-1].pid)

    def fileno(self) -> int:
        """Return a descriptor that is readable once all has been played, or nothing more can be."""
        return self._ended

    def close(self) -> int | None:
        """Be silent now, whether or not all was said, and let the device go.

        Returns:
            The player's exit status; None when the kernel does not let it go (it is no longer heard then).
        """
        # The engine's child leads the group and is not reaped before this, so the number is still theirs.
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(self._children[0].pid, signal.SIGKILL)
        os.close(self._ended)
        return [_buried(child) for child in self._children][-1]


def _buried(child: subprocess.Popen[bytes]) -> int | None:
    import subprocess  # noqa: PLC0415 - not needed before the first picture

    try:
        return child.wait(_DIE_WITHIN_S)
    except subprocess.TimeoutExpired:
        return None


class Player:
    """Plays speech and sounds.

    Args:
        devices: ALSA device (``default``, ``plughw:1,0``) of each route; two routes may share one.
        trim_db: gain of each route on top of :data:`GAIN_DB`, 0 or less, as calibrated where the terminal stands.
    """

    def __init__(self, devices: Mapping[Route, str], trim_db: Mapping[Route, float] | None = None) -> None:
        self._devices = devices
        self._trim_db = trim_db or {}
        self._lost = False

    @staticmethod
    def installed() -> bool:
        """Return whether the program is there."""
        return shutil.which(_PROGRAM) is not None

    def gain_db(self, manner: VoiceManner) -> float:
        """Return the gain of a volume from 1 to 10 on a route, dB of full scale."""
        volume = min(max(manner.volume, 1), len(GAIN_DB))
        return GAIN_DB[volume - 1] + self._trim_db.get(manner.route, 0.0)

    def speak(self, words: str, synthesis: Synthesis, manner: VoiceManner) -> Playing | None:
        """Begin to say a text; None when there is no program to do it."""
        with _memory(words.encode()) as text:
            return self._begin([synthesis.command, self._sox(manner, synthesis.tempo)], text)

    def play(self, wav: bytes, manner: VoiceManner) -> Playing | None:
        """Begin to play a WAV file; None when there is no program to do it."""
        with _memory(wav) as sound:
            return self._begin([self._sox(manner)], sound)

    def told(self, status: int | None) -> None:
        """Take the exit status of a player that ended by itself: a lost device is logged once, until it is back."""
        lost = status != 0
        if lost and not self._lost:
            _log.info("no sound: the player ended with %s", status)
        self._lost = lost

    def _sox(self, manner: VoiceManner, tempo: float = 1.0) -> list[str]:
        device = self._devices[manner.route]
        source = ["-t", "wav", "--ignore-length", "-"]
        speed = [] if tempo == 1 else ["tempo", "-s", f"{tempo:.3f}"]
        effects = ["vol", f"{self.gain_db(manner):g}dB", *speed]
        return [_PROGRAM, "-q", "--buffer", _BUFFER_BYTES, *source, *_DEVICE_FORMAT, "-t", "alsa", device, *effects]

    def _begin(self, commands: Sequence[Sequence[str]], source: IO[bytes]) -> Playing | None:
        children: list[subprocess.Popen[bytes]] = []
        try:
            for command in commands:
                source = _spawn(command, source, children)
            return Playing(children)
        except OSError as error:
            for child in children:
                child.kill()
                _buried(child)
            self.told(error.errno)
            return None
        finally:
            source.close()


def _spawn(command: Sequence[str], source: IO[bytes], group: list[subprocess.Popen[bytes]]) -> IO[bytes]:
    """Start one more child of a group, reading ``source``, and return what it writes."""
    import subprocess  # noqa: PLC0415 - not needed before the first picture

    leader = group[0].pid if group else 0
    with source:
        child = subprocess.Popen(  # noqa: S603 - programs of the settings, no shell
            command, stdin=source, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, process_group=leader
        )
    group.append(child)
    assert child.stdout is not None  # noqa: S101 - asked for a line above
    return child.stdout


def _memory(data: bytes) -> IO[bytes]:
    """Return a file that exists in memory only, and is gone with its last reader: what we hand over never waits."""
    file = os.fdopen(os.memfd_create("kiosk-voice"), "w+b", buffering=0)
    file.write(data)
    file.seek(0)
    return file
