"""Too much, too often, too late, again: what an office must refuse without harm."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import update

from kiosk.central.clock import utc_now
from kiosk.central.commands import main
from kiosk.central.database.people import Dwelling
from kiosk.central.database.records import SessionRow
from kiosk.central.settings import Limits
from kiosk.sandbox.cards.desfire import DesfireChip
from tests.contract.inside import InsideClient, InsideOffice, inside
from tests.contract.running_office import login, prepare, relay

VOLANTE = {"purpose": "other", "content": "current"}
FEW = Limits(requests_per_minute=20, card_reads_per_minute=2, pins_per_minute=3)


@pytest.fixture(scope="module")
def state(tmp_path_factory: pytest.TempPathFactory) -> Path:
    state = tmp_path_factory.mktemp("few")
    prepare(state)
    return state


@pytest.fixture
def strict(state: Path) -> Iterator[InsideOffice]:
    with inside(state, limits=FEW) as office:
        office.reset_cast()
        yield office


@pytest.fixture
def client(inside_office: InsideOffice) -> InsideClient:
    return inside_office.terminal()


class TestHowOften:
    def test_a_terminal_that_asks_too_often_waits_and_others_do_not(self, strict: InsideOffice) -> None:
        client = strict.terminal()
        replies = [client.get("/time") for _ in range(FEW.requests_per_minute + 1)]
        assert {reply.status for reply in replies[:-1]} == {200}
        assert (replies[-1].status, replies[-1].code, replies[-1].json["effect"]) == (429, "rate-limited", "none")
        assert 1 <= int(replies[-1].headers["retry-after"]) <= 60
        assert strict.terminal("Q-02").get("/time").status == 200

    def test_a_stranger_waits_before_anything_is_looked_up(self, strict: InsideOffice) -> None:
        client = strict.terminal("Q-99")
        codes = [client.get("/time").code for _ in range(FEW.requests_per_minute + 1)]
        assert set(codes[:-1]) == {"terminal-unknown"}
        assert codes[-1] == "rate-limited"

    def test_a_card_is_read_so_often_and_no_more(self, strict: InsideOffice) -> None:
        client = strict.terminal()
        ana, elena = strict.holder("ana"), strict.holder("elena")
        statuses = [client.post("/card-authentications", {"uid": ana.uid}).status for _ in range(3)]
        assert statuses == [201, 201, 429]
        assert client.post("/card-authentications", {"uid": ana.uid.lower()}).status == 429
        assert client.post("/card-authentications", {"uid": elena.uid}).status == 201

    def test_pins_of_a_card_are_tried_so_often_and_no_more(self, strict: InsideOffice) -> None:
        client, ana = strict.terminal(), strict.holder("ana")
        token = login(client, ana, pin=False)
        good = {"pin": ana.pin}
        assert [client.post("/sessions/current/pin", good, token).status for _ in range(3)] == [200, 200, 200]
        key = str(uuid4())
        late = client.post("/sessions/current/pin", {"pin": "000000"}, token, key=key)
        assert (late.status, late.code) == (429, "rate-limited")
        assert client.get(f"/operations/{key}").code == "not-found"


class TestHowMuch:
    @pytest.mark.parametrize("opening", [b"[", b'{"a":'])
    def test_a_body_that_nests_without_end_is_refused(self, client: InsideClient, opening: bytes) -> None:
        headers = {"Idempotency-Key": str(uuid4()), "Content-Type": "application/json"}
        reply = client.send("POST", "/api/v1/card-authentications", opening * 9_000, headers)
        assert (reply.status, reply.code) == (400, "invalid-request")

    @pytest.mark.parametrize("size", [65_536, 65_537])
    def test_a_body_ends_at_64_kib(self, client: InsideClient, size: int) -> None:
        headers = {"Idempotency-Key": str(uuid4()), "Content-Type": "application/json"}
        body = b'{"uid":"' + b"0" * (size - 10) + b'"}'
        reply = client.send("POST", "/api/v1/card-authentications", body, headers)
        assert (reply.status, reply.code) == ((403, "card-unknown") if size == 65_536 else (413, "invalid-request"))

    @pytest.mark.parametrize("sign", ["\u0000", "\ud800", "\uffff", "\u202e"])
    def test_signs_that_are_no_text_do_no_harm(self, client: InsideClient, sign: str) -> None:
        confirmation = {"documentId": f"ES{sign}", "outcome": "confirmed", "reason": sign}
        assert client.post("/print-confirmations", confirmation).status in {400, 404}
        assert client.post("/card-authentications", {"uid": sign}).status == 400


class TestReplay:
    def test_a_finished_dialogue_opens_nothing_more(self, inside_office: InsideOffice, client: InsideClient) -> None:
        ana = inside_office.holder("ana")
        chip, said = DesfireChip(ana.personalisation), []
        reply = client.post("/card-authentications", {"uid": ana.uid})
        while "session" not in reply.json:
            path = f"/card-authentications/{reply.json['id']}/answers"
            said.append({"answers": relay(chip, reply.json["apdus"])})
            reply = client.post(path, said[-1])
        for answers in said:
            assert client.post(path, answers).code == "transaction-expired"

    def test_a_challenge_is_answered_once(self, inside_office: InsideOffice, client: InsideClient) -> None:
        ana = inside_office.holder("ana")
        step = client.post("/card-authentications", {"uid": ana.uid}).json
        path, answers = (
            f"/card-authentications/{step['id']}/answers",
            {"answers": relay(DesfireChip(ana.personalisation), step["apdus"])},
        )
        assert client.post(path, answers).status == 200
        assert client.post(path, answers).code == "card-forged"


class TestWhatWasSeen:
    def _etag(self, client: InsideClient, token: str) -> str:
        return client.get("/me/padron", token).headers["etag"]

    def _issue(self, client: InsideClient, token: str, etag: str, key: str = "") -> tuple[int, dict[str, Any]]:
        headers = {
            "Content-Type": "application/json",
            "Idempotency-Key": key or str(uuid4()),
            "X-Session-Token": token,
            "If-Match": etag,
        }
        reply = client.send("POST", "/api/v1/me/padron/documents", json.dumps(VOLANTE).encode(), headers)
        return reply.status, reply.json

    def test_what_was_looked_over_is_what_is_issued(self, inside_office: InsideOffice, client: InsideClient) -> None:
        token = login(client, inside_office.holder("ana"))
        assert self._issue(client, token, self._etag(client, token))[0] == 201
        assert self._issue(client, token, "*")[0] == 201

    def test_nothing_is_issued_when_the_register_says_something_else_by_now(
        self, inside_office: InsideOffice, client: InsideClient
    ) -> None:
        token = login(client, inside_office.holder("ana"))
        etag, key = self._etag(client, token), str(uuid4())
        with inside_office.database.write() as db:
            number = db.get_one(Dwelling, 1).number
            db.execute(update(Dwelling).where(Dwelling.id == 1).values(number="999"))
        try:
            status, refused = self._issue(client, token, etag, key)
            assert (status, refused["code"], refused["effect"]) == (412, "precondition-failed", "none")
            assert client.get(f"/operations/{key}").json["status"] == "failed"
            assert self._issue(client, token, self._etag(client, token))[0] == 201
        finally:
            with inside_office.database.write() as db:
                db.execute(update(Dwelling).where(Dwelling.id == 1).values(number=number))

    def test_the_same_key_with_another_condition_is_another_request(
        self, inside_office: InsideOffice, client: InsideClient
    ) -> None:
        token, key = login(client, inside_office.holder("ana")), str(uuid4())
        assert self._issue(client, token, "*", key)[0] == 201
        assert self._issue(client, token, '"other"', key)[1]["code"] == "idempotency-key-reused"

    def test_the_version_of_a_refusal_has_no_reason(self, inside_office: InsideOffice) -> None:
        etags = set()
        for name in ("izan", "rosa"):
            client = inside_office.terminal()
            etags.add(self._etag(client, login(client, inside_office.holder(name))))
        assert len(etags) == 1


def test_a_revoked_terminal_finds_its_sessions_closed(inside_office: InsideOffice) -> None:
    client = inside_office.terminal("Q-02")
    token = login(client, inside_office.holder("ana"))
    assert main(["revoke", *inside_office.here, "--name", "Q-02"]) == 0
    assert client.get("/me", token).code == "terminal-unknown"
    certificate = str(inside_office.settings.pki / "terminal-Q-02.pem")
    assert main(["enrol", *inside_office.here, "--name", "Q-02", "--place", "x", "--certificate", certificate]) == 0
    assert client.get("/time").status == 200
    assert client.get("/me", token).code == "session-expired"


def test_a_terminal_revoked_between_two_steps_of_a_card_gets_no_session(inside_office: InsideOffice) -> None:
    client, ana = inside_office.terminal("Q-02"), inside_office.holder("ana")
    step = client.post("/card-authentications", {"uid": ana.uid}).json
    answers = {"answers": relay(DesfireChip(ana.personalisation), step["apdus"])}
    assert main(["revoke", *inside_office.here, "--name", "Q-02"]) == 0
    assert client.post(f"/card-authentications/{step['id']}/answers", answers).code == "terminal-unknown"
    certificate = str(inside_office.settings.pki / "terminal-Q-02.pem")
    assert main(["enrol", *inside_office.here, "--name", "Q-02", "--place", "x", "--certificate", certificate]) == 0


def test_instants_are_rfc_3339_with_the_offset_of_the_sede(inside_office: InsideOffice, client: InsideClient) -> None:
    token = login(client, inside_office.holder("ana"))
    with inside_office.database.write() as db:
        db.execute(update(SessionRow).values(previous_access=utc_now()))
    document = client.post("/me/padron/documents", VOLANTE, token).json
    texts = [
        client.get("/time").json["now"],
        document["paper"]["issuedAt"],
        client.get(f"/verifications/{document['csv']}").json["issuedAt"],
    ]
    for text in texts:
        assert len(text) == len("2026-11-22T18:42:07+01:00")
        instant = datetime.fromisoformat(text)
        assert instant.utcoffset() is not None
        assert abs((utc_now() - instant).total_seconds()) < 60
