"""What turns a text into sound: programs of their own, which take the text on standard input and write WAV.

The text never stands among a program's arguments: everybody on the machine may read those (``ps``).
"""

from __future__ import annotations

import logging
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final, Protocol

from kiosk.core.ease import RATES

_log = logging.getLogger(__name__)

WORDS_A_MINUTE: Final = 122.5
"""What a rate of 100 % is: the middle of 120 to 125, VVSG 2.0 7.1-K."""
VOICES: Final[Mapping[str, str]] = {
    "es": "es",
    "es-easy": "es",
    "en": "en-gb",
    "fr": "fr-fr",
    "ro": "ro",
    "ar": "ar",
}
"""Language of the catalogue -> voice of espeak-ng."""
_PROGRAM: Final = "espeak-ng"
_ANSWER_WITHIN_S: Final = 2.0

_SLOWEST: Final = 80
"""espeak-ng speaks no slower; the rest of a slow step is a gap between words, which keeps the words whole."""
_SPANISH_SPEED: Final = (_SLOWEST, 90, 120, 148, 176, 205, 234)
"""``-s`` of each rate, measured over the text of ``tests/unit/voice/test_rates.py``, pauses included."""
_SPEED_FACTOR: Final = {"es": 1.0, "en-gb": 0.94, "fr-fr": 0.91, "ro": 1.15, "ar": 1.25}
"""By how much ``-s`` differs so that the same message takes as long as in Spanish."""
_SLOWEST_GAP: Final = {"es": 9, "en-gb": 9, "fr-fr": 10, "ro": 6, "ar": 6}
"""``-g`` (10 ms at usual speed) of the slowest rate."""


@dataclass(frozen=True)
class Synthesis:
    """A program that reads UTF-8 text to its end and writes WAV.

    Attributes:
        command: program and arguments.
        tempo: how much faster its sound has to be played, pitch unchanged; 1 for a program that obeys the rate.
    """

    command: Sequence[str]
    tempo: float = 1.0


class Engine(Protocol):
    """Makes speech of text."""

    def speaks(self, language: str) -> bool:
        """Return whether there is a voice for a language of the catalogue."""
        ...

    def synthesis(self, language: str, rate: int) -> Synthesis:
        """Return the program that speaks a language at a rate from 1 to 7 (:data:`kiosk.core.ease.RATES`).

        Raises:
            KeyError: there is no voice for the language.
        """
        ...


class EspeakEngine:
    """Debian's espeak-ng, in every language of the terminal. GPL-3: it stays a program of its own."""

    @staticmethod
    def installed() -> bool:
        """Return whether the program is there."""
        return shutil.which(_PROGRAM) is not None

    def speaks(self, language: str) -> bool:
        """Return whether espeak-ng has the voice (see :class:`Engine`)."""
        return VOICES.get(language) in self._voices

    def synthesis(self, language: str, rate: int) -> Synthesis:
        """Return the call of espeak-ng (see :class:`Engine`)."""
        voice = VOICES[language]
        step = _step(rate)
        speed = max(round(_SPANISH_SPEED[step] * _SPEED_FACTOR[voice]), _SLOWEST) if step else _SLOWEST
        gap = 0 if step else _SLOWEST_GAP[voice]
        options = ["-v", voice, "-s", str(speed), "-g", str(gap), "-b", "1", "--stdin", "--stdout"]
        return Synthesis((_PROGRAM, *options))

    @cached_property
    def _voices(self) -> frozenset[str]:
        import subprocess  # noqa: PLC0415 - not needed before the first picture

        try:
            answer = subprocess.run(  # noqa: S603 - a fixed command
                [_PROGRAM, "--voices"],
                capture_output=True,
                timeout=_ANSWER_WITHIN_S,
                check=True,
            )
        except (OSError, subprocess.SubprocessError) as error:
            _log.info("%s does not tell its voices (%s)", _PROGRAM, type(error).__name__)
            return frozenset()
        lines = answer.stdout.decode(errors="replace").splitlines()[1:]
        return frozenset(columns[1] for columns in map(str.split, lines) if len(columns) > 1)


@dataclass(frozen=True)
class VoiceCommand:
    """A better voice for one language.

    Attributes:
        words_a_minute: how fast it speaks by itself.
        command: program and arguments; ``{stretch}`` in them becomes the number by which speech lasts longer than by
            itself (``1.25``), as piper's ``--length_scale`` takes it. Without it the player changes the tempo.
    """

    words_a_minute: float
    command: Sequence[str]

    def synthesis(self, rate: int) -> Synthesis:
        """Return the call at a rate from 1 to 7."""
        tempo = RATES[_step(rate)] / 100 * WORDS_A_MINUTE / self.words_a_minute
        if not any("{stretch}" in part for part in self.command):
            return Synthesis(tuple(self.command), tempo)
        return Synthesis(tuple(part.replace("{stretch}", f"{1 / tempo:.3f}") for part in self.command))


class CommandEngine:
    """Other offline voices, each used where its program is installed; the other languages as ``fallback`` does."""

    def __init__(self, commands: Mapping[str, VoiceCommand], fallback: Engine) -> None:
        self._commands = {name: voice for name, voice in commands.items() if shutil.which(voice.command[0])}
        for name in commands.keys() - self._commands.keys():
            _log.info("the voice of %r is not installed", name)
        self._fallback = fallback

    def speaks(self, language: str) -> bool:
        """Return whether one of the voices speaks it (see :class:`Engine`)."""
        return self._voice(language) is not None or self._fallback.speaks(language)

    def synthesis(self, language: str, rate: int) -> Synthesis:
        """Return the call of the language's voice (see :class:`Engine`)."""
        voice = self._voice(language)
        return self._fallback.synthesis(language, rate) if voice is None else voice.synthesis(rate)

    def _voice(self, language: str) -> VoiceCommand | None:
        return self._commands.get(language) or self._commands.get(language.partition("-")[0])


def _step(rate: int) -> int:
    return min(max(rate, 1), len(RATES)) - 1
