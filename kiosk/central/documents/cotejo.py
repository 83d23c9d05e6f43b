"""The public check (*cotejo*) of a document by whoever holds its code: a plain web page without scripts.

Sources: RD 203/2021 art. 21 (free, direct check), RD 1112/2018 and WCAG 2.1 AA (1.4.10 reflow at 320 px),
``reference/accessibility.md`` §2 (text contrast 7:1).
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Final
from urllib.parse import urlencode

from kiosk.central.documents.cotejo_texts import CotejoTexts, texts
from kiosk.central.documents.csv import canonical_csv, grouped
from kiosk.central.documents.templates import Markup, clean, fill, joined, source
from kiosk.central.documents.wording import long_date, long_instant

_LONGEST_ECHO: Final = 64
"""Signs of a wrong code shown again; what is longer was not typed from paper."""

_DIGEST: Final = base64.b64encode(hashlib.sha256(source("cotejo.css").encode()).digest()).decode("ascii")

CONTENT_SECURITY_POLICY: Final = (
    f"default-src 'none'; style-src 'sha256-{_DIGEST}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
"""Value for the header of the same name: this page needs its own style sheet and nothing else."""


@dataclass(frozen=True, kw_only=True)
class CotejoView:
    """What an issued document says, as it was issued. ``sha256`` is of the sealed PDF, hexadecimal."""

    title: str
    body: str
    full_name: str = field(repr=False)
    document: str = field(repr=False)
    address: list[str] = field(repr=False)
    registered_on: date | None
    purpose: str
    issued_at: datetime
    csv: str = field(repr=False)
    sha256: str


def render_cotejo(
    found: CotejoView | None, *, csv: str | None, language: str, council: str = "Ayuntamiento de Puertollano"
) -> str:
    """Return the page as HTML.

    Args:
        found: the document, or None.
        csv: the code asked for as the person wrote it; None or blank asks for a code.
        language: ``es`` or ``en``; anything else is Spanish.
        council: whose page it is.

    Raises:
        ValueError: ``found.issued_at`` has no offset.
    """
    said = texts(language)
    typed = clean(csv or "").strip()[:_LONGEST_ECHO]
    if found is not None:
        return _page(said, council, said.found_title, _found(said, found), found.csv)
    if typed:
        return _page(said, council, said.missing_title, _missing(said, typed), typed)
    return _page(said, council, "", _asking(said), "")


def _page(said: CotejoTexts, council: str, state: str, content: Markup, csv: str) -> str:
    parts = [part for part in (state, said.ask_title, council) if part]
    query = {"lang": said.other_language, **({"csv": csv} if csv else {})}
    return fill(
        "cotejo.html",
        language=said.language,
        page_title=" · ".join(parts),
        style=source("cotejo.css"),
        skip=said.skip,
        arms=source("arms.svg"),
        council=council,
        other_href="?" + urlencode(query),
        other_language=said.other_language,
        other_name=said.other_name,
        content=content,
        footer=said.footer,
    )


def _asking(said: CotejoTexts) -> Markup:
    return fill("cotejo-ask.html", title=said.ask_title, lead=said.ask_lead, form=_form(said))


def _missing(said: CotejoTexts, typed: str) -> Markup:
    code = canonical_csv(typed)
    return fill(
        "cotejo-missing.html",
        title=said.missing_title,
        typed_label=said.typed,
        typed=grouped(code) if code else typed,
        advice_title=said.advice_title,
        advice=joined(fill("cotejo-item.html", text=line) for line in said.advice),
        again=said.retry,
        form=_form(said, typed),
    )


def _found(said: CotejoTexts, found: CotejoView) -> Markup:
    return fill(
        "cotejo-found.html",
        title=said.found_title,
        explanation=said.found_explanation.format(body=found.body),
        data_title=said.data_title,
        rows=joined(_rows(said, found)),
        again=said.again,
        form=_form(said),
    )


def _rows(said: CotejoTexts, found: CotejoView) -> Iterator[Markup]:
    """Give the data in the order of the paper; what is in Spanish says so to a voice that reads another language."""
    yield _row(said.kind, found.title, "spanish")
    yield _row(said.full_name, found.full_name, "person")
    yield _row(said.document, found.document)
    yield _row(said.address, joined(fill("volante-line.html", line=line) for line in found.address), "spanish")
    if found.registered_on:
        yield _row(said.registered_on, long_date(found.registered_on, said.language))
    yield _row(said.purpose, found.purpose, "spanish")
    yield _row(said.issued_at, long_instant(found.issued_at, said.language))
    yield _row(said.issued_by, found.body, "spanish")
    yield _row(said.csv, grouped(found.csv), "code")
    yield _row(said.sha256, found.sha256, "print")


_MARKS: Final = {
    "": Markup(),
    "spanish": Markup(' lang="es"'),
    "person": Markup(' class="person" lang="es"'),
    "code": Markup(' class="code"'),
    "print": Markup(' class="print"'),
}


def _row(term: str, value: str, mark: str = "") -> Markup:
    return fill("cotejo-row.html", term=term, value=value, mark=_MARKS[mark])


def _form(said: CotejoTexts, wrong: str = "") -> Markup:
    """Return the form; with the ``wrong`` code in it, tied to the page's heading as its error message."""
    return fill(
        "cotejo-form.html",
        language_field=Markup() if said.language == "es" else fill("cotejo-language.html", language=said.language),
        form_name=said.form_name,
        label=said.label,
        hint=said.hint,
        button=said.button,
        value=wrong,
        described="csv-error csv-hint" if wrong else "csv-hint",
        invalid=Markup(' aria-invalid="true"') if wrong else Markup(),
    )
