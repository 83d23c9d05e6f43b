"""A paper nobody gets: whoever makes papers warms up on it. Its name touches every code page and font in use."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final

from kiosk.contract.padron import VolantePaper

SPECIMEN: Final = VolantePaper(
    council="Ayuntamiento",
    dir3="L00000000",
    kiosk_id="-",
    title="Volante de empadronamiento",
    full_name="Nombre Apellido Șœțăñçüḥʿ",
    document="00000000T",
    address=["Calle, 1"],
    purpose="-",
    issued_at=datetime(2026, 1, 1, tzinfo=UTC),
    nature="Documento de carácter informativo",
    csv="22223333444455556666",
    verification_url="https://localhost/cotejo/22223333444455556666",
    copy_notice="Copia impresa de documento electrónico",
    data_protection="-",
)
