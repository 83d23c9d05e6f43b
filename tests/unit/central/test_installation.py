"""What is installed on a server: units systemd accepts and a settings file that has every key."""

from __future__ import annotations

import asyncio
import re
import socket
import subprocess
import sys
from dataclasses import fields
from pathlib import Path

import pytest

from kiosk.central import supervisor
from kiosk.central.commands import _parser
from kiosk.central.configuration import _File, load
from kiosk.central.settings import Dnie, Files, Limits, Settings
from kiosk.resources import RESOURCES

FOLDER = RESOURCES.parent / "installer" / "systemd"
TOML = FOLDER / "central.toml"
UNITS = ("kiosk-central.service", "kiosk-central-audit.service", "kiosk-central-audit.timer")
_PYTHON = "/opt/kiosk/.venv/bin/python"


@pytest.fixture
def units(tmp_path: Path) -> Path:
    """Return the units as they would be where Python is here."""
    for name in UNITS:
        text = (FOLDER / name).read_text(encoding="utf-8")
        (tmp_path / name).write_text(text.replace(_PYTHON, sys.executable), encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("name", UNITS)
def test_systemd_accepts_the_unit(units: Path, name: str) -> None:
    command = ["systemd-analyze", "verify", "--man=no", "--recursive-errors=no", str(units / name)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("name", [name for name in UNITS if name.endswith(".service")])
def test_the_unit_may_do_little(units: Path, name: str) -> None:
    command = ["systemd-analyze", "security", "--offline=true", "--threshold=25", str(units / name)]
    assert subprocess.run(command, capture_output=True, check=False).returncode == 0


@pytest.mark.parametrize("name", [name for name in UNITS if name.endswith(".service")])
def test_its_commands_exist(name: str) -> None:
    commands = re.findall(rf"^Exec\w+={_PYTHON} -m kiosk central (.*)$", (FOLDER / name).read_text(), re.MULTILINE)
    assert commands
    for command in commands:
        assert _parser().parse_args(command.split()).config == Path("/etc/kiosk-central/central.toml")


class TestSettings:
    def test_the_file_has_every_key_and_the_limits_as_they_are(self) -> None:
        text = TOML.read_text(encoding="utf-8")
        for kind in (_File, Dnie, Files, Limits):
            for field in fields(kind):
                assert re.search(rf"^(# )?{field.name} = |^\[{field.name}\]", text, re.MULTILINE), field.name
        assert load(TOML).limits == Limits()

    def test_keys_come_from_where_it_says(self) -> None:
        settings = load(TOML)
        credentials = Path("/run/credentials/kiosk-central.service")
        assert settings.sam_master_key == credentials / "sam-master-key"
        assert settings.server_secret == credentials / "server-secret"
        assert settings.seal[0] == credentials / "seal-key"
        assert settings.database_url == "sqlite:////var/lib/kiosk-central/central/office.sqlite"
        assert settings.pki == Path("/etc/kiosk-central/pki")
        unit = (FOLDER / UNITS[0]).read_text(encoding="utf-8")
        for name in ("sam-master-key", "server-secret", "seal-key"):
            assert f"LoadCredential={name}:" in unit

    def test_without_a_file_everything_is_in_the_state_folder(self, tmp_path: Path) -> None:
        assert load(None, tmp_path) == Settings.at(tmp_path)

    def test_what_the_command_line_says_goes_first(self, tmp_path: Path) -> None:
        settings = load(TOML, tmp_path, {"database_url": "sqlite://"})
        assert (settings.data, settings.database_url) == (tmp_path / "central", "sqlite://")

    def test_a_url_with_a_password_comes_from_its_own_file(self, tmp_path: Path) -> None:
        (tmp_path / "url").write_text("postgresql+psycopg://sede:x@db/sede\n")
        file = tmp_path / "central.toml"
        file.write_text(f'state = "{tmp_path}"\ndatabase_url_file = "{tmp_path}/url"\n')
        assert load(file).database_url == "postgresql+psycopg://sede:x@db/sede"

    @pytest.mark.parametrize(
        ("text", "named"),
        [
            ('stat = "/x"', "stat"),
            ('state = "/x"\napi_port = "secret-port"', "api_port"),
            ('state = "/x"\n[limits]\npin_trys = 3', "limits.pin_trys"),
            ('state = "/x"\n[files]\nseal = "/x"', "files.seal"),
        ],
    )
    def test_what_does_not_fit_is_named_and_not_quoted(self, tmp_path: Path, text: str, named: str) -> None:
        file = tmp_path / "central.toml"
        file.write_text(text)
        with pytest.raises(ValueError, match=re.escape(f"central.toml: {named}")) as refused:
            load(file)
        assert "secret-port" not in str(refused.value)

    def test_somebody_must_say_where_the_office_is(self) -> None:
        with pytest.raises(ValueError, match="--state or --config"):
            load(None)


class TestSupervisor:
    @pytest.fixture
    def heard(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> socket.socket:
        listener = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        listener.bind(str(tmp_path / "notify"))
        listener.settimeout(5)
        monkeypatch.setenv("NOTIFY_SOCKET", str(tmp_path / "notify"))
        return listener

    def test_it_hears_that_the_office_is_ready(self, heard: socket.socket) -> None:
        with heard:
            supervisor.tell("READY=1")
            assert heard.recv(64) == b"READY=1"

    def test_it_hears_that_the_loop_turns(self, heard: socket.socket, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("WATCHDOG_USEC", "20000")

        async def turn() -> list[bytes]:
            alive = asyncio.create_task(supervisor.stay_alive())
            said = [await asyncio.to_thread(heard.recv, 64) for _ in range(3)]
            alive.cancel()
            return said

        with heard:
            assert asyncio.run(turn()) == [b"WATCHDOG=1"] * 3

    def test_without_one_nothing_is_said(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.delenv("NOTIFY_SOCKET", raising=False)
        monkeypatch.delenv("WATCHDOG_USEC", raising=False)
        supervisor.tell("READY=1")
        asyncio.run(supervisor.stay_alive())
