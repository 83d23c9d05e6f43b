"""Runs the migrations: a step of its own, never at import or at start of the server."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config

from kiosk.central.database.engine import Database

_FOLDER = Path(__file__).parent


def upgrade(url: str, revision: str = "head") -> None:
    """Bring the database up to ``revision``."""
    _run(url, revision, up=True)


def downgrade(url: str, revision: str) -> None:
    """Bring the database down to ``revision``; ``base`` leaves it empty."""
    _run(url, revision, up=False)


def configuration() -> Config:
    """Return Alembic's settings: no file, only where the migrations are."""
    config = Config()
    config.set_main_option("script_location", str(_FOLDER))
    config.set_main_option("path_separator", "os")
    return config


def _run(url: str, revision: str, *, up: bool) -> None:
    database = Database(url)
    config = configuration()
    try:
        with database.bulk() as connection:
            config.attributes["connection"] = connection
            (command.upgrade if up else command.downgrade)(config, revision)
    finally:
        database.close()
