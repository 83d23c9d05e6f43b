"""Fills an empty office with the sample town, makes its secrets, and writes what is inside the demo's cards."""

from __future__ import annotations

import json
import logging
import time
from dataclasses import dataclass

from sqlalchemy import Connection, func, insert, select, update

from kiosk.central.database.engine import Database
from kiosk.central.database.people import Card, Dwelling, Person, Registration
from kiosk.central.procedures.pins import PinHasher
from kiosk.central.sam.citizen_card import AID, FILE_NUMBER, KEY_NUMBER, Sam
from kiosk.central.sam.holder import HolderFile
from kiosk.central.secret import (
    SAM_KEY_BYTES,
    SERVER_SECRET_BYTES,
    ServerSecret,
    make_secret,
    read_secret,
    write_private,
)
from kiosk.central.settings import Settings
from kiosk.central.town.cast import CAST, Character
from kiosk.central.town.rows import Row, Town, character_state, make_town

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class SeedReport:
    """What :func:`seed` did."""

    residents: int
    created: bool
    seconds: float

    def __str__(self) -> str:
        """One line for the console."""
        done = "created" if self.created else "kept"
        return f"sample town {done}: {self.residents} residents, {self.seconds:.1f} s"


def seed(settings: Settings, *, residents: int, reset_cast: bool = False) -> SeedReport:
    """Make the town if there is none; keep it, and every PIN state, if there is one.

    Args:
        settings: of the office; its database must be migrated.
        residents: how many people a new town has.
        reset_cast: put the cards of the cast back to how they began.

    Raises:
        ValueError: the database is not migrated, or the town would be smaller than its cast.
    """
    started = time.monotonic()
    make_secret(settings.sam_master_key, SAM_KEY_BYTES)
    make_secret(settings.server_secret, SERVER_SECRET_BYTES)
    pins = PinHasher(ServerSecret(read_secret(settings.server_secret, SERVER_SECRET_BYTES)))
    database = Database(settings.database_url)
    try:
        if not database.migrated():
            raise ValueError("the database is not migrated")
        count, created = _fill(database, residents, pins)
        if reset_cast and not created:
            _reset(database, pins)
        write_private(settings.demo_cards, _demo_cards(database, settings))
    finally:
        database.close()
    return SeedReport(count, created, time.monotonic() - started)


def _fill(database: Database, residents: int, pins: PinHasher) -> tuple[int, bool]:
    with database.bulk() as connection:
        count = connection.scalar(select(func.count()).select_from(Person)) or 0
        if count:
            return count, False
        town = make_town(residents)
        for card, who in zip(town.cards, CAST, strict=False):
            card["pin_hash"] = _pin_hash(pins, card["id"], who)
        _insert(connection, town)
        return len(town.persons), True


def _insert(connection: Connection, town: Town) -> None:
    connection.execute(insert(Dwelling), town.dwellings)
    connection.execute(insert(Person), town.persons)
    connection.execute(insert(Registration), town.registrations)
    connection.execute(insert(Card), town.cards)


def _reset(database: Database, pins: PinHasher) -> None:
    with database.bulk() as connection:
        for number, who in enumerate(CAST, start=1):
            state = character_state(who) | {"pin_hash": _pin_hash(pins, number, who)}
            connection.execute(update(Card).where(Card.id == number).values(state))


def _pin_hash(pins: PinHasher, card_id: int, who: Character) -> str | None:
    return pins.hash(card_id, who.pin) if who.pin else None


def _demo_cards(database: Database, settings: Settings) -> str:
    sam = Sam(read_secret(settings.sam_master_key, SAM_KEY_BYTES))
    with database.read() as db:
        cards = [db.get_one(Card, number) for number in range(1, len(CAST) + 1)]
        names = [db.get_one(Person, card.person_id).full_name for card in cards]
    records = [_record(sam, who, card, name) for who, card, name in zip(CAST, cards, names, strict=True)]
    return json.dumps(records, ensure_ascii=False, indent=2) + "\n"


def _record(sam: Sam, who: Character, card: Card, full_name: str) -> Row:
    return {
        "id": who.id,
        "label_es": who.label_es,
        "label_en": who.label_en,
        "situation": who.situation.value,
        "uid": card.uid,
        "aid": AID.hex().upper(),
        "key_no": KEY_NUMBER,
        "key": sam.card_key(bytes.fromhex(card.uid)).hex().upper(),
        "file_no": FILE_NUMBER,
        "holder_file": HolderFile(card.number, card.expires_on).to_bytes().hex().upper(),
        "pin": who.pin,
        "full_name": full_name,
    }
