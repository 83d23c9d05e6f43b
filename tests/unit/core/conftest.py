"""A terminal on fakes, and a hand that uses it."""

from __future__ import annotations

import pytest

from kiosk.core.idle import IdleTimes
from kiosk.core.intent import Do, Intent
from kiosk.core.notices import Action, Notice
from kiosk.core.scene import OfficeState, Page, Scene
from kiosk.core.stage import Ports
from kiosk.core.states import Presence, ReaderState
from kiosk.core.terminal import Terminal
from tests.fakes.ports import PIN, FakeCard, FakeClock, FakeOffice, FakePrinter, FakeWorkers
from tests.fakes.voice import RecordingVoice


class Hand:
    """A terminal on fakes with the moves of a person; after each move all work that can be done is done."""

    def __init__(self) -> None:
        self.clock, self.workers = FakeClock(), FakeWorkers()
        self.office, self.printer, self.card = FakeOffice(), FakePrinter(), FakeCard()
        self.voice = RecordingVoice()
        self.insertion = 0
        ports = Ports(
            open_card=lambda _reader: self.card,
            office=self.office,
            printer=self.printer,
            workers=self.workers,
            clock=self.clock,
            voice=self.voice,
        )
        self.terminal = Terminal(ports, Scene(), IdleTimes())
        self.scenes: list[Scene] = []
        self.terminal.listen(self.scenes.append)

    @property
    def scene(self) -> Scene:
        return self.terminal.scene

    @property
    def notice(self) -> Notice | None:
        return self.scene.notice if self.scene.page is Page.NOTICE else None

    def on(self, page: Page) -> bool:
        return self.scene.page is page

    def told(self, notice: Notice) -> bool:
        return self.notice is notice

    def knows(self, office: OfficeState) -> bool:
        return self.scene.office is office

    def asked(self) -> bool:
        return self.scene.idle_left is not None

    def speaks(self, language: str) -> bool:
        return self.scene.language == language

    def minute(self) -> int | None:
        official = self.scene.official_time
        return official.minute if official is not None else None

    def report(self, state: ReaderState, *, run: bool = True) -> None:
        self.insertion += state.has_card
        self.terminal.presence(Presence(state, "reader", self.insertion))
        if run:
            self.workers.run()

    def insert(self, *, run: bool = True) -> None:
        self.report(ReaderState.CITIZEN_CARD, run=run)

    def remove(self, *, run: bool = True) -> None:
        self.report(ReaderState.EMPTY, run=run)

    def type_pin(self, pin: str = PIN, *, run: bool = True) -> None:
        for digit in pin:
            self.terminal.digit(int(digit))
        self.do(Do.CONFIRM, run=run)

    def do(self, do: Do, value: str = "", *, run: bool = True) -> None:
        self.terminal.do(Intent(do, value))
        if run:
            self.workers.run()

    def press(self, action: Action, *, run: bool = True) -> None:
        self.do(Do.NOTICE, action.value, run=run)

    def wait(self, seconds: float) -> None:
        self.clock.now += seconds
        self.terminal.tick()
        self.workers.run()

    def to_home(self) -> None:
        self.insert()
        self.type_pin()

    def to_review(self) -> None:
        self.to_home()
        self.do(Do.PROCEDURE, "volante")
        self.do(Do.CHOOSE, "school")
        self.do(Do.CHOOSE, "current")


@pytest.fixture
def hand() -> Hand:
    return Hand()
