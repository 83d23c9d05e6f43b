"""What a volante's paper says: fixed texts in Spanish, the language of the procedure (Ley 39/2015 art. 15)."""

from __future__ import annotations

import secrets
import string
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Final

from kiosk.central.clock import official
from kiosk.central.database.people import Dwelling, Person
from kiosk.central.settings import COUNCIL, DIR3
from kiosk.contract.padron import Purpose, VolantePaper

TITLE: Final = "Volante de empadronamiento"
_NATURE: Final = "Documento de carácter informativo (Real Decreto 1690/1986, artículo 61)"
_COPY_NOTICE: Final = "Copia impresa de documento electrónico. Compruebe el CSV en la dirección indicada."
_DATA_PROTECTION: Final = (
    "Responsable: Ayuntamiento de Puertollano. Finalidad: gestión del padrón municipal. "
    "Puede ejercer sus derechos en la sede electrónica o en la Oficina de Atención al Ciudadano."
)
_PURPOSES: Final = {
    Purpose.PROCEDURE: "Trámite administrativo",
    Purpose.SCHOOL: "Centro educativo",
    Purpose.IDENTITY_CARD: "DNI o pasaporte",
    Purpose.HEALTH: "Asistencia sanitaria",
    Purpose.OTHER: "Otro",
}
_ID_SIGNS: Final = string.ascii_uppercase + string.digits
_ID_LENGTH: Final = 30


@dataclass(frozen=True, kw_only=True)
class Draft:
    """What one volante is made of."""

    person: Person = field(repr=False)
    dwelling: Dwelling = field(repr=False)
    registered_on: date | None
    purpose: Purpose
    kiosk_id: str
    csv: str = field(repr=False)
    check_url: str
    at: datetime


def compose(draft: Draft) -> VolantePaper:
    """Return the paper: everything of reference/domain.md §8.1 P01, no expiry and no disclaimer."""
    return VolantePaper(
        council=COUNCIL,
        dir3=DIR3,
        kiosk_id=draft.kiosk_id,
        title=TITLE,
        full_name=draft.person.full_name,
        document=draft.person.document,
        address=draft.dwelling.lines,
        registered_on=draft.registered_on,
        purpose=_PURPOSES[draft.purpose],
        issued_at=official(draft.at),
        nature=_NATURE,
        csv=draft.csv,
        verification_url=f"{draft.check_url}/{draft.csv}",
        copy_notice=_COPY_NOTICE,
        data_protection=_DATA_PROTECTION,
    )


def new_document_id(at: datetime) -> str:
    """Return an identifier of the NTI for electronic documents: ``ES_<DIR3>_<year>_<30 signs>``."""
    tail = "".join(secrets.choice(_ID_SIGNS) for _ in range(_ID_LENGTH))
    return f"ES_{DIR3}_{official(at).year}_{tail}"
