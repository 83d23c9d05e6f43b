"""The first schema: register, terminals and sessions, requests and documents, audit.

Revision ID: 0001
"""

from __future__ import annotations

from typing import Final

import sqlalchemy as sa
from alembic import op

from kiosk.central.database.types import Instant

revision = "0001"
down_revision = None

_TABLES: Final = (
    *("prints", "document_contents", "documents", "operations"),
    *("sessions", "card_transactions", "terminals"),
    *("cards", "registrations", "persons", "dwellings"),
    *("audit_events", "audit_head"),
)
_APPEND_ONLY: Final = {
    "sqlite": [
        f"CREATE TRIGGER audit_events_no_{verb} BEFORE {verb} ON audit_events "
        "BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END"
        for verb in ("UPDATE", "DELETE")
    ],
    "postgresql": [
        "CREATE FUNCTION audit_events_refuse() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION 'the audit log is append-only'; END $$",
        "CREATE TRIGGER audit_events_append_only BEFORE UPDATE OR DELETE ON audit_events "
        "FOR EACH ROW EXECUTE FUNCTION audit_events_refuse()",
    ],
}
"""Triggers are the one thing each database says in its own words."""


def upgrade() -> None:
    _register()
    _terminals_and_sessions()
    _requests_and_documents()
    _audit()


def downgrade() -> None:
    for table in _TABLES:
        op.drop_table(table)
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP FUNCTION audit_events_refuse()")


def _register() -> None:
    op.create_table(
        "dwellings",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("street", sa.String(length=80), nullable=False),
        sa.Column("number", sa.String(length=10), nullable=False),
        sa.Column("inside", sa.String(length=40), nullable=False),
        sa.Column("postal_code", sa.String(length=5), nullable=False),
        sa.Column("locality", sa.String(length=60), nullable=False),
        sa.Column("collective", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_dwellings"),
    )
    op.create_table(
        "persons",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("surname1", sa.String(length=60), nullable=False),
        sa.Column("surname2", sa.String(length=60), nullable=True),
        sa.Column("document_kind", sa.String(length=8), nullable=False),
        sa.Column("document", sa.String(length=9), nullable=False),
        sa.Column("born_on", sa.Date(), nullable=False),
        sa.Column("nationality", sa.String(length=2), nullable=False),
        sa.Column("preferred_language", sa.String(length=8), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_persons"),
        sa.UniqueConstraint("document", name="uq_persons_document"),
    )
    op.create_table(
        "registrations",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("dwelling_id", sa.Integer(), nullable=False),
        sa.Column("registered_on", sa.Date(), nullable=False),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("restriction", sa.String(length=24), nullable=True),
        sa.Column("informed_at", Instant(), nullable=True),
        sa.ForeignKeyConstraint(["dwelling_id"], ["dwellings.id"], name="fk_registrations_dwelling_id"),
        sa.ForeignKeyConstraint(["person_id"], ["persons.id"], name="fk_registrations_person_id"),
        sa.PrimaryKeyConstraint("id", name="pk_registrations"),
        sa.UniqueConstraint("person_id", name="uq_registrations_person_id"),
    )
    op.create_index("ix_registrations_dwelling_id", "registrations", ["dwelling_id"])
    op.create_table(
        "cards",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=14), nullable=False),
        sa.Column("number", sa.String(length=16), nullable=False),
        sa.Column("issued_on", sa.Date(), nullable=False),
        sa.Column("expires_on", sa.Date(), nullable=False),
        sa.Column("state", sa.String(length=8), nullable=False),
        sa.Column("pin_state", sa.String(length=16), nullable=False),
        sa.Column("pin_hash", sa.String(length=160), nullable=True),
        sa.Column("tries_left", sa.Integer(), nullable=False),
        sa.Column("last_access", Instant(), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["persons.id"], name="fk_cards_person_id"),
        sa.PrimaryKeyConstraint("id", name="pk_cards"),
        sa.UniqueConstraint("number", name="uq_cards_number"),
        sa.UniqueConstraint("uid", name="uq_cards_uid"),
    )
    op.create_index("ix_cards_person_id", "cards", ["person_id"])


def _terminals_and_sessions() -> None:
    op.create_table(
        "terminals",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("place", sa.String(length=120), nullable=False),
        sa.Column("fingerprint", sa.String(length=64), nullable=False),
        sa.Column("enrolled_at", Instant(), nullable=False),
        sa.Column("revoked_at", Instant(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_terminals"),
        sa.UniqueConstraint("fingerprint", name="uq_terminals_fingerprint"),
    )
    op.create_table(
        "card_transactions",
        sa.Column("id", sa.String(length=43), nullable=False),
        sa.Column("fingerprint", sa.String(length=64), nullable=False),
        sa.Column("uid", sa.String(length=14), nullable=False),
        sa.Column("stage", sa.String(length=16), nullable=False),
        sa.Column("expires_at", Instant(), nullable=False),
        sa.Column("rnd_a", sa.LargeBinary(length=16), nullable=True),
        sa.Column("rnd_b", sa.LargeBinary(length=16), nullable=True),
        sa.Column("transaction_identifier", sa.LargeBinary(length=4), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_card_transactions"),
    )
    op.create_index("ix_card_transactions_expires_at", "card_transactions", ["expires_at"])
    op.create_table(
        "sessions",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("fingerprint", sa.String(length=64), nullable=False),
        sa.Column("terminal_id", sa.String(length=40), nullable=False),
        sa.Column("card_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("level", sa.String(length=2), nullable=False),
        sa.Column("opened_at", Instant(), nullable=False),
        sa.Column("seen_at", Instant(), nullable=False),
        sa.Column("previous_access", Instant(), nullable=True),
        sa.Column("ended_at", Instant(), nullable=True),
        sa.ForeignKeyConstraint(["card_id"], ["cards.id"], name="fk_sessions_card_id"),
        sa.ForeignKeyConstraint(["person_id"], ["persons.id"], name="fk_sessions_person_id"),
        sa.ForeignKeyConstraint(["terminal_id"], ["terminals.id"], name="fk_sessions_terminal_id"),
        sa.PrimaryKeyConstraint("id", name="pk_sessions"),
        sa.UniqueConstraint("token_hash", name="uq_sessions_token_hash"),
    )
    op.create_index("ix_sessions_card_id", "sessions", ["card_id"])


def _requests_and_documents() -> None:
    op.create_table(
        "operations",
        sa.Column("terminal_id", sa.String(length=40), nullable=False),
        sa.Column("key", sa.String(length=36), nullable=False),
        sa.Column("attempt", sa.String(length=32), nullable=False),
        sa.Column("body_mac", sa.LargeBinary(length=32), nullable=False),
        sa.Column("status", sa.String(length=12), nullable=False),
        sa.Column("started_at", Instant(), nullable=False),
        sa.Column("http_status", sa.Integer(), nullable=True),
        sa.Column("answer", sa.Text(), nullable=True),
        sa.Column("session_id", sa.String(length=32), nullable=True),
        sa.Column("result", sa.String(length=200), nullable=True),
        sa.ForeignKeyConstraint(["terminal_id"], ["terminals.id"], name="fk_operations_terminal_id"),
        sa.PrimaryKeyConstraint("terminal_id", "key", name="pk_operations"),
    )
    op.create_index("ix_operations_started_at", "operations", ["started_at"])
    op.create_table(
        "documents",
        sa.Column("id", sa.String(length=60), nullable=False),
        sa.Column("csv_mac", sa.String(length=64), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("terminal_id", sa.String(length=40), nullable=False),
        sa.Column("issued_at", Instant(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("pages", sa.Integer(), nullable=False),
        sa.Column("paper", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["persons.id"], name="fk_documents_person_id"),
        sa.ForeignKeyConstraint(["terminal_id"], ["terminals.id"], name="fk_documents_terminal_id"),
        sa.PrimaryKeyConstraint("id", name="pk_documents"),
        sa.UniqueConstraint("csv_mac", name="uq_documents_csv_mac"),
    )
    op.create_index("ix_documents_person_id", "documents", ["person_id"])
    op.create_table(
        "document_contents",
        sa.Column("document_id", sa.String(length=60), nullable=False),
        sa.Column("pdf", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["document_id"], ["documents.id"], name="fk_document_contents_document_id"),
        sa.PrimaryKeyConstraint("document_id", name="pk_document_contents"),
    )
    op.create_table(
        "prints",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("document_id", sa.String(length=60), nullable=False),
        sa.Column("terminal_id", sa.String(length=40), nullable=False),
        sa.Column("outcome", sa.String(length=16), nullable=False),
        sa.Column("reason", sa.String(length=200), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(["document_id"], ["documents.id"], name="fk_prints_document_id"),
        sa.ForeignKeyConstraint(["terminal_id"], ["terminals.id"], name="fk_prints_terminal_id"),
        sa.PrimaryKeyConstraint("id", name="pk_prints"),
    )
    op.create_index("ix_prints_document_id", "prints", ["document_id"])


def _audit() -> None:
    op.create_table(
        "audit_events",
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("terminal_id", sa.String(length=40), nullable=False),
        sa.Column("session_id", sa.String(length=32), nullable=False),
        sa.Column("actor", sa.String(length=64), nullable=False),
        sa.Column("action", sa.String(length=40), nullable=False),
        sa.Column("target", sa.String(length=80), nullable=False),
        sa.Column("result", sa.String(length=40), nullable=False),
        sa.Column("previous", sa.String(length=64), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("seq", name="pk_audit_events"),
    )
    op.create_table(
        "audit_head",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_audit_head"),
    )
    for statement in _APPEND_ONLY[op.get_bind().dialect.name]:
        op.execute(statement)
