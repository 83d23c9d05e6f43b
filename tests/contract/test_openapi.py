"""The contract as it is written down is the one the office keeps, and it says what a caller must know."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from openapi_spec_validator import validate

from kiosk.central.api.app import bare_api
from kiosk.central.api.description import as_text
from kiosk.central.commands import main
from kiosk.central.upkeep import OPENAPI
from kiosk.contract.problems import ProblemCode
from tests.contract.inside import InsideOffice

DOCUMENT: dict[str, Any] = json.loads(OPENAPI.read_text(encoding="utf-8"))
OPERATIONS = [
    pytest.param(method, operation, id=operation["operationId"])
    for path in DOCUMENT["paths"].values()
    for method, operation in path.items()
]
LEVELS = {"N0", "N1", "N2", "N3", "NA"}
HEALTH = "health"


def test_what_is_written_down_is_what_the_code_says() -> None:
    now = as_text(bare_api().openapi())
    assert now == OPENAPI.read_text(encoding="utf-8"), "the contract changed: run `python -m kiosk central openapi`"


def test_the_command_writes_it(tmp_path: Path) -> None:
    target = tmp_path / "openapi.json"
    assert main(["openapi", "--output", str(target)]) == 0
    assert target.read_bytes() == OPENAPI.read_bytes()


def test_it_is_openapi_3_1() -> None:
    assert DOCUMENT["openapi"].startswith("3.1.")
    validate(DOCUMENT)


def test_the_office_serves_it(inside_office: InsideOffice) -> None:
    assert inside_office.terminal().get("/openapi.json").json == DOCUMENT


@pytest.mark.parametrize(("method", "operation"), OPERATIONS)
def test_every_operation_says_what_a_caller_must_know(method: str, operation: dict[str, Any]) -> None:
    assert operation["summary"]
    assert operation["x-level"] in LEVELS
    assert f"Level {operation['x-level']}" in operation["description"]
    assert operation["x-effect"] == ("none" if method == "get" else "writes")
    expected = {"get": "safe", "post": "key", "delete": "idempotent"}[method]
    assert operation["x-idempotency"] == expected
    keys = [parameter for parameter in operation.get("parameters", []) if parameter["name"] == "Idempotency-Key"]
    assert [key["required"] for key in keys] == ([True] if method == "post" else [])
    certificate = [scheme for item in operation["security"] for scheme in item if scheme == "terminal"]
    assert bool(certificate) == (operation["operationId"] != HEALTH)


@pytest.mark.parametrize(("method", "operation"), OPERATIONS)
def test_every_refusal_is_a_problem_with_its_codes(method: str, operation: dict[str, Any]) -> None:
    refusals = {status: answer for status, answer in operation["responses"].items() if status >= "400"}
    assert "500" in refusals
    if operation["operationId"] != HEALTH:
        assert {"403", "429", "503"} <= refusals.keys()
    if method == "post":
        assert {"400", "409", "422"} <= refusals.keys()
        assert ("413" in refusals) == ("requestBody" in operation)
    for status, answer in refusals.items():
        assert list(answer["content"]) == ["application/problem+json"]
        schema = answer["content"]["application/problem+json"]["schema"]["allOf"][1]
        codes = [ProblemCode(code) for code in schema["properties"]["code"]["enum"]]
        assert codes
        assert all(f"`{code.value}`" in answer["description"] for code in codes)
        assert ("Retry-After" in answer.get("headers", {})) == (status in {"409", "429", "503"})
