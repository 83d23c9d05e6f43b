"""Large print, measured on the picture of the paper at the printer's 203 dots an inch."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from kiosk.core.ports import PaperManner
from kiosk.printing.compose import Row
from kiosk.printing.encode import TicketEncoder
from kiosk.printing.layout import Align, Kind, Line, Size
from kiosk.printing.paper import volante_lines
from kiosk.printing.printer import SPANISH, TicketPrinter
from kiosk.printing.profiles import Cut, load_profile, profile_names
from kiosk.printing.raster import row_raster
from kiosk.sandbox.printer.drawing import draw
from kiosk.sandbox.printer.strip import TM_T20, Letters, Model, Picture, Strip

from .judges import DOTS_PER_MM, as_a_camera_sees, millimetres, picture_of, plain, read_qr, read_words, run
from .samples import PAPER, URL

LARGE = PaperManner(large=True)
CAPITAL_MM = 4.8
QR_MM = 50.0
"""A tenth of the distance and more; the printer makes it smaller than asked when it packs the address tighter."""

CODE_MM = 8.5
NUMBER_MM = 20.0
FLAT = set("ABDEFHIKLMNPRTUVWXYZ0123456789")
"""Capitals and digits that stand on the line and reach the top: what *cap height* is measured on."""


@pytest.fixture(scope="module")
def printer() -> TicketPrinter:
    return TicketPrinter("tcp://127.0.0.1:9")


def heights(strip: Strip) -> dict[str, float]:
    """Return the least height in mm at which each capital or digit of the paper is printed."""
    ink = draw(strip).convert("L").point(lambda value: 255 if value < 128 else 0)
    least: dict[str, float] = {}
    for item in strip.items:
        for letters in item.content if not isinstance(item.content, Picture) else ():
            for sign, dots in _each(letters, ink, strip.model.margin, item.y + item.height):
                least[sign] = min(dots / strip.model.dots_per_mm, least.get(sign, dots))
    return least


def _each(letters: Letters, ink: Image.Image, margin: int, bottom: int) -> list[tuple[str, int]]:
    width, height = letters.cell
    left = margin + letters.x
    found = []
    for index, sign in enumerate(letters.text):
        if sign in FLAT:
            box = ink.crop((left + index * width, bottom - height, left + (index + 1) * width, bottom)).getbbox()
            assert box is not None
            found.append((sign, box[3] - box[1]))
    return found


@pytest.mark.proves("H01")
@pytest.mark.parametrize("language", ["es", "en", "fr", "ro", "ar"])
def test_every_capital_is_4_8_mm(printer: TicketPrinter, language: str) -> None:
    measured = heights(run(printer.encode(PAPER, PaperManner(language=language, large=True))))
    assert len(measured) > 20
    assert min(measured.values()) >= CAPITAL_MM
    assert min(heights(run(printer.encode(PAPER, SPANISH))).values()) < CAPITAL_MM


@pytest.mark.proves("H01")
@pytest.mark.parametrize("text", ["HEI", "ا"], ids=["latin", "alef"])
@pytest.mark.parametrize("size", [size for size in Size if size.coarse])
def test_letters_that_are_drawn_are_as_high(text: str, size: Size) -> None:
    raster = row_raster(Row(text, size=size), TM_T20.dots)
    box = raster.picture.getbbox()
    assert box is not None
    assert (box[3] - box[1]) * raster.scale / DOTS_PER_MM >= CAPITAL_MM


@pytest.mark.proves("H01")
def test_the_code_is_the_largest_text_and_its_groups_stay_whole(printer: TicketPrinter) -> None:
    strip = run(printer.encode(PAPER, LARGE))
    rows = [item for item in strip.items if item.height >= 5 * 24 and not isinstance(item.content, Picture)]
    assert [item.text for item in rows] == ["K7QM 3XTP", "9RWD 4HNC", "VY6F"]
    ink = draw(strip).convert("L").point(lambda value: 255 if value < 128 else 0)
    boxes = [ink.crop((0, item.y, TM_T20.paper_dots, item.y + item.height)).getbbox() for item in rows]
    assert all(box is not None and (box[3] - box[1]) / DOTS_PER_MM >= CODE_MM for box in boxes)


@pytest.mark.proves("H01")
def test_there_is_no_grey(printer: TicketPrinter) -> None:
    colours = draw(run(printer.encode(PAPER, LARGE))).getcolors()
    assert colours is not None
    assert len(colours) == 2


@pytest.mark.proves("H01")
def test_the_qr_is_read_from_an_outstretched_arm(printer: TicketPrinter, tmp_path: Path) -> None:
    data = printer.encode(PAPER, LARGE)
    pictures = [(item.height, item.content) for item in run(data).items if isinstance(item.content, Picture)]
    sides = [height for height, picture in pictures if picture.width == picture.height]
    assert max(sides) / DOTS_PER_MM >= QR_MM
    path = picture_of(data, tmp_path)
    assert read_qr(path) == URL
    assert read_qr(as_a_camera_sees(path, millimetres_away=650)) == URL


_BLANK = {Kind.SPACE, Kind.RULE}


def said(lines: list[Line]) -> list[tuple[str, str]]:
    return [(line.label, line.text.replace("\u00a0", " ")) for line in lines if line.kind not in _BLANK]


@pytest.mark.parametrize("language", ["es", "ro", "ar"])
def test_same_words_in_the_same_order(language: str) -> None:
    usual = volante_lines(PAPER, PaperManner(language=language))
    large = volante_lines(PAPER, PaperManner(language=language, large=True))
    assert said(large) == said(usual)


def test_foreign_eyes_read_the_spanish_words(printer: TicketPrinter, tmp_path: Path) -> None:
    seen = read_words(picture_of(printer.encode(PAPER, LARGE), tmp_path), "spa")
    for words in ("EMPADRONAMIENTO", "Nombre y apellidos", "María del Carmen", "17/03/2009", "Matrícula en un colegio"):
        assert plain(words) in seen


@pytest.mark.proves("H01")
@pytest.mark.parametrize("number", ["A042", "N317", "305"])
@pytest.mark.parametrize("name", profile_names())
def test_a_turns_number_is_20_mm_high_on_every_paper(name: str, number: str, tmp_path: Path) -> None:
    profile = load_profile(name)
    line = Line(kind=Kind.FIELD, label="Su número", text=number, size=Size.NUMBER, align=Align.CENTER)
    model = Model(profile.dots, profile.dpi, profile.paper_mm, profile.native_qr)
    ticket = TicketEncoder(profile).encode([line])
    strip = run(ticket, model, cutter=profile.cut is not Cut.NONE)
    (item,) = [item for item in strip.items if isinstance(item.content, Picture)]
    assert item.height / model.dots_per_mm >= NUMBER_MM
    band = draw(strip).crop((0, item.y - 40, model.paper_dots, item.y + item.height + 40))
    band.resize((band.width // 4, band.height // 4)).save(tmp_path / "number.png")  # OCR is made for smaller letters
    assert read_words(tmp_path / "number.png", "spa", one_line=True) == plain(number)
    assert len(ticket.data) <= 3_500


def test_the_paper_is_as_long_as_it_has_to_be(printer: TicketPrinter) -> None:
    """Long, but one piece: a roll of 80 m holds 140 of them, and 400 of the usual ones."""
    assert millimetres(run(printer.encode(PAPER, SPANISH))) <= 200
    assert millimetres(run(printer.encode(PAPER, LARGE))) <= 560
