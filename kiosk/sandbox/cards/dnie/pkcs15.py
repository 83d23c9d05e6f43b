"""PKCS#15 objects as a DNIe has them (PKCS#15 v1.1 §6; reference/smartcard.md §2.2). Declared, not spliced together."""

from __future__ import annotations

from typing import Annotated, Final

from cryptography.hazmat import asn1

_BITS: Final = 8


def bits(*positions: int) -> asn1.BitString:
    """Return a BIT STRING with these bits set, no longer than needed (X.690 §11.2.2)."""
    last = max(positions)
    value = sum(1 << (last - position) for position in positions)
    padding = -(last + 1) % _BITS
    return asn1.BitString((value << padding).to_bytes((last + _BITS) // _BITS, "big"), padding)


@asn1.sequence
class Path:
    """Where an object is: file ids in a row."""

    path: bytes


@asn1.sequence
class TokenInfo:
    """What card this is."""

    version: int
    serial_number: bytes
    manufacturer: str
    label: Annotated[str, asn1.Implicit(0)]
    flags: asn1.BitString


@asn1.sequence
class CommonObject:
    """What every object has: its name, its flags, and the PIN it needs."""

    label: str
    flags: asn1.BitString
    auth_id: bytes | None


@asn1.sequence
class CommonKey:
    """What every key has."""

    id: bytes
    usage: asn1.BitString
    native: Annotated[bool, asn1.Default(value=True)]
    access: asn1.BitString
    reference: int


@asn1.sequence
class RsaKey:
    """Where a key is, and how long its modulus is in bits."""

    value: Path
    modulus_length: int


@asn1.sequence
class PrivateKey:
    """An entry of the PrKDF."""

    common: CommonObject
    key: CommonKey
    rsa: Annotated[RsaKey, asn1.Explicit(1)]


@asn1.sequence
class CommonCertificate:
    """What every certificate has; ``id`` is that of its key."""

    id: bytes
    authority: Annotated[bool, asn1.Default(value=False)]


@asn1.sequence
class X509:
    """Where a certificate is, and what it says."""

    value: Path
    subject: asn1.TLV
    issuer: Annotated[asn1.TLV, asn1.Explicit(0)]
    serial_number: int


@asn1.sequence
class CertificateEntry:
    """An entry of the CDF."""

    common: CommonObject
    certificate: CommonCertificate
    x509: Annotated[X509, asn1.Explicit(1)]


@asn1.sequence
class CommonAuthentication:
    """What every PIN has."""

    id: bytes


@asn1.sequence
class PinAttributes:
    """What a PIN looks like; ``type`` is an ENUMERATED."""

    flags: asn1.BitString
    type: asn1.TLV
    shortest: int
    stored: int
    longest: int
    reference: Annotated[int, asn1.Implicit(0)]
    path: Path


@asn1.sequence
class PinEntry:
    """An entry of the AODF."""

    common: CommonObject
    authentication: CommonAuthentication
    pin: Annotated[PinAttributes, asn1.Explicit(1)]
