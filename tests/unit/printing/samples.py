"""Papers of invented people."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta, timezone

from kiosk.contract.padron import VolantePaper

URL = "https://puertollano.sedelectronica.es/cotejo/K7QM3XTP9RWD4HNCVY6F"
GROUPS = "K7QM 3XTP 9RWD 4HNC VY6F"

PAPER = VolantePaper(
    council="Ayuntamiento de Puertollano",
    dir3="L01130718",
    kiosk_id="Q-02",
    title="Volante de empadronamiento",
    full_name="María del Carmen Núñez-Cacho Güell",
    document="12345678Z",
    address=["Calle Aduana, 24, 3.º B", "13500 Puertollano (Ciudad Real)"],
    registered_on=date(2009, 3, 17),
    purpose="Matrícula en un colegio",
    issued_at=datetime(2026, 11, 22, 18, 42, 7, tzinfo=timezone(timedelta(hours=1))),
    nature="Documento de carácter informativo",
    csv="K7QM3XTP9RWD4HNCVY6F",
    verification_url=URL,
    copy_notice="Copia impresa de documento electrónico. Su autenticidad se comprueba con el código.",
    data_protection="Datos personales: responsable, Ayuntamiento de Puertollano. Sus derechos, en la sede.",
)

NEXT_PERSON = replace(
    PAPER,
    full_name="Ángel Sobrino Peña",
    document="87654321X",
    csv="AAAABBBBCCCCDDDDEEEE",
    verification_url="https://puertollano.sedelectronica.es/cotejo/AAAABBBBCCCCDDDDEEEE",
)
