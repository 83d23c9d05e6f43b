"""The fields of a *volante de empadronamiento* as the text that stands on its paper."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from kiosk.contract.padron import VolantePaper
from kiosk.printing.layout import Values

_GROUP: Final = 4


def volante_values(paper: VolantePaper) -> Values:
    """Return the fields the layout ``volante`` may name (``reference/domain.md`` §8.1 P01)."""
    return {
        "council": paper.council,
        "dir3": paper.dir3,
        "kiosk_id": paper.kiosk_id,
        "title": paper.title,
        "nature": paper.nature,
        "full_name": paper.full_name,
        "document": paper.document,
        "address": paper.address,
        "registered_on": f"{paper.registered_on:%d/%m/%Y}" if paper.registered_on else "",
        "purpose": paper.purpose,
        "issued_at": official_time(paper.issued_at),
        "csv": grouped(paper.csv),
        "verification_url": paper.verification_url,
        "copy_notice": paper.copy_notice,
        "data_protection": paper.data_protection,
    }


def grouped(csv: str) -> str:
    """Return the code in groups of four, for eyes and fingers. The spaces do not break: groups stay together."""
    plain = "".join(csv.split())
    return "\u00a0".join(plain[start : start + _GROUP] for start in range(0, len(plain), _GROUP))


def official_time(instant: datetime) -> str:
    """Return day, time and offset as the e-office said them: ``22/11/2026 18:42:07 (UTC+01:00)``."""
    offset = f"{instant:%z}"
    zone = f" (UTC{offset[:3]}:{offset[3:5]})" if offset else ""
    return f"{instant:%d/%m/%Y %H:%M:%S}{zone}"
