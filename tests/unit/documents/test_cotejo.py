from __future__ import annotations

import base64
import hashlib
import html
import re
import shutil
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from kiosk.central.documents.cotejo import CONTENT_SECURITY_POLICY, render_cotejo
from kiosk.central.documents.cotejo_texts import ENGLISH, SPANISH
from tests.unit.documents.conftest import CODE, run, view
from tests.unit.documents.page_reader import Page

PAGES = {
    f"{state}-{language}": render_cotejo(found, csv=csv, language=language)
    for language in ("es", "en")
    for state, found, csv in [
        ("ask", None, None),
        ("found", view(), CODE),
        ("missing", None, "k7qw 3mzp 9xtr 4hvb 2ncx"),
    ]
}
every_page = pytest.mark.parametrize("source", PAGES.values(), ids=PAGES.keys())


def style_of(source: str) -> str:
    return source.partition("<style>")[2].partition("</style>")[0]


@every_page
def test_structure(source: str) -> None:
    page = Page.read(source)
    assert page.unbalanced == []
    assert page.headings[0] == 1
    assert page.headings.count(1) == 1
    assert all(after <= before + 1 for before, after in zip(page.headings, page.headings[1:], strict=False))
    assert [page.count(landmark) for landmark in ("header", "main", "footer")] == [1, 1, 1]
    assert page.first("html")["lang"] in {"es", "en"}
    assert page.count("title") == 1
    skip = page.all("a")[0]
    assert skip["href"] == "#" + page.first("main")["id"]


@every_page
def test_every_reference_leads_somewhere_and_names_are_unique(source: str) -> None:
    page = Page.read(source)
    ids = page.values("id")
    assert len(ids) == len(set(ids))
    for name in ("for", "aria-describedby", "aria-labelledby"):
        for value in page.values(name):
            assert set(value.split()) <= set(ids), value


@every_page
def test_the_form_works_without_scripts_and_its_field_has_a_label(source: str) -> None:
    page = Page.read(source)
    form = page.first("form")
    assert (form["method"], form["action"]) == ("get", "/cotejo")
    fields = [field for field in page.all("input") if field.get("type") != "hidden"]
    assert [field["name"] for field in fields] == ["csv"]
    assert fields[0]["id"] in page.values("for")
    assert page.first("button")["type"] == "submit"


@every_page
def test_nothing_runs_and_nothing_is_fetched(source: str) -> None:
    page = Page.read(source)
    assert not page.all("script") + page.all("link") + page.all("img") + page.all("iframe")
    assert not [name for _, values in page.elements for name in values if name.startswith("on") or name == "style"]
    assert not re.search(r"url\(|@import", style_of(source))
    assert not page.values("src")
    assert all(not urlsplit(address).netloc for address in page.values("href"))
    assert ("name", "referrer") in [item for meta in page.all("meta") for item in meta.items()]


@every_page
def test_the_security_policy_knows_the_style_sheet(source: str) -> None:
    digest = base64.b64encode(hashlib.sha256(style_of(source).encode()).digest()).decode()
    assert f"style-src 'sha256-{digest}'" in CONTENT_SECURITY_POLICY
    assert CONTENT_SECURITY_POLICY.startswith("default-src 'none'; ")


@pytest.mark.parametrize("language", ["es", "en"])
def test_found_shows_the_document_when_and_by_whom(language: str) -> None:
    said = Page.read(PAGES[f"found-{language}"]).text
    for part in [
        "Volante de empadronamiento",
        "Ayuntamiento de Puertollano",
        "Ioana Țăruș Muñoz",
        "05678912X",
        "Calle de la Aduana, 14, 3.º B",
        "Trámite administrativo",
        "17:40:05 (UTC+01:00)",
        "K7QW 3MZP 9XTR 4HVB 2NCD",
        view().sha256,
    ]:
        assert part in said
    assert ("12 de marzo de 2009" if language == "es" else "12 March 2009") in said


def test_a_document_without_date_of_registration_shows_no_row_for_it() -> None:
    said = Page.read(render_cotejo(view(registered_on=None), csv=CODE, language="es")).text
    assert SPANISH.registered_on not in said


def test_spanish_data_on_the_english_page_is_marked_as_spanish() -> None:
    page = Page.read(PAGES["found-en"])
    assert page.first("html")["lang"] == "en"
    assert [values.get("lang") for values in page.all("dd")].count("es") >= 4


def test_not_found_says_so_says_what_to_do_and_keeps_what_was_typed() -> None:
    page = Page.read(PAGES["missing-es"])
    assert "No encontramos ningún documento con ese código" in page.text
    assert all(advice in page.text for advice in SPANISH.advice)
    field = next(field for field in page.all("input") if field.get("name") == "csv")
    assert field["value"] == "k7qw 3mzp 9xtr 4hvb 2ncx"
    assert field["aria-invalid"] == "true"
    assert "csv-error" in field["aria-describedby"].split()


@pytest.mark.parametrize("blank", [None, "", "  \t"])
def test_no_code_asks_for_one_and_blames_nobody(blank: str | None) -> None:
    page = Page.read(render_cotejo(None, csv=blank, language="es"))
    assert SPANISH.ask_title in page.text
    assert not page.values("aria-invalid")


@pytest.mark.parametrize(("language", "other"), [("es", "en"), ("en", "es"), ("fr", "en"), ("", "en")])
def test_the_other_language_keeps_the_code(language: str, other: str) -> None:
    page = Page.read(render_cotejo(view(), csv=CODE, language=language))
    link = next(values for values in page.all("a") if "hreflang" in values)
    assert parse_qs(urlsplit(link["href"]).query) == {"lang": [other], "csv": [CODE]}
    assert link["lang"] == other


def test_the_english_form_stays_english() -> None:
    hidden = [field for field in Page.read(PAGES["ask-en"]).all("input") if field.get("type") == "hidden"]
    assert hidden == [{"type": "hidden", "name": "lang", "value": "en"}]


def test_both_languages_say_everything() -> None:
    for name in SPANISH.__dataclass_fields__:
        assert getattr(SPANISH, name), name
        assert getattr(ENGLISH, name), name
    assert len(SPANISH.advice) == len(ENGLISH.advice)


HOSTILE = '"><script>alert(1)</script><img src=x onerror=alert(1)>&lang=$csv\u202e'


def test_a_hostile_code_stays_text() -> None:
    page = Page.read(render_cotejo(None, csv=HOSTILE, language="es"))
    assert not page.all("script") + page.all("img")
    assert not page.values("onerror")
    assert "<script>alert(1)</script>" in page.text


@pytest.mark.parametrize("place", ["title", "body", "full_name", "document", "purpose", "csv", "sha256"])
def test_hostile_data_stays_text(place: str) -> None:
    page = Page.read(render_cotejo(view(**{place: HOSTILE}), csv=CODE, language="en"))
    assert not page.all("script") + page.all("img")
    assert page.count("h1") == 1


def test_a_hostile_address_and_council_stay_text() -> None:
    page = Page.read(render_cotejo(view(address=[HOSTILE]), csv=CODE, language="es", council=HOSTILE))
    assert not page.all("script") + page.all("img")


def test_an_endless_code_is_cut() -> None:
    assert len(render_cotejo(None, csv="A" * 100_000, language="es")) < 20_000


def test_data_of_a_person_is_not_in_a_repr() -> None:
    assert "Ioana" not in repr(view())
    assert CODE not in repr(view())


def test_it_fits_320_pixels_without_sideways_scrolling(tmp_path: Path) -> None:
    """320 CSS pixels are also what 400 % zoom leaves of 1280 (WCAG 1.4.10); judged by Debian's browser."""
    if shutil.which("chromium") is None:
        pytest.skip("no browser here")
    name = "W" * 80
    pages = [*PAGES.values(), render_cotejo(view(full_name=name, purpose=name), csv=CODE, language="es")]
    frames = "".join(
        f'<iframe srcdoc="{html.escape(page)}" width="320" height="640" frameborder="0"></iframe>' for page in pages
    )
    script = (
        "addEventListener('load', () => { document.title = [...document.querySelectorAll('iframe')]"
        ".map(f => f.contentDocument.documentElement.scrollWidth).join(' ') })"
    )
    (tmp_path / "frames.html").write_text(f"<!DOCTYPE html><title>-</title>{frames}<script>{script}</script>")
    seen = run(
        *("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
        *("--disable-background-networking", "--disable-component-update", "--disable-sync", "--hide-scrollbars"),
        *(f"--user-data-dir={tmp_path / 'profile'}", "--dump-dom", (tmp_path / "frames.html").as_uri()),
    )
    widths = re.search(r"<title>([\d ]+)</title>", seen)
    assert widths
    assert [int(width) for width in widths[1].split()] == [320] * len(pages)
