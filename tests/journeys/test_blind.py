"""The whole errand without sight: headphones, a tactile pad, and what the voice says (EN 301 549 5.1.3)."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from kiosk.core.personal import Personal
from kiosk.core.ports import Earcon, Route
from kiosk.core.scene import Page
from kiosk.ui.i18n import NAMES
from kiosk.ui.screens.choices.presenter import present as home
from kiosk.ui.screens.document.presenter import grouped
from tests.journeys.conftest import Visit
from tests.journeys.ears import NINE, TWELVE, Listener, Pad, PageVoice
from tests.journeys.transcripts import compare

pytestmark = pytest.mark.pcsc
_STARTS_WITHIN_S = 1.0
_SILENT_WITHIN_S = 0.1
_PIN_DIGITS = 6


def _plug_in(listener: Listener) -> None:
    visit, begun = listener.visit, time.perf_counter()
    listener.does(lambda: visit.props.call("headphones", "in"))
    listener.hears(visit.words("speech.welcome"), visit.words("attract.title"))
    assert listener.voice.times[0] - begun < _STARTS_WITHIN_S


def _turn_to(listener: Listener, language: str) -> None:
    """Change the language by its own name."""
    listener.finds(NAMES[language])
    listener.visit.language = language
    listener.choose()
    listener.visit.citizen.wait(lambda: listener.visit.scene.language == language, "another language")


def _log_in(listener: Listener) -> None:
    visit, words = listener.visit, listener.visit.words
    listener.hears(words("attract.title"))
    listener.explores()
    listener.does(visit.insert)
    listener.hears(words("speech.pin"))
    if not listener.pad.digits:  # there, each key is a digit now
        listener.explores()
    listener.types(visit.cards["ana"]["pin"])
    listener.finds(words("pin.confirm"))
    listener.forward()


def _answer(listener: Listener) -> None:
    words = listener.visit.words
    listener.hears(words("home.body"))
    listener.notes(home(listener.visit.scene).info, "LAST VISIT")
    for page, wanted in (
        ("home.body", "volante.name"),
        ("volante.purpose.title", "volante.purpose.school"),
        ("volante.content.title", "volante.content.current"),
        ("review.title", "volante.act"),
    ):
        listener.hears(words(page))
        listener.explores()
        listener.finds(words(wanted))
        listener.choose()


def _take_everything(listener: Listener) -> None:
    visit, words = listener.visit, listener.visit.words
    listener.hears(words("working.issuing"), words("paper.body"))
    issued = visit.scene.issued
    assert issued is not None
    listener.notes(Personal(grouped(issued.csv)), "CODE")
    for page, wanted in (("paper.body", "paper.confirm"), ("another.title", "another.finish")):
        listener.hears(words(page))
        listener.explores()
        listener.finds(words(wanted))
        listener.choose()
    listener.hears(words("take-card.title"))
    listener.explores()
    listener.does(visit.remove)


@pytest.mark.proves("A01", "A02", "A05", "A09", "A11", "G04")
@pytest.mark.parametrize(
    ("pad", "language"),
    [(NINE, "es"), (NINE, "ar"), (TWELVE, "es"), (TWELVE, "en")],
    ids=lambda one: str(getattr(one, "name", one)),
)
def test_blind(make_visit: Callable[..., Visit], pad: Pad, language: str) -> None:
    voice = PageVoice()
    visit = make_visit("es", voice=voice)
    visit.ready()
    listener = Listener(visit, voice, pad)
    _plug_in(listener)
    if language != "es":
        _turn_to(listener, language)
    _log_in(listener)
    _answer(listener)
    _take_everything(listener)
    visit.citizen.wait(lambda: visit.scene.language == "es", "the first language")
    visit.language = "es"
    listener.hears(visit.words("attract.title"))
    assert visit.is_wiped()
    assert {one.manner.route for one in voice.heard} == {Route.HEADPHONES}
    assert max(listener.silences) < _SILENT_WITHIN_S
    keys = [
        one for one, page in zip(voice.heard, voice.pages, strict=True) if page is Page.PIN and one.words == Earcon.KEY
    ]
    assert len(keys) == _PIN_DIGITS
    compare(f"{pad.name}-{language}", voice, listener.volatile)
