"""Alembic's entry: migrates over the connection that migrations/run.py hands in."""

from alembic import context

from kiosk.central.database import people, records  # noqa: F401 - they fill the metadata
from kiosk.central.database.tables import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
with context.begin_transaction():
    context.run_migrations()
