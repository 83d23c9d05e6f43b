"""Pytest plugin: keeps what the last run said of each test that proves rows of the conformity matrix.

A test says what it proves with ``@pytest.mark.proves("A03", "A18")``. Its result goes to ``.proofs/results.json`` under
the root, over its own earlier result and beside those of other tests, so that several runs and processes add up.
"""

from __future__ import annotations

import fcntl
import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.a11y.requirements import requirements

DIRECTORY = ".proofs"
PASSED = "passed"
FAILED = "failed"


@dataclass(frozen=True)
class Result:
    """What a run said of one test: ``passed``, ``failed`` or ``skipped``, and when (UTC)."""

    outcome: str
    when: str


def read(directory: Path) -> dict[str, Result]:
    """Return the results by node id; none when nothing ran yet."""
    try:
        entries = json.loads((directory / "results.json").read_text("utf-8"))
    except FileNotFoundError:
        return {}
    return {node: Result(**entry) for node, entry in entries.items()}


def merge(directory: Path, results: Mapping[str, Result]) -> None:
    """Put results over the earlier ones of the same tests, while other processes may do the same."""
    directory.mkdir(exist_ok=True)
    with _alone(directory):
        entries = {**read(directory), **results}
        new = directory / "results.new"
        new.write_text(json.dumps({node: asdict(entry) for node, entry in sorted(entries.items())}, indent=1), "utf-8")
        new.replace(directory / "results.json")


@contextmanager
def _alone(directory: Path) -> Iterator[None]:
    with (directory / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def rows_of(item: pytest.Item) -> tuple[str, ...]:
    """Return the rows that a test says it proves.

    Raises:
        pytest.UsageError: it names a row that is not in the matrix, or none.
    """
    found: list[str] = []
    for mark in item.iter_markers("proves"):
        unknown = [row for row in mark.args if row not in requirements()]
        if unknown or not mark.args:
            raise pytest.UsageError(f"{item.nodeid} proves {unknown or 'nothing'}: no such row in the matrix")
        found += mark.args
    return tuple(dict.fromkeys(found))


class Witness:
    """Collects the results of one run, and writes to ``marks`` which test proves what."""

    def __init__(self, directory: Path, marks: Path | None) -> None:
        self._directory = directory
        self._marks = marks
        self._proving: set[str] = set()
        self._results: dict[str, Result] = {}

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Learn which tests prove something."""
        found = {item.nodeid: rows for item in items if (rows := rows_of(item))}
        self._proving = set(found)
        if self._marks is not None:
            self._marks.write_text(json.dumps(found), "utf-8")

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Take set-up, test and clean-up together: a failure in any of them is one."""
        node = report.nodeid
        if node not in self._proving:
            return
        before = self._results.get(node)
        if before is None or report.outcome != PASSED:
            worst = FAILED if FAILED in {report.outcome, before.outcome if before else ""} else report.outcome
            self._results[node] = Result(worst, datetime.now(UTC).isoformat(timespec="seconds"))

    def pytest_sessionfinish(self) -> None:
        """Write what this run said."""
        if self._results:
            merge(self._directory, self._results)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Take the file for the marks."""
    parser.addoption("--marks-to", type=Path, help="write which test proves which row of the conformity matrix")


def pytest_configure(config: pytest.Config) -> None:
    """Know the marker, and listen."""
    config.addinivalue_line("markers", "proves(*rows): rows of the conformity matrix that this test proves")
    config.pluginmanager.register(Witness(config.rootpath / DIRECTORY, config.getoption("marks_to")), "witness")
