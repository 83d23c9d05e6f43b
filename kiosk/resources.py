"""Where the files are that are not code: translations, paper layouts, templates, the sample town."""

from __future__ import annotations

from pathlib import Path

RESOURCES = Path(__file__).resolve().parent.parent / "resources"
