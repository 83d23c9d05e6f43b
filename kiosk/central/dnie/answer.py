"""What an OCSP responder's answer is worth (RFC 6960 §3.2, §4.2.2): everything about it is checked, or it is none."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final, Self

from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.ec import ECDSA, EllipticCurvePublicKey
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509 import ocsp
from cryptography.x509.oid import ExtendedKeyUsageOID

_NONCE_BYTES: Final = 32
"""The most RFC 8954 §2.1 allows."""
_SKEW: Final = timedelta(minutes=1)
"""How much the responder's clock may be ahead of ours."""
_FRESH: Final = timedelta(minutes=10)
"""How old an answer may be that does not say until when it is good."""
_STRONG: Final = (hashes.SHA256, hashes.SHA384, hashes.SHA512)


class UnusableError(Exception):
    """The answer is none to rely on; the text says why in two or three words, about nobody."""


@dataclass(frozen=True)
class Question:
    """Whether one certificate was revoked.

    Attributes:
        issuer: who issued it, and answers for it or delegates that.
        nonce: makes the answer one to this question.
    """

    issuer: x509.Certificate
    request: ocsp.OCSPRequest = field(repr=False)
    nonce: bytes = field(repr=False)

    @classmethod
    def about(cls, certificate: x509.Certificate, issuer: x509.Certificate) -> Self:
        """Return the question about ``certificate``. SHA-1 only names the issuer, and every responder knows it."""
        nonce = secrets.token_bytes(_NONCE_BYTES)
        builder = ocsp.OCSPRequestBuilder().add_certificate(certificate, issuer, hashes.SHA1())  # noqa: S303 - a name
        return cls(issuer, builder.add_extension(x509.OCSPNonce(nonce), critical=False).build(), nonce)

    @property
    def der(self) -> bytes:
        """What is sent."""
        return self.request.public_bytes(Encoding.DER)

    def revoked(self, answer: bytes, now: datetime, *, nonce_needed: bool = True) -> bool:
        """Return whether the certificate was revoked, as a good answer says.

        Raises:
            UnusableError: the answer is not one to this question, not by who may give it, not of now, or "unknown".
        """
        try:
            response = ocsp.load_der_ocsp_response(answer)
            if response.response_status is not ocsp.OCSPResponseStatus.SUCCESSFUL:
                raise UnusableError("responder refuses")
            self._check_signature(response, now)
            self._check_nonce(response, needed=nonce_needed)
            return _revoked(self._own(response), now)
        except (ValueError, TypeError, UnsupportedAlgorithm, InvalidSignature) as error:
            raise UnusableError("garbled or forged") from error

    def _own(self, response: ocsp.OCSPResponse) -> ocsp.OCSPSingleResponse:
        """Return the part of the answer that is about this certificate."""
        asked = self.request
        for each in response.responses:
            same_issuer = (each.issuer_key_hash, each.issuer_name_hash) == (
                asked.issuer_key_hash,
                asked.issuer_name_hash,
            )
            if same_issuer and each.serial_number == asked.serial_number:
                return each
        raise UnusableError("about another certificate")

    def _check_nonce(self, response: ocsp.OCSPResponse, *, needed: bool) -> None:
        try:
            nonce = response.extensions.get_extension_for_class(x509.OCSPNonce).value.nonce
        except x509.ExtensionNotFound:
            if needed:
                raise UnusableError("no nonce") from None
            return
        if nonce != self.nonce:
            raise UnusableError("another nonce")

    def _check_signature(self, response: ocsp.OCSPResponse, now: datetime) -> None:
        algorithm = response.signature_hash_algorithm
        if not isinstance(algorithm, _STRONG):
            raise UnusableError("weak signature")
        key = self._responder(response, now).public_key()
        if isinstance(key, RSAPublicKey):
            key.verify(response.signature, response.tbs_response_bytes, PKCS1v15(), algorithm)
        elif isinstance(key, EllipticCurvePublicKey):
            key.verify(response.signature, response.tbs_response_bytes, ECDSA(algorithm))
        else:
            raise UnusableError("unknown kind of key")

    def _responder(self, response: ocsp.OCSPResponse, now: datetime) -> x509.Certificate:
        """Return who signed: the issuer, or somebody it certified for just that (RFC 6960 §4.2.2.2)."""
        if _is_named(self.issuer, response):
            return self.issuer
        for each in response.certificates:
            if _is_named(each, response):
                _check_delegate(each, self.issuer, now)
                return each
        raise UnusableError("responder not named")


def _revoked(single: ocsp.OCSPSingleResponse, now: datetime) -> bool:
    ends = single.next_update_utc or single.this_update_utc + _FRESH
    if not single.this_update_utc <= now + _SKEW or now >= ends:
        raise UnusableError("not of now")
    if single.certificate_status is ocsp.OCSPCertStatus.UNKNOWN:
        raise UnusableError("unknown certificate")
    return single.certificate_status is ocsp.OCSPCertStatus.REVOKED


def _is_named(certificate: x509.Certificate, response: ocsp.OCSPResponse) -> bool:
    if response.responder_key_hash is not None:
        return x509.SubjectKeyIdentifier.from_public_key(certificate.public_key()).digest == response.responder_key_hash
    return certificate.subject == response.responder_name


def _check_delegate(certificate: x509.Certificate, issuer: x509.Certificate, now: datetime) -> None:
    if not isinstance(certificate.signature_hash_algorithm, _STRONG):
        raise UnusableError("weak certificate")
    certificate.verify_directly_issued_by(issuer)
    if not certificate.not_valid_before_utc <= now <= certificate.not_valid_after_utc:
        raise UnusableError("responder out of its time")
    try:
        usages = certificate.extensions.get_extension_for_class(x509.ExtendedKeyUsage).value
    except (x509.ExtensionNotFound, x509.DuplicateExtension):
        raise UnusableError("responder not delegated") from None
    if ExtendedKeyUsageOID.OCSP_SIGNING not in usages:
        raise UnusableError("responder not delegated")
