"""Login with the DNIe: challenges, and sessions that no citizen card opened.

Revision ID: 0003
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from kiosk.central.database.types import Instant

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.create_table(
        "dnie_challenges",
        sa.Column("id", sa.String(length=43), nullable=False),
        sa.Column("fingerprint", sa.String(length=64), nullable=False),
        sa.Column("nonce", sa.LargeBinary(length=32), nullable=False),
        sa.Column("expires_at", Instant(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_dnie_challenges"),
    )
    op.create_index("ix_dnie_challenges_expires_at", "dnie_challenges", ["expires_at"])
    with op.batch_alter_table("sessions") as sessions:
        sessions.alter_column("card_id", existing_type=sa.Integer(), nullable=True)


def downgrade() -> None:
    op.execute("DELETE FROM sessions WHERE card_id IS NULL")
    with op.batch_alter_table("sessions") as sessions:
        sessions.alter_column("card_id", existing_type=sa.Integer(), nullable=False)
    op.drop_table("dnie_challenges")
