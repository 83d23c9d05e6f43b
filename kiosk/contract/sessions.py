"""Cards and sessions: the relay to the SAM at the centre, and what it opens."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from kiosk.contract.identity import Level
from kiosk.contract.wire import Wire


class PinState(StrEnum):
    """State of the *clave concertada* of a card; ``none`` in a session that no citizen card opened."""

    NOT_ACTIVATED = "not-activated"
    ACTIVE = "active"
    LOCKED = "locked"
    NONE = "none"


@dataclass(frozen=True, kw_only=True)
class OfficialTime(Wire):
    """Answer of ``GET /time``: the official time of the sede (Ley 39/2015 art. 31.2), with offset."""

    now: datetime


@dataclass(frozen=True, kw_only=True)
class KioskInfo(Wire):
    """Answer of ``GET /kiosks/me``: who this terminal is, as its certificate says."""

    kiosk_id: str
    place: str
    verification_url: str


@dataclass(frozen=True, kw_only=True)
class CardPresented(Wire):
    """Body of ``POST /card-authentications``: the UID as the reader tells it, hexadecimal. A hint, not a proof."""

    uid: str


@dataclass(frozen=True, kw_only=True)
class CardAnswers(Wire):
    """Body of ``POST /card-authentications/{id}/answers``: what the card said to each APDU, data + SW, hexadecimal."""

    answers: list[str]


@dataclass(frozen=True, kw_only=True)
class Session(Wire):
    """An open session. ``token`` goes in ``X-Session-Token``; it is bound to the terminal's certificate."""

    token: str = field(repr=False)
    level: Level
    display_name: str = field(repr=False)
    preferred_language: str = "es"
    pin_state: PinState
    tries_left: int
    last_access: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class CardStep(Wire):
    """Answer of both: APDUs (hexadecimal) to send to the card in this order, or the session when all is proved.

    A transaction is bound to terminal and card and lives 10 s. Exactly one of ``apdus`` (not empty) and ``session``.
    """

    id: str
    apdus: list[str] = field(default_factory=list)
    session: Session | None = None


@dataclass(frozen=True, kw_only=True)
class Me(Wire):
    """Answer of ``GET /me``: the person, masked."""

    display_name: str = field(repr=False)
    masked_document: str = field(repr=False)
    level: Level
