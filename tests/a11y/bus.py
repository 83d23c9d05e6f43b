"""A desktop of its own for one test: an X server, a session bus, and what AT-SPI starts on it."""

from __future__ import annotations

import json
import os
import select
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Self

_NEEDED = {
    "xvfb": "bin/Xvfb",
    "dbus": "bin/dbus-daemon",
    "at-spi2-core": "libexec/at-spi-bus-launcher",
    "gir1.2-atspi-2.0": "lib/*/girepository-1.0/Atspi-2.0.typelib",
    "python3-gi": "lib/python3/dist-packages/gi/__init__.py",
}
_PYTHON = "/usr/bin/python3"
_END_S = 5


def missing() -> list[str]:
    """Return the Debian packages that this needs and that are not installed."""
    return [package for package, file in _NEEDED.items() if not any(Path("/usr").glob(file))]


class Desktop:
    """Starts X server and session bus; a context manager that gives the environment for programs on it."""

    def __init__(self, home: Path, size: tuple[int, int] = (1080, 1920)) -> None:
        self._home, self._size = home, size
        self._started: list[subprocess.Popen[str]] = []

    def __enter__(self) -> dict[str, str]:
        runtime = self._home / "run"
        runtime.mkdir(mode=0o700)
        environment = {name: value for name, value in os.environ.items() if name in {"PATH", "PYTHONPATH"}}
        environment |= {
            "HOME": str(self._home),
            "XDG_RUNTIME_DIR": str(runtime),
            "LANG": "C.UTF-8",
            "GSETTINGS_BACKEND": "memory",
            "DISPLAY": self._x_server(),
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "PYTHONDONTWRITEBYTECODE": "1",
        }
        return environment | {"DBUS_SESSION_BUS_ADDRESS": self._bus(environment)}

    def _x_server(self) -> str:
        ours, theirs = os.pipe()
        width, height = self._size
        command = ["Xvfb", "-displayfd", str(theirs), "-screen", "0", f"{width}x{height}x24", "-nolisten", "tcp"]
        self._started.append(subprocess.Popen(command, pass_fds=[theirs], stderr=subprocess.DEVNULL, text=True))
        os.close(theirs)
        with os.fdopen(ours) as told:
            return f":{told.readline().strip()}"

    def _bus(self, environment: Mapping[str, str]) -> str:
        command = ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address=1"]
        bus = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self._started.append(bus)
        if bus.stdout is None:
            raise RuntimeError("no output to read")
        return bus.stdout.readline().strip()

    def __exit__(self, *_error: object) -> None:
        for process in reversed(self._started):
            process.terminate()
            process.wait(_END_S)
            if process.stdout is not None:
                process.stdout.close()


class Talker:
    """A program that takes lines of JSON and answers in lines of JSON."""

    def __init__(self, command: list[str], environment: Mapping[str, str], errors: Path) -> None:
        self._errors = errors
        with errors.open("w") as log:
            self._process = subprocess.Popen(
                command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log, bufsize=0
            )
        self._rest = b""

    def tell(self, **words: Any) -> None:  # noqa: ANN401 - whatever JSON can say
        """Send one line."""
        if self._process.stdin is None:
            raise RuntimeError("no input to write")
        self._process.stdin.write(json.dumps(words).encode() + b"\n")

    def hear(self, limit_s: float = 10.0) -> Any:  # noqa: ANN401 - whatever JSON can say
        """Return the next line.

        Raises:
            TimeoutError: none came in time; what the program complained of is in the message.
        """
        end = time.monotonic() + limit_s
        while b"\n" not in self._rest:
            if self._process.stdout is None or not self._arrives(end):
                raise TimeoutError(f"no answer in {limit_s} s: {self._errors.read_text()[-2000:]}")
        line, _, self._rest = self._rest.partition(b"\n")
        return json.loads(line)

    def _arrives(self, end: float) -> bool:
        """Wait for more and keep it; False when time is over or the program has ended."""
        pipe = self._process.stdout
        left = end - time.monotonic()
        if pipe is None or left <= 0 or not select.select([pipe], [], [], left)[0]:
            return False
        piece = os.read(pipe.fileno(), 65536)
        self._rest += piece
        return bool(piece)

    def ask(self, limit_s: float = 10.0, **words: Any) -> Any:  # noqa: ANN401 - whatever JSON can say
        """Send one line and return the next one."""
        self.tell(**words)
        return self.hear(limit_s)

    @property
    def complaints(self) -> list[str]:
        """What the program wrote to its error output, without what says nothing (qt-lab.md 3.1)."""
        return [line for line in self._errors.read_text().splitlines() if "GetApplicationBusAddress" not in line]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        """Close the program's input, at which it ends."""
        if self._process.stdin is not None:
            self._process.stdin.close()
        try:
            self._process.wait(_END_S)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
            raise
        finally:
            if self._process.stdout is not None:
                self._process.stdout.close()


def terminal(environment: Mapping[str, str], catalogues: Path, errors: Path) -> Talker:
    """Start the kiosk's window with a terminal on fakes behind it."""
    return Talker([sys.executable, "-m", "tests.a11y.atspi_terminal", str(catalogues)], environment, errors)


def reader(environment: Mapping[str, str], errors: Path) -> Talker:
    """Start the reader. It needs the system's Python: ``gi`` comes from Debian."""
    script = Path(__file__).with_name("atspi_reader.py")
    return Talker([_PYTHON, "-W", "ignore", str(script)], environment, errors)
