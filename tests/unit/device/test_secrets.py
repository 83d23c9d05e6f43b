"""Secrets over a real gnome-keyring, and every way of finding it closed."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from kiosk.sandbox.keyring_daemon import ThrowawayKeyring

PROGRAM = """
import sys
from kiosk.core.errors import SecretsLockedError
from kiosk.device.secrets import KeyringSecrets
secrets = KeyringSecrets()
try:
    for action in sys.argv[1:]:
        name, _, value = action.partition("=")
        if value:
            secrets.write(name, bytearray.fromhex(value))
        else:
            print(secrets.read(name).hex())
except SecretsLockedError as error:
    print("locked:", error)
"""
VALUE = "00ff80" + "6b" * 29


@pytest.fixture
def keyring(tmp_path: Path) -> Iterator[ThrowawayKeyring]:
    with ThrowawayKeyring(tmp_path / "keyring") as running:
        yield running


def ask(environment: Mapping[str, str], *actions: str, path: Path | None = None) -> str:
    """What a terminal in this environment gets, as one line; it must not need more than a moment, nor ask anybody."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("DBUS_", "XDG_", "PYTHON_"))}
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", PROGRAM, *actions],
        env=clean | dict(environment) | ({"PYTHONPATH": str(path)} if path else {}),
        cwd=Path(__file__).parents[3],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=20,
        check=False,
    )
    return done.stdout.strip()


def test_secrets_survive_a_restart(tmp_path: Path) -> None:
    directory = tmp_path / "keyring"
    with ThrowawayKeyring(directory) as keyring:
        assert ask(keyring.environment, f"office-key={VALUE}", "office-key") == VALUE
        assert ask(keyring.environment, "office-key=0102") == ""
    with ThrowawayKeyring(directory) as keyring:
        assert ask(keyring.environment, "office-key") == "0102"


def test_what_lies_on_the_disk_is_not_the_secret(tmp_path: Path, keyring: ThrowawayKeyring) -> None:
    ask(keyring.environment, f"office-key={VALUE}")
    keyring.stop()
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert any(path.name == "login.keyring" for path in files)
    assert all(stat.S_IMODE(path.stat().st_mode) == 0o600 for path in files)
    assert not any(bytes.fromhex("6b" * 16) in path.read_bytes() for path in files)


def test_start_is_quick_and_stop_leaves_nothing(tmp_path: Path) -> None:
    keyring = ThrowawayKeyring(tmp_path / "keyring")
    before = time.monotonic()
    environment = keyring.start()
    assert time.monotonic() - before < 1.0
    processes = list(keyring._processes)
    keyring.stop()
    assert all(process.poll() is not None for process in processes)
    assert not Path(environment["XDG_RUNTIME_DIR"]).exists()
    keyring.stop()


def test_unknown_secret(keyring: ThrowawayKeyring) -> None:
    assert ask(keyring.environment, "nobody") == "locked: no secret 'nobody' in the keyring"


def test_a_secret_of_another_hand(keyring: ThrowawayKeyring) -> None:
    program = "import keyring; keyring.set_password('kiosk', 'odd', 'not base64!')"
    subprocess.run([sys.executable, "-c", program], env=os.environ | keyring.environment, timeout=20, check=True)
    assert "not written by this terminal" in ask(keyring.environment, "odd")


def test_wrong_passphrase(tmp_path: Path) -> None:
    directory = tmp_path / "keyring"
    with ThrowawayKeyring(directory) as keyring:
        ask(keyring.environment, f"office-key={VALUE}")
    (directory / "passphrase").write_bytes(b"wrong")
    with ThrowawayKeyring(directory) as keyring:
        for action in ("office-key", "office-key=00"):
            assert ask(keyring.environment, action).startswith("locked: ")


def test_no_bus(tmp_path: Path) -> None:
    assert ask({}, "office-key").startswith("locked: ")
    gone = {"DBUS_SESSION_BUS_ADDRESS": f"unix:path={tmp_path}/bus"}
    assert ask(gone, "office-key").startswith("locked: ")
    assert ask({"DBUS_SESSION_BUS_ADDRESS": "odd:thing"}, "office-key").startswith("locked: ")


def test_a_keyring_that_died(keyring: ThrowawayKeyring) -> None:
    bus, daemon = keyring._processes
    daemon.kill()
    daemon.wait(10)
    assert ask(keyring.environment, "office-key").startswith("locked: ")
    assert bus.poll() is None


@pytest.mark.parametrize("module", ["alt", "cryptfile"])
def test_a_foreign_backend_closes_the_terminal(module: str, tmp_path: Path, keyring: ThrowawayKeyring) -> None:
    ask(keyring.environment, f"office-key={VALUE}")
    planted = tmp_path / "site" / "keyrings" / module
    planted.mkdir(parents=True)
    (planted / "__init__.py").write_text("")
    for action in ("office-key", "office-key=00"):
        assert f"keyrings.{module} is installed" in ask(keyring.environment, action, path=tmp_path / "site")
    assert ask(keyring.environment, "office-key") == VALUE


def test_another_backend_in_the_environment_is_not_used(keyring: ThrowawayKeyring) -> None:
    odd = keyring.environment | {"PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring"}
    assert ask(odd, f"office-key={VALUE}") == ""
    assert ask(keyring.environment, "office-key") == VALUE
