"""A whole login: a DNIe in a reader, OpenSC, the helper, TLS, the e-office, the OCSP responder."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kiosk.cards.dnie.errors import DniePinError
from kiosk.cards.dnie.helper import DnieHelper
from kiosk.cards.dnie.wire import Key
from kiosk.contract.identity import Level
from kiosk.contract.problems import ProblemCode
from kiosk.contract.sessions import PinState, Session
from kiosk.core.errors import OfficeRefusedError
from kiosk.core.states import ReaderState
from kiosk.office.rest import RestOffice
from kiosk.sandbox.cards.dnie.generation import DNIE_2, DNIE_3, DNIE_4, Generation
from kiosk.sandbox.cards.dnie.hand import DnieInHand
from kiosk.sandbox.cards.dnie.switches import GOOD, Switches, Validity
from kiosk.sandbox.cards.dnie.trust import shim_environment
from kiosk.sandbox.pcscd import DEMO_READER
from tests.contract.dnie import PIN, Police, holder_of
from tests.contract.running_office import Office, prepare, running
from tests.devices.conftest import Reports

pytestmark = pytest.mark.pcsc

READER = f"{DEMO_READER} 00 00"


@pytest.fixture(scope="module")
def police(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Police]:
    with Police(tmp_path_factory.mktemp("police")) as police:
        yield police


@pytest.fixture(scope="module")
def central(police: Police, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    state = tmp_path_factory.mktemp("central")
    prepare(state)
    with running(police.introduce(state)) as office:
        yield office


@pytest.fixture
def client(central: Office) -> Iterator[RestOffice]:
    pki = central.settings.pki
    office = RestOffice(
        central.api.replace("127.0.0.1", "localhost"),
        ca=pki / "ca.pem",
        certificate=pki / "terminal-Q-01.pem",
        key=pki / "terminal-Q-01.key",
        passphrase=None,
    )
    yield office
    office.close()


@pytest.fixture
def reader(
    police: Police, reports: Reports, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Reports:
    """An empty reader, in the environment of a terminal among stand-ins."""
    police.recover()
    shim: Path = tmp_path_factory.getbasetemp() / "shim"
    shim.mkdir(exist_ok=True)
    for name, value in shim_environment(shim, police.pki.component_root).items():
        monkeypatch.setenv(name, value)
    return reports


@contextmanager
def held(
    police: Police, central: Office, reader: Reports, generation: Generation = DNIE_3, switches: Switches = GOOD
) -> Iterator[DnieInHand]:
    card = police.pki.card(holder_of(central, "ana"), PIN, generation=generation, switches=switches)
    with DnieInHand(card, switches) as inserted:
        reader.wait_for(ReaderState.UNKNOWN_CARD)
        yield inserted


def log_in(client: RestOffice, pin: bytes = PIN, key: Key = Key.AUTHENTICATION) -> Session:
    """Do what a terminal does, in its order: read, ask for the challenge, sign, hand in."""
    with DnieHelper(READER) as helper:
        certificate = helper.ready().certificate(key)
        assert certificate is not None
        challenge = client.dnie_challenge()
        signed = helper.sign(key, challenge.to_sign(), bytearray(pin))
        return client.present_dnie(challenge, certificate.der, signed.signature)


@pytest.mark.parametrize("generation", [DNIE_2, DNIE_3, DNIE_4], ids=lambda each: each.name)
def test_a_citizen_is_known_by_the_dnie(
    police: Police, central: Office, client: RestOffice, reader: Reports, generation: Generation
) -> None:
    with held(police, central, reader, generation) as card:
        session = log_in(client)
        assert card.dnie.signatures == 1
    assert (session.level, session.display_name) == (Level.CERTIFICATE, "Ana Belén")
    assert session.pin_state is PinState.NONE
    assert client.padron(session.token).volante_available
    client.end_session(session.token)
    with pytest.raises(OfficeRefusedError) as caught:
        client.padron(session.token)
    assert caught.value.code is ProblemCode.SESSION_EXPIRED


@pytest.mark.parametrize(
    ("switches", "key", "code"),
    [
        (Switches(validity=Validity.EXPIRED), Key.AUTHENTICATION, ProblemCode.CERTIFICATE_EXPIRED),
        (Switches(validity=Validity.NOT_YET_VALID), Key.AUTHENTICATION, ProblemCode.CERTIFICATE_NOT_YET_VALID),
        (GOOD, Key.SIGNATURE, ProblemCode.CERTIFICATE_PURPOSE),
    ],
)
def test_a_card_whose_certificate_is_no_good_says_why(
    police: Police, central: Office, client: RestOffice, reader: Reports, switches: Switches, key: Key, code: str
) -> None:
    with held(police, central, reader, switches=switches), pytest.raises(OfficeRefusedError) as caught:
        log_in(client, key=key)
    assert caught.value.code is code


def test_a_revoked_card_is_refused_and_a_silent_responder_is_not_that(
    police: Police, central: Office, client: RestOffice, reader: Reports
) -> None:
    with held(police, central, reader) as card:
        authentication = card.dnie.card.authentication
        assert authentication is not None
        police.responder.revoke(authentication.certificate.serial_number)
        with pytest.raises(OfficeRefusedError) as caught:
            log_in(client)
        assert caught.value.code is ProblemCode.CERTIFICATE_REVOKED
    police.recover()
    police.switch(delay_s=6.0)
    with held(police, central, reader), pytest.raises(OfficeRefusedError) as caught:
        log_in(client)
    assert caught.value.code is ProblemCode.REVOCATION_UNKNOWN
    assert caught.value.retryable


def test_a_wrong_pin_never_reaches_the_e_office(
    police: Police, central: Office, client: RestOffice, reader: Reports
) -> None:
    with held(police, central, reader) as card, pytest.raises(DniePinError) as caught:
        log_in(client, b"otro-pin")
    assert caught.value.tries_left == 2
    assert card.dnie.signatures == 0
