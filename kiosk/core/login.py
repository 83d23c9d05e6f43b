"""From a card in the reader to a person at level N2: the relay to the SAM at the centre, then the PIN."""

from __future__ import annotations

import logging
from collections.abc import Callable

from kiosk.contract.problems import ProblemCode
from kiosk.contract.sessions import CardStep, PinState
from kiosk.contract.sessions import Session as OfficeSession
from kiosk.core.errors import (
    CardError,
    CardMuteError,
    CardRemovedError,
    KioskError,
    OfficeRefusedError,
    ReaderGoneError,
)
from kiosk.core.notices import Notice, problem_notice
from kiosk.core.personal import Personal
from kiosk.core.ports import CardReader, Lane, ignore
from kiosk.core.scene import Page
from kiosk.core.session import Session
from kiosk.core.stage import Stage
from kiosk.core.states import Presence

_log = logging.getLogger(__name__)


class Login:
    """Recognises the card and checks the PIN. Both decisions are the centre's; this only carries messages."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._card: CardReader | None = None

    def begin(self, presence: Presence) -> None:
        """Start a session for the card that was just put in."""
        session = self._stage.session = Session(insertion=presence.insertion)
        self._stage.busy(Page.READING, notice=None)
        ports = self._stage.ports
        ports.workers.submit(Lane.PRINTER, ports.printer.warm_up, ignore, ignore)
        ports.workers.submit(
            Lane.CARD,
            lambda: _open(ports.open_card, presence.reader),
            lambda opened: self._opened(session, *opened),
            lambda error: self._failed(error) if session.live else None,
        )

    def let_go(self) -> None:
        """Release the card, if it is held."""
        card, self._card = self._card, None
        if card is not None:
            self._stage.ports.workers.submit(Lane.CARD, card.close, ignore, ignore)

    def _opened(self, session: Session, card: CardReader, uid: bytes) -> None:
        self._card = card
        if not session.live:
            self.let_go()
            return
        office = self._stage.ports.office
        self._stage.run(Lane.OFFICE, lambda: office.present_card(uid), self._stepped, self._failed)

    def _stepped(self, step: CardStep) -> None:
        card = self._card
        if step.session is not None:
            self.let_go()
            self._recognised(step.session)
        elif card is not None:
            apdus = [bytes.fromhex(apdu) for apdu in step.apdus]
            self._stage.run(
                Lane.CARD, lambda: card.relay(apdus), lambda answers: self._answered(step.id, answers), self._failed
            )

    def _answered(self, transaction: str, answers: list[bytes]) -> None:
        office = self._stage.ports.office
        self._stage.run(Lane.OFFICE, lambda: office.answer_card(transaction, answers), self._stepped, self._failed)

    def _recognised(self, opened: OfficeSession) -> None:
        session = self._stage.session
        if session is None:
            return
        session.token, session.level = opened.token, opened.level
        languages = self._stage.scene.languages
        chosen = opened.preferred_language
        language = chosen if chosen in languages and self._language_untouched() else self._stage.scene.language
        if opened.pin_state is PinState.LOCKED:
            self._stage.notice(Notice.PIN_LOCKED, language=language)
        elif opened.pin_state is PinState.NOT_ACTIVATED:
            self._stage.notice(Notice.PIN_NOT_ACTIVE, language=language)
        else:
            self._stage.go(
                Page.PIN,
                language=language,
                greeting=Personal(opened.display_name),
                tries_left=opened.tries_left,
                last_access=opened.last_access,
            )

    def _language_untouched(self) -> bool:
        """Whether nobody chose a language on the glass: then the card's preference counts."""
        return self._stage.scene.language == self._stage.scene.languages[0]

    def digit(self, digit: int) -> None:
        """Take one key of the keypad."""
        self._edit(lambda session: session.pin.push(digit))

    def erase(self) -> None:
        """Take the last digit away."""
        self._edit(lambda session: session.pin.pop())

    def _edit(self, edit: Callable[[Session], None]) -> None:
        session = self._stage.session
        if session is None or self._stage.scene.page is not Page.PIN or self._stage.scene.pin_busy:
            return
        edit(session)
        self._stage.go(Page.PIN, pin_digits=len(session.pin), pin_wrong=False)

    def send_pin(self) -> None:
        """Have the centre check the PIN; the digits leave this terminal and are wiped here."""
        session = self._stage.session
        if session is None or not session.pin.complete or self._stage.scene.pin_busy:
            return
        office, token, pin = self._stage.ports.office, session.token, session.pin.take()
        self._stage.busy(Page.PIN, pin_digits=0, pin_busy=True)
        self._stage.run(Lane.OFFICE, lambda: office.verify_pin(token, pin), self._verified, self._pin_failed)

    def _verified(self, opened: OfficeSession) -> None:
        session = self._stage.session
        if session is not None:
            session.token, session.level = opened.token, opened.level
        self._stage.go(
            Page.HOME, pin_busy=False, greeting=Personal(opened.display_name), last_access=opened.last_access
        )

    def _pin_failed(self, error: KioskError) -> None:
        if isinstance(error, OfficeRefusedError):
            match error.code:
                case ProblemCode.PIN_WRONG:
                    self._stage.go(Page.PIN, pin_busy=False, pin_wrong=True, tries_left=error.problem.tries_left)
                case ProblemCode.GO_TO_DESK:
                    self._stage.notice(Notice.PIN_NOT_ACTIVE, pin_busy=False)
                case code:
                    self._stage.notice(problem_notice(code), pin_busy=False)
            return
        self._stage.notice(Notice.OFFICE_UNREACHABLE, pin_busy=False)

    def retry(self) -> None:
        """After a fault of the network: ask for the PIN again, or read the card again."""
        session, presence = self._stage.session, self._stage.scene.presence
        if session is not None and session.token:
            self._stage.go(Page.PIN, notice=None, pin_digits=0, pin_busy=False)
        else:
            self.let_go()
            self.begin(presence)

    def _failed(self, error: KioskError) -> None:
        """End the login: the card is let go and the person is told why."""
        self.let_go()
        match error:
            case CardRemovedError():
                self._over(Notice.CARD_REMOVED)
            case CardMuteError():
                self._over(Notice.CARD_MUTE)
            case ReaderGoneError():
                self._over(Notice.NO_READER)
            case OfficeRefusedError(code=code):
                self._over(problem_notice(code))
            case CardError():
                self._over(Notice.CARD_READ_AGAIN)
            case _:
                _log.info("login failed: %s", type(error).__name__)
                self._stage.notice(Notice.OFFICE_UNREACHABLE)

    def _over(self, notice: Notice) -> None:
        self._stage.wipe()
        self._stage.notice(notice)


def _open(open_card: Callable[[str], CardReader], reader: str) -> tuple[CardReader, bytes]:
    card = open_card(reader)
    try:
        return card, card.uid()
    except BaseException:
        card.close()
        raise
