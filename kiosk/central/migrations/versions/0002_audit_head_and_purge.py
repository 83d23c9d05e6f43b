"""The audit log begins with its head, so that its first two writers cannot meet; indexes for purge and export.

Two ways round "append-only" are closed: ``TRUNCATE`` (PostgreSQL) and ``INSERT OR REPLACE`` (SQLite).

Revision ID: 0002
"""

from __future__ import annotations

from typing import Final

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_INDEXES: Final = (
    ("ix_sessions_opened_at", "sessions", "opened_at"),
    ("ix_sessions_person_id", "sessions", "person_id"),
)
_HEAD: Final = sa.table("audit_head", sa.column("id"), sa.column("seq"), sa.column("digest"))
_CLOSE: Final = {
    "sqlite": "CREATE TRIGGER audit_events_no_replace BEFORE INSERT ON audit_events "
    "WHEN EXISTS (SELECT 1 FROM audit_events WHERE seq = NEW.seq) "
    "BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END",
    "postgresql": "CREATE TRIGGER audit_events_no_truncate BEFORE TRUNCATE ON audit_events "
    "FOR EACH STATEMENT EXECUTE FUNCTION audit_events_refuse()",
}
_OPEN: Final = {
    "sqlite": "DROP TRIGGER audit_events_no_replace",
    "postgresql": "DROP TRIGGER audit_events_no_truncate ON audit_events",
}


def upgrade() -> None:
    for name, table, column in _INDEXES:
        op.create_index(name, table, [column])
    connection = op.get_bind()
    if connection.execute(sa.select(_HEAD.c.id)).first() is None:
        connection.execute(sa.insert(_HEAD).values(id=1, seq=0, digest="0" * 64))
    op.execute(_CLOSE[connection.dialect.name])


def downgrade() -> None:
    op.execute(_OPEN[op.get_bind().dialect.name])
    for name, table, _column in _INDEXES:
        op.drop_index(name, table)
