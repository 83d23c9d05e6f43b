from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.central.documents.csv import ALPHABET, LENGTH, canonical_csv, grouped, new_csv


def test_new_codes_are_20_signs_without_look_alikes() -> None:
    codes = [new_csv() for _ in range(2000)]
    assert all(re.fullmatch(r"[2-9A-HJ-NP-Z]{20}", code) for code in codes)
    assert not set("".join(codes)) & set("01OI")
    assert set("".join(codes)) == set(ALPHABET)
    assert len(set(codes)) == len(codes)


def test_a_code_has_100_bits() -> None:
    assert len(set(ALPHABET)) == 32
    assert LENGTH == 20


@pytest.mark.parametrize(
    "typed",
    ["K7QW3MZP9XTR4HVB2NCD", "k7qw 3mzp 9xtr 4hvb 2ncd", "K7QW-3MZP-9XTR-4HVB-2NCD", "  K7QW\u00a03mzp–9XTR4hvb2NCD\n"],
)
def test_every_way_of_typing_means_the_same_code(typed: str) -> None:
    assert canonical_csv(typed) == "K7QW3MZP9XTR4HVB2NCD"


@pytest.mark.parametrize(
    "typed", ["", "A" * 15, "A" * 41, "A" * 15 + "ñ", "A" * 15 + "²", "A" * 16 + "/", "A" * 16 + "'"]
)
def test_what_cannot_be_a_code_is_none(typed: str) -> None:
    assert canonical_csv(typed) is None


@pytest.mark.parametrize("length", [16, 40])
def test_codes_of_other_platforms_are_accepted(length: int) -> None:
    assert canonical_csv("a1" * (length // 2)) == "A1" * (length // 2)


@given(st.text(max_size=60))
def test_a_canonical_code_stays_itself(text: str) -> None:
    code = canonical_csv(text)
    if code is not None:
        assert canonical_csv(code) == code
        assert canonical_csv(grouped(code)) == code


def test_groups_of_four() -> None:
    assert grouped("ABCDEFGHJK") == "ABCD EFGH JK"
    assert grouped("") == ""
