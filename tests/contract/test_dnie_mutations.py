"""Whatever is changed of certificate, signature or challenge: nobody is let in, and nobody else is named."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from cryptography import x509
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.central.dnie.trust import TrustList
from kiosk.central.dnie.verifier import DnieVerifier
from kiosk.central.problems import ProblemError
from kiosk.central.settings import Dnie
from kiosk.contract.dnie import dnie_message
from kiosk.contract.problems import ProblemCode
from tests.contract.conftest import SQLITE, Offices
from tests.contract.dnie import Police, Signer, holder_of
from tests.contract.inside import InsideOffice

EXAMPLES = 300
MESSAGE = dnie_message("id", bytes(range(32)), "ab" * 32, "https://sede.example")
_REFUSED = {ProblemCode.CERTIFICATE_UNTRUSTED, ProblemCode.SIGNATURE_WRONG}
_settings = settings(
    max_examples=EXAMPLES, deadline=None, database=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@dataclass(frozen=True)
class Door:
    """A verifier, and somebody it lets in."""

    verifier: DnieVerifier
    signer: Signer
    document: str

    def code(self, der: bytes, signature: bytes, message: bytes = MESSAGE) -> ProblemCode | None:
        """Return why not, None when somebody was let in; it may be nobody but the one there is."""
        try:
            assert self.verifier.document(der, signature, message) == self.document
        except ProblemError as error:
            return error.problem.code
        return None


@pytest.fixture(scope="module")
def door(dnie_offices: Offices[InsideOffice], police: Police) -> Door:
    office = dnie_offices[SQLITE]
    police.recover()
    trust = TrustList.load(office.services.settings.dnie_trust)
    assert trust is not None
    verifier = DnieVerifier(trust, Dnie(), office.services.now)
    return Door(verifier, police.signer(office, "ana"), holder_of(office, "ana").nif)


def _changed(data: st.DataObject, whole: bytes) -> bytes:
    """Return ``whole`` with a few bytes replaced, taken out or put in."""
    changed = bytearray(whole)
    for _ in range(data.draw(st.integers(1, 3), label="changes")):
        at = data.draw(st.integers(0, len(changed) - 1), label="at")
        gone = data.draw(st.integers(0, 3), label="gone")
        changed[at : at + gone] = data.draw(st.binary(max_size=3), label="new")
        changed = changed or bytearray(1)
    return bytes(changed)


def test_the_door_opens(door: Door) -> None:
    assert door.code(door.signer.der, door.signer.sign(MESSAGE)) is None


@given(data=st.data())
@_settings
def test_a_changed_certificate_opens_nothing(door: Door, data: st.DataObject) -> None:
    """What the police signed must be untouched; around it, one octet may read otherwise.

    It says how many bits of the signature do not count, and the library lets them be 1 where they are zero anyway.
    """
    der = _changed(data, door.signer.der)
    code = door.code(der, door.signer.sign(MESSAGE))
    if code is None:
        signed = x509.load_der_x509_certificate(der).tbs_certificate_bytes
        assert signed == door.signer.certificate.tbs_certificate_bytes
    else:
        assert code in _REFUSED


@given(data=st.data())
@_settings
def test_a_changed_signature_opens_nothing(door: Door, data: st.DataObject) -> None:
    good = door.signer.sign(MESSAGE)
    signature = _changed(data, good)
    if signature != good:
        assert door.code(door.signer.der, signature) is ProblemCode.SIGNATURE_WRONG


@given(data=st.data())
@_settings
def test_a_signature_of_another_message_opens_nothing(door: Door, data: st.DataObject) -> None:
    message = _changed(data, MESSAGE)
    if message != MESSAGE:
        assert door.code(door.signer.der, door.signer.sign(MESSAGE), message) is ProblemCode.SIGNATURE_WRONG


@given(der=st.binary(max_size=400), signature=st.binary(max_size=300))
@_settings
def test_any_bytes_open_nothing(door: Door, der: bytes, signature: bytes) -> None:
    assert door.code(der, signature) is ProblemCode.CERTIFICATE_UNTRUSTED


_parts = st.tuples(
    st.text(max_size=8), st.binary(max_size=8), st.text("0123456789abcdef", max_size=8), st.text(max_size=8)
)


@given(one=_parts, other=_parts)
@_settings
def test_two_logins_never_have_the_same_bytes(
    one: tuple[str, bytes, str, str], other: tuple[str, bytes, str, str]
) -> None:
    assert (dnie_message(*one) == dnie_message(*other)) == (one == other)
