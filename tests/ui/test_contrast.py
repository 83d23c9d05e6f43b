"""Contrast, computed from the tokens and measured on the glass (WCAG 2.2 1.4.6, 1.4.11; accessibility.md B05)."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import asdict

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage

from kiosk.ui.theme.tokens import EDGE_PAIRS, STANDARD, TEXT_PAIRS, contrast
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


def test_palette_is_made_of_colours() -> None:
    assert all(re.fullmatch("#[0-9a-f]{6}", colour) for colour in asdict(STANDARD).values())


@pytest.mark.parametrize(("ink", "ground"), TEXT_PAIRS)
def test_text_on_its_ground(ink: str, ground: str) -> None:
    assert contrast(getattr(STANDARD, ink), getattr(STANDARD, ground)) >= _TEXT


@pytest.mark.parametrize(("edge", "ground"), EDGE_PAIRS)
def test_edge_on_its_ground(edge: str, ground: str) -> None:
    assert contrast(getattr(STANDARD, edge), getattr(STANDARD, ground)) >= _EDGE


def _pixels(picture: QImage, area: QRect) -> Counter[int]:
    part = picture.copy(area)
    return Counter(memoryview(part.constBits()).cast("I"))


def _measured(picture: QImage, area: QRect) -> float:
    """Return the contrast of the commonest colour with the one farthest from it in luminance."""
    colours = [f"#{pixel & 0xFFFFFF:06x}" for pixel, _count in _pixels(picture, area).most_common()]
    return max(contrast(colours[0], colour) for colour in colours)


@pytest.mark.parametrize("screen", ["upright", "wide"])
def test_words_on_the_glass(glass: GlassMaker, screen: str) -> None:
    one, measured, faults = glass(screen), 0, []
    for name, scene in scenes_in("es").items():
        one.show(scene)
        picture = one.picture()
        for widget in [*one.labels(), *one.controls()]:
            edge = 0 if widget in one.labels() else round(one.profile.px(3))
            ratio = _measured(picture, one.place(widget).adjusted(edge, edge, -edge, -edge))
            measured += 1
            if ratio < _TEXT:
                faults.append(f"{name}: {widget.accessibleName()!r} {ratio:.1f}")
    assert faults == []
    assert measured > len(scenes_in("es")) * 5
