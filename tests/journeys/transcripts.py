"""What was said on a journey, compared with what is written down of an earlier one."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import replace
from difflib import unified_diff
from itertools import groupby
from pathlib import Path

from kiosk.core.scene import Page
from tests.fakes.voice import Heard
from tests.journeys.ears import PageVoice

GOLDEN = Path(__file__).parent.parent / "data" / "voice"
RENEW = "KIOSK_RENEW_VOICE"
"""Set it to write the files anew after the words of the terminal have changed; then read the difference."""
_PASSING = {Page.READING, Page.WORKING}
"""Pages that stay no longer than others take: how much of them is said is never the same."""


def written(voice: PageVoice, volatile: Mapping[str, str]) -> str:
    """Return what was heard, page by page; the keys of ``volatile`` differ from day to day, its values do not."""
    heard = [(page, one) for page, one in zip(voice.pages, voice.heard, strict=True) if page not in _PASSING]
    parts = []
    for page, entries in groupby(heard, key=lambda entry: entry[0]):
        said = [f"{_steady(one, volatile)!s}{'  (personal)' if one.personal else ''}" for _, one in entries]
        parts.append("\n".join([f"[{page.value}]", *(line for line, _ in groupby(said))]))
    return "\n\n".join(parts) + "\n"


def _steady(one: Heard, volatile: Mapping[str, str]) -> Heard:
    return replace(one, words=volatile.get(one.words, one.words))


def compare(name: str, voice: PageVoice, volatile: Mapping[str, str]) -> None:
    """Fail with the difference if a journey does not sound as it did."""
    path, now = GOLDEN / f"{name}.txt", written(voice, volatile)
    if os.environ.get(RENEW):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(now, "utf-8")
    before = path.read_text("utf-8") if path.exists() else ""
    change = "\n".join(unified_diff(before.splitlines(), now.splitlines(), "before", "now", lineterm="", n=2))
    assert not change, f"{path.name} sounds different ({RENEW}=1 writes it anew):\n{change}"
