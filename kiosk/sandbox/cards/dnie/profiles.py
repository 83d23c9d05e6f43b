"""Profiles of the demo's DNIe certificates: names, policies and key usages of the real ones, marked as a demo.

Sources: DPC del DNIe (policies 2.16.724.1.2.2.2.3 and .4), RFC 5280, reference/smartcard.md §2.2, §4.3.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, RSAPublicKey
from cryptography.x509.oid import AuthorityInformationAccessOID, ExtendedKeyUsageOID, NameOID

from kiosk.sandbox.cards.dnie.personalisation import Holder

AUTHENTICATION_POLICY: Final = x509.ObjectIdentifier("2.16.724.1.2.2.2.4")
SIGNATURE_POLICY: Final = x509.ObjectIdentifier("2.16.724.1.2.2.2.3")
POLICE: Final = "DIRECCION GENERAL DE LA POLICIA (DEMOSTRACIÓN)"
"""Organisation in every certificate here, so that none can be taken for a real one."""


@dataclass(frozen=True)
class RsaIssuer:
    """An authority: its certificate and its key."""

    certificate: x509.Certificate
    key: RSAPrivateKey


@dataclass(frozen=True, kw_only=True)
class DnieProfile:
    """What a certificate is for.

    Attributes:
        subject: whose it is.
        begins: first moment it is good.
        ends: last moment.
        extensions: besides the key identifiers, each with whether it is critical.
    """

    subject: x509.Name
    begins: datetime
    ends: datetime
    extensions: tuple[tuple[x509.ExtensionType, bool], ...]


def self_signed(profile: DnieProfile, key: RSAPrivateKey) -> x509.Certificate:
    """Return the root certificate of ``key``."""
    return _builder(profile, key.public_key(), profile.subject).sign(key, hashes.SHA256())


def issued(
    profile: DnieProfile, key: RSAPublicKey, issuer: RsaIssuer, *, issuer_name: x509.Name | None = None
) -> x509.Certificate:
    """Return a certificate of ``key``, signed by ``issuer``, who may go by another ``issuer_name`` in it."""
    identifier = issuer.certificate.extensions.get_extension_for_class(x509.SubjectKeyIdentifier).value
    builder = _builder(profile, key, issuer_name or issuer.certificate.subject)
    return builder.add_extension(
        x509.AuthorityKeyIdentifier.from_issuer_subject_key_identifier(identifier), critical=False
    ).sign(issuer.key, hashes.SHA256())


def component_name(common_name: str, *, new_roots: bool) -> x509.Name:
    """Return the name of a component authority; OpenSC tells the generation of keys by the "2" in it."""
    unit = "AC RAIZ COMPONENTES 2" if new_roots else "AC RAIZ COMPONENTES"
    return _police((NameOID.ORGANIZATIONAL_UNIT_NAME, unit), (NameOID.COMMON_NAME, common_name))


def authority_name(common_name: str) -> x509.Name:
    """Return the name of an authority for citizens."""
    return _police((NameOID.COMMON_NAME, common_name))


def citizen_name(holder: Holder, purpose: str) -> x509.Name:
    """Return a citizen's name in the DNIe's form: ``SURNAMES, NAME (PURPOSE)``."""
    name = holder.given_name.upper()
    return _name(
        (NameOID.COUNTRY_NAME, "ES"),
        (NameOID.SERIAL_NUMBER, holder.nif),
        (NameOID.SURNAME, holder.surname1.upper()),
        (NameOID.GIVEN_NAME, name),
        (NameOID.COMMON_NAME, f"{holder.surnames}, {name} ({purpose})"),
    )


def authority_extensions(path_length: int) -> tuple[tuple[x509.ExtensionType, bool], ...]:
    """Return what an authority may do."""
    return (
        (x509.BasicConstraints(ca=True, path_length=path_length), True),
        (_usage(key_cert_sign=True, crl_sign=True), True),
    )


def chip_extensions() -> tuple[tuple[x509.ExtensionType, bool], ...]:
    """Return what a chip's component certificate is for."""
    return ((x509.BasicConstraints(ca=False, path_length=None), True), (_usage(digital_signature=True), True))


def citizen_extensions(policy: x509.ObjectIdentifier, ocsp_url: str) -> tuple[tuple[x509.ExtensionType, bool], ...]:
    """Return what a citizen's certificate is for: the signature one commits to content, the other one logs in."""
    signature = policy == SIGNATURE_POLICY
    responder = x509.AccessDescription(AuthorityInformationAccessOID.OCSP, x509.UniformResourceIdentifier(ocsp_url))
    return (
        (x509.BasicConstraints(ca=False, path_length=None), True),
        (_usage(digital_signature=not signature, content_commitment=signature), True),
        (x509.CertificatePolicies([x509.PolicyInformation(policy, None)]), False),
        (x509.AuthorityInformationAccess([responder]), False),
    )


def ocsp_extensions() -> tuple[tuple[x509.ExtensionType, bool], ...]:
    """Return what an OCSP responder's certificate is for (RFC 6960 §4.2.2.2); nobody asks about itself."""
    return (
        (x509.BasicConstraints(ca=False, path_length=None), True),
        (_usage(digital_signature=True), True),
        (x509.ExtendedKeyUsage([ExtendedKeyUsageOID.OCSP_SIGNING]), False),
        (x509.OCSPNoCheck(), False),
    )


def _police(*rest: tuple[x509.ObjectIdentifier, str]) -> x509.Name:
    return _name(
        (NameOID.COUNTRY_NAME, "ES"),
        (NameOID.ORGANIZATION_NAME, POLICE),
        (NameOID.ORGANIZATIONAL_UNIT_NAME, "DNIE"),
        *rest,
    )


def _name(*attributes: tuple[x509.ObjectIdentifier, str]) -> x509.Name:
    return x509.Name([x509.NameAttribute(oid, value) for oid, value in attributes])


def _builder(profile: DnieProfile, key: RSAPublicKey, issuer: x509.Name) -> x509.CertificateBuilder:
    builder = x509.CertificateBuilder(
        subject_name=profile.subject,
        issuer_name=issuer,
        public_key=key,
        serial_number=x509.random_serial_number(),
        not_valid_before=profile.begins,
        not_valid_after=profile.ends,
    ).add_extension(x509.SubjectKeyIdentifier.from_public_key(key), critical=False)
    for extension, critical in profile.extensions:
        builder = builder.add_extension(extension, critical=critical)
    return builder


def _usage(
    *,
    digital_signature: bool = False,
    content_commitment: bool = False,
    key_cert_sign: bool = False,
    crl_sign: bool = False,
) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=digital_signature,
        content_commitment=content_commitment,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=key_cert_sign,
        crl_sign=crl_sign,
        encipher_only=False,
        decipher_only=False,
    )
