"""A secret read in a process of its own: the same answers, and nothing of keyring in this one."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.core.errors import SecretsLockedError
from kiosk.device.apart import read_apart
from kiosk.sandbox.keyring_daemon import ThrowawayKeyring

SECRET = b"\x00 \xff a passphrase with odd bytes \n"
_WRITE = (
    "from kiosk.device.secrets import KeyringSecrets; KeyringSecrets().write('terminal-key', bytearray({secret!r}))"
)


def test_secret_comes_over_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with ThrowawayKeyring(tmp_path) as keyring:
        for name, value in keyring.environment.items():
            monkeypatch.setenv(name, value)
        subprocess.run([sys.executable, "-c", _WRITE.format(secret=SECRET)], check=True)
        assert read_apart("terminal-key") == bytearray(SECRET)
        with pytest.raises(SecretsLockedError, match="no secret 'another'"):
            read_apart("another")


def test_without_a_bus_it_is_locked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path}/nothing")
    with pytest.raises(SecretsLockedError):
        read_apart("terminal-key")
