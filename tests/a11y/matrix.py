"""``python -m tests.a11y.matrix``: the conformity matrix, with the tests that proved each row in their last run."""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.a11y.proofs import DIRECTORY, FAILED, PASSED, Result, read
from tests.a11y.requirements import Proof, Requirement, requirements

_ROOT = Path(__file__).resolve().parents[2]
_TAIL = 2000


class Status(StrEnum):
    """What is known of a row."""

    PROVED = "proved"
    FAILED = "FAILED"
    NOT_RUN = "not run"
    MISSING = "missing"
    DOCUMENT = "document"
    INSTALLATION = "measured at installation"


@dataclass(frozen=True)
class Line:
    """One row of the matrix with its evidence."""

    requirement: Requirement
    status: Status
    evidence: str
    when: str = ""

    @property
    def acceptable(self) -> bool:
        """Whether nothing is left to do that this product's tests could do."""
        waits = self.status is Status.MISSING and bool(self.requirement.needs)
        return waits or self.status in {Status.PROVED, Status.DOCUMENT, Status.INSTALLATION}


def matrix(marks: Mapping[str, Sequence[str]], results: Mapping[str, Result], root: Path = _ROOT) -> list[Line]:
    """Return all lines.

    Args:
        marks: the rows that each test there is says it proves, by node id; results of other tests count for nothing.
        results: what the last run said of each test.
        root: where the documents are.
    """
    proofs: dict[str, list[str]] = {row: [] for row in requirements()}
    for node, rows in marks.items():
        for row in rows:
            proofs[row].append(node)
    return [_line(requirement, proofs[row], results, root) for row, requirement in requirements().items()]


def _line(requirement: Requirement, nodes: Sequence[str], results: Mapping[str, Result], root: Path) -> Line:
    if not nodes:
        return _without_tests(requirement, root)
    known = [results[node] for node in nodes if node in results]
    bad = [node for node in nodes if node in results and results[node].outcome == FAILED]
    idle = [node for node in nodes if node not in results or results[node].outcome not in {PASSED, FAILED}]
    if bad:
        return Line(requirement, Status.FAILED, _functions(bad))
    if requirement.proof is Proof.INSTALLATION:
        return Line(requirement, Status.INSTALLATION, f"{requirement.measure} · in part: {_functions(nodes)}")
    if idle:
        return Line(requirement, Status.NOT_RUN, _functions(idle))
    return Line(requirement, Status.PROVED, _functions(nodes), min(result.when for result in known)[:10])


def _without_tests(requirement: Requirement, root: Path) -> Line:
    match requirement.proof:
        case Proof.INSTALLATION:
            return Line(requirement, Status.INSTALLATION, requirement.measure)
        case Proof.DOCUMENT if (root / requirement.document).is_file():
            return Line(requirement, Status.DOCUMENT, requirement.document)
        case _:
            return Line(requirement, Status.MISSING, f"waits for {requirement.needs}" if requirement.needs else "")


def _functions(nodes: Sequence[str]) -> str:
    """Name tests without their parameters, with how many of each there are."""
    found = Counter(node.partition("[")[0] for node in nodes)
    return ", ".join(name if count == 1 else f"{name} ({count})" for name, count in found.items())


def as_text(lines: Sequence[Line]) -> str:
    """Return the matrix as a Markdown table, with totals below."""
    head = ("row", "status", "when", "requirement", "source", "proof")
    cells = [head, tuple("---" for _ in head)]
    for line in lines:
        row, also = line.requirement, ""
        if row.measure and line.status is not Status.INSTALLATION:
            also = f" · at installation: {row.measure}"
        cells.append((row.row, line.status.value, line.when, row.text, ", ".join(row.source), line.evidence + also))
    totals = Counter(line.status for line in lines)
    told = " · ".join(f"{status.value} {totals[status]}" for status in Status if totals[status])
    waiting = sum(1 for line in lines if line.status is Status.MISSING and line.acceptable)
    table = "\n".join(f"| {' | '.join(row)} |" for row in cells)
    return f"{table}\n\n{len(lines)} rows: {told} ({waiting} of them wait for a part the product does not have yet)"


def collect(root: Path) -> tuple[dict[str, list[str]], str]:
    """Look at the tests under ``root`` as they are now, without running any.

    Returns:
        The rows that each test says it proves, by node id, and what pytest said when it could not read all of them.
    """
    with TemporaryDirectory() as directory:
        marks = Path(directory, "marks.json")
        command = [sys.executable, "-m", "pytest", "--collect-only", "-qq", f"--marks-to={marks}", str(root / "tests")]
        done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
        found: dict[str, list[str]] = json.loads(marks.read_text("utf-8")) if marks.exists() else {}
    return found, (done.stdout[-_TAIL:] + done.stderr[-_TAIL:]) if done.returncode else ""


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the matrix; return 1 when ``--strict`` and a row is open, 2 when tests cannot be looked at."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--strict", action="store_true", help="fail when a row that tests can prove is not proved")
    chosen = parser.parse_args(arguments)
    marks, trouble = collect(_ROOT)
    lines = matrix(marks, read(_ROOT / DIRECTORY))
    print(as_text(lines))
    if trouble:
        print(trouble, file=sys.stderr)
        return 2
    return int(chosen.strict and not all(line.acceptable for line in lines))


if __name__ == "__main__":
    sys.exit(main())
