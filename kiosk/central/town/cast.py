"""The demo's cast: the few residents whose cards are at hand, each with a story a terminal has to handle."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Final

from kiosk.central.database.people import CardState, DocumentKind, Restriction
from kiosk.contract.sessions import PinState


class Situation(StrEnum):
    """What a card of the cast shows."""

    ORDINARY = "ordinary"
    ENGLISH = "english"
    ELDERLY = "elderly"
    PROTECTED = "protected"
    MINOR = "minor"
    PIN_LOCKED = "pin-locked"
    CARD_BLOCKED = "card-blocked"
    CARD_EXPIRED = "card-expired"
    PIN_NOT_ACTIVATED = "pin-not-activated"


@dataclass(frozen=True, kw_only=True)
class Character:
    """One member of the cast: person, dwelling and card."""

    id: str
    situation: Situation
    label_es: str
    label_en: str
    name: str = field(repr=False)
    surname1: str = field(repr=False)
    surname2: str | None = field(repr=False)
    born_on: date = field(repr=False)
    pin: str = field(repr=False)
    street: str = field(repr=False)
    number: str = field(repr=False)
    inside: str = field(default="", repr=False)
    registered_on: date = field(repr=False)
    kind: DocumentKind = DocumentKind.DNI
    country: str = "ES"
    language: str = "es"
    restriction: Restriction | None = None
    card_state: CardState = CardState.ACTIVE
    pin_state: PinState = PinState.ACTIVE
    issued_on: date = date(2025, 9, 15)
    expires_on: date = date(2035, 9, 15)


CAST: Final = (
    Character(
        id="ana",
        situation=Situation.ORDINARY,
        label_es="Ana, vecina: todo en orden",
        label_en="Ana, resident: everything in order",
        name="Ana Belén",
        surname1="Carrasco",
        surname2="Molina",
        born_on=date(1984, 5, 17),
        pin="402817",
        street="Calle de la Lámpara de Carburo",
        number="14",
        inside="2.º B",
        registered_on=date(2009, 3, 2),
    ),
    Character(
        id="elena",
        situation=Situation.ENGLISH,
        label_es="Elena, vecina extranjera: prefiere inglés",
        label_en="Elena, foreign resident: prefers English",
        name="Elena",
        surname1="Țurcanu",
        surname2=None,
        born_on=date(1991, 11, 3),
        pin="593026",
        street="Avenida del Castillete",
        number="57",
        inside="4.º A",
        registered_on=date(2016, 9, 12),
        kind=DocumentKind.NIE,
        country="RO",
        language="en",
    ),
    Character(
        id="julian",
        situation=Situation.ELDERLY,
        label_es="Julián, vecino mayor",
        label_en="Julián, elderly resident",
        name="Julián",
        surname1="Mozos",
        surname2="Céspedes",
        born_on=date(1941, 2, 8),
        pin="718093",
        street="Calle de los Picadores",
        number="3",
        registered_on=date(1941, 2, 20),
    ),
    Character(
        id="rosa",
        situation=Situation.PROTECTED,
        label_es="Rosa, vecina: su volante se da solo en la oficina",
        label_en="Rosa, resident: her volante is given at the desk only",
        name="Rosa María",
        surname1="Arévalo",
        surname2="Duque",
        born_on=date(1989, 8, 21),
        pin="864205",
        street="Plaza de los Lavaderos",
        number="8",
        inside="1.º C",
        registered_on=date(2021, 1, 18),
        restriction=Restriction.GENDER_VIOLENCE,
    ),
    Character(
        id="izan",
        situation=Situation.MINOR,
        label_es="Izan, vecino menor de 16 años",
        label_en="Izan, resident under 16",
        name="Izan",
        surname1="Recio",
        surname2="Laguna",
        born_on=date(2016, 3, 12),
        pin="351946",
        street="Calle de la Feria de Mayo",
        number="22",
        inside="3.º D",
        registered_on=date(2016, 3, 12),
    ),
    Character(
        id="marcos",
        situation=Situation.PIN_LOCKED,
        label_es="Marcos, vecino: clave bloqueada por cinco errores",
        label_en="Marcos, resident: PIN locked after five wrong tries",
        name="Marcos",
        surname1="Ballesteros",
        surname2="Rincón",
        born_on=date(1996, 12, 30),
        pin="970164",
        street="Ronda del Terril",
        number="101",
        inside="5.º A",
        registered_on=date(2019, 7, 1),
        pin_state=PinState.LOCKED,
    ),
    Character(
        id="carmen",
        situation=Situation.CARD_BLOCKED,
        label_es="Carmen, vecina: tarjeta dada por perdida",
        label_en="Carmen, resident: card reported lost",
        name="María Carmen",
        surname1="Cabañas",
        surname2="Trujillo",
        born_on=date(1972, 6, 25),
        pin="228407",
        street="Calle del Botijo",
        number="19",
        registered_on=date(1998, 10, 5),
        card_state=CardState.BLOCKED,
    ),
    Character(
        id="david",
        situation=Situation.CARD_EXPIRED,
        label_es="David, vecino: tarjeta caducada",
        label_en="David, resident: card expired",
        name="David",
        surname1="Naranjo",
        surname2="Del Río",
        born_on=date(1979, 1, 14),
        pin="615380",
        street="Paseo del Manantial",
        number="40",
        inside="1.º B",
        registered_on=date(1979, 1, 30),
        issued_on=date(2015, 4, 1),
        expires_on=date(2025, 3, 31),
    ),
    Character(
        id="nuria",
        situation=Situation.PIN_NOT_ACTIVATED,
        label_es="Nuria, vecina: clave todavía sin activar",
        label_en="Nuria, resident: PIN not activated yet",
        name="Nuria",
        surname1="Golderos",
        surname2="Vera",
        born_on=date(2001, 4, 9),
        pin="",
        street="Calle de la Encina Gorda",
        number="6",
        registered_on=date(2024, 2, 26),
        pin_state=PinState.NOT_ACTIVATED,
    ),
)
