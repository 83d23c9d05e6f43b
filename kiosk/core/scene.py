"""What a terminal shows at one moment, as one frozen value. Presenters read it, the terminal replaces it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from kiosk.contract.padron import IssuedDocument, PadronView
from kiosk.core.ease import Aside, Ease
from kiosk.core.idle import SLOW
from kiosk.core.journey import Progress
from kiosk.core.notices import Notice
from kiosk.core.personal import Personal
from kiosk.core.states import Presence, PrinterState

_MINUTE_S = 60


class Page(StrEnum):
    """Every page of the terminal."""

    ATTRACT = "attract"
    READING = "reading"
    PIN = "pin"
    HOME = "home"
    QUESTION = "question"
    REVIEW = "review"
    WORKING = "working"
    PAPER = "paper"
    CODE = "code"
    ANOTHER = "another"
    TAKE_CARD = "take-card"
    NOTICE = "notice"


_PERSONAL = {Page.PIN, Page.HOME, Page.QUESTION, Page.REVIEW, Page.PAPER, Page.CODE}


class Work(StrEnum):
    """What the terminal is busy with on :attr:`Page.WORKING`, in the order a person sees it."""

    ISSUING = "issuing"
    CHECKING = "checking"
    PRINTING = "printing"


class OfficeState(StrEnum):
    """What the terminal knows of the central e-office while nobody is at it."""

    UNKNOWN = "unknown"
    ONLINE = "online"
    OFFLINE = "offline"


@dataclass(frozen=True, kw_only=True)
class Scene:
    """All a screen, a voice or a log may say now.

    The first group belongs to the terminal and stays; the second belongs to the person and is dropped by
    :meth:`without_person`.

    Attributes:
        patience_s: how long nothing may be touched before the terminal asks, for those in no need of more, seconds.
        ease: how this person wants the terminal to be.
        aside: page opened over the errand, if any.
        first: where a list that does not fit begins.
        headphones: whether they are plugged in.
        silent: languages in which this terminal has no voice.
        repeats: how often the person asked to hear the page again.
        reminders: how often the terminal has reminded of the card.
        headphones_lost: they were pulled out while the voice spoke into them: everything is covered.
    """

    presence: Presence = field(default_factory=Presence)
    office: OfficeState = OfficeState.UNKNOWN
    printer: PrinterState | None = None
    official_time: datetime | None = None
    kiosk: str = ""
    place: str = ""
    languages: tuple[str, ...] = ("es", "en")
    headphones: bool = False
    patience_s: int = 120
    silent: frozenset[str] = frozenset()

    page: Page = Page.ATTRACT
    language: str = "es"
    ease: Ease = field(default_factory=Ease)
    aside: Aside | None = None
    first: int = 0
    headphones_lost: bool = False
    repeats: int = 0
    reminders: int = 0
    greeting: Personal | None = None
    last_access: datetime | None = None
    pin_digits: int = 0
    pin_length: int = 6
    pin_busy: bool = False
    pin_wrong: bool = False
    tries_left: int | None = None
    padron: PadronView | None = field(default=None, repr=False)
    progress: Progress | None = None
    work: Work | None = None
    on_paper: bool = True
    issued: IssuedDocument | None = field(default=None, repr=False)
    notice: Notice | None = None
    follow_up: str = ""
    idle_left: int | None = None

    def without_person(self) -> Scene:
        """Return the scene as the next person finds it: the terminal's own facts on the attract page."""
        return Scene(
            presence=self.presence,
            office=self.office,
            printer=self.printer,
            official_time=self.official_time,
            kiosk=self.kiosk,
            place=self.place,
            languages=self.languages,
            language=self.languages[0],
            headphones=self.headphones,
            patience_s=self.patience_s,
            silent=self.silent,
        )

    @property
    def text_set(self) -> str:
        """The catalogue: the language's own, or Spanish easy-read (*lectura fácil*) in *uso fácil*."""
        return "es-easy" if self.language == "es" and self.ease.easy else self.language

    @property
    def patience_minutes(self) -> int:
        """Whole minutes this person may pause before the terminal asks (WCAG 2.2 2.2.6)."""
        return self.patience_s * (SLOW if self.ease.slow else 1) // _MINUTE_S

    @property
    def personal(self) -> bool:
        """Whether this page tells about the person."""
        return self.page in _PERSONAL and self.aside is None

    @property
    def covered(self) -> bool:
        """Whether the glass must show nothing: private listening to a personal page, or headphones pulled out."""
        listening = self.ease.voice and self.headphones
        return self.headphones_lost or (listening and self.ease.covered and self.personal)
