"""Tesseract reads back what assistive technology hears (accessibility.md B14, 6.1 T9)."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible, QColor, QFont, QImage, QPainter
from PySide6.QtWidgets import QApplication

from tests.a11y import ocr
from tests.a11y.ocr import NoTesseractError, letters, read, read_back, recall, written
from tests.a11y.tree import spoken
from tests.ui.conftest import GlassMaker
from tests.ui.gallery import gallery

SCENES = gallery()
_ENOUGH = 0.95


def _written(words: str, *, width: int = 900) -> QImage:
    image = QImage(width, 120, QImage.Format.Format_RGB32)
    image.fill(QColor("#ffffff"))
    painter = QPainter(image)
    font = QFont("Noto Sans")
    font.setFamilies(["Noto Sans", "Noto Sans Arabic"])
    font.setPixelSize(40)
    painter.setFont(font)
    painter.drawText(QRect(20, 20, 860, 80), Qt.AlignmentFlag.AlignLeft, words)
    painter.end()
    return image


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("es", "Pedir volante de empadronamiento"),
        ("en", "Take your card and paper"),
        ("fr", "Demander un certificat"),
        ("ro", "Introduceți cardul dumneavoastră"),
        ("ar", "أدخل بطاقتك من فضلك"),
    ],
)
def test_each_language_is_read(qapp: QApplication, language: str, said: str) -> None:
    found = read(_written(said), language)
    assert recall(said.split(), found) == ocr.Recall(1.0, ()), found


def test_cut_words_are_missed(qapp: QApplication) -> None:
    said = ["Pedir", "volante", "de", "empadronamiento"]
    found = recall(said, read(_written(" ".join(said), width=380), "es"))
    assert "empadronamiento" in found.missing
    assert found.share < _ENOUGH


def test_words_are_compared_without_accents_and_case() -> None:
    assert letters(["¿Español?", "la", "30%", "«Sí»", "12345678Z"]) == ["espanol", "12345678z"]
    assert letters(["الأسرة", "مـرحبا"]) == letters(["الاسره", "مرحبا"])
    assert recall(["Puertollano", "tarjeta"], ["Puertollamo", "mesa"]).missing == ("tarjeta",)
    assert recall([], ["x"]).share == 1.0


def test_what_is_missing_is_told(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(ocr.TESSERACT, "xx", "nolanguage")
    with pytest.raises(NoTesseractError, match="tesseract-ocr-nolanguage"):
        read(_written("Hola"), "xx")
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(NoTesseractError, match="package tesseract-ocr"):
        read(_written("Hola"), "es")


@pytest.mark.proves("B14")
@pytest.mark.parametrize("scene", ["attract", "purpose", "pin-wrong", "review-school-current", "notice-print-failed"])
def test_screens_are_read_back(glass: GlassMaker, scene: str) -> None:
    """95 % of the words that the tree says are written on the glass are legible where the tree says they are."""
    QAccessible.setActive(True)
    one = glass("upright")
    one.show(SCENES[scene])
    heard = [node for node in spoken(one.window) if node.widget and one.seen(node.widget)]
    found = read_back(one.picture(), heard, "es", border=one.profile.px(3))
    assert found.share >= _ENOUGH, found.missing
    assert len(letters(node.name for node in heard if written(node))) > 10
