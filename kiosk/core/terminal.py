"""One terminal: what a card, a touch, a tick of the clock or an answer from outside makes of the scene."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any, assert_never

from kiosk.contract.identity import Level
from kiosk.contract.sessions import KioskInfo
from kiosk.core.comfort import Comfort
from kiosk.core.ease import Ease
from kiosk.core.errand import Errand
from kiosk.core.errors import KioskError, OfficeError
from kiosk.core.idle import SLOW, IdleTimes
from kiosk.core.intent import Do, Intent
from kiosk.core.login import Login
from kiosk.core.notices import ADVICE, Action, Notice, Then, reader_notice
from kiosk.core.ports import Lane
from kiosk.core.scene import OfficeState, Page, Scene, Work
from kiosk.core.stage import Ports, Stage
from kiosk.core.states import Presence, PrinterState, ReaderState

_log = logging.getLogger(__name__)
_OFFICE_CHECK_S = 30.0
_PRINTER_CHECK_S = 30.0
_PRINTER_TROUBLE_S = 5.0
_FORGET_S = 60.0
_REMIND_S = 10.0
_LEVELS_WITH_HOME = {Level.CARD_PIN, Level.CERTIFICATE, Level.OFFICER}


class Terminal:
    """Puts the flows together. Every method runs on the main thread and returns at once."""

    def __init__(self, ports: Ports, scene: Scene, times: IdleTimes) -> None:
        self._stage = Stage(ports, replace(scene, patience_s=int(times.warn_after)), times)
        self._login = Login(self._stage)
        self._errand = Errand(self._stage)
        self._comfort = Comfort(self._stage)
        self._reminded = 0.0
        self._left = False
        self._office_checked: float | None = None
        self._office_busy = False
        self._last_touch = 0.0
        self._printer_checked: float | None = None
        self._printer_busy = False
        self._official: tuple[datetime, float] | None = None

    @property
    def scene(self) -> Scene:
        """What is shown now."""
        return self._stage.scene

    def listen(self, listener: Callable[[Scene], None]) -> None:
        """Call ``listener`` with every new scene, and once now."""
        self._stage.listen(listener)

    # -- the card ----------------------------------------------------------------------------------------------

    def presence(self, presence: Presence) -> None:
        """Take a report of the presence watcher: it alone says whether a card is there."""
        stage, before = self._stage, self._stage.scene.presence
        stage.show(presence=presence)
        session = stage.session
        if session is not None:
            if presence.insertion != session.insertion or not presence.state.has_card:
                self._card_gone()
                self._attend(presence)
        elif stage.scene.page in {Page.TAKE_CARD, Page.ATTRACT} or presence.insertion != before.insertion:
            self._attend(presence)
        elif stage.scene.page is Page.NOTICE:
            self._notice_meets(presence)

    def _attend(self, presence: Presence) -> None:
        """Nobody is at the terminal: meet what is in the reader."""
        notice = reader_notice(presence.state)
        if presence.state is ReaderState.CITIZEN_CARD:
            self._welcome()
            self._login.begin(presence)
        elif notice is not None:
            self._stage.notice(notice)
        elif self._stage.scene.page not in {Page.NOTICE, Page.ATTRACT}:
            self._attract()

    def _welcome(self) -> None:
        """Forget how the one before wanted the terminal, if that farewell was still on the glass."""
        if self._left:
            self._stage.show(**self._as_ever())

    def _notice_meets(self, presence: Presence) -> None:
        """A notice that waited for the card to leave, or for the reader to come back, is over when that happens."""
        shown = self._stage.scene.notice
        waiting = shown in {Notice.NO_READER, Notice.SERVICE_DOWN}
        trouble = reader_notice(presence.state)
        if trouble is not None and trouble is not shown:
            self._stage.notice(trouble)
        elif presence.state is ReaderState.EMPTY and (waiting or _advice_then(shown) is Then.CARD_OUT):
            self._attract()

    def _card_gone(self) -> None:
        """The card left in the middle: forget the person, and say only what is true about what was under way."""
        scene, self._left = self._stage.scene, True
        self._login.let_go()
        self._stage.wipe()
        if scene.page is Page.WORKING and scene.work is Work.PRINTING:
            self._stage.notice(Notice.CARD_REMOVED_PRINTING)
        elif scene.page is Page.WORKING and scene.work is not None:
            self._stage.notice(Notice.CARD_REMOVED_ISSUING)
        elif scene.page in {Page.PAPER, Page.ANOTHER} and scene.issued is not None and scene.on_paper:
            self._stage.notice(Notice.GOODBYE_PAPER)
        else:
            self._stage.notice(Notice.CARD_REMOVED)

    # -- the person --------------------------------------------------------------------------------------------

    def digit(self, digit: int) -> None:
        """Take one key of the PIN keypad, 0 to 9."""
        self._login.digit(digit)

    def erase(self) -> None:
        """Take the last PIN digit away."""
        self._login.erase()

    def touched(self) -> None:
        """Somebody did something: time starts anew."""
        self._last_touch = self._stage.ports.clock.monotonic()
        if self._stage.idle.running:
            self._stage.idle.start(self._stage.ports.clock.monotonic())
            self._stage.show(idle_left=None)

    def do(self, intent: Intent) -> None:
        """Do what a touch means on the page that is shown; what makes no sense there is ignored."""
        self.touched()
        self._comfort.learn_voices()
        if self._comfort.takes(intent):
            return
        match intent.do:
            case Do.STAY:
                self.touched()
            case Do.FINISH:
                self._finish()
            case Do.PROCEDURE | Do.MORE:
                self._begin_or_home(intent.do)
            case Do.CHOOSE | Do.CHANGE | Do.BACK:
                self._walk(intent)
            case Do.CONFIRM:
                self._confirm()
            case Do.NOTICE:
                self._answer_notice(Action(intent.value))
            case _:
                _log.debug("nothing to do for %s", intent.do)

    def _begin_or_home(self, do: Do) -> None:
        page = self._stage.scene.page
        if do is Do.PROCEDURE and page is Page.HOME:
            self._errand.begin()
        elif do is Do.MORE and page is Page.ANOTHER:
            self._stage.go(Page.HOME, progress=None, issued=None, padron=None, work=None)

    def _walk(self, intent: Intent) -> None:
        scene = self._stage.scene
        progress = scene.progress
        if progress is None or scene.page not in {Page.QUESTION, Page.REVIEW}:
            return
        if intent.do is Do.CHOOSE:
            self._errand.move(progress.answer(intent.value))
        elif intent.do is Do.CHANGE:
            self._errand.move(progress.change(intent.value))
        else:
            self._errand.move(progress.back())

    def _confirm(self) -> None:
        match self._stage.scene.page:
            case Page.PIN:
                self._login.send_pin()
            case Page.REVIEW:
                self._errand.act()
            case Page.PAPER | Page.CODE:
                self._stage.go(Page.ANOTHER)
            case _:
                _log.debug("nothing to confirm on %s", self._stage.scene.page)

    def _answer_notice(self, action: Action) -> None:
        scene = self._stage.scene
        notice = scene.notice
        if scene.page is not Page.NOTICE or notice is None or action not in ADVICE[notice].actions:
            return
        match action:
            case Action.FINISH:
                self._finish()
            case Action.RETRY:
                self._retry()
            case Action.WITHOUT_PAPER:
                self._errand.act_without_paper()
            case Action.CHECK_AGAIN:
                self._errand.recover()
            case Action.PRINT_AGAIN:
                self._errand.print_paper()
            case Action.PAPER_IS_FINE:
                self._errand.paper_is_fine()
            case _:
                assert_never(action)

    def _retry(self) -> None:
        session = self._stage.session
        if session is not None and session.level in _LEVELS_WITH_HOME:
            self._errand.retry()
        else:
            self._login.retry()

    def _finish(self) -> None:
        """End the session; the card goes back to its owner before anybody else is served."""
        self._left = True
        self._login.let_go()
        self._stage.wipe()
        if self._stage.scene.presence.state.has_card:
            self._stage.busy(Page.TAKE_CARD)
        else:
            self._attract()

    def headphones(self, *, plugged: bool) -> None:
        """Take word of the headphone jack."""
        self._last_touch = self._stage.ports.clock.monotonic()
        self._comfort.learn_voices()
        self._comfort.headphones(plugged=plugged)

    # -- time --------------------------------------------------------------------------------------------------

    def tick(self) -> None:
        """Look at the clock; to be called about once a second."""
        now = self._stage.ports.clock.monotonic()
        if self._stage.ports.voice.speaking:
            self._stand_still(now)
        self._show_time(now)
        self._check_office(now)
        self._check_printer(now)
        self._forget_choices(now)
        self._end_notice(now)
        self._remind(now)
        left = self._stage.idle.left(now, slow=self._stage.scene.ease.slow)
        if self._stage.session is None:
            return
        if self._comfort.lost_too_long(now):
            _log.info("session ended: headphones out")
            self._finish()
        elif left is None:
            return
        elif left == 0:
            _log.info("session ended by inactivity")
            self._finish()
        else:
            self._stage.show(idle_left=left)

    def _stand_still(self, now: float) -> None:
        """Whoever listens is not hurried: no time that runs against a person goes on (accessibility.md E06)."""
        self._last_touch = self._stage.notice_since = now
        self._stage.idle.hold(now)

    @property
    def _pace(self) -> int:
        """How many times longer everything stands for this person."""
        return SLOW if self._stage.scene.ease.slow else 1

    def _forget_choices(self, now: float) -> None:
        """Whoever chose a language, colours or a size and went away leaves the terminal as it was for the next one."""
        scene = self._stage.scene
        over = now - self._last_touch >= _FORGET_S * self._pace
        if scene.page is Page.ATTRACT and over and not scene.headphones:
            self._stage.show(aside=None, first=0, **self._as_ever())

    def _remind(self, now: float) -> None:
        """Say again and again that the card is still there, on two senses, until it is taken."""
        scene = self._stage.scene
        if scene.page is not Page.TAKE_CARD:
            self._reminded = now
        elif now - self._reminded >= _REMIND_S:
            self._reminded = now
            self._stage.show(reminders=scene.reminders + 1)

    def _end_notice(self, now: float) -> None:
        scene = self._stage.scene
        if scene.page is not Page.NOTICE or _advice_then(scene.notice) is not Then.RETURNS:
            return
        if now - self._stage.notice_since >= self._stage.times.notice * self._pace:
            self._attract()
            self._attend(scene.presence)

    def _check_office(self, now: float) -> None:
        """While nobody is there, see that the e-office is, and what time it is there."""
        if self._office_busy or self._stage.session is not None:
            return
        if self._office_checked is None or now - self._office_checked >= _OFFICE_CHECK_S:
            self._office_checked, self._office_busy = now, True
            office = self._stage.ports.office
            self._stage.ports.workers.submit(
                Lane.OFFICE, lambda: (office.time(), office.kiosk()), self._office_there, self._office_gone
            )

    def _office_there(self, answer: tuple[datetime, KioskInfo]) -> None:
        official, kiosk = answer
        self._office_busy = False
        now = self._stage.ports.clock.monotonic()
        self._official = (official, now)
        self._stage.show(office=OfficeState.ONLINE, kiosk=kiosk.kiosk_id, place=kiosk.place)
        self._show_time(now)

    def _office_gone(self, error: KioskError) -> None:
        _log.info("e-office not there: %s", type(error).__name__)
        self._office_busy = False
        self._stage.show(office=OfficeState.OFFLINE)

    def _check_printer(self, now: float) -> None:
        """While nobody is there, see how the printer is.

        Asking also cleans up after a broken paper, so that its rest comes out while staff are at the machine.
        """
        printer, known = self._stage.ports.printer, self._stage.scene.printer
        every = _PRINTER_CHECK_S if known is not None and known.can_print else _PRINTER_TROUBLE_S
        if self._printer_busy or self._stage.session is not None:
            return
        if self._printer_checked is None or now - self._printer_checked >= every:
            self._printer_checked, self._printer_busy = now, True
            self._stage.ports.workers.submit(Lane.PRINTER, printer.state, self._printer_seen, self._printer_gone)

    def _printer_seen(self, state: PrinterState) -> None:
        if state is not self._stage.scene.printer:
            _log.info("printer %s", state.value)
        self._printer_busy = False
        self._stage.show(printer=state)

    def _printer_gone(self, _error: KioskError) -> None:
        self._printer_busy = False

    def _show_time(self, now: float) -> None:
        """Show the official time to the minute (Ley 39/2015 art. 31.2); nothing while it is not known."""
        if self._official is not None:
            official, since = self._official
            exact = official + timedelta(seconds=now - since)
            self._stage.show(official_time=exact.replace(second=0, microsecond=0))

    def fit(self, error: KioskError) -> bool:
        """Judge the first call's failure: a network comes back, a terminal without its key does not serve.

        Returns:
            Whether this terminal may go on.
        """
        if isinstance(error, OfficeError):
            return True
        self._stage.notice(Notice.OUT_OF_SERVICE)
        return False

    # -- leaving -----------------------------------------------------------------------------------------------

    def _attract(self) -> None:
        """Back to the first page, in the first language and as ever, for the next person."""
        self._stage.wipe()
        self._stage.busy(Page.ATTRACT, notice=None, **self._as_ever())

    def _as_ever(self) -> dict[str, Any]:
        """Return how whoever comes next finds the terminal; headphones that stay plugged in go on speaking."""
        self._left = False
        self._comfort.forget()
        scene = self._stage.scene
        language = scene.languages[0]
        ease = Ease(voice=scene.headphones and language not in scene.silent)
        return {"language": language, "ease": ease, "reminders": 0, "repeats": 0}

    def close(self) -> None:
        """Forget the person and let the card go; the terminal is about to end."""
        self._login.let_go()
        self._stage.wipe()


def _advice_then(notice: Notice | None) -> Then | None:
    return ADVICE[notice].then if notice is not None else None
