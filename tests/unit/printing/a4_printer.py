"""Debian's ``ippeveprinter`` (a real IPP Everywhere printer without paper), with faults made on purpose.

It wants a D-Bus *system* bus for announcing itself; a private empty one is enough: no Avahi, nothing on the network.
"""

from __future__ import annotations

import os
import re
import shlex
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Self

_ROOT = Path(__file__).resolve().parents[3]
_WITHIN_S = 10.0
_DAEMON = "/usr/sbin/ippeveprinter"


def wait_until(true: Callable[[], object]) -> None:
    """Wait for something to be so."""
    over = time.monotonic() + _WITHIN_S
    while not true():
        assert time.monotonic() < over, "did not happen"
        time.sleep(0.01)


class A4Printer:
    """A printer on a port of its own; a context manager."""

    def __init__(self, base: Path, formats: str = "application/pdf") -> None:
        self._base = base
        self._formats = formats
        self.spool = base / "spool"
        self.out = base / "out"
        for folder in (self.spool, self.out):
            folder.mkdir(parents=True)
        self.mend()
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self._port = probe.getsockname()[1]
        self.address = f"ipp://localhost:{self._port}/ipp/print"
        self._log = (base / "log").open("wb")
        self._bus: subprocess.Popen[bytes] | None = None
        self._daemon: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        address = f"unix:path={self._base}/bus"
        command = ["dbus-daemon", "--session", "--nofork", "--nopidfile", f"--address={address}"]
        self._bus = subprocess.Popen(command, stdout=self._log, stderr=self._log)
        wait_until((self._base / "bus").exists)
        self.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.kill()
        if self._bus is not None:
            self._bus.terminate()
            self._bus.wait()
        self._log.close()

    def start(self) -> None:
        """Switch the printer on."""
        engine = self._base / "engine"
        run = [sys.executable, "-m", "tests.unit.printing.a4_engine", str(self._base), self.address]
        engine.write_text(f'#!/bin/sh\ncd {shlex.quote(str(_ROOT))}\nexec {shlex.join(run)} "$1"\n')
        engine.chmod(0o755)
        command = [_DAEMON, "-r", "off", "-n", "localhost", "-p", str(self._port), "-d", str(self.spool)]
        command += ["-f", self._formats, "-c", str(engine), "A4"]
        environment = {**os.environ, "DBUS_SYSTEM_BUS_ADDRESS": f"unix:path={self._base}/bus"}
        self._daemon = subprocess.Popen(
            command, stdout=self._log, stderr=self._log, env=environment, start_new_session=True
        )
        wait_until(self._listens)

    def _listens(self) -> bool:
        try:
            socket.create_connection(("localhost", self._port), 0.2).close()
        except OSError:
            return False
        return True

    def kill(self) -> None:
        """Pull the plug: the printer and what prints in it are gone at once."""
        if self._daemon is not None:
            os.killpg(self._daemon.pid, signal.SIGKILL)
            self._daemon.wait()
            self._daemon = None

    def freeze(self) -> None:
        """Leave it switched on and silent."""
        assert self._daemon
        os.killpg(self._daemon.pid, signal.SIGSTOP)

    def thaw(self) -> None:
        """Let it go on."""
        assert self._daemon
        os.killpg(self._daemon.pid, signal.SIGCONT)

    def plan(self, words: str) -> None:
        """Say what happens to the next job, or to the one that is printing."""
        fresh = self._base / "plan.new"
        fresh.write_text(words)
        fresh.replace(self._base / "plan")

    def mend(self) -> None:
        """Take every fault away."""
        self.plan("")

    @property
    def printing(self) -> bool:
        """Whether a job ever reached the paper."""
        return (self._base / "started").exists()

    @property
    def papers(self) -> list[bytes]:
        """What came out."""
        return [path.read_bytes() for path in sorted(self.out.iterdir())]

    @property
    def waiting(self) -> list[str]:
        """Jobs that are not over, as CUPS' own ``ipptool`` sees them.

        ``ippeveprinter`` lets go of the files of a job 60 s after its end; CUPS (``PreserveJobFiles No``) at once.
        """
        command = ["ipptool", "-tv", self.address, "get-jobs.test"]
        told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        return re.findall(r"job-id \(integer\) = (\d+)", told)

    def visitor_prints(self, path: Path) -> None:
        """Let somebody else print: CUPS' own ``ipptool``, under another name."""
        test = ["ipptool", "-tf", str(path), "-d", "filetype=application/pdf", self.address, "print-job.test"]
        subprocess.run(test, check=True, capture_output=True)
