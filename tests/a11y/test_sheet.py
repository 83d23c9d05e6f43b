"""The contact sheet shows every picture at its place."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from kiosk.core.ease import Colours, Ease
from tests.a11y.sheet import sheet
from tests.a11y.sheets import looks, make
from tests.ui.gallery import gallery
from tests.ui.modes import Mode


def _picture(colour: str, width: int, height: int) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    return image


def test_every_picture_is_on_the_sheet(qapp: QApplication, tmp_path: Path) -> None:
    colours = ["#ff0000", "#00ff00", "#0000ff", "#ffff00", "#00ffff"]
    pictures = [(f"{colour} caption that is too long for its room", _picture(colour, 1080, 1920)) for colour in colours]
    pictures[4] = ("wide", _picture(colours[4], 1920, 1080))
    path = tmp_path / "new" / "all.png"
    size = sheet(pictures, path, columns=3, width=90)
    shown = QImage(str(path))
    assert shown.size() == size
    cell = (90 + 16, 160 + 26 + 16)
    for at, colour in enumerate(colours):
        x, y = 16 + at % 3 * cell[0] + 45, 16 + at // 3 * cell[1] + 26 + 20
        assert shown.pixelColor(x, y).name() == colour
    captions = shown.copy(16, 16, 90, 26)
    assert any(captions.pixelColor(x, 13).lightness() > 200 for x in range(90))


def test_nothing_to_show_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no pictures"):
        sheet([], tmp_path / "x.png")


def test_a_sheet_that_cannot_be_written_is_told(qapp: QApplication, tmp_path: Path) -> None:
    (tmp_path / "all.png").mkdir()
    with pytest.raises(OSError, match=r"all\.png"):
        sheet([("one", _picture("#ffffff", 10, 10))], tmp_path / "all.png")


def test_a_look_is_a_sheet_of_all_pages(qapp: QApplication, catalogues: Path, tmp_path: Path) -> None:
    dark = Mode("wide", "ar", Ease(colours=Colours.DARK))
    (made,) = make(catalogues, tmp_path / "sheets", [dark])
    assert made.path.name == f"{dark}.png"
    assert made.pages == len(gallery())
    shown = QImage(str(made.path))
    assert shown.width() > 8 * 300
    names = {str(mode) for mode in looks("upright")}
    assert len(names) == len(looks("upright")) == 2 * len(Colours) * 4
