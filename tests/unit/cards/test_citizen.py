from __future__ import annotations

import pytest

from kiosk.cards.citizen import PcscCitizenCard
from kiosk.cards.codes import ScardCode
from kiosk.cards.pcsc import Context
from kiosk.core.errors import CardError, ReaderGoneError
from kiosk.core.ports import CardReader
from tests.unit.cards.fake_scard import FakeScard


def opened(scard: FakeScard) -> CardReader:
    return PcscCitizenCard("Reader", lambda: Context(scard))


def test_uid_is_what_the_reader_tells() -> None:
    scard = FakeScard(answers=[(0, [4, 1, 2, 3, 4, 5, 6, 0x90, 0])])
    card = opened(scard)
    assert card.uid() == bytes([4, 1, 2, 3, 4, 5, 6])
    assert scard.sent == [bytes.fromhex("FFCA000000")]
    card.close()


def test_reader_without_uid_is_a_card_error() -> None:
    card = opened(FakeScard(answers=[(0, [0x63, 0])]))
    with pytest.raises(CardError, match="SW=6300"):
        card.uid()
    card.close()


@pytest.mark.parametrize("last", [0xAE, 0xA0, 0x7E])
def test_relay_changes_nothing_and_stops_after_a_refusal(last: int) -> None:
    scard = FakeScard(answers=[(0, [0x91, 0]), (0, [7, 0x91, 0xAF]), (0, [0x91, last])])
    card = opened(scard)
    apdus = [bytes((0x90, number, 0, 0, 0)) for number in range(4)]
    assert card.relay(apdus) == [b"\x91\x00", b"\x07\x91\xaf", bytes((0x91, last))]
    assert scard.sent == apdus[:3]
    card.close()


def test_iso_status_word_also_ends_a_relay() -> None:
    scard = FakeScard(answers=[(0, [0x90, 0])])
    card = opened(scard)
    assert card.relay([b"\x90\x60\x00\x00\x00"] * 2) == [b"\x90\x00"]
    card.close()


def test_nothing_is_opened_before_the_first_question() -> None:
    scard = FakeScard()
    card = opened(scard)
    card.close()
    assert (scard.shares, scard.released) == ([], 0)


def test_close_resets_the_card_once() -> None:
    scard = FakeScard(answers=[(0, [0x91, 0])])
    card = opened(scard)
    card.relay([b"\x90\x60\x00\x00\x00"])
    card.close()
    card.close()
    assert (scard.dispositions, scard.released) == ([1], 1)


def test_context_is_released_when_the_card_could_not_be_reached() -> None:
    scard = FakeScard(connects=[ScardCode.E_UNKNOWN_READER])
    card = opened(scard)
    with pytest.raises(ReaderGoneError):
        card.uid()
    card.close()
    assert (scard.dispositions, scard.released) == ([], 1)
