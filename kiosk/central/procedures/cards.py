"""Card authentication: one transaction per card and terminal, each answer moves it one stage on, once."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from typing import Final

from sqlalchemy import delete, select
from sqlalchemy.orm import Session as Db

from kiosk.central.clock import official_date
from kiosk.central.database.people import Card, CardState
from kiosk.central.database.records import CardTransaction
from kiosk.central.problems import refuse
from kiosk.central.sam.apdu import CardAnswer, Sw
from kiosk.central.sam.citizen_card import UID_BYTES, Sam
from kiosk.central.sam.ev2 import ChannelError
from kiosk.central.sam.holder import HolderFile
from kiosk.central.settings import Limits
from kiosk.central.terminal import Caller
from kiosk.contract.problems import ProblemCode
from kiosk.contract.sessions import CardStep

_RND_BYTES: Final = 16


class Stage(StrEnum):
    """What the card has been asked for."""

    CHALLENGE = "challenge"
    PROOF = "proof"
    HOLDER = "holder"


def present(db: Db, caller: Caller, uid_hex: str, now: datetime, limits: Limits) -> CardStep:
    """Open a transaction for the card whose UID the reader told.

    Raises:
        ProblemError: ``invalid-request``: no UID; ``card-unknown``: a random or foreign UID, which has no key here.
    """
    try:
        uid = bytes.fromhex(uid_hex)
    except ValueError as error:
        raise refuse(ProblemCode.INVALID_REQUEST, detail="uid") from error
    if len(uid) != UID_BYTES:
        raise refuse(ProblemCode.CARD_UNKNOWN)
    db.execute(delete(CardTransaction).where(CardTransaction.expires_at < now))
    row = CardTransaction(
        id=secrets.token_urlsafe(32),
        fingerprint=caller.fingerprint,
        uid=uid.hex().upper(),
        stage=Stage.CHALLENGE.value,
        expires_at=now + limits.card_transaction,
    )
    db.add(row)
    return CardStep(id=row.id, apdus=Sam.opening())


def proceed(
    db: Db, caller: Caller, transaction: str, answers: Sequence[str], now: datetime, sam: Sam
) -> CardStep | Card:
    """Judge the card's answers and return the next step, or the card when it has proved everything.

    Every fault ends the transaction: the caller keeps what was written here also when this raises.

    Raises:
        ProblemError: ``invalid-request``, ``transaction-expired``, ``card-forged``, ``card-unknown``, ``card-blocked``,
            ``card-expired``.
    """
    row = db.scalar(select(CardTransaction).where(CardTransaction.id == transaction).with_for_update())
    if row is None or row.fingerprint != caller.fingerprint or row.expires_at <= now:
        raise refuse(ProblemCode.TRANSACTION_EXPIRED)
    parsed = _parsed(answers)
    try:
        return _advance(db, row, parsed, now, sam)
    except (ChannelError, ValueError) as error:
        raise refuse(ProblemCode.CARD_FORGED) from error


def forget(db: Db, caller: Caller, transaction: str) -> None:
    """End a transaction of this terminal."""
    own = (CardTransaction.id == transaction, CardTransaction.fingerprint == caller.fingerprint)
    db.execute(delete(CardTransaction).where(*own))


def _parsed(answers: Sequence[str]) -> list[CardAnswer]:
    try:
        return [CardAnswer.from_hex(text) for text in answers]
    except ValueError as error:
        raise refuse(ProblemCode.INVALID_REQUEST, detail="answers") from error


def _advance(db: Db, row: CardTransaction, answers: list[CardAnswer], now: datetime, sam: Sam) -> CardStep | Card:
    uid = bytes.fromhex(row.uid)
    match Stage(row.stage):
        case Stage.CHALLENGE:
            return _challenge(row, uid, answers, sam)
        case Stage.PROOF:
            return _proof(row, uid, answers, sam)
        case Stage.HOLDER:
            file = sam.holder(uid, *_state(row), _ti(row), _only(answers, Sw.OK))
            db.delete(row)
            return _card(db, row.uid, file, now)


def _challenge(row: CardTransaction, uid: bytes, answers: list[CardAnswer], sam: Sam) -> CardStep:
    if answers and answers[0].sw == Sw.NO_APPLICATION:
        raise refuse(ProblemCode.CARD_UNKNOWN)
    if len(answers) != 2 or answers[0].sw != Sw.OK:  # noqa: PLR2004 - two APDUs went out
        raise ChannelError("select")
    rnd_a = secrets.token_bytes(_RND_BYTES)
    rnd_b, apdu = sam.challenge(uid, rnd_a, _only(answers[1:], Sw.MORE))
    row.rnd_a, row.rnd_b, row.stage = rnd_a, rnd_b, Stage.PROOF.value
    return CardStep(id=row.id, apdus=[apdu])


def _proof(row: CardTransaction, uid: bytes, answers: list[CardAnswer], sam: Sam) -> CardStep:
    ti, apdu = sam.proof(uid, *_state(row), _only(answers, Sw.OK))
    row.transaction_identifier, row.stage = ti, Stage.HOLDER.value
    return CardStep(id=row.id, apdus=[apdu])


def _only(answers: list[CardAnswer], expected: Sw) -> bytes:
    if len(answers) != 1 or answers[0].sw != expected:
        raise ChannelError("status word")
    return answers[0].data


def _state(row: CardTransaction) -> tuple[bytes, bytes]:
    return row.rnd_a or b"", row.rnd_b or b""


def _ti(row: CardTransaction) -> bytes:
    return row.transaction_identifier or b""


def _card(db: Db, uid: str, file: HolderFile, now: datetime) -> Card:
    card = db.scalar(select(Card).where(Card.number == file.number))
    if card is None:
        raise refuse(ProblemCode.CARD_UNKNOWN)
    if card.uid != uid:
        raise ChannelError("another card's file")
    if card.state != CardState.ACTIVE.value:
        raise refuse(ProblemCode.CARD_BLOCKED)
    if card.expires_on < official_date(now):
        raise refuse(ProblemCode.CARD_EXPIRED)
    return card
