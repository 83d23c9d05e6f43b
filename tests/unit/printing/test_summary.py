"""A paper is Spanish; below it stands what it is in the person's language, in letters that language is written in."""

from __future__ import annotations

import subprocess
import sys
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]  # ships no types
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from kiosk.core.ports import PaperManner
from kiosk.printing.compose import Row
from kiosk.printing.fonts import free_font, in_grid, leftwards
from kiosk.printing.layout import Kind, Size
from kiosk.printing.paper import summary, volante_lines
from kiosk.printing.printer import SPANISH, TicketPrinter
from kiosk.printing.profiles import load_profile
from kiosk.printing.raster import row_raster
from kiosk.sandbox.printer.strip import Letters, Picture, Strip

from .judges import picture_of, plain, read_qr, read_words, run
from .samples import PAPER, URL

FOREIGN = ("en", "fr", "ro", "ar")
TESSERACT = {"en": "eng", "fr": "fra", "ro": "ron", "ar": "ara"}
BAUD = 115_200
BITS = 10
LATIN = [chr(code) for first, last in ((0xC0, 0x24F), (0x1E00, 0x1EFF)) for code in range(first, last + 1)]
ARABIC = [chr(code) for code in range(0x620, 0x64B)] + ["،", "؟", "؛", "٠", "٩"]


@pytest.fixture(scope="module")
def printer() -> TicketPrinter:
    return TicketPrinter("tcp://127.0.0.1:9")


def texts(language: str) -> list[str]:
    return [line.text for line in summary("volante", language) if line.kind is Kind.TEXT]


def legal_part(strip: Strip) -> list[tuple[int, tuple[Letters, ...] | Picture]]:
    """Return what is on the paper down to the note on data protection, the last line the law asks for."""
    last = next(at for at, item in enumerate(strip.items) if "sede." in item.text)
    return [(item.y, item.content) for item in strip.items[: last + 1]]


@pytest.mark.parametrize("language", ["es", "es-easy"])
def test_spanish_papers_have_no_summary(printer: TicketPrinter, language: str) -> None:
    assert texts(language) == []
    assert printer.encode(PAPER, PaperManner(language=language)) == printer.encode(PAPER, SPANISH)


@pytest.mark.parametrize("language", FOREIGN)
def test_a_summary_is_short_and_disturbs_nothing_above_it(printer: TicketPrinter, language: str) -> None:
    title, *lines = texts(language)
    assert title
    assert 2 <= len(lines) <= 4
    strip = run(printer.encode(PAPER, PaperManner(language=language)))
    assert legal_part(strip) == legal_part(run(printer.encode(PAPER)))
    assert "?" not in strip.text


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("language", FOREIGN)
def test_foreign_eyes_read_the_summary(printer: TicketPrinter, tmp_path: Path, language: str, *, large: bool) -> None:
    data = printer.encode(PAPER, PaperManner(language=language, large=large))
    path, strip = picture_of(data, tmp_path), run(data)
    assert read_qr(path) == URL
    with Image.open(path) as whole:
        foot = whole.crop((0, strip.items[len(legal_part(strip))].y, whole.width, whole.height))
    if large:
        foot = foot.resize((foot.width // 2, foot.height // 2))  # OCR is made for smaller letters
    foot.save(path)
    seen = read_words(path, TESSERACT[language])
    words = [word for text in texts(language) for word in map(plain, text.split()) if len(word) > 3]
    missing = [word for word in words if word not in seen]
    assert len(missing) <= len(words) // 5, missing


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("language", ["ro", "ar"])
def test_a_paper_with_pictures_takes_a_second_on_a_serial_line(
    printer: TicketPrinter, language: str, *, large: bool
) -> None:
    assert len(printer.encode(PAPER, PaperManner(language=language, large=large)).data) * BITS / BAUD <= 1.0


def test_romanian_commas_are_the_only_rows_drawn(printer: TicketPrinter) -> None:
    strip = run(printer.encode(PAPER, PaperManner(language="ro")))
    summary_items = strip.items[len(legal_part(strip)) :]
    drawn = sum(isinstance(item.content, Picture) for item in summary_items)
    assert 0 < drawn < len(summary_items)
    assert not set("șțȘȚ") & set(strip.text)
    assert "În română" in strip.text


def test_arabic_lines_stand_at_the_right_edge(printer: TicketPrinter) -> None:
    strip = run(printer.encode(PAPER, PaperManner(language="ar")))
    pictures = [item.content for item in strip.items[len(legal_part(strip)) :] if isinstance(item.content, Picture)]
    assert len(pictures) >= len(texts("ar"))
    assert all(picture.x + 8 * -(-picture.width // 8) == 576 for picture in pictures)


@pytest.mark.parametrize(
    ("text", "expected"), [("سلام abc", True), ("abc سلام", False), ("12 سلام", True), ("", False)]
)
def test_direction_follows_the_first_letter_that_has_one(text: str, *, expected: bool) -> None:
    assert leftwards(text) is expected


def inked(text: str) -> tuple[int, int, int, int]:
    return row_raster(Row(text), 576).picture.getbbox() or (0, 0, 0, 0)


def test_arabic_letters_join_and_go_leftwards() -> None:
    """Shaped as one word it is narrower than its letters apart; its last letter stands at the left."""
    left, _, right, _ = inked("سلام")
    assert right - left < sum(inked(sign)[2] - inked(sign)[0] for sign in "سلام")
    word = row_raster(Row("ودا"), 576).picture
    left, top, right, _ = word.getbbox() or (0, 0, 0, 0)
    assert word.crop((left, top, left + 6, top + 2)).getbbox() is not None
    assert word.crop((right - 6, top, right, top + 2)).getbbox() is None


@given(st.text(st.sampled_from(LATIN + ARABIC + [" ", "-", "'"]), min_size=1, max_size=40))
def test_no_letter_of_these_alphabets_is_lost(printer: TicketPrinter, text: str) -> None:
    for large in (False, True):
        paper = replace(PAPER, full_name=text, address=[text])
        assert "?" not in run(printer.encode(paper, PaperManner(large=large))).text


def covered(path: str) -> set[int]:
    with TTFont(path) as font:
        return set(font.getBestCmap())


@pytest.mark.parametrize("alphabet", [LATIN, ARABIC], ids=["latin", "arabic"])
def test_the_font_chosen_has_the_letter(alphabet: list[str]) -> None:
    profile = load_profile("tm-t20")
    grid = covered("/usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf")
    fonts: dict[str, set[int]] = {}
    for sign in alphabet:
        if profile.can_show(sign):
            continue
        if in_grid(sign):
            assert ord(sign) in grid or {ord(part) for part in unicodedata.normalize("NFD", sign)} <= grid, sign
            continue
        path = str(getattr(free_font(sign, Size.BODY, bold=False), "path", ""))
        assert ord(sign) in fonts.setdefault(path, covered(path)), sign


def test_lines_know_their_language() -> None:
    lines = volante_lines(PAPER, PaperManner(language="ar"))
    assert {line.language for line in lines if line.kind is Kind.TEXT} == {"es", "ar"}


_PROBE = """
from kiosk.printing import fonts
from kiosk.printing.printer import TicketPrinter
from tests.unit.printing.samples import PAPER
TicketPrinter("tcp://127.0.0.1:9").encode(PAPER)
assert fonts._font.cache_info().currsize == 0
"""


def test_a_spanish_paper_loads_no_font() -> None:
    done = subprocess.run([sys.executable, "-c", _PROBE], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
