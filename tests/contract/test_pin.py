"""The PIN: counted before it is compared, locked centrally, kept nowhere."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import select

from kiosk.central.database.people import Card
from kiosk.central.database.tables import metadata
from tests.contract.https_client import Client, Reply
from tests.contract.running_office import Holder, Office, login

PATH = "/sessions/current/pin"
WRONG = {"pin": "000000"}


def test_a_wrong_pin_costs_one_try_and_the_right_one_gives_all_back(terminal: Client, ana: Holder) -> None:
    token = login(terminal, ana, pin=False)
    assert [terminal.post(PATH, WRONG, token).json["triesLeft"] for _ in range(4)] == [4, 3, 2, 1]
    assert terminal.post(PATH, {"pin": ana.pin}, token).json["triesLeft"] == 5
    refused = terminal.post(PATH, WRONG, token)
    assert (refused.status, refused.code, refused.json["triesLeft"]) == (403, "pin-wrong", 4)


def test_the_fifth_wrong_pin_locks_and_the_right_one_is_too_late(office: Office, terminal: Client, ana: Holder) -> None:
    token = login(terminal, ana, pin=False)
    codes = [terminal.post(PATH, WRONG, token).code for _ in range(5)]
    assert codes == ["pin-wrong"] * 4 + ["pin-locked"]
    late = terminal.post(PATH, {"pin": ana.pin}, token)
    assert (late.code, late.json["triesLeft"]) == ("pin-locked", 0)
    assert terminal.get("/me/padron", token).code == "step-up-required"
    with office.database.read() as db:
        assert db.get_one(Card, 1).pin_state == "locked"


def test_a_locked_pin_is_told_with_the_card(office: Office, terminal: Client) -> None:
    marcos = office.holder("marcos")
    token = login(terminal, marcos, pin=False)
    assert terminal.post(PATH, {"pin": marcos.pin}, token).code == "pin-locked"


def test_a_pin_never_activated_leads_to_the_desk(office: Office, terminal: Client) -> None:
    token = login(terminal, office.holder("nuria"), pin=False)
    assert terminal.post(PATH, WRONG, token).code == "go-to-desk"


def test_wrong_tries_in_parallel_cost_one_each(office: Office, terminal: Client, ana: Holder) -> None:
    token = login(terminal, ana, pin=False)

    def try_wrong(_number: int) -> Reply:
        with office.terminal() as client:
            return client.post(PATH, WRONG, token)

    with ThreadPoolExecutor(8) as pool:
        replies = list(pool.map(try_wrong, range(8)))
    codes = sorted(reply.code for reply in replies)
    assert codes.count("pin-locked") >= 4
    assert set(codes) <= {"pin-wrong", "pin-locked"}
    with office.database.read() as db:
        card = db.get_one(Card, 1)
        assert (card.pin_state, card.tries_left) == ("locked", 0)


def test_two_wrong_tries_in_parallel_cost_two(office: Office, terminal: Client, ana: Holder) -> None:
    token = login(terminal, ana, pin=False)
    with office.terminal() as other, ThreadPoolExecutor(2) as pool:
        list(pool.map(lambda client: client.post(PATH, WRONG, token), (terminal, other)))
    with office.database.read() as db:
        assert db.get_one(Card, 1).tries_left == 3


def test_the_same_key_costs_one_try_only(office: Office, terminal: Client, ana: Holder) -> None:
    token = login(terminal, ana, pin=False)
    key = "00000000-0000-4000-8000-00000000bb01"
    first, again = (terminal.post(PATH, WRONG, token, key=key) for _ in range(2))
    assert first.body == again.body
    with office.database.read() as db:
        assert db.get_one(Card, 1).tries_left == 4


def test_the_right_pin_with_the_same_key_answers_the_session_again(terminal: Client, ana: Holder) -> None:
    token = login(terminal, ana, pin=False)
    key = "00000000-0000-4000-8000-00000000bb02"
    first, again = (terminal.post(PATH, {"pin": ana.pin}, token, key=key) for _ in range(2))
    assert first.json == again.json
    assert terminal.get("/me/padron", again.json["token"]).status == 200
    assert terminal.post(PATH, WRONG, token, key=key).code == "idempotency-key-reused"


@pytest.mark.parametrize("body", [{"pin": "12345"}, {"pin": "1234567"}, {"pin": "12345a"}, {"pin": "１２３４５６"}, {}])
def test_what_is_no_pin_is_refused_without_a_word_of_it(terminal: Client, ana: Holder, body: dict[str, str]) -> None:
    refused = terminal.post(PATH, body, login(terminal, ana, pin=False))
    assert (refused.status, refused.code) == (400, "invalid-request")
    assert "1234" not in refused.body.decode()
    assert refused.json["detail"] == "body.pin"


def test_neither_pin_nor_token_is_in_the_database(office: Office, terminal: Client, ana: Holder) -> None:
    token = login(terminal, ana)
    with office.database.read() as db:
        tables = [repr(db.execute(select(table)).all()) for table in metadata.sorted_tables]
    kept = "".join(tables).encode()
    kept += b"".join(file.read_bytes() for file in office.settings.data.glob("office.sqlite*"))
    assert ana.pin.encode() not in kept
    assert token.encode() not in kept
    assert b"argon2id" in kept
