"""The whole errand without hearing, with two switches, and from a wheelchair (EN 301 549 4.2.5, 4.2.7, 4.2.8)."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel

from kiosk.core.idle import IdleTimes
from kiosk.core.notices import Action, Notice
from kiosk.core.ports import Earcon, VoiceManner
from kiosk.core.scene import Page
from kiosk.core.silence import Silence
from kiosk.ui.kit.keypad import PinDots
from kiosk.ui.theme.profile import ScreenProfile, profile_for
from tests.journeys.conftest import Visit

pytestmark = pytest.mark.pcsc
MakeVisit = Callable[..., Visit]
_RING = 40
_REMIND_S = 10


# -- without hearing -----------------------------------------------------------------------------------------------


class SilentSounds(Silence):
    """A terminal without sound; writes down what can be seen in each moment in which there would have been one."""

    def __init__(self) -> None:
        self.sounds: list[tuple[Earcon, list[str]]] = []
        self.dots: list[QImage] = []
        self.visit: Visit | None = None

    def sound(self, earcon: Earcon, _manner: VoiceManner) -> None:
        assert self.visit is not None
        navigator = self.visit.kiosk.window.navigator
        part = navigator.idle if navigator.asking else navigator.view
        self.sounds.append((earcon, [label.text() for label in part.findChildren(QLabel) if label.isVisible()]))
        if earcon in {Earcon.KEY, Earcon.ERASE}:
            (dots,) = [dots for dots in navigator.view.findChildren(PinDots) if dots.isVisible()]
            self.dots.append(dots.grab().toImage())


@pytest.mark.proves("A24")
def test_deaf(make_visit: MakeVisit) -> None:
    eyes = SilentSounds()
    visit = make_visit("es", voice=eyes)
    eyes.visit, citizen = visit, visit.citizen
    visit.to_pin()
    citizen.touch("pin-1")
    citizen.touch("pin-erase")
    citizen.types(visit.cards["ana"]["pin"])
    citizen.sees(Page.HOME)
    visit.clock.ahead += IdleTimes().warn_after + 1
    citizen.wait(lambda: visit.scene.idle_left is not None, "asked whether anybody is there")
    asked = visit.words("idle.title")
    citizen.touch("stay")
    for name, page in (("procedure-volante", Page.QUESTION), ("choice-school", Page.QUESTION)):
        citizen.touch(name)
        citizen.sees(page)
    citizen.touch("choice-current")
    citizen.sees(Page.REVIEW)
    visit.props.call("printer_fault", "paper-out")
    visit.asks()
    visit.sees(Notice.PRINTER_PAPER_OUT)
    fault = citizen.title()
    visit.props.call("printer_fault", "none")
    visit.press(Action.RETRY)
    citizen.sees(Page.PAPER)
    done = citizen.title()
    citizen.touch("confirm")
    citizen.sees(Page.ANOTHER)
    citizen.touch("finish")
    citizen.sees(Page.TAKE_CARD)
    visit.clock.ahead += _REMIND_S
    citizen.wait(lambda: visit.scene.reminders == 1, "reminded of the card")
    take = visit.words("take-card.title")
    _compare(eyes, [(Earcon.ATTENTION, asked), (Earcon.FAULT, fault), (Earcon.DONE, done), *[(Earcon.TAKE, take)] * 2])
    visit.next_person()


def _compare(eyes: SilentSounds, expected: list[tuple[Earcon, str]]) -> None:
    """Every sound had its words on the glass when it came, every key its dot."""
    keys = [earcon for earcon, _ in eyes.sounds if earcon in {Earcon.KEY, Earcon.ERASE}]
    assert keys == [Earcon.KEY, Earcon.ERASE, *[Earcon.KEY] * 6]
    assert all(before != now for before, now in zip(eyes.dots, eyes.dots[1:], strict=False))
    others = [(earcon, words) for earcon, words in eyes.sounds if earcon not in keys]
    assert [earcon for earcon, _ in others] == [earcon for earcon, _ in expected]
    for (earcon, seen), (_, title) in zip(others, expected, strict=True):
        assert title in seen, f"{earcon.value}: the glass says {seen}"


# -- two switches --------------------------------------------------------------------------------------------------


class Switches:
    """One key moves, one chooses; eyes see what has the ring."""

    def __init__(self, visit: Visit) -> None:
        self._visit = visit
        self.moves = 0

    def choose(self, name: str) -> None:
        """Move until the ring is on a control, then choose it."""
        for _ in range(_RING):
            if self._ringed() == name:
                self._visit.citizen.press_key(Qt.Key.Key_F10)
                return
            self._visit.citizen.press_key(Qt.Key.Key_F9)
            self.moves += 1
            assert self._visit.kiosk.window.property("keyboard"), "the ring is painted"
        raise AssertionError(f"the ring never came to {name}")

    def _ringed(self) -> str:
        window = self._visit.kiosk.window
        focused = window.focusWidget()
        if not isinstance(focused, QAbstractButton):
            return ""
        assert focused in window.navigator.controls(), "the ring is on something that can be chosen"
        return focused.objectName()


@pytest.mark.proves("D10")
@pytest.mark.parametrize("language", ["es", "ar"])
def test_two_switches(make_visit: MakeVisit, language: str) -> None:
    visit = make_visit(language, voice=Silence())
    switches, citizen = Switches(visit), visit.citizen
    citizen.sees(Page.ATTRACT, lambda scene: scene.official_time is not None)
    switches.choose(f"language-{language}")
    visit.insert()
    citizen.sees(Page.PIN)
    for digit in visit.cards["ana"]["pin"]:
        switches.choose(f"pin-{digit}")
    for name, page in (
        ("confirm", Page.HOME),
        ("procedure-volante", Page.QUESTION),
        ("choice-school", Page.QUESTION),
        ("choice-current", Page.REVIEW),
        ("confirm", Page.PAPER),
        ("confirm", Page.ANOTHER),
        ("finish", Page.TAKE_CARD),
    ):
        switches.choose(name)
        citizen.sees(page)
        if name == "choice-school":
            citizen.wait(lambda: visit.scene.progress is not None and visit.scene.progress.at == 1, "the next question")
    assert visit.is_wiped()
    visit.next_person()


# -- from a wheelchair ---------------------------------------------------------------------------------------------

PANELS = {"21.5": profile_for(1080, 1920, 21.5), "32": profile_for(1080, 1920, 32.0)}
"""Upright panels whose lower edge hangs 850 mm over the floor, so that their upper part is out of reach."""


class Seated:
    """A finger that comes to no place over 1200 or under 800 mm."""

    def __init__(self, visit: Visit, screen: ScreenProfile) -> None:
        self._visit, self._screen = visit, screen
        window = visit.kiosk.window
        window.showNormal()
        window.setGeometry(0, 0, screen.width_px, screen.height_px)
        visit.citizen.wait(lambda: window.height() == screen.height_px, "the window has the panel's size")

    def reaches(self, button: QAbstractButton) -> bool:
        top, bottom = self._screen.reach_px()
        place = QRect(button.mapTo(self._visit.kiosk.window, QPoint(0, 0)), button.size())
        return top <= place.top() and place.bottom() < bottom

    def touch(self, name: str) -> None:
        citizen = self._visit.citizen
        citizen.wait(lambda: self._shown(name) is not None, f"there is {name}")
        button = self._shown(name)
        assert button is not None
        assert self.reaches(button), f"{name} is out of reach"
        citizen.touch(name)

    def reaches_everything(self) -> None:
        out = [button.objectName() for button in self._controls() if not self.reaches(button)]
        assert not out, f"on {self._visit.scene.page} out of reach: {out}"

    def _controls(self) -> list[QAbstractButton]:
        QApplication.processEvents()  # everything is in its place
        return self._visit.kiosk.window.navigator.controls()

    def _shown(self, name: str) -> QAbstractButton | None:
        return next((button for button in self._controls() if button.objectName() == name), None)


@pytest.mark.proves("C11")
@pytest.mark.parametrize("mode", ["standard", "easy", "arabic"])
@pytest.mark.parametrize("panel", PANELS)
def test_seated(make_visit: MakeVisit, panel: str, mode: str) -> None:
    screen = PANELS[panel]
    size = {"screen.width_px": screen.width_px, "screen.height_px": screen.height_px}
    visit = make_visit("es", voice=Silence(), **size, **{"screen.diagonal_inch": float(panel), "screen.preset": ""})
    citizen, seated = visit.citizen, Seated(visit, screen)
    citizen.sees(Page.ATTRACT, lambda scene: scene.official_time is not None)
    seated.touch("reach")
    citizen.wait(lambda: visit.scene.ease.reach, "everything comes down")
    if mode != "standard":
        seated.touch("easy" if mode == "easy" else "language-ar")
    seated.reaches_everything()
    visit.insert()
    citizen.sees(Page.PIN)
    seated.reaches_everything()
    for digit in visit.cards["ana"]["pin"]:
        seated.touch(f"pin-{digit}")
    for name, page in (
        ("confirm", Page.HOME),
        ("procedure-volante", Page.QUESTION),
        ("choice-school", Page.QUESTION),
        ("choice-current", Page.REVIEW),
        ("confirm", Page.PAPER),
        ("confirm", Page.ANOTHER),
        ("finish", Page.TAKE_CARD),
    ):
        _turn_pages(visit, seated, name)
        seated.touch(name)
        citizen.sees(page)
        seated.reaches_everything()
    assert (visit.scene.ease.easy, visit.scene.language) == (mode == "easy", "ar" if mode == "arabic" else "es")
    visit.next_person()


def _turn_pages(visit: Visit, seated: Seated, name: str) -> None:
    """Where few answers fit at once, look for one on the next part of the list."""
    for _ in range(_RING):
        controls = {button.objectName() for button in visit.kiosk.window.navigator.controls()}
        if name in controls or "more-of-list" not in controls:
            return
        seated.touch("more-of-list")
