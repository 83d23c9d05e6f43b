"""The spoken twin of a paper says every field that is printed, in the order in which it is printed."""

from __future__ import annotations

import pytest

from kiosk.core.ports import PaperManner
from kiosk.printing.layout import printable
from kiosk.printing.paper import spoken_volante
from kiosk.printing.printer import SPANISH, TicketPrinter
from kiosk.printing.volante import volante_values

from .judges import run
from .samples import GROUPS, PAPER


def words(text: str) -> str:
    return "".join(text.replace("\u00a0", "").split()).casefold()


@pytest.mark.proves("A21", "H03")
@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("language", ["es", "en", "fr", "ro", "ar"])
def test_each_printed_field_is_spoken(language: str, *, large: bool) -> None:
    spoken = [words(line.value) for line in spoken_volante(PAPER, PaperManner(language=language, large=large))]
    values = volante_values(PAPER)
    fields = [text for value in values.values() for text in ([value] if isinstance(value, str) else value)]
    assert [field for field in fields if not any(words(printable(field)) in line for line in spoken)] == []


@pytest.mark.proves("A21", "H03")
@pytest.mark.parametrize("large", [False, True])
def test_every_letter_on_the_paper_is_in_the_spoken_twin_in_its_order(*, large: bool) -> None:
    manner = PaperManner(large=large)
    printed = run(TicketPrinter("tcp://127.0.0.1:9").encode(PAPER, manner)).text
    spoken = "".join(words(line.label + line.value) for line in spoken_volante(PAPER, manner))
    assert words(printed.translate({ord("─"): None, ord("▀"): None})) == spoken


def test_labels_languages_and_what_is_spelled() -> None:
    lines = spoken_volante(PAPER, PaperManner(language="ro"))
    by_label = {line.label: line for line in lines if line.label}
    assert by_label["Nombre y apellidos"].value == PAPER.full_name
    assert [line.value.replace("\u00a0", " ") for line in lines if line.spelled] == [PAPER.document, GROUPS]
    assert [line.language for line in lines] == ["es"] * (len(lines) - 5) + ["ro"] * 5
    assert "María" not in repr(lines)
    assert len(spoken_volante(PAPER, SPANISH)) == len(lines) - 5
