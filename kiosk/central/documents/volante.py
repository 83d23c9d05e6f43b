"""The *volante de empadronamiento* as one A4 page: tagged PDF/A-3a that also carries the PDF/UA-1 mark.

Sources: ``reference/domain.md`` §4.4 and §8.1 P01 (what it says and must not say), RD 203/2021 art. 21 (code and
address on every page), ``reference/systems.md`` §B2 (how the PDF is made).
"""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from typing import TYPE_CHECKING

from kiosk.central.documents.csv import grouped
from kiosk.central.documents.metadata import nti_identifier, volante_xmp
from kiosk.central.documents.qr import qr_svg
from kiosk.central.documents.templates import FOLDER, Markup, fill, joined, source
from kiosk.central.documents.wording import long_date, long_instant
from kiosk.contract.padron import VolantePaper
from kiosk.contract.specimen import SPECIMEN

if TYPE_CHECKING:
    from kiosk.central.documents.press import Press


@cache
def press() -> Press:
    """Return the press of this document, made at first use."""
    from kiosk.central.documents.press import Press  # noqa: PLC0415 - loads WeasyPrint: 1 s, 60 MB

    return Press(FOLDER / "volante.css")


def render_volante(paper: VolantePaper, *, identifier: str | None = None) -> bytes:
    """Return the PDF of ``paper``: the same bytes for the same paper. Call from any thread.

    Args:
        paper: what it says; every text is escaped.
        identifier: NTI identifier of the document (``ES_<DIR3>_<year>_<30 signs>``); made from the code when None.

    Raises:
        ValueError: ``paper.issued_at`` has no offset.
    """
    nti = identifier or nti_identifier(paper.dir3, paper.issued_at.year, paper.csv)
    return press().print_pdf(_page(paper), volante_xmp(paper, nti), hashlib.sha256(nti.encode()).digest()[:16])


def warm_up() -> None:
    """Load WeasyPrint (about 1 s) and its fonts, so that the first citizen does not wait for them."""
    render_volante(SPECIMEN)


def _page(paper: VolantePaper) -> str:
    row = fill("volante-registered.html", day=long_date(paper.registered_on)) if paper.registered_on else Markup()
    return fill(
        "volante.html",
        title=paper.title,
        council=paper.council,
        dir3=paper.dir3,
        nature=paper.nature,
        full_name=paper.full_name,
        document=paper.document,
        address=joined(fill("volante-line.html", line=line) for line in paper.address),
        registered_row=row,
        purpose=paper.purpose,
        issued_at=long_instant(paper.issued_at),
        issued_day=long_date(paper.issued_at),
        issued_iso=paper.issued_at.isoformat(timespec="seconds"),
        kiosk_id=paper.kiosk_id,
        csv=grouped(paper.csv),
        csv_plain=paper.csv,
        verification_url=paper.verification_url,
        copy_notice=paper.copy_notice,
        data_protection=paper.data_protection,
        arms=_data_uri(source("arms.svg")),
        qr=_data_uri(qr_svg(paper.verification_url)),
    )


def _data_uri(svg: str) -> str:
    return "data:image/svg+xml;base64," + base64.b64encode(svg.encode()).decode("ascii")
