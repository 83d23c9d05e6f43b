"""The DNIe helper process over the real pcscd and OpenSC's module, with virtual cards."""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import psutil
import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.x509 import load_der_x509_certificate

from kiosk.cards.dnie.errors import (
    DnieChannelError,
    DnieError,
    DnieHelperError,
    DnieKeyMissingError,
    DnieNotRecognisedError,
    DniePinBlockedError,
    DniePinError,
    DniePinLengthError,
)
from kiosk.cards.dnie.helper import DnieHelper
from kiosk.cards.dnie.wire import Key
from kiosk.core.errors import CardError, CardRemovedError, ReaderGoneError
from kiosk.core.states import ReaderState
from kiosk.sandbox.cards.chips import ForeignChip
from kiosk.sandbox.cards.dnie.generation import DNIE_2, DNIE_3, DNIE_4, Generation
from kiosk.sandbox.cards.dnie.hand import DnieInHand
from kiosk.sandbox.cards.dnie.personalisation import Holder
from kiosk.sandbox.cards.dnie.pki import DniePki
from kiosk.sandbox.cards.dnie.switches import GOOD, OddAnswer, Switches, Validity
from kiosk.sandbox.cards.dnie.trust import shim_environment
from kiosk.sandbox.cards.virtual import VirtualCard
from kiosk.sandbox.pcscd import DEMO_READER, Pcscd
from tests.devices.conftest import Reports
from tests.devices.dnie.conftest import HOLDER, PIN

pytestmark = pytest.mark.pcsc

READER = f"{DEMO_READER} 00 00"
CHALLENGE = b"reto de la sede"
WRONG = b"otro-pin"


@pytest.fixture
def trust(pki: DniePki, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """The environment of a terminal among stand-ins; the terminal does not look at it."""
    shim = tmp_path_factory.getbasetemp() / "shim"
    shim.mkdir(exist_ok=True)
    for name, value in shim_environment(shim, pki.component_root).items():
        monkeypatch.setenv(name, value)


class Slot:
    def __init__(self, pki: DniePki, reports: Reports) -> None:
        self._pki, self._reports = pki, reports

    @contextmanager
    def holding(
        self, generation: Generation = DNIE_3, switches: Switches = GOOD, then: VirtualCard | None = None
    ) -> Iterator[DnieInHand]:
        personalisation = self._pki.card(HOLDER, PIN, generation=generation, switches=switches)
        with DnieInHand(personalisation, switches, then=then) as card:
            self._reports.wait_for(ReaderState.MUTE_CARD if switches.mute else ReaderState.UNKNOWN_CARD)
            yield card
        if then is not None:
            then.remove()


@pytest.fixture
def slot(pki: DniePki, reports: Reports, trust: None) -> Slot:
    return Slot(pki, reports)


def sign(helper: DnieHelper, pin: bytes = PIN, key: Key = Key.AUTHENTICATION) -> bytes:
    typed = bytearray(pin)
    try:
        return helper.sign(key, CHALLENGE, typed).signature
    finally:
        assert typed == bytes(len(pin))


def verify(der: bytes, signature: bytes) -> None:
    public = load_der_x509_certificate(der).public_key()
    assert isinstance(public, RSAPublicKey)
    public.verify(signature, CHALLENGE, PKCS1v15(), hashes.SHA256())


@pytest.mark.parametrize("generation", [DNIE_2, DNIE_3, DNIE_4], ids=lambda each: each.name)
@pytest.mark.parametrize("key", list(Key))
def test_login_signs_once_with_the_key_asked_for(slot: Slot, generation: Generation, key: Key) -> None:
    with slot.holding(generation) as card, DnieHelper(READER) as helper:
        ready = helper.ready()
        certificate = ready.certificate(key)
        assert certificate is not None
        assert certificate.begins < datetime.now(UTC) < certificate.ends
        verify(certificate.der, sign(helper, key=key))
        assert card.dnie.signatures == 1
        with pytest.raises(DnieHelperError):
            sign(helper)


def test_first_card_is_taken_where_no_reader_is_named(slot: Slot) -> None:
    with slot.holding(), DnieHelper("") as helper:
        assert len(helper.ready().certificates) == 2
        sign(helper)


def test_certificates_tell_their_dates_before_any_pin(slot: Slot) -> None:
    with slot.holding(switches=Switches(validity=Validity.EXPIRED)) as card, DnieHelper(READER) as helper:
        certificate = helper.ready().certificate(Key.AUTHENTICATION)
        assert certificate is not None
        assert certificate.ends < datetime.now(UTC)
        assert card.dnie.channels == 0


def test_wrong_pin_may_be_followed_by_the_right_one(slot: Slot) -> None:
    with slot.holding() as card, DnieHelper(READER) as helper:
        helper.ready()
        for left in (2, 1):
            with pytest.raises(DniePinError) as caught:
                sign(helper, WRONG)
            assert caught.value.tries_left == left == card.dnie.pin.left
        sign(helper)
        assert card.dnie.pin.left == 3


@pytest.mark.parametrize("says_blocked", [False, True])
def test_third_wrong_pin_blocks(slot: Slot, *, says_blocked: bool) -> None:
    with slot.holding(switches=Switches(last_try_says_blocked=says_blocked)) as card:
        with DnieHelper(READER) as helper:
            helper.ready()
            for _ in range(2):
                with pytest.raises(DniePinError):
                    sign(helper, WRONG)
            with pytest.raises(DniePinBlockedError if says_blocked else DniePinError) as caught:
                sign(helper, WRONG)
            assert getattr(caught.value, "tries_left", 0) == card.dnie.pin.left == 0
        with DnieHelper(READER) as helper:
            helper.ready()
            with pytest.raises(DniePinBlockedError):
                sign(helper)


@pytest.mark.parametrize("pin", [b"", b"1234567", b"12345678901234567"])
def test_length_is_told_without_asking_the_card(slot: Slot, pin: bytes) -> None:
    with slot.holding() as card, DnieHelper(READER) as helper:
        helper.ready()
        before = card.apdus
        with pytest.raises(DniePinLengthError):
            sign(helper, pin)
        assert card.apdus == before
        sign(helper)


@pytest.mark.parametrize("refused", [1, 2, 3])
def test_channel_is_tried_three_times_and_no_try_is_spent(slot: Slot, refused: int) -> None:
    with slot.holding(switches=Switches(refused_channels=refused)) as card, DnieHelper(READER) as helper:
        helper.ready()
        if refused < 3:
            assert helper.sign(Key.AUTHENTICATION, CHALLENGE, bytearray(PIN)).attempts == refused + 1
        else:
            with pytest.raises(DnieChannelError):
                sign(helper)
        assert card.dnie.pin.left == 3


def test_foreign_chip_is_refused(slot: Slot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("LD_PRELOAD")
    with slot.holding() as card, DnieHelper(READER) as helper:
        helper.ready()
        with pytest.raises(DnieChannelError):
            sign(helper)
        assert (card.dnie.channels, card.dnie.pin.left) == (0, 3)


def test_card_without_authentication_has_no_such_key(slot: Slot) -> None:
    with slot.holding(switches=Switches(authentication=False)), DnieHelper(READER) as helper:
        assert [each.key for each in helper.ready().certificates] == [Key.SIGNATURE]
        with pytest.raises(DnieKeyMissingError):
            sign(helper)


@pytest.mark.parametrize("switches", [Switches(damaged=True), Switches(contactless=True)], ids=["dead", "contactless"])
def test_what_is_no_working_dnie_is_not_recognised(slot: Slot, switches: Switches) -> None:
    with slot.holding(switches=switches), DnieHelper(READER) as helper, pytest.raises(DnieNotRecognisedError):
        helper.ready()


def test_mute_card_and_citizen_card_are_not_recognised(slot: Slot, reports: Reports) -> None:
    with VirtualCard(ForeignChip()):
        reports.wait_for(ReaderState.CITIZEN_CARD)
        with DnieHelper(READER) as helper, pytest.raises(DnieNotRecognisedError):
            helper.ready()
    reports.wait_for(ReaderState.EMPTY)
    with slot.holding(switches=Switches(mute=True)), DnieHelper(READER) as helper, pytest.raises(CardError):
        helper.ready()


def test_certificate_that_could_not_be_read_is_read_again(slot: Slot) -> None:
    odd = tuple(OddAnswer(at, 0x6F00) for at in range(30, 40))
    with slot.holding(switches=Switches(odd_answers=odd)), DnieHelper(READER) as helper:
        assert helper.ready().certificate(Key.AUTHENTICATION) is not None
        sign(helper)


def test_no_card_is_a_removed_card(reports: Reports, trust: None) -> None:
    with DnieHelper(READER) as helper, pytest.raises(CardRemovedError):
        helper.ready()


@pytest.mark.parametrize("torn_at", [1, 15, 20, 30, 60, 80, 90])
def test_card_torn_out_while_it_is_read(slot: Slot, torn_at: int) -> None:
    """Also where OpenSC tells of a card with fewer certificates, or of a whole one that it has read by then."""
    with slot.holding(switches=Switches(torn_at=torn_at)) as card:
        with DnieHelper(READER) as helper, pytest.raises(CardRemovedError):
            read_and_sign(helper)
        assert card.dnie.channels == 0


def read_and_sign(helper: DnieHelper) -> None:
    assert len(helper.ready().certificates) == 2
    sign(helper)


@pytest.mark.parametrize("torn_at", [1, 20, 38, 40, 60, 75])
def test_card_torn_out_while_it_signs(slot: Slot, torn_at: int) -> None:
    with slot.holding() as card, DnieHelper(READER) as helper:
        helper.ready()
        card.tear_after(torn_at)
        with pytest.raises(CardRemovedError):
            sign(helper)
        assert (card.dnie.signatures, card.dnie.pin.left) == (0, 3)


def test_swapped_card_never_signs(slot: Slot, pki: DniePki, reports: Reports) -> None:
    other = DnieInHand(pki.card(Holder("00000000T", "Bruno", "Díaz"), PIN))
    with slot.holding() as card, DnieHelper(READER) as helper:
        helper.ready()
        card.remove()
        reports.wait_for(ReaderState.EMPTY)
        with other:
            reports.wait_for(ReaderState.UNKNOWN_CARD)
            with pytest.raises(CardError):
                sign(helper)
    assert other.dnie.signatures == card.dnie.signatures == 0
    assert verifies(other) == 0


def verifies(card: DnieInHand) -> int:
    return sum(header[1:] == b"\x20\x00\x00" for header in card.headers)


def test_card_forgets_the_pin_when_the_helper_ends(slot: Slot) -> None:
    with slot.holding(DNIE_2) as card:
        with DnieHelper(READER) as helper:
            helper.ready()
            sign(helper)
        deadline = time.monotonic() + 3.0
        while card.dnie.logged_in:
            assert time.monotonic() < deadline


@pytest.mark.parametrize("after_s", [0.0, 0.05, 0.2, 0.6])
def test_killed_helper_leaves_a_card_that_works(slot: Slot, after_s: float) -> None:
    with slot.holding(switches=Switches(delay_s=0.01)) as card:
        with DnieHelper(READER) as helper:
            helper.ready()
            killer = threading.Timer(after_s, helper.kill)
            killer.start()
            begin = time.perf_counter()
            with pytest.raises(DnieHelperError):
                sign(helper)
            assert time.perf_counter() - begin < after_s + 0.5
            killer.join()
        assert helper.pid is None
        with DnieHelper(READER) as again:
            again.ready()
            sign(again)
        assert card.dnie.pin.left == 3


def test_late_answer_kills_the_helper(slot: Slot) -> None:
    with slot.holding() as card, DnieHelper(READER) as helper:
        helper.ready()
        assert helper.pid is not None
        process = psutil.Process(helper.pid)
        card.delay(5.0)
        with pytest.raises(DnieHelperError, match="in time"):
            helper.sign(Key.AUTHENTICATION, CHALLENGE, bytearray(PIN), 0.2)
        assert process.wait(2.0) != 0


def test_helper_ends_with_its_terminal_in_the_middle_of_a_call(slot: Slot) -> None:
    with slot.holding() as card, DnieHelper(READER) as helper:
        helper.ready()
        card.delay(30.0)
        waiting = threading.Thread(target=lambda: _ignore(helper), daemon=True)
        waiting.start()
        before = card.apdus
        deadline = time.monotonic() + 3.0
        while card.apdus == before:
            assert time.monotonic() < deadline
        assert helper._process is not None
        assert helper._process.stdin is not None
        helper._process.stdin.close()
        waiting.join(2.0)
        assert not waiting.is_alive()
        assert helper._process.wait(2.0) == 1


def _ignore(helper: DnieHelper) -> None:
    with pytest.raises(DnieError):
        sign(helper)


def test_pcscd_killed_is_a_reader_gone(slot: Slot, pcscd: Pcscd) -> None:
    with slot.holding() as card, DnieHelper(READER) as helper:
        helper.ready()
        pcscd.kill()
        with pytest.raises(ReaderGoneError):
            sign(helper)
        with DnieHelper(READER) as again, pytest.raises(CardError):
            again.ready()
        assert card.dnie.pin.left == 3


def test_pin_is_in_no_argument_environment_or_file(slot: Slot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("OPENSC_DEBUG", "PKCS11SPY", "PKCS11SPY_OUTPUT", "PCSCLITE_DEBUG"):
        monkeypatch.setenv(name, "9")
    with slot.holding(), DnieHelper(READER) as helper:
        helper.ready()
        assert helper.pid is not None
        process = psutil.Process(helper.pid)
        assert PIN.decode() not in " ".join(process.cmdline())
        environment = process.environ()
        assert not {"OPENSC_DEBUG", "PKCS11SPY", "PKCS11SPY_OUTPUT", "PCSCLITE_DEBUG"} & set(environment)
        assert PIN.decode() not in str(environment)
        limits = (Path("/proc") / str(helper.pid) / "limits").read_text()
        assert re.search(r"^Max core file size\s+0\s+0\s", limits, re.MULTILINE)
        sign(helper)
