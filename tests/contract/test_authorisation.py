"""Every route, asked by everybody who may not: each is refused, learns nothing and changes nothing.

The routes come from the application. One that is new is expected to ask for a PIN, to take an idempotency key if it
writes, and to give a person's objects to nobody else, until this page says otherwise.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Final
from uuid import uuid4

import pytest
from fastapi.routing import APIRoute
from sqlalchemy import select

from kiosk.central.api.app import BASE, api_routes
from kiosk.central.api.traits import methods_of, traits
from kiosk.central.database.people import Card, Person
from kiosk.central.database.tables import metadata
from kiosk.contract.identity import Level
from tests.contract.conftest import SQLITE, Offices
from tests.contract.https_client import Client, Reply
from tests.contract.inside import InsideOffice
from tests.contract.running_office import login

OUTSIDE: Final = {"health"}
"""Routes for whoever has no enrolled terminal."""
WITHOUT_SESSION: Final = {
    *("time", "kiosk", "operation", "present_card", "answer_card", "end_session", "confirm_print", "verification"),
    *("procedures", "procedure", "dnie_challenge", "dnie_login"),
}
CARD_ONLY: Final = {"verify_pin", "me"}
WHOSE: Final = {
    "document_id": "person",
    "key": "terminal",
    "transaction": "terminal",
    "csv": "anybody",
    "code": "anybody",
}
"""Whose is what a path names."""
SAYS_NOTHING: Final = {"end_session"}
"""Answers the same whether there was a session or not."""
VOLANTE: Final = {"purpose": "other", "content": "current"}
TRAIL: Final = {"operations", "audit_events", "audit_head", "card_transactions", "dnie_challenges", "sessions"}
"""What refusals, and the callers' own logins, may write."""

ROUTES: Final = [pytest.param(route, id=route.name) for route in api_routes()]
ACTORS: Final = (
    *("no certificate", "terminal not enrolled", "no session", "closed session"),
    *("card without PIN", "other person", "other terminal"),
)


@dataclass(frozen=True)
class Scene:
    """An office with what is Ana's, and of the terminal she stands at."""

    office: InsideOffice
    token: str
    document: dict[str, Any]
    key: str

    def values(self) -> dict[str, str]:
        """Return what a path may name."""
        elena = self.office.holder("elena")
        step = self.office.terminal().post("/card-authentications", {"uid": elena.uid}).json
        return {
            "document_id": self.document["id"],
            "key": self.key,
            "transaction": step["id"],
            "csv": self.document["csv"],
            "code": "P01",
        }

    def bodies(self) -> dict[str, object]:
        """Return a good body for each route that takes one."""
        return {
            "present_card": {"uid": self.office.holder("elena").uid},
            "answer_card": {"answers": ["9100", "91AF"]},
            "verify_pin": {"pin": "000000"},
            "issue": VOLANTE,
            "dnie_login": {"challenge": "x" * 43, "certificate": "30", "signature": "00"},
            "confirm_print": {"documentId": self.document["id"], "outcome": "confirmed"},
        }

    def canaries(self) -> list[str]:
        with self.office.database.read() as db:
            ana = db.get_one(Person, 1)
        paper = self.document["paper"]
        return [self.token, self.document["sha256"], ana.document, ana.surname1, ana.full_name, *paper["address"]]

    def state(self) -> dict[str, list[Any]]:
        """Return every row that a refusal must leave alone."""
        tables = [table for table in metadata.sorted_tables if table.name not in TRAIL]
        with self.office.database.read() as db:
            rows = {table.name: sorted(map(repr, db.execute(select(table)))) for table in tables}
            card = db.get_one(Card, 1)
            return rows | {"tries of Ana": [card.tries_left]}


@pytest.fixture(scope="module")
def scene(inside_offices: Offices[InsideOffice]) -> Iterator[Scene]:
    office = inside_offices[SQLITE]
    client, key = office.terminal(), str(uuid4())
    token = login(client, office.holder("ana"))
    issued = client.post("/me/padron/documents", VOLANTE, token, key=key)
    yield Scene(office, token, issued.json, key)
    client.delete("/sessions/current", token)


def _closed(office: InsideOffice) -> str:
    client = office.terminal()
    token = login(client, office.holder("julian"))
    client.delete("/sessions/current", token)
    return token


def _caller(scene: Scene, actor: str) -> tuple[Client, str]:
    """Return the client and the token of ``actor``."""
    office = scene.office
    here = office.terminal()
    callers: dict[str, Callable[[], tuple[Client, str]]] = {
        "no certificate": lambda: (office.terminal(None), scene.token),
        "terminal not enrolled": lambda: (office.terminal("Q-99"), scene.token),
        "no session": lambda: (here, ""),
        "closed session": lambda: (here, _closed(office)),
        "card without PIN": lambda: (here, login(here, office.holder("elena"), pin=False)),
        "other person": lambda: (here, login(here, office.holder("julian"))),
        "other terminal": lambda: (office.terminal("Q-02"), scene.token),
    }
    return callers[actor]()


def _needed(route: APIRoute) -> Level:
    if route.name in OUTSIDE | WITHOUT_SESSION:
        return Level.ANONYMOUS
    return Level.CARD if route.name in CARD_ONLY else Level.CARD_PIN


def _expected(route: APIRoute, actor: str) -> set[str]:
    """Return the codes of which one must come; empty when ``actor`` may ask."""
    if route.name in OUTSIDE:
        return set()
    if actor in {"no certificate", "terminal not enrolled"}:
        return {"terminal-unknown"}
    if _needed(route) is not Level.ANONYMOUS and actor in {"no session", "closed session", "other terminal"}:
        return {"session-expired"}
    if _needed(route) is Level.CARD_PIN and actor == "card without PIN":
        return {"step-up-required"}
    owners = {WHOSE[parameter.name] for parameter in route.dependant.path_params}
    if route.name == "confirm_print":
        owners.add("terminal")
    if ("person" in owners and actor == "other person") or ("terminal" in owners and actor == "other terminal"):
        return {"not-found", "transaction-expired"}
    return set()


def _send(client: Client, route: APIRoute, values: dict[str, str], body: object, token: str) -> Reply:
    headers = {"Idempotency-Key": str(uuid4()), "Content-Type": "application/json"}
    if token:
        headers["X-Session-Token"] = token
    content = json.dumps(body).encode() if body is not None else None
    return client.send(sorted(methods_of(route))[0], BASE + route.path.format(**values), content, headers)


@pytest.mark.parametrize("actor", ACTORS)
@pytest.mark.parametrize("route", ROUTES)
def test_who_may_not_is_refused_learns_nothing_and_changes_nothing(scene: Scene, route: APIRoute, actor: str) -> None:
    values, body, expected = scene.values(), scene.bodies().get(route.name), _expected(route, actor)
    assert (body is not None) == traits(route).body, f"{route.name}: say what a good body is"
    client, token = _caller(scene, actor)
    before = scene.state()
    reply = _send(client, route, values, body, token)
    text = reply.body.decode("utf-8", "replace") + str(dict(reply.headers))
    assert [canary for canary in scene.canaries() if canary in text and route.name != "verification"] == []
    if expected:
        assert reply.status >= 400, f"{route.name} let {actor} in"
        assert reply.code in expected
        assert reply.json["effect"] == "none"
        assert scene.state() == before
    assert scene.office.terminal().get("/me", scene.token).status == 200


@pytest.mark.parametrize("route", ROUTES)
def test_what_the_code_demands_is_what_is_meant(route: APIRoute) -> None:
    found = traits(route)
    assert found.level is _needed(route)
    assert found.terminal is (route.name not in OUTSIDE)
    assert found.safe or found.keyed or route.name in SAYS_NOTHING
    assert {parameter.name for parameter in route.dependant.path_params} <= WHOSE.keys(), "say whose that is"


@pytest.mark.parametrize("route", [route for route in ROUTES if "document_id" in str(route.values[0])])
def test_somebody_elses_object_is_like_none(scene: Scene, route: APIRoute) -> None:
    client, token = _caller(scene, "other person")
    there = _send(client, route, scene.values(), None, token)
    nowhere = _send(client, route, scene.values() | {"document_id": "ES_L01130718_2026_" + "0" * 30}, None, token)
    assert (there.status, there.body) == (nowhere.status, nowhere.body)


def test_the_owner_is_let_in_everywhere(scene: Scene) -> None:
    """The matrix would also be full of refusals if nothing worked."""
    client = scene.office.terminal()
    for parameter in ROUTES:
        route = parameter.values[0]
        assert isinstance(route, APIRoute)
        if traits(route).safe:
            reply = _send(client, route, scene.values(), None, scene.token)
            assert reply.status == 200, route.name
