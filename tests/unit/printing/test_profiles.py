"""Every printer model prints every paper: all words, no letter lost, a QR that is read, large print that is large."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kiosk.core.ports import PaperManner
from kiosk.printing.layout import Kind
from kiosk.printing.paper import volante_lines
from kiosk.printing.printer import TicketPrinter
from kiosk.printing.profiles import Cut, Profile, load_profile, profile_names
from kiosk.sandbox.printer.strip import Letters, Model, Picture, Strip

from .judges import as_a_camera_sees, drawn, read_qr, run
from .samples import PAPER, URL
from .test_large import CAPITAL_MM, heights

LANGUAGES = ("es", "en", "fr", "ro", "ar")
LONGEST_WORD = 16
ESTIMATE = 64
"""Dots: printers that pack the address into a smaller QR than told, and the white below the last row."""


def model_of(profile: Profile) -> Model:
    return Model(profile.dots, profile.dpi, profile.paper_mm, profile.native_qr)


def printed(name: str, manner: PaperManner) -> Strip:
    profile = load_profile(name)
    ticket = TicketPrinter("tcp://127.0.0.1:9", name).encode(PAPER, manner)
    strip = run(ticket, model_of(profile), cutter=profile.cut is not Cut.NONE)
    told = profile.to_dots(ticket.millimetres)
    assert abs(max(item.y + item.height for item in strip.items) - strip.model.cutter_dots - told) <= ESTIMATE
    return strip


def words(manner: PaperManner) -> set[str]:
    """Return what has to be readable as letters: words of the paper that no printer has to break."""
    lines = [line for line in volante_lines(PAPER, manner) if line.kind in {Kind.TEXT, Kind.PAIR, Kind.FIELD}]
    texts = [text for line in lines if line.language == "es" for text in (line.label, line.text)]
    return {word for text in texts for word in re.split(r"[\s\u00a0]+", text) if len(word) <= LONGEST_WORD}


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", profile_names())
def test_every_model_prints_every_paper(name: str, language: str, tmp_path: Path, *, large: bool) -> None:
    manner = PaperManner(language=language, large=large)
    strip = printed(name, manner)
    assert words(manner) <= {*strip.text.split(), ""}
    assert "?" not in strip.text
    for item in strip.items:
        ends = [item.content] if isinstance(item.content, Picture) else item.content
        assert all(part.x >= 0 and part.x + _wide(part) <= strip.model.dots for part in ends)
    assert read_qr(as_a_camera_sees(drawn(strip, tmp_path), 500, strip.model)) == URL


def _wide(part: Letters | Picture) -> int:
    return part.dots if isinstance(part, Letters) else part.width * part.scale[0]


@pytest.mark.proves("H01")
@pytest.mark.parametrize("name", profile_names())
def test_every_model_prints_large_print_large(name: str) -> None:
    assert min(heights(printed(name, PaperManner(large=True))).values()) >= CAPITAL_MM


@pytest.mark.parametrize("name", profile_names())
def test_profiles_are_of_a_kind(name: str) -> None:
    profile = load_profile(name)
    assert profile.paper_mm in {58.0, 80.0}
    assert profile.to_mm(profile.dots) <= profile.paper_mm - 5
    assert profile.columns == profile.dots // 12
    assert profile.dots % 16 == 0
    assert 0 < profile.to_dots(profile.feed_before_cut_mm) <= 255
    assert 50 <= profile.mm_per_second <= 350


def test_the_list_of_models() -> None:
    assert {"tm-t20", "tm-t20-58", "tm-t88", "tm-t88-58", "tm-m30", "tm-m30-58", "clone-80", "clone-58"} <= set(
        profile_names()
    )
