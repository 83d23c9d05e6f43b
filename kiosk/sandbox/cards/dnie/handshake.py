"""The card's side of mutual authentication with key transport (CWA-14890-1 §8.4.1; reference/smartcard.md §2.3)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, RSAPublicNumbers

from kiosk.sandbox.cards.dnie import rsa
from kiosk.sandbox.cards.dnie.apdu import RefusedError, Sw, expect, parse_tlv
from kiosk.sandbox.cards.dnie.cvc import Cvc, Role
from kiosk.sandbox.cards.dnie.messaging import SecureChannel

ROOT_REFERENCE: Final = bytes.fromhex("020F")
"""The root key every card has, by which it checks the terminals' authority."""

CHIP_REFERENCE: Final = bytes.fromhex("021F")
"""The chip's own key."""

KEY_LENGTH: Final = 32
"""Bytes of K.ICC and K.IFD."""

NONCE: Final = 8
_FILLER = rsa.RECOVERED - KEY_LENGTH
_PUBLIC_KEY, _PRIVATE_KEY = 0x83, 0x84


class Handshake:
    """One authentication, from the terminal's certificates to a new channel.

    Args:
        key: the chip's private key.
        serial: SN.ICC, 8 bytes.
        root: the public key under :data:`ROOT_REFERENCE`.
        mac_length: of the channels to come.
        random: makes the card's random bytes.
        takes_short: whether EXTERNAL AUTHENTICATE also takes what OpenSC makes of a value with a leading zero byte: it
            writes it to the front of its buffer, so that it arrives times 256, with a stale byte behind (§4.4). Real
            cards refuse it; it strikes 2 % of all logins.
    """

    def __init__(
        self,
        key: RSAPrivateKey,
        serial: bytes,
        root: RSAPublicNumbers,
        *,
        mac_length: int,
        random: Callable[[int], bytes],
        takes_short: bool,
    ) -> None:
        self._key, self._serial, self._root = key, serial, root
        self._mac_length, self._random, self._takes_short = mac_length, random, takes_short
        self.forget()

    def forget(self) -> None:
        """Begin anew: no certificate, no key, no nonce."""
        self._authority: RSAPublicNumbers | None = None
        self._certified: dict[bytes, Cvc] = {}
        self._terminal: Cvc | None = None
        self._card_secret = b""
        self._terminal_nonce = b""
        self._card_nonce = b""

    def select_authority(self, template: bytes) -> None:
        """Choose the key that checks the next certificate: MANAGE SECURITY ENVIRONMENT 81 B6.

        Raises:
            RefusedError: no such key.
        """
        reference = dict(parse_tlv(template)).get(_PUBLIC_KEY, b"")
        if reference == ROOT_REFERENCE:
            self._authority = self._root
            return
        certificate = self._certified.get(reference)
        if certificate is None or certificate.role is not Role.AUTHORITY:
            raise RefusedError(Sw.KEY_NOT_FOUND)
        self._authority = certificate.key

    def verify_certificate(self, data: bytes) -> None:
        """Take a certificate of the terminal's chain: PERFORM SECURITY OPERATION 00 AE.

        Raises:
            RefusedError: it is not signed by the chosen key, or ranks wrongly.
        """
        authority = self._authority
        if authority is None:
            raise RefusedError(Sw.CONDITIONS)
        certificate = Cvc.verified(data, authority)
        expect((certificate.role is Role.AUTHORITY) == (authority is self._root), Sw.SECURITY_STATUS)
        self._certified[certificate.holder] = certificate
        self._certified[certificate.holder[-NONCE:]] = certificate

    def select_keys(self, template: bytes) -> None:
        """Choose terminal and chip key: MANAGE SECURITY ENVIRONMENT C1 A4.

        Raises:
            RefusedError: no such key.
        """
        fields = dict(parse_tlv(template))
        certificate = self._certified.get(fields.get(_PUBLIC_KEY, b""))
        expect(fields.get(_PRIVATE_KEY) == CHIP_REFERENCE, Sw.KEY_NOT_FOUND)
        if certificate is None or certificate.role is Role.AUTHORITY:
            raise RefusedError(Sw.KEY_NOT_FOUND)
        self._terminal = certificate

    def internal_authenticate(self, data: bytes) -> bytes:
        """Prove who the card is over RND.IFD and SN.IFD, and send K.ICC; 128 bytes.

        Raises:
            RefusedError: no terminal key, or another terminal's serial number.
        """
        terminal = self._chosen()
        expect(len(data) == 2 * NONCE, Sw.WRONG_LENGTH)
        expect(data[NONCE:] == terminal.holder[-NONCE:], Sw.WRONG_DATA)
        self._terminal_nonce = data[:NONCE]
        self._card_secret = self._random(KEY_LENGTH)
        carried = self._random(_FILLER) + self._card_secret
        signature = rsa.smaller_signature(self._key, carried, carried + data)
        return rsa.public(terminal.key, signature).to_bytes(rsa.SIZE, "big")

    def challenge(self) -> bytes:
        """Return RND.ICC, 8 bytes, good once."""
        self._card_nonce = self._random(NONCE)
        return self._card_nonce

    def external_authenticate(self, data: bytes) -> SecureChannel:
        """Check who the terminal is, take K.IFD and return the new channel.

        Raises:
            RefusedError: something is missing, or the proof is wrong.
        """
        terminal = self._chosen()
        nonce, self._card_nonce = self._card_nonce, b""
        expect(bool(nonce and self._card_secret), Sw.CONDITIONS)
        expect(len(data) == rsa.SIZE, Sw.WRONG_LENGTH)
        secret = self._terminal_secret(terminal, data, nonce)
        seed = bytes(a ^ b for a, b in zip(self._card_secret, secret, strict=True))
        counter = nonce[4:] + self._terminal_nonce[4:]
        self._card_secret = b""
        return SecureChannel(seed, counter, mac_length=self._mac_length, role=terminal.role)

    def _chosen(self) -> Cvc:
        if self._terminal is None:
            raise RefusedError(Sw.CONDITIONS)
        return self._terminal

    def _terminal_secret(self, terminal: Cvc, data: bytes, nonce: bytes) -> bytes:
        value = int.from_bytes(data, "big")
        expect(value < self._key.public_key().public_numbers().n, Sw.AUTHENTICATION_FAILED)
        signature = rsa.private(self._key, value)
        for candidate in (signature, signature >> 8) if self._takes_short else (signature,):
            for carried, digest in rsa.opened(terminal.key, candidate):
                if rsa.sha1(carried + nonce + self._serial) == digest:
                    return carried[-KEY_LENGTH:]
        raise RefusedError(Sw.AUTHENTICATION_FAILED)
