"""The focus by arrow keys: caught nowhere, changing nothing, and seen on every ground with nothing over it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from kiosk.core.ease import Colours, Ease
from kiosk.core.scene import Scene
from kiosk.ui.theme.tokens import contrast
from tests.a11y.pixels import Ring, rgb, ring
from tests.ui.conftest import GlassMaker
from tests.ui.gallery import as_wanted, gallery
from tests.ui.glass import SCREENS, Glass

SCENES = gallery()
_RING_SCENES = (
    "purpose",
    "pin-complete",
    "review-school-current",
    "idle-first",
    "aside-colours",
    "notice-print-unknown",
)
_LEAST_MM = 1.0


@pytest.mark.proves("D02", "D04")
@pytest.mark.parametrize(("key", "way"), [(Qt.Key.Key_Down, 1), (Qt.Key.Key_Up, -1), (Qt.Key.Key_F9, 1)])
def test_arrows_lead_round_every_page_and_change_nothing(glass: GlassMaker, key: Qt.Key, way: int) -> None:
    """Down, up, or the switch that moves: N + 1 presses return to the start, and nothing but the focus moved."""
    one = glass("upright")
    recorder, walked = one.record(), 0
    for name, scene in SCENES.items():
        one.show(scene)
        view, controls = one.window.navigator.view, one.window.navigator.controls()
        if one.window.navigator.asking:
            continue
        one.focused.clearFocus()
        stops = []
        for _ in range(len(controls) + 1 if controls else 0):
            QTest.keyClick(one.focused, key)
            stops.append(one.focused)
        assert stops == (controls + controls[:1] if way > 0 else [*controls[::-1], *controls[-1:]]), name
        assert one.window.navigator.view is view
        walked += len(stops)
    assert (recorder.intents, recorder.digits, recorder.erased) == ([], 0, 0)
    assert walked > len(SCENES) * 5


def _over(one: Glass, control: QWidget) -> list[str]:
    """Return what lies on a control: widgets painted later, at the same place, that are none of its own."""
    place, found = one.place(control), []
    for y in (place.top() + 1, place.center().y(), place.bottom() - 1):
        for x in (place.left() + 1, place.center().x(), place.right() - 1):
            there = one.window.childAt(x, y)
            if there is not control:
                found.append(f"{type(there).__name__} at {x}, {y}")
    return found


def _ring(one: Glass) -> Ring | None:
    return ring(rgb(one.picture(), one.place(one.focused)))


@pytest.mark.proves("B15")
@pytest.mark.parametrize("easy", [False, True])
@pytest.mark.parametrize("colours", Colours)
@pytest.mark.parametrize("screen", ["upright"])
def test_focus_is_a_ring_of_two_tones(glass: GlassMaker, screen: str, colours: Colours, *, easy: bool) -> None:
    """1 mm and 1 mm at least, 3:1 to each other, whole on all four sides, whatever the ground and the control."""
    one = glass(screen)
    one.record()
    one.window.activateWindow()
    QTest.qWaitForWindowActive(one.window, 3000)
    for name in _RING_SCENES:
        one.show(as_wanted(SCENES[name], "es", Ease(colours=colours, easy=easy)))
        for _ in one.controls():
            QTest.keyClick(one.focused, Qt.Key.Key_Tab)
            control = one.focused
            found = _ring(one)
            assert found is not None, (name, control.objectName())
            assert one.mm(min(found.outer_px, found.inner_px)) >= _LEAST_MM, (name, control.objectName(), found)
            assert contrast(found.outer, found.inner) >= 3, (name, found)
            assert control.visibleRegion().boundingRect() == control.rect(), (name, control.objectName())
            assert one.window.rect().contains(one.place(control))
            assert _over(one, control) == [], (name, control.objectName())


def test_a_ring_that_is_covered_is_found(glass: GlassMaker) -> None:
    one = glass("upright")
    one.record()
    one.window.activateWindow()
    QTest.qWaitForWindowActive(one.window, 3000)
    one.show(SCENES["purpose"])
    QTest.keyClick(one.focused, Qt.Key.Key_Tab)
    control, place = one.focused, one.place(one.focused)
    assert _ring(one) is not None
    assert _over(one, control) == []
    lid = QWidget(one.window)
    lid.setAutoFillBackground(True)
    lid.setGeometry(QRect(place.left() - 20, place.top() - 20, 60, place.height() + 40))
    lid.show()
    one.settle()
    assert _ring(one) is None
    assert _over(one, control) != []


@pytest.mark.proves("B03")
@pytest.mark.parametrize("ease", [Ease(easy=True), Ease(reach=True), Ease(colours=Colours.CONTRAST)], ids=str)
@pytest.mark.parametrize("screen", SCREENS)
def test_focus_stays_where_it_is_when_looks_change(glass: GlassMaker, screen: str, ease: Ease) -> None:
    """Everything is painted anew, and a person who works by keys goes on from the same control."""
    one, scene = glass(screen), SCENES["review-school-current"]
    one.show(scene)
    for name in ("easy", "help", "finish"):
        one.control(name).setFocus()
        one.show(as_wanted(scene, "es", ease))
        assert one.focused is one.control(name)
        one.show(_plain(scene))
        assert one.focused is one.control(name)


def _plain(scene: Scene) -> Scene:
    return as_wanted(scene, "es", Ease())
