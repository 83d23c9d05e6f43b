"""A keyring for a demonstration or a test: a private session bus with gnome-keyring, open and gone with it."""

from __future__ import annotations

import base64
import os
import secrets
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Self

from jeepney import DBusAddress, new_method_call
from jeepney.io.blocking import open_dbus_connection

BACKEND = "keyring.backends.SecretService.Keyring"
_SERVICE_NAME = "org.freedesktop.secrets"
_BUS = DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus")
_WITHIN_S = 10.0
_STEP_S = 0.005
# Anyone of this user may speak; nothing is started on demand, so a keyring that is gone stays gone.
_BUS_CONFIG = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:path={socket}</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*"/><allow receive_sender="*"/><allow own="*"/></policy>
</busconfig>
"""


class ThrowawayKeyring:
    """Stands for the keyring of a real terminal and for what opens it.

    A real terminal unlocks its keyring with a systemd credential sealed to the TPM (``reference/systems.md`` §C2, C4):
    whoever takes the disk has nothing. Here the passphrase lies in ``directory`` beside what it opens, readable by
    this user only, so that secrets survive a restart: good enough for secrets of a demonstration, for no others.

    Start it from the main thread, or from one that lives longer than the keyring: Linux ties the daemons to the
    thread that starts them (``PR_SET_PDEATHSIG``), so that none outlives a killed demonstration.

    Args:
        directory: keeps passphrase and keyring from start to start; made when missing, mode 0700.
    """

    def __init__(self, directory: Path) -> None:
        self._directory = directory
        self._runtime: Path | None = None
        self._processes: list[subprocess.Popen[bytes]] = []
        self.environment: dict[str, str] = {}

    def start(self) -> dict[str, str]:
        """Start bus and keyring and return the variables the terminal's environment needs.

        Raises:
            FileNotFoundError: dbus-daemon, gnome-keyring or setpriv is not installed.
            TimeoutError: a daemon did not come up within 10 s.
        """
        self._directory.mkdir(mode=0o700, parents=True, exist_ok=True)
        # Sockets have short names by law of the kernel (108 bytes), so they do not go into the directory.
        self._runtime = Path(tempfile.mkdtemp(prefix="kiosk-keyring-"))
        socket = self._runtime / "bus"
        config = self._runtime / "bus.conf"
        config.write_text(_BUS_CONFIG.format(socket=socket))
        self.environment = {
            "DBUS_SESSION_BUS_ADDRESS": f"unix:path={socket}",
            "PYTHON_KEYRING_BACKEND": BACKEND,
            "XDG_RUNTIME_DIR": str(self._runtime),
        }
        try:
            self._spawn(["dbus-daemon", f"--config-file={config}", "--nofork", "--nopidfile"])
            self._wait(socket.exists)
            daemon = self._spawn(["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"])
            assert daemon.stdin is not None  # noqa: S101 - it is a pipe
            daemon.stdin.write(self._passphrase())
            daemon.stdin.close()
            self._wait(self._has_owner)
        except BaseException:
            self.stop()
            raise
        return dict(self.environment)

    def stop(self) -> None:
        """End both daemons and forget their sockets; secrets stay in the directory."""
        for process in reversed(self._processes):
            process.send_signal(signal.SIGTERM)
            try:
                process.wait(_WITHIN_S)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
            if process.stdin is not None:
                process.stdin.close()
        self._processes.clear()
        if self._runtime is not None:
            shutil.rmtree(self._runtime, ignore_errors=True)
            self._runtime = None

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self.stop()

    def _passphrase(self) -> bytes:
        """Return 32 random bytes as text without a line end, which would become part of the passphrase."""
        path = self._directory / "passphrase"
        if not path.exists():
            handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(handle, "wb") as file:
                file.write(base64.urlsafe_b64encode(secrets.token_bytes(32)))
        return path.read_bytes()

    def _spawn(self, command: list[str]) -> subprocess.Popen[bytes]:
        environment = os.environ | self.environment | {"XDG_DATA_HOME": str(self._directory.absolute())}
        process = subprocess.Popen(
            ["setpriv", "--pdeathsig", "TERM", "--", *command],
            env=environment,
            stdin=subprocess.PIPE if "--unlock" in command else subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self._processes.append(process)
        return process

    def _has_owner(self) -> bool:
        with closing(open_dbus_connection(self.environment["DBUS_SESSION_BUS_ADDRESS"])) as bus:
            question = new_method_call(_BUS, "NameHasOwner", "s", (_SERVICE_NAME,))
            return bool(bus.send_and_get_reply(question, timeout=_WITHIN_S).body[0])

    def _wait(self, ready: Callable[[], bool]) -> None:
        """Wait until ``ready()``; a daemon that ended will never be."""
        deadline = time.monotonic() + _WITHIN_S
        while not ready():
            if time.monotonic() > deadline or any(process.poll() is not None for process in self._processes):
                raise TimeoutError("the keyring does not come up")
            time.sleep(_STEP_S)
