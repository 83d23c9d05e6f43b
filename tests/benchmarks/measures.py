"""What is measured, in interleaved rounds: each round takes every peer once, so that a busy machine is busy for all."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kiosk.sandbox.stage import Cast
from tests.benchmarks.glass import Glass
from tests.benchmarks.hands import Hands
from tests.benchmarks.programs import Program, running
from tests.benchmarks.table import Row, Sample
from tests.benchmarks.usage import idle_cpu, memory

_SETTLE_S = 10.0
_ERRAND_LIMIT_S = 300
_SLOW_MM_PER_S = 250.0
"""A TM-T20's paper; the demo's printer moves it as a TM-T88VII does."""
Say = Callable[[str], None]


@dataclass(frozen=True)
class Extent:
    """How much is measured.

    Attributes:
        starts: rounds of starts.
        memories: rounds of memory and rest.
        idle_s: seconds of rest in each of those rounds.
        errands: errands in one terminal process, besides the first.
    """

    starts: int = 11
    memories: int = 2
    idle_s: float = 60.0
    errands: int = 5


def pictures(programs: Sequence[Program], glass: Glass, say: Say) -> dict[str, bytes]:
    """Start each once, to warm files and fonts, and keep what its first page looks like when it is complete."""
    shown = {}
    for program in programs:
        with running(program, glass):
            shown[program.name] = glass.wait_settled()
        say(f"warm: {program.name}")
    return shown


def starts(programs: Sequence[Program], glass: Glass, shown: dict[str, bytes], extent: Extent, say: Say) -> list[Row]:
    """Measure from process start to the complete first picture, ms."""
    taken: dict[str, list[float]] = {program.name: [] for program in programs}
    for at in range(extent.starts):
        for program in _rotated(programs, at):
            with running(program, glass) as started:
                taken[program.name].append((glass.wait_for(shown[program.name]) - started.began) * 1000)
        say(
            f"start {at + 1}/{extent.starts}: "
            + ", ".join(f"{name} {times[-1]:.0f} ms" for name, times in taken.items())
        )
    bare, kiosk, chromium = (Sample(taken[program.name]) for program in programs)
    return [Row("start to first picture, ms", kiosk, bare, chromium, most_bare=1.8, most_chromium=0.45)]


def _rotated(programs: Sequence[Program], by: int) -> Sequence[Program]:
    """Let another one begin each round."""
    by %= len(programs)
    return [*programs[by:], *programs[:by]]


def rest(programs: Sequence[Program], glass: Glass, shown: dict[str, bytes], extent: Extent, say: Say) -> list[Row]:
    """Measure memory 10 s after the first picture, and the processor's work while nobody is there."""
    taken: dict[str, list[tuple[float, float, float]]] = {program.name: [] for program in programs}
    for at in range(extent.memories):
        for program in _rotated(programs, at):
            with running(program, glass) as started:
                glass.wait_for(shown[program.name])
                time.sleep(_SETTLE_S)
                held = memory(started)
                taken[program.name].append((held.pss, held.rss, idle_cpu(started, extent.idle_s)))
        say(f"memory and rest {at + 1}/{extent.memories}")

    def samples(of: int, digits: int) -> tuple[Sample, Sample, Sample]:
        bare, kiosk, chromium = (Sample([row[of] for row in taken[program.name]], digits) for program in programs)
        return bare, kiosk, chromium

    (bare, kiosk, chromium), (_, alone, _) = samples(0, 1), samples(1, 1)
    idle_bare, idle_kiosk, idle_chromium = samples(2, 2)
    return [
        Row("PSS, everything connected, MiB", kiosk, bare, chromium, most_chromium=0.22),
        Row("the same, kiosk by RSS (alone on its machine), MiB", alone, None, chromium),
        Row("idle, % of one core", idle_kiosk, idle_bare, idle_chromium, most=0.5),
    ]


def errands(state: Path, glass: Glass, extent: Extent, say: Say) -> list[Row]:
    """Measure the errand with a printer that takes no time, then with the demo's, then with a slower one."""
    rows = []
    cast = state / "central" / "demo-cards.json"
    usual = Cast.print_speed
    for speed, aim in ((0.0, 700.0), (usual, 700.0), (_SLOW_MM_PER_S, None)):
        label = f"paper at {speed:.0f} mm/s" if speed else "machine only"
        hands = state / f"hands-{speed:.0f}"
        with Hands(cast, hands, speed) as address:
            first, *others = _errands(state, hands, address, glass, extent.errands + 1)
        say(f"errands, {label}: {len(others)} + 1")
        rows += _errand_rows(first, others, label, steps=speed == 0, most=aim)
    return rows


def _errand_rows(
    first: dict[str, Any], others: list[dict[str, Any]], label: str, *, steps: bool, most: float | None
) -> list[Row]:
    def sample(pick: Callable[[dict[str, Any]], float]) -> Sample:
        return Sample([pick(errand) for errand in others])

    rows = []
    if steps:
        rows = [Row(f"{name}, ms", sample(lambda errand, name=name: errand["steps"][name])) for name in first["steps"]]  # type: ignore[misc]  # a default is how a loop variable is bound
    parts = (
        ("printer asked", lambda errand: errand["status"]),
        ("issue at the e-office", lambda errand: errand["issue"]),
        ("encode", lambda errand: errand["encode"]),
        ("send, print, confirmation", lambda errand: errand["talk"]),
        ("screen and hops", lambda errand: errand["confirmed"] - sum(errand[part] for part in _PARTS)),
    )
    rows.append(
        Row(f"last touch -> printer's confirmation, {label}, ms", sample(lambda errand: errand["confirmed"]), most=most)
    )
    rows += [Row(f"  {name}, ms", sample(pick)) for name, pick in parts]
    rows.append(Row("  the first errand after a start, ms", Sample([first["confirmed"]])))
    return rows


_PARTS = ("status", "issue", "encode", "talk")


def _errands(state: Path, hands: Path, printer: str, glass: Glass, count: int) -> list[dict[str, Any]]:
    """Run errands in one terminal process of their own and return their times."""
    command = [sys.executable, "-m", "tests.benchmarks.errand", "--state", str(state)]
    told = subprocess.run(
        [*command, "--hands", str(hands), "--printer", printer, "--count", str(count)],
        env=os.environ | {"DISPLAY": glass.display, "QT_QPA_PLATFORM": "xcb"},
        stdout=subprocess.PIPE,
        check=True,
        text=True,
        timeout=_ERRAND_LIMIT_S,
    ).stdout
    return list(json.loads(told.splitlines()[-1]))
