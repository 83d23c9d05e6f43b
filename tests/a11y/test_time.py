"""Time: nobody is hurried, what ends says so on two senses, and it stands still while the terminal speaks."""

from __future__ import annotations

import pytest

from kiosk.central.settings import Limits
from kiosk.core.ease import Aside, VoiceAct
from kiosk.core.idle import LEAST_ANSWER_S, SLOW, IdleClock, IdleTimes
from kiosk.core.intent import Do
from kiosk.core.ports import Earcon
from kiosk.core.scene import Page
from kiosk.core.text import text
from kiosk.ui.i18n import NAMES
from tests.a11y.conftest import Stand, StandMaker
from tests.unit.core.conftest import Hand

TIMES = IdleTimes()
_WARN, _ANSWER = TIMES.warn_after, TIMES.answer_within


@pytest.fixture
def hand() -> Hand:
    return Hand()


@pytest.fixture
def one(stand: StandMaker) -> Stand:
    return stand()


def _sounds(one: Stand) -> list[str]:
    return [heard.words for heard in one.voice.heard if not heard.language]


@pytest.mark.proves("E01")
@pytest.mark.parametrize("way", [Do.UNHURRIED, Do.EASY])
def test_no_hurry_is_ten_times_the_time(hand: Hand, way: Do) -> None:
    hand.to_home()
    hand.do(way)
    for _ in range(9):
        hand.wait(_WARN)
        assert not hand.asked()
    hand.wait(_WARN + 1)
    assert hand.asked()
    hand.do(Do.STAY)
    hand.wait(SLOW * _WARN - 1)
    assert not hand.asked(), "and again, without limit"
    hand.wait(2)
    left = hand.scene.idle_left
    assert left is not None
    assert left >= 3 * LEAST_ANSWER_S - 1
    assert SLOW >= 10


@pytest.mark.proves("E01")
@pytest.mark.parametrize(("slow", "seconds"), [(False, TIMES.notice), (True, TIMES.notice * 10)])
def test_a_farewell_stays_ten_times_as_long(hand: Hand, seconds: float, *, slow: bool) -> None:
    hand.to_home()
    if slow:
        hand.do(Do.UNHURRIED)
    hand.remove()
    hand.wait(seconds - 1)
    assert hand.on(Page.NOTICE)
    hand.wait(2)
    assert hand.on(Page.ATTRACT)


@pytest.mark.proves("E01")
@pytest.mark.parametrize(("slow", "seconds"), [(False, 60), (True, 600)])
def test_a_page_read_before_the_card_stays_ten_times_as_long(hand: Hand, seconds: float, *, slow: bool) -> None:
    hand.terminal.touched()
    if slow:
        hand.do(Do.EASY)
    hand.do(Do.ASIDE, Aside.HELP.value)
    hand.wait(seconds - 1)
    assert hand.scene.aside is Aside.HELP
    hand.wait(2)
    assert hand.scene.aside is None


@pytest.mark.proves("E01")
def test_the_centre_waits_as_long_as_the_terminal() -> None:
    """A session must outlive the longest pause the terminal promises, or the next touch finds it gone."""
    assert Limits().session_idle.total_seconds() >= SLOW * _WARN + 3 * LEAST_ANSWER_S


@pytest.mark.proves("E03")
def test_the_warning_is_seen_and_heard(one: Stand) -> None:
    """Over the whole window, with a sound for everybody, and in words for those who listen."""
    one.to_home()
    one.hear()
    one.wait(_WARN + 1)
    assert one.glass.window.navigator.asking
    assert one.glass.window.navigator.idle.geometry() == one.glass.window.rect()
    assert _sounds(one) == [Earcon.ATTENTION.value], "without voice or headphones too"
    one.do(Do.STAY)
    one.do(Do.VOICE, VoiceAct.TOGGLE.value)
    one.hear()
    one.wait(_WARN + 1)
    assert "¿Sigue ahí?" in one.hear()


@pytest.mark.proves("E03", "G05")
def test_lost_headphones_are_seen_and_heard(one: Stand) -> None:
    """A time limit too: what covers the page says what to do, and a sound goes to the speaker."""
    one.to_home()
    one.plug()
    one.hear()
    one.plug(plugged=False)
    assert _sounds(one) == [Earcon.ATTENTION.value]
    words = {label.text() for label in one.glass.labels()}
    assert {"Los auriculares no están puestos"} <= words
    assert one.hear() == ""


@pytest.mark.proves("E04")
def test_more_time_from_the_warning(one: Stand) -> None:
    one.to_home()
    one.wait(_WARN + 1)
    one.tap("idle-more-time")
    assert (one.scene.idle_left, one.scene.ease.unhurried, one.scene.page) == (None, True, Page.HOME)
    one.wait(SLOW * _WARN - 1)
    assert one.scene.idle_left is None


@pytest.mark.proves("E04")
def test_more_time_from_the_options(one: Stand) -> None:
    for name in ("options", "unhurried"):
        one.tap(name)
    assert one.scene.ease.unhurried
    assert one.glass.control("unhurried").isChecked()
    one.tap("unhurried")
    assert not one.scene.ease.unhurried


@pytest.mark.proves("E05")
@pytest.mark.parametrize(("slow", "minutes"), [(False, 2), (True, 20)])
@pytest.mark.parametrize("language", NAMES)
def test_the_person_is_told_how_long_a_pause_may_be(one: Stand, language: str, minutes: int, *, slow: bool) -> None:
    """On the first page of every errand and on the help page, with the time that counts for this person."""
    one.to_home()
    one.do(Do.LANGUAGE, language)
    if slow:
        one.do(Do.UNHURRIED)
    _pause_is_told(one, minutes)
    one.do(Do.ASIDE, Aside.HELP.value)
    _pause_is_told(one, minutes)


def _pause_is_told(one: Stand, minutes: int) -> None:
    """Two minutes have a word of their own in Arabic."""
    dual = minutes == 2 and one.scene.language == "ar"
    sentence = one.glass.language.say(text("help.wait", count=minutes))
    assert ("دقيقتين" if dual else f"{minutes}") in sentence
    assert sentence in [label.text() for label in one.glass.labels()]
    assert one.scene.patience_s * (SLOW if one.scene.ease.slow else 1) == minutes * 60


@pytest.mark.proves("E06")
def test_time_stands_still_while_the_terminal_speaks(one: Stand) -> None:
    one.to_home()
    one.do(Do.VOICE, VoiceAct.TOGGLE.value)
    assert one.voice.speaking
    one.wait(60)
    for _ in range(100):
        one.wait(1)
        assert one.voice.speaking
        assert one.scene.idle_left is None
    one.voice.finish()
    one.wait(_WARN - 1)
    assert one.scene.idle_left is None
    one.wait(2)
    assert one.scene.idle_left is not None


@pytest.mark.proves("E06")
def test_the_warning_waits_until_it_has_been_said(one: Stand) -> None:
    """Its seconds do not run away while it is read out, and do not begin anew either."""
    one.to_home()
    one.do(Do.VOICE, VoiceAct.TOGGLE.value)
    one.hear()
    one.wait(_WARN + 5)
    left = one.scene.idle_left
    assert left == _ANSWER - 5
    assert one.voice.speaking
    for _ in range(5):
        one.wait(10)
    assert one.scene.idle_left == left
    one.voice.finish()
    one.wait(10)
    assert one.scene.idle_left == left - 10


@pytest.mark.proves("E06")
def test_a_farewell_is_said_to_its_end(one: Stand) -> None:
    one.to_home()
    one.do(Do.VOICE, VoiceAct.TOGGLE.value)
    one.take_card()
    assert one.voice.speaking
    for _ in range(3):
        one.wait(TIMES.notice)
    assert one.on(Page.NOTICE)
    one.voice.finish()
    one.wait(TIMES.notice + 1)
    assert one.on(Page.ATTRACT)


def test_a_clock_that_is_held_goes_on_where_it_was() -> None:
    clock = IdleClock(TIMES)
    clock.hold(5)
    assert not clock.running
    clock.start(100)
    assert clock.left(100 + _WARN + 5) == _ANSWER - 5
    clock.hold(100 + _WARN + 50)
    assert clock.left(100 + _WARN + 60) == _ANSWER - 15


@pytest.mark.proves("E07")
def test_a_card_left_behind_is_called_out_on_two_senses(one: Stand) -> None:
    """Each ten seconds for as long as it takes, never swallowed, and never another person's page under it."""
    one.to_home()
    one.hear()
    one.do(Do.FINISH)
    assert _sounds(one) == [Earcon.TAKE.value]
    for count in range(1, 13):
        one.voice.heard.clear()
        one.wait(10)
        assert one.scene.page is Page.TAKE_CARD
        assert one.scene.reminders == count
        assert _sounds(one) == [Earcon.TAKE.value]
        assert "Saque su tarjeta" in {label.text() for label in one.glass.labels()}
    one.take_card()
    assert one.scene.page is Page.ATTRACT
    one.voice.heard.clear()
    one.wait(30)
    assert _sounds(one) == []


@pytest.mark.proves("E07")
def test_a_paper_is_called_out_until_the_person_has_it(one: Stand) -> None:
    """Its page, which shows and says where it is, stays for more than a minute, and then asks with a sound."""
    one.to_review()
    one.hear()
    one.do(Do.CONFIRM)
    assert one.scene.page is Page.PAPER
    assert Earcon.DONE.value in _sounds(one)
    one.wait(_WARN - 1)
    assert (one.scene.page, one.scene.idle_left) == (Page.PAPER, None)
    one.voice.heard.clear()
    one.wait(2)
    assert _sounds(one) == [Earcon.ATTENTION.value]
    one.do(Do.STAY)
    assert one.scene.page is Page.PAPER
