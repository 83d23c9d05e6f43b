from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kiosk.cards.codes import CardFlag
from kiosk.cards.occupancy import Occupancy
from kiosk.cards.scard import ReaderStatus
from kiosk.core.states import Presence, ReaderState

DESFIRE = bytes.fromhex("3B8180018080")
BANK_CARD = bytes.fromhex("3B6500002063CB6600")


def empty(reader: str = "A", count: int = 0) -> ReaderStatus:
    return ReaderStatus(reader, CardFlag.EMPTY | CardFlag.CHANGED | count << 16)


def holding(atr: bytes, reader: str = "A", count: int = 1, flags: CardFlag = CardFlag.PRESENT) -> ReaderStatus:
    return ReaderStatus(reader, flags | count << 16, atr)


def test_no_reader_and_empty_reader() -> None:
    occupancy = Occupancy()
    assert occupancy.update([]) == Presence(ReaderState.NO_READER)
    assert occupancy.update([empty()]) == Presence(ReaderState.EMPTY)


def test_reader_that_went_away_is_no_reader() -> None:
    occupancy = Occupancy()
    occupancy.update([holding(DESFIRE)])
    gone = ReaderStatus("A", CardFlag.UNKNOWN | CardFlag.UNAVAILABLE | CardFlag.CHANGED)
    assert occupancy.update([gone]) == Presence(ReaderState.NO_READER, insertion=1)


def test_mute_by_flag_and_by_missing_atr() -> None:
    for status in (holding(b"", flags=CardFlag.PRESENT | CardFlag.MUTE), holding(b"")):
        assert Occupancy().update([status]) == Presence(ReaderState.MUTE_CARD, "A", 1)


def test_card_swapped_between_two_looks_is_another_insertion() -> None:
    occupancy = Occupancy()
    assert occupancy.update([holding(DESFIRE, count=1)]).insertion == 1
    assert occupancy.update([holding(DESFIRE, count=1)]).insertion == 1
    assert occupancy.update([holding(DESFIRE, count=3)]).insertion == 2


def test_first_card_in_wins_until_it_leaves() -> None:
    occupancy = Occupancy()
    occupancy.update([empty("A"), empty("B")])
    first = occupancy.update([empty("A"), holding(BANK_CARD, "B")])
    assert first == Presence(ReaderState.UNKNOWN_CARD, "B", 1)
    assert occupancy.update([holding(DESFIRE, "A"), holding(BANK_CARD, "B")]) == first
    moved = occupancy.update([holding(DESFIRE, "A"), empty("B", 2)])
    assert moved == Presence(ReaderState.CITIZEN_CARD, "A", 2)


def test_card_seen_again_after_a_restart_is_another_insertion() -> None:
    occupancy = Occupancy()
    occupancy.update([holding(DESFIRE)])
    occupancy.forget_readers()
    assert occupancy.known("A") == ReaderStatus("A")
    assert occupancy.update([holding(DESFIRE)]).insertion == 2


READER_STATUSES = st.tuples(
    st.sampled_from([CardFlag.EMPTY, CardFlag.PRESENT, CardFlag.PRESENT | CardFlag.MUTE, CardFlag.UNAVAILABLE]),
    st.integers(0, 5),
    st.sampled_from([b"", DESFIRE, BANK_CARD]),
)


@given(st.lists(st.dictionaries(st.sampled_from("ABC"), READER_STATUSES), max_size=12))
def test_insertion_never_shrinks_and_names_one_card(looks: list[dict[str, tuple[CardFlag, int, bytes]]]) -> None:
    occupancy = Occupancy()
    reader_of: dict[int, str] = {}
    for look in looks:
        statuses = [ReaderStatus(name, int(flags) | count << 16, atr) for name, (flags, count, atr) in look.items()]
        presence = occupancy.update(statuses)
        assert presence.state.has_card == any(status.present for status in statuses)
        assert presence.insertion <= occupancy.insertions
        if presence.state.has_card:
            assert presence.insertion > 0
            assert reader_of.setdefault(presence.insertion, presence.reader) == presence.reader
        else:
            assert presence.reader == ""
