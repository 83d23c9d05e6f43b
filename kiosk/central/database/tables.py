"""Tables the office does not map to classes, and the base of those it does."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from sqlalchemy import Column, MetaData, String, Table
from sqlalchemy.orm import DeclarativeBase
from sqlalchemy.types import TypeEngine

from kiosk.central.database.types import Instant

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
    }
)


class Base(DeclarativeBase):
    """Base of every table of the office."""

    metadata = metadata
    type_annotation_map: ClassVar[dict[type, type[TypeEngine[datetime]]]] = {datetime: Instant}


alembic_version = Table("alembic_version", MetaData(), Column("version_num", String(32), nullable=False))
"""Alembic's own table, read here without loading Alembic."""
