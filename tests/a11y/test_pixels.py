"""The measures on pixels: right on pictures whose answer is known, and used on the screens."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.core.notices import ADVICE, Notice, Tone
from kiosk.ui.kit.glyph import Glyph
from tests.a11y.eyes import Eyes, apart, difference, through
from tests.a11y.pixels import Rgb, changed, contrast, flashes, likeness, luminance, ratio, rgb, ring, silhouette
from tests.benchmarks.touch import press
from tests.ui.conftest import GlassMaker
from tests.ui.gallery import gallery
from tests.ui.glass import Glass

SCENES = gallery()


def _plain(colour: str, width: int = 64, height: int = 64) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    return image


def _written(ink: str, ground: str, pixels: int) -> QImage:
    image = _plain(ground, 500, 80)
    painter = QPainter(image)
    font = QFont("Noto Sans")
    font.setPixelSize(pixels)
    painter.setFont(font)
    painter.setPen(QColor(ink))
    painter.drawText(QPoint(10, 50), "Volante de empadronamiento")
    painter.end()
    return image


# -- contrast ----------------------------------------------------------------------------------------------------


def test_pixels_are_those_of_the_picture() -> None:
    image = _plain("#102030", 5, 3)
    image.setPixelColor(4, 2, QColor("#ff8000"))
    found = rgb(image)
    assert found.shape == (3, 5, 3)
    assert found[0, 0].tolist() == [16, 32, 48]
    assert rgb(image, QRect(4, 2, 1, 1)).tolist() == [[[255, 128, 0]]]


@pytest.mark.parametrize(
    ("ink", "ground", "expected"),
    [("#000000", "#ffffff", 21.0), ("#767676", "#ffffff", 4.54), ("#ffffff", "#0b4a5c", 9.78), ("#333", "#333", 1.0)],
)
def test_contrast_of_words(qapp: QApplication, ink: str, ground: str, expected: float) -> None:
    found = contrast(rgb(_written(ink, ground, 24)))
    assert found.ratio == pytest.approx(expected, abs=0.02)
    assert QColor(found.ground) == QColor(ground)
    assert QColor(found.ink) == QColor(ink)


def test_small_words_look_paler_than_they_are(qapp: QApplication) -> None:
    """The trap: at 9 px no pixel is pure ink, so the measure is too low, never too high."""
    assert contrast(rgb(_written("#000000", "#ffffff", 5))).ratio < 21.0


def test_a_stray_pixel_is_no_ink() -> None:
    image = _plain("#ffffff", 200, 100)
    for x in range(60):
        image.setPixelColor(x, 5, QColor("#bbbbbb"))
    image.setPixelColor(150, 50, QColor("#000000"))
    assert contrast(rgb(image)).ink == "#bbbbbb"


@pytest.mark.proves("B05")
@pytest.mark.parametrize("scene", ["attract", "pin-wrong", "review-school-current", "notice-print-failed"])
def test_words_on_the_glass(glass: GlassMaker, scene: str) -> None:
    one = glass("upright")
    one.show(SCENES[scene])
    pixels, measured = rgb(one.picture()), 0
    for label in one.labels():
        area = one.place(label)
        part = pixels[area.top() : area.bottom() + 1, area.left() : area.right() + 1]
        assert contrast(part).ratio >= 7, (label.text(), contrast(part))
        measured += 1
    assert measured >= 2


# -- focus -------------------------------------------------------------------------------------------------------


def _ringed(outer: int, inner: int) -> QImage:
    image = _plain("#e1edf0", 300, 100)
    painter = QPainter(image)
    painter.fillRect(image.rect(), QColor("#000000"))
    painter.fillRect(image.rect().adjusted(outer, outer, -outer, -outer), QColor("#ffffff"))
    both = outer + inner
    painter.fillRect(image.rect().adjusted(both, both, -both, -both), QColor("#e1edf0"))
    painter.end()
    return image


def test_ring_is_measured() -> None:
    found = ring(rgb(_ringed(4, 5)))
    assert found is not None
    assert (found.outer, found.inner, found.outer_px, found.inner_px) == ("#000000", "#ffffff", 4, 5)
    assert found.ratio == pytest.approx(21)


def test_no_ring_is_none() -> None:
    assert ring(rgb(_plain("#ffffff"))) is None
    covered = _ringed(4, 4)
    painter = QPainter(covered)
    painter.fillRect(QRect(200, 0, 100, 100), QColor("#ff0000"))
    painter.end()
    assert ring(rgb(covered)) is None, "something lies on its right side"


@pytest.fixture
def focused(glass: GlassMaker) -> Glass:
    one = glass("upright")
    one.record()
    one.show(SCENES["purpose"])
    one.window.activateWindow()
    QTest.qWaitForWindowActive(one.window, 3000)
    return one


@pytest.mark.proves("B15")
def test_every_control_shows_its_focus(focused: Glass) -> None:
    """Two tones of 1 mm, 3:1 to each other, and twice the perimeter changes by 3:1 (WCAG 2.2 2.4.13)."""
    one, seen = focused, set()
    one.focused.clearFocus()
    for _ in one.controls():
        before = rgb(one.picture())
        QTest.keyClick(one.focused, Qt.Key.Key_Tab)
        area = one.place(one.focused)
        part = (slice(area.top(), area.bottom() + 1), slice(area.left(), area.right() + 1))
        after = rgb(one.picture())
        found = ring(after[part])
        assert found is not None, one.focused.objectName()
        assert one.mm(min(found.outer_px, found.inner_px)) >= 0.99 - one.mm(1) / 2, found
        assert found.ratio >= 3
        assert np.count_nonzero(changed(before[part], after[part])) >= 2 * (area.width() + area.height())
        seen.add(one.focused.objectName())
    assert len(seen) == len(one.controls())


# -- other eyes --------------------------------------------------------------------------------------------------


def _pixel(colour: str) -> Rgb:
    return rgb(_plain(colour, 1, 1))


def test_red_and_green_are_alike_for_some() -> None:
    """The pair of every textbook: plain for usual eyes, gone for deutan ones."""
    red, green = _pixel("#a05030"), _pixel("#607030")
    far = int(np.abs(red.astype(int) - green.astype(int)).sum())
    near = int(np.abs(through(Eyes.DEUTAN, red).astype(int) - through(Eyes.DEUTAN, green).astype(int)).sum())
    assert near < far / 2


@pytest.mark.parametrize("eyes", Eyes)
def test_greys_are_greys_for_everybody(eyes: Eyes) -> None:
    for value in (0, 77, 200, 255):
        pixel = np.full((1, 1, 3), value, np.uint8)
        assert np.abs(through(eyes, pixel).astype(int) - value).max() <= 2


def test_grey_keeps_the_luminance() -> None:
    pixels = rgb(_plain("#c97b12"))
    light, grey = luminance(pixels), luminance(through(Eyes.GREY, pixels))
    assert float(ratio(light, grey).max()) < 1.02


def test_states_that_differ_in_hue_only_are_not_apart() -> None:
    red, green = rgb(_plain("#d01c1c")), rgb(_plain("#2f7a2f"))
    assert apart(red, green, 1.3) == 0
    assert np.count_nonzero(difference(_plain_rgb("#000000"), _plain_rgb("#ffffff"), Eyes.GREY)) == 64 * 64


def _plain_rgb(colour: str) -> Rgb:
    return rgb(_plain(colour))


_PAIRS = [("pin-complete", "pin-half", "confirm"), ("purpose-back", "purpose", "choice-identity-card")]


@pytest.mark.proves("B08")
@pytest.mark.parametrize(("one_scene", "other_scene", "control"), _PAIRS)
def test_states_differ_for_all_eyes(glass: GlassMaker, one_scene: str, other_scene: str, control: str) -> None:
    """Enabled and not, chosen and not: at least 10 mm² tell them apart by 3:1, whatever colours one sees."""
    one = glass("upright")
    pictures = []
    for name in (one_scene, other_scene):
        one.show(SCENES[name])
        one.focused.clearFocus()
        pictures.append(rgb(one.picture(), one.place(one.control(control))))
    assert pictures[0].shape == pictures[1].shape
    assert apart(pictures[0], pictures[1]) / one.profile.px_per_mm**2 >= 10


@pytest.mark.proves("B08")
def test_notices_of_other_gravity_have_other_shapes(glass: GlassMaker) -> None:
    """No icon means two things: what is grave never has the shape of what is harmless."""
    one, shapes = glass("upright"), {}
    for notice in Notice:
        if not ADVICE[notice].drawing:
            one.show(SCENES[f"notice-{notice.value}"])
            (glyph,) = [found for found in one.window.navigator.view.findChildren(Glyph) if found.isVisible()]
            area = one.place(glyph).adjusted(30, 30, -30, -30)
            shapes[notice] = silhouette(rgb(one.picture(), area))
    for first, second in combinations(shapes, 2):
        tones = {ADVICE[first].tone, ADVICE[second].tone}
        if tones == {Tone.STOP, Tone.INFO}:
            assert likeness(shapes[first], shapes[second]) < 0.95, (first, second)
    assert len(shapes) > 10


@pytest.mark.proves("C10")
def test_a_touched_button_looks_pressed_at_once(glass: GlassMaker) -> None:
    """Painted within 100 ms, and so that every eye sees it: 10 mm² by 1.2:1 at least."""
    one = glass("upright")
    one.record()
    one.show(SCENES["purpose"])
    button = one.control("choice-school")
    one.control("choice-health").setFocus()
    before = rgb(one.picture(), one.place(button))
    assert press(one.window, button) < 100
    one.press(one.middle("choice-school"))
    after = rgb(one.picture(), one.place(button))
    one.lift(QPoint(540, 5))
    assert apart(before, after, 1.2) / one.profile.px_per_mm**2 >= 10


# -- time --------------------------------------------------------------------------------------------------------


def _blinking(per_second: float, seconds: float = 3.0) -> list[tuple[float, QImage]]:
    pictures = (_plain("#000000", 96, 96), _plain("#ffffff", 96, 96))
    step = 0.02
    return [(at * step, pictures[int(at * step * per_second * 2) % 2]) for at in range(int(seconds / step))]


@pytest.mark.parametrize(("per_second", "count"), [(1, 1), (2, 2), (5, 5)])
def test_flashes_are_counted(per_second: float, count: int) -> None:
    assert abs(flashes(_blinking(per_second)) - count) <= 1
    assert flashes(_blinking(5)) > 3


def test_a_slow_fade_does_not_flash() -> None:
    frames = [(at / 20, _plain(f"#{at * 4:02x}{at * 4:02x}{at * 4:02x}", 96, 96)) for at in range(60)]
    assert flashes(frames) == 0


@pytest.mark.proves("B11")
@pytest.mark.parametrize("scene", ["attract", "reading", "working-issuing", "pin-busy", "idle-last"])
def test_nothing_flashes(glass: GlassMaker, scene: str) -> None:
    """What moves on a page, moves gently: a second and a half of it, as fast as it can be photographed."""
    one, frames = glass("upright"), []
    one.show(SCENES[scene])
    for at in range(12):
        QTest.qWait(60)
        frames.append((at * 0.1, one.picture().scaled(540, 960)))
    assert flashes(frames) == 0
