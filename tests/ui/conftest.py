"""Windows for the tests of the screens. They are real: run under an X server."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QApplication

from kiosk.resources import RESOURCES
from kiosk.ui.kit import tremor
from tests.ui import pseudo
from tests.ui.glass import Glass

GlassMaker = Callable[..., Glass]


@pytest.fixture(scope="session", autouse=True)
def _a_real_screen(qapp: QApplication) -> None:
    """Say plainly what is missing: Qt's offscreen platform has another screen, other fonts and no focus."""
    if QGuiApplication.platformName() != "xcb":
        pytest.fail("these tests open real windows: run them under an X server, such as xvfb-run", pytrace=False)


@pytest.fixture(scope="session")
def catalogues(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a directory with the catalogues compiled now, so that no test reads yesterday's words."""
    return compile_catalogues(tmp_path_factory.mktemp("i18n"))


def compile_catalogues(directory: Path) -> Path:
    """Compile the catalogues of all languages, and of the pseudo-language, into a directory."""
    lrelease = Path(sys.executable).with_name("pyside6-lrelease")
    for source in (RESOURCES / "i18n").glob("*.ts"):
        target = directory / source.with_suffix(".qm").name
        subprocess.run([lrelease, "-silent", source, "-qm", target], check=True, timeout=60)
    pseudo.build(directory)
    return directory


@pytest.fixture
def glass(qapp: QApplication, catalogues: Path) -> Iterator[GlassMaker]:
    """Return a maker of windows; they are closed when the test ends."""
    QAccessible.setActive(True)
    made: list[Glass] = []

    def make(screen: str = "upright") -> Glass:
        made.append(Glass(catalogues, screen))
        return made[-1]

    yield make
    for one in made:
        one.close()


class Time:
    """The clock of the double-activation filter, moved by the test."""

    def __init__(self) -> None:
        self.now = 1000.0

    def monotonic(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Time:
    """Return the filter's clock: it stands still unless the test moves it."""
    moved = Time()
    monkeypatch.setattr(tremor, "time", moved)
    return moved
