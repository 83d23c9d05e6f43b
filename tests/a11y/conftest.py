"""Windows, as for the tests of the screens, and a terminal behind one, with a voice."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.core.idle import IdleTimes
from kiosk.core.intent import Do, Intent
from kiosk.core.scene import Page, Scene
from kiosk.core.stage import Ports
from kiosk.core.states import Presence, ReaderState
from kiosk.core.terminal import Terminal
from tests.fakes.ports import PIN, FakeCard, FakeClock, FakeOffice, FakePrinter, FakeWorkers
from tests.fakes.voice import RecordingVoice
from tests.ui.conftest import GlassMaker, Time, catalogues, clock, glass
from tests.ui.gallery import LANGUAGES
from tests.ui.glass import Glass

__all__ = ["catalogues", "clock", "glass"]


class Stand:
    """A whole terminal on fakes behind a real window, with a voice that writes down what it says."""

    def __init__(self, glass: Glass, hands: Time) -> None:
        self.glass, self.workers, self.clock, self.printer = glass, FakeWorkers(), FakeClock(), FakePrinter()
        self.voice, self._hands, self._insertion = RecordingVoice(), hands, 0
        ports = Ports(lambda _reader: FakeCard(), FakeOffice(), self.printer, self.workers, self.clock, self.voice)
        self.terminal = Terminal(ports, Scene(languages=LANGUAGES), IdleTimes())
        glass.window.attach(self.terminal, self.voice)
        self.settle()

    @property
    def scene(self) -> Scene:
        return self.terminal.scene

    def on(self, page: Page) -> bool:
        return self.scene.page is page

    def settle(self) -> None:
        self.workers.run()
        self.glass.settle()

    def card(self) -> None:
        self._insertion += 1
        self.terminal.presence(Presence(ReaderState.CITIZEN_CARD, "reader", self._insertion))
        self.settle()

    def take_card(self) -> None:
        self.terminal.presence(Presence(ReaderState.EMPTY, "reader", self._insertion))
        self.settle()

    def to_home(self) -> None:
        self.card()
        for digit in PIN:
            self.terminal.digit(int(digit))
        self.do(Do.CONFIRM)

    def to_review(self) -> None:
        self.to_home()
        self.do(Do.PROCEDURE, "volante")
        self.do(Do.CHOOSE, "school")
        self.do(Do.CHOOSE, "current")

    def do(self, do: Do, value: str = "") -> None:
        self.terminal.do(Intent(do, value))
        self.settle()

    def key(self, key: Qt.Key) -> None:
        """Press a key as a person does, long after the one before."""
        self._hands.now += 1
        QTest.keyClick(self.glass.focused, key)
        self.settle()

    def tap(self, name: str) -> None:
        self._hands.now += 1
        self.glass.tap_on(name)
        self.settle()

    def wait(self, seconds: float) -> None:
        self.clock.now += seconds
        self.terminal.tick()
        self.settle()

    def plug(self, *, plugged: bool = True) -> None:
        self.terminal.headphones(plugged=plugged)
        self.settle()

    def hear(self) -> str:
        """Let everything be said, and return what was heard since the last time, sounds left out."""
        self.glass.settle()
        self.voice.finish()
        said = " ".join(one.words for one in self.voice.heard if one.language)
        self.voice.heard.clear()
        return said


StandMaker = Callable[..., Stand]


@pytest.fixture
def stand(glass: GlassMaker, clock: Time) -> StandMaker:
    """Return a maker of terminals behind windows."""
    return lambda screen="upright": Stand(glass(screen), clock)
