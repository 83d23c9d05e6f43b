"""The machine's share of an errand: a scripted citizen at a real window, every port with a stopwatch.

Run as a program: one terminal process, several errands, the times as JSON on standard output.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, field, replace
from functools import wraps
from pathlib import Path
from typing import ParamSpec, TypeVar, cast

from kiosk.app import Kiosk, application
from kiosk.core.ports import Office, Printer
from kiosk.core.scene import Page, Scene
from kiosk.device.settings import load_settings
from kiosk.sandbox.citizen import Citizen, LostError
from kiosk.sandbox.props import PropsClient, read_cast
from tests.benchmarks.hands import READER

P = ParamSpec("P")
R = TypeVar("R")
_CARD = "ana"
_LAST_TOUCH = "touch Confirm on the review"
_STEPS: tuple[tuple[str, str, Page], ...] = (
    ("card in -> PIN keypad", "", Page.PIN),
    ("last PIN key -> home", "", Page.HOME),
    ("touch the volante -> first question", "procedure-volante", Page.QUESTION),
    ("touch a purpose -> second question", "choice-school", Page.QUESTION),
    ("touch a content -> review", "choice-with-date", Page.REVIEW),
    (_LAST_TOUCH, "confirm", Page.PAPER),
    ("touch Taken -> anything else?", "confirm", Page.ANOTHER),
    ("touch Finish -> take your card", "finish", Page.TAKE_CARD),
    ("card out -> first page", "", Page.ATTRACT),
)


@dataclass
class Errand:
    """Times of one errand, ms.

    Attributes:
        steps: from what the person does to the page that answers it.
        status: printer asked how it is, after the last touch.
        issue: the e-office's issue, PDF and seal included.
        encode: paper to ESC/POS bytes.
        talk: bytes out, paper out (as modelled), confirmation in.
        confirmed: from the last touch until the printer's confirmation was there.
    """

    steps: dict[str, float] = field(default_factory=dict)
    status: float = 0.0
    issue: float = 0.0
    encode: float = 0.0
    talk: float = 0.0
    confirmed: float = 0.0


class Stopwatch:
    """Begin and end of the newest call of each name, seconds of ``time.perf_counter``."""

    def __init__(self) -> None:
        self.calls: dict[str, tuple[float, float]] = {}

    def around(self, name: str, call: Callable[P, R]) -> Callable[P, R]:
        """Return ``call`` with its times taken."""

        @wraps(call)
        def timed(*args: P.args, **kwargs: P.kwargs) -> R:
            began = time.perf_counter()
            try:
                return call(*args, **kwargs)
            finally:
                self.calls[name] = (began, time.perf_counter())

        return timed

    def ms(self, name: str) -> float:
        """Return how long the newest call took, ms."""
        began, ended = self.calls[name]
        return (ended - began) * 1000


class _Timed:
    """A port whose named methods are timed; everything else passes through."""

    def __init__(self, port: object, watch: Stopwatch, *names: str) -> None:
        self._port, self._watch, self._names = port, watch, names

    def __getattr__(self, name: str) -> object:
        value = getattr(self._port, name)
        return self._watch.around(name, value) if name in self._names else value


class Bench:
    """One terminal, one citizen, and the moments at which the scene turned."""

    def __init__(self, kiosk: Kiosk, props: PropsClient, card: dict[str, str]) -> None:
        self._props, self._card = props, card
        self._watch = Stopwatch()
        self._turned: list[tuple[Scene, float]] = []
        self._citizen = Citizen(kiosk, None)
        self._citizen.loaded()
        if kiosk.terminal is None:
            raise LostError("the terminal is not loaded")
        stage = kiosk.terminal._stage
        printer = stage.ports.printer
        printer.encode = self._watch.around("encode", printer.encode)  # type: ignore[attr-defined]  # TicketPrinter's, not the port's
        stage.ports = replace(
            stage.ports,
            office=cast(Office, _Timed(stage.ports.office, self._watch, "issue_volante")),
            printer=cast(Printer, _Timed(printer, self._watch, "state", "print_volante")),
        )
        kiosk.terminal.listen(lambda scene: self._turned.append((scene, time.perf_counter())))

    def errand(self) -> Errand:
        """From the first page to the first page, as one person."""
        self._citizen.sees(Page.ATTRACT, lambda scene: scene.official_time is not None)
        times = Errand()
        for name, button, page in _STEPS:
            began = self._act(name, button)
            times.steps[name] = (self._seen(page, began) - began) * 1000
            if name == _LAST_TOUCH:
                self._parts(times, began)
        return times

    def _act(self, name: str, button: str) -> float:
        """Do it and return the moment of the touch, or of the hand's move."""
        self._turned.clear()
        began = time.perf_counter()
        if name.startswith("card in"):
            self._props.call("insert", self._card["id"])
        elif name.startswith("card out"):
            self._props.call("remove")
        elif button:
            self._citizen.touch(button)
            began = self._citizen._begun
        else:
            self._citizen.types(self._card["pin"])
            began = self._citizen._begun
        return began

    def _seen(self, page: Page, began: float) -> float:
        """Return when the scene turned to a page after ``began``."""

        def moments() -> list[float]:
            return [when for scene, when in self._turned if scene.page is page and when > began]

        self._citizen.wait(lambda: bool(moments()), f"waiting for {page.value}")
        return moments()[0]

    def _parts(self, times: Errand, touch: float) -> None:
        watch = self._watch
        times.status, times.issue, times.encode = watch.ms("state"), watch.ms("issue_volante"), watch.ms("encode")
        times.talk = watch.ms("print_volante") - times.encode
        times.confirmed = (watch.calls["print_volante"][1] - touch) * 1000


def main() -> int:
    """Run the errands and tell their times."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--state", type=Path, required=True)
    parser.add_argument("--hands", type=Path, required=True)
    parser.add_argument("--printer", required=True)
    parser.add_argument("--count", type=int, required=True)
    arguments = parser.parse_args()
    state: Path = arguments.state
    card = next(card for card in read_cast(state / "central" / "demo-cards.json") if card["id"] == _CARD)
    app = application()
    kiosk = Kiosk(
        load_settings(state / "kiosk.toml", {"printer.address": arguments.printer, "cards.reader_filter": READER})
    )
    kiosk.open()
    props = PropsClient(arguments.hands)
    try:
        bench = Bench(kiosk, props, card)
        told = [asdict(bench.errand()) for _ in range(arguments.count)]
    finally:
        kiosk.close()
        app.processEvents()
        props.close()
    sys.stdout.write(json.dumps(told) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
