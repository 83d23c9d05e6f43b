"""The configuration file of the central e-office; ``installer/systemd/central.toml`` explains each key."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from pydantic import TypeAdapter, ValidationError

from kiosk.central.settings import Dnie, Files, Limits, Settings, Table


@dataclass(frozen=True, kw_only=True)
class _File(Table):
    """What the file may say, as it says it; durations in seconds.

    Attributes:
        database_url_file: a file whose one line is the URL, when it holds a password.
    """

    state: Path | None = None
    pki: Path | None = None
    database_url: str | None = None
    database_url_file: Path | None = None
    host: str | None = None
    api_port: int | None = None
    public_port: int | None = None
    public_url: str | None = None
    inside_host: str | None = None
    inside_port: int | None = None
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] | None = None
    procedures: Path | None = None
    files: Files = field(default_factory=Files)
    dnie: Dnie = field(default_factory=Dnie)
    limits: Limits = field(default_factory=Limits)


def load(path: Path | None, state: Path | None = None, changes: Mapping[str, object] | None = None) -> Settings:
    """Return the settings of the file at ``path``.

    Args:
        path: TOML; None for no file.
        state: state folder, instead of what the file says.
        changes: single settings, instead of what the file says.

    Raises:
        OSError: a file cannot be read.
        ValueError: the file does not fit, or nothing says where the state folder is.
    """
    said = _read(path) if path is not None else _File()
    folder = state or said.state
    if folder is None:
        raise ValueError("where is the office? --state or --config")
    values = {name: value for name, value in vars(said).items() if value is not None}
    for name in ("state", "database_url_file"):
        values.pop(name, None)
    if said.database_url_file is not None:
        values["database_url"] = said.database_url_file.read_text(encoding="utf-8").strip()
    return Settings.at(folder, **(values | dict(changes or {})))


def _read(path: Path) -> _File:
    with path.open("rb") as file:
        raw = tomllib.load(file)
    try:
        return TypeAdapter(_File).validate_python(raw)
    except ValidationError as error:
        places = sorted({".".join(str(part) for part in item["loc"]) for item in error.errors()})
        raise ValueError(f"{path.name}: {', '.join(places)}") from None  # its own text would quote the values
