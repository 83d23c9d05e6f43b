"""Cards that are not what they seem, and transactions that are over."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import func, select, update

from kiosk.central.clock import utc_now
from kiosk.central.database.records import CardTransaction, SessionRow
from kiosk.sandbox.cards.chips import ForeignChip, ForgedChip
from kiosk.sandbox.cards.desfire import DesfireChip
from tests.contract.https_client import Client
from tests.contract.running_office import Holder, Office, insert_card, relay


class _Tampering(DesfireChip):
    """Flips one bit of whatever the card says to one command."""

    instruction = 0x00

    def answer(self, apdu: bytes) -> bytes:
        said = super().answer(apdu)
        if apdu[1] != self.instruction:
            return said
        return bytes([said[0] ^ 0x01]) + said[1:]


class _TamperingProof(_Tampering):
    instruction = 0xAF


class _TamperingFile(_Tampering):
    instruction = 0xBD


def test_a_card_with_another_key_is_forged(terminal: Client, ana: Holder) -> None:
    assert insert_card(terminal, ana, ForgedChip(ana.personalisation)).code == "card-forged"


@pytest.mark.parametrize("chip", [_TamperingProof, _TamperingFile])
def test_a_bit_changed_on_the_way_is_noticed(terminal: Client, ana: Holder, chip: type[DesfireChip]) -> None:
    assert insert_card(terminal, ana, chip(ana.personalisation)).code == "card-forged"


def test_a_card_of_somebody_else_is_unknown(terminal: Client, ana: Holder) -> None:
    assert insert_card(terminal, ana, ForeignChip()).code == "card-unknown"


@pytest.mark.parametrize("uid", ["08112233", "04" * 10, ""])
def test_a_uid_that_is_not_ours_is_unknown(terminal: Client, uid: str) -> None:
    assert terminal.post("/card-authentications", {"uid": uid}).code == "card-unknown"


@pytest.mark.parametrize(("who", "code"), [("carmen", "card-blocked"), ("david", "card-expired")])
def test_a_card_that_may_no_more_is_told_after_it_proved_itself(
    office: Office, terminal: Client, who: str, code: str
) -> None:
    reply = insert_card(terminal, office.holder(who))
    assert reply.code == code
    assert reply.json["effect"] == "none"


def test_anothers_file_in_a_card_is_forged(office: Office, terminal: Client, ana: Holder) -> None:
    record = ana.record | {"holder_file": office.holder("elena").record["holder_file"]}
    assert insert_card(terminal, Holder(record)).code == "card-forged"


def test_a_transaction_is_over_after_ten_seconds(office: Office, terminal: Client, ana: Holder) -> None:
    step = terminal.post("/card-authentications", {"uid": ana.uid}).json
    with office.database.write() as db:
        row = db.get_one(CardTransaction, step["id"])
        assert timedelta(seconds=8) < row.expires_at - utc_now() <= timedelta(seconds=10)
        db.execute(update(CardTransaction).where(CardTransaction.id == step["id"]).values(expires_at=utc_now()))
    answers = relay(DesfireChip(ana.personalisation), step["apdus"])
    reply = terminal.post(f"/card-authentications/{step['id']}/answers", {"answers": answers})
    assert reply.code == "transaction-expired"


def test_a_transaction_belongs_to_its_terminal(office: Office, terminal: Client, ana: Holder) -> None:
    step = terminal.post("/card-authentications", {"uid": ana.uid}).json
    answers = {"answers": relay(DesfireChip(ana.personalisation), step["apdus"])}
    path = f"/card-authentications/{step['id']}/answers"
    with office.terminal("Q-02") as other:
        assert other.post(path, answers).code == "transaction-expired"
    assert terminal.post(path, answers).status == 200


def test_after_a_fault_the_transaction_is_over(terminal: Client, ana: Holder) -> None:
    step = terminal.post("/card-authentications", {"uid": ana.uid}).json
    path = f"/card-authentications/{step['id']}/answers"
    assert terminal.post(path, {"answers": ["9100", "91AE"]}).code == "card-forged"
    good = {"answers": relay(DesfireChip(ana.personalisation), step["apdus"])}
    assert terminal.post(path, good).code == "transaction-expired"


def test_recorded_answers_of_a_card_open_nothing_later(terminal: Client, ana: Holder) -> None:
    chip, recorded = DesfireChip(ana.personalisation), []
    reply = terminal.post("/card-authentications", {"uid": ana.uid})
    while "session" not in reply.json:
        recorded.append(relay(chip, reply.json["apdus"]))
        reply = terminal.post(f"/card-authentications/{reply.json['id']}/answers", {"answers": recorded[-1]})
    step = terminal.post("/card-authentications", {"uid": ana.uid}).json
    path = f"/card-authentications/{step['id']}/answers"
    assert terminal.post(path, {"answers": recorded[0]}).status == 200
    assert terminal.post(path, {"answers": recorded[1]}).code == "card-forged"


@pytest.mark.parametrize("answers", [["zz"], ["91"], ["9100", "0"]])
def test_answers_that_are_no_answers_are_refused(terminal: Client, ana: Holder, answers: list[str]) -> None:
    step = terminal.post("/card-authentications", {"uid": ana.uid}).json
    reply = terminal.post(f"/card-authentications/{step['id']}/answers", {"answers": answers})
    assert (reply.status, reply.code) == (400, "invalid-request")


def test_the_lost_last_answer_is_given_again_with_another_token(office: Office, terminal: Client, ana: Holder) -> None:
    chip = DesfireChip(ana.personalisation)
    step = terminal.post("/card-authentications", {"uid": ana.uid}).json
    path = f"/card-authentications/{step['id']}/answers"
    for _ in range(2):
        answers = {"answers": relay(chip, step["apdus"])}
        key = "00000000-0000-4000-8000-00000000aa01" if step["apdus"][0][2:4] == "BD" else None
        step = terminal.post(path, answers, key=key).json
    answers = {"answers": relay(chip, step["apdus"])}
    key = "00000000-0000-4000-8000-00000000aa02"
    lost = terminal.post(path, answers, key=key).json["session"]["token"]
    again = terminal.post(path, answers, key=key).json["session"]["token"]
    assert lost != again
    assert terminal.get("/me", lost).code == "session-expired"
    assert terminal.get("/me", again).status == 200


def test_one_card_has_one_session(office: Office, terminal: Client, ana: Holder) -> None:
    first = insert_card(terminal, ana).json["session"]["token"]
    with office.terminal("Q-02") as other:
        second = insert_card(other, ana).json["session"]["token"]
        assert other.get("/me", second).status == 200
    assert terminal.get("/me", first).code == "session-expired"
    with office.database.read() as db:
        still_open = select(func.count()).select_from(SessionRow).where(SessionRow.ended_at.is_(None))
        assert db.scalar(still_open.where(SessionRow.card_id == 1)) == 1
