"""People and the municipal register (reference/domain.md §7.1 and §7.3): person, dwelling, registration, card."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from kiosk.central.database.tables import Base
from kiosk.contract.sessions import PinState


class DocumentKind(StrEnum):
    """Kind of identity document."""

    DNI = "dni"
    NIE = "nie"


class Restriction(StrEnum):
    """Why a registration is handled at the desk only. The reason never leaves the office."""

    GENDER_VIOLENCE = "gender-violence"
    EX_OFFICIO_REMOVAL = "ex-officio-removal"
    DESK_ONLY = "desk-only"


class CardState(StrEnum):
    """State of a citizen card. That it has expired is told by its date."""

    ACTIVE = "active"
    BLOCKED = "blocked"


class Person(Base):
    """A natural person (*persona física*)."""

    __tablename__ = "persons"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(60))
    surname1: Mapped[str] = mapped_column(String(60))
    surname2: Mapped[str | None] = mapped_column(String(60))
    document_kind: Mapped[str] = mapped_column(String(8))
    document: Mapped[str] = mapped_column(String(9), unique=True)
    born_on: Mapped[date]
    nationality: Mapped[str] = mapped_column(String(2))
    preferred_language: Mapped[str] = mapped_column(String(8))

    @property
    def full_name(self) -> str:
        """Name and one or two surnames, as papers write it."""
        return " ".join(part for part in (self.name, self.surname1, self.surname2) if part)


class Dwelling(Base):
    """A dwelling or a collective establishment (*vivienda*, *establecimiento colectivo*)."""

    __tablename__ = "dwellings"

    id: Mapped[int] = mapped_column(primary_key=True)
    street: Mapped[str] = mapped_column(String(80))
    number: Mapped[str] = mapped_column(String(10))
    inside: Mapped[str] = mapped_column(String(40))
    postal_code: Mapped[str] = mapped_column(String(5))
    locality: Mapped[str] = mapped_column(String(60))
    collective: Mapped[bool]

    @property
    def lines(self) -> list[str]:
        """The address as papers write it."""
        door = f", {self.inside}" if self.inside else ""
        return [f"{self.street}, {self.number}{door}", f"{self.postal_code} {self.locality}"]


class Registration(Base):
    """A registration in the municipal register (*inscripción padronal*, RPDT art. 57)."""

    __tablename__ = "registrations"

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("persons.id"), unique=True)
    dwelling_id: Mapped[int] = mapped_column(ForeignKey("dwellings.id"), index=True)
    registered_on: Mapped[date]
    ended_on: Mapped[date | None]
    restriction: Mapped[str | None] = mapped_column(String(24))
    informed_at: Mapped[datetime | None]


class Card(Base):
    """A citizen card (*tarjeta ciudadana*). ``number`` is in the chip's file; ``uid`` is only where to look first."""

    __tablename__ = "cards"

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("persons.id"), index=True)
    uid: Mapped[str] = mapped_column(String(14), unique=True)
    number: Mapped[str] = mapped_column(String(16), unique=True)
    issued_on: Mapped[date]
    expires_on: Mapped[date]
    state: Mapped[str] = mapped_column(String(8), default=CardState.ACTIVE.value)
    pin_state: Mapped[str] = mapped_column(String(16), default=PinState.NOT_ACTIVATED.value)
    pin_hash: Mapped[str | None] = mapped_column(String(160))
    tries_left: Mapped[int]
    last_access: Mapped[datetime | None]
