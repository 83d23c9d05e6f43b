"""Every scene in every language on every screen: nothing cut, crowded, too small, unnamed or out of order."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from _pytest.mark import ParameterSet
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from kiosk.core.ease import Ease
from kiosk.core.scene import Page, Scene
from kiosk.ui.i18n import NAMES
from kiosk.ui.kit.labels import Label
from tests.ui.conftest import GlassMaker
from tests.ui.gallery import as_wanted, gallery, scenes_in
from tests.ui.glass import SCREENS, Glass
from tests.ui.modes import MODES, Mode
from tests.ui.survey import CHECKS, TOOLS, Survey

_PROVES = {
    "size": ("B09", "J08"),
    "cut": ("B09", "J08"),
    "outside": ("B09", "J08"),
    "overlap": ("C07",),
    "small": ("C01", "C02"),
    "close": ("C01", "C02", "C07"),
    "caps": ("B01", "B02"),
    "reach": ("C11",),
    "choices": ("C02",),
    "unnamed": ("J02", "J03", "J07"),
    "stale": ("A19",),
    "order": ("D03", "F15"),
}
"""What each check proves; ``raw`` is our own care."""


@cache
def survey(catalogues: Path, mode: Mode) -> Survey:
    """Look at all scenes once; the tests below each read one kind of fault."""
    QAccessible.setActive(True)
    glass, found = Glass(catalogues, mode.screen), Survey()
    try:
        for name, scene in scenes_in(mode.language, mode.ease).items():
            found.look(glass, name, scene)
    finally:
        glass.close()
    return found


def _check(name: str) -> ParameterSet:
    rows = _PROVES.get(name)
    return pytest.param(name, marks=pytest.mark.proves(*rows) if rows else ())


@pytest.mark.parametrize("check", [_check(name) for name in CHECKS])
@pytest.mark.parametrize("mode", MODES, ids=str)
def test_no_scene_has_a_fault(qapp: QApplication, catalogues: Path, mode: Mode, check: str) -> None:
    assert survey(catalogues, mode).faults[check] == []


@pytest.mark.proves("F11", "F12")
@pytest.mark.parametrize("mode", MODES, ids=str)
def test_the_keys_of_every_screen_are_always_at_the_same_place(
    qapp: QApplication, catalogues: Path, mode: Mode
) -> None:
    """Help among them, over all pages, as long as size, language and colours stay; what covers a page covers them."""
    places, screen = survey(catalogues, mode).tools, SCREENS[mode.screen]
    lowers = screen.reach_px() != (0, screen.height_px)
    expected = [name for name in TOOLS if lowers or name != "reach"]
    assert {name: len(seen) for name, seen in places.items() if seen} == dict.fromkeys(expected, 1), places


def test_the_survey_saw_something(qapp: QApplication, catalogues: Path) -> None:
    seen = survey(catalogues, MODES[0])
    assert min(seen.labels.values()) == len({"idle title", "idle body"})
    assert min(seen.controls.values()) >= len({"uncover"})
    assert seen.controls["pin"] == len("1234567890") + len({"erase", "confirm", "finish"}) + len(TOOLS)


def test_the_survey_finds_planted_faults(glass: GlassMaker) -> None:
    """A check that finds nothing in a spoilt picture would prove nothing."""
    one = glass("upright")
    one.show(Scene(page=Page.PIN, ease=Ease(easy=True, reach=True)))
    navigator, (title, body) = one.window.navigator, one.labels()[2:4]
    confirm, key, erase = one.control("confirm"), one.control("pin-5"), one.control("pin-erase")
    reading = navigator.controls()
    navigator.controls = lambda: reading[::-1]  # type: ignore[method-assign]  # spoilt on purpose
    title.setText("notice.no-reader.title")
    one.language.use("en")
    body.setFont(one.window.font())
    confirm.setText("Palabraquenocabe" * 8)
    key.setAccessibleName("")
    key.setGeometry(key.geometry().adjusted(30, 30, 40, -20))
    erase.move(erase.x() + 2000, erase.y() - 3000)
    one.window.resize(one.window.width(), one.window.height() + 1)
    found = {name: list(check(one)) for name, check in reversed(CHECKS.items())}
    assert [name for name, faults in found.items() if not faults] == ["choices"]


def test_the_survey_counts_choices(glass: GlassMaker, monkeypatch: pytest.MonkeyPatch) -> None:
    one = glass("upright")
    one.show(as_wanted(gallery()["aside-language"], "es", Ease(easy=True)))
    assert list(CHECKS["choices"](one)) == []
    monkeypatch.setattr("tests.ui.survey.MOST_EASY", 4)
    assert list(CHECKS["choices"](one)) == ["5 choices"]


@pytest.mark.proves("G03")
def test_keys_stay_where_they_are_while_a_person_types(glass: GlassMaker) -> None:
    """An alert that comes or goes must not push the keypad away from under the finger."""
    for screen in SCREENS:
        one = glass(screen)
        for language in NAMES:
            places = set()
            for name, scene in scenes_in(language).items():
                if name.startswith("pin"):
                    one.show(replace(scene, greeting=None))
                    places.add(one.place(one.control("pin-1")).getRect())
            assert len(places) == 1, (screen, language, places)


def test_words_that_stand_alone_stand_in_the_middle(glass: GlassMaker) -> None:
    """On a wide screen words have one half and controls the other; without controls half a screen would be empty."""
    one, alone = glass("wide"), 0
    for name, scene in scenes_in("es").items():
        one.show(scene)
        view = one.window.navigator.view
        if not view.controls.isEmpty() or scene.idle_left is not None:
            continue
        alone += 1
        for label in view.findChildren(Label):
            if label.isVisible():
                assert abs(one.place(label).center().x() - one.window.rect().center().x()) <= 1, name
    assert alone >= 10
