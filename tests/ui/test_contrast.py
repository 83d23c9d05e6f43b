"""Contrast, computed from the tokens and measured on the glass (WCAG 2.2 1.4.6, 1.4.11; accessibility.md B05)."""

from __future__ import annotations

import re
from dataclasses import asdict

import pytest

from kiosk.core.ease import Colours, Ease
from kiosk.ui.theme.palettes import LEAST_TEXT, PALETTES
from kiosk.ui.theme.tokens import EDGE_PAIRS, TEXT_PAIRS, contrast
from tests.a11y.pixels import contrast as measured_contrast
from tests.a11y.pixels import rgb
from tests.ui.conftest import GlassMaker
from tests.ui.gallery import scenes_in

_TEXT = 7.0
_EDGE = 3.0


@pytest.mark.parametrize(
    ("first", "second", "ratio"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#777777", "#ffffff", 4.48),
        ("#ffffff", "#ffffff", 1.0),
        ("#ff0000", "#ffffff", 4.0),
    ],
)
def test_contrast_is_that_of_the_wcag(first: str, second: str, ratio: float) -> None:
    assert contrast(first, second) == pytest.approx(ratio, abs=0.01)
    assert contrast(first, second) == contrast(second, first)


@pytest.mark.parametrize("colours", Colours)
def test_palette_is_made_of_colours(colours: Colours) -> None:
    assert all(re.fullmatch("#[0-9a-f]{6}", colour) for colour in asdict(PALETTES[colours]).values())


@pytest.mark.proves("B05", "B06")
@pytest.mark.parametrize("colours", Colours)
@pytest.mark.parametrize(("ink", "ground"), TEXT_PAIRS)
def test_text_on_its_ground(colours: Colours, ink: str, ground: str) -> None:
    """While it is pressed, a key of the high contrast palette is a little lighter than black."""
    palette, least = PALETTES[colours], LEAST_TEXT[colours]
    if ground.endswith("_pressed"):
        least = min(least, _TEXT)
    assert contrast(getattr(palette, ink), getattr(palette, ground)) >= least


@pytest.mark.proves("B07")
@pytest.mark.parametrize("colours", Colours)
@pytest.mark.parametrize(("edge", "ground"), EDGE_PAIRS)
def test_edge_on_its_ground(colours: Colours, edge: str, ground: str) -> None:
    palette = PALETTES[colours]
    assert contrast(getattr(palette, edge), getattr(palette, ground)) >= _EDGE


@pytest.mark.proves("B05", "B06")
@pytest.mark.parametrize("colours", Colours)
@pytest.mark.parametrize(("screen", "language", "easy"), [("upright", "es", False), ("wide", "ar", True)])
def test_words_on_the_glass(
    glass: GlassMaker,
    screen: str,
    language: str,
    easy: bool,  # noqa: FBT001 - pytest passes it by name
    colours: Colours,
) -> None:
    """Measured in the picture: the commonest colour of a word's place against the one farthest from it."""
    one, measured, faults = glass(screen), 0, []
    for name, scene in scenes_in(language, Ease(colours=colours, easy=easy)).items():
        one.show(scene)
        picture = one.picture()
        for widget in [*one.labels(), *one.controls()]:
            edge = 0 if widget in one.labels() else round(one.profile.px(3))
            found = measured_contrast(rgb(picture, one.place(widget).adjusted(edge, edge, -edge, -edge)))
            measured += 1
            if found.ratio < LEAST_TEXT[colours]:
                faults.append(f"{name}: {widget.accessibleName()!r} {found.ratio:.1f}")
    assert faults == []
    assert measured > len(scenes_in("es")) * 5
