"""The card's side of the EV2 secure channel of MIFARE DESFire EV2/EV3.

Sources: NXP AN12196, AN12343; reference/smartcard.md §6.2.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.cmac import CMAC

BLOCK: Final = 16
MAC_LENGTH: Final = 8
ZERO_IV: Final = bytes(BLOCK)
_LABEL_COMMAND, _LABEL_ANSWER = b"\xa5\x5a", b"\x5a\xa5"


def cmac(key: bytes, data: bytes) -> bytes:
    """Return the AES-CMAC of ``data``, 16 bytes (NIST SP 800-38B)."""
    mac = CMAC(algorithms.AES(key))
    mac.update(data)
    return mac.finalize()


def encipher(key: bytes, data: bytes, iv: bytes = ZERO_IV) -> bytes:
    """Return ``data``, whole blocks, in AES-CBC."""
    step = Cipher(algorithms.AES(key), modes.CBC(iv)).encryptor()
    return step.update(data) + step.finalize()


def decipher(key: bytes, data: bytes, iv: bytes = ZERO_IV) -> bytes:
    """Return the plain blocks of ``data`` in AES-CBC."""
    step = Cipher(algorithms.AES(key), modes.CBC(iv)).decryptor()
    return step.update(data) + step.finalize()


def rotated(value: bytes) -> bytes:
    """Return ``value`` rotated one byte to the left."""
    return value[1:] + value[:1]


def padded(data: bytes) -> bytes:
    """Return ``data`` with ISO/IEC 9797-1 padding method 2: 80, then zeros; always at least one byte."""
    return data + b"\x80" + bytes(-(len(data) + 1) % BLOCK)


def session_keys(key: bytes, rnd_a: bytes, rnd_b: bytes) -> tuple[bytes, bytes]:
    """Return KSesAuthENC and KSesAuthMAC (AN12196 §5.4: SV1 and SV2)."""
    mixed = bytes(a ^ b for a, b in zip(rnd_a[2:8], rnd_b[:6], strict=True))
    context = b"\x00\x01\x00\x80" + rnd_a[:2] + mixed + rnd_b[6:] + rnd_a[8:]
    return cmac(key, _LABEL_COMMAND + context), cmac(key, _LABEL_ANSWER + context)


@dataclass
class CardChannel:
    """State of an authenticated channel, as the card keeps it.

    Attributes:
        transaction: TI, 4 bytes the card chose.
        counter: commands done in this transaction.
    """

    enc_key: bytes
    mac_key: bytes
    transaction: bytes
    counter: int = 0

    def verified(self, command: int, body: bytes) -> bytes | None:
        """Return a command's body without its MAC, or None when the MAC is wrong or missing."""
        data, mac = body[:-MAC_LENGTH], body[-MAC_LENGTH:]
        return data if mac == self._mac(command, data) else None

    def decipher_command(self, data: bytes) -> bytes:
        """Return the plain data of a command in full mode, padding included."""
        return decipher(self.enc_key, data, self._iv(_LABEL_COMMAND))

    def answer(self, status: int, data: bytes, *, full: bool) -> bytes:
        """Count the command as done and return the protected answer: enciphered when ``full``, then MACed."""
        self.counter += 1
        if full and data:
            data = encipher(self.enc_key, padded(data), self._iv(_LABEL_ANSWER))
        return data + self._mac(status, data)

    def _mac(self, first: int, data: bytes) -> bytes:
        whole = cmac(self.mac_key, bytes((first,)) + self._count() + self.transaction + data)
        return whole[1::2]

    def _iv(self, label: bytes) -> bytes:
        return encipher(self.enc_key, label + self.transaction + self._count() + bytes(8))

    def _count(self) -> bytes:
        return self.counter.to_bytes(2, "little")
