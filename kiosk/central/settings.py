"""Where the central e-office keeps its things, and the times and limits it works by."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import ClassVar

from kiosk.resources import RESOURCES

COUNCIL = "Ayuntamiento de Puertollano"
DIR3 = "L01130718"
"""Code of the council in the common directory DIR3 (reference/domain.md §1)."""


class Table:
    """Base of what a table of the configuration file may set: nothing it does not know."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"extra": "forbid"}


@dataclass(frozen=True, kw_only=True)
class Limits(Table):
    """Times and counts. Sources: reference/domain.md §5 and §11.2, reference/smartcard.md §6.2.

    Attributes:
        card_transaction: life of one card authentication.
        dnie_challenge: time to sign a challenge, PIN included.
        session_life: absolute life of a session.
        session_idle: a session unused for so long is over. A terminal ends sessions long before; this is for terminals
            that died, and leaves room for people in no hurry, who have ten times as long (EN 301 549 11.2.2.1).
        session_touch: how stale the recorded last use may be, so that not every read costs a write.
        pin_tries: wrong PINs in a row until the card's PIN is locked.
        operation_lease: a request still pending after this is taken for dead.
        operation_answers: how long answers are kept for replay (24 h or more).
        requests_per_minute: requests of one terminal; a person at the glass makes far fewer.
        card_reads_per_minute: dialogues with one card.
        pins_per_minute: PINs tried for one card, right ones too: each costs the server a slow hash.
        dnie_challenges_per_minute: challenges of one terminal; each lets it have one certificate looked at.
        verifications_per_minute: document checks per client and minute.
        verification_floor: every document check takes at least so long, found or not.
        body_bytes: largest request body.
    """

    card_transaction: timedelta = timedelta(seconds=10)
    dnie_challenge: timedelta = timedelta(minutes=2)
    session_life: timedelta = timedelta(minutes=60)
    session_idle: timedelta = timedelta(minutes=25)
    session_touch: timedelta = timedelta(seconds=15)
    pin_tries: int = 5
    operation_lease: timedelta = timedelta(seconds=30)
    operation_answers: timedelta = timedelta(hours=48)
    requests_per_minute: int = 1200
    card_reads_per_minute: int = 60
    pins_per_minute: int = 30
    dnie_challenges_per_minute: int = 12
    verifications_per_minute: int = 60
    verification_floor: timedelta = timedelta(milliseconds=40)
    body_bytes: int = 64 * 1024


@dataclass(frozen=True, kw_only=True)
class Files(Table):
    """Files of the keys, where they are not in the state folder: none of them is ever in the database.

    Attributes:
        server_secret: keys every MAC the database holds, 64 hexadecimal digits.
        sam_master_key: master key of the citizen cards, 32 hexadecimal digits.
        seal_key: private key of the seal, PEM.
        seal_certificate: its certificate, PEM.
        seal_chain: certificates from its issuer up to the root, PEM.
    """

    server_secret: Path | None = None
    sam_master_key: Path | None = None
    seal_key: Path | None = None
    seal_certificate: Path | None = None
    seal_chain: Path | None = None


@dataclass(frozen=True, kw_only=True)
class Dnie(Table):
    """Login with the DNIe. Sources: reference/domain.md §6, RFC 6960.

    Attributes:
        trust: PEM of the authorities whose certificates log people in, roots and those below them; when it is not
            there, nobody logs in with a DNIe.
        policies: certificate policies good for a login; one that goes on after a dot is the same, a newer version.
        ocsp_url: where to ask whether a certificate was revoked; empty for where its authority says in it.
        ocsp_time: for the whole question; without an answer until then nobody is let in.
        ocsp_nonce: whether an answer without our nonce is none. One with another nonce never is an answer.
    """

    trust: Path | None = None
    policies: tuple[str, ...] = ("2.16.724.1.2.2.2.4",)
    ocsp_url: str = ""
    ocsp_time: timedelta = timedelta(seconds=4)
    ocsp_nonce: bool = True


@dataclass(frozen=True, kw_only=True)
class Settings:
    """Settings of one central e-office.

    Attributes:
        pki: folder with ``ca.pem``, ``server.pem``, ``server.key``, ``seal.pem``, ``seal.key``,
            ``seal-ca.pem``.
        data: folder of the office's own state.
        database_url: SQLAlchemy URL; SQLite when the town is small, PostgreSQL when it is not.
        public_url: address people type or scan to check a document; empty means the public port's own address.
        api_port: port of the API (client certificate); 0 takes a free one.
        public_port: port of the public pages; 0 takes a free one.
        inside_host: address of the side only operators reach: health and metrics, plain HTTP.
        inside_port: its port; 0 takes a free one, None serves nothing there.
        log_level: least level of what the log gets; ``INFO`` has a line per request.
        procedures: what the council has decided about each procedure, TOML.
        files: keys kept elsewhere.
        dnie: whose DNIe are believed, and whom to ask about them.
    """

    pki: Path
    data: Path
    database_url: str
    host: str = "127.0.0.1"
    api_port: int = 8443
    public_port: int = 8444
    public_url: str = ""
    inside_host: str = "127.0.0.1"
    inside_port: int | None = None
    log_level: str = "WARNING"
    procedures: Path = RESOURCES / "procedures.toml"
    files: Files = field(default_factory=Files)
    dnie: Dnie = field(default_factory=Dnie)
    limits: Limits = field(default_factory=Limits)

    @classmethod
    def at(cls, state: Path, **changes: object) -> Settings:
        """Return the settings of a state folder; ``changes`` replace single fields."""
        data = state / "central"
        values: dict[str, object] = {
            "pki": state / "pki",
            "data": data,
            "database_url": f"sqlite:///{data / 'office.sqlite'}",
        }
        return cls(**(values | changes))  # type: ignore[arg-type]  # the dataclass itself refuses unknown names

    @property
    def sam_master_key(self) -> Path:
        """File of the master key of the citizen cards."""
        return self.files.sam_master_key or self.data / "sam-master.key"

    @property
    def server_secret(self) -> Path:
        """File of the secret that keys every MAC the database holds."""
        return self.files.server_secret or self.data / "server-secret"

    @property
    def seal(self) -> tuple[Path, Path, Path]:
        """Files of the seal: key, certificate, chain."""
        files = self.files
        return (
            files.seal_key or self.pki / "seal.key",
            files.seal_certificate or self.pki / "seal.pem",
            files.seal_chain or self.pki / "seal-ca.pem",
        )

    @property
    def dnie_trust(self) -> Path:
        """File of the authorities whose certificates log people in."""
        return self.dnie.trust or self.pki / "dnie-trust.pem"

    @property
    def demo_cards(self) -> Path:
        """Where the sample town writes what is inside the demo's cards."""
        return self.data / "demo-cards.json"
