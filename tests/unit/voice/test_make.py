"""A voice and a jack out of the settings."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.core.ports import Route, Utterance, Voice
from kiosk.core.silence import Silence
from kiosk.device.settings import VoiceSettings
from kiosk.voice.jack import FileJack, FixedJack, InputJack
from kiosk.voice.make import make_jack, make_voice
from kiosk.voice.speech import SpeechBus
from tests.unit.voice.conftest import Card, MainThread, children, manner

SETTINGS = VoiceSettings(speaker="speaker", headphones="headphones", speaker_trim_db=-3)


def test_a_voice_speaks_where_the_settings_say(card: Card, main: MainThread) -> None:
    voice: Voice = make_voice(SETTINGS, main.post)
    voice.say([Utterance("Hola", "es")], manner(Route.HEADPHONES))
    main.until(lambda: not voice.speaking)
    assert len(card.samples("headphones")) > 0
    assert len(card.samples("speaker")) == 0
    voice.close()


def test_a_better_voice_takes_its_language(card: Card, main: MainThread, tmp_path: Path) -> None:
    note = tmp_path / "note"
    line = f"es 120 sh -c 'cat > {note}; espeak-ng --stdout -v es hola' {{stretch}}"
    voice = make_voice(replace(SETTINGS, engines=(line,)), main.post)
    voice.say([Utterance("Hola", "es"), Utterance("Hello", "en")], manner())
    main.until(lambda: not voice.speaking)
    assert note.read_text() == "Hola"
    voice.close()


def test_no_program_or_no_wish_is_silence(main: MainThread, monkeypatch: pytest.MonkeyPatch) -> None:
    assert isinstance(make_voice(replace(SETTINGS, enabled=False), main.post), Silence)
    voice = make_voice(SETTINGS, main.post)
    assert isinstance(voice, SpeechBus)
    voice.close()
    monkeypatch.setenv("PATH", "/nonexistent")
    assert isinstance(make_voice(SETTINGS, main.post), Silence)


def test_the_jack_is_what_the_settings_say() -> None:
    told: list[bool] = []
    kinds = {"input": InputJack, "input:/dev/input/event3": InputJack, "file:/run/jack": FileJack}
    for text, kind in kinds.items():
        watch = make_jack(replace(SETTINGS, jack=text), told.append)
        assert isinstance(watch, kind)
        watch.stop()
    for text in ("always", "none"):
        watch = make_jack(replace(SETTINGS, jack=text), told.append)
        assert isinstance(watch, FixedJack)
        watch.start()
    make_jack(replace(SETTINGS, jack="always", enabled=False), told.append).start()
    assert told == [True, False, False]


def test_a_bus_that_never_spoke_leaves_nothing(main: MainThread) -> None:
    before = len(list(Path("/proc/self/fd").iterdir()))
    make_voice(SETTINGS, main.post).close()
    assert len(list(Path("/proc/self/fd").iterdir())) == before
    assert not children()


def test_the_room_is_entered_without_the_programs_of_qt_or_children() -> None:
    """Started all day, it costs no import that the first picture does not need."""
    command = "import sys, kiosk.voice.make; print(*{'subprocess', 'wave', 'PySide6'} & set(sys.modules))"
    answer = subprocess.run([sys.executable, "-c", command], capture_output=True, check=True)
    assert answer.stdout.strip() == b""
