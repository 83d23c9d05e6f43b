"""The dialogue with a card: APDUs, holder file, and a channel that only its own card can use."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.central.sam import ev2
from kiosk.central.sam.apdu import CardAnswer, wrapped
from kiosk.central.sam.citizen_card import AID, FILE_NUMBER, KEY_NUMBER, Sam
from kiosk.central.sam.holder import LENGTH, HolderFile
from kiosk.sandbox.cards.desfire import DesfireChip
from kiosk.sandbox.cards.personalisation import Personalisation

UID = bytes.fromhex("04A1B2C3D4E5F6")
FILE = HolderFile("1307100000000015", date(2031, 12, 31))


def _chip(sam: Sam, file: bytes = FILE.to_bytes()) -> DesfireChip:
    return DesfireChip(Personalisation(UID, AID, KEY_NUMBER, sam.card_key(UID), FILE_NUMBER, file))


def _say(chip: DesfireChip, apdu: str) -> CardAnswer:
    return CardAnswer.from_hex(chip.answer(bytes.fromhex(apdu)).hex())


def _read(sam: Sam, chip: DesfireChip) -> HolderFile:
    select, first = sam.opening()
    _say(chip, select)
    rnd_a = bytes(range(16))
    rnd_b, part2 = sam.challenge(UID, rnd_a, _say(chip, first).data)
    ti, read = sam.proof(UID, rnd_a, rnd_b, _say(chip, part2).data)
    return sam.holder(UID, rnd_a, rnd_b, ti, _say(chip, read).data)


def test_apdus_are_the_ones_of_the_table() -> None:
    assert Sam(bytes(16)).opening() == ["905A000003F113F100", "9071000002010000"]
    assert wrapped(0x60) == "9060000000"


def test_an_apdu_holds_255_bytes() -> None:
    assert wrapped(0xAF, bytes(255))
    with pytest.raises(ValueError, match="255"):
        wrapped(0xAF, bytes(256))


def test_a_card_with_its_key_gives_its_file() -> None:
    sam = Sam(b"master key of 16")
    assert _read(sam, _chip(sam)) == FILE


def test_a_card_of_another_master_key_proves_nothing() -> None:
    with pytest.raises(ev2.ChannelError):
        _read(Sam(b"master key of 16"), _chip(Sam(bytes(16))))


def test_a_file_that_is_no_holder_file_is_refused() -> None:
    sam = Sam(bytes(16))
    with pytest.raises(ValueError, match="holder file"):
        _read(sam, _chip(sam, bytes(LENGTH)))


def test_nothing_prints_a_key() -> None:
    sam = Sam(b"master key of 16")
    assert "master" not in repr(sam)
    assert "abab" not in repr(ev2.Channel(b"\xab" * 16, b"\xab" * 16, bytes(4)))


@given(number=st.integers(0, 10**16 - 1), day=st.dates())
def test_holder_files_come_back(number: int, day: date) -> None:
    file = HolderFile(f"{number:016d}", day)
    assert len(file.to_bytes()) == LENGTH
    assert HolderFile.from_bytes(file.to_bytes()) == file


@given(st.binary(max_size=48))
def test_any_other_file_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match="holder file"):
        HolderFile.from_bytes(data)


@pytest.mark.parametrize("place", [0, 1, 17, 21, 31])
def test_a_file_with_a_strange_byte_is_refused(place: int) -> None:
    data = bytearray(FILE.to_bytes())
    data[place] = 0xFF
    with pytest.raises(ValueError, match="holder file"):
        HolderFile.from_bytes(bytes(data))


def _flipped(data: bytes, bit: int) -> bytes:
    changed = bytearray(data)
    changed[bit // 8] ^= 1 << bit % 8
    return bytes(changed)


@given(counter=st.integers(0, 0xFFFF), data=st.binary(max_size=64), flipped=st.integers(min_value=0))
def test_no_bit_of_an_answer_can_change(counter: int, data: bytes, flipped: int) -> None:
    channel = ev2.Channel(b"e" * 16, b"m" * 16, b"ti__")
    cipher = ev2._encrypt(channel.enc, ev2._full_iv(channel, b"\x5a\xa5", counter), ev2._padded(data))
    answer = cipher + ev2._mact(channel, b"\x00" + counter.to_bytes(2, "little") + channel.ti + cipher)
    assert ev2.open_answer(channel, counter, answer) == data
    with pytest.raises(ev2.ChannelError):
        ev2.open_answer(channel, counter, _flipped(answer, flipped % (8 * len(answer))))
