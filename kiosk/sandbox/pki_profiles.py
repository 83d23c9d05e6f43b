"""Certificate profiles of the demo (RFC 5280; seal: ETSI EN 319 412-3 without any qualified statement)."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

ORGANISATION: Final = "Ayuntamiento de Puertollano (DEMOSTRACIÓN)"
"""Organisation in every certificate here, so that none can be taken for a real one."""

_CA_LIFE: Final = timedelta(days=3652)
_LEAF_LIFE: Final = timedelta(days=397)
_CLOCK_SLACK: Final = timedelta(minutes=5)


@dataclass(frozen=True, kw_only=True)
class Profile:
    """What a certificate is for."""

    common_name: str
    life: timedelta = _LEAF_LIFE
    authority: bool = False
    purposes: tuple[x509.ObjectIdentifier, ...] = ()
    alternative_names: tuple[x509.GeneralName, ...] = field(default=())


ROOT: Final = Profile(common_name="CA de demostración del kiosco", life=_CA_LIFE, authority=True)
SEAL_ROOT: Final = Profile(common_name="CA de demostración de sellos", life=_CA_LIFE, authority=True)
SEAL: Final = Profile(common_name="Sello electrónico de demostración")
SERVER: Final = Profile(
    common_name="localhost",
    purposes=(ExtendedKeyUsageOID.SERVER_AUTH,),
    alternative_names=(
        x509.DNSName("localhost"),
        x509.IPAddress(ipaddress.ip_address("127.0.0.1")),
        x509.IPAddress(ipaddress.ip_address("::1")),
    ),
)


def terminal(name: str) -> Profile:
    """Return the profile of the terminal ``name``: a TLS client whose common name is who it is."""
    return Profile(common_name=name, purposes=(ExtendedKeyUsageOID.CLIENT_AUTH,))


@dataclass(frozen=True)
class Issuer:
    """A certificate authority: its certificate and its key."""

    certificate: x509.Certificate
    key: ec.EllipticCurvePrivateKey


def self_signed(profile: Profile, key: ec.EllipticCurvePrivateKey, now: datetime) -> x509.Certificate:
    """Return the root certificate of ``key``."""
    return _builder(profile, key.public_key(), _name(profile), now).sign(key, hashes.SHA256())


def issued(profile: Profile, key: ec.EllipticCurvePublicKey, issuer: Issuer, now: datetime) -> x509.Certificate:
    """Return a certificate of ``key``, signed by ``issuer``."""
    builder = _builder(profile, key, issuer.certificate.subject, now)
    authority = issuer.certificate.extensions.get_extension_for_class(x509.SubjectKeyIdentifier).value
    identifier = x509.AuthorityKeyIdentifier.from_issuer_subject_key_identifier(authority)
    return builder.add_extension(identifier, critical=False).sign(issuer.key, hashes.SHA256())


def _name(profile: Profile) -> x509.Name:
    return x509.Name(
        [
            x509.NameAttribute(NameOID.COUNTRY_NAME, "ES"),
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, ORGANISATION),
            x509.NameAttribute(NameOID.COMMON_NAME, profile.common_name),
        ]
    )


def _builder(
    profile: Profile, key: ec.EllipticCurvePublicKey, issuer: x509.Name, now: datetime
) -> x509.CertificateBuilder:
    path_length = 0 if profile.authority else None
    builder = (
        x509.CertificateBuilder(subject_name=_name(profile), issuer_name=issuer, public_key=key)
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - _CLOCK_SLACK)
        .not_valid_after(now + profile.life)
        .add_extension(x509.BasicConstraints(ca=profile.authority, path_length=path_length), critical=True)
        .add_extension(_key_usage(profile), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key), critical=False)
    )
    if profile.purposes:
        builder = builder.add_extension(x509.ExtendedKeyUsage(profile.purposes), critical=False)
    if profile.alternative_names:
        builder = builder.add_extension(x509.SubjectAlternativeName(profile.alternative_names), critical=False)
    return builder


def _key_usage(profile: Profile) -> x509.KeyUsage:
    """A root signs certificates and lists; a TLS key signs handshakes; the seal commits to content."""
    return x509.KeyUsage(
        digital_signature=not profile.authority,
        content_commitment=not (profile.authority or profile.purposes),
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=profile.authority,
        crl_sign=profile.authority,
        encipher_only=False,
        decipher_only=False,
    )
