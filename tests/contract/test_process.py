"""The office as a process: commands, readiness, stop."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kiosk.central.commands import main
from kiosk.sandbox.pki import make_demo_pki
from tests.contract.running_office import Office, login, prepare, running


@pytest.fixture
def state(tmp_path: Path) -> Path:
    return tmp_path / "state"


def _healthy(office: Office, deadline: float) -> bool:
    with office.terminal() as client:
        while time.monotonic() < deadline:
            if client.get("/health").status == 200:
                return True
    return False


def test_it_is_healthy_soon_and_stops_at_once(state: Path) -> None:
    prepare(state)
    started = time.monotonic()
    with running(state) as office:
        assert _healthy(office, started + 5.0), "health after 5 s on a busy machine; 2.5 s is the aim"
        with office.terminal() as idle:
            idle.get("/time")
            asked = time.monotonic()
            office.process.send_signal(signal.SIGTERM)
            assert office.process.wait(10) == 0
            assert time.monotonic() - asked < 2


def test_the_first_volante_waits_for_the_press_and_comes(state: Path) -> None:
    prepare(state)
    with running(state) as office, office.terminal() as client:
        assert _healthy(office, time.monotonic() + 10)
        token = login(client, office.holder("ana"))
        issued = client.post("/me/padron/documents", {"purpose": "other", "content": "current"}, token)
        assert issued.status == 201


def test_before_migration_nothing_is_served(state: Path) -> None:
    prepare(state)
    for file in (state / "central").glob("office.sqlite*"):
        file.unlink()
    with running(state) as office, office.terminal() as client:
        for path in ("/health", "/time"):
            reply = client.get(path)
            assert (reply.status, reply.code) == (503, "unavailable")
        assert "database" in client.get("/health").json["detail"]
        assert main(["migrate", "--state", str(state)]) == 0
        assert client.get("/time").code == "terminal-unknown"


def test_without_a_seal_no_document_is_made_and_nothing_is_said_to_be_done(state: Path) -> None:
    prepare(state)
    (state / "pki" / "seal.key").unlink()
    with running(state) as office, office.terminal() as client:
        assert client.get("/health").json["detail"] == "seal"
        token, key = login(client, office.holder("ana")), "00000000-0000-4000-8000-00000000dd01"
        refused = client.post("/me/padron/documents", {"purpose": "other", "content": "current"}, token, key=key)
        assert (refused.status, refused.code, refused.json["effect"]) == (503, "unavailable", "none")
        assert client.get(f"/operations/{key}").json["status"] == "failed"


def test_without_secrets_it_does_not_start(state: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make_demo_pki(state / "pki")
    assert main(["serve", "--state", str(state), "--api-port", "0", "--public-port", "0"]) == 2
    assert "server-secret" in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [
        ["seed"],
        ["enrol", "--name", "Q-01", "--place", "x", "--certificate", "none.pem"],
        ["revoke", "--name", "Q-01"],
    ],
)
def test_commands_need_a_migrated_database(state: Path, arguments: list[str]) -> None:
    assert main([arguments[0], "--state", str(state), *arguments[1:]]) == 2


def test_commands_start_without_loading_a_web_server() -> None:
    heavy = "{'fastapi', 'uvicorn', 'weasyprint', 'sqlalchemy'}"
    probe = f"import sys, kiosk.central.commands; print(sorted({heavy} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
