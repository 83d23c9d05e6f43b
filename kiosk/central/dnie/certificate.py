"""What a login certificate must be, and whom it names (reference/domain.md §6.1, §6.3, §6.4)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Final

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.x509.oid import NameOID

from kiosk.central.problems import refuse
from kiosk.contract.identity import canonical_nif
from kiosk.contract.problems import ProblemCode

_SMALLEST_KEY: Final = 2048
"""Bits (CCN-STIC 807: RSA from 2048 on)."""
_PREFIX: Final = "IDCES-"
"""Before the number in certificates after ETSI EN 319 412-1; the DNIe has the bare number."""
_COUNTRY: Final = "ES"


def check_signature(certificate: x509.Certificate, signature: bytes, message: bytes) -> None:
    """Refuse a signature that the certificate's key did not make over ``message``.

    Raises:
        ProblemError: ``signature-wrong``; ``certificate-purpose``: its key is not RSA, or too small.
    """
    key = certificate.public_key()
    if not isinstance(key, RSAPublicKey) or key.key_size < _SMALLEST_KEY:
        raise refuse(ProblemCode.CERTIFICATE_PURPOSE)
    try:
        key.verify(signature, message, PKCS1v15(), hashes.SHA256())
    except InvalidSignature as error:
        raise refuse(ProblemCode.SIGNATURE_WRONG) from error


def check_time(certificate: x509.Certificate, now: datetime) -> None:
    """Refuse a certificate out of its time.

    Raises:
        ProblemError: ``certificate-not-yet-valid``, ``certificate-expired``.
    """
    if now < certificate.not_valid_before_utc:
        raise refuse(ProblemCode.CERTIFICATE_NOT_YET_VALID)
    if now > certificate.not_valid_after_utc:
        raise refuse(ProblemCode.CERTIFICATE_EXPIRED)


def check_purpose(certificate: x509.Certificate, policies: Iterable[str]) -> None:
    """Refuse what is not there to log in: an authority, a certificate to sign documents with, one of another policy.

    Raises:
        ProblemError: ``certificate-purpose``.
    """
    try:
        extensions = certificate.extensions
        usage = extensions.get_extension_for_class(x509.KeyUsage).value
        named = extensions.get_extension_for_class(x509.CertificatePolicies).value
    except (ValueError, x509.ExtensionNotFound, x509.DuplicateExtension) as error:
        raise refuse(ProblemCode.CERTIFICATE_PURPOSE) from error
    logs_in = usage.digital_signature and not (usage.content_commitment or usage.key_cert_sign)
    of_policy = any(_same(each.policy_identifier.dotted_string, wanted) for each in named for wanted in policies)
    if not logs_in or not of_policy or _is_authority(extensions):
        raise refuse(ProblemCode.CERTIFICATE_PURPOSE)


def document_of(certificate: x509.Certificate) -> str:
    """Return the DNI or NIE of the holder, 9 characters.

    Raises:
        ProblemError: ``certificate-holder``: none, several, of another country, or with a wrong letter.
    """
    numbers = certificate.subject.get_attributes_for_oid(NameOID.SERIAL_NUMBER)
    countries = certificate.subject.get_attributes_for_oid(NameOID.COUNTRY_NAME)
    if [each.value for each in countries] != [_COUNTRY] or len(numbers) != 1:
        raise refuse(ProblemCode.CERTIFICATE_HOLDER)
    number = canonical_nif(str(numbers[0].value).removeprefix(_PREFIX))
    if number is None:
        raise refuse(ProblemCode.CERTIFICATE_HOLDER)
    return number


def _same(policy: str, wanted: str) -> bool:
    return policy == wanted or policy.startswith(f"{wanted}.")


def _is_authority(extensions: x509.Extensions) -> bool:
    try:
        return extensions.get_extension_for_class(x509.BasicConstraints).value.ca
    except x509.ExtensionNotFound:
        return False
