"""What a terminal shows at one moment, as one frozen value. Presenters read it, the terminal replaces it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from kiosk.contract.padron import IssuedDocument, PadronView
from kiosk.core.journey import Progress
from kiosk.core.notices import Notice
from kiosk.core.personal import Personal
from kiosk.core.states import Presence, PrinterState


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
    """

    presence: Presence = field(default_factory=Presence)
    office: OfficeState = OfficeState.UNKNOWN
    printer: PrinterState | None = None
    official_time: datetime | None = None
    kiosk: str = ""
    place: str = ""
    languages: tuple[str, ...] = ("es", "en")

    page: Page = Page.ATTRACT
    language: str = "es"
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
        )
