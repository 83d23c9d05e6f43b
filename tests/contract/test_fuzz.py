"""A short run of :mod:`tests.contract.fuzz`: no answer but those of the contract, no fault of the server."""

from __future__ import annotations

from typing import Any

import pytest
from schemathesis import APIOperation, GenerationMode

from tests.contract.conftest import SQLITE, Offices
from tests.contract.fuzz import Fuzz, modes
from tests.contract.inside import InsideOffice
from tests.contract.test_openapi import DOCUMENT

OPERATIONS = {
    f"{method.upper()} {path}": operation
    for path, methods in DOCUMENT["paths"].items()
    for method, operation in methods.items()
}
ASKED = [
    pytest.param(label, mode, id=f"{operation['operationId']}-{mode.value}")
    for label, operation in OPERATIONS.items()
    for mode in modes(operation)
]
EXAMPLES = 15


@pytest.fixture(scope="module")
def fuzz(dnie_offices: Offices[InsideOffice]) -> Fuzz:
    fuzz = Fuzz(dnie_offices[SQLITE])
    first = fuzz.operations()[0]
    fuzz.ask(first, GenerationMode.POSITIVE, 1)  # starts the client's worker thread, which stays
    return fuzz


@pytest.fixture(scope="module")
def operations(fuzz: Fuzz) -> dict[str, APIOperation[Any, Any, Any, Any]]:
    return {operation.label: operation for operation in fuzz.operations()}


@pytest.mark.parametrize(("label", "mode"), ASKED)
def test_any_request_is_answered_as_the_contract_says(
    fuzz: Fuzz, operations: dict[str, APIOperation[Any, Any, Any, Any]], label: str, mode: GenerationMode
) -> None:
    fuzz.ask(operations[label], mode, EXAMPLES)


def test_all_operations_are_asked(operations: dict[str, APIOperation[Any, Any, Any, Any]]) -> None:
    assert sorted(operations) == sorted(OPERATIONS)


def test_links_lead_where_the_contract_says(fuzz: Fuzz) -> None:
    fuzz.wander(EXAMPLES, steps=8)
