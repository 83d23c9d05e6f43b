"""Requests nobody would send, made from the contract: each must be answered as the contract says.

``python -m tests.contract.fuzz --examples 500`` for a long run; the tests make a short one.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final
from uuid import uuid4

import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis import APIOperation, BaseSchema, Case, Config, GenerationMode
from schemathesis.core.result import Ok
from starlette.types import ASGIApp, Receive, Scope, Send

from tests.contract.dnie import Police
from tests.contract.inside import InsideClient, InsideOffice, inside
from tests.contract.running_office import login, prepare

CITIZENS: Final = ("ana", "julian", "elena")
_CONFIG: Final = {"checks": {"positive_data_acceptance": {"expected-statuses": ["2xx", "403", "404", "409", "412"]}}}
"""A request that fits may still be refused for what is so at the moment, with these."""
SESSION: Final = "X-Session-Token"


class Certified:
    """The application as a terminal's certificate meets it."""

    def __init__(self, app: ASGIApp, certificate: str) -> None:
        self._app = app
        self._extensions = {"tls": {"client_cert_chain": [certificate]}}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self._app({**scope, "extensions": self._extensions}, receive, send)


class Fuzz:
    """Asks one office, always with an open session where the contract wants one."""

    def __init__(self, office: InsideOffice) -> None:
        self.office = office
        certificate = (office.settings.pki / "terminal-Q-01.pem").read_text()
        self.schema: BaseSchema = schemathesis.openapi.from_asgi(
            "/api/v1/openapi.json", Certified(office.app, certificate), config=Config.from_dict(_CONFIG)
        )
        self._client: InsideClient = office.terminal()
        self._token = ""
        self._logins = 0

    def operations(self) -> list[APIOperation[Any, Any, Any, Any]]:
        """Return every operation of the contract."""
        return [result.ok() for result in self.schema.get_all_operations() if isinstance(result, Ok)]

    def token(self) -> str:
        """Return the token of a session that is open now."""
        if self._client.get("/me/padron", self._token).status != 200:
            self.office.reset_cast()
            self._logins += 1
            self._token = login(self._client, self.office.holder(CITIZENS[self._logins % len(CITIZENS)]))
        return self._token

    def headers(self, case: Case[Any]) -> dict[str, str]:
        """Return the headers the test itself adds to ``case``; what is right otherwise gets a key nobody had."""
        contract, meta = case.operation.definition.raw, case.meta
        headers = {SESSION: self.token()} if contract["x-level"] != "N0" else {}
        if contract["x-idempotency"] == "key" and meta is not None and meta.generation.mode is GenerationMode.POSITIVE:
            headers["Idempotency-Key"] = str(uuid4())
        return headers

    def ask(self, operation: APIOperation[Any, Any, Any, Any], mode: GenerationMode, examples: int) -> None:
        """Send ``examples`` requests to ``operation`` and hold each answer against the contract."""

        @_settings(examples)
        @given(case=operation.as_strategy(generation_mode=mode))
        def check(case: Case[Any]) -> None:
            case.call_and_validate(headers=self.headers(case))

        check()

    def wander(self, examples: int, steps: int) -> None:
        """Follow the contract's links from answer to request, as a client that trusts it would."""
        fuzz, machine = self, self.schema.as_state_machine()

        class Wanderer(machine):  # type: ignore[misc, valid-type]  # a class made at run time
            def get_call_kwargs(self, case: Case[Any]) -> dict[str, Any]:
                return {"headers": fuzz.headers(case)}

        Wanderer.run(settings=_settings(examples, stateful_step_count=steps))


def modes(contract: Mapping[str, Any]) -> list[GenerationMode]:
    """Return the modes an operation can be asked in: where nothing is demanded, nothing can be wrong."""
    demands = "400" in contract["responses"] or contract["x-level"] != "N0"
    return [GenerationMode.POSITIVE, *([GenerationMode.NEGATIVE] if demands else [])]


def _settings(examples: int, **more: Any) -> settings:  # noqa: ANN401 - as hypothesis takes them
    return settings(
        max_examples=examples, deadline=None, database=None, suppress_health_check=list(HealthCheck), **more
    )


def main() -> int:
    """Ask every operation, many times; ends with the first answer that does not fit."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--examples", type=int, default=500, metavar="N", help="requests per operation and mode")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        prepare(Path(folder))
        with Police(Path(folder) / "police") as police, inside(police.introduce(Path(folder))) as office:
            fuzz = Fuzz(office)
            for operation in fuzz.operations():
                for mode in modes(operation.definition.raw):
                    fuzz.ask(operation, mode, arguments.examples)
                    sys.stdout.write(f"{operation.label} {mode.value}: {arguments.examples} requests fit\n")
            fuzz.wander(arguments.examples // 5, steps=20)
            sys.stdout.write("links: fit\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
