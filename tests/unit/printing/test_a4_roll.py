"""Without an A4 printer: the same words on 80 mm paper, read back by tesseract and zbar from the drawn ticket."""

from __future__ import annotations

import re
import subprocess
import tempfile
from collections import Counter
from pathlib import Path

import pytest

from kiosk.central.documents.volante import render_volante
from kiosk.printing.encode import TicketEncoder
from kiosk.printing.layout import Kind
from kiosk.printing.profiles import load_profile
from kiosk.printing.sheet.roll import RollError, roll_lines

from .judges import drawn, plain, read_qr, run
from .samples import PAPER, URL

_LEAST_RECALL = 0.95
_LEAST_CAPITAL_MM = 2.5


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return render_volante(PAPER)


def words(text: str) -> Counter[str]:
    return Counter(filter(None, map(plain, re.findall(r"[^\s/:.,()·-]+", text))))


def page_words(pdf: bytes) -> Counter[str]:
    """What stands on the page but for the margin, which repeats code and address: poppler without the tags."""
    command = ["pdftotext", "-raw", "-x", "60", "-y", "0", "-W", "535", "-H", "842", "-", "-"]
    return words(subprocess.run(command, input=pdf, capture_output=True, check=True).stdout.decode())


def test_every_word_of_the_page_is_on_the_roll_in_its_order(pdf: bytes) -> None:
    said = words(" ".join(line.text for line in roll_lines(pdf)))
    assert page_words(pdf) - said == Counter()
    texts = [line.text for line in roll_lines(pdf) if line.kind is Kind.TEXT]
    order = [PAPER.council, PAPER.title, PAPER.full_name, PAPER.document, PAPER.purpose, URL]
    assert [texts.index(text) for text in order] == sorted(texts.index(text) for text in order)


def test_it_can_be_read(pdf: bytes, tmp_path: Path) -> None:
    ticket = TicketEncoder(load_profile("tm-t20")).encode(roll_lines(pdf))
    strip = run(ticket)
    path = drawn(strip, tmp_path)
    command = ["tesseract", str(path), "-", "-l", "spa", "--psm", "6", "--dpi", "203"]
    read = words(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    wanted = words(" ".join(line.text for line in roll_lines(pdf) if line.kind is Kind.TEXT and line.text != URL))
    missed = wanted - read
    recall = 1 - missed.total() / wanted.total()
    assert recall >= _LEAST_RECALL, f"{recall:.3f}: {missed}"
    assert read_qr(path) == URL


def test_letters_are_large_enough(pdf: bytes) -> None:
    """Font A has capitals of 14 dots and more; so many times as high, in mm."""
    profile = load_profile("tm-t20")
    for line in roll_lines(pdf):
        if line.kind is Kind.TEXT:
            assert 14 * line.size.height / profile.dpi * 25.4 >= _LEAST_CAPITAL_MM


def test_a_page_without_tags_is_not_guessed_at(tmp_path: Path) -> None:
    bare = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
    for data in (b"", b"hello", bare + b"trailer<</Root 1 0 R>>\n%%EOF"):
        with pytest.raises(RollError):
            roll_lines(data)


def test_no_file_is_made(pdf: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr(tempfile, "tempdir", None)
    roll_lines(pdf)
    assert list(tmp_path.iterdir()) == []
