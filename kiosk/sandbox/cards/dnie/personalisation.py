"""What the police wrote into one card."""

from __future__ import annotations

from dataclasses import dataclass, field

from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, RSAPublicNumbers
from cryptography.x509 import Certificate

from kiosk.sandbox.cards.dnie.generation import Generation


@dataclass(frozen=True)
class Holder:
    """Whose card it is.

    Attributes:
        nif: number and letter, without separators.
    """

    nif: str = field(repr=False)
    given_name: str = field(repr=False)
    surname1: str = field(repr=False)
    surname2: str = field(default="", repr=False)

    @property
    def surnames(self) -> str:
        """Both surnames, in capitals as on the card."""
        return f"{self.surname1} {self.surname2}".strip().upper()


@dataclass(frozen=True)
class Identity:
    """A citizen's key and its certificate."""

    key: RSAPrivateKey = field(repr=False)
    certificate: Certificate = field(repr=False)


@dataclass(frozen=True, kw_only=True)
class Personalisation:
    """One card, complete.

    Attributes:
        serial: of the chip, 7 bytes.
        support: number printed on the card (IDESP), 9 characters.
        pin: 8 to 16 characters.
        chip: the chip's key with its component certificate.
        chip_authority: certificate of who issued that one.
        terminal_root: public key that certified the terminals' authority.
        authentication: None on a card without it.
        authority: certificate of who issued the citizen's certificates.
    """

    generation: Generation
    holder: Holder
    serial: bytes
    support: str
    pin: bytes = field(repr=False)
    chip: Identity = field(repr=False)
    chip_authority: Certificate = field(repr=False)
    terminal_root: RSAPublicNumbers = field(repr=False)
    authentication: Identity | None = field(repr=False)
    signature: Identity = field(repr=False)
    authority: Certificate = field(repr=False)
