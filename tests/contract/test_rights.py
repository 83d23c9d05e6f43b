"""A person asks what the office holds, and to be forgotten."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest

from kiosk.central.commands import main
from kiosk.central.database.people import Person
from kiosk.central.database.records import AuditEvent
from kiosk.central.procedures.audit import verify
from kiosk.central.secret import pseudonym
from tests.contract.inside import InsideOffice, inside
from tests.contract.running_office import insert_card, login, prepare

VOLANTE = {"purpose": "other", "content": "current"}


def _type(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(text + "\n"))


def _export(office: InsideOffice, document: str, path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    _type(monkeypatch, document)
    assert main(["export", *office.here, "--output", str(path)]) == 0
    data: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return data


def _ana(office: InsideOffice) -> Person:
    with office.database.read() as db:
        return db.get_one(Person, 1)


def test_an_export_holds_everything_of_one_person_and_nobody_else(
    inside_office: InsideOffice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    client, ana = inside_office.terminal(), _ana(inside_office)
    login(client, inside_office.holder("elena"))
    document = client.post("/me/padron/documents", VOLANTE, login(client, inside_office.holder("ana"))).json
    path = tmp_path / "ana.json"
    data = _export(inside_office, ana.document.lower(), path, monkeypatch)
    assert path.stat().st_mode & 0o777 == 0o600
    assert data["persons"][0]["document"] == ana.document
    assert document["id"] in [row["id"] for row in data["documents"]]
    assert len(data["registrations"]) == len(data["dwellings"]) == len(data["cards"]) == 1
    assert data["sessions"]
    assert {row["action"] for row in data["audit_events"]} >= {"card.login", "pin.verify", "volante.issue"}
    text = path.read_text(encoding="utf-8")
    assert not {"argon2", "pin_hash", "token_hash", "csv_mac"} & set(text.split('"'))
    with inside_office.database.read() as db:
        others = [person.document for person in db.query(Person).filter(Person.id != 1)]
        last = db.query(AuditEvent).order_by(AuditEvent.seq.desc()).first()
    assert [other for other in others if other in text] == []
    assert last is not None
    assert (last.action, last.target) == ("person.export", pseudonym(inside_office.services.secret, 1))


@pytest.mark.parametrize("document", ["", "00000000T", "00000000A", "x" * 500])
@pytest.mark.parametrize("command", [["export", "--output", "/nowhere/x"], ["erase"]])
def test_nobody_by_that_number_is_a_fault_that_does_not_repeat_it(
    inside_office: InsideOffice,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    command: list[str],
    document: str,
) -> None:
    _type(monkeypatch, document)
    assert main([command[0], *inside_office.here, *command[1:]]) == 2
    assert capsys.readouterr().err == "central: nobody with this document number\n"


def test_who_asks_to_be_forgotten_is_as_far_as_the_law_lets(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    prepare(tmp_path)
    with inside(tmp_path) as office:
        client, holder = office.terminal(), office.holder("ana")
        token = login(client, holder)
        csv = client.post("/me/padron/documents", VOLANTE, token).json["csv"]
        document = _ana(office).document
        _type(monkeypatch, document)
        capsys.readouterr()
        assert main(["erase", *office.here]) == 0
        report = capsys.readouterr().out
        assert client.get("/me", token).code == "session-expired"
        assert insert_card(client, holder).code == "card-unknown"
        assert client.get(f"/verifications/{csv}").status == 200
        data = _export(office, document, tmp_path / "after.json", monkeypatch)
        with office.database.read() as db:
            assert verify(db).broken is None
    assert "cards: 1 rows erased" in report
    assert "registrations: kept (Ley 7/1985" in report
    assert document not in report
    assert data["sessions"] == data["cards"] == []
    assert len(data["documents"]) == len(data["registrations"]) == 1


def test_purge_tells_what_went(inside_office: InsideOffice, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["purge", *inside_office.here]) == 0
    assert "sessions: 0 rows" in capsys.readouterr().out
