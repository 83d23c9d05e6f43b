from __future__ import annotations

import pytest

from kiosk.cards.codes import CardFlag, ScardCode
from kiosk.cards.pcsc import Context
from kiosk.cards.scard import ReaderStatus
from kiosk.core.errors import CardError, CardMuteError, CardRemovedError, ReaderGoneError
from tests.unit.cards.fake_scard import FakeScard, status

OK = [0x90, 0x00]
SELECT = bytes.fromhex("00A4040000")


def test_no_service_is_a_reader_gone() -> None:
    with pytest.raises(ReaderGoneError, match="SCardEstablishContext: E_NO_SERVICE"):
        Context(FakeScard(established=ScardCode.E_NO_SERVICE))


def test_signed_return_values_are_understood() -> None:
    with pytest.raises(ReaderGoneError, match="E_NO_SERVICE"):
        Context(FakeScard(established=ScardCode.E_NO_SERVICE - 0x100000000))


def test_context_is_released_once_and_not_cancelled_after() -> None:
    scard = FakeScard()
    context = Context(scard)
    validity = [context.valid]
    with context:
        context.cancel()
    context.release()
    context.cancel()
    validity.append(context.valid)
    assert validity == [True, False]
    assert (scard.released, scard.cancelled) == (1, 1)


def test_no_readers_is_an_empty_list() -> None:
    with Context(FakeScard(listed=(ScardCode.E_NO_READERS_AVAILABLE, []))) as context:
        assert context.readers() == []


def test_dead_service_is_not_an_empty_list() -> None:
    with Context(FakeScard(listed=(ScardCode.E_NO_SERVICE, []))) as context, pytest.raises(ReaderGoneError):
        context.readers()


def test_status_change_gives_flags_count_and_atr() -> None:
    scard = FakeScard(changes=[(ScardCode.SUCCESS, [status(CardFlag.PRESENT | CardFlag.CHANGED, b"\x3b\x00", 5)])])
    with Context(scard) as context:
        changed = context.status_change([ReaderStatus("Reader", CardFlag.EMPTY | CardFlag.CHANGED)], 1.0)
    assert changed is not None
    assert (changed[0].present, changed[0].count, changed[0].atr) == (True, 5, b"\x3b\x00")
    assert scard.watched == [[("Reader", CardFlag.EMPTY)]]


@pytest.mark.parametrize(
    "code",
    [ScardCode.E_TIMEOUT, ScardCode.E_CANCELLED, ScardCode.E_UNKNOWN_READER, ScardCode.E_READER_UNAVAILABLE],
)
def test_no_news_is_none(code: ScardCode) -> None:
    with Context(FakeScard(changes=[(code, [])])) as context:
        assert context.status_change([ReaderStatus("Reader")], 1.0) is None


def test_connect_is_exclusive_first_then_shared() -> None:
    scard = FakeScard(connects=[ScardCode.E_SHARING_VIOLATION, ScardCode.SUCCESS])
    with Context(scard) as context:
        context.connect("Reader").disconnect()
    assert scard.shares == [1, 2]
    assert scard.dispositions == [1]


def test_card_held_by_another_program_is_a_card_error() -> None:
    scard = FakeScard(connects=[ScardCode.E_SHARING_VIOLATION] * 2)
    with Context(scard) as context, pytest.raises(CardError, match="SHARING_VIOLATION"):
        context.connect("Reader")


def test_other_faults_are_not_tried_again() -> None:
    scard = FakeScard(connects=[ScardCode.W_UNRESPONSIVE_CARD])
    with Context(scard) as context, pytest.raises(CardMuteError):
        context.connect("Reader")
    assert scard.shares == [1]


def test_disconnect_may_leave_the_card_as_it_is() -> None:
    scard = FakeScard()
    with Context(scard) as context:
        context.connect("Reader").disconnect(reset=False)
    assert scard.dispositions == [0]


def transmitted(scard: FakeScard, apdu: bytes = SELECT) -> bytes:
    with Context(scard) as context:
        return context.connect("Reader").transmit(apdu)


def test_answer_is_bytes_with_its_status_word() -> None:
    scard = FakeScard(answers=[(0, [1, 2, *OK])])
    assert transmitted(scard) == b"\x01\x02\x90\x00"
    assert scard.sent == [SELECT]


def test_more_data_is_fetched() -> None:
    scard = FakeScard(answers=[(0, [0x61, 3]), (0, [1, 2, 0x61, 1]), (0, [3, *OK])])
    assert transmitted(scard) == b"\x01\x02\x03\x90\x00"
    assert scard.sent[1:] == [bytes.fromhex("00C0000003"), bytes.fromhex("00C0000001")]


def test_wrong_le_is_corrected() -> None:
    scard = FakeScard(answers=[(0, [0x6C, 9]), (0, [1, *OK])])
    assert transmitted(scard) == b"\x01\x90\x00"
    assert scard.sent[1] == bytes.fromhex("00A4040009")


@pytest.mark.parametrize(("code", "answer"), [(ScardCode.SUCCESS, []), (ScardCode.E_NOT_TRANSACTED, [])])
def test_lost_answer_of_a_card_that_left_is_a_removed_card(code: ScardCode, answer: list[int]) -> None:
    changes = [
        (ScardCode.SUCCESS, [status(CardFlag.PRESENT, b"\x3b\x00", 1)]),
        (ScardCode.SUCCESS, [status(CardFlag.EMPTY, count=2)]),
    ]
    with pytest.raises(CardRemovedError):
        transmitted(FakeScard(answers=[(code, answer)], changes=changes))


@pytest.mark.parametrize(("code", "answer"), [(ScardCode.SUCCESS, [0x90]), (ScardCode.E_NOT_TRANSACTED, [])])
def test_lost_answer_of_a_card_that_stays_is_a_mute_card(code: ScardCode, answer: list[int]) -> None:
    changes = [(ScardCode.SUCCESS, [status(CardFlag.PRESENT, b"\x3b\x00", 1)])]
    with pytest.raises(CardMuteError):
        transmitted(FakeScard(answers=[(code, answer)], changes=changes))


def test_card_that_keeps_changing_is_given_up_in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    now = iter(range(100))
    monkeypatch.setattr("kiosk.cards.pcsc.time.monotonic", lambda: float(next(now)))
    changes = [(0, [status(CardFlag.PRESENT, b"\x3b\x00", 1)])] * 50
    with Context(FakeScard(changes=changes)) as context:
        assert not context.card_left("Reader", 5.0)


def test_dead_service_in_the_middle_is_a_reader_gone() -> None:
    with pytest.raises(ReaderGoneError):
        transmitted(FakeScard(answers=[(ScardCode.F_COMM_ERROR, [])]))
