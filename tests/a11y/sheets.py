"""``python -m tests.a11y.sheets``: every page in every look on contact sheets, to be looked at by a person.

One PNG for each palette, with and without *uso fácil* and reach mode, in Spanish and Arabic. It needs an X server.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtGui import QImage

from kiosk.app import application
from kiosk.core.ease import Colours, Ease
from tests.a11y.sheet import sheet
from tests.ui.conftest import compile_catalogues
from tests.ui.gallery import scenes_in
from tests.ui.glass import SCREENS, Glass
from tests.ui.modes import Mode

_LANGUAGES = ("es", "ar")
_DIRECTORY = Path("sheets")


@dataclass(frozen=True)
class Made:
    """A sheet that was written: where, and how many pages it shows."""

    path: Path
    pages: int


def looks(screen: str) -> list[Mode]:
    """Return every look of a screen."""
    flags = (False, True)
    return [
        Mode(screen, language, Ease(colours=colours, easy=easy, reach=reach))
        for language, colours, easy, reach in product(_LANGUAGES, Colours, flags, flags)
    ]


def make(catalogues: Path, directory: Path, modes: Sequence[Mode]) -> Iterator[Made]:
    """Write one sheet for each mode, and yield each as it is there.

    Raises:
        OSError: a file cannot be written.
    """
    for mode in modes:
        pictures = _pictures(catalogues, mode)
        path = directory / f"{mode}.png"
        sheet(pictures, path)
        yield Made(path, len(pictures))


def _pictures(catalogues: Path, mode: Mode) -> list[tuple[str, QImage]]:
    glass = Glass(catalogues, mode.screen)
    try:
        found = []
        for name, scene in scenes_in(mode.language, mode.ease).items():
            glass.show(scene)
            found.append((name, glass.picture()))
        return found
    finally:
        glass.close()


def main(arguments: Sequence[str] | None = None) -> int:
    """Write all sheets of one screen and say where they are."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--output", type=Path, default=_DIRECTORY, metavar="DIR", help="where the PNGs go")
    parser.add_argument("--screen", choices=SCREENS, default="upright", help="which panel")
    chosen = parser.parse_args(arguments)
    app = application()
    with TemporaryDirectory() as directory:
        catalogues = compile_catalogues(Path(directory))
        for made in make(catalogues, chosen.output, looks(chosen.screen)):
            print(f"{made.path}: {made.pages} pages")
    app.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main())
