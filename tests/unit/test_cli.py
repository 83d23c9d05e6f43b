"""The command line: what is wrong is said in one line, and the process ends with 2."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.cli import main


@pytest.fixture(autouse=True)
def _own_umask() -> Iterator[None]:
    before = os.umask(0o022)
    os.umask(before)
    yield
    os.umask(before)


def test_senseless_setting_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    config = tmp_path / "kiosk.toml"
    config.write_text('[printer]\naddress = "a printer"\n')
    assert main(["run", "--config", str(config)]) == 2
    said = capsys.readouterr().err
    assert said.startswith("kiosk: printer.address")
    assert said.count("\n") == 1


def test_central_command_without_a_state_says_what_is_missing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    missing = tmp_path / "terminal.pem"
    state = str(tmp_path / "state")
    assert main(["central", "migrate", "--state", state]) == 0
    assert (
        main(["central", "enrol", "--state", state, "--name", "Q", "--place", "x", "--certificate", str(missing)]) == 2
    )
    assert "terminal.pem" in capsys.readouterr().err


def test_unknown_command_is_refused() -> None:
    with pytest.raises(SystemExit) as ended:
        main(["fly"])
    assert ended.value.code == 2
