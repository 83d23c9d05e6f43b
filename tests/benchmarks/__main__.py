"""``python -m tests.benchmarks``: all benchmarks, one table; exit code 1 when an aim is missed."""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
import tempfile
from pathlib import Path

from kiosk.sandbox.stage import Cast, Stage
from tests.benchmarks import measures
from tests.benchmarks.glass import Glass
from tests.benchmarks.programs import peers
from tests.benchmarks.table import Row, table

_RESIDENTS = 500
_KINDS = ("start", "memory", "errand")
_NOTES = """\
Medians (least-most) of interleaved rounds; ratios are the median of each round's own ratio. Start: from fork to the
complete first page, seen from outside in the screen's pixels; files and byte code warm, Chromium with a new profile.
PSS: sum over the processes. The kiosk shares its interpreter's pages with the stand-ins of this machine, hence the
line by RSS, which is what its PSS would be alone. Memory is that of a terminal nobody has used since it started.
Errands: through a real window, simulated card, reader and printer, an e-office that seals PDFs, all on one machine."""


def main() -> int:
    """Measure and print."""
    arguments = _parser().parse_args()
    extent = measures.Extent(starts=arguments.rounds)
    if arguments.quick:
        extent = measures.Extent(starts=3, memories=1, idle_s=10, errands=3)
    with tempfile.TemporaryDirectory(prefix="kiosk-bench-") as folder:
        _as_installed(Path(folder) / "bytecode")
        rows = _measure(Path(folder), extent, arguments.only.split(","))
    _say("")
    load = os.getloadavg()[0]
    _say(f"{platform.machine()}, {os.cpu_count()} cores, load {load:.1f}, Python {platform.python_version()}")
    _say(table(rows))
    _say(_NOTES)
    if arguments.json is not None:
        found = [{"figure": row.figure, "kiosk": list(row.kiosk.values), "aims": row.judged()} for row in rows]
        arguments.json.write_text(json.dumps(found, indent=1), "utf-8")
    return 0 if all(met for row in rows for _, met in row.judged()) else 1


def _as_installed(folder: Path) -> None:
    """Let every Python program find its byte code, as an installed one does, without writing into the source tree."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    os.environ["PYTHONPYCACHEPREFIX"] = str(folder)


def _measure(folder: Path, extent: measures.Extent, kinds: list[str]) -> list[Row]:
    state = folder / "state"
    rows: list[Row] = []
    cast = Cast(state=state, residents=_RESIDENTS, fixed_ports=False, print_speed=0.0)
    with Glass(folder / "glass") as glass, Stage(cast) as stage:
        programs = peers(stage.settings)
        if {"start", "memory"} & set(kinds):
            shown = measures.pictures(programs, glass, _say)
            rows += measures.starts(programs, glass, shown, extent, _say) if "start" in kinds else []
            rows += measures.rest(programs, glass, shown, extent, _say) if "memory" in kinds else []
        if "errand" in kinds:
            rows += measures.errands(state, glass, extent, _say)
    return rows


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="tests.benchmarks", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="few rounds, 10 s of rest: to see that it works")
    parser.add_argument("--rounds", type=int, default=measures.Extent.starts, help="rounds of starts")
    parser.add_argument("--only", default=",".join(_KINDS), help="some of: " + ",".join(_KINDS))
    parser.add_argument("--json", type=Path, metavar="FILE", help="also keep the values")
    return parser


def _say(words: str) -> None:
    sys.stdout.write(words + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
