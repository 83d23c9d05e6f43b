"""Volume steps, earcons and devices."""

from __future__ import annotations

import io
import math
import wave
from array import array
from itertools import pairwise

import pytest

from kiosk.core.ease import VOLUME_USUAL, VOLUMES
from kiosk.core.ports import Earcon, Route
from kiosk.voice import earcons
from kiosk.voice.player import GAIN_DB, Player
from tests.unit.voice.conftest import Card, manner


@pytest.mark.proves("A17")
def test_the_gain_table_is_what_the_standard_asks_for() -> None:
    assert len(GAIN_DB) == VOLUMES
    steps = {round(louder - softer, 6) for softer, louder in pairwise(GAIN_DB)}
    assert len(steps) == 1
    assert 0 < steps.pop() <= 8
    assert GAIN_DB[-1] - GAIN_DB[0] >= 18
    assert GAIN_DB[0] + 12 in GAIN_DB[1:-1]
    assert max(GAIN_DB) <= 0
    assert GAIN_DB[-1] - GAIN_DB[VOLUME_USUAL - 1] >= 12


def loudness(player: Player, card: Card, volume: int, route: Route = Route.SPEAKER) -> float:
    """Play a steady sound; its level at the device, dB."""
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setparams((1, 2, 48000, 0, "NONE", ""))
        tone = [round(20000 * math.sin(math.tau * 440 * at / 48000)) for at in range(9600)]
        file.writeframes(array("h", tone).tobytes())
    playing = player.play(out.getvalue(), manner(route, volume=volume))
    assert playing
    assert playing._children[-1].wait(10) == 0
    playing.close()
    samples = card.samples(route.value)
    return 10 * math.log10(sum(one * one for one in samples) / len(samples))


@pytest.mark.proves("A14", "A15", "A17")
def test_the_device_gets_equal_steps(player: Player, card: Card) -> None:
    levels = [loudness(player, card, volume) for volume in range(1, VOLUMES + 1)]
    for (softer, louder), (low, high) in zip(pairwise(levels), pairwise(GAIN_DB), strict=True):
        assert louder - softer == pytest.approx(high - low, abs=0.5)


def test_a_route_is_trimmed_as_calibrated(card: Card) -> None:
    devices = {Route.SPEAKER: "speaker", Route.HEADPHONES: "headphones"}
    player = Player(devices, {Route.HEADPHONES: -10.0})
    apart = loudness(player, card, 8) - loudness(player, card, 8, Route.HEADPHONES)
    assert apart == pytest.approx(10, abs=0.5)


def test_volumes_outside_the_range_are_the_nearest(player: Player) -> None:
    assert player.gain_db(manner(volume=0)) == GAIN_DB[0]
    assert player.gain_db(manner(volume=99)) == GAIN_DB[-1]


def pcm(earcon: Earcon) -> array[int]:
    with wave.open(io.BytesIO(earcons.wav(earcon))) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, earcons.RATE_HZ)
        return array("h", file.readframes(file.getnframes()))


@pytest.mark.proves("A13")
@pytest.mark.parametrize("earcon", Earcon)
def test_each_earcon_is_short_and_soft(earcon: Earcon) -> None:
    samples = pcm(earcon)
    assert len(samples) / earcons.RATE_HZ < (0.08 if earcon in {Earcon.KEY, Earcon.ERASE} else 1.0)
    assert 0.2 * 32767 < max(samples) < 0.5 * 32767
    assert abs(samples[0]) < 50
    assert abs(samples[-1]) < 50
    assert max(abs(after - before) for before, after in pairwise(samples)) < 4000


def test_earcons_are_told_apart_by_their_melody() -> None:
    melodies = [tuple(hertz for hertz, _ in earcons.NOTES[earcon] if hertz) for earcon in Earcon]
    assert len(set(melodies)) == len(Earcon)
    assert all(200 <= hertz <= 1100 for melody in melodies for hertz in melody)
    key, erase = (earcons.NOTES[one][0][0] for one in (Earcon.KEY, Earcon.ERASE))
    assert key > 2 * erase
    assert earcons.NOTES[Earcon.DONE][-1][0] > earcons.NOTES[Earcon.DONE][0][0]
    assert earcons.NOTES[Earcon.FAULT][-1][0] < earcons.NOTES[Earcon.FAULT][0][0]


def test_a_machine_without_sox_is_silent(
    player: Player, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    monkeypatch.setenv("PATH", "/nonexistent")
    assert not Player.installed()
    assert player.play(earcons.wav(Earcon.KEY), manner()) is None
    assert player.play(earcons.wav(Earcon.KEY), manner()) is None
    assert len(caplog.records) == 1
