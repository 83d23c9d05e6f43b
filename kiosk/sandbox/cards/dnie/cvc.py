"""Card verifiable certificates of terminals (CWA-14890-1 §8.4, annex A; reference/smartcard.md §2.3)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import Final, Self

from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, RSAPublicNumbers

from kiosk.sandbox.cards.dnie import rsa
from kiosk.sandbox.cards.dnie.apdu import RefusedError, Sw, expect, parse_tlv, tlv

_CERTIFICATE, _SIGNATURE, _REMAINDER, _AUTHORITY = 0x7F21, 0x5F37, 0x5F38, 0x42
_AUTHORISATION: Final = bytes.fromhex("A00000016745")
_PROFILE: Final = 0x03
_KEY_OID: Final = bytes.fromhex("2B240304020201")
"""Algorithm of the certified key: 1.3.36.3.4.2.2.1, signature and verification with SHA-1 (CWA-14890-2)."""

_NAMES = 1 + 8 + 12 + 7
_KEY = rsa.SIZE + 4


class Role(IntEnum):
    """What a certificate's holder may do: last byte of its authorisation."""

    USER_CHANNEL = 0x02
    PIN_CHANNEL = 0x08
    AUTHORITY = 0x22


@dataclass(frozen=True)
class Cvc:
    """A verified certificate.

    Attributes:
        authority: reference of the key that signed it, 8 bytes.
        holder: reference of the key in it, 12 bytes.
    """

    authority: bytes
    holder: bytes
    role: Role
    key: RSAPublicNumbers

    @property
    def content(self) -> bytes:
        """What is signed."""
        return (
            bytes((_PROFILE,))
            + self.authority
            + self.holder
            + _AUTHORISATION
            + bytes((self.role,))
            + _KEY_OID
            + self.key.n.to_bytes(rsa.SIZE, "big")
            + self.key.e.to_bytes(4, "big")
        )

    def signed(self, key: RSAPrivateKey) -> bytes:
        """Return the certificate as it travels, signed by its authority's ``key``."""
        content = self.content
        signature = rsa.smaller_signature(key, content[: rsa.RECOVERED], content)
        return tlv(
            _CERTIFICATE,
            tlv(_SIGNATURE, signature.to_bytes(rsa.SIZE, "big"))
            + tlv(_REMAINDER, content[rsa.RECOVERED :])
            + tlv(_AUTHORITY, self.authority),
        )

    @classmethod
    def verified(cls, data: bytes, authority: RSAPublicNumbers) -> Self:
        """Return the certificate in ``data``, signed by ``authority``.

        Raises:
            RefusedError: it is not a certificate, or not signed by that key.
        """
        outer = dict(parse_tlv(data))
        expect(set(outer) == {_CERTIFICATE}, Sw.WRONG_DATA)
        fields = dict(parse_tlv(outer[_CERTIFICATE]))
        expect(set(fields) == {_SIGNATURE, _REMAINDER, _AUTHORITY}, Sw.WRONG_DATA)
        for recovered, digest in rsa.opened(authority, int.from_bytes(fields[_SIGNATURE], "big")):
            content = recovered + fields[_REMAINDER]
            if rsa.sha1(content) == digest:
                certificate = cls._parsed(content)
                expect(certificate.authority == fields[_AUTHORITY], Sw.WRONG_DATA)
                return certificate
        raise RefusedError(Sw.SM_INCORRECT)

    @classmethod
    def _parsed(cls, content: bytes) -> Self:
        names, key = content[:_NAMES], content[-_KEY:]
        expect(len(content) > _NAMES + _KEY and names[21:27] == _AUTHORISATION, Sw.WRONG_DATA)
        expect(names[27] in set(Role), Sw.WRONG_DATA)
        numbers = RSAPublicNumbers(int.from_bytes(key[-4:], "big"), int.from_bytes(key[:-4], "big"))
        return cls(names[1:9], names[9:21], Role(names[27]), numbers)
