"""``props``: the process in which the stand-ins live that a person's hands move."""

from __future__ import annotations

import argparse
import json
import signal
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import urlsplit

from kiosk.sandbox.cable import Cable
from kiosk.sandbox.printer.server import SimulatedPrinter
from kiosk.sandbox.props import HEADPHONES_FILE, Props, PropsServer, read_cast


def main(argv: Sequence[str]) -> int:
    """Run the stand-ins until told to end; say on one line where they are."""
    arguments = _parser().parse_args(argv)
    cable = None
    if arguments.office:
        office = urlsplit(arguments.office)
        cable = Cable(office.hostname or "127.0.0.1", office.port or 443).start()
    printer = None
    if arguments.printer:
        printer = SimulatedPrinter(arguments.papers, mm_per_second=arguments.print_speed)
        printer.start()
    cast = read_cast(arguments.state / "central" / "demo-cards.json")
    props = Props(cast, printer, cable, jack=arguments.state / HEADPHONES_FILE)
    server = PropsServer(arguments.state, props)
    server.start()
    ready = {"printer": printer.address if printer else "", "cable": cable.port if cable else 0}
    sys.stdout.write(json.dumps({"event": "ready", **ready}) + "\n")
    sys.stdout.flush()
    try:
        return _live(props, dock=arguments.dock)
    finally:
        server.close()
        props.close()


def _live(props: Props, *, dock: bool) -> int:
    """Stay until SIGTERM, or until the dock is closed."""
    if dock:
        from kiosk.sandbox import dock as window  # noqa: PLC0415 - Qt only where a window is wanted

        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        return window.show(props)
    ended = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: ended.set())
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    ended.wait()
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="kiosk props", description=__doc__)
    parser.add_argument("--state", type=Path, required=True)
    parser.add_argument("--papers", type=Path, required=True)
    parser.add_argument("--printer", action="store_true")
    parser.add_argument("--print-speed", type=float, default=250.0, metavar="MM_PER_S")
    parser.add_argument("--office", default="", metavar="URL")
    parser.add_argument("--dock", action="store_true")
    return parser
