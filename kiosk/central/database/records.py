"""What the office writes while it works: terminals, card transactions, sessions, operations, documents, audit."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, LargeBinary, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from kiosk.central.database.tables import Base


class Terminal(Base):
    """An enrolled terminal (*quiosco*), known by its certificate."""

    __tablename__ = "terminals"

    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    place: Mapped[str] = mapped_column(String(120))
    fingerprint: Mapped[str] = mapped_column(String(64), unique=True)
    enrolled_at: Mapped[datetime]
    revoked_at: Mapped[datetime | None]


class CardTransaction(Base):
    """One dialogue with one card. The random numbers open nothing without the master key, which is not here."""

    __tablename__ = "card_transactions"

    id: Mapped[str] = mapped_column(String(43), primary_key=True)
    fingerprint: Mapped[str] = mapped_column(String(64))
    uid: Mapped[str] = mapped_column(String(14))
    stage: Mapped[str] = mapped_column(String(16))
    expires_at: Mapped[datetime] = mapped_column(index=True)
    rnd_a: Mapped[bytes | None] = mapped_column(LargeBinary(16))
    rnd_b: Mapped[bytes | None] = mapped_column(LargeBinary(16))
    transaction_identifier: Mapped[bytes | None] = mapped_column(LargeBinary(4))


class DnieChallengeRow(Base):
    """What one terminal may have signed by a DNIe, once. Whoever reads it can sign nothing with it."""

    __tablename__ = "dnie_challenges"

    id: Mapped[str] = mapped_column(String(43), primary_key=True)
    fingerprint: Mapped[str] = mapped_column(String(64))
    nonce: Mapped[bytes] = mapped_column(LargeBinary(32))
    expires_at: Mapped[datetime] = mapped_column(index=True)


class SessionRow(Base):
    """An open or closed session (*sesión de quiosco*). The token itself is never kept, only its SHA-256.

    ``card_id`` is empty when a certificate opened it.
    """

    __tablename__ = "sessions"

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    fingerprint: Mapped[str] = mapped_column(String(64))
    terminal_id: Mapped[str] = mapped_column(ForeignKey("terminals.id"))
    card_id: Mapped[int | None] = mapped_column(ForeignKey("cards.id"), index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("persons.id"), index=True)
    level: Mapped[str] = mapped_column(String(2))
    opened_at: Mapped[datetime] = mapped_column(index=True)
    seen_at: Mapped[datetime]
    previous_access: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]


class OperationRow(Base):
    """A request with its idempotency key. ``answer`` is empty when the answer holds a token."""

    __tablename__ = "operations"

    terminal_id: Mapped[str] = mapped_column(ForeignKey("terminals.id"), primary_key=True)
    key: Mapped[str] = mapped_column(String(36), primary_key=True)
    attempt: Mapped[str] = mapped_column(String(32))
    body_mac: Mapped[bytes] = mapped_column(LargeBinary(32))
    status: Mapped[str] = mapped_column(String(12))
    started_at: Mapped[datetime] = mapped_column(index=True)
    http_status: Mapped[int | None]
    answer: Mapped[str | None] = mapped_column(Text)
    session_id: Mapped[str | None] = mapped_column(String(32))
    result: Mapped[str | None] = mapped_column(String(200))


class DocumentRow(Base):
    """An issued document (*documento electrónico*); found by a MAC of its CSV."""

    __tablename__ = "documents"

    id: Mapped[str] = mapped_column(String(60), primary_key=True)
    csv_mac: Mapped[str] = mapped_column(String(64), unique=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("persons.id"), index=True)
    terminal_id: Mapped[str] = mapped_column(ForeignKey("terminals.id"))
    issued_at: Mapped[datetime]
    sha256: Mapped[str] = mapped_column(String(64))
    pages: Mapped[int]
    paper: Mapped[str] = mapped_column(Text)


class DocumentContent(Base):
    """The sealed PDF, beside its row so that both are there or neither."""

    __tablename__ = "document_contents"

    document_id: Mapped[str] = mapped_column(ForeignKey("documents.id"), primary_key=True)
    pdf: Mapped[bytes] = mapped_column(LargeBinary)


class PrintRow(Base):
    """What a terminal said became of a paper (*impresión*)."""

    __tablename__ = "prints"

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    document_id: Mapped[str] = mapped_column(ForeignKey("documents.id"), index=True)
    terminal_id: Mapped[str] = mapped_column(ForeignKey("terminals.id"))
    outcome: Mapped[str] = mapped_column(String(16))
    reason: Mapped[str] = mapped_column(String(200))
    at: Mapped[datetime]


class AuditEvent(Base):
    """One line of the audit log (ENS op.exp.8): appended, never changed, chained by hash."""

    __tablename__ = "audit_events"

    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    at: Mapped[datetime]
    terminal_id: Mapped[str] = mapped_column(String(40))
    session_id: Mapped[str] = mapped_column(String(32))
    actor: Mapped[str] = mapped_column(String(64))
    action: Mapped[str] = mapped_column(String(40))
    target: Mapped[str] = mapped_column(String(80))
    result: Mapped[str] = mapped_column(String(40))
    previous: Mapped[str] = mapped_column(String(64))
    digest: Mapped[str] = mapped_column(String(64))


class AuditHead(Base):
    """Last line of the audit log; its one row, made with the schema, is the lock writers of the log take."""

    __tablename__ = "audit_head"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    seq: Mapped[int]
    digest: Mapped[str] = mapped_column(String(64))
