"""Every DNIe a reader may tell of, and what looks like one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.cards.atr import CardKind, reader_state, recognise
from kiosk.core.states import ReaderState
from kiosk.sandbox.cards.dnie.generation import CONTACTLESS_ATR, DEAD, DNIE_2, DNIE_3, DNIE_4, Generation

GENERATIONS = pytest.mark.parametrize("generation", [DNIE_2, DNIE_3, DNIE_4], ids=lambda each: each.name)

# reference/smartcard.md §2.1: maker of the match-on-card application 10 or 20, operating system, state of life.
CONTACT = [
    ("3B7F380000006A444E496510024C340113039000", "DNIe 1.0/2.0"),
    ("3B7F380000006A444E496520024C340113039000", "DNIe 1.0/2.0"),
    ("3B7F380000006A444E496510024C340112039000", "DNIe 1.0/2.0"),
    ("3B7F960000006A444E4965100101550421039000", "DNIe 3.0"),
    ("3B7F960000006A444E4965200101550410039000", "DNIe 3.0"),
    ("3B7F960000006A444E4965100177980311039000", "DNIe 3.0/4.0 (7798)"),
    ("3B7F960000006A444E4965200177980411039000", "DNIe 3.0/4.0 (7798)"),
    ("3B7F940000006A444E4965300299990522039000", "DNIe"),
]
LOOK_ALIKES = [
    ("3B7F960000006A54494600010203040506039000", CardKind.TIF),
    ("3B7F960000006A464E4D54030411430430039000", CardKind.CERES),
    ("3B7F110000006A4345524553022C340200039000", CardKind.CERES),
    ("3B7F960000006A444E4964100101550421039000", CardKind.UNKNOWN),  # "DNId"
    ("3B7F960000006A444E496510010155042103900000", CardKind.UNKNOWN),  # a byte too many
    ("3B7F960000006A444E49651001015504210390", CardKind.UNKNOWN),  # one too few
    ("3B7F960000006A444E4965100101550421009000", CardKind.UNKNOWN),  # never personalised
    ("3F7F960000006A444E4965100101550421039000", CardKind.UNKNOWN),  # inverse convention
]
CONTACTLESS = ["3B888001E1F35E1177810000A2", "3B888001E1F35E117781A70006", "3B8C80015011223344E1F35E1177819511"]


@pytest.mark.parametrize(("atr", "name"), CONTACT)
def test_dnie_in_the_slot(atr: str, name: str) -> None:
    row = recognise(bytes.fromhex(atr))
    assert (row.kind, row.name) == (CardKind.DNIE, name)


@pytest.mark.parametrize("atr", [atr for atr, _ in CONTACT])
def test_dead_chip_is_told_from_its_last_bytes(atr: str) -> None:
    assert recognise(bytes.fromhex(atr)[:-3] + DEAD).kind is CardKind.DNIE_DEAD


@pytest.mark.parametrize(("atr", "kind"), LOOK_ALIKES)
def test_look_alikes_are_no_dnie(atr: str, kind: CardKind) -> None:
    assert recognise(bytes.fromhex(atr)).kind is kind


@pytest.mark.parametrize("atr", CONTACTLESS)
def test_dnie_on_the_antenna(atr: str) -> None:
    assert recognise(bytes.fromhex(atr)).kind is CardKind.DNIE_CONTACTLESS


@GENERATIONS
def test_virtual_cards_are_recognised(generation: Generation) -> None:
    assert recognise(generation.atr).kind is CardKind.DNIE
    assert recognise(generation.atr[:-3] + DEAD).kind is CardKind.DNIE_DEAD
    assert recognise(CONTACTLESS_ATR).kind is CardKind.DNIE_CONTACTLESS


@GENERATIONS
def test_byte_15_tells_the_dialect(generation: Generation) -> None:
    """OpenSC sends eight-byte MACs and opens a PIN channel from 04 on."""
    assert (generation.atr[15] >= 4) == generation.pin_channel == (generation.mac_length == 8)


@given(st.binary(min_size=6, max_size=6), st.integers(0, 255))
def test_any_chip_with_the_name_of_the_dnie_is_one(inner: bytes, rate: int) -> None:
    atr = bytes((0x3B, 0x7F, rate)) + bytes(3) + b"jDNIe" + inner
    assert recognise(atr + bytes.fromhex("039000")).kind is CardKind.DNIE
    assert recognise(atr + DEAD).kind is CardKind.DNIE_DEAD


@given(st.binary(min_size=1, max_size=40))
def test_noise_is_some_card_and_never_a_citizen_card(noise: bytes) -> None:
    assert recognise(noise).kind in set(CardKind)
    if noise != bytes.fromhex("3B8180018080"):
        assert reader_state(noise) is ReaderState.UNKNOWN_CARD
