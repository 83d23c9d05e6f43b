"""Every scene a terminal can show, with the longest data a town really has.

The people and addresses are invented. Notices are taken from the enum, so a new one is tested the day it is added;
:func:`test_gallery_is_complete` in ``test_catalogues.py`` fails when a page is forgotten.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from kiosk.contract.padron import Content, IssuedDocument, PadronView, Purpose, VolantePaper
from kiosk.core.ease import Aside, Ease
from kiosk.core.journey import Progress
from kiosk.core.journeys import volante
from kiosk.core.notices import Notice
from kiosk.core.personal import Personal
from kiosk.core.scene import OfficeState, Page, Scene, Work
from kiosk.core.states import PrinterState

FULL_NAME = "María de los Ángeles Ștefănescu-Țurcanu Muñoz de la Peña y Fernández-Villacañas"
FIRST_NAMES = "María de los Ángeles Encarnación Ștefania Țuțuianu"
ADDRESS = (
    "Avenida de la Constitución Española y de los Mineros del Pozo Norte, 123 bis, portal 4, escalera izquierda, "
    "planta 12.ª, puerta D · 13500 Puertollano (Ciudad Real)"
)
CSV = "W7QM3XTP9RWD4HNCVY6W"
LINK = f"https://sede.puertollano.example/cotejo/{CSV}"
NOW = datetime(2026, 9, 23, 18, 42, tzinfo=UTC)
"""A Wednesday in September: the longest date in both languages."""
BEFORE = datetime(2026, 9, 30, 23, 59, tzinfo=UTC)
PIN_LENGTH = 6
LANGUAGES = ("es", "es-easy", "en", "fr", "ro", "ar")

PADRON = PadronView(
    volante_available=True,
    full_name=FULL_NAME,
    masked_document="****4567*",
    address=ADDRESS,
    purposes=list(Purpose),
    contents=list(Content),
)
PAPER = VolantePaper(
    council="Ayuntamiento de Puertollano",
    dir3="L01130718",
    kiosk_id="Q-01",
    title="VOLANTE DE EMPADRONAMIENTO",
    full_name=FULL_NAME,
    document="X1234567L",
    address=[ADDRESS],
    purpose="Colegio",
    issued_at=NOW,
    nature="Documento de carácter informativo",
    csv=CSV,
    verification_url=LINK,
    copy_notice="Copia impresa de documento electrónico.",
    data_protection="Responsable: Ayuntamiento de Puertollano.",
)
ISSUED = IssuedDocument(id="ES_L01130718_2026_0001", csv=CSV, sha256="00" * 32, pages=1, paper=PAPER)

_START = Progress(volante.journey(PADRON))
_SECOND = _START.answer(Purpose.IDENTITY_CARD.value)
_REVIEW = _SECOND.answer(Content.WITH_DATE.value)


def _scene(page: Page, **facts: Any) -> Scene:  # noqa: ANN401 - fields of Scene
    """Return a scene as the terminal has it at work: official time known, a person with long names at it."""
    known: dict[str, Any] = {
        "office": OfficeState.ONLINE,
        "official_time": NOW,
        "kiosk": "Q-01",
        "languages": LANGUAGES,
        "place": "Vestíbulo",
        "greeting": Personal(FIRST_NAMES),
        "last_access": BEFORE,
        "tries_left": 5,
        "padron": PADRON,
    }
    return Scene(page=page, **{**known, **facts})


def _attract() -> dict[str, Scene]:
    nobody = {"greeting": None, "last_access": None, "tries_left": None, "padron": None}
    return {
        "attract": _scene(Page.ATTRACT, **nobody),
        "attract-first-frame": Scene(),
        "attract-offline": _scene(Page.ATTRACT, office=OfficeState.OFFLINE, **nobody),
        "attract-offline-no-time": _scene(Page.ATTRACT, office=OfficeState.OFFLINE, official_time=None, **nobody),
        "attract-no-paper": _scene(Page.ATTRACT, printer=PrinterState.PAPER_OUT, **nobody),
        "reading": _scene(Page.READING, **nobody),
        "take-card": _scene(Page.TAKE_CARD, **nobody),
    }


def _pin() -> dict[str, Scene]:
    return {
        "pin": _scene(Page.PIN),
        "pin-no-name": _scene(Page.PIN, greeting=None),
        "pin-half": _scene(Page.PIN, pin_digits=3),
        "pin-complete": _scene(Page.PIN, pin_digits=PIN_LENGTH),
        "pin-busy": _scene(Page.PIN, pin_busy=True),
        "pin-wrong": _scene(Page.PIN, pin_wrong=True, tries_left=4),
        "pin-wrong-last": _scene(Page.PIN, pin_wrong=True, tries_left=1),
        "pin-wrong-untold": _scene(Page.PIN, pin_wrong=True, tries_left=None),
        "pin-few": _scene(Page.PIN, tries_left=3),
        "pin-few-last": _scene(Page.PIN, tries_left=1),
        "pin-few-typing": _scene(Page.PIN, tries_left=1, pin_digits=1),
    }


def _questions() -> dict[str, Scene]:
    found = {
        "home": _scene(Page.HOME),
        "home-first-access": _scene(Page.HOME, last_access=None),
        "home-no-name": _scene(Page.HOME, greeting=None),
        "purpose": _scene(Page.QUESTION, progress=_START),
        "purpose-back": _scene(Page.QUESTION, progress=_SECOND.back()),
        "content": _scene(Page.QUESTION, progress=_SECOND),
        "content-change": _scene(Page.QUESTION, progress=_REVIEW.change("content")),
        "another": _scene(Page.ANOTHER, issued=ISSUED),
    }
    for purpose in Purpose:
        for content in Content:
            answered = _START.answer(purpose.value).answer(content.value)
            found[f"review-{purpose.value}-{content.value}"] = _scene(Page.REVIEW, progress=answered)
    return found


def _act() -> dict[str, Scene]:
    found = {
        "asking": _scene(Page.WORKING, work=None),
        "paper": _scene(Page.PAPER, issued=ISSUED, work=Work.PRINTING),
        "code": _scene(Page.CODE, issued=ISSUED, on_paper=False),
    }
    for work in Work:
        found[f"working-{work.value}"] = _scene(Page.WORKING, work=work, progress=_REVIEW)
        if work is not Work.PRINTING:
            found[f"working-{work.value}-no-paper"] = _scene(Page.WORKING, work=work, on_paper=False)
    return found


def _notices() -> dict[str, Scene]:
    return {
        f"notice-{notice.value}": _scene(Page.NOTICE, notice=notice, issued=ISSUED, follow_up="WM7Q-W3MW")
        for notice in Notice
    }


def _idle() -> dict[str, Scene]:
    return {
        "idle-first": _scene(Page.HOME, idle_left=45),
        "idle-last": _scene(Page.HOME, idle_left=1),
        "idle-pin": _scene(Page.PIN, idle_left=20, pin_digits=2),
        "idle-review": _scene(Page.REVIEW, idle_left=30, progress=_REVIEW),
        "idle-notice": _scene(Page.NOTICE, idle_left=30, notice=Notice.PRINT_UNKNOWN, issued=ISSUED),
    }


def _asides() -> dict[str, Scene]:
    found = {f"aside-{aside.value}": _scene(Page.HOME, aside=aside) for aside in Aside}
    speaking = Ease(voice=True)
    return found | {
        "aside-options-silent": _scene(Page.HOME, aside=Aside.OPTIONS, silent=frozenset(LANGUAGES)),
        "aside-language-first": _scene(Page.ATTRACT, aside=Aside.LANGUAGE, greeting=None),
        "aside-voice-on": _scene(Page.REVIEW, aside=Aside.VOICE, ease=speaking, progress=_REVIEW),
        "aside-voice-rest": _scene(Page.HOME, aside=Aside.VOICE, ease=speaking, first=5),
        "aside-help-rest": _scene(Page.HOME, aside=Aside.HELP, first=3),
    }


def _covers() -> dict[str, Scene]:
    listening = Ease(voice=True)
    return {
        "covered": _scene(Page.REVIEW, progress=_REVIEW, ease=listening, headphones=True),
        "covered-pin": _scene(Page.PIN, ease=listening, headphones=True),
        "headphones-lost": _scene(Page.HOME, ease=listening, headphones_lost=True),
    }


def gallery() -> dict[str, Scene]:
    """Return every scene by its name, in Spanish."""
    return {**_attract(), **_pin(), **_questions(), **_act(), **_notices(), **_idle(), **_asides(), **_covers()}


def as_wanted(scene: Scene, language: str, ease: Ease) -> Scene:
    """Return a scene in a language, with the looks of an :class:`Ease`; what is heard stays as it is."""
    looks = replace(scene.ease, colours=ease.colours, easy=ease.easy, reach=ease.reach)
    return replace(scene, language=language, ease=looks)


def scenes_in(language: str, ease: Ease = Ease()) -> dict[str, Scene]:  # noqa: B008 - frozen
    """Return every scene in a language."""
    return {name: as_wanted(scene, language, ease) for name, scene in gallery().items()}
