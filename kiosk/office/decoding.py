"""JSON of the e-office -> types of the contract, and back. Nothing that does not fit gets in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import datetime
from typing import TypeVar

import msgspec

from kiosk.contract.problems import Problem
from kiosk.contract.wire import Wire, to_camel, to_snake
from kiosk.office.messages import Answer

W = TypeVar("W", bound=Wire)

_JSON = "application/json"
_PROBLEM = "application/problem+json"


class UnfitError(Exception):
    """A text that does not fit the contract; says where, never what it held."""


def encode(value: Wire) -> bytes:
    """Return a schema as JSON with the names of the wire."""
    return msgspec.json.encode(_renamed(msgspec.to_builtins(value), to_camel))


def decode(answer: Answer, type_: type[W]) -> W:
    """Return the body of an answer as ``type_``. Unknown fields are passed over: the e-office may be newer.

    Raises:
        UnfitError: not JSON, a field is missing or of another type, or an instant has no offset.
    """
    if answer.media_type != _JSON:
        raise UnfitError("not JSON")
    return _convert(answer.body, type_)


def problem_in(answer: Answer) -> Problem | None:
    """Return the RFC 9457 problem an answer holds, or None when there is none that fits the contract."""
    if answer.media_type != _PROBLEM:
        return None
    try:
        problem = _convert(answer.body, Problem)
    except UnfitError:
        return None
    return problem if problem.status == answer.status else None


def _convert(body: bytes, type_: type[W]) -> W:
    try:
        value = msgspec.convert(_renamed(msgspec.json.decode(body), to_snake), type=type_)
    except (msgspec.MsgspecError, RecursionError) as error:
        # msgspec quotes a value only when it is no member of an enum; the type of the error is enough here
        raise UnfitError(f"{type_.__name__}: {type(error).__name__}") from None
    if not _instants_have_offsets(value):
        raise UnfitError(f"{type_.__name__}: an instant without offset")
    return value


def _renamed(value: object, rename: Callable[[str], str]) -> object:
    if isinstance(value, dict):
        return {rename(str(name)): _renamed(item, rename) for name, item in value.items()}
    if isinstance(value, list):
        return [_renamed(item, rename) for item in value]
    return value


def _instants_have_offsets(value: object) -> bool:
    """Whether every datetime in a schema says its offset, as RFC 3339 demands."""
    if isinstance(value, datetime):
        return value.tzinfo is not None
    if is_dataclass(value) and not isinstance(value, type):
        return all(_instants_have_offsets(getattr(value, item.name)) for item in fields(value))
    return not isinstance(value, list) or all(map(_instants_have_offsets, value))
