"""A short run of what ``tests/benchmarks/fuzz_status.py`` does a million times, on streams that Hypothesis chooses."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.printing import commands
from kiosk.printing.status import Block, StatusStream
from tests.benchmarks.fuzz_status import CHECKS, batch
from tests.benchmarks.status_streams import holds

MARK = b"1f2e"
SAID = commands.processed(MARK) + b"\0"


@pytest.mark.parametrize("kind", CHECKS)
@given(st.integers(0, 2**32))
def test_nothing_wrong_is_believed_and_everything_ends(kind: str, seed: int) -> None:
    CHECKS[kind](Random(seed))


@pytest.mark.parametrize("kind", CHECKS)
def test_streams_are_of_both_kinds(kind: str) -> None:
    """The generator would prove nothing if it never, or always, confirmed."""
    ends, _ = batch(kind, seed=1, count=500)
    assert ends["WRONG"] == 0
    assert 25 < ends["confirmed"] < 475


def _believes_torn_blocks(self: StatusStream, byte: int) -> object:
    """A reader with a fault: a block that was torn counts as whole."""
    data = bytes(self._block)
    self._block.clear()
    return Block(data) if byte < 0x20 else self._block.extend((*data, byte))  # type: ignore[func-returns-value]


def test_a_reader_with_a_fault_is_caught(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(StatusStream, "_in_block", _believes_torn_blocks)
    ends, _ = batch("hostile", seed=1, count=500)
    assert ends["WRONG"] > 0
    assert "confirmed without having been told" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("stream", "expected"),
    [
        (b"noise" + SAID, True),
        (SAID[:3] + b"\x12\x1e" + SAID[3:], True),
        (SAID[:-1], False),
        (SAID[:3] + b"\x11" + SAID[3:], False),
        (commands.processed(b"1f2f") + b"\0", False),
    ],
)
def test_the_judge_itself(stream: bytes, *, expected: bool) -> None:
    assert holds(stream, MARK) is expected
