"""The virtual DNIe, APDU by APDU, with a terminal of our own at the other end."""

from __future__ import annotations

import hashlib
from dataclasses import replace

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.sandbox.cards.dnie import rsa
from kiosk.sandbox.cards.dnie.apdu import Command, Ins, Sw, tlv
from kiosk.sandbox.cards.dnie.application import AUTHENTICATION_KEY, SIGNATURE_KEY
from kiosk.sandbox.cards.dnie.chip import DnieChip
from kiosk.sandbox.cards.dnie.cvc import Role
from kiosk.sandbox.cards.dnie.generation import DNIE_2, DNIE_3, DNIE_4, Generation
from kiosk.sandbox.cards.dnie.personalisation import Identity
from kiosk.sandbox.cards.dnie.switches import GOOD, Switches
from tests.devices.dnie.conftest import PIN, Bench
from tests.devices.dnie.terminal import Credentials, StatusError, Terminal, numbers

SHA256_INFO = bytes.fromhex("3031300D060960864801650304020105000420")
CHALLENGE = b"reto de la sede"
DIGEST_INFO = SHA256_INFO + hashlib.sha256(CHALLENGE).digest()
GENERATIONS = pytest.mark.parametrize("generation", [DNIE_2, DNIE_3, DNIE_4], ids=lambda each: each.name)


def logged_in(bench: Bench, generation: Generation = DNIE_3, switches: Switches = GOOD) -> Terminal:
    """As OpenSC does it: 2.0 has one channel, later ones a PIN channel with a user channel inside."""
    terminal = bench.terminal(generation, switches)
    mac = generation.mac_length
    if generation.pin_channel:
        terminal.open_channel(Role.PIN_CHANNEL, mac_length=mac)
        terminal.verify(PIN)
        terminal.open_channel(Role.USER_CHANNEL, mac_length=mac)
    else:
        terminal.open_channel(Role.USER_CHANNEL, mac_length=mac)
        terminal.verify(PIN)
    return terminal


def chip_of(terminal: Terminal) -> DnieChip:
    assert isinstance(terminal.chip, DnieChip)
    return terminal.chip


def verify_signature(identity: Identity | None, signature: bytes) -> None:
    assert identity is not None
    key = identity.certificate.public_key()
    assert isinstance(key, RSAPublicKey)
    key.verify(signature, CHALLENGE, PKCS1v15(), hashes.SHA256())


@GENERATIONS
def test_login_and_both_signatures(bench: Bench, generation: Generation) -> None:
    for reference in (AUTHENTICATION_KEY, SIGNATURE_KEY):
        terminal = logged_in(bench, generation)
        card = chip_of(terminal).card
        signature = terminal.sign(reference, DIGEST_INFO)
        verify_signature(card.authentication if reference == AUTHENTICATION_KEY else card.signature, signature)


@pytest.mark.parametrize(("generation", "again"), [(DNIE_2, True), (DNIE_3, False)], ids=["2.0", "3.0"])
def test_second_signature_needs_the_pin_again_from_3_on(bench: Bench, generation: Generation, *, again: bool) -> None:
    terminal = logged_in(bench, generation)
    terminal.sign(AUTHENTICATION_KEY, DIGEST_INFO)
    if again:
        terminal.sign(AUTHENTICATION_KEY, DIGEST_INFO)
        return
    with pytest.raises(StatusError, match="6982"):
        terminal.sign(AUTHENTICATION_KEY, DIGEST_INFO)


def test_no_signature_without_channel_pin_or_key(bench: Bench) -> None:
    terminal = bench.terminal()
    with pytest.raises(StatusError, match="6982"):
        terminal.sign(AUTHENTICATION_KEY, DIGEST_INFO)
    terminal.open_channel(Role.USER_CHANNEL)
    with pytest.raises(StatusError, match="6982"):
        terminal.sign(AUTHENTICATION_KEY, DIGEST_INFO)
    terminal = logged_in(bench)
    with pytest.raises(StatusError, match="6985"):
        terminal.send(Ins.PERFORM_SECURITY_OPERATION, 0x9E9A, DIGEST_INFO)
    with pytest.raises(StatusError, match="6A88"):
        terminal.sign(0x0103, DIGEST_INFO)


def test_no_signature_in_the_pin_channel(bench: Bench) -> None:
    terminal = bench.terminal()
    terminal.open_channel(Role.PIN_CHANNEL)
    terminal.verify(PIN)
    with pytest.raises(StatusError, match="6982"):
        terminal.sign(AUTHENTICATION_KEY, DIGEST_INFO)


def test_card_without_authentication_certificate(bench: Bench) -> None:
    terminal = logged_in(bench, switches=Switches(authentication=False))
    with pytest.raises(StatusError, match="6A88"):
        terminal.sign(AUTHENTICATION_KEY, DIGEST_INFO)
    verify_signature(chip_of(terminal).card.signature, terminal.sign(SIGNATURE_KEY, DIGEST_INFO))


@pytest.mark.parametrize("says_blocked", [False, True])
def test_tries_are_counted_and_blocked_stays_blocked(bench: Bench, *, says_blocked: bool) -> None:
    terminal = bench.terminal(switches=Switches(last_try_says_blocked=says_blocked))
    terminal.open_channel(Role.PIN_CHANNEL)
    for expected in ("63C2", "63C1", "6983" if says_blocked else "63C0", "6983"):
        with pytest.raises(StatusError, match=expected):
            terminal.verify(b"otro-pin")
    with pytest.raises(StatusError, match="6983"):
        terminal.verify(PIN)
    chip = chip_of(terminal)
    chip.reset()
    assert chip.pin.left == 0


def test_right_pin_gives_the_tries_back(bench: Bench) -> None:
    terminal = bench.terminal()
    terminal.open_channel(Role.PIN_CHANNEL)
    with pytest.raises(StatusError, match="63C2"):
        terminal.verify(b"otro-pin")
    with pytest.raises(StatusError, match="63C2"):
        terminal.verify(b"")
    terminal.verify(PIN)
    terminal.verify(b"")
    assert chip_of(terminal).pin.left == 3


def test_pin_in_the_wrong_channel_or_none_spends_no_try(bench: Bench) -> None:
    terminal = bench.terminal()
    with pytest.raises(StatusError, match="6982"):
        terminal.verify(b"otro-pin")
    terminal.open_channel(Role.USER_CHANNEL)
    with pytest.raises(StatusError, match="6982"):
        terminal.verify(b"otro-pin")
    assert chip_of(terminal).pin.left == 3


def test_plain_command_closes_the_channel_and_forgets_the_pin(bench: Bench) -> None:
    terminal = logged_in(bench)
    terminal.channel = None
    with pytest.raises(StatusError, match="6987"):
        terminal.select()
    terminal.select()
    terminal.open_channel(Role.USER_CHANNEL)
    with pytest.raises(StatusError, match="6982"):
        terminal.sign(AUTHENTICATION_KEY, DIGEST_INFO)


def test_wrong_mac_closes_the_channel(bench: Bench) -> None:
    terminal = logged_in(bench)
    assert terminal.channel is not None
    good = terminal.channel.wrapped(Command(0, Ins.GET_CHALLENGE, 0, 0, le=8))
    assert terminal.exchange(replace(good, data=good.data[:-1] + bytes((good.data[-1] ^ 1,)))) == (0x6988, b"")
    with pytest.raises(StatusError, match="6988"):
        terminal.send(Ins.GET_CHALLENGE, le=8)


def test_wrong_proof_of_the_terminal_opens_nothing(bench: Bench) -> None:
    terminal = bench.terminal()
    with pytest.raises(StatusError, match="6300"):
        terminal.open_channel(Role.USER_CHANNEL, spoil=1)
    assert chip_of(terminal).channels == 0


def test_challenge_is_good_once(bench: Bench) -> None:
    terminal = bench.terminal()
    with pytest.raises(StatusError, match="6300"):
        terminal.open_channel(Role.USER_CHANNEL, spoil=1)
    with pytest.raises(StatusError, match="6985"):
        terminal.send(Ins.EXTERNAL_AUTHENTICATE, data=bytes(128))


def test_terminal_of_another_root_is_refused(bench: Bench) -> None:
    terminal = bench.terminal()
    terminal.credentials = Credentials.made()
    with pytest.raises(StatusError, match="6988"):
        terminal.open_channel(Role.USER_CHANNEL)


def test_terminal_may_not_certify_and_an_authority_may_not_be_a_terminal(bench: Bench) -> None:
    terminal = bench.terminal()
    own = terminal.credentials
    terminal.send(Ins.MANAGE_SECURITY_ENVIRONMENT, 0x81B6, tlv(0x83, b"\x02\x0f"))
    as_root = replace(own.terminal(Role.USER_CHANNEL), authority=own.authority.authority)
    with pytest.raises(StatusError, match="6982"):
        terminal.send(Ins.PERFORM_SECURITY_OPERATION, 0x00AE, as_root.signed(own.root))
    terminal.send(Ins.PERFORM_SECURITY_OPERATION, 0x00AE, own.authority.signed(own.root))
    keys = tlv(0x83, own.authority.holder) + tlv(0x84, b"\x02\x1f")
    with pytest.raises(StatusError, match="6A88"):
        terminal.send(Ins.MANAGE_SECURITY_ENVIRONMENT, 0xC1A4, keys)


def test_refused_channels_are_as_many_as_asked(bench: Bench) -> None:
    terminal = bench.terminal(switches=Switches(refused_channels=2))
    for _ in range(2):
        with pytest.raises(StatusError, match="6300"):
            terminal.open_channel(Role.PIN_CHANNEL)
    terminal.open_channel(Role.PIN_CHANNEL)
    terminal.verify(PIN)


@pytest.mark.parametrize("strict", [False, True])
def test_opensc_short_value_is_taken_unless_strict(bench: Bench, *, strict: bool) -> None:
    """A proof below 2^1016 reaches the card times 256, with a stale byte behind: that is what OpenSC 0.23 sends."""
    terminal = bench.terminal(switches=Switches(strict=strict))
    chip, own = chip_of(terminal), terminal.credentials
    public = numbers(chip.card.chip.key)
    terminal.introduce(Role.USER_CHANNEL)
    terminal.send(Ins.INTERNAL_AUTHENTICATE, data=bytes(8) + own.terminal(Role.USER_CHANNEL).holder[4:])
    challenge = terminal.send(Ins.GET_CHALLENGE, le=8)
    serial = b"\x00" + chip.card.serial
    for attempt in range(20_000):
        carried = attempt.to_bytes(106, "big")
        signature = rsa.smaller_signature(own.terminal_key, carried, carried + challenge + serial)
        if signature.bit_length() <= 1016 and (signature << 8 | 0xBC) < public.n:
            break
    proof = rsa.public(public, signature << 8 | 0xBC).to_bytes(128, "big")
    if strict:
        with pytest.raises(StatusError, match="6300"):
            terminal.send(Ins.EXTERNAL_AUTHENTICATE, data=proof)
    else:
        terminal.send(Ins.EXTERNAL_AUTHENTICATE, data=proof)
    assert chip.channels == (0 if strict else 1)


def test_random_bytes_of_the_card_are_asked_for(bench: Bench) -> None:
    asked: list[int] = []

    def counted(count: int) -> bytes:
        asked.append(count)
        return bytes(range(count))

    chip = DnieChip(bench.card(), random=counted)
    Terminal(chip, Credentials.made()).send(Ins.GET_CHALLENGE, le=8)
    assert asked == [8]


@pytest.mark.parametrize(
    ("apdu", "status"),
    [
        ("00A4", Sw.WRONG_LENGTH),
        ("00A404000B4D6173", Sw.WRONG_LENGTH),
        ("00A4000003500100", Sw.WRONG_LENGTH),
        ("00A4000002FFFF", Sw.FILE_NOT_FOUND),
        ("00A404000441414141", Sw.FILE_NOT_FOUND),
        ("00A40900025015", Sw.WRONG_P1P2),
        ("00B0000010", Sw.NO_CURRENT_FILE),
        ("00C0000010", Sw.CONDITIONS),
        ("00B8000007", Sw.WRONG_CLA),
        ("90B8000002", Sw.WRONG_LE | 7),
        ("0022A4B6028300", Sw.WRONG_P1P2),
        ("002281B6048302FFFF", Sw.KEY_NOT_FOUND),
        ("002281B603830AFF", Sw.WRONG_DATA),
        ("002A00AE027F21", Sw.CONDITIONS),
        ("002A9E9B0100", Sw.WRONG_P1P2),
        ("0088000010" + "00" * 16, Sw.CONDITIONS),
        ("0082000080" + "00" * 128, Sw.CONDITIONS),
        ("00FE000000", Sw.WRONG_INS),
        ("80A4000000", Sw.WRONG_CLA),
        ("0CA400000A8E08" + "00" * 8, Sw.SM_INCORRECT),
    ],
)
def test_senseless_commands_have_their_status_word(bench: Bench, apdu: str, status: int) -> None:
    assert DnieChip(bench.card()).answer(bytes.fromhex(apdu)) == status.to_bytes(2, "big")


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.binary(max_size=64), max_size=12))
def test_noise_never_breaks_the_chip(noisy_chip: DnieChip, noise: list[bytes]) -> None:
    noisy_chip.reset()
    for apdu in noise:
        assert len(noisy_chip.answer(apdu)) >= 2
    assert noisy_chip.pin.left == 3
    assert noisy_chip.signatures == noisy_chip.channels == 0


@pytest.fixture
def noisy_chip(bench: Bench) -> DnieChip:
    return DnieChip(bench.card())
