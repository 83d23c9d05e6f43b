"""The catalogue of procedures (*catálogo de trámites*): what may be done at a terminal, by whom, and on what terms."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from kiosk.contract.identity import Level
from kiosk.contract.wire import Wire


class Silence(StrEnum):
    """What it means when the council has not answered in time (Ley 39/2015 art. 24)."""

    GRANTED = "granted"
    REFUSED = "refused"
    NOT_RECORDED = "not-recorded"
    AT_ONCE = "at-once"


@dataclass(frozen=True, kw_only=True)
class Text(Wire):
    """What a procedure is called and what it is for, in one language; Spanish is the official one."""

    title: str
    about: str


@dataclass(frozen=True, kw_only=True)
class Procedure(Wire):
    """One procedure, as the council has decided it.

    ``levels`` are those it accepts, lowest first. ``max_months`` None: it is done at once, or no term is on record.
    ``form`` names the schema of what is asked in the API's description, None when there is none yet. Only an
    ``offered`` one can be done here; the others are told so that a terminal can send people to the desk.
    """

    code: str
    texts: dict[str, Text]
    offered: bool
    levels: list[Level]
    signature: bool
    youngest: int | None = None
    silence: Silence
    max_months: int | None = None
    addressee: str
    basis: list[str] = field(default_factory=list)
    form: str | None = None


@dataclass(frozen=True, kw_only=True)
class Catalogue(Wire):
    """Answer of ``GET /procedures``."""

    version: str
    procedures: list[Procedure]
