"""``python -m tests.benchmarks.touch``: how soon a touched button looks pressed, and how long a switch takes.

In the process itself, on an X server of its own. A touch is timed from the touch event to the end of the pass of the
event loop in which the button was painted and flushed; a bare ``QPushButton`` of the same size and words takes turns
with ours. A switch is timed from ``show_scene`` until the event loop has nothing left to lay out or to paint.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QWidget

from kiosk.app import application
from kiosk.core.ease import Colours, Ease
from kiosk.core.scene import Scene
from kiosk.resources import RESOURCES
from tests.benchmarks.glass import Glass as Screen
from tests.ui.gallery import gallery
from tests.ui.glass import Glass, touch_device

FRAME_MS = 1000 / 60
SWITCH_MS = 100.0
_BLOCK = 10
_LIMIT_S = 2.0
_SCENES = ("attract", "pin-half", "purpose", "review-school-current", "notice-print-unknown")
_LAYING = {QEvent.Type.Paint, QEvent.Type.LayoutRequest, QEvent.Type.UpdateRequest, QEvent.Type.Resize}


@dataclass(frozen=True)
class Sample:
    """Times of one thing in ms."""

    name: str
    times: Sequence[float]
    most: float | None = None

    @property
    def median(self) -> float:
        """The middle one."""
        return statistics.median(self.times)

    @property
    def late(self) -> float:
        """Nineteen of twenty are not longer."""
        return sorted(self.times)[max(0, round(len(self.times) * 0.95) - 1)]

    @property
    def met(self) -> bool:
        """Whether the aim, if any, is met nineteen times of twenty."""
        return self.most is None or self.late <= self.most


class Watch(QObject):
    """Counts events that lay out or paint, of the whole application."""

    def __init__(self, watched: QObject, kinds: set[QEvent.Type]) -> None:
        super().__init__()
        self._kinds = kinds
        self.count = 0
        self._watched = watched
        watched.installEventFilter(self)

    def eventFilter(self, _thing: QObject, event: QEvent) -> bool:
        """Count, and let everything through."""
        self.count += event.type() in self._kinds
        return False

    def end(self) -> None:
        """Stop counting."""
        self._watched.removeEventFilter(self)


def press(window: QWidget, button: QAbstractButton) -> float:
    """Touch a button and return after how many ms it was painted pressed; the finger is lifted outside.

    Raises:
        TimeoutError: it was not painted.
    """
    device, watch = touch_device(), Watch(button, {QEvent.Type.Paint})
    place = button.mapTo(window, button.rect().center())
    began = perf_counter()
    QTest.touchEvent(window, device).press(0, place, window).commit()
    while not watch.count:
        QApplication.processEvents()
        if perf_counter() - began > _LIMIT_S:
            raise TimeoutError("not painted")
    took = (perf_counter() - began) * 1000
    if not button.isDown():
        raise RuntimeError("painted, but not pressed")
    watch.end()
    away = QPoint(place.x(), 2)
    QTest.touchEvent(window, device).move(0, away, window).commit()
    QTest.touchEvent(window, device).release(0, away, window).commit()
    settle()
    return took


def settle() -> None:
    """Let the event loop run until nothing is left to lay out or to paint."""
    app = QCoreApplication.instance()
    if app is None:
        raise RuntimeError("no application")
    watch, before = Watch(app, _LAYING), -1
    while watch.count != before:
        before = watch.count
        QApplication.processEvents()
    watch.end()


@contextmanager
def bare(like: QAbstractButton) -> Iterator[tuple[QWidget, QPushButton]]:
    """Give a window with one plain button, as large as ours, at the same place and with the same words."""
    window = QWidget()
    window.setGeometry(like.window().geometry())
    button = QPushButton(like.text(), window)
    button.setFont(like.font())
    button.setGeometry(like.rect().translated(like.mapTo(like.window(), QPoint(0, 0))))
    yield window, button
    window.close()
    window.deleteLater()


def touches(glass: Glass, rounds: int) -> list[Sample]:
    """Let bare and ours take turns, ten touches each."""
    glass.show(gallery()["purpose"])
    ours = glass.control("choice-school")
    times: dict[str, list[float]] = {"bare": [], "ours": []}
    with bare(ours) as (window, plain):
        for _ in range(rounds):
            for name, shown, other, button in (
                ("bare", window, glass.window, plain),
                ("ours", glass.window, window, ours),
            ):
                other.hide()
                shown.show()
                shown.raise_()
                QTest.qWaitForWindowExposed(shown)
                settle()
                press(shown, button)
                times[name] += [press(shown, button) for _ in range(_BLOCK)]
    plain_one = Sample("touch -> pressed, bare QPushButton", times["bare"])
    return [plain_one, Sample("touch -> pressed, our button", times["ours"], plain_one.late + FRAME_MS)]


def switches(glass: Glass, rounds: int) -> list[Sample]:
    """Switch there and back on several pages, each page shown before; every switch is one time."""
    scenes = [gallery()[name] for name in _SCENES]
    kinds: dict[str, Callable[[Scene], Scene]] = {
        "palette": lambda scene: replace(scene, ease=Ease(colours=Colours.CONTRAST)),
        "text size": lambda scene: replace(scene, ease=Ease(easy=True)),
        "reach": lambda scene: replace(scene, ease=Ease(reach=True)),
        "language, English": lambda scene: replace(scene, language="en"),
        "language, Arabic": lambda scene: replace(scene, language="ar"),
    }
    return [
        Sample(f"switch of {name}", _switch(glass, scenes, change, rounds), SWITCH_MS) for name, change in kinds.items()
    ]


def _switch(glass: Glass, scenes: Sequence[Scene], change: Callable[[Scene], Scene], rounds: int) -> list[float]:
    times = []
    for at in range(rounds + 1):
        for scene in scenes:
            _shown(glass, scene)
            both = [_shown(glass, change(scene)), _shown(glass, scene)]
            times += both if at else []
    return times


def _shown(glass: Glass, scene: Scene) -> float:
    """Show a scene and return after how many ms everything is painted."""
    began = perf_counter()
    glass.window.navigator.show_scene(scene)
    settle()
    return (perf_counter() - began) * 1000


def table(samples: Sequence[Sample]) -> str:
    """Return the table as Markdown."""
    lines = ["| figure, ms | median | 95 % | longest | aim for 95 % | |", "|---|---|---|---|---|---|"]
    for sample in samples:
        aim = "" if sample.most is None else f"<= {sample.most:.1f}"
        verdict = "" if sample.most is None else "pass" if sample.met else "FAIL"
        figures = f"{sample.median:.2f} | {sample.late:.2f} | {max(sample.times):.2f}"
        lines.append(f"| {sample.name} | {figures} | {aim} | {verdict} |")
    return "\n".join(lines)


def main() -> int:
    """Measure; return 1 when an aim is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=12, help="of ten touches each")
    rounds = parser.parse_args().rounds
    with TemporaryDirectory() as directory, Screen(Path(directory)) as screen:
        os.environ |= {"DISPLAY": screen.display, "QT_QPA_PLATFORM": "xcb"}
        application()
        glass = Glass(RESOURCES / "i18n")
        samples = touches(glass, rounds)
        glass.window.show()
        samples += switches(glass, max(1, rounds // 4))
        glass.close()
    print(table(samples))
    return int(not all(sample.met for sample in samples))


if __name__ == "__main__":
    sys.exit(main())
