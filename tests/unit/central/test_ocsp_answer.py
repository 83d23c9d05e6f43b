"""What an OCSP answer is worth: RFC 6960's conditions, one by one, with answers made for it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Final

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509 import ocsp
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.central.dnie.answer import Question, UnusableError

NOW: Final = datetime(2026, 11, 22, 12, tzinfo=UTC)
Key = rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey | ed25519.Ed25519PrivateKey


@dataclass(frozen=True)
class Party:
    """Somebody with a certificate."""

    certificate: x509.Certificate
    key: Key


def _party(
    name: str, issuer: Party | None = None, *, key: Key | None = None, days: int = 1, usage: bool = False
) -> Party:
    own = key or rsa.generate_private_key(65_537, 2048)
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    builder = x509.CertificateBuilder(
        subject_name=subject,
        issuer_name=issuer.certificate.subject if issuer else subject,
        public_key=own.public_key(),
        serial_number=x509.random_serial_number(),
        not_valid_before=NOW - timedelta(days=10),
        not_valid_after=NOW + timedelta(days=days),
    )
    if usage:
        builder = builder.add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.OCSP_SIGNING]), critical=False)
    signing = issuer.key if issuer else own
    algorithm = None if isinstance(signing, ed25519.Ed25519PrivateKey) else hashes.SHA256()
    return Party(builder.sign(signing, algorithm), own)


@cache
def authority() -> Party:
    return _party("AC")


@cache
def parties() -> dict[str, Party]:
    ac = authority()
    stranger = _party("AC")
    return {
        "authority": ac,
        "delegate": _party("OCSP", ac, usage=True),
        "delegate with a curve": _party("OCSP", ac, usage=True, key=ec.generate_private_key(ec.SECP256R1())),
        "not delegated": _party("OCSP", ac),
        "past": _party("OCSP", ac, usage=True, days=-1),
        "of somebody else": _party("OCSP", stranger, usage=True),
        "same name": stranger,
        "unknown kind of key": _party("OCSP", ac, usage=True, key=ed25519.Ed25519PrivateKey.generate()),
    }


@cache
def question() -> Question:
    return Question.about(_party("ANA", authority()).certificate, authority().certificate)


@dataclass(frozen=True)
class Said:
    """What the responder says."""

    by: str = "delegate"
    status: ocsp.OCSPCertStatus = ocsp.OCSPCertStatus.GOOD
    this_update: timedelta = timedelta(0)
    next_update: timedelta | None = timedelta(minutes=10)
    nonce: bytes | None = b""
    algorithm: type[hashes.SHA224 | hashes.SHA256 | hashes.SHA512] = hashes.SHA256
    serial: int = 0
    by_name: bool = False
    carries: bool = True


GOOD: Final = Said()


def answer(said: Said) -> bytes:
    who, asked = parties()[said.by], question()
    revoked = said.status is ocsp.OCSPCertStatus.REVOKED
    encoding = ocsp.OCSPResponderEncoding.NAME if said.by_name else ocsp.OCSPResponderEncoding.HASH
    builder = (
        ocsp.OCSPResponseBuilder()
        .add_response_by_hash(
            issuer_name_hash=asked.request.issuer_name_hash,
            issuer_key_hash=asked.request.issuer_key_hash,
            serial_number=said.serial or asked.request.serial_number,
            algorithm=asked.request.hash_algorithm,
            cert_status=said.status,
            this_update=NOW + said.this_update,
            next_update=None if said.next_update is None else NOW + said.next_update,
            revocation_time=NOW if revoked else None,
            revocation_reason=None,
        )
        .responder_id(encoding, who.certificate)
    )
    if said.carries:
        builder = builder.certificates([who.certificate])
    if said.nonce is not None:
        builder = builder.add_extension(x509.OCSPNonce(said.nonce or asked.nonce), critical=False)
    plain = isinstance(who.key, ed25519.Ed25519PrivateKey)
    return builder.sign(who.key, None if plain else said.algorithm()).public_bytes(Encoding.DER)


@pytest.mark.parametrize(
    "said",
    [
        GOOD,
        replace(GOOD, by="authority"),
        replace(GOOD, by="authority", carries=False),
        replace(GOOD, by="delegate with a curve"),
        replace(GOOD, by_name=True),
        replace(GOOD, this_update=timedelta(seconds=30)),
        replace(GOOD, next_update=None),
        replace(GOOD, algorithm=hashes.SHA512),
    ],
    ids=repr,
)
def test_a_good_answer_says_yes_or_no(said: Said) -> None:
    assert not question().revoked(answer(said), NOW)
    assert question().revoked(answer(replace(said, status=ocsp.OCSPCertStatus.REVOKED)), NOW)


@pytest.mark.parametrize(
    ("said", "why"),
    [
        (replace(GOOD, status=ocsp.OCSPCertStatus.UNKNOWN), "unknown certificate"),
        (replace(GOOD, this_update=timedelta(minutes=2)), "not of now"),
        (replace(GOOD, this_update=-timedelta(days=1), next_update=timedelta(0)), "not of now"),
        (replace(GOOD, this_update=-timedelta(minutes=11), next_update=None), "not of now"),
        (replace(GOOD, nonce=None), "no nonce"),
        (replace(GOOD, nonce=b"x" * 32), "another nonce"),
        (replace(GOOD, algorithm=hashes.SHA224), "weak signature"),
        (replace(GOOD, serial=7), "about another certificate"),
        (replace(GOOD, carries=False), "responder not named"),
        (replace(GOOD, by="not delegated"), "responder not delegated"),
        (replace(GOOD, by="past"), "responder out of its time"),
        (replace(GOOD, by="of somebody else"), "garbled or forged"),
        (replace(GOOD, by="same name", by_name=True), "garbled or forged"),
        (replace(GOOD, by="same name"), "garbled or forged"),
        (replace(GOOD, by="unknown kind of key"), "weak signature"),
    ],
    ids=repr,
)
def test_anything_else_says_nothing(said: Said, why: str) -> None:
    for status in (said.status, ocsp.OCSPCertStatus.REVOKED):
        if said.status is ocsp.OCSPCertStatus.UNKNOWN and status is not said.status:
            continue
        with pytest.raises(UnusableError, match=why):
            question().revoked(answer(replace(said, status=status)), NOW)


def test_no_nonce_is_enough_where_the_responder_has_none() -> None:
    assert not question().revoked(answer(replace(GOOD, nonce=None)), NOW, nonce_needed=False)
    with pytest.raises(UnusableError, match="another nonce"):
        question().revoked(answer(replace(GOOD, nonce=b"y" * 32)), NOW, nonce_needed=False)


@pytest.mark.parametrize("status", [each for each in ocsp.OCSPResponseStatus if each.name != "SUCCESSFUL"])
def test_a_responder_that_refuses_says_nothing(status: ocsp.OCSPResponseStatus) -> None:
    der = ocsp.OCSPResponseBuilder.build_unsuccessful(status).public_bytes(Encoding.DER)
    with pytest.raises(UnusableError, match="responder refuses"):
        question().revoked(der, NOW)


def _unusable(der: bytes) -> bool:
    try:
        question().revoked(der, NOW)
    except UnusableError:
        return True
    return False


@given(data=st.data())
@settings(max_examples=400, deadline=None, database=None)
def test_no_changed_byte_turns_revoked_into_good(data: st.DataObject) -> None:
    """Only the certificates that come along unsigned, and are not the responder's, could be changed unseen."""
    whole = bytearray(answer(replace(GOOD, status=ocsp.OCSPCertStatus.REVOKED)))
    whole[data.draw(st.integers(0, len(whole) - 1))] ^= data.draw(st.integers(1, 255))
    try:
        assert question().revoked(bytes(whole), NOW)
    except UnusableError:
        return


@given(der=st.binary(max_size=500))
@settings(max_examples=200, deadline=None, database=None)
def test_any_bytes_say_nothing(der: bytes) -> None:
    assert _unusable(der)
