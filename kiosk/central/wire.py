"""Contract types to JSON bytes and back: camelCase names, whoever reads or writes them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Annotated, Any, TypeVar

from pydantic import Field, TypeAdapter

from kiosk.contract.wire import Wire

T = TypeVar("T", bound=Wire)


@dataclass(frozen=True, kw_only=True)
class PinAttempt(Wire):
    """Body of ``POST /sessions/current/pin``: six digits."""

    pin: Annotated[str, Field(pattern="^[0-9]{6}$")] = field(repr=False)


@dataclass(frozen=True, kw_only=True)
class Verification(Wire):
    """Answer of ``GET /verifications/{csv}``: that a document with this code was issued, when, and its SHA-256.

    What the document says is shown to people at the public page only.
    """

    title: str
    council: str
    issued_at: datetime
    sha256: str


@dataclass(frozen=True, kw_only=True)
class Health(Wire):
    """Answer of ``GET /health``: ``status`` is ``ready`` or ``starting``."""

    status: str
    database: bool
    seal: bool


_adapters: dict[type[Wire], TypeAdapter[Any]] = {}


def _adapter(kind: type[Wire]) -> TypeAdapter[Any]:
    if kind not in _adapters:
        _adapters[kind] = TypeAdapter(kind)
    return _adapters[kind]


def to_json(value: Wire) -> bytes:
    """Return ``value`` as JSON; members that are None are left out."""
    return _adapter(type(value)).dump_json(value, by_alias=True, exclude_none=True)


def from_json(kind: type[T], text: str | bytes) -> T:
    """Return the ``kind`` that ``text`` holds.

    Raises:
        pydantic.ValidationError: ``text`` does not fit.
    """
    value = _adapter(kind).validate_json(text)
    assert isinstance(value, kind)  # noqa: S101 - narrows Any; pydantic has just made it
    return value
