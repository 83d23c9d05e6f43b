"""What unmodified OpenSC tools see of the virtual DNIe, over the real pcscd; only the trust anchor is ours (a shim)."""

from __future__ import annotations

import os
import re
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509 import Certificate

import kiosk.cards.dnie
from kiosk.core.states import ReaderState
from kiosk.sandbox.cards.chips import ForeignChip
from kiosk.sandbox.cards.dnie.generation import CONTACTLESS_ATR, DNIE_2, DNIE_3, DNIE_4, Generation
from kiosk.sandbox.cards.dnie.hand import DnieInHand
from kiosk.sandbox.cards.dnie.personalisation import Holder, Personalisation
from kiosk.sandbox.cards.dnie.pki import DniePki
from kiosk.sandbox.cards.dnie.switches import GOOD, OddAnswer, Switches, Validity
from kiosk.sandbox.cards.dnie.trust import shim_environment
from kiosk.sandbox.cards.virtual import VirtualCard
from tests.devices.conftest import Reports
from tests.devices.dnie.conftest import HOLDER, PIN

pytestmark = pytest.mark.pcsc

GENERATIONS = pytest.mark.parametrize("generation", [DNIE_2, DNIE_3, DNIE_4], ids=lambda each: each.name)
CHALLENGE = b"reto de la sede"
VERIFY = b"\x20\x00\x00"
CONFIGURATION = Path(kiosk.cards.dnie.__file__).with_name("opensc.conf")


@dataclass
class Done:
    code: int
    text: str


@dataclass
class Tools:
    """OpenSC's programs, with the demo's trust anchor or without."""

    folder: Path
    trusting: dict[str, str]
    plain: dict[str, str] = field(default_factory=lambda: {**os.environ, "OPENSC_CONF": str(CONFIGURATION)})

    def run(self, *command: str, trusting: bool = True) -> Done:
        environment = {**self.plain, **self.trusting} if trusting else self.plain
        done = subprocess.run(command, env=environment, capture_output=True, check=False, timeout=60)
        return Done(done.returncode, (done.stdout + done.stderr).decode())

    def sign(self, certificate: Certificate, key: str = "A", pin: bytes = PIN, *, trusting: bool = True) -> Done:
        """Log in and sign; the signature is verified when there is one."""
        (self.folder / "challenge").write_bytes(CHALLENGE)
        listed = self.run("pkcs15-tool", "--list-keys").text
        (identifier,) = re.findall(rf"ID\s+: ({key.encode().hex()}[0-9a-f]+)", listed) or [""]
        files = ("-i", str(self.folder / "challenge"), "-o", str(self.folder / "signature"))
        done = self.run(
            *("pkcs11-tool", "--login", "--pin", pin.decode(), "--sign", "-m", "SHA256-RSA-PKCS", "--id", identifier),
            *files,
            trusting=trusting,
        )
        if done.code == 0:
            public = certificate.public_key()
            assert isinstance(public, RSAPublicKey)
            public.verify((self.folder / "signature").read_bytes(), CHALLENGE, PKCS1v15(), hashes.SHA256())
        return done


@pytest.fixture
def tools(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, pki: DniePki) -> Tools:
    shim = tmp_path_factory.getbasetemp() / "shim"
    shim.mkdir(exist_ok=True)
    return Tools(tmp_path, shim_environment(shim, pki.component_root))


class Slot:
    """The reader's slot, and cards of the demo's police to put into it."""

    def __init__(self, pki: DniePki, reports: Reports) -> None:
        self._pki, self._reports = pki, reports

    def card(self, generation: Generation = DNIE_3, switches: Switches = GOOD) -> Personalisation:
        return self._pki.card(HOLDER, PIN, generation=generation, switches=switches)

    @contextmanager
    def holding(
        self, generation: Generation = DNIE_3, switches: Switches = GOOD, then: VirtualCard | None = None
    ) -> Iterator[DnieInHand]:
        card = DnieInHand(self.card(generation, switches), switches, then=then)
        with card:
            self._reports.wait_for(ReaderState.MUTE_CARD if switches.mute else ReaderState.UNKNOWN_CARD)
            yield card
        if then is not None:
            then.remove()
        self._reports.wait_for(ReaderState.EMPTY)


@pytest.fixture
def slot(pki: DniePki, reports: Reports) -> Slot:
    return Slot(pki, reports)


def authentication(card: DnieInHand) -> Certificate:
    assert card.dnie.card.authentication is not None
    return card.dnie.card.authentication.certificate


def verifies(card: DnieInHand) -> int:
    return sum(header[1:] == VERIFY for header in card.headers)


@GENERATIONS
def test_opensc_tool_knows_the_card(slot: Slot, tools: Tools, generation: Generation) -> None:
    with slot.holding(generation) as card:
        done = tools.run("opensc-tool", "--name", "--atr", "--serial", trusting=False)
    assert done.code == 0
    lines = done.text.splitlines()
    assert "dnie" in lines
    assert generation.atr.hex(":") in lines
    assert any(line.startswith(card.dnie.card.serial.hex(" ").upper()) for line in lines)


@GENERATIONS
def test_dnie_tool_reads_the_holder(slot: Slot, tools: Tools, generation: Generation) -> None:
    with slot.holding(generation) as card:
        done = tools.run("dnie-tool", "--all", trusting=False)
    assert done.code == 0
    told = dict(re.findall(r"^([\w ]+):\s+(.*?)$", done.text, re.MULTILINE))
    assert told["DNIe Number"] == HOLDER.nif
    assert told["Surname"] == "CARRASCO"
    assert told["Name"] == "ANA BELÉN"
    assert told["IDESP"] == card.dnie.card.support
    assert told["DNIe Version"] == f"DNIe {generation.name}"
    assert told["Serial number"] == card.dnie.card.serial.hex().upper()


@GENERATIONS
def test_pkcs15_tool_dumps_pin_keys_and_certificates(slot: Slot, tools: Tools, generation: Generation) -> None:
    with slot.holding(generation):
        done = tools.run("pkcs15-tool", "--dump", trusting=False)
    assert done.code == 0
    assert re.findall(r"\[(\w+)\]$", done.text, re.MULTILINE) == [
        "PIN1",
        "KprivAutenticacion",
        "KprivFirmaDigital",
        "CertAutenticacion",
        "CertFirmaDigital",
        "CertCAIntermediaDGP",
    ]
    assert re.search(r"^PKCS#15 Card \[DNI electrónico\]", done.text, re.MULTILINE)
    assert "Manufacturer ID: DGP-FNMT" in done.text
    assert "Length         : min_len:8, max_len:16, stored_len:16" in done.text
    assert re.findall(r"Key ref +: (\d)", done.text) == ["1", "2"]
    assert re.findall(r"Usage +: \[0x\w+\], (.*)", done.text) == [
        "sign, signRecover",
        "sign, signRecover, nonRepudiation",
    ]
    assert re.findall(r"ModLength +: (\d+)", done.text) == ["2048", "2048"]
    folder = generation.certificates[0]
    assert re.findall(r"Path +: 3f00(6[0-9a-f]{3})7", done.text) == [f"{folder:x}"] * 3


def test_pkcs15_tool_reads_the_certificates(slot: Slot, tools: Tools) -> None:
    with slot.holding() as card:
        listed = tools.run("pkcs15-tool", "--list-certificates", trusting=False).text
        identifiers = re.findall(r"ID +: (\w+)", listed)
        read = [tools.run("pkcs15-tool", "--read-certificate", each, trusting=False).text for each in identifiers]
    written = card.dnie.card
    for text, certificate in zip(
        read, (authentication(card), written.signature.certificate, written.authority), strict=True
    ):
        assert certificate.public_bytes(Encoding.PEM).decode() in text


@GENERATIONS
def test_pkcs11_tool_logs_in_and_signs(slot: Slot, tools: Tools, generation: Generation) -> None:
    with slot.holding(generation) as card:
        done = tools.sign(authentication(card))
        assert done.code == 0, done.text
        assert card.dnie.signatures == 1
        assert card.dnie.pin.left == 3
        # 2.0: one channel. From 3.0 on: a PIN channel, and a user channel inside it.
        assert (card.dnie.channels, verifies(card)) == ((2, 1) if generation.pin_channel else (1, 1))


def test_configuration_of_debian_does_as_well(slot: Slot, tools: Tools, tmp_path: Path) -> None:
    tools.plain = {**os.environ, "XDG_CACHE_HOME": str(tmp_path)}
    assert "OPENSC_CONF" not in tools.plain
    with slot.holding() as card:
        assert tools.sign(authentication(card)).code == 0


def test_pkcs11_tool_signs_with_the_other_key(slot: Slot, tools: Tools) -> None:
    with slot.holding() as card:
        assert tools.sign(card.dnie.card.signature.certificate, "F").code == 0
        assert card.dnie.signatures == 1


def test_without_our_trust_anchor_opensc_refuses_the_chip(slot: Slot, tools: Tools) -> None:
    with slot.holding() as card:
        done = tools.sign(authentication(card), trusting=False)
        assert done.code != 0
        assert "CKR_GENERAL_ERROR" in done.text
        assert (card.dnie.channels, verifies(card), card.dnie.pin.left) == (0, 0, 3)


@GENERATIONS
def test_wrong_pins_are_counted_until_blocked(slot: Slot, tools: Tools, generation: Generation) -> None:
    with slot.holding(generation) as card:
        for left in (2, 1, 0):
            done = tools.sign(authentication(card), pin=b"otro-pin")
            assert "CKR_PIN_INCORRECT" in done.text
            assert card.dnie.pin.left == left
        done = tools.sign(authentication(card))
        assert "CKR_PIN_LOCKED" in done.text
        assert card.dnie.signatures == 0


def test_last_try_may_say_blocked_at_once(slot: Slot, tools: Tools) -> None:
    with slot.holding(switches=Switches(tries=1, last_try_says_blocked=True)) as card:
        assert "CKR_PIN_LOCKED" in tools.sign(authentication(card), pin=b"otro-pin").text


@pytest.mark.parametrize("pin", [b"1234567", b"12345678901234567"])
def test_pin_of_a_wrong_length_never_reaches_the_card(slot: Slot, tools: Tools, pin: bytes) -> None:
    with slot.holding() as card:
        assert "CKR_PIN_LEN_RANGE" in tools.sign(authentication(card), pin=pin).text
        assert verifies(card) == 0


@pytest.mark.parametrize("validity", [Validity.EXPIRED, Validity.NOT_YET_VALID])
def test_card_signs_whatever_the_calendar_says(slot: Slot, tools: Tools, validity: Validity) -> None:
    with slot.holding(switches=Switches(validity=validity)) as card:
        assert tools.sign(authentication(card)).code == 0


def test_card_without_authentication_has_one_key(slot: Slot, tools: Tools) -> None:
    with slot.holding(switches=Switches(authentication=False)):
        listed = tools.run("pkcs15-tool", "--list-keys", trusting=False).text
    assert re.findall(r"\[(\w+)\]$", listed, re.MULTILINE) == ["KprivFirmaDigital"]


def test_refused_channel_is_a_general_error_and_spends_no_try(slot: Slot, tools: Tools) -> None:
    with slot.holding(switches=Switches(refused_channels=1)) as card:
        assert "CKR_GENERAL_ERROR" in tools.sign(authentication(card)).text
        assert (verifies(card), card.dnie.pin.left) == (0, 3)
        assert tools.sign(authentication(card)).code == 0


@pytest.mark.parametrize("switches", [Switches(damaged=True), Switches(contactless=True)], ids=["dead", "contactless"])
def test_dead_and_contactless_cards_have_no_token(slot: Slot, tools: Tools, switches: Switches) -> None:
    with slot.holding(switches=switches):
        done = tools.run("pkcs11-tool", "--list-token-slots")
    assert "DNI electrónico" not in done.text


def test_dead_card_is_seen_by_its_atr(slot: Slot, tools: Tools) -> None:
    with slot.holding(switches=Switches(damaged=True)):
        done = tools.run("opensc-tool", "--name")
    assert done.code != 0
    with slot.holding(switches=Switches(contactless=True)):
        assert CONTACTLESS_ATR.hex(":") in tools.run("opensc-tool", "--atr", trusting=False).text


def test_mute_card_is_no_card(slot: Slot, tools: Tools) -> None:
    with slot.holding(switches=Switches(mute=True)):
        assert tools.run("opensc-tool", "--name").code != 0


@pytest.mark.parametrize("torn_at", [1, 40, 120, 150, 175])
def test_torn_out_card_fails_without_a_signature(slot: Slot, tools: Tools, torn_at: int) -> None:
    with slot.holding() as card:
        certificate = authentication(card)
        card.tear_after(torn_at)
        assert tools.sign(certificate).code != 0
        assert card.dnie.signatures == 0
        assert card.dnie.pin.left == 3
        assert not card.inserted


def test_swapped_card_is_another_card(slot: Slot, tools: Tools, pki: DniePki) -> None:
    other = DnieInHand(pki.card(Holder("00000000T", "Bruno", "Díaz"), PIN))
    with slot.holding(switches=Switches(torn_at=120), then=other) as card:
        assert tools.sign(authentication(card)).code != 0
        deadline = time.monotonic() + 5.0
        while "00000000T" not in tools.run("dnie-tool", "--idesp", "--data", trusting=False).text:
            assert time.monotonic() < deadline
        assert other.inserted
        assert tools.sign(authentication(other)).code == 0
    assert card.dnie.signatures == 0


def test_card_swapped_for_a_citizen_card_is_seen(slot: Slot, reports: Reports, tools: Tools) -> None:
    other = VirtualCard(ForeignChip())
    with slot.holding(switches=Switches(torn_at=1), then=other):
        tools.run("opensc-tool", "--serial", trusting=False)
        reports.wait_for(ReaderState.CITIZEN_CARD)


def test_odd_status_words_reach_opensc(slot: Slot, tools: Tools) -> None:
    odd = tuple(OddAnswer(at, 0x6F00) for at in range(1, 400))
    with slot.holding(switches=Switches(odd_answers=odd)) as card:
        assert tools.run("dnie-tool", "--all", trusting=False).code != 0
        assert card.apdus == len(card.headers) > 0


def test_slow_card_takes_its_time(slot: Slot, tools: Tools) -> None:
    with slot.holding(switches=Switches(delay_s=0.01)) as card:
        begin, before = time.perf_counter(), card.apdus
        assert tools.run("dnie-tool", "--all", trusting=False).code == 0
        assert time.perf_counter() - begin >= 0.01 * (card.apdus - before) > 0.2
