"""The card's channel against every published vector that concerns the card (NXP AN12196)."""

from __future__ import annotations

import pytest

from kiosk.sandbox.cards import ev2
from kiosk.sandbox.cards.desfire import DesfireChip
from kiosk.sandbox.cards.ev2 import CardChannel
from kiosk.sandbox.cards.personalisation import Personalisation

KEY = bytes(16)
RND_A = bytes.fromhex("13C5DB8A5930439FC3DEF9A4C675360F")
ENCIPHERED_RND_B = bytes.fromhex("A04C124213C186F22399D33AC2A30215")
RND_B = ev2.decipher(KEY, ENCIPHERED_RND_B)
TRANSACTION = bytes.fromhex("9D00C4DF")
PART_2 = bytes.fromhex("35C3E05A752E0144BAC0DE51C1F22C56B34408A23D8AEA266CAB947EA8E0118D")
PROOF = bytes.fromhex("3FA64DB5446D1F34CD6EA311167F5E4985B89690C04A05F17FA7AB2F08120663")


def test_an12196_6_6_authenticate_ev2_first_through_the_chip() -> None:
    card = Personalisation(uid=bytes(7), aid=b"\x01\x02\x03", key_no=0, key=KEY, file_no=1, holder_file=bytes(32))
    chip = DesfireChip(card, random={16: RND_B, 4: TRANSACTION}.__getitem__)
    assert chip.answer(bytes.fromhex("905A00000301020300")) == b"\x91\x00"
    assert chip.answer(bytes.fromhex("9071000002000000")) == ENCIPHERED_RND_B + b"\x91\xaf"
    assert chip.answer(bytes.fromhex("90AF000020") + PART_2 + b"\x00") == PROOF + b"\x91\x00"


def test_an12196_6_6_part_2_holds_both_random_numbers() -> None:
    assert ev2.decipher(KEY, PART_2) == RND_A + ev2.rotated(RND_B)


def test_an12196_6_6_session_keys() -> None:
    enc, mac = ev2.session_keys(KEY, RND_A, RND_B)
    assert enc.hex().upper() == "1309C877509E5A215007FF0ED19CA564"
    assert mac.hex().upper() == "4C6626F5E72EA694202139295C7A7FC7"


def test_an12196_5_3_command_mac() -> None:
    mac_key = bytes.fromhex("8248134A386E86EB7FAF54A52E536CB6")
    channel = CardChannel(bytes(16), mac_key, bytes.fromhex("7A21085E"))
    command = bytes.fromhex("90F5000009026597A457C8CD442C00")
    assert channel.verified(command[1], command[5:-1]) == b"\x02"


def test_an12196_6_12_full_mode_command() -> None:
    channel = CardChannel(
        bytes.fromhex("7A93D6571E4B180FCA6AC90C9A7488D4"),
        bytes.fromhex("FC4AF159B62E549B5812394CAB1918CC"),
        bytes.fromhex("7614281A"),
    )
    command = bytes.fromhex("908D00001F030000000A00006B5E6804909962FC4E3FF5522CF0F8436C0C53315B9C73AA00")
    body = channel.verified(command[1], command[5:-1])
    assert body is not None
    assert body[:7] == bytes.fromhex("030000000A0000")
    assert channel.decipher_command(body[7:]) == ev2.padded(bytes(range(1, 11)))


@pytest.mark.parametrize("position", [0, 1, 8])
def test_a_changed_byte_is_noticed(position: int) -> None:
    channel = CardChannel(bytes(16), bytes.fromhex("8248134A386E86EB7FAF54A52E536CB6"), bytes.fromhex("7A21085E"))
    body = bytearray.fromhex("026597A457C8CD442C")
    body[position] ^= 1
    assert channel.verified(0xF5, bytes(body)) is None


def test_padding_always_adds_something() -> None:
    assert ev2.padded(bytes(15)) == bytes(15) + b"\x80"
    assert ev2.padded(bytes(16)) == bytes(16) + b"\x80" + bytes(15)
