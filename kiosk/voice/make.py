"""Makes the terminal's voice and its headphone jack as the settings say."""

from __future__ import annotations

import shlex
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final, Protocol

from kiosk.core.ports import Route, Voice
from kiosk.core.silence import Silence
from kiosk.voice.engine import CommandEngine, EspeakEngine, VoiceCommand
from kiosk.voice.jack import FileJack, FixedJack, HeadphoneWatch, InputJack
from kiosk.voice.player import Player
from kiosk.voice.speech import Post, SpeechBus

_FIXED: Final = {"none": False, "always": True}


class VoiceOptions(Protocol):
    """Section ``[voice]`` of the settings; ``installer/kiosk.toml`` explains each."""

    @property
    def enabled(self) -> bool:
        """Whether there is sound at all."""
        ...

    @property
    def speaker(self) -> str:
        """ALSA device."""
        ...

    @property
    def headphones(self) -> str:
        """ALSA device."""
        ...

    @property
    def speaker_trim_db(self) -> float:
        """Gain of the speaker on top of the volume, dB."""
        ...

    @property
    def headphones_trim_db(self) -> float:
        """Gain of the headphones on top of the volume, dB."""
        ...

    @property
    def jack(self) -> str:
        """``input``, ``input:PATH``, ``file:PATH``, ``always`` or ``none``."""
        ...

    @property
    def engines(self) -> Sequence[str]:
        """Better voices, each as ``LANGUAGE WORDS_A_MINUTE PROGRAM ARGUMENTS…``."""
        ...


def make_voice(options: VoiceOptions, post: Post) -> Voice:
    """Return the terminal's voice, or silence where it is switched off or its programs are missing."""
    if not (options.enabled and EspeakEngine.installed() and Player.installed()):
        return Silence()
    commands = dict(map(_command, options.engines))
    engine = CommandEngine(commands, EspeakEngine()) if commands else EspeakEngine()
    player = Player(
        {Route.SPEAKER: options.speaker, Route.HEADPHONES: options.headphones},
        {Route.SPEAKER: options.speaker_trim_db, Route.HEADPHONES: options.headphones_trim_db},
    )
    return SpeechBus(engine, player, post)


def make_jack(options: VoiceOptions, report: Callable[[bool], None]) -> HeadphoneWatch:
    """Return what watches the headphone jack; ``report`` is called from its thread.

    Without sound nothing can be heard in headphones, so none are ever reported.
    """
    kind, _, path = options.jack.partition(":")
    if not options.enabled or kind in _FIXED:
        return FixedJack(report, plugged=options.enabled and _FIXED[kind])
    if kind == "file":
        return FileJack(Path(path), report)
    return InputJack(report, Path(path) if path else None)


def _command(line: str) -> tuple[str, VoiceCommand]:
    language, words_a_minute, *command = shlex.split(line)
    return language, VoiceCommand(float(words_a_minute), command)
