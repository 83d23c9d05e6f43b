"""From card to proof: the whole errand over HTTPS with a client certificate, against the real office."""

from __future__ import annotations

import hashlib
import io
from datetime import UTC, datetime, timedelta

import pikepdf

from tests.contract.https_client import Client
from tests.contract.running_office import Holder, Office, insert_card, login

REQUEST = {"purpose": "school", "content": "with-date"}


def test_a_card_gets_a_volante_that_its_code_proves(office: Office, terminal: Client, ana: Holder) -> None:
    opened = insert_card(terminal, ana).json["session"]
    assert (opened["level"], opened["displayName"], opened["pinState"]) == ("N1", "Ana Belén", "active")
    raised = terminal.post("/sessions/current/pin", {"pin": ana.pin}, opened["token"]).json
    assert raised["level"] == "N2"
    assert raised["triesLeft"] == 5
    token = raised["token"]

    padron = terminal.get("/me/padron", token).json
    assert padron["volanteAvailable"] is True
    assert padron["fullName"] == ana.record["full_name"]
    assert padron["maskedDocument"].startswith("***")

    issued = terminal.post("/me/padron/documents", REQUEST, token)
    assert issued.status == 201
    document = issued.json
    assert issued.headers["location"] == f"/api/v1/documents/{document['id']}"
    assert document["id"].startswith("ES_L01130718_20")
    assert len(document["id"].split("_")[-1]) == 30
    assert document["paper"]["registeredOn"] == "2009-03-02"
    assert document["paper"]["verificationUrl"] == f"{office.public}/cotejo/{document['csv']}"
    assert terminal.get(f"/documents/{document['id']}", token).json == document

    pdf = terminal.get(f"/documents/{document['id']}/content", token).body
    assert hashlib.sha256(pdf).hexdigest() == document["sha256"]
    with pikepdf.open(io.BytesIO(pdf)) as opened_pdf:
        assert len(opened_pdf.pages) == document["pages"]
    assert b"/ETSI.CAdES.detached" in pdf

    verified = terminal.get(f"/verifications/{document['csv'].lower()}").json
    assert verified["sha256"] == document["sha256"]
    assert verified["issuedAt"] == document["paper"]["issuedAt"]
    printed = {"documentId": document["id"], "outcome": "confirmed"}
    assert terminal.post("/print-confirmations", printed, token).status == 204
    assert terminal.delete("/sessions/current", token).status == 204
    assert terminal.get("/me", token).code == "session-expired"


def test_without_date_the_paper_has_none(terminal: Client, ana: Holder) -> None:
    token = login(terminal, ana)
    paper = terminal.post("/me/padron/documents", REQUEST | {"content": "current"}, token).json["paper"]
    assert "registeredOn" not in paper


def test_the_last_access_is_the_one_before(terminal: Client, ana: Holder) -> None:
    first = terminal.post("/sessions/current/pin", {"pin": ana.pin}, login(terminal, ana, pin=False)).json
    assert "lastAccess" not in first
    second = terminal.post("/sessions/current/pin", {"pin": ana.pin}, login(terminal, ana, pin=False)).json
    assert datetime.now(UTC) - datetime.fromisoformat(second["lastAccess"]) < timedelta(minutes=1)


def test_a_card_without_pin_shows_the_first_name_and_four_characters(terminal: Client, ana: Holder) -> None:
    me = terminal.get("/me", login(terminal, ana, pin=False)).json
    assert me["displayName"] == "Ana Belén"
    assert me["level"] == "N1"
    assert sum(char.isdigit() for char in me["maskedDocument"]) == 4


def test_official_time_has_madrids_offset(terminal: Client) -> None:
    reply = terminal.get("/time")
    now = datetime.fromisoformat(reply.json["now"])
    assert now.utcoffset() in {timedelta(hours=1), timedelta(hours=2)}
    assert abs(datetime.now(UTC) - now) < timedelta(seconds=5)
    assert "date" in reply.headers


def test_a_terminal_learns_who_it_is(office: Office, terminal: Client) -> None:
    expected = {"kioskId": "Q-01", "place": "Casa de Baños", "verificationUrl": f"{office.public}/cotejo"}
    assert terminal.get("/kiosks/me").json == expected
