"""How a person wants the terminal: changed at any time, nothing lost by it, and forgotten with the person."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from kiosk.contract.padron import PaperOutcome
from kiosk.core.comfort import LOST_S
from kiosk.core.ease import RATES, VOLUMES, Aside, Colours, Ease, VoiceAct
from kiosk.core.intent import Do, Intent
from kiosk.core.notices import Notice
from kiosk.core.scene import Page, Scene
from kiosk.core.states import JobResult, PrinterState, ReaderState
from tests.fakes.ports import PIN
from tests.fakes.voice import RecordingVoice
from tests.unit.core.conftest import Hand

Move = Callable[[Hand], object]


def _pin_half(hand: Hand) -> None:
    hand.insert()
    for digit in PIN[:3]:
        hand.terminal.digit(int(digit))


def _question(hand: Hand) -> None:
    hand.to_home()
    hand.do(Do.PROCEDURE, "volante")
    hand.do(Do.CHOOSE, "school")


def _paper(hand: Hand) -> None:
    hand.to_review()
    hand.do(Do.CONFIRM)


def _broken_paper(hand: Hand) -> None:
    hand.printer.results = [JobResult(PaperOutcome.INTERRUPTED, PrinterState.PAPER_OUT)]
    _paper(hand)


WAYS_THERE: dict[str, Move] = {
    "attract": lambda _hand: None,
    "pin": _pin_half,
    "home": Hand.to_home,
    "question": _question,
    "review": Hand.to_review,
    "paper": _paper,
    "notice": _broken_paper,
}
CHANGES: dict[str, Move] = {
    "easy": lambda hand: hand.do(Do.EASY),
    "reach": lambda hand: hand.do(Do.REACH),
    "unhurried": lambda hand: hand.do(Do.UNHURRIED),
    "language": lambda hand: hand.do(Do.LANGUAGE, "en"),
    **{colours.value: lambda hand, to=colours: hand.do(Do.COLOURS, to.value) for colours in Colours},  # type: ignore[misc]  # a lambda's default
    **{act.value: lambda hand, to=act: hand.do(Do.VOICE, to.value) for act in VoiceAct},  # type: ignore[misc]  # a lambda's default
}


def _errand(scene: Scene) -> Scene:
    """Return a scene without what comfort may change."""
    return replace(scene, ease=Ease(), language="es", aside=None, first=0, repeats=0)


@pytest.mark.proves("B03", "B13")
@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
@pytest.mark.parametrize("way", WAYS_THERE.values(), ids=WAYS_THERE)
def test_a_change_of_comfort_changes_nothing_else(hand: Hand, way: Move, change: Move) -> None:
    """On every page, before identification and after: page, answers, typed digits and document stay."""
    way(hand)
    before = hand.scene
    change(hand)
    assert _errand(hand.scene) == _errand(before)
    hand.do(Do.ASIDE, Aside.OPTIONS.value)
    hand.do(Do.ASIDE, Aside.COLOURS.value)
    change(hand)
    while hand.scene.aside is not None:
        hand.do(Do.BACK)
    assert _errand(hand.scene) == _errand(before)


@pytest.mark.proves("B03")
def test_the_errand_goes_on_after_all_changes(hand: Hand) -> None:
    _pin_half(hand)
    for change in CHANGES.values():
        change(hand)
    assert hand.scene.pin_digits == 3
    hand.type_pin(PIN[3:])
    assert hand.on(Page.HOME), "the digits from before count"
    hand.do(Do.PROCEDURE, "volante")
    hand.do(Do.CHOOSE, "school")
    for change in CHANGES.values():
        change(hand)
    hand.do(Do.CHOOSE, "current")
    progress = hand.scene.progress
    assert progress is not None
    assert progress.answers == {"purpose": "school", "content": "current"}


@pytest.mark.proves("B13")
@pytest.mark.parametrize(
    ("change", "name"), [(Do.EASY, "easy"), (Do.REACH, "reach"), (Do.UNHURRIED, "unhurried")], ids=str
)
def test_a_choice_is_taken_back_the_way_it_was_made(hand: Hand, change: Do, name: str) -> None:
    hand.do(change)
    assert getattr(hand.scene.ease, name)
    hand.do(change)
    assert hand.scene.ease == Ease()


@pytest.mark.proves("B13")
def test_colours_can_be_taken_back(hand: Hand) -> None:
    for colours in (*Colours, Colours.STANDARD):
        hand.do(Do.COLOURS, colours.value)
        assert hand.scene.ease == Ease(colours=colours)


ALL_DIFFERENT = Ease(
    colours=Colours.DARK,
    easy=True,
    reach=True,
    unhurried=True,
    voice=True,
    paused=True,
    covered=False,
    rate=len(RATES),
    volume=VOLUMES,
)


def _want_everything(hand: Hand) -> None:
    """Turn every choice there is away from what is usual, by touches."""
    for do in (Do.EASY, Do.REACH, Do.UNHURRIED):
        hand.do(do)
    hand.do(Do.LANGUAGE, "en")
    hand.do(Do.COLOURS, Colours.DARK.value)
    for act in (VoiceAct.TOGGLE, VoiceAct.PAUSE, VoiceAct.COVER, VoiceAct.REPEAT):
        hand.do(Do.VOICE, act.value)
    for _ in range(VOLUMES):
        hand.do(Do.VOICE, VoiceAct.LOUDER.value)
        hand.do(Do.VOICE, VoiceAct.FASTER.value)
    assert hand.scene.ease == ALL_DIFFERENT


def _finished(hand: Hand) -> None:
    hand.to_home()
    _want_everything(hand)
    hand.do(Do.FINISH)
    hand.remove()


def _pulled(hand: Hand) -> None:
    hand.to_home()
    _want_everything(hand)
    hand.remove()
    hand.wait(101)


def _pulled_while_typing(hand: Hand) -> None:
    _want_everything(hand)
    _pin_half(hand)
    hand.remove()
    hand.wait(101)


def _pulled_with_the_paper(hand: Hand) -> None:
    _paper(hand)
    _want_everything(hand)
    hand.remove()
    hand.wait(101)


def _idle(hand: Hand) -> None:
    hand.to_review()
    _want_everything(hand)
    hand.wait(1201)
    hand.wait(61)
    assert hand.on(Page.TAKE_CARD)
    hand.remove()


def _mute(hand: Hand) -> None:
    _want_everything(hand)
    hand.report(ReaderState.MUTE_CARD)
    hand.remove()


def _walked_away(hand: Hand) -> None:
    hand.terminal.touched()
    _want_everything(hand)
    hand.wait(601)


def _headphones_lost(hand: Hand) -> None:
    hand.to_home()
    _want_everything(hand)
    hand.terminal.headphones(plugged=True)
    hand.terminal.headphones(plugged=False)
    hand.wait(LOST_S + 1)
    assert hand.on(Page.TAKE_CARD)
    hand.remove()


ENDS: dict[str, Move] = {
    "finished": _finished,
    "card pulled": _pulled,
    "card pulled while typing": _pulled_while_typing,
    "card pulled with the paper": _pulled_with_the_paper,
    "idle": _idle,
    "card not read": _mute,
    "walked away": _walked_away,
    "headphones lost": _headphones_lost,
}


@pytest.mark.proves("B13", "A16", "G06")
@pytest.mark.parametrize("end", ENDS.values(), ids=ENDS)
def test_the_next_person_finds_everything_as_usual(hand: Hand, end: Move) -> None:
    """Volume and rate among it, however the one before has left."""
    end(hand)
    assert hand.on(Page.ATTRACT)
    assert (hand.scene.ease, hand.scene.language) == (Ease(), "es")
    assert (hand.scene.repeats, hand.scene.aside, hand.scene.first) == (0, None, 0)


@pytest.mark.proves("B13", "A16", "G06")
@pytest.mark.parametrize("farewell", ["swapped", "notice", "take-card"])
def test_who_comes_during_a_farewell_finds_everything_as_usual(hand: Hand, farewell: str) -> None:
    """The next card is in before the farewell to the one before has gone."""
    hand.to_home()
    _want_everything(hand)
    if farewell == "take-card":
        hand.do(Do.FINISH)
    elif farewell == "notice":
        hand.remove()
        assert hand.told(Notice.CARD_REMOVED)
    hand.insert()
    assert hand.on(Page.PIN)
    assert (hand.scene.ease, hand.scene.language) == (Ease(), "es")


def test_choices_before_the_card_are_kept(hand: Hand) -> None:
    """The same person chooses on the first page and then puts the card in."""
    _want_everything(hand)
    hand.insert()
    assert hand.on(Page.PIN)
    assert (hand.scene.ease, hand.scene.language) == (ALL_DIFFERENT, "en")


@pytest.mark.proves("A16")
def test_headphones_that_stay_in_speak_to_the_next_person_at_the_usual_volume(hand: Hand) -> None:
    hand.terminal.headphones(plugged=True)
    hand.to_home()
    for _ in range(VOLUMES):
        hand.do(Do.VOICE, VoiceAct.LOUDER.value)
        hand.do(Do.VOICE, VoiceAct.FASTER.value)
    hand.do(Do.FINISH)
    hand.remove()
    assert hand.scene.ease == Ease(voice=True)


def test_lost_headphones_of_one_person_do_not_end_the_session_of_the_next(hand: Hand) -> None:
    hand.to_home()
    hand.terminal.headphones(plugged=True)
    hand.terminal.headphones(plugged=False)
    hand.remove()
    hand.to_home()
    hand.wait(LOST_S + 1)
    assert hand.on(Page.HOME)


def test_headphones_that_come_back_go_on(hand: Hand) -> None:
    hand.to_home()
    hand.terminal.headphones(plugged=True)
    assert hand.scene.covered
    hand.terminal.headphones(plugged=False)
    assert hand.scene.headphones_lost
    hand.wait(LOST_S - 1)
    hand.terminal.headphones(plugged=True)
    hand.wait(LOST_S)
    assert hand.on(Page.HOME)
    assert not hand.scene.headphones_lost


@pytest.mark.proves("A14")
def test_volume_and_rate_stay_in_their_range(hand: Hand) -> None:
    for act, expected in (
        (VoiceAct.LOUDER, (VOLUMES, 3)),
        (VoiceAct.FASTER, (VOLUMES, len(RATES))),
        (VoiceAct.SOFTER, (1, len(RATES))),
        (VoiceAct.SLOWER, (1, 1)),
    ):
        for _ in range(VOLUMES + 1):
            hand.do(Do.VOICE, act.value)
        assert (hand.scene.ease.volume, hand.scene.ease.rate) == expected


@pytest.mark.proves("A19")
def test_a_language_without_a_voice_is_never_spoken_in_another(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(RecordingVoice, "speaks", lambda _voice, language: language == "en")
    hand = Hand()
    hand.terminal.do(Intent(Do.VOICE, VoiceAct.TOGGLE))
    assert hand.scene.silent == {"es"}
    assert hand.scene.ease.voice is False
    hand.terminal.headphones(plugged=True)
    assert hand.scene.ease.voice is False
    hand.terminal.do(Intent(Do.LANGUAGE, "en"))
    hand.terminal.do(Intent(Do.VOICE, VoiceAct.TOGGLE))
    assert hand.scene.ease.voice is True


@pytest.mark.parametrize("speaks", [True, False])
def test_headphones_that_stay_in_a_silent_terminal_cover_nothing(
    monkeypatch: pytest.MonkeyPatch, *, speaks: bool
) -> None:
    """Where nobody speaks, a covered page would leave the next person with nothing."""
    monkeypatch.setattr(RecordingVoice, "speaks", lambda _voice, _language: speaks)
    hand = Hand()
    hand.terminal.headphones(plugged=True)
    for _ in range(2):
        hand.to_home()
        assert hand.scene.covered is speaks
        hand.do(Do.FINISH)
        hand.remove()
