"""The log of the office: what libraries say is painted over, what events say is a closed set."""

from __future__ import annotations

import io
import json
import logging
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.central.log import configure, event, painted
from kiosk.contract.identity import nif_letter

_logger = logging.getLogger("kiosk.test")


@pytest.fixture
def stream() -> Iterator[io.StringIO]:
    root, ours = logging.getLogger(), logging.getLogger("kiosk")
    before = root.handlers[:], root.level, ours.level
    stream = io.StringIO()
    configure(stream, "INFO")
    yield stream
    root.handlers[:], root.level = before[0], before[1]
    ours.setLevel(before[2])


@given(st.integers(min_value=0, max_value=99_999_999), st.sampled_from(["", "-", " "]))
def test_no_dni_gets_through(number: int, mark: str) -> None:
    document = f"{number:08d}{mark}{nif_letter(number)}"
    assert document not in painted(f"key ({document}) already exists")


@pytest.mark.parametrize(
    "private",
    ["X1234567L", "04A1B2C3D4E5F6", "K7QM3XTP9RWD4HNCVY6F", "K7QM 3XTP 9RWD 4HNC VY6F", "402817", "ana@example.org"],
)
def test_what_looks_like_somebodys_is_painted_over(private: str) -> None:
    assert private not in painted(f"failed for {private}: no")


@pytest.mark.parametrize("quoted", ["'Carrasco Peña'", '"Carrasco Peña"'])
def test_quoted_values_are_painted_over(quoted: str) -> None:
    assert "Carrasco" not in painted(f"invalid literal: {quoted}")


def test_plain_words_stay() -> None:
    assert painted("database is locked, 3 tries") == "database is locked, 3 tries"


def test_an_event_says_its_members_and_no_others(stream: io.StringIO) -> None:
    event(_logger, "request", route="/time", status=200, person="Ana")
    line = json.loads(stream.getvalue())
    assert (line["event"], line["route"], line["status"]) == ("request", "/time", 200)
    assert "Ana" not in stream.getvalue()


@pytest.mark.expected_log_warnings
def test_a_traceback_leaves_only_its_kind(stream: io.StringIO) -> None:
    try:
        dict[str, str]()["Carrasco"]
    except KeyError:
        logging.getLogger("library").exception("lost 12345678Z")
    line = json.loads(stream.getvalue())
    assert (line["fault"], line["event"]) == ("KeyError", "lost […]")
    assert "Carrasco" not in stream.getvalue()


def test_libraries_are_heard_from_warnings_on(stream: io.StringIO) -> None:
    logging.getLogger("library").info("chatter")
    _logger.info("ours")
    assert [json.loads(line)["event"] for line in stream.getvalue().splitlines()] == ["ours"]
