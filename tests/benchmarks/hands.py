"""The card and the paper of an errand, in a process of their own: like ``kiosk props``, but at the second slot.

pcscd is one per machine, and with vpcd it has two slots. Demonstrations and tests put their cards into the first; the
benchmarks keep to the second, so that nobody's card is read by another one's terminal.
"""

from __future__ import annotations

import argparse
import json
import signal
import subprocess
import sys
import threading
from pathlib import Path

from kiosk.sandbox.cards.vpcd import DEFAULT_PORT
from kiosk.sandbox.printer.server import SimulatedPrinter
from kiosk.sandbox.props import Props, PropsServer, read_cast

READER = "00 01"
"""What the name of the second slot ends in: the terminal's ``cards.reader_filter``."""


class Hands:
    """Starts that process. A context manager that gives the printer's address.

    Args:
        cast: file of the demo's cards.
        directory: where the orders are taken and the papers fall.
        mm_per_s: speed of the printer; 0 prints in no time.
    """

    def __init__(self, cast: Path, directory: Path, mm_per_s: float) -> None:
        directory.mkdir(mode=0o700, parents=True)
        options = ["--cast", str(cast), "--directory", str(directory), "--print-speed", str(mm_per_s)]
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.benchmarks.hands", *options], stdout=subprocess.PIPE, text=True
        )

    def __enter__(self) -> str:
        if self._process.stdout is None:
            raise RuntimeError("no output to read")
        return str(json.loads(self._process.stdout.readline())["printer"])

    def __exit__(self, *_error: object) -> None:
        self._process.terminate()
        self._process.wait()
        if self._process.stdout is not None:
            self._process.stdout.close()


def main() -> int:
    """Hold card and printer until told to end."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--cast", type=Path, required=True)
    parser.add_argument("--directory", type=Path, required=True)
    parser.add_argument("--print-speed", type=float, required=True)
    arguments = parser.parse_args()
    ended = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: ended.set())
    printer = SimulatedPrinter(arguments.directory / "paper", mm_per_second=arguments.print_speed)
    printer.start()
    props = Props(read_cast(arguments.cast), printer, None, vpcd_port=DEFAULT_PORT + 1)
    server = PropsServer(arguments.directory, props)
    server.start()
    sys.stdout.write(json.dumps({"printer": printer.address}) + "\n")
    sys.stdout.flush()
    ended.wait()
    server.close()
    props.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
