"""Everything a request may need, made once per process."""

from __future__ import annotations

import logging

from kiosk.central.clock import Now, utc_now
from kiosk.central.database.engine import Database
from kiosk.central.dnie.trust import TrustList
from kiosk.central.dnie.verifier import DnieVerifier
from kiosk.central.document_maker import DocumentMaker
from kiosk.central.log import event
from kiosk.central.metrics import Metrics
from kiosk.central.procedures.audit import Entry, head_of
from kiosk.central.procedures.catalogue import Policies
from kiosk.central.procedures.ledger import Ledger
from kiosk.central.procedures.pins import PinHasher
from kiosk.central.procedures.retention import purge
from kiosk.central.rate_limit import RateLimiter
from kiosk.central.sam.citizen_card import Sam
from kiosk.central.secret import SAM_KEY_BYTES, SERVER_SECRET_BYTES, ServerSecret, pseudonym, read_secret
from kiosk.central.settings import Settings
from kiosk.central.terminal import Caller

_log = logging.getLogger(__name__)


class Services:
    """The office's parts.

    Attributes:
        settings: as the process was started, public address filled in.
        now: the official clock.
        dnie: tells who signed with a DNIe; None where nobody's is trusted.
        stopping: the process takes no more requests.
    """

    def __init__(self, settings: Settings, now: Now = utc_now) -> None:
        """Open database and secrets.

        Raises:
            OSError: a secret's file, or the trust list, cannot be read.
            ValueError: a secret's file is not one, or the trust list is none.
        """
        self.settings = settings
        self.now = now
        self.secret = ServerSecret(read_secret(settings.server_secret, SERVER_SECRET_BYTES))
        self.sam = Sam(read_secret(settings.sam_master_key, SAM_KEY_BYTES))
        self.database = Database(settings.database_url)
        self.ledger = Ledger(self.database, settings.limits, now)
        self.pins = PinHasher(self.secret)
        self.documents = DocumentMaker(settings.seal)
        trust = TrustList.load(settings.dnie_trust)
        self.dnie = DnieVerifier(trust, settings.dnie, now) if trust is not None else None
        limits = settings.limits
        self.verifications = RateLimiter(limits.verifications_per_minute)
        self.terminals = RateLimiter(limits.requests_per_minute)
        self.card_reads = RateLimiter(limits.card_reads_per_minute)
        self.pin_tries = RateLimiter(limits.pins_per_minute)
        self.dnie_challenges = RateLimiter(limits.dnie_challenges_per_minute)
        self.policies = Policies.load(settings.procedures)
        self.metrics = Metrics()
        self.stopping = False
        self._migrated = False

    @property
    def migrated(self) -> bool:
        """Whether the database has the schema of this code; once true it is not asked again."""
        self._migrated = self._migrated or self.database.migrated()
        return self._migrated

    def parts(self) -> dict[str, bool]:
        """Return which parts of the office can work now; asks the database."""
        return {
            "database": self.migrated and self.database.answers(),
            "seal": self.documents.ready,
            "serving": not self.stopping,
        }

    @property
    def origin(self) -> str:
        """The e-office as whoever signs something for it knows it."""
        return self.settings.public_url.rstrip("/")

    @property
    def check_url(self) -> str:
        """Address where people check a document, without the code."""
        return f"{self.origin}/cotejo"

    def line(
        self,
        caller: Caller,
        action: str,
        *,
        session_id: str = "",
        person_id: int | None = None,
        target: str = "",
        result: str = "ok",
    ) -> Entry:
        """Return a line for the audit log, at this moment."""
        return Entry(
            at=self.now(),
            terminal_id=caller.id,
            session_id=session_id,
            actor=pseudonym(self.secret, person_id) if person_id is not None else "",
            action=action,
            target=target,
            result=result,
        )

    def csv_mac(self, csv: str) -> str:
        """Return by what a document is found."""
        return self.secret.mac("csv", csv.encode()).hex()

    def keep_house(self) -> None:
        """Take away what is over, and note the audit log's newest link where its database's owner cannot reach it."""
        for table, rows in purge(self.database, self.settings.limits, self.now()).items():
            self.metrics.purged(table, rows)
            if rows:
                event(_log, "purged", table=table, count=rows)
        with self.database.read() as db:
            newest = head_of(db)
        self.metrics.audit_lines(newest.seq)
        event(_log, "audit-link", link=str(newest))

    def close(self) -> None:
        """End the worker and close the database."""
        self.documents.close()
        self.database.close()
