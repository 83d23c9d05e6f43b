"""What is in the card's files, read as a terminal reads them."""

from __future__ import annotations

import zlib

import pytest
from cryptography.hazmat.primitives.serialization import Encoding

from kiosk.sandbox.cards.dnie.apdu import Ins, Sw
from kiosk.sandbox.cards.dnie.cvc import Role
from kiosk.sandbox.cards.dnie.generation import DNIE_2, DNIE_3, Generation
from kiosk.sandbox.cards.dnie.switches import Switches
from tests.devices.dnie.conftest import Bench
from tests.devices.dnie.terminal import StatusError, Terminal

GENERATIONS = pytest.mark.parametrize("generation", [DNIE_2, DNIE_3], ids=lambda each: each.name)


def certificate(terminal: Terminal, generation: Generation, at: int) -> bytes:
    place, first = generation.certificates
    packed = terminal.file(0x5015, place, first + at)
    clear, length = (int.from_bytes(packed[i : i + 4], "little") for i in (0, 4))
    assert length == len(packed) - 8
    content = zlib.decompress(packed[8:])
    assert len(content) == clear
    return content


@GENERATIONS
def test_certificates_are_packed_and_all_there(bench: Bench, generation: Generation) -> None:
    terminal, card = bench.terminal(generation), bench.card(generation)
    assert card.authentication is not None
    expected = (card.authentication.certificate, card.signature.certificate, card.authority)
    for at, each in enumerate(expected):
        assert certificate(terminal, generation, at) == each.public_bytes(Encoding.DER)


def test_files_read_the_same_inside_the_channel(bench: Bench) -> None:
    plain, secured = bench.terminal(), bench.terminal()
    secured.open_channel(Role.USER_CHANNEL)
    for path in ((0x0006,), (0x2F03,), (0x5015, 0x5032), (0x5015, 0x6004), (0x5015, 0x6061, 0x7002)):
        assert secured.file(*path) == plain.file(*path)


def test_support_number_has_nine_characters(bench: Bench) -> None:
    assert len(bench.terminal().file(0x0006)) == 9


@pytest.mark.parametrize(("file", "count"), [(0x5031, 3), (0x5032, 1), (0x6001, 2), (0x6004, 3), (0x6006, 1)])
def test_directories_are_der_then_zeros(bench: Bench, file: int, count: int) -> None:
    content = bench.terminal().file(0x5015, file)
    objects = 0
    while content[:1].strip(b"\x00"):
        digits = content[1] & 0x7F if content[1] & 0x80 else 0
        length = int.from_bytes(content[2 : 2 + digits], "big") if digits else content[1]
        content, objects = content[2 + digits + length :], objects + 1
    assert objects == count
    assert not content.strip(b"\x00")


def test_card_without_authentication_lists_one_key_less(bench: Bench) -> None:
    directory = bench.terminal(switches=Switches(authentication=False)).file(0x5015, 0x6001)
    assert b"KprivAutenticacion" not in directory
    assert b"KprivFirmaDigital" in directory


def test_odf_is_not_longer_than_token_info(bench: Bench) -> None:
    terminal = bench.terminal()
    assert len(terminal.file(0x5015, 0x5031)) <= len(terminal.file(0x5015, 0x5032))


@pytest.mark.parametrize("secured", [False, True])
def test_reading_past_the_end_says_how_much_there_is(bench: Bench, *, secured: bool) -> None:
    terminal = bench.terminal()
    if secured:
        terminal.open_channel(Role.USER_CHANNEL)
    terminal.select(0x0006)
    for offset, le, status in ((0, 255, 0x6C09), (4, 200, 0x6C05), (9, 1, Sw.WRONG_OFFSET)):
        with pytest.raises(StatusError, match=f"{status:04X}"):
            terminal.send(Ins.READ_BINARY, offset, le=le)


def test_directory_and_key_cannot_be_read(bench: Bench) -> None:
    terminal = bench.terminal()
    terminal.select(0x3F11)
    with pytest.raises(StatusError, match="6986"):
        terminal.send(Ins.READ_BINARY, le=1)
    assert terminal.select(0x3F11, 0x0101)[2:5] == b"\x85\x0d\x15"
    with pytest.raises(StatusError, match="6982"):
        terminal.send(Ins.READ_BINARY, le=1)
