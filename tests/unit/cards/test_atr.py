from __future__ import annotations

import pytest

from kiosk.cards.atr import ATR_TABLE, CardKind, reader_state, recognise
from kiosk.core.states import ReaderState

VECTORS = [
    ("3B8180018080", CardKind.DESFIRE, "MIFARE DESFire"),
    ("3B7F380000006A444E4965100200000000000F6581", CardKind.UNKNOWN, "unknown card"),
    ("3B7F380000006A444E496510024C3401130F6581", CardKind.DNIE_DEAD, "DNIe, memory destroyed"),
    ("3B7F380000006A444E496510024C340113039000", CardKind.DNIE, "DNIe 1.0/2.0"),
    ("3B7F380000006A444E496520024C340113039000", CardKind.DNIE, "DNIe 1.0/2.0"),
    ("3B7F960000006A444E4965200101550410039000", CardKind.DNIE, "DNIe 3.0"),
    ("3B7F960000006A444E4965100177980211039000", CardKind.DNIE, "DNIe 3.0/4.0 (7798)"),
    ("3B7F110000006A444E4965300101550410039000", CardKind.DNIE, "DNIe"),
    ("3B888001E1F35E1177810000A2", CardKind.DNIE_CONTACTLESS, "DNIe or residence permit"),
    ("3B8C80015011223344E1F35E1177819555", CardKind.DNIE_CONTACTLESS, "DNIe or residence permit"),
    ("3B7F960000006A54494600010203040506039000", CardKind.TIF, "TIF"),
    ("3B7F960000006A464E4D54030411430430039000", CardKind.CERES, "FNMT-CERES 4.30 or later"),
    ("3B7F110000006A4345524553022C340200039000", CardKind.CERES, "FNMT-CERES"),
    ("3B6500002063CB6600", CardKind.UNKNOWN, "unknown card"),
    ("3B8F8001804F0CA000000306030001000000006A", CardKind.UNKNOWN, "unknown card"),
]


@pytest.mark.parametrize(("atr", "kind", "name"), VECTORS)
def test_card_is_recognised_by_its_atr(atr: str, kind: CardKind, name: str) -> None:
    row = recognise(bytes.fromhex(atr))
    assert (row.kind, row.name) == (kind, name)


def test_every_row_has_a_vector_that_reaches_it() -> None:
    reached = {id(recognise(bytes.fromhex(atr))) for atr, _, _ in VECTORS}
    assert {id(row) for row in ATR_TABLE} <= reached


@pytest.mark.parametrize(("atr", "kind", "_name"), VECTORS)
def test_only_a_desfire_may_be_a_citizen_card(atr: str, kind: CardKind, _name: str) -> None:
    expected = ReaderState.CITIZEN_CARD if kind is CardKind.DESFIRE else ReaderState.UNKNOWN_CARD
    assert reader_state(bytes.fromhex(atr)) is expected


def test_no_atr_is_a_mute_card() -> None:
    assert reader_state(b"") is ReaderState.MUTE_CARD
