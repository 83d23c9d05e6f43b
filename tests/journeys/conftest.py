"""A whole terminal with its window, over real protocols: pcscd, TLS, SQL, ESC/POS, keyring. One stage for all tests."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from kiosk.app import Kiosk
from kiosk.central.commands import main as central
from kiosk.core.notices import Action, Notice
from kiosk.core.ports import Voice
from kiosk.core.scene import Page, Scene
from kiosk.device.settings import load_settings
from kiosk.sandbox.citizen import Citizen
from kiosk.sandbox.pcscd import Pcscd
from kiosk.sandbox.props import PropsClient
from kiosk.sandbox.stage import Cast, Stage

RESIDENTS = 300
_SHORT = 4


class JumpingClock:
    """The machine's clock, and a test may jump ahead."""

    def __init__(self) -> None:
        self.ahead = 0.0

    def monotonic(self) -> float:
        return time.monotonic() + self.ahead


@pytest.fixture(scope="session")
def stage(pcscd_of_session: Pcscd, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    """Everything around a terminal, started once."""
    pcscd_of_session.start()
    state = tmp_path_factory.mktemp("stage")
    with Stage(Cast(state=state, residents=RESIDENTS, fixed_ports=False, print_speed=0)) as stage:
        yield stage


class Visit:
    """One terminal with its window and a citizen in front of it."""

    def __init__(
        self, stage: Stage, language: str, clock: JumpingClock, voice: Voice | None = None, **overrides: object
    ) -> None:
        if stage.props is None:
            raise RuntimeError("the stage has no props")
        self.stage, self.language, self.clock = stage, language, clock
        self.props: PropsClient = stage.props
        self.cards = {card["id"]: card for card in stage.cast_cards()}
        self.kiosk = Kiosk(load_settings(stage.settings, overrides), clock=clock, voice=voice)
        self.citizen = Citizen(self.kiosk, None)

    def open(self) -> None:
        self.kiosk.open()
        self.citizen.loaded()

    @property
    def scene(self) -> Scene:
        return self.citizen.scene

    def ready(self) -> None:
        """Wait for the first page with everything connected, and choose the language."""
        self.citizen.sees(Page.ATTRACT, lambda scene: scene.official_time is not None)
        if self.language != self.scene.language:
            self.citizen.touch(f"language-{self.language}")

    def insert(self, name: str = "ana") -> None:
        self.props.call("insert", name)

    def remove(self) -> None:
        self.props.call("remove")

    def to_pin(self, name: str = "ana") -> None:
        self.ready()
        self.insert(name)
        self.citizen.sees(Page.PIN)

    def to_home(self, name: str = "ana") -> None:
        self.to_pin(name)
        self.citizen.types(self.cards[name]["pin"])
        self.citizen.sees(Page.HOME)

    def to_review(self, name: str = "ana") -> None:
        self.to_home(name)
        self.citizen.touch("procedure-volante")
        self.citizen.sees(Page.QUESTION)
        self.citizen.touch("choice-school")
        self.citizen.sees(Page.QUESTION, lambda scene: scene.progress is not None and scene.progress.at == 1)
        self.citizen.touch("choice-current")
        self.citizen.sees(Page.REVIEW)

    def asks(self) -> None:
        self.citizen.touch("confirm")

    def sees(self, notice: Notice, within: float = 20.0) -> None:
        """Wait for a notice; its title on the glass must be in the language of the screen."""
        citizen = self.citizen
        citizen.wait(
            lambda: self.scene.page is Page.NOTICE and self.scene.notice is notice,
            f"waiting for {notice.value}, there is {self.scene.page.value} {self.scene.notice}",
            within,
        )
        assert citizen.title() == self.words(f"notice.{notice.value}.title")

    def words(self, key: str) -> str:
        """Return a text of the catalogue in this visit's language."""
        from PySide6.QtCore import QCoreApplication  # noqa: PLC0415

        assert self.scene.language == self.language
        return QCoreApplication.translate("kiosk", key)

    def press(self, action: Action) -> None:
        self.citizen.touch(f"action-{action.value}")

    def sees_page(self, page: Page, within: float = 20.0) -> None:
        self.citizen.wait(lambda: self.scene.page is page, f"waiting for {page.value}, {self.scene.notice}", within)

    def is_wiped(self) -> bool:
        """Whether nothing of the person is left in what the terminal shows."""
        scene = self.scene
        clean = scene.without_person()
        return all(
            getattr(scene, name) == getattr(clean, name)
            for name in ("greeting", "padron", "progress", "issued", "pin_digits", "follow_up", "last_access")
        )

    def traces(self) -> list[str]:
        """Return the words in the window, hidden widgets and assistive names included, that tell of anybody."""
        names = {card["full_name"] for card in self.cards.values()} | {
            part for card in self.cards.values() for part in card["full_name"].split() if len(part) > _SHORT
        }
        widgets = self.kiosk.window.findChildren(QWidget)
        words = [widget.accessibleName() for widget in widgets]
        words += [widget.text() for widget in widgets if isinstance(widget, QLabel | QAbstractButton)]
        return [text for text in words if any(name in text for name in names)]

    def next_person(self) -> None:
        """Leave as one must: card out, everything wiped, first page, first language."""
        self.remove()
        self.citizen.wait(lambda: not self.scene.presence.state.has_card, "the card is still seen")
        assert self.is_wiped()
        assert not self.traces(), "a hidden widget still knows the person"
        if self.scene.page is Page.NOTICE:
            self.clock.ahead += 15
        self.sees_page(Page.ATTRACT)
        assert self.scene.language == "es"


@pytest.fixture(params=["es", "en"])
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def make_visit(
    stage: Stage, pcscd: Pcscd, qtbot: QtBot, qapp: object, tmp_path: Path
) -> Iterator[Callable[..., Visit]]:
    """Make a visit; cards, headphones, cable and printer are put right before and after."""
    visits: list[Visit] = []

    def make(language: str, voice: Voice | None = None, **overrides: object) -> Visit:
        visit = Visit(stage, language, JumpingClock(), voice, **overrides)
        visits.append(visit)
        _tidy(visit)
        visit.open()
        return visit

    yield make
    for visit in visits:
        _tidy(visit)
        visit.kiosk.close()
    qtbot.wait(1)


@pytest.fixture
def visit(make_visit: Callable[..., Visit], language: str) -> Visit:
    return make_visit(language)


@pytest.fixture
def fresh_cast(stage: Stage) -> None:
    """Put the demo's cards back to how they began: PINs unlocked."""
    state = stage.settings.parent
    assert central(["seed", "--state", str(state), "--residents", str(RESIDENTS), "--reset-cast"]) == 0
    sys.stdout.flush()


def _tidy(visit: Visit) -> None:
    visit.remove()
    visit.props.call("headphones", "out")
    visit.props.call("network", "plug")
    visit.props.call("slow_network", 0.0)
    visit.props.call("printer_fault", "none")
