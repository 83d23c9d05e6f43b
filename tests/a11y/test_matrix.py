"""The conformity matrix tells the truth: a failing test makes its row red, a removed one makes it missing."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.a11y.matrix import Line, Status, as_text, collect, matrix
from tests.a11y.proofs import DIRECTORY, FAILED, PASSED, Result, merge, read
from tests.a11y.requirements import Proof, requirements

_ROOT = Path(__file__).resolve().parents[2]
_NOW = "2026-11-22T18:42:00+00:00"
_TESTS = """
import pytest

@pytest.mark.proves("A01", "B02")
@pytest.mark.parametrize("value", [1, 2])
def test_whole(value):
    assert value

@pytest.mark.proves("C03")
def test_broken():
    assert {broken}

def test_proves_nothing():
    pass
"""


def _line(lines: list[Line], row: str) -> Line:
    (found,) = [line for line in lines if line.requirement.row == row]
    return found


def _judge(outcomes: dict[str, str | None], row: str = "A01") -> Line:
    """Judge a row that the tests named are about; None is a test that did not run."""
    results = {node: Result(outcome, _NOW) for node, outcome in outcomes.items() if outcome}
    return _line(matrix({node: [row] for node in outcomes}, results), row)


def test_rows_are_those_of_the_checklist() -> None:
    counts = {"A": 25, "B": 16, "C": 12, "D": 11, "E": 7, "F": 15, "G": 7, "H": 6, "I": 9, "J": 8, "K": 4}
    expected = [f"{letter}{number:02}" for letter, count in counts.items() for number in range(1, count + 1)]
    assert list(requirements()) == expected
    assert len(expected) == 120


def test_requirements_are_sentences_of_our_own_with_a_source() -> None:
    for row in requirements().values():
        assert re.fullmatch(r"['A-Z0-9].{15,140}\.", row.text), row
        assert all(row.source), row
    assert len({row.text for row in requirements().values()}) == 120


@pytest.mark.proves("K04")
@pytest.mark.parametrize(
    ("outcomes", "status", "acceptable"),
    [
        ({"t::a": PASSED, "t::b": PASSED}, Status.PROVED, True),
        ({"t::a": PASSED, "t::b": FAILED}, Status.FAILED, False),
        ({"t::a": PASSED, "t::b": None}, Status.NOT_RUN, False),
        ({"t::a": "skipped"}, Status.NOT_RUN, False),
        ({}, Status.MISSING, False),
    ],
)
def test_status_of_a_row(outcomes: dict[str, str | None], status: Status, *, acceptable: bool) -> None:
    line = _judge(outcomes)
    assert (line.status, line.acceptable) == (status, acceptable)


def test_a_removed_test_proves_no_more() -> None:
    lines = matrix({}, {"t::gone": Result(PASSED, _NOW)})
    assert _line(lines, "A01").status is Status.MISSING


def test_a_row_of_a_part_that_is_not_there_is_missing_and_waits() -> None:
    line = _judge({}, "H05")
    assert (line.status, line.acceptable) == (Status.MISSING, True)
    assert "waits for turns" in line.evidence
    assert _judge({"t::a": FAILED}, "H05").acceptable is False


def test_installation_and_documents(tmp_path: Path) -> None:
    lines = matrix({}, {}, tmp_path)
    assert _line(lines, "I05").status is Status.INSTALLATION
    assert _judge({"t::a": PASSED}, "I05").status is Status.INSTALLATION, "a test is only a part of it"
    assert "t::a" in _judge({"t::a": PASSED}, "I05").evidence
    assert _judge({"t::a": FAILED}, "I05").status is Status.FAILED
    document = _line(lines, "K02")
    assert document.status is Status.MISSING
    file = tmp_path / document.requirement.document
    file.parent.mkdir(parents=True)
    file.write_text("x")
    assert _line(matrix({}, {}, tmp_path), "K02").status is Status.DOCUMENT
    kinds = [row.proof for row in requirements().values()]
    assert (kinds.count(Proof.TEST), kinds.count(Proof.INSTALLATION), kinds.count(Proof.DOCUMENT)) == (96, 20, 4)


def test_table_has_every_row_and_the_totals() -> None:
    told = as_text(matrix({"t.py::a[x-1]": ["A01"], "t.py::a[x-2]": ["A01"]}, {"t.py::a[x-1]": Result(FAILED, _NOW)}))
    rows = [line for line in told.splitlines() if re.match(r"\| [A-K]\d\d \|", line)]
    assert len(rows) == 120
    assert "| FAILED |" in rows[0]
    assert "t.py::a |" in rows[0], "the failing one of the two"
    assert "FAILED 1" in told.splitlines()[-1]
    assert "measured at installation 20" in told


def test_runs_add_up(tmp_path: Path) -> None:
    merge(tmp_path, {"a": Result(PASSED, _NOW), "b": Result(PASSED, _NOW)})
    merge(tmp_path, {"b": Result(FAILED, _NOW), "c": Result(PASSED, _NOW)})
    assert {node: result.outcome for node, result in read(tmp_path).items()} == {"a": PASSED, "b": FAILED, "c": PASSED}
    assert read(tmp_path / "nothing") == {}


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a project of its own with a few tests, for processes that know nothing but our plugin."""
    for name, value in (("PYTHONPATH", str(_ROOT)), ("PYTHONDONTWRITEBYTECODE", "1")):
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    (tmp_path / "tests").mkdir()
    (tmp_path / "pytest.ini").write_text("[pytest]\naddopts = --strict-markers -p tests.a11y.proofs\n")
    _write(tmp_path, _TESTS.format(broken=True))
    return tmp_path


def _write(project: Path, tests: str) -> None:
    (project / "tests" / "test_some.py").write_text(tests)


def _run(project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "pytest", f"--rootdir={project}", "-q", *arguments]
    return subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)


def test_evidence_comes_from_the_run(project: Path) -> None:
    """Run, break a test, run it alone, remove it: the matrix follows."""

    def now(row: str) -> Status:
        marks, trouble = collect(project)
        assert trouble == ""
        return _line(matrix(marks, read(project / DIRECTORY)), row).status

    assert now("A01") is Status.NOT_RUN
    assert _run(project).returncode == 0
    assert (now("A01"), now("B02"), now("C03"), now("D03")) == (*[Status.PROVED] * 3, Status.MISSING)
    _write(project, _TESTS.format(broken=False))
    assert _run(project, "tests/test_some.py::test_broken").returncode == 1
    assert (now("A01"), now("C03")) == (Status.PROVED, Status.FAILED)
    _write(project, _TESTS.partition('@pytest.mark.proves("C03")')[0])
    assert (now("A01"), now("C03")) == (Status.PROVED, Status.MISSING)


def test_failing_clean_up_is_a_failure(project: Path) -> None:
    tests = """
import pytest

@pytest.fixture
def leaky():
    yield
    raise RuntimeError

@pytest.mark.proves("A01")
def test_it(leaky):
    pass
"""
    _write(project, tests)
    _run(project)
    assert [result.outcome for result in read(project / DIRECTORY).values()] == [FAILED]


@pytest.mark.parametrize("rows", ['"A99"', '"A01", "Z01"', ""])
def test_an_unknown_row_stops_the_run(project: Path, rows: str) -> None:
    _write(project, f"import pytest\n@pytest.mark.proves({rows})\ndef test_it():\n    pass\n")
    done = _run(project)
    assert done.returncode == pytest.ExitCode.USAGE_ERROR
    assert "no such row in the matrix" in done.stdout + done.stderr
