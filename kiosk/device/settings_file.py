"""Writes measured values into ``kiosk.toml``: one section's keys, and nothing else of the file."""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from kiosk.core.errors import SettingsError
from kiosk.device.settings import load_settings

_MODE = 0o644
"""Of a new file: there is no secret in it, and the terminal's own user reads it."""


def section_text(name: str, values: Mapping[str, float]) -> str:
    """Return a section of TOML."""
    return "".join([f"[{name}]\n", *(f"{key} = {value!r}\n" for key, value in values.items())])


def write_section(path: Path, name: str, values: Mapping[str, float]) -> None:
    """Set keys of one section in a settings file, which is made if it is not there; every other line stays.

    Raises:
        SettingsError: the file is no good as it is, or is written in a way in which the keys cannot be found, or the
            values are senseless. It is not touched then.
        OSError: it cannot be written.
    """
    there = path.exists()
    before = path.read_text("utf-8") if there else ""
    settings = load_settings(path if there else None)
    wanted = replace(settings, **{name: replace(getattr(settings, name), **values)})
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", dir=path.parent, delete=False) as new:
        new.write(_with(before, name, values))
        new.flush()
        os.fsync(new.fileno())
    fresh = Path(new.name)
    try:
        if load_settings(fresh) != wanted:
            raise SettingsError(name, f"cannot be found in {path.name} as a section of its own: write it by hand")
        _take_over(path, fresh, there=there)
    finally:
        fresh.unlink(missing_ok=True)


def _take_over(path: Path, fresh: Path, *, there: bool) -> None:
    """Put the new file in the place of the old one, with its owner and mode."""
    if there:
        old = path.stat()
        os.chown(fresh, old.st_uid, old.st_gid)
        fresh.chmod(old.st_mode & 0o7777)
    else:
        fresh.chmod(_MODE)
    fresh.replace(path)


def _with(before: str, name: str, values: Mapping[str, float]) -> str:
    """Return the file's text with the keys set."""
    lines = before.splitlines(keepends=True)
    if lines and not lines[-1].endswith("\n"):
        lines[-1] += "\n"
    header = re.compile(rf"\s*\[\s*{re.escape(name)}\s*\]\s*(#.*)?$")
    start = next((at for at, line in enumerate(lines) if header.match(line)), None)
    if start is None:
        return "".join([*lines, "\n" if lines else "", section_text(name, values)])
    inside = range(start + 1, len(lines))
    end = next((at for at in inside if re.match(r"\s*\[", lines[at])), len(lines))
    for key, value in values.items():
        place = next((at for at in range(start + 1, end) if re.match(rf"\s*{key}\s*=", lines[at])), None)
        if place is None:
            lines[start] += f"{key} = {value!r}\n"
        else:
            comment = re.search(r"\s+#.*", lines[place])
            lines[place] = f"{key} = {value!r}{comment[0].rstrip() if comment else ''}\n"
    return "".join(lines)
