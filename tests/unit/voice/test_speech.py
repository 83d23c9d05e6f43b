"""The speech bus: one thing at a time, silent at once, personal words in headphones only."""

from __future__ import annotations

import logging
import time
from collections.abc import Iterator

import psutil
import pytest

from kiosk.core.personal import Personal
from kiosk.core.ports import Earcon, Route, Utterance, Voice
from kiosk.voice.engine import EspeakEngine, Synthesis
from kiosk.voice.player import Player
from kiosk.voice.speech import SpeechBus
from tests.fakes.voice import RecordingVoice
from tests.unit.voice.conftest import Card, MainThread, Scribe, children, manner

CANARY = "Quetzalcóatl Zumárraga"
HELLO = Utterance("Hola. Está en el kiosco.", "es")
MORE = Utterance("Toque la tecla Abajo.", "es")
SECRET = Utterance(Personal(CANARY), "es")


class Heard:
    """Captions as they come."""

    def __init__(self, bus: Voice) -> None:
        self.captions: list[Utterance | None] = []
        bus.listen(self.captions.append)

    def over(self) -> bool:
        return bool(self.captions) and self.captions[-1] is None


@pytest.fixture
def bus(scribe: Scribe, player: Player, main: MainThread) -> Iterator[SpeechBus]:
    made = SpeechBus(scribe, player, main.post)
    yield made
    made.close()


@pytest.fixture
def slow(scribe: Scribe, slow_player: Player, main: MainThread) -> Iterator[SpeechBus]:
    made = SpeechBus(scribe, slow_player, main.post)
    yield made
    made.close()


def sox() -> list[psutil.Process]:
    return [child for child in children() if child.name() == "sox"]


@pytest.mark.proves("A03", "A24")
def test_utterances_follow_one_another_with_their_captions(bus: SpeechBus, main: MainThread, card: Card) -> None:
    heard = Heard(bus)
    bus.say([HELLO, MORE], manner())
    assert bus.speaking
    main.until(heard.over)
    assert heard.captions == [HELLO, MORE, None]
    assert max(card.samples("speaker")) > 500
    assert len(card.samples("speaker")) / 2 / 48000 > 0.8
    assert not card.samples("headphones")
    assert not bus.speaking


def test_what_is_said_is_what_people_say(bus: SpeechBus, main: MainThread, scribe: Scribe) -> None:
    bus.say([Utterance("Su número es A 47.", "es"), Utterance("At 18:05.", "en")], manner())
    main.until(lambda: not bus.speaking)
    assert scribe.said == "Su número es A, 47.\nAt 18 oh 5.\n"


@pytest.mark.proves("A08")
def test_saying_something_else_ends_what_is_said(slow: SpeechBus, main: MainThread, card: Card) -> None:
    heard = Heard(slow)
    slow.say([HELLO, MORE], manner(rate=1))
    card.listen()
    main.idle()
    (first,) = sox()
    slow.say([MORE], manner())
    main.until(lambda: MORE in heard.captions)
    main.until(lambda: not first.is_running())
    assert len(sox()) <= 1
    assert heard.captions == [HELLO, MORE]
    assert slow.speaking


@pytest.mark.proves("A07", "A08")
def test_stop_is_silent_within_100_ms(slow: SpeechBus, main: MainThread, card: Card) -> None:
    heard = Heard(slow)
    for times in range(1, 6):
        slow.say([HELLO, MORE], manner())
        card.listen()
        main.idle()
        began = time.perf_counter()
        slow.stop()
        assert card.quiet_within(0.1)
        assert time.perf_counter() - began < 0.1
        main.until(lambda: heard.captions.count(None) == times)  # noqa: B023 - called before the next round
        card.forget()
    assert heard.captions == [HELLO, None] * 5
    assert not slow.speaking
    main.until(lambda: not children())


@pytest.mark.proves("A07")
def test_a_pause_goes_on_from_the_cut_utterance(slow: SpeechBus, main: MainThread, card: Card, scribe: Scribe) -> None:
    heard = Heard(slow)
    slow.say([HELLO, MORE], manner())
    card.listen()
    slow.pause(paused=True)
    assert card.quiet_within(1)
    assert slow.speaking
    card.forget()
    slow.pause(paused=False)

    def over() -> bool:
        card.sip()
        return heard.over()

    main.until(over)
    assert heard.captions == [HELLO, HELLO, MORE, None]
    assert scribe.said.splitlines() == [HELLO.words, HELLO.words, MORE.words]


def test_what_is_said_during_a_pause_waits(bus: SpeechBus, main: MainThread, scribe: Scribe) -> None:
    heard = Heard(bus)
    bus.pause(paused=True)
    bus.say([HELLO], manner())
    bus.sound(Earcon.KEY, manner())
    bus.pause(paused=False)
    main.until(heard.over)
    assert heard.captions == [HELLO, None]
    bus.pause(paused=True)
    bus.say([MORE], manner())
    bus.stop()
    bus.pause(paused=False)
    main.until(heard.over)
    assert scribe.said.splitlines() == [HELLO.words]


@pytest.mark.proves("A12")
def test_no_personal_word_reaches_the_engine_of_the_speaker(bus: SpeechBus, main: MainThread, scribe: Scribe) -> None:
    heard = Heard(bus)
    bus.say([SECRET], manner(Route.SPEAKER))
    assert not bus.speaking
    bus.say([HELLO, SECRET, MORE], manner(Route.SPEAKER))
    main.until(heard.over)
    assert heard.captions == [HELLO, MORE, None]
    assert CANARY not in scribe.said
    bus.say([SECRET], manner(Route.HEADPHONES))
    main.until(lambda: not bus.speaking)
    assert scribe.said.count(CANARY) == 1


@pytest.mark.proves("A12")
def test_unplugging_in_the_middle_moves_nothing_to_the_speaker(scribe: Scribe, card: Card, main: MainThread) -> None:
    bus = SpeechBus(scribe, Player({Route.SPEAKER: "speaker", Route.HEADPHONES: "slow"}), main.post)
    bus.say([HELLO, SECRET, SECRET], manner(Route.HEADPHONES))
    card.listen()
    bus.stop()
    assert card.quiet_within(0.1)
    bus.say([SECRET, MORE], manner(Route.SPEAKER))
    main.until(lambda: not bus.speaking)
    assert scribe.said.splitlines() == [HELLO.words, MORE.words]
    bus.close()


@pytest.mark.proves("A12")
def test_personal_words_leave_no_trace_outside_the_engine(
    slow_player: Player, main: MainThread, card: Card, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    bus = SpeechBus(EspeakEngine(), slow_player, main.post)
    before = set(card.folder.rglob("*"))
    bus.say([SECRET], manner(Route.HEADPHONES))
    card.listen()
    living = [child for one in children() for child in (one, *one.children(recursive=True))]
    assert {child.name() for child in living} >= {"sox"}
    told = [" ".join(child.cmdline()) + str(child.environ()) for child in living if child.status() != "zombie"]
    told += [repr(bus), repr(vars(bus)), caplog.text]
    bus.close()
    assert not [text for text in told for word in CANARY.split() if word in text]
    assert set(card.folder.rglob("*")) == before


@pytest.mark.proves("A19")
def test_no_text_is_said_in_another_languages_voice(bus: SpeechBus, main: MainThread, scribe: Scribe) -> None:
    assert all(bus.speaks(language) for language in ("es", "es-easy", "en", "fr", "ro", "ar"))
    assert not bus.speaks("gl")
    bus.say([Utterance("Bos días", "gl"), Utterance("Buenos días", "es-easy")], manner())
    main.until(lambda: not bus.speaking)
    assert scribe.said.splitlines() == ["Buenos días"]
    bus.say([Utterance("Bos días", "gl")], manner())
    assert not bus.speaking


@pytest.mark.proves("A13")
def test_a_sound_does_not_stop_speech(scribe: Scribe, card: Card, main: MainThread) -> None:
    bus = SpeechBus(scribe, Player({Route.SPEAKER: "speaker", Route.HEADPHONES: "slow"}), main.post)
    heard = Heard(bus)
    bus.say([HELLO], manner(Route.HEADPHONES))
    card.listen()
    main.idle()
    (speech,) = sox()
    for _ in range(3):
        bus.sound(Earcon.DONE, manner(Route.SPEAKER))
    main.until(lambda: len(card.samples("speaker")) > 0)
    main.until(lambda: sox() == [speech])
    assert bus.speaking
    assert heard.captions == [HELLO]
    bus.close()
    assert not children()


@pytest.mark.parametrize(
    "command",
    [("false",), ("no-such-program-here",), ("sh", "-c", "kill -9 $$"), ("true",)],
    ids=["fails", "missing", "dies", "says nothing"],
)
def test_a_broken_engine_is_silent(
    command: tuple[str, ...], player: Player, main: MainThread, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    bus = SpeechBus(_Broken(command), player, main.post)
    heard = Heard(bus)
    for _ in range(3):
        bus.say([HELLO, MORE], manner())
        main.until(heard.over)
        assert heard.captions == [HELLO, MORE, None]
        heard.captions.clear()
    bus.close()
    assert [record.levelname for record in caplog.records if record.name.startswith("kiosk")] == ["INFO"]


def test_no_sound_device_is_silence(card: Card, main: MainThread, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    bus = SpeechBus(EspeakEngine(), Player({Route.SPEAKER: "nowhere", Route.HEADPHONES: "speaker"}), main.post)
    for _ in range(2):
        bus.say([HELLO], manner())
        bus.sound(Earcon.KEY, manner())
        main.until(lambda: not bus.speaking)
    assert [record.getMessage() for record in caplog.records] == ["no sound: the player ended with 2"]
    bus.say([HELLO], manner(Route.HEADPHONES))
    main.until(lambda: not bus.speaking)
    assert len(card.samples("speaker")) > 0
    bus.close()


def test_a_hanging_engine_is_ended(player: Player, main: MainThread, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk.voice.speech._LEAST_S", 0.1)
    monkeypatch.setattr("kiosk.voice.speech._A_CHARACTER_S", 0.001)
    bus = SpeechBus(_Broken(("sleep", "1000")), player, main.post)
    heard = Heard(bus)
    bus.say([HELLO], manner())
    main.until(heard.over)
    assert not children()
    bus.close()


def test_close_ends_everything_and_may_be_called_twice(slow: SpeechBus, main: MainThread, card: Card) -> None:
    slow.say([HELLO], manner())
    card.listen()
    slow.close()
    assert not children()
    slow.close()
    slow.say([HELLO], manner())
    slow.sound(Earcon.KEY, manner())
    slow.pause(paused=True)
    slow.stop()
    assert not slow.speaking
    assert not children()


def test_nothing_starts_before_the_first_sound(player: Player, main: MainThread) -> None:
    bus = SpeechBus(EspeakEngine(), player, main.post)
    bus.stop()
    bus.pause(paused=False)
    assert bus._thread is None
    bus.close()


class _Broken(EspeakEngine):
    def __init__(self, command: tuple[str, ...]) -> None:
        self._command = command

    def synthesis(self, language: str, rate: int) -> Synthesis:
        return Synthesis(self._command)


def test_the_recording_voice_obeys_the_same_rule() -> None:
    voice = RecordingVoice()
    heard = Heard(voice)
    voice.say([SECRET, HELLO, Utterance("Bos días", "gl"), MORE], manner(Route.SPEAKER))
    voice.pause(paused=True)
    voice.finish()
    voice.pause(paused=False)
    voice.finish()
    assert heard.captions == [HELLO, HELLO, MORE, None]
    assert voice.refused == 2
    assert CANARY not in voice.transcript
    voice.say([SECRET], manner(Route.HEADPHONES))
    voice.sound(Earcon.DONE, manner())
    voice.stop()
    assert voice.transcript.splitlines()[-2:] == [f"es headphones: {CANARY}", "♪ done"]
    assert (voice.last, voice.speaking) == (CANARY, False)
    instant = RecordingVoice(instant=True)
    instant.say([HELLO, MORE], manner())
    assert not instant.speaking
    assert [one.words for one in instant.heard] == [HELLO.words, MORE.words]
