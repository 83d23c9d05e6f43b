"""The machine's pcscd with the vpcd driver as its only readers: stands for the reader of a terminal.

There is one pcscd per machine, because the path of its socket is compiled in. It listens for cards on every network
interface: this is for demonstrations and tests, never for a terminal in service (reference/smartcard.md §1).
"""

from __future__ import annotations

import logging
import os
import shutil
import subprocess
import tempfile
import time
from pathlib import Path
from types import TracebackType
from typing import Final, Self

import psutil

from kiosk.cards.pcsc import Context
from kiosk.core.errors import ReaderGoneError
from kiosk.sandbox.cards.vpcd import DEFAULT_PORT
from kiosk.sandbox.errors import StandInError

_log = logging.getLogger(__name__)

DEMO_READER: Final = "Puertollano Demo Reader"
_DRIVER = Path("/usr/lib/pcsc/drivers/serial/libifdvpcd.so")
_RUN = Path("/run/pcscd")
_CONFIGURATION = """\
FRIENDLYNAME "{name}"
DEVICENAME   /dev/null:0x{port:X}
LIBPATH      {driver}
CHANNELID    0x{port:X}
"""
_START_S = 10.0
_STOP_S = 5.0
_LOOK_EVERY_S = 0.01


_DIE_WITH_US = ("setpriv", "--pdeathsig", "TERM", "--")
"""A demonstration that is killed leaves no pcscd with a virtual reader behind. Start it from a lasting thread."""


class PcscdError(StandInError):
    """pcscd cannot be had the way the stand-in needs it; the text says why, for whoever started it."""


class Pcscd:
    """pcscd with two virtual slots, ``<name> 00 00`` at ``port`` and ``<name> 00 01`` at the next one.

    Where a pcscd with a vpcd reader at ``port`` already runs, that one is used, and left running. Any other running
    pcscd is refused: its readers are somebody's.

    Args:
        directory: where the configuration and ``pcscd.log`` go; None for a temporary directory, gone after
            :meth:`stop`.
        name: name of the reader, as PC/SC will tell it; empty for a pcscd without any reader.
        port: TCP port of the first slot.
    """

    def __init__(self, directory: Path | None = None, *, name: str = DEMO_READER, port: int = DEFAULT_PORT) -> None:
        self.port = port
        self._name = name
        self._directory = directory
        self._temporary: tempfile.TemporaryDirectory[str] | None = None
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, _type: type[BaseException] | None, _error: BaseException | None, _tb: TracebackType | None
    ) -> None:
        self.stop()

    @property
    def ours(self) -> bool:
        """Whether the running daemon was started here, and so may be stopped here."""
        return self._process is not None

    @property
    def pid(self) -> int | None:
        """Process id of our daemon."""
        return self._process.pid if self._process is not None else None

    def start(self) -> None:
        """Start the daemon and return when its readers are listed. Does nothing when ours runs.

        Raises:
            PcscdError: not installed, not allowed, another pcscd runs, or it did not come up in 10 s.
        """
        if self._process is not None and self._process.poll() is None:
            return
        self._process = None
        # Asking wakes a pcscd that systemd starts on demand, so that it is seen before its socket is taken from it.
        _listed("")
        if (other := _running()) is not None:
            self._take_over(other)
            return
        directory = self._prepared()
        with (directory / "pcscd.log").open("ab") as log:
            self._process = subprocess.Popen(
                [*_DIE_WITH_US, _program(), "--foreground", "--info", "--config", str(directory / "readers")],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        self._await_readers(self._process, directory / "pcscd.log")

    def stop(self) -> None:
        """End our daemon and wait for it; a daemon of others stays."""
        process, self._process = self._process, None
        if process is not None:
            process.terminate()
            try:
                process.wait(_STOP_S)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        if self._temporary is not None:
            self._temporary.cleanup()
            self._temporary = None

    def kill(self) -> None:
        """End our daemon without warning, as a crash would: its socket and its pid file stay behind.

        Raises:
            PcscdError: the running daemon is not ours.
        """
        process, self._process = self._process, None
        if process is None:
            raise PcscdError("the running pcscd was not started here: it is not ours to kill")
        process.kill()
        process.wait()

    def restart(self) -> None:
        """End our daemon and start it again.

        Raises:
            PcscdError: as :meth:`kill` and :meth:`start`.
        """
        self.kill()
        self.start()

    def _take_over(self, other: psutil.Process) -> None:
        try:
            listening = {entry.laddr.port for entry in other.net_connections("tcp") if entry.status == "LISTEN"}
        except psutil.Error:
            listening = set()
        if self.port not in listening:
            raise PcscdError(
                f"another pcscd (pid {other.pid}) runs on this machine, without a virtual reader at port {self.port}. "
                "Stop it first: systemctl stop pcscd.socket pcscd.service"
            )
        _log.info("using the pcscd that already runs, pid %d", other.pid)

    def _prepared(self) -> Path:
        """Return the directory with the reader configuration in ``readers``."""
        if self._directory is None and self._temporary is None:
            self._temporary = tempfile.TemporaryDirectory(prefix="kiosk-pcscd-")
        directory = self._directory or Path(self._temporary.name if self._temporary else "")
        (directory / "readers").mkdir(parents=True, exist_ok=True)
        text = _CONFIGURATION.format(name=self._name, port=self.port, driver=_DRIVER) if self._name else ""
        (directory / "readers" / "vpcd").write_text(text, encoding="ascii")
        return directory

    def _await_readers(self, process: subprocess.Popen[bytes], log: Path) -> None:
        deadline = time.monotonic() + _START_S
        while time.monotonic() < deadline:
            if _listed(self._name):
                return
            try:
                process.wait(_LOOK_EVERY_S)
            except subprocess.TimeoutExpired:
                continue
            break
        self.stop()
        raise PcscdError(f"pcscd did not come up with reader {self._name!r}; see {log}")


def _program() -> str:
    """Return the path of pcscd, once it is sure that it can be started."""
    program = shutil.which("pcscd", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
    if program is None:
        raise PcscdError("pcscd is not installed: apt-get install pcscd vsmartcard-vpcd")
    if not _DRIVER.exists():
        raise PcscdError(f"{_DRIVER} is missing: apt-get install vsmartcard-vpcd")
    if not os.access(_RUN if _RUN.exists() else _RUN.parent, os.W_OK):
        raise PcscdError(f"no right to write to {_RUN}: start this as root")
    return program


def _running() -> psutil.Process | None:
    """Return the pcscd that runs on this machine, if one does."""
    for process in psutil.process_iter(["name"]):
        if process.info["name"] == "pcscd" and process.status() != psutil.STATUS_ZOMBIE:
            return process
    return None


def _listed(name: str) -> bool:
    """Return whether PC/SC answers and, when ``name`` is not empty, lists a reader of that name."""
    try:
        with Context() as context:
            return not name or any(reader.startswith(name) for reader in context.readers())
    except ReaderGoneError:
        return False
