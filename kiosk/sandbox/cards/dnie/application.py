"""The files of a personalised card: component certificates, PKCS#15 application, keys, certificates (§2.2)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from cryptography import x509
from cryptography.hazmat import asn1
from cryptography.hazmat.primitives.serialization import Encoding

from kiosk.sandbox.cards.dnie import pkcs15
from kiosk.sandbox.cards.dnie.files import File, compressed, directory, key_file, transparent
from kiosk.sandbox.cards.dnie.personalisation import Identity, Personalisation
from kiosk.sandbox.cards.dnie.pin import LONGEST, SHORTEST
from kiosk.sandbox.cards.dnie.pkcs15 import bits

AUTHENTICATION_KEY: Final = 0x0101
SIGNATURE_KEY: Final = 0x0102
"""Key references: ``84 02 01 xx`` in MANAGE SECURITY ENVIRONMENT."""

_KEYS = 0x3F11
_APPLICATION = 0x5015
# OpenSC reads the ODF into what TokenInfo left of its buffer: the ODF must not be the longer one.
_ODF_SIZE, _TOKEN_INFO_SIZE, _LIST_SIZE, _CDF_SIZE = 64, 128, 512, 2100
_OBJECT_PRIVATE, _OBJECT_MODIFIABLE = 0, 1
_SIGN, _SIGN_RECOVER, _NON_REPUDIATION = 2, 3, 9
_SENSITIVE, _ALWAYS_SENSITIVE, _NEVER_EXTRACTABLE, _ON_CARD = 0, 2, 3, 4
_TOKEN_LOGIN, _TOKEN_GENERATES = 1, 2
_PIN_CASE_SENSITIVE, _PIN_LOCAL, _PIN_INITIALISED = 0, 1, 4
_PIN_ID = b"\x01"
_PIN_UTF8 = asn1.decode_der(asn1.TLV, b"\x0a\x01\x02")
_PRIVATE_KEYS, _CERTIFICATES, _PINS = 0, 4, 8


@dataclass(frozen=True)
class _Slot:
    """One key with its certificate."""

    letter: str
    name: str
    reference: int
    identity: Identity
    usage: tuple[int, ...]


def files_of(card: Personalisation) -> File:
    """Return the root directory of ``card``."""
    slots = _slots(card)
    place, first = card.generation.certificates
    certificates = [slot.identity.certificate for slot in slots] + [card.authority]
    return directory(
        0x3F00,
        key_file(0x0000),
        transparent(0x0006, card.support.encode("ascii")),
        transparent(0x2F03, f"DNIe {card.generation.name}".encode("ascii")),
        transparent(0x601F, _der(card.chip.certificate)),
        transparent(0x6020, _der(card.chip_authority)),
        directory(_KEYS, *(key_file(slot.reference) for slot in slots)),
        directory(place, *(compressed(first + at, _der(each)) for at, each in enumerate(certificates))),
        directory(
            _APPLICATION,
            transparent(0x5031, _object_directory(), _ODF_SIZE),
            transparent(0x5032, _token_info(card), _TOKEN_INFO_SIZE),
            transparent(0x6001, b"".join(_private_key(card, slot) for slot in slots), _LIST_SIZE),
            transparent(0x6004, _certificate_directory(card, slots), _CDF_SIZE),
            transparent(0x6006, _pin_entry(), _LIST_SIZE),
        ),
    )


def _slots(card: Personalisation) -> list[_Slot]:
    sign = (_SIGN, _SIGN_RECOVER)
    slots = [_Slot("F", "FirmaDigital", SIGNATURE_KEY, card.signature, (*sign, _NON_REPUDIATION))]
    if card.authentication is not None:
        slots.insert(0, _Slot("A", "Autenticacion", AUTHENTICATION_KEY, card.authentication, sign))
    return slots


def _object_id(card: Personalisation, letter: str, certificate: x509.Certificate) -> bytes:
    """Return CKA_ID as a DNIe has it: a letter, the chip's serial number, the time of issue; 29 characters."""
    issued = certificate.not_valid_before_utc.strftime("%Y%m%d%H%M%S")
    return f"{letter}{card.serial.hex().upper()}{issued}".encode("ascii")


def _object_directory() -> bytes:
    entries = {_PRIVATE_KEYS: "3F0050156001", _CERTIFICATES: "3F0050156004", _PINS: "3F0050156006"}
    return b"".join(
        bytes((0xA0 | number, len(path))) + path
        for number, path in ((n, asn1.encode_der(pkcs15.Path(path=bytes.fromhex(p)))) for n, p in entries.items())
    )


def _token_info(card: Personalisation) -> bytes:
    return asn1.encode_der(
        pkcs15.TokenInfo(
            version=0,
            serial_number=card.serial,
            manufacturer="DGP-FNMT",
            label="DNI electrónico",
            flags=bits(_TOKEN_LOGIN, _TOKEN_GENERATES),
        )
    )


def _private_key(card: Personalisation, slot: _Slot) -> bytes:
    return asn1.encode_der(
        pkcs15.PrivateKey(
            common=pkcs15.CommonObject(
                label=f"Kpriv{slot.name}", flags=bits(_OBJECT_PRIVATE, _OBJECT_MODIFIABLE), auth_id=_PIN_ID
            ),
            key=pkcs15.CommonKey(
                id=_object_id(card, slot.letter, slot.identity.certificate),
                usage=bits(*slot.usage),
                native=True,
                access=bits(_SENSITIVE, _ALWAYS_SENSITIVE, _NEVER_EXTRACTABLE, _ON_CARD),
                reference=slot.reference & 0xFF,
            ),
            rsa=pkcs15.RsaKey(
                value=pkcs15.Path(path=_path(_KEYS, slot.reference)), modulus_length=slot.identity.key.key_size
            ),
        )
    )


def _certificate_directory(card: Personalisation, slots: list[_Slot]) -> bytes:
    place, first = card.generation.certificates
    entries = [(slot.letter, f"Cert{slot.name}", slot.identity.certificate) for slot in slots]
    entries.append(("S", "CertCAIntermediaDGP", card.authority))
    return b"".join(
        asn1.encode_der(_certificate_entry(_object_id(card, letter, certificate), label, certificate, path))
        for (letter, label, certificate), path in zip(
            entries, (_path(place, first + at) for at in range(len(entries))), strict=True
        )
    )


def _certificate_entry(
    identifier: bytes, label: str, certificate: x509.Certificate, path: bytes
) -> pkcs15.CertificateEntry:
    return pkcs15.CertificateEntry(
        common=pkcs15.CommonObject(label=label, flags=bits(_OBJECT_MODIFIABLE), auth_id=None),
        certificate=pkcs15.CommonCertificate(id=identifier, authority=identifier.startswith(b"S")),
        x509=pkcs15.X509(
            value=pkcs15.Path(path=path),
            subject=asn1.decode_der(asn1.TLV, certificate.subject.public_bytes()),
            issuer=asn1.decode_der(asn1.TLV, certificate.issuer.public_bytes()),
            serial_number=certificate.serial_number,
        ),
    )


def _pin_entry() -> bytes:
    return asn1.encode_der(
        pkcs15.PinEntry(
            common=pkcs15.CommonObject(label="PIN1", flags=bits(_OBJECT_PRIVATE, _OBJECT_MODIFIABLE), auth_id=None),
            authentication=pkcs15.CommonAuthentication(id=_PIN_ID),
            pin=pkcs15.PinAttributes(
                flags=bits(_PIN_CASE_SENSITIVE, _PIN_LOCAL, _PIN_INITIALISED),
                type=_PIN_UTF8,
                shortest=SHORTEST,
                stored=LONGEST,
                longest=LONGEST,
                reference=0,
                path=pkcs15.Path(path=_path(0x0000)),
            ),
        )
    )


def _path(*identifiers: int) -> bytes:
    return b"".join(identifier.to_bytes(2, "big") for identifier in (0x3F00, *identifiers))


def _der(certificate: x509.Certificate) -> bytes:
    return certificate.public_bytes(Encoding.DER)
