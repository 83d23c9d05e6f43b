"""The stand-in for a terminal's reader: starting, sharing and ending the machine's pcscd."""

from __future__ import annotations

from pathlib import Path

import psutil
import pytest

from kiosk.cards.pcsc import Context
from kiosk.sandbox.pcscd import DEMO_READER, Pcscd, PcscdError

pytestmark = pytest.mark.pcsc


def running() -> list[psutil.Process]:
    return [process for process in psutil.process_iter(["name"]) if process.info["name"] == "pcscd"]


def test_readers_are_listed_when_start_returns(pcscd: Pcscd) -> None:
    with Context() as context:
        assert context.readers() == [f"{DEMO_READER} 00 00", f"{DEMO_READER} 00 01"]


def test_running_virtual_reader_is_used_and_left_running(pcscd: Pcscd, tmp_path: Path) -> None:
    with Pcscd(tmp_path) as second:
        assert pcscd.ours
        assert not second.ours
        with pytest.raises(PcscdError, match="not ours"):
            second.kill()
    assert [process.pid for process in running()] == [pcscd.pid]


def test_pcscd_of_somebody_else_is_refused(pcscd: Pcscd, tmp_path: Path) -> None:
    pcscd.stop()
    with Pcscd(tmp_path, name=""), pytest.raises(PcscdError, match="another pcscd"):
        pcscd.start()
    assert running() == []


def test_stop_and_kill_leave_no_process(pcscd: Pcscd) -> None:
    pcscd.stop()
    assert running() == []
    pcscd.start()
    pcscd.kill()
    assert running() == []


def test_missing_driver_is_told(pcscd: Pcscd, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pcscd.stop()
    monkeypatch.setattr("kiosk.sandbox.pcscd._DRIVER", tmp_path / "libifdvpcd.so")
    with pytest.raises(PcscdError, match="vsmartcard-vpcd"):
        pcscd.start()
    monkeypatch.undo()


def test_temporary_directory_goes_with_the_daemon(pcscd: Pcscd) -> None:
    pcscd.stop()
    with Pcscd() as other:
        assert other._temporary is not None
        directory = Path(other._temporary.name)
        assert (directory / "pcscd.log").exists()
    assert not directory.exists()
