"""What operators see: health, numbers, a log; and never who was there (canary)."""

from __future__ import annotations

import http.client
import json
import re
import time
from collections.abc import Iterator
from contextlib import closing
from typing import Any
from urllib.parse import urlsplit
from uuid import uuid4

import pytest
from prometheus_client.parser import text_string_to_metric_families

from kiosk.central.database.people import Person
from kiosk.central.database.records import AuditEvent
from tests.contract.https_client import Client
from tests.contract.inside import InsideOffice
from tests.contract.running_office import Office, insert_card, login

VOLANTE = {"purpose": "other", "content": "current"}


def _ask(office: Office, path: str) -> tuple[int, str]:
    address = urlsplit(office.inside)
    with closing(http.client.HTTPConnection(address.hostname or "", address.port, timeout=10)) as connection:
        connection.request("GET", path)
        answer = connection.getresponse()
        return answer.status, answer.read().decode()


def _samples(text: str) -> dict[tuple[str, tuple[str, ...]], float]:
    return {
        (sample.name, tuple(sorted(sample.labels.values()))): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }


def test_it_lives_and_is_ready(office: Office) -> None:
    assert _ask(office, "/livez") == (200, '{"status":"live"}')
    end = time.monotonic() + 15
    while _ask(office, "/readyz")[0] != 200 and time.monotonic() < end:
        pass
    status, text = _ask(office, "/readyz")
    assert (status, json.loads(text)) == (
        200,
        {"status": "ready", "database": True, "seal": True, "serving": True},
    )


def test_the_inside_is_not_on_the_other_sides(office: Office, terminal: Client) -> None:
    with office.visitor("127.0.0.41") as visitor:
        for path in ("/metrics", "/livez", "/readyz"):
            assert visitor.send("GET", path).status == 404
            assert terminal.send("GET", path).status == 404
    assert _ask(office, "/api/v1/time")[0] == 404


def test_requests_and_problems_are_counted_by_route(office: Office, terminal: Client) -> None:
    before = _samples(_ask(office, "/metrics")[1])
    terminal.get("/time")
    terminal.get(f"/operations/{uuid4()}")
    terminal.send("GET", "/nowhere/12345678Z")
    after = _samples(_ask(office, "/metrics")[1])

    def grown(name: str, *labels: str) -> float:
        key = (name, tuple(sorted(labels)))
        return after[key] - before.get(key, 0.0)

    assert grown("sede_requests_total", "api", "GET", "/time", "200") == 1
    assert grown("sede_requests_total", "api", "GET", "/operations/{key}", "404") == 1
    assert grown("sede_requests_total", "api", "GET", "none", "404") == 1
    assert grown("sede_problems_total", "not-found") == 2
    assert after["sede_ready", ()] == 1
    assert after["sede_requests_running", ("api",)] == 0
    assert after["sede_audit_lines", ()] >= 0


def test_a_request_has_one_name_everywhere(office: Office, terminal: Client) -> None:
    name = str(uuid4())
    echoed = terminal.send("GET", "/api/v1/time", headers={"X-Request-Id": name})
    assert echoed.headers["x-request-id"] == name
    invented = terminal.send("GET", "/api/v1/time", headers={"X-Request-Id": "Ana 12345678Z"})
    assert re.fullmatch(r"[0-9a-f-]{36}", invented.headers["x-request-id"])
    lines = [line for line in _lines(office) if line.get("request") == name]
    assert [(line["route"], line["status"], line["terminal"]) for line in lines] == [("/time", 200, "Q-01")]


def _lines(office: Office) -> Iterator[dict[str, Any]]:
    for line in office.log.read_text(encoding="utf-8").splitlines():
        yield json.loads(line)


def _canaries(office: Office) -> list[str]:
    """Go through everything with a citizen and come back with whatever must not be seen again."""
    ana = office.holder("ana")
    with office.terminal() as client, office.visitor("127.0.0.42") as visitor:
        token = login(client, ana)
        document = client.post("/me/padron/documents", VOLANTE, token).json
        client.get(f"/documents/{document['id']}/content", token)
        visitor.send("GET", f"/cotejo/{document['csv']}")
        client.get(f"/verifications/{document['csv']}")
        client.post("/sessions/current/pin", {"pin": "135791"}, token)
        client.post("/sessions/current/pin", {"pin": 246802}, token)
        client.post(f"/card-authentications/{token}/answers", {"answers": [ana.uid]})
        client.send("GET", "/api/v1/12345678Z/Carrasco")
        insert_card(client, office.holder("carmen"))
        client.delete("/sessions/current", token)
    with office.database.read() as db:
        people = db.query(Person).all()
        names = [text for person in people for text in (person.document, person.surname1, person.full_name)]
    return [token, document["csv"], ana.pin, "135791", "246802", ana.uid, "12345678Z", "Carrasco", *names]


def test_nobody_is_in_logs_numbers_or_audit(office: Office) -> None:
    canaries = _canaries(office)
    log = office.log.read_text(encoding="utf-8")
    seen = log + _ask(office, "/metrics")[1]
    with office.database.read() as db:
        seen += json.dumps([[row.actor, row.action, row.target, row.result] for row in db.query(AuditEvent)])
    assert "/cotejo/{csv}" in log
    assert [canary for canary in canaries if canary.lower() in seen.lower()] == []


def test_every_line_of_the_log_is_json_with_known_members(office: Office, terminal: Client) -> None:
    terminal.get("/time")
    known = {"at", "level", "logger", "event", "fault"}
    known |= {"route", "method", "status", "ms", "terminal", "request", "code", "count", "link", "table", "place"}
    lines = list(_lines(office))
    assert lines
    assert [line for line in lines if line.keys() - known] == []


@pytest.mark.expected_log_warnings
def test_a_fault_is_logged_by_its_place_and_not_by_its_text(
    inside_office: InsideOffice, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = " ".join(["Carrasco", "12345678Z"])

    def broken(*_arguments: object) -> None:
        raise RuntimeError(person)

    monkeypatch.setattr(inside_office.services.ledger, "operation", broken)
    reply = inside_office.terminal().get(f"/operations/{uuid4()}")
    assert (reply.status, reply.code) == (500, "internal")
    assert "RuntimeError" in caplog.text
    assert person not in caplog.text + reply.body.decode()
