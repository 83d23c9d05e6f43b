"""What was said on a journey, compared with what is written down of an earlier one."""

from __future__ import annotations

import os
import re
from difflib import unified_diff
from itertools import groupby
from pathlib import Path

from kiosk.core.scene import Page
from tests.journeys.ears import PageVoice

GOLDEN = Path(__file__).parent.parent / "data" / "voice"
RENEW = "KIOSK_RENEW_VOICE"
"""Set it to write the files anew after the words of the terminal have changed; then read the difference."""
_PASSING = {Page.READING, Page.WORKING}
"""Pages that stay no longer than others take: how much of them is said is never the same."""
_CODE = re.compile(r"(?:\b[A-Z0-9], ?|\b[A-Z0-9]\b[ ,.]*){16,}")
_MOMENT = re.compile(r"[^:]*\d{4}[^:]*\d.*")


def written(voice: PageVoice) -> str:
    """Return what was heard, page by page, without what differs from day to day."""
    lines = [(page, str(one), one.personal) for page, one in zip(voice.pages, voice.heard, strict=True)]
    kept = [entry for entry in lines if entry[0] not in _PASSING]
    parts = []
    for page, entries in groupby(kept, key=lambda entry: entry[0]):
        said = [f"{_steady(words)}{'  (personal)' if personal else ''}" for _, words, personal in entries]
        parts.append("\n".join([f"[{page.value}]", *said]))
    return "\n\n".join(parts) + "\n"


def _steady(words: str) -> str:
    return _CODE.sub("CODE", words)


def compare(name: str, voice: PageVoice) -> None:
    """Fail with the difference if a journey does not sound as it did."""
    path, now = GOLDEN / f"{name}.txt", written(voice)
    if os.environ.get(RENEW):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(now, "utf-8")
    before = path.read_text("utf-8") if path.exists() else ""
    change = "\n".join(unified_diff(before.splitlines(), now.splitlines(), "before", "now", lineterm="", n=2))
    assert not change, f"{path.name} sounds different ({RENEW}=1 writes it anew):\n{change}"
