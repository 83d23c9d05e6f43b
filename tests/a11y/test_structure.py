"""One way, two levels at most beside it, and help where it always is."""

from __future__ import annotations

from itertools import pairwise, product

import pytest

from kiosk.core.ease import Aside, Ease
from kiosk.core.intent import Do
from kiosk.core.journey import Journey, Progress
from kiosk.core.journeys import volante
from kiosk.core.scene import Page, Scene
from kiosk.ui.screens import frame
from kiosk.ui.screens.choices import presenter
from tests.ui.gallery import PADRON
from tests.unit.core.conftest import Hand

_DEEPEST = 2


def _opens(scene: Scene) -> set[Aside]:
    """Return the pages that the options of a page open; the keys of the frame open theirs from everywhere."""
    options = presenter.present(scene).options
    return {Aside(option.intent.value) for option in options if option.intent.do is Do.ASIDE}


def _depths() -> dict[Aside, int]:
    """Return how many pages beside the errand a person goes through to each, by the shortest way."""
    tools = frame.present(Scene(page=Page.HOME)).tools
    depths = {Aside(tool.intent.value): 1 for tool in tools if tool.intent.do is Do.ASIDE}
    left = list(depths)
    while left:
        aside = left.pop(0)
        for deeper in _opens(Scene(page=Page.HOME, aside=aside, ease=Ease(voice=True))) - depths.keys():
            depths[deeper] = depths[aside] + 1
            left.append(deeper)
    return depths


@pytest.mark.proves("F08")
def test_no_page_beside_the_errand_is_deeper_than_two() -> None:
    depths = _depths()
    assert set(depths) == set(Aside), "each can be reached"
    assert max(depths.values()) <= _DEEPEST
    assert {aside: 1 if aside.parent is None else 1 + depths[aside.parent] for aside in Aside} == depths


@pytest.mark.proves("F08")
@pytest.mark.parametrize("aside", Aside)
def test_back_leads_up_one_level_and_then_to_the_errand(aside: Aside) -> None:
    hand = Hand()
    hand.to_home()
    chain = [aside]
    while (parent := chain[0].parent) is not None:
        chain.insert(0, parent)
    for page in chain:
        hand.do(Do.ASIDE, page.value)
    for page in reversed(chain):
        assert hand.scene.aside is page
        hand.do(Do.BACK)
    assert (hand.scene.page, hand.scene.aside) == (Page.HOME, None)


def _ways(journey: Journey) -> list[list[int]]:
    """Return the questions that each combination of answers leads through."""
    found = []
    for answers in product(*(question.choices for question in journey.questions)):
        progress, way = Progress(journey), [0]
        for answer in answers:
            progress = progress.answer(answer.value)
            way.append(progress.at)
        assert progress.question is None, "the review, whatever was answered"
        found.append(way)
    return found


@pytest.mark.proves("F08")
def test_an_errand_is_one_line() -> None:
    """Every answer leads to the same next question; back and forth are one step; a change returns to the review."""
    journey = volante.journey(PADRON)
    ways = _ways(journey)
    assert len(ways) >= 10
    assert all(way == list(range(len(journey.questions) + 1)) for way in ways)
    progress = Progress(journey)
    for question in journey.questions:
        progress = progress.answer(question.choices[0].value)
    for question in journey.questions:
        change = progress.change(question.name)
        assert change.answer(question.choices[-1].value).question is None
        assert change.back() is not None
    steps = [progress]
    while (before := steps[-1].back()) is not None:
        steps.append(before)
    assert [after.at - before.at for after, before in pairwise(steps)] == [1] * len(journey.questions)
