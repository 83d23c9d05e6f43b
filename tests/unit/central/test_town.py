"""The sample town: the same one every time, with numbers that are valid and nobody's."""

from __future__ import annotations

import json
import stat
from collections import Counter
from pathlib import Path

import pytest

from kiosk.central.commands import main
from kiosk.central.database.engine import Database
from kiosk.central.database.people import Card, Person
from kiosk.central.sam.citizen_card import Sam
from kiosk.central.sam.holder import HolderFile
from kiosk.central.settings import Settings
from kiosk.central.town.cast import CAST
from kiosk.central.town.people import TODAY
from kiosk.central.town.rows import Town, make_town
from kiosk.contract.identity import canonical_nif

RESIDENTS = 3000


@pytest.fixture(scope="module")
def town() -> Town:
    return make_town(RESIDENTS)


def test_the_same_seed_makes_the_same_town(town: Town) -> None:
    assert make_town(RESIDENTS) == town
    assert make_town(RESIDENTS, seed=1).persons[len(CAST) :] != town.persons[len(CAST) :]


def test_a_smaller_town_is_the_beginning_of_a_larger_one(town: Town) -> None:
    assert make_town(500).persons == town.persons[:500]


def test_every_number_is_valid_and_given_once(town: Town) -> None:
    documents = [person["document"] for person in town.persons]
    assert all(canonical_nif(document) == document for document in documents)
    for numbers in (documents, [card["uid"] for card in town.cards], [card["number"] for card in town.cards]):
        assert len(set(numbers)) == RESIDENTS


def test_documents_are_of_series_nobody_has(town: Town) -> None:
    for person in town.persons:
        expected = "Z9" if person["document_kind"] == "nie" else "9"
        assert person["document"].startswith(expected)
        assert (person["document_kind"] == "nie") == (person["nationality"] != "ES")


def test_card_numbers_have_a_luhn_digit(town: Town) -> None:
    for card in town.cards[:200]:
        digits = [int(sign) for sign in reversed(card["number"])]
        total = sum(digits[::2]) + sum(sum(divmod(2 * digit, 10)) for digit in digits[1::2])
        assert total % 10 == 0
        assert card["uid"][:2] == "04"


def test_everybody_lives_somewhere_since_birth_at_the_earliest(town: Town) -> None:
    homes = {dwelling["id"] for dwelling in town.dwellings}
    for person, registration, card in zip(town.persons, town.registrations, town.cards, strict=True):
        assert registration["person_id"] == card["person_id"] == person["id"]
        assert registration["dwelling_id"] in homes
        assert person["born_on"] <= registration["registered_on"] <= TODAY


def test_the_town_has_children_old_people_foreigners_and_a_home(town: Town) -> None:
    ages = Counter((TODAY.year - person["born_on"].year) // 18 for person in town.persons)
    assert 0.10 < ages[0] / RESIDENTS < 0.30
    assert ages[4] > 0
    countries = Counter(person["nationality"] for person in town.persons)
    assert {"ES", "RO", "MA", "CO"} <= countries.keys()
    assert any(person["surname2"] is None for person in town.persons)
    collective = {dwelling["id"] for dwelling in town.dwellings if dwelling["collective"]}
    assert any(registration["dwelling_id"] in collective for registration in town.registrations)


def test_only_the_cast_may_use_a_pin(town: Town) -> None:
    assert {card["pin_state"] for card in town.cards[len(CAST) :]} == {"not-activated"}


def test_a_town_without_its_cast_is_refused() -> None:
    with pytest.raises(ValueError, match="at least"):
        make_town(len(CAST) - 1)


def test_seeding_twice_keeps_town_pins_and_secrets(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    here, settings = ["--state", str(tmp_path)], Settings.at(tmp_path)
    assert main(["migrate", *here]) == 0
    assert main(["seed", *here, "--residents", "30"]) == 0
    first = settings.demo_cards.read_bytes()
    database = Database(settings.database_url)
    with database.write() as db:
        db.get_one(Card, 1).tries_left = 2
    assert main(["seed", *here, "--residents", "50"]) == 0
    with database.read() as db:
        assert db.query(Person).count() == 30
        assert db.get_one(Card, 1).tries_left == 2
    assert settings.demo_cards.read_bytes() == first
    assert main(["seed", *here, "--reset-cast"]) == 0
    with database.read() as db:
        assert db.get_one(Card, 1).tries_left == 5
    database.close()
    assert "created: 30" in capsys.readouterr().out


def test_demo_cards_hold_what_is_inside_the_chips(tmp_path: Path) -> None:
    here, settings = ["--state", str(tmp_path)], Settings.at(tmp_path)
    assert main(["migrate", *here]) == 0
    assert main(["seed", *here, "--residents", "20"]) == 0
    for secret in (settings.demo_cards, settings.sam_master_key, settings.server_secret):
        assert stat.S_IMODE(secret.stat().st_mode) == 0o600
    records = json.loads(settings.demo_cards.read_text(encoding="utf-8"))
    assert [record["id"] for record in records] == [who.id for who in CAST]
    sam = Sam(bytes.fromhex(settings.sam_master_key.read_text(encoding="ascii")))
    for record in records:
        assert bytes.fromhex(record["key"]) == sam.card_key(bytes.fromhex(record["uid"]))
        assert HolderFile.from_bytes(bytes.fromhex(record["holder_file"])).number.startswith("13071")
    assert settings.sam_master_key.read_bytes() not in Path(tmp_path / "central" / "office.sqlite").read_bytes()
