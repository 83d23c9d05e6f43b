"""*Uso fácil* and the other choices on the glass: one touch, at any time, nothing lost, gone with the person."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage

from kiosk.core.ease import Aside, Colours
from kiosk.core.intent import Do
from kiosk.core.scene import Page
from kiosk.ui.kit.keypad import PinDots
from kiosk.ui.theme.palettes import PALETTES
from kiosk.ui.theme.tokens import CAP_EASY_MM, CAP_STD_MM
from tests.a11y.conftest import Stand, StandMaker
from tests.fakes.ports import PIN


@pytest.fixture
def one(stand: StandMaker) -> Stand:
    return stand()


def _smallest_mm(one: Stand) -> float:
    return one.glass.window.navigator.kit.theme.sizes.cap_caption


def _dots(one: Stand) -> str:
    (dots,) = [dots for dots in one.glass.window.findChildren(PinDots) if dots.isVisible()]
    return dots.accessibleName()


@pytest.mark.proves("B03")
def test_size_before_the_card_and_after(one: Stand) -> None:
    """One touch on the first page; it holds through the errand; one touch takes it back."""
    assert _smallest_mm(one) == CAP_STD_MM
    one.tap("easy")
    assert _smallest_mm(one) >= CAP_EASY_MM
    one.to_review()
    assert _smallest_mm(one) >= CAP_EASY_MM
    one.tap("easy")
    assert _smallest_mm(one) == CAP_STD_MM
    assert one.scene.page is Page.REVIEW


@pytest.mark.proves("B03")
@pytest.mark.parametrize("change", ["easy", "reach", "colours", "language"])
def test_typed_digits_are_kept(one: Stand, change: str) -> None:
    """On the glass too: as many dots as before, and the rest of the digits completes them."""
    one.card()
    for digit in PIN[:3]:
        one.tap(f"pin-{digit}")
    assert _dots(one) == "3 de 6 números escritos"
    if change == "colours":
        for name in ("options", "colours", "colours-dark", "back", "back"):
            one.tap(name)
    elif change == "language":
        for name in ("languages", "language-en"):
            one.tap(name)
    else:
        one.tap(change)
    assert _dots(one) == ("3 of 6 digits typed" if change == "language" else "3 de 6 números escritos")
    for digit in PIN[3:]:
        one.tap(f"pin-{digit}")
    one.tap("confirm")
    assert one.scene.page is Page.HOME


@pytest.mark.proves("B03")
def test_answers_are_kept(one: Stand) -> None:
    one.to_home()
    for name in ("procedure-volante", "choice-school", "easy", "choice-with-date", "reach"):
        one.tap(name)
    assert one.scene.progress is not None
    assert one.scene.progress.answers == {"purpose": "school", "content": "with-date"}
    assert one.scene.page is Page.REVIEW


@pytest.mark.proves("B13")
@pytest.mark.parametrize("colours", Colours)
def test_colours_by_touch_and_back(one: Stand, colours: Colours) -> None:
    for name in ("options", "colours", f"colours-{colours.value}"):
        one.tap(name)
    assert one.glass.window.navigator.kit.theme.palette is PALETTES[colours]
    one.tap("colours-standard")
    assert one.glass.window.navigator.kit.theme.palette is PALETTES[Colours.STANDARD]
    assert one.scene.aside is Aside.COLOURS


def _first_page(one: Stand) -> QImage:
    """Return the first page as it looks when nobody has just typed: without a focus."""
    one.glass.focused.clearFocus()
    one.settle()
    return one.glass.picture()


@pytest.mark.proves("B13", "G06")
@pytest.mark.parametrize("end", ["finish", "card", "idle"])
def test_the_next_person_sees_the_same_first_page_as_ever(one: Stand, end: str) -> None:
    """To the last pixel, after somebody who wanted everything otherwise."""
    one.wait(1)
    _first_page(one)
    before = _first_page(one)
    for name in ("languages", "language-ar", "easy", "reach", "options", "colours", "colours-contrast"):
        one.tap(name)
    assert _first_page(one) != before
    one.to_home()
    if end == "finish":
        one.do(Do.FINISH)
    elif end == "idle":
        one.wait(1201)
        one.wait(70)
        assert one.scene.page is Page.TAKE_CARD
    one.take_card()
    one.wait(101)
    assert one.scene.page is Page.ATTRACT
    under = before.rect().adjusted(0, one.glass.window.navigator.band.height(), 0, 0)
    assert _first_page(one).copy(under) == before.copy(under), "but for the band, which tells the time"
