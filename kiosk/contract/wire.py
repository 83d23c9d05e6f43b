"""How our types travel: camelCase names in JSON, snake_case in Python."""

from __future__ import annotations

from typing import ClassVar


def to_camel(name: str) -> str:
    """Return the wire name of a field: ``tries_left`` -> ``triesLeft``."""
    head, *tail = name.split("_")
    return head + "".join(word.capitalize() for word in tail)


def to_snake(name: str) -> str:
    """Return the Python name of a wire field: ``triesLeft`` -> ``tries_left``."""
    return "".join(f"_{char.lower()}" if char.isupper() else char for char in name)


class Wire:
    """Base of every schema.

    The attribute below is where pydantic (used by the central e-office only) looks for settings of a standard
    dataclass, so that the terminal can share these types without loading pydantic.
    """

    __pydantic_config__: ClassVar[dict[str, object]] = {"alias_generator": to_camel, "populate_by_name": True}
