"""The tour as a newcomer runs it: its own process, its own stand-ins, and proofs that lie in a folder afterwards."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.sandbox.pcscd import Pcscd

pytestmark = pytest.mark.pcsc
_LIMIT_S = 90


def test_tour_prints_and_proves(pcscd: Pcscd, tmp_path: Path) -> None:
    output = tmp_path / "output"
    tour = [sys.executable, "-m", "kiosk", "tour", "--state", str(tmp_path / "state"), "--residents", "300"]
    ran = subprocess.run(
        [*tour, "--output", str(output)], capture_output=True, text=True, timeout=_LIMIT_S, check=False
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    report = json.loads((output / "tour.json").read_text())
    assert report["ok"]
    assert [step["step"] for step in report["steps"]].count("ask for it") == 2
    assert all((output / "screens" / step["screen"]).exists() for step in report["steps"])
    papers = sorted((output / "paper").glob("*.png"))
    assert len(papers) == len(list((output / "paper").glob("*.bin"))) == 2
    for paper, entry in zip(papers, report["papers"], strict=True):
        assert _qr(paper).endswith(f"/cotejo/{entry['csv']}")
        assert (output / "documents" / f"{entry['csv']}.pdf").read_bytes().startswith(b"%PDF")
    assert _card_pins(tmp_path / "state").isdisjoint(ran.stderr.split())


def _qr(picture: Path) -> str:
    return subprocess.run(
        ["zbarimg", "-q", "--raw", str(picture)], capture_output=True, text=True, check=True
    ).stdout.strip()


def _card_pins(state: Path) -> set[str]:
    cards = json.loads((state / "central" / "demo-cards.json").read_text())
    return {card["pin"] for card in cards if card["pin"]}
