"""The public check: data to whoever holds the code, the same silence and the same time for everybody else."""

from __future__ import annotations

import html
import statistics
import time

import pytest

from kiosk.central.documents.csv import grouped, new_csv
from tests.contract.https_client import Client, Reply
from tests.contract.running_office import Holder, Office, login

REQUEST = {"purpose": "school", "content": "with-date"}


@pytest.fixture
def document(terminal: Client, ana: Holder) -> dict[str, str]:
    issued: dict[str, str] = terminal.post("/me/padron/documents", REQUEST, login(terminal, ana)).json
    return issued


def _page(reply: Reply) -> str:
    assert reply.headers["content-type"] == "text/html; charset=utf-8"
    return html.unescape(reply.body.decode())


def test_the_form_asks_for_a_code_in_both_languages(office: Office) -> None:
    with office.visitor("127.0.0.11") as visitor:
        spanish, english = visitor.send("GET", "/cotejo"), visitor.send("GET", "/cotejo?lang=en")
        browser = visitor.send("GET", "/cotejo", headers={"Accept-Language": "fr-FR, en-GB;q=0.8"})
    assert '<html lang="es"' in _page(spanish)
    assert '<html lang="en"' in _page(english)
    assert browser.headers["content-language"] == "en"


@pytest.mark.parametrize("form", ["path", "query", "grouped"])
def test_the_code_shows_what_the_paper_says(office: Office, ana: Holder, document: dict[str, str], form: str) -> None:
    csv = document["csv"]
    path = {
        "path": f"/cotejo/{csv}",
        "query": f"/cotejo?csv={csv.lower()}",
        "grouped": f"/cotejo?csv={grouped(csv).replace(' ', '+')}",
    }[form]
    with office.visitor("127.0.0.12") as visitor:
        reply = visitor.send("GET", path)
    page = _page(reply)
    assert reply.status == 200
    assert str(ana.record["full_name"]) in page
    assert document["sha256"] in page
    assert "Centro educativo" in page


@pytest.mark.parametrize("code", ["23456789ABCDEFGHJKLM", "short", "x" * 300, "<script>", "%00", "'; drop table--"])
def test_any_other_code_is_not_found(office: Office, code: str) -> None:
    with office.visitor("127.0.0.13") as visitor:
        reply = visitor.send("GET", "/cotejo/" + code.replace(" ", "%20").replace("<", "%3C").replace(">", "%3E"))
    assert reply.status == 404
    assert "<script" not in reply.body.decode()
    assert _page(reply)


def test_the_page_keeps_its_address_to_itself(office: Office, document: dict[str, str]) -> None:
    with office.visitor("127.0.0.14") as visitor:
        headers = visitor.send("GET", f"/cotejo/{document['csv']}").headers
    assert headers["cache-control"] == "no-store"
    assert headers["referrer-policy"] == "no-referrer"
    assert "default-src 'none'" in headers["content-security-policy"]
    assert "noindex" in headers["x-robots-tag"]
    assert "server" not in headers


def test_found_and_not_found_take_the_same_time(office: Office, document: dict[str, str]) -> None:
    """Twenty-eight of each, alternating, from one address: both above the floor, medians within 2 ms."""
    floor = office.settings.limits.verification_floor.total_seconds()
    found: list[float] = []
    missing: list[float] = []
    with office.visitor("127.0.0.15") as visitor:
        for _ in range(28):
            for code, kept in ((document["csv"], found), (new_csv(), missing)):
                start = time.perf_counter()
                visitor.send("GET", f"/cotejo/{code}")
                kept.append(time.perf_counter() - start)
    assert min(found + missing) >= floor
    assert abs(statistics.median(found) - statistics.median(missing)) < 0.002


def test_who_asks_too_often_waits(office: Office, document: dict[str, str]) -> None:
    allowed = office.settings.limits.verifications_per_minute
    with office.visitor("127.0.0.16") as guesser, office.visitor("127.0.0.17") as neighbour:
        replies = [guesser.send("GET", f"/cotejo/{new_csv()}") for _ in range(allowed + 10)]
        limited = next(reply for reply in replies if reply.status == 429)
        assert limited.code == "rate-limited"
        assert 1 <= int(limited.headers["retry-after"]) <= 60
        assert neighbour.send("GET", f"/cotejo/{document['csv']}").status == 200


def test_a_terminal_may_verify_without_a_session(terminal: Client, document: dict[str, str]) -> None:
    found = terminal.get(f"/verifications/{document['csv']}")
    assert found.json.keys() == {"title", "council", "issuedAt", "sha256"}
    missing = terminal.get(f"/verifications/{new_csv()}")
    assert (missing.status, missing.code) == (404, "not-found")


def test_the_public_port_has_no_api(office: Office) -> None:
    with office.visitor("127.0.0.18") as visitor:
        assert visitor.send("GET", "/api/v1/time").status == 404
        assert visitor.send("GET", "/health").json["status"] == "ready"
