"""The police, for contract tests: demo DNIe, certificates that are wrong in one thing, and the OCSP responder."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, generate_private_key
from cryptography.hazmat.primitives.serialization import Encoding
from sqlalchemy import select

from kiosk.central.database.people import Card, Person
from kiosk.contract.dnie import dnie_message
from kiosk.sandbox.cards.dnie.personalisation import Holder, Personalisation
from kiosk.sandbox.cards.dnie.pki import DniePki
from kiosk.sandbox.cards.dnie.profiles import (
    AUTHENTICATION_POLICY,
    DnieProfile,
    RsaIssuer,
    citizen_extensions,
    citizen_name,
    issued,
)
from kiosk.sandbox.cards.dnie.switches import GOOD, Switches
from kiosk.sandbox.ocsp import OcspResponder, OcspSwitches, Trouble
from tests.contract.https_client import Client, Reply
from tests.contract.running_office import OfficeData

PIN: Final = b"Canario-2026"
TRUST: Final = "dnie-trust.pem"


@dataclass(frozen=True)
class Signer:
    """A certificate with a key, which signs what a login needs."""

    certificate: x509.Certificate
    key: RSAPrivateKey

    @property
    def der(self) -> bytes:
        return self.certificate.public_bytes(Encoding.DER)

    def sign(self, message: bytes) -> bytes:
        return self.key.sign(message, PKCS1v15(), hashes.SHA256())

    def proof(self, challenge: dict[str, Any], **changes: str) -> dict[str, str]:
        """Return the body that answers ``challenge``."""
        body = {
            "challenge": str(challenge["id"]),
            "certificate": self.der.hex(),
            "signature": self.sign(message_of(challenge)).hex(),
        }
        return body | changes


class Police:
    """Issues and revokes; a context manager as long as its responder answers."""

    def __init__(self, folder: Path) -> None:
        first = DniePki(folder)
        self.responder = OcspResponder.of(first)
        self.responder.start()
        self.pki = DniePki(folder, ocsp_url=self.responder.url)
        self.key = generate_private_key(65_537, 2048)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _type: type[BaseException] | None, _error: BaseException | None, _tb: TracebackType | None
    ) -> None:
        self.responder.stop()

    def recover(self) -> None:
        """Let the responder be well again, and nothing be revoked."""
        self.responder.switches = OcspSwitches()

    def introduce(self, state: Path) -> Path:
        """Write the list of who is to be trusted for the office in ``state``, and return that."""
        authorities = (self.pki.citizen_root, self.pki.citizen_authority.certificate)
        (state / "pki" / TRUST).write_bytes(b"".join(each.public_bytes(Encoding.PEM) for each in authorities))
        return state

    def card(self, office: OfficeData, name: str, switches: Switches = GOOD) -> Personalisation:
        """Return the DNIe of somebody of the cast."""
        return self.pki.card(holder_of(office, name), PIN, switches=switches)

    def signer(self, office: OfficeData, name: str, switches: Switches = GOOD) -> Signer:
        """Return what the DNIe of somebody of the cast logs in with."""
        identity = self.card(office, name, switches).authentication
        assert identity is not None
        return Signer(identity.certificate, identity.key)

    def wrong(
        self,
        holder: Holder,
        *,
        extensions: tuple[tuple[x509.ExtensionType, bool], ...] | None = None,
        issuer: RsaIssuer | None = None,
        subject: x509.Name | None = None,
        key: RSAPrivateKey | None = None,
    ) -> Signer:
        """Return a certificate of today for ``holder``, which differs from a DNIe's in what is given."""
        profile = DnieProfile(
            subject=subject or citizen_name(holder, "AUTENTICACIÓN"),
            begins=datetime.now(UTC) - timedelta(minutes=1),
            ends=datetime.now(UTC) + timedelta(days=1),
            extensions=extensions or citizen_extensions(AUTHENTICATION_POLICY, self.responder.url),
        )
        own = key or self.key
        return Signer(issued(profile, own.public_key(), issuer or self.pki.citizen_authority), own)

    def switch(self, *, trouble: Trouble = Trouble.NONE, delay_s: float = 0.0) -> None:
        """Change how the responder answers."""
        self.responder.switches = replace(self.responder.switches, trouble=trouble, delay_s=delay_s)


def holder_of(office: OfficeData, name: str) -> Holder:
    """Return somebody of the cast as the police know them: by the number in the register."""
    uid = office.holder(name).uid
    with office.database.read() as db:
        person = db.scalars(select(Person).join(Card).where(Card.uid == uid)).one()
    return Holder(person.document, person.name, person.surname1, person.surname2 or "")


def message_of(challenge: dict[str, Any]) -> bytes:
    """Return what has to be signed."""
    nonce = bytes.fromhex(challenge["nonce"])
    return dnie_message(challenge["id"], nonce, challenge["terminal"], challenge["origin"])


def challenge(client: Client) -> dict[str, Any]:
    """Return a new challenge for the terminal of ``client``."""
    reply = client.post("/sessions/dnie/challenge", None)
    assert reply.status == 201, reply.body
    made: dict[str, Any] = reply.json
    return made


def present(client: Client, signer: Signer) -> Reply:
    """Log in as a terminal does."""
    return client.post("/sessions/dnie", signer.proof(challenge(client)))
