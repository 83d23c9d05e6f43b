"""Seven rates, calibrated in Spanish by measuring what comes out (VVSG 2.0 7.1-K: 120 to 125 words a minute)."""

from __future__ import annotations

import subprocess
import sys
from array import array
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from statistics import median

import pytest

from kiosk.core.ease import RATES
from kiosk.core.ports import Route
from kiosk.voice.engine import WORDS_A_MINUTE, CommandEngine, EspeakEngine, Synthesis, VoiceCommand
from kiosk.voice.player import Player
from tests.unit.voice.conftest import Card, manner

TEXTS = {
    "es": (
        "Hola. Está en el kiosco del Ayuntamiento. Yo le guío con la voz. Toque la tecla Abajo para oír las opciones. "
        "Toque la tecla del centro para elegir. Compruebe sus datos antes de terminar. El papel sale debajo de la "
        "pantalla y lleva la fecha de hoy, su nombre y su calle. Si necesita más tiempo, toque cualquier tecla."
    ),
    "en": (
        "Hello. You are at the kiosk of the City Hall. I guide you by voice. Press the Down key to hear the options. "
        "Press the centre key to choose. Check your details before you finish. The paper comes out below the screen "
        "and carries today's date, your name and your street. If you need more time, press any key."
    ),
    "fr": (
        "Bonjour. Vous êtes devant la borne de la mairie. Je vous guide par la voix. Appuyez sur la touche Bas pour "
        "écouter les choix. Appuyez sur la touche du centre pour choisir. Vérifiez vos données avant de terminer. Le "
        "papier sort sous l'écran et porte la date du jour, votre nom et votre rue. S'il vous faut plus de temps, "
        "appuyez sur une touche."
    ),
    "ro": (
        "Bună ziua. Sunteți la chioșcul primăriei. Eu vă ghidez cu vocea. Apăsați tasta Jos pentru a auzi opțiunile. "
        "Apăsați tasta din centru pentru a alege. Verificați datele înainte de a termina. Hârtia iese sub ecran și are "
        "data de astăzi, numele și strada dumneavoastră. Dacă aveți nevoie de mai mult timp, apăsați orice tastă."
    ),
    "ar": (
        "مرحبا. أنت أمام كشك البلدية. أنا أرشدك بالصوت. اضغط على مفتاح الأسفل لسماع الخيارات. اضغط على مفتاح الوسط "
        "للاختيار. راجع بياناتك قبل أن تنتهي. تخرج الورقة من تحت الشاشة وعليها تاريخ اليوم واسمك وشارعك. إذا كنت تحتاج "
        "إلى وقت أكثر فاضغط على أي مفتاح."
    ),
}
STEPS = range(1, len(RATES) + 1)
HEADER = 44
ESPEAK_HZ = 22050
# Speaks in beeps: half a second a word, times what it is told; a program of another kind than espeak-ng.
BEEPER = """\
import sys, io, math, array, wave
seconds = 0.5 * len(sys.stdin.read().split()) * float(sys.argv[1])
out = io.BytesIO()
with wave.open(out, "wb") as file:
    file.setparams((1, 2, 16000, 0, "NONE", ""))
    turns = (math.tau * 220 * at / 16000 for at in range(round(seconds * 16000)))
    file.writeframes(array.array("h", [round(9000 * math.sin(turn)) for turn in turns]).tobytes())
sys.stdout.buffer.write(out.getvalue())
"""


@cache
def said(language: str, rate: int) -> Sequence[int]:
    command = EspeakEngine().synthesis(language, rate).command
    wav = subprocess.run(command, input=TEXTS[language].encode(), capture_output=True, check=True).stdout
    return array("h", wav[HEADER : len(wav) - len(wav) % 2])


def seconds(language: str, rate: int) -> float:
    return len(said(language, rate)) / ESPEAK_HZ


@pytest.mark.proves("A18")
@pytest.mark.parametrize("rate", STEPS)
def test_each_rate_lasts_as_long_as_it_says(rate: int) -> None:
    aim = len(TEXTS["es"].split()) / (WORDS_A_MINUTE * RATES[rate - 1] / 100) * 60
    assert seconds("es", rate) == pytest.approx(aim, rel=0.1)


def test_easy_spanish_is_spanish() -> None:
    assert EspeakEngine().synthesis("es-easy", 4) == EspeakEngine().synthesis("es", 4)


@pytest.mark.proves("A18")
@pytest.mark.parametrize("language", ["en", "fr", "ro", "ar"])
def test_the_same_message_lasts_as_long_in_each_language(language: str) -> None:
    for rate in STEPS:
        assert seconds(language, rate) == pytest.approx(seconds("es", rate), rel=0.1), rate


def pitch(samples: Sequence[int]) -> float:
    """Median fundamental frequency by autocorrelation of loud frames, Hz."""
    every = 4
    low, high = (ESPEAK_HZ // every // hertz for hertz in (220, 70))
    thin = samples[::every]
    frames = [thin[at : at + 3 * high] for at in range(0, len(thin) - 3 * high, 8 * high)]
    loud = sorted(frames, key=lambda frame: -sum(map(abs, frame)))[:24]

    def lag(frame: Sequence[int]) -> int:
        return max(range(low, high), key=lambda by: sum(frame[at] * frame[at + by] for at in range(2 * high)))

    return ESPEAK_HZ / every / median(map(lag, loud))


@pytest.mark.proves("A18")
def test_the_pitch_does_not_change_with_the_rate() -> None:
    usual = pitch(said("es", 3))
    assert 70 < usual < 160
    for rate in (1, 5, 7):
        assert pitch(said("es", rate)) == pytest.approx(usual, rel=0.12), rate


def beeper(folder: Path, *stretch: str) -> VoiceCommand:
    (folder / "beeper.py").write_text(BEEPER, "utf-8")
    return VoiceCommand(120.0, (sys.executable, str(folder / "beeper.py"), *(stretch or ("1",))))


def played(synthesis: Synthesis, words: str, card: Card) -> float:
    """Seconds of sound that reach the device."""
    player = Player({Route.SPEAKER: "speaker", Route.HEADPHONES: "headphones"})
    playing = player.speak(words, synthesis, manner())
    assert playing
    assert playing._children[-1].wait(20) == 0
    assert playing.close() == 0
    return len(card.samples("speaker")) / 2 / 48000


@pytest.mark.parametrize("stretch", [(), ("{stretch}",)], ids=["by the player's tempo", "by its own option"])
def test_another_voice_keeps_the_rates(stretch: tuple[str, ...], tmp_path: Path, card: Card) -> None:
    engine = CommandEngine({"en": beeper(tmp_path, *stretch)}, EspeakEngine())
    words = " ".join(["word"] * 12)
    for rate in STEPS:
        aim = 12 / (WORDS_A_MINUTE * RATES[rate - 1] / 100) * 60
        assert played(engine.synthesis("en", rate), words, card) == pytest.approx(aim, rel=0.1), rate


def test_another_voice_serves_its_language_only(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("INFO")
    espeak = EspeakEngine()
    missing = VoiceCommand(150, ("no-such-program-here",))
    engine = CommandEngine({"es": beeper(tmp_path), "gl": beeper(tmp_path), "fr": missing}, espeak)
    assert engine.synthesis("es", 3).command[0] == engine.synthesis("es-easy", 3).command[0] == sys.executable
    assert engine.speaks("gl")
    assert engine.synthesis("fr", 3) == espeak.synthesis("fr", 3)
    assert engine.synthesis("ar", 3) == espeak.synthesis("ar", 3)
    assert not engine.speaks("eu")
    assert [record.getMessage() for record in caplog.records] == ["the voice of 'fr' is not installed"]


def test_a_senseless_rate_is_the_nearest() -> None:
    espeak = EspeakEngine()
    assert espeak.synthesis("es", 0) == espeak.synthesis("es", 1)
    assert espeak.synthesis("es", 99) == espeak.synthesis("es", 7)


def test_a_machine_without_espeak_speaks_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert not EspeakEngine.installed()
    assert not EspeakEngine().speaks("es")
