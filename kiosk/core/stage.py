"""What every flow of the terminal shares: the ports, the scene, the session, and the ways to change them."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any, Protocol, TypeVar

from kiosk.core.errors import KioskError
from kiosk.core.idle import IdleClock, IdleTimes
from kiosk.core.notices import Notice
from kiosk.core.ports import CardReader, Clock, Lane, Office, Printer, Voice, Workers, ignore
from kiosk.core.scene import Page, Scene
from kiosk.core.session import Session
from kiosk.core.silence import Silence

_log = logging.getLogger(__name__)
T = TypeVar("T")


class CardOpener(Protocol):
    """Opens the card in a reader; blocking, in the card's worker."""

    def __call__(self, reader: str) -> CardReader:
        """Return the card.

        Raises:
            CardError: there is no card, or it does not answer.
        """
        ...


@dataclass(frozen=True)
class Ports:
    """Everything outside a terminal."""

    open_card: CardOpener
    office: Office
    printer: Printer
    workers: Workers
    clock: Clock
    voice: Voice = field(default_factory=Silence)


class Stage:
    """The one mutable place of a terminal: the scene, the session and who watches.

    Everything here runs on the main thread.
    """

    def __init__(self, ports: Ports, scene: Scene, times: IdleTimes) -> None:
        self.ports = ports
        self.scene = scene
        self.session: Session | None = None
        self.times = times
        self.idle = IdleClock(times)
        self.notice_since = 0.0
        self._listeners: list[Callable[[Scene], None]] = []

    def listen(self, listener: Callable[[Scene], None]) -> None:
        """Call ``listener`` with every new scene, and once now."""
        self._listeners.append(listener)
        listener(self.scene)

    def show(self, **changes: Any) -> None:  # noqa: ANN401 - fields of Scene, checked by replace() and by tests
        """Change fields of the scene and tell the listeners, if anything is different."""
        self._install(replace(self.scene, **changes))

    def go(self, page: Page, **changes: Any) -> None:  # noqa: ANN401 - fields of Scene
        """Turn to a page where a person is asked something: time counts."""
        self.idle.start(self.ports.clock.monotonic())
        self._turn(page, changes)

    def busy(self, page: Page, **changes: Any) -> None:  # noqa: ANN401 - fields of Scene
        """Turn to a page where the terminal works: time does not count against the person."""
        self.idle.stop()
        self._turn(page, changes)

    def _turn(self, page: Page, changes: dict[str, Any]) -> None:
        """Show a page from its beginning, with nothing over it."""
        self.show(**{"page": page, "idle_left": None, "aside": None, "first": 0, **changes})

    def notice(self, notice: Notice, **changes: Any) -> None:  # noqa: ANN401 - fields of Scene
        """Turn to a notice. In a session the idle clock runs; when nobody is logged in, the notice has its own time."""
        _log.info("notice %s", notice.value)
        self.notice_since = self.ports.clock.monotonic()
        turn = self.busy if self.session is None else self.go
        turn(Page.NOTICE, notice=notice, **changes)

    def run(
        self,
        lane: Lane,
        job: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[KioskError], None],
    ) -> None:
        """Run a blocking call for the present session; its answer is dropped if the session is over by then."""
        session = self.session

        def still(answer: Callable[[], None]) -> None:
            if session is self.session and (session is None or session.live):
                answer()

        self.ports.workers.submit(
            lane, job, lambda value: still(lambda: done(value)), lambda error: still(lambda: failed(error))
        )

    def wipe(self) -> None:
        """Forget the person: the one way out for finish, idle, card removal and faults.

        The scene keeps only the terminal's own facts, the centre is told, and answers still under way are dropped. How
        the person reads and listens is forgotten on the first page (:meth:`Terminal._attract`): the farewell is theirs.
        """
        self.idle.stop()
        session, self.session = self.session, None
        token = session.wipe() if session else ""
        if token:
            office = self.ports.office
            self.ports.workers.submit(Lane.OFFICE, lambda: office.end_session(token), ignore, _log_failure)
        scene = self.scene
        self._install(replace(scene.without_person(), language=scene.language, ease=scene.ease))

    def _install(self, scene: Scene) -> None:
        if scene == self.scene:
            return
        self.scene = scene
        for listener in self._listeners:
            listener(scene)


def _log_failure(error: KioskError) -> None:
    _log.info("end of session not delivered: %s", type(error).__name__)
