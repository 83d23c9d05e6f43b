"""What the council decides about a procedure is what the office tells and does."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.central.procedures.catalogue import VOLANTE, Policies
from kiosk.contract.identity import Level
from kiosk.contract.procedures import Procedure, Silence
from kiosk.resources import RESOURCES
from tests.contract.inside import InsideOffice
from tests.contract.running_office import login
from tests.contract.test_openapi import DOCUMENT

REQUEST = {"purpose": "other", "content": "current"}
PATH = RESOURCES / "procedures.toml"
POLICIES = Policies.load(PATH)


@pytest.fixture
def office(inside_office: InsideOffice) -> Iterator[InsideOffice]:
    """An office whose policies the test may change."""
    before = inside_office.services.policies
    yield inside_office
    inside_office.services.policies = before


def _decide(office: InsideOffice, **changes: object) -> None:
    catalogue = POLICIES.catalogue
    volante = replace(POLICIES.get(VOLANTE), **changes)  # type: ignore[arg-type]  # dataclass fields by name
    others = [procedure for procedure in catalogue.procedures if procedure.code != VOLANTE]
    office.services.policies = Policies(replace(catalogue, procedures=[volante, *others]))


def test_a_terminal_reads_the_catalogue(office: InsideOffice) -> None:
    client = office.terminal()
    catalogue = client.get("/procedures").json
    assert [item["code"] for item in catalogue["procedures"]] == [f"P{number:02d}" for number in range(1, 17)]
    assert client.get("/procedures/P01").json == catalogue["procedures"][0]
    assert client.get("/procedures/P99").code == "not-found"


@pytest.mark.parametrize("procedure", POLICIES.catalogue.procedures, ids=lambda procedure: procedure.code)
def test_a_procedure_is_told_completely(procedure: Procedure) -> None:
    assert {"es", "en"} <= procedure.texts.keys()
    assert procedure.levels == sorted(procedure.levels)
    assert not procedure.signature or min(procedure.levels) >= Level.CERTIFICATE
    assert procedure.form is None or procedure.form in DOCUMENT["components"]["schemas"]
    assert procedure.max_months is None or (procedure.max_months <= 6 and procedure.silence is not Silence.AT_ONCE)


def test_what_is_not_offered_is_done_at_the_desk(office: InsideOffice) -> None:
    client = office.terminal()
    token = login(client, office.holder("ana"))
    _decide(office, offered=False)
    refused = client.post("/me/padron/documents", REQUEST, token)
    assert (refused.status, refused.code, refused.json["effect"]) == (403, "go-to-desk", "none")
    assert client.get("/me/padron", token).json["volanteAvailable"] is False
    office.services.policies = Policies(replace(POLICIES.catalogue, procedures=[]))
    assert client.get("/verifications/23456789ABCDEFGHJKLM").code == "go-to-desk"


@pytest.mark.parametrize(
    ("levels", "needed"),
    [([Level.CERTIFICATE, Level.OFFICER], "N3"), ([Level.OFFICER], "NA"), ([Level.CARD], "NA")],
)
def test_a_level_the_council_does_not_accept_is_not_enough(
    office: InsideOffice, levels: list[Level], needed: str
) -> None:
    client = office.terminal()
    token = login(client, office.holder("ana"))
    _decide(office, levels=levels)
    refused = client.post("/me/padron/documents", REQUEST, token)
    assert (refused.code, refused.json["requiredLevel"]) == ("step-up-required", needed)


def test_the_age_the_council_asks_for_is_the_one_that_counts(office: InsideOffice) -> None:
    client = office.terminal()
    token = login(client, office.holder("ana"))
    _decide(office, youngest=120)
    assert client.get("/me/padron", token).json["volanteAvailable"] is False
    assert client.post("/me/padron/documents", REQUEST, token).code == "go-to-desk"


def test_a_catalogue_that_is_none_is_named(tmp_path: Path) -> None:
    broken = tmp_path / "procedures.toml"
    broken.write_text(PATH.read_text(encoding="utf-8").replace('"at-once"', '"soon"', 1), encoding="utf-8")
    with pytest.raises(ValueError, match=r"procedures\.toml: procedures\.0\.silence"):
        Policies.load(broken)


def test_every_decision_has_its_line_in_the_file() -> None:
    raw = tomllib.loads(PATH.read_text(encoding="utf-8"))
    assert len(raw["procedures"]) == len({item["code"] for item in raw["procedures"]}) == 16
