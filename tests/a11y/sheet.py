"""A contact sheet: many pictures with their names in one PNG, to be looked at by a person."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from pathlib import Path

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter

_GROUND = "#3b3f44"
_INK = "#ffffff"
_GAP = 16
_CAPTION = 26


def sheet(pictures: Sequence[tuple[str, QImage]], path: Path, *, columns: int = 8, width: int = 300) -> QSize:
    """Write the pictures in rows, each with its caption above, and return the size of the sheet in pixels.

    Args:
        pictures: captions and pictures; they may have different sizes.
        path: the PNG; its directory is made.
        columns: pictures to a row, at most.
        width: of each picture, in pixels; heights follow.

    Raises:
        ValueError: there are no pictures.
        OSError: the file cannot be written.
    """
    if not pictures:
        raise ValueError("no pictures")
    columns = min(columns, len(pictures))
    height = max(image.height() * width // image.width() for _, image in pictures)
    cell = QSize(width + _GAP, height + _CAPTION + _GAP)
    rows = ceil(len(pictures) / columns)
    page = QImage(columns * cell.width() + _GAP, rows * cell.height() + _GAP, QImage.Format.Format_RGB32)
    page.fill(QColor(_GROUND))
    _draw(page, pictures, columns, cell)
    path.parent.mkdir(parents=True, exist_ok=True)
    if not page.save(str(path)):
        raise OSError(f"{path} cannot be written")
    return page.size()


def _draw(page: QImage, pictures: Sequence[tuple[str, QImage]], columns: int, cell: QSize) -> None:
    painter = QPainter(page)
    font = QFont("Noto Sans")
    font.setPixelSize(15)
    painter.setFont(font)
    painter.setPen(QColor(_INK))
    width = cell.width() - _GAP
    for at, (caption, image) in enumerate(pictures):
        x, y = _GAP + at % columns * cell.width(), _GAP + at // columns * cell.height()
        room = QRect(x, y, width, _CAPTION)
        elided = painter.fontMetrics().elidedText(caption, Qt.TextElideMode.ElideMiddle, width)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, elided)
        small = image.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
        painter.drawImage(x, y + _CAPTION, small)
    painter.end()
