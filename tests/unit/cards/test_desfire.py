"""The virtual DESFire against the centre's side of the channel, without a reader in between."""

from __future__ import annotations

import secrets

import pytest

from kiosk.central.sam import ev2 as sam_ev2
from kiosk.sandbox.cards.chips import ForeignChip, ForgedChip
from kiosk.sandbox.cards.desfire import DesfireChip
from kiosk.sandbox.cards.personalisation import Personalisation

AID = bytes.fromhex("F113F1")
CARD = Personalisation(
    uid=bytes.fromhex("04782E21801D80"),
    aid=AID,
    key_no=1,
    key=bytes.fromhex("A8DD63A3B89D54B37CA802473FDA9175"),
    file_no=2,
    holder_file=bytes(range(32)),
)
READ_ALL = bytes.fromhex("02000000200000")


def wrapped(ins: int, body: bytes = b"") -> bytes:
    return bytes((0x90, ins, 0, 0)) + (bytes((len(body),)) + body if body else b"") + b"\x00"


class Reader:
    """The centre's end of a dialogue with one chip."""

    def __init__(self, chip: DesfireChip, key: bytes = CARD.key) -> None:
        self.chip = chip
        self._key = key
        self.count = 0

    def authenticate(self) -> bytes:
        """Run select and AuthenticateEV2First; return the last status word."""
        assert self.chip.answer(wrapped(0x5A, AID)) == b"\x91\x00"
        first = self.chip.answer(wrapped(0x71, b"\x01\x00"))
        assert first[-2:] == b"\x91\xaf"
        rnd_b = sam_ev2.open_challenge(self._key, first[:-2])
        rnd_a = secrets.token_bytes(16)
        second = self.chip.answer(wrapped(0xAF, sam_ev2.part2_data(self._key, rnd_a, rnd_b)))
        if second[-2:] == b"\x91\x00":
            transaction = sam_ev2.open_part2(self._key, rnd_a, second[:-2])
            self.channel = sam_ev2.open_channel(self._key, rnd_a, rnd_b, transaction)
        return second[-2:]

    def command(self, ins: int, body: bytes) -> bytes:
        """Send a MACed command and return the answer."""
        mac = sam_ev2.command_mac(self.channel, self.count, ins, body)
        self.count += 1
        return self.chip.answer(wrapped(ins, body + mac))

    def opened(self, answer: bytes) -> bytes:
        assert answer[-2:] == b"\x91\x00"
        return sam_ev2.open_answer(self.channel, self.count, answer[:-2])


@pytest.fixture
def reader() -> Reader:
    reader = Reader(DesfireChip(CARD))
    assert reader.authenticate() == b"\x91\x00"
    return reader


def test_holder_file_is_read_enciphered(reader: Reader) -> None:
    answer = reader.command(0xBD, READ_ALL)
    assert CARD.holder_file[:8] not in answer
    assert reader.opened(answer) == CARD.holder_file


def test_counter_goes_on_over_several_commands(reader: Reader) -> None:
    for start in (0, 8, 16):
        answer = reader.command(0xBD, bytes((2, start, 0, 0, 8, 0, 0)))
        assert reader.opened(answer) == CARD.holder_file[start : start + 8]


def test_length_zero_reads_to_the_end(reader: Reader) -> None:
    assert reader.opened(reader.command(0xBD, bytes((2, 30, 0, 0, 0, 0, 0)))) == CARD.holder_file[30:]


def test_true_uid_is_told_enciphered(reader: Reader) -> None:
    answer = reader.command(0x51, b"")
    assert CARD.uid not in answer
    assert reader.opened(answer) == CARD.uid


def test_what_is_written_is_read(reader: Reader) -> None:
    header = bytes((2, 4, 0, 0, 3, 0, 0))
    data = header + sam_ev2.encrypt_command(reader.channel, reader.count, b"abc")
    assert reader.command(0x8D, data)[-2:] == b"\x91\x00"
    assert reader.opened(reader.command(0xBD, header)) == b"abc"


def test_file_settings_and_key_version_are_maced(reader: Reader) -> None:
    settings = reader.command(0xF5, b"\x02")
    assert settings[:-10] == bytes.fromhex("00031111200000")
    assert settings[-2:] == b"\x91\x00"
    assert reader.command(0x64, b"\x01")[:1] == b"\x00"


def test_wrong_mac_is_an_integrity_error_and_ends_the_channel(reader: Reader) -> None:
    mac = bytearray(sam_ev2.command_mac(reader.channel, 0, 0xBD, READ_ALL))
    mac[0] ^= 1
    assert reader.chip.answer(wrapped(0xBD, READ_ALL + mac)) == b"\x91\x1e"
    assert reader.command(0xBD, READ_ALL) == b"\x91\x7e"
    assert reader.chip.answer(wrapped(0xBD, READ_ALL)) == b"\x91\x9d"


def test_replayed_command_is_an_integrity_error(reader: Reader) -> None:
    apdu = wrapped(0xBD, READ_ALL + sam_ev2.command_mac(reader.channel, 0, 0xBD, READ_ALL))
    assert reader.chip.answer(apdu)[-2:] == b"\x91\x00"
    assert reader.chip.answer(apdu) == b"\x91\x1e"


@pytest.mark.parametrize(
    ("ins", "body", "status"),
    [
        (0xBD, bytes.fromhex("02000000210000"), "91be"),
        (0xBD, bytes.fromhex("02200000000000"), "91be"),
        (0xBD, bytes.fromhex("03000000200000"), "91f0"),
        (0xBD, bytes.fromhex("0200000020"), "917e"),
        (0x8D, bytes.fromhex("02000000030000616263"), "917e"),
        (0xF5, b"\x07", "91f0"),
        (0x64, b"\x09", "9140"),
        (0x6E, b"", "911c"),
    ],
)
def test_refusals_inside_the_channel(reader: Reader, ins: int, body: bytes, status: str) -> None:
    assert reader.command(ins, body).hex() == status


@pytest.mark.parametrize(
    ("apdu", "answer"),
    [
        ("FFCA000000", "04782e21801d809000"),
        ("00A4040000", "6e00"),
        ("905A00000356341200", "91a0"),
        ("905A0000025634", "917e"),
        ("905A00000256341200", "917e"),
        ("9071000002010000", "9140"),
        ("90AF000000", "911c"),
        ("9051000000", "919d"),
        ("90BD0000070200000020000000", "91f0"),
    ],
)
def test_answers_before_anything_is_selected(apdu: str, answer: str) -> None:
    assert DesfireChip(CARD).answer(bytes.fromhex(apdu)).hex() == answer


def test_reset_forgets_the_application() -> None:
    chip = DesfireChip(CARD)
    chip.answer(wrapped(0x5A, AID))
    assert chip.answer(wrapped(0x71, b"\x01\x00"))[-2:] == b"\x91\xaf"
    chip.reset()
    assert chip.answer(wrapped(0x71, b"\x01\x00")) == b"\x91\x40"


def test_another_command_between_the_parts_ends_the_authentication() -> None:
    chip = DesfireChip(CARD)
    chip.answer(wrapped(0x5A, AID))
    chip.answer(wrapped(0x71, b"\x01\x00"))
    chip.answer(wrapped(0x64, b"\x01"))
    assert chip.answer(wrapped(0xAF, bytes(32))) == b"\x91\x1c"


def test_version_comes_in_three_frames() -> None:
    chip = DesfireChip(CARD)
    frames = [chip.answer(wrapped(0x60)), chip.answer(wrapped(0xAF)), chip.answer(wrapped(0xAF))]
    assert [frame[-2:].hex() for frame in frames] == ["91af", "91af", "9100"]
    assert frames[0][3] == 0x33
    assert frames[2][:7] == CARD.uid


def test_long_file_comes_in_frames() -> None:
    card = Personalisation(uid=CARD.uid, aid=AID, key_no=1, key=CARD.key, file_no=2, holder_file=bytes(range(100)))
    reader = Reader(DesfireChip(card))
    reader.authenticate()
    answer = reader.command(0xBD, bytes((2, 0, 0, 0, 0, 0, 0)))
    data = answer[:-2]
    while answer[-2:] == b"\x91\xaf":
        answer = reader.chip.answer(wrapped(0xAF))
        data += answer[:-2]
    assert reader.opened(data + b"\x91\x00") == card.holder_file


def test_forged_card_knows_the_dialogue_but_not_the_key() -> None:
    forged = ForgedChip(CARD)
    assert forged.answer(bytes.fromhex("FFCA000000"))[:-2] == CARD.uid
    assert Reader(forged).authenticate() == b"\x91\xae"


def test_foreign_card_has_another_application() -> None:
    assert ForeignChip().answer(wrapped(0x5A, AID)) == b"\x91\xa0"


def test_card_comes_from_a_record_and_hides_what_is_secret() -> None:
    record: dict[str, str | int] = {
        "uid": CARD.uid.hex(),
        "aid": "F113F1",
        "key_no": 1,
        "key": CARD.key.hex(),
        "file_no": 2,
        "holder_file": CARD.holder_file.hex(),
    }
    card = Personalisation.from_record(record)
    assert card == CARD
    assert "key=" not in repr(card)
    assert "holder_file" not in repr(card)
