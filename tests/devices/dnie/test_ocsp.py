"""The OCSP responder of the demo, asked over real HTTP: by hand, and by OpenSSL's own client."""

from __future__ import annotations

import base64
import os
import subprocess
import time
import urllib.parse
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
import requests
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509 import ocsp

from kiosk.sandbox.cards.dnie.pki import DniePki
from kiosk.sandbox.ocsp import OcspResponder, OcspSwitches, Trouble
from tests.devices.dnie.conftest import Bench


@pytest.fixture
def responder(pki: DniePki) -> Iterator[OcspResponder]:
    with OcspResponder.of(pki) as running:
        yield running


@pytest.fixture
def certificate(bench: Bench) -> x509.Certificate:
    authentication = bench.card().authentication
    assert authentication is not None
    return authentication.certificate


def request_for(certificate: x509.Certificate, pki: DniePki, nonce: bytes = b"") -> bytes:
    issuer = pki.citizen_authority.certificate
    builder = ocsp.OCSPRequestBuilder().add_certificate(certificate, issuer, hashes.SHA256())
    if nonce:
        builder = builder.add_extension(x509.OCSPNonce(nonce), critical=False)
    return builder.build().public_bytes(Encoding.DER)


def ask(responder: OcspResponder, request: bytes, timeout_s: float = 5.0) -> ocsp.OCSPResponse:
    answer = requests.post(
        responder.url, data=request, headers={"Content-Type": "application/ocsp-request"}, timeout=timeout_s
    )
    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == "application/ocsp-response"
    return ocsp.load_der_ocsp_response(answer.content)


def check_signature(response: ocsp.OCSPResponse) -> None:
    (signer,) = response.certificates
    key = signer.public_key()
    assert isinstance(key, RSAPublicKey)
    assert response.signature_hash_algorithm is not None
    key.verify(response.signature, response.tbs_response_bytes, PKCS1v15(), response.signature_hash_algorithm)


def test_good_certificate(responder: OcspResponder, pki: DniePki, certificate: x509.Certificate) -> None:
    response = ask(responder, request_for(certificate, pki, b"0123456789abcdef"))
    assert response.certificate_status is ocsp.OCSPCertStatus.GOOD
    assert response.serial_number == certificate.serial_number
    assert response.extensions.get_extension_for_class(x509.OCSPNonce).value.nonce == b"0123456789abcdef"
    assert response.next_update_utc is not None
    assert response.this_update_utc <= datetime.now(UTC) < response.next_update_utc
    check_signature(response)
    response.certificates[0].verify_directly_issued_by(pki.citizen_authority.certificate)
    assert responder.asked == [certificate.serial_number]


def test_revoked_certificate(responder: OcspResponder, pki: DniePki, certificate: x509.Certificate) -> None:
    when = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
    responder.revoke(certificate.serial_number, when)
    response = ask(responder, request_for(certificate, pki))
    assert response.certificate_status is ocsp.OCSPCertStatus.REVOKED
    assert response.revocation_time_utc == when
    check_signature(response)


def test_certificate_never_issued_is_unknown(responder: OcspResponder, pki: DniePki) -> None:
    response = ask(responder, request_for(pki.ocsp_signer().certificate, pki))
    assert response.certificate_status is ocsp.OCSPCertStatus.UNKNOWN


def test_other_authority_is_none_of_its_business(
    responder: OcspResponder, pki: DniePki, certificate: x509.Certificate
) -> None:
    issuer = pki.citizen_root
    request = ocsp.OCSPRequestBuilder().add_certificate(certificate, issuer, hashes.SHA1()).build()
    response = ask(responder, request.public_bytes(Encoding.DER))
    assert response.response_status is ocsp.OCSPResponseStatus.UNAUTHORIZED


def test_slow_responder_is_late(responder: OcspResponder, pki: DniePki, certificate: x509.Certificate) -> None:
    responder.switches = OcspSwitches(delay_s=0.3)
    begin = time.perf_counter()
    assert ask(responder, request_for(certificate, pki)).certificate_status is ocsp.OCSPCertStatus.GOOD
    assert time.perf_counter() - begin >= 0.3
    responder.switches = OcspSwitches(delay_s=30.0)
    with pytest.raises(requests.Timeout):
        ask(responder, request_for(certificate, pki), 0.1)


def test_dead_responder_refuses_and_comes_back(
    responder: OcspResponder, pki: DniePki, certificate: x509.Certificate
) -> None:
    url = responder.url
    responder.stop()
    with pytest.raises(requests.ConnectionError):
        ask(responder, request_for(certificate, pki))
    responder.start()
    responder.start()
    assert responder.url == url
    assert ask(responder, request_for(certificate, pki)).certificate_status is ocsp.OCSPCertStatus.GOOD


@pytest.mark.parametrize(
    ("trouble", "status"),
    [(Trouble.BUSY, ocsp.OCSPResponseStatus.TRY_LATER), (Trouble.NONE, ocsp.OCSPResponseStatus.MALFORMED_REQUEST)],
)
def test_no_answer_says_why(responder: OcspResponder, trouble: Trouble, status: ocsp.OCSPResponseStatus) -> None:
    responder.switches = OcspSwitches(trouble=trouble)
    assert ask(responder, b"\x30\x00").response_status is status


def test_stale_answer_has_ended(responder: OcspResponder, pki: DniePki, certificate: x509.Certificate) -> None:
    responder.switches = replace(responder.switches, trouble=Trouble.STALE)
    response = ask(responder, request_for(certificate, pki))
    assert response.next_update_utc is not None
    assert response.next_update_utc < datetime.now(UTC)
    check_signature(response)


def test_forged_answer_does_not_verify(responder: OcspResponder, pki: DniePki, certificate: x509.Certificate) -> None:
    responder.switches = replace(responder.switches, trouble=Trouble.FORGED)
    response = ask(responder, request_for(certificate, pki))
    assert response.certificate_status is ocsp.OCSPCertStatus.GOOD
    check_signature(response)
    with pytest.raises(ValueError, match="Issuer"):
        response.certificates[0].verify_directly_issued_by(pki.citizen_authority.certificate)


def test_other_nonce_is_not_the_one_sent(responder: OcspResponder, pki: DniePki, certificate: x509.Certificate) -> None:
    responder.switches = replace(responder.switches, trouble=Trouble.OTHER_NONCE)
    response = ask(responder, request_for(certificate, pki, b"0123456789abcdef"))
    assert response.extensions.get_extension_for_class(x509.OCSPNonce).value.nonce == bytes(16)


def test_garbled_answer_is_no_answer(responder: OcspResponder, pki: DniePki, certificate: x509.Certificate) -> None:
    responder.switches = replace(responder.switches, trouble=Trouble.GARBLED)
    with pytest.raises(ValueError, match="parsing"):
        ask(responder, request_for(certificate, pki))


def test_get_carries_the_request_in_the_path(
    responder: OcspResponder, pki: DniePki, certificate: x509.Certificate
) -> None:
    encoded = urllib.parse.quote(base64.b64encode(request_for(certificate, pki)), safe="")
    answer = requests.get(responder.url + encoded, timeout=5.0)
    assert ocsp.load_der_ocsp_response(answer.content).certificate_status is ocsp.OCSPCertStatus.GOOD


@pytest.mark.parametrize("path", ["", "%%%", "AAA"])
def test_senseless_path_is_a_bad_request(responder: OcspResponder, path: str) -> None:
    assert requests.get(responder.url + path, timeout=5.0).status_code == 400


@pytest.mark.parametrize(("kind", "size"), [("text/plain", 10), ("application/ocsp-request", 5000)])
def test_senseless_body_is_a_bad_request(responder: OcspResponder, kind: str, size: int) -> None:
    answer = requests.post(responder.url, data=bytes(size), headers={"Content-Type": kind}, timeout=5.0)
    assert answer.status_code == 400


@pytest.mark.parametrize(("revoked", "said"), [(False, ": good"), (True, ": revoked")])
def test_openssl_believes_the_answer(
    responder: OcspResponder, pki: DniePki, certificate: x509.Certificate, tmp_path: Path, *, revoked: bool, said: str
) -> None:
    if revoked:
        responder.revoke(certificate.serial_number)
    for name, each in (
        ("cert", certificate),
        ("issuer", pki.citizen_authority.certificate),
        ("root", pki.citizen_root),
    ):
        (tmp_path / f"{name}.pem").write_bytes(each.public_bytes(Encoding.PEM))
    chain = ("-issuer", "issuer.pem", "-CAfile", "root.pem", "-verify_other", "issuer.pem")
    done = subprocess.run(
        ["openssl", "ocsp", *chain, "-cert", "cert.pem", "-url", responder.url],
        cwd=tmp_path,
        env=os.environ,
        capture_output=True,
        text=True,
        check=True,
        timeout=20,
    )
    assert f"cert.pem{said}" in done.stdout
    assert "Response verify OK" in done.stderr
