"""Private listening: what is personal is heard in headphones only, pulled out or not (EN 301 549 5.1.3.9)."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import Qt

from kiosk.core.comfort import LOST_S
from kiosk.core.ports import Earcon, Route
from kiosk.core.scene import Page, Scene
from kiosk.ui.kit.labels import Label
from kiosk.voice.spoken import spoken
from tests.fakes.voice import Heard
from tests.journeys.conftest import Visit
from tests.journeys.ears import PageVoice

pytestmark = pytest.mark.pcsc
MakeVisit = Callable[..., Visit]
_SILENT_WITHIN_S = 0.5
"""From the hand at the plug to silence; a tenth of it is the stand-in's look at its file."""


@pytest.fixture
def voice() -> PageVoice:
    return PageVoice(instant=False)


@pytest.fixture
def visit(make_visit: MakeVisit, voice: PageVoice) -> Visit:
    made = make_visit("es", voice=voice)
    voice.page = lambda: made.scene.page
    made.ready()
    return made


def _to_review(visit: Visit, voice: PageVoice) -> None:
    """Go by keys, past everything that is said."""
    citizen = visit.citizen
    visit.insert()
    citizen.sees(Page.PIN)
    _hears(visit, voice, "speech.pin")
    for _ in range(3):
        citizen.press_key(Qt.Key.Key_Down)
        voice.finish()
    for digit in visit.cards["ana"]["pin"]:
        citizen.press_key(Qt.Key(Qt.Key.Key_0 + int(digit)))
    citizen.press_key(Qt.Key.Key_NumberSign)
    for page, question in ((Page.HOME, 0), (Page.QUESTION, 0), (Page.QUESTION, 1)):
        citizen.sees(page, partial(_asks, question))
        citizen.press_key(Qt.Key.Key_Return)
    citizen.sees(Page.REVIEW)


def _asks(question: int, scene: Scene) -> bool:
    return question == (scene.progress.at if scene.progress else 0)


def _hears(visit: Visit, voice: PageVoice, key: str, start: int = 0) -> None:
    """Let the voice go on until something has been said."""
    wanted = spoken(visit.words(key), visit.scene.text_set)

    def heard() -> bool:
        voice.finish_one()
        return wanted in " ".join(one.words for one in voice.heard[start:])

    visit.citizen.wait(heard, f"listening for {wanted!r}")


def _names(visit: Visit) -> set[str]:
    return set(visit.cards["ana"]["full_name"].split())


def _aloud(voice: PageVoice, start: int = 0) -> list[Heard]:
    return [one for one in voice.heard[start:] if one.manner.route is Route.SPEAKER and one.language]


def _pull_out(visit: Visit, voice: PageVoice) -> int:
    """Pull the plug in the middle of what is personal; return how much had been heard."""

    def personal() -> bool:
        voice.finish_one()
        return voice.heard[-1].personal

    visit.citizen.wait(personal, "something personal")
    assert voice.speaking, "in the middle of it"
    begun, voice.stopped = time.perf_counter(), 0.0
    start = len(voice.heard)
    visit.props.call("headphones", "out")
    visit.citizen.wait(lambda: visit.scene.headphones_lost, "the plug is missed")
    assert 0 < voice.stopped - begun < _SILENT_WITHIN_S
    return start


@pytest.mark.proves("A12", "A05")
def test_pulled_out_and_plugged_in_again(visit: Visit, voice: PageVoice) -> None:
    visit.props.call("headphones", "in")
    visit.citizen.wait(lambda: visit.scene.headphones, "plugged in")
    _to_review(visit, voice)
    start = _pull_out(visit, voice)
    _is_quiet_and_covered(visit, voice, start)
    start = len(voice.heard)
    visit.props.call("headphones", "in")
    visit.citizen.wait(lambda: not visit.scene.headphones_lost, "plugged in again")
    assert visit.scene.page is Page.REVIEW
    _hears(visit, voice, "review.title", start)
    assert {one.manner.route for one in voice.heard[start:]} == {Route.HEADPHONES}
    assert visit.kiosk.window.navigator.curtain.shown
    assert not visit.kiosk.window.navigator.curtain.lost
    voice.hurry()
    visit.next_person()


@pytest.mark.proves("A12")
def test_pulled_out_and_gone(visit: Visit, voice: PageVoice) -> None:
    visit.props.call("headphones", "in")
    visit.citizen.wait(lambda: visit.scene.headphones, "plugged in")
    _to_review(visit, voice)
    start = _pull_out(visit, voice)
    visit.clock.ahead += LOST_S
    visit.sees_page(Page.TAKE_CARD)
    assert visit.is_wiped()
    assert not visit.traces()
    voice.finish()
    assert not [one for one in _aloud(voice, start) if one.personal or _names(visit) & set(one.words.split())]
    voice.hurry()
    visit.next_person()


def _is_quiet_and_covered(visit: Visit, voice: PageVoice, start: int) -> None:
    """Nothing more is said, on no route, and nothing of the person can be seen or pressed."""
    window = visit.kiosk.window
    navigator = window.navigator
    for key in (Qt.Key.Key_Down, Qt.Key.Key_R, Qt.Key.Key_Up):
        visit.citizen.press_key(key)
        voice.finish()
    assert not [one for one in voice.heard[start:] if one.language]
    assert not voice.speaking
    assert navigator.curtain.shown
    assert navigator.curtain.lost
    assert navigator.curtain.geometry() == navigator.rect()
    assert [button.objectName() for button in navigator.controls()] == ["uncover"]
    assert not [label.text() for label in navigator.view.findChildren(Label) if label.isVisible()]
    assert not navigator.band.caption.isVisible()


@pytest.mark.proves("A11", "A12", "A24")
def test_voice_key_without_headphones(visit: Visit, voice: PageVoice) -> None:
    """On the speaker public words only, each with its caption; the person is told why."""
    visit.citizen.press_key(Qt.Key.Key_F2)
    _hears(visit, voice, "speech.welcome")
    _to_review(visit, voice)
    start = len(voice.heard)
    _hears(visit, voice, "speech.private", start)
    assert voice.refused > 0
    assert len(_aloud(voice)) == len([one for one in voice.heard if one.language])
    assert not [one for one in voice.heard if one.personal]
    assert not [one for one in voice.heard if _names(visit) & set(one.words.split())]
    typed = [one.words for one, page in zip(voice.heard, voice.pages, strict=True) if page is Page.PIN]
    assert typed.count(Earcon.KEY) == len(visit.cards["ana"]["pin"])
    assert not [words for words in typed if words.isdigit()]
    _every_word_has_its_caption(visit, voice)
    voice.hurry()
    visit.next_person()


def _every_word_has_its_caption(visit: Visit, voice: PageVoice) -> None:
    """Hear the page once more, and read along."""
    caption, said = visit.kiosk.window.navigator.band.caption, len(voice.heard)
    visit.citizen.press_key(Qt.Key.Key_R)
    visit.citizen.wait(lambda: len(voice.heard) > said, "said again")
    read = []
    while voice.speaking:
        assert caption.isVisible()
        read.append(spoken(caption.text(), visit.scene.text_set))
        voice.finish_one()
    assert read == [one.words for one in voice.heard[said:]]
    assert len(read) > 1
    assert not caption.isVisible()
