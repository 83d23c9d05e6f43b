"""The citizen card's whole way: PC/SC, pcscd, vpcd, a virtual DESFire, and the SAM of the centre at the other end."""

from __future__ import annotations

import secrets
import threading
from collections.abc import Iterator
from dataclasses import replace

import pytest

from kiosk.cards.citizen import PcscCitizenCard, open_citizen_card
from kiosk.central.sam.citizen_card import Sam
from kiosk.central.sam.ev2 import ChannelError
from kiosk.central.sam.holder import HolderFile
from kiosk.core.errors import CardError, CardMuteError, CardRemovedError, ReaderGoneError
from kiosk.core.ports import CardReader
from kiosk.core.states import ReaderState
from kiosk.sandbox.cards.chips import DNIE_ATR, AtrOnlyChip, ForeignChip, ForgedChip, MuteChip
from kiosk.sandbox.cards.desfire import DesfireChip
from kiosk.sandbox.cards.personalisation import Personalisation
from kiosk.sandbox.cards.virtual import Chip, VirtualCard
from kiosk.sandbox.pcscd import DEMO_READER, Pcscd
from tests.devices.conftest import HOLDER, UID, Reports

pytestmark = pytest.mark.pcsc

READER = f"{DEMO_READER} 00 00"
APDUS_OF_A_LOGIN = 5


@pytest.fixture
def reader(pcscd: Pcscd) -> Iterator[PcscCitizenCard]:
    card = open_citizen_card(READER)
    yield card
    card.close()


def log_in(card: CardReader, sam: Sam) -> HolderFile:
    """The dialogue as terminal and centre have it; an answer that ends it early raises ChannelError."""
    uid = card.uid()
    opening = _last(card, sam.opening())
    rnd_a = secrets.token_bytes(16)
    rnd_b, part_2 = sam.challenge(uid, rnd_a, opening)
    transaction, read = sam.proof(uid, rnd_a, rnd_b, _last(card, [part_2]))
    return sam.holder(uid, rnd_a, rnd_b, transaction, _last(card, [read]))


def _last(card: CardReader, apdus: list[str]) -> bytes:
    answer = card.relay([bytes.fromhex(apdu) for apdu in apdus])[-1]
    if answer[-2:] not in {b"\x91\x00", b"\x91\xaf"}:
        raise ChannelError(answer[-2:].hex())
    return answer[:-2]


def inserted(reports: Reports, chip: Chip, state: ReaderState = ReaderState.CITIZEN_CARD) -> VirtualCard:
    card = VirtualCard(chip)
    card.insert()
    reports.wait_for(state)
    return card


def test_good_card_proves_itself_and_tells_its_holder(
    reports: Reports, reader: PcscCitizenCard, sam: Sam, citizen: Personalisation
) -> None:
    card = inserted(reports, DesfireChip(citizen))
    assert log_in(reader, sam) == HOLDER
    assert card.apdus == APDUS_OF_A_LOGIN
    assert reader.uid() == UID
    card.remove()


def test_closing_the_reader_resets_the_card(
    reports: Reports, reader: PcscCitizenCard, sam: Sam, citizen: Personalisation
) -> None:
    card = inserted(reports, DesfireChip(citizen))
    log_in(reader, sam)
    reader.close()
    # Not selected, not authenticated any more: the file is not there for the next one who asks.
    read = bytes.fromhex("90BD0000070200000020000000")
    again = open_citizen_card(READER)
    assert again.relay([read]) == [b"\x91\xf0"]
    again.close()
    card.remove()


def test_forged_card_fails_at_part_2(
    reports: Reports, reader: PcscCitizenCard, sam: Sam, citizen: Personalisation
) -> None:
    card = inserted(reports, ForgedChip(citizen))
    with pytest.raises(ChannelError, match="91ae"):
        log_in(reader, sam)
    card.remove()


def test_card_of_another_town_has_not_our_application(reports: Reports, reader: PcscCitizenCard, sam: Sam) -> None:
    card = inserted(reports, ForeignChip())
    opening = [bytes.fromhex(apdu) for apdu in sam.opening()]
    assert reader.relay(opening) == [b"\x91\xa0"]
    assert card.apdus == 1
    card.remove()


@pytest.mark.parametrize("torn_at", range(1, APDUS_OF_A_LOGIN + 1))
def test_card_torn_out_at_any_apdu_is_a_removed_card(
    reports: Reports, reader: PcscCitizenCard, sam: Sam, citizen: Personalisation, torn_at: int
) -> None:
    card = inserted(reports, DesfireChip(citizen))
    card.tear_after(torn_at)
    with pytest.raises(CardRemovedError):
        log_in(reader, sam)
    assert not card.inserted
    reports.wait_for(ReaderState.EMPTY)
    with pytest.raises(CardRemovedError):
        reader.uid()
    card.remove()


def test_card_taken_out_between_two_steps_is_a_removed_card(
    reports: Reports, reader: PcscCitizenCard, citizen: Personalisation
) -> None:
    card = inserted(reports, DesfireChip(citizen))
    reader.uid()
    card.remove()
    with pytest.raises(CardRemovedError):
        reader.uid()


def test_card_swapped_between_two_steps_is_a_removed_card(
    reports: Reports, reader: PcscCitizenCard, citizen: Personalisation
) -> None:
    card = inserted(reports, DesfireChip(citizen))
    reader.uid()
    card.remove()
    other = inserted(reports, DesfireChip(replace(citizen, uid=bytes(7))))
    with pytest.raises(CardRemovedError):
        reader.uid()
    other.remove()


def test_slow_card_is_waited_for(reports: Reports, reader: PcscCitizenCard, sam: Sam, citizen: Personalisation) -> None:
    card = inserted(reports, DesfireChip(citizen))
    card.delay(0.05)
    assert log_in(reader, sam) == HOLDER
    card.remove()


def test_card_taken_out_while_it_thinks_is_a_removed_card(
    reports: Reports, reader: PcscCitizenCard, sam: Sam, citizen: Personalisation
) -> None:
    card = inserted(reports, DesfireChip(citizen))
    reader.uid()
    card.delay(30.0)
    hand = threading.Timer(0.1, card.remove)
    hand.start()
    with pytest.raises(CardRemovedError):
        reader.relay([bytes.fromhex(apdu) for apdu in sam.opening()])
    hand.join()


def test_card_that_is_in_is_not_put_in_again(reports: Reports, citizen: Personalisation) -> None:
    card = inserted(reports, DesfireChip(citizen))
    threads = threading.active_count()
    card.insert()
    assert threading.active_count() == threads
    card.remove()
    card.remove()
    assert not card.inserted


def test_empty_reader_is_a_removed_card(reports: Reports, reader: PcscCitizenCard) -> None:
    with pytest.raises(CardRemovedError):
        reader.uid()


def test_mute_card_is_mute(reports: Reports, reader: PcscCitizenCard) -> None:
    card = inserted(reports, MuteChip(), ReaderState.MUTE_CARD)
    with pytest.raises(CardMuteError):
        reader.uid()
    card.remove()


def test_card_without_uid_has_none(reports: Reports, reader: PcscCitizenCard) -> None:
    card = inserted(reports, AtrOnlyChip(DNIE_ATR), ReaderState.UNKNOWN_CARD)
    with pytest.raises(CardError, match="6d00"):
        reader.uid()
    card.remove()


def test_pcscd_killed_in_the_middle_is_a_reader_gone(
    reports: Reports, reader: PcscCitizenCard, citizen: Personalisation, pcscd: Pcscd
) -> None:
    card = inserted(reports, DesfireChip(citizen))
    reader.uid()
    pcscd.kill()
    with pytest.raises(ReaderGoneError):
        reader.uid()
    with pytest.raises(ReaderGoneError):
        open_citizen_card(READER).uid()
    reader.close()
    reader.close()
    card.remove()


def test_no_such_reader_is_a_reader_gone(pcscd: Pcscd) -> None:
    card = open_citizen_card("Reader of another make 00 00")
    with pytest.raises(ReaderGoneError):
        card.uid()
    card.close()
