"""A terminal on fakes behind the kiosk's real window, told by lines of JSON what happens around it.

Run by ``test_atspi.py``; it writes a line for each new scene.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from PySide6.QtCore import QSocketNotifier, QTimer

from kiosk.app import application
from kiosk.core.idle import IdleTimes
from kiosk.core.intent import Do, Intent
from kiosk.core.scene import Scene
from kiosk.core.stage import Ports
from kiosk.core.states import Presence, ReaderState
from kiosk.core.terminal import Terminal
from kiosk.ui.kit import accessible, tremor
from tests.a11y.tree import Node, spoken
from tests.fakes.ports import FakeCard, FakeClock, FakeOffice, FakePrinter, FakeWorkers
from tests.ui.gallery import LANGUAGES
from tests.ui.glass import Glass

_WORK_MS = 10


class SlowHands:
    """The clock of the double-activation filter: a second goes by between two presses."""

    def __init__(self) -> None:
        self._now = 0.0

    def monotonic(self) -> float:
        self._now += 1
        return self._now


class Bench:
    """The window, the terminal, and the hands around it."""

    def __init__(self, catalogues: Path) -> None:
        self.glass, self.workers = Glass(catalogues, "upright"), FakeWorkers()
        ports = Ports(lambda _reader: FakeCard(), FakeOffice(), FakePrinter(), self.workers, FakeClock())
        self.terminal = Terminal(ports, Scene(languages=LANGUAGES), IdleTimes())
        self._insertion = 0
        self.glass.window.attach(self.terminal)
        self.terminal.listen(self._told)

    def _told(self, scene: Scene) -> None:
        _say({"page": scene.page.value, "language": scene.language, "digits": scene.pin_digits})

    def take(self, line: str) -> None:
        """Do what a line says."""
        order = json.loads(line)
        match order["do"]:
            case "card":
                self._insertion += 1
                self.terminal.presence(Presence(ReaderState.CITIZEN_CARD, "reader", self._insertion))
            case "language":
                self.terminal.do(Intent(Do.LANGUAGE, order["code"]))
            case "tree":
                _say({"tree": [_plain(node) for node in spoken(self.glass.window)]})
            case "announce":
                accessible.announce(self.glass.window, order["words"])
            case _:
                raise ValueError(line)


def _plain(node: Node) -> dict[str, object]:
    rect = node.rect
    return {
        "name": node.name,
        "description": node.description,
        "rect": [rect.x(), rect.y(), rect.width(), rect.height()],
    }


def _say(words: dict[str, object]) -> None:
    sys.stdout.write(json.dumps(words) + "\n")
    sys.stdout.flush()


def main(catalogues: Path) -> int:
    """Run until the input is closed."""
    app = application()
    vars(tremor)["time"] = SlowHands()
    bench = Bench(catalogues)
    timer = QTimer(interval=_WORK_MS)
    timer.timeout.connect(bench.workers.run)
    timer.start()
    notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)

    def read() -> None:
        line = sys.stdin.readline()
        if line:
            bench.take(line)
        else:
            app.quit()

    notifier.activated.connect(read)
    code = app.exec()
    bench.terminal.close()
    bench.glass.close()
    return code


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
