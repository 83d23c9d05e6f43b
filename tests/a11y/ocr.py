"""Tesseract reads a picture: are the words that assistive technology hears also legible on the glass?

It is a check of legibility and completeness, not of truth: the tree says what should be read (accessibility.md 6.1 T9).
"""

from __future__ import annotations

import os
import re
import subprocess
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

import numpy as np
from PySide6.QtCore import QBuffer, QIODevice, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from tests.a11y.pixels import rgb
from tests.a11y.tree import Node

TESSERACT = {"es": "spa", "es-easy": "spa", "en": "eng", "fr": "fra", "ro": "ron", "ar": "ara"}
"""What Debian calls the data of each language: ``tesseract-ocr-spa`` and so on."""
_LIMIT_S = 60
_EDGE = 40
_LETTERS = re.compile(r"[^\W_]+")
_LEAST = 3
_ALIKE = 0.8
_ARABIC = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي", "ة": "ه", "ـ": None})


class NoTesseractError(RuntimeError):
    """Tesseract, or its data for a language, is not installed."""


@dataclass(frozen=True)
class Recall:
    """How much of the expected words was read: 0 to 1, and which were not."""

    share: float
    missing: tuple[str, ...]


def column(picture: QImage, areas: Sequence[QRect]) -> QImage:
    """Return parts of a picture one under the other, black on white, as Tesseract was taught to read.

    On a whole screen it takes coloured buttons for figures and leaves them out; words are as they are on the glass.
    """
    parts = [_black_on_white(picture, area) for area in areas]
    width = max(part.width() for part in parts) + 2 * _EDGE
    page = QImage(width, sum(part.height() + _EDGE for part in parts) + _EDGE, QImage.Format.Format_Grayscale8)
    page.fill(QColor("white"))
    painter, y = QPainter(page), _EDGE
    for part in parts:
        painter.drawImage(_EDGE, y, part)
        y += part.height() + _EDGE
    painter.end()
    return page


def _black_on_white(picture: QImage, area: QRect) -> QImage:
    """Stretch the greys of a part between its commonest one, which becomes white, and the one farthest from that."""
    grey = rgb(picture, area) @ np.array([0.299, 0.587, 0.114])
    ground = float(np.bincount(np.rint(grey).astype(int).ravel(), minlength=256).argmax())
    farthest = max(float(np.abs(grey - ground).max()), 1.0)
    shown = np.ascontiguousarray(np.clip(255 - np.abs(grey - ground) / farthest * 255, 0, 255).astype(np.uint8))
    height, width = shown.shape
    return QImage(shown.data, width, height, width, QImage.Format.Format_Grayscale8).copy()


def read(image: QImage, language: str, *, scale: float = 1.0) -> list[str]:
    """Return the words that Tesseract finds anywhere in a picture.

    Args:
        language: as the kiosk calls it: ``es``, ``ar`` …
        scale: enlarges the picture first; letters of about 30 px are read best.

    Raises:
        NoTesseractError: a package is missing; it says which.
    """
    data = TESSERACT[language]
    command = ["tesseract", "stdin", "stdout", "-l", data, "--psm", "11"]
    # one thread: with more, Tesseract's threads wait for each other on a small machine
    environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    try:
        done = subprocess.run(
            command, input=_png(image, scale), env=environment, capture_output=True, timeout=_LIMIT_S, check=False
        )
    except FileNotFoundError as error:
        raise NoTesseractError("install the Debian package tesseract-ocr") from error
    if done.returncode:
        raise NoTesseractError(f"install tesseract-ocr-{data}: {done.stderr.decode(errors='replace').strip()}")
    return done.stdout.decode().split()


def _png(image: QImage, scale: float) -> bytes:
    if scale != 1:
        size = image.size() * scale
        image = image.scaled(size, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs know files only, Qt saves to any device
    return bytes(buffer.data().data())


def letters(words: Iterable[str]) -> list[str]:
    """Return what is compared: words of three letters or more, without accents, case and the variants of Arabic."""
    found: list[str] = []
    for word in words:
        plain = unicodedata.normalize("NFKD", word.translate(_ARABIC).casefold())
        plain = "".join(sign for sign in plain if not unicodedata.combining(sign))
        found += [part for part in _LETTERS.findall(plain) if len(part) >= _LEAST]
    return found


def recall(expected: Iterable[str], seen: Sequence[str]) -> Recall:
    """Return how many of the expected words were read; one letter in five may be mistaken for its neighbour."""
    wanted, known = list(dict.fromkeys(letters(expected))), set(letters(seen))
    missing = tuple(word for word in wanted if word not in known and not _near(word, known))
    return Recall(1 - len(missing) / len(wanted) if wanted else 1.0, missing)


def _near(word: str, known: set[str]) -> bool:
    """Return whether a word was read with a small mistake, or together with its neighbour."""
    return any(word in other or SequenceMatcher(None, word, other).ratio() >= _ALIKE for other in known)


def written(node: Node) -> bool:
    """Return whether a node's name is written on the glass; a key with an arrow has a name and no words."""
    return node.widget is not None and len(node.name) >= _LEAST and node.widget.property("text") == node.name


def read_back(picture: QImage, nodes: Iterable[Node], language: str, *, border: int) -> Recall:
    """Read what a picture shows where the tree says that words are.

    Args:
        border: pixels left out around controls: a word in a box is a figure to Tesseract.

    Raises:
        NoTesseractError: as for :func:`read`.
    """
    shown = [node for node in nodes if written(node)]
    insets = [border if node.actions else 0 for node in shown]
    areas = [node.rect.adjusted(by, by, -by, -by) for node, by in zip(shown, insets, strict=True)]
    said = " ".join(node.name for node in shown).split()
    return recall(said, read(column(picture, areas), language) if areas else [])
