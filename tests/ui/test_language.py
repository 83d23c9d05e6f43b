"""Words, dates and numbers as each language writes them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.core.personal import Personal
from kiosk.core.text import text
from kiosk.ui.i18n import Language, MissingCatalogueError

_SUMMER = datetime(2026, 7, 4, 9, 5, tzinfo=timezone(timedelta(hours=2)))


@pytest.fixture
def language(qapp: QApplication, catalogues: Path) -> Language:
    return Language(catalogues)


@pytest.mark.parametrize(
    ("code", "said"), [("es", "sábado, 4 de julio de 2026, 09:05"), ("en", "Saturday 4 July 2026, 09:05")]
)
def test_a_moment_is_the_sedes_not_this_machines(language: Language, code: str, said: str) -> None:
    language.use(code)
    assert language.say(text("frame.clock", when=_SUMMER)).replace(",", "") == said.replace(",", "")
    assert language.say(text("frame.clock", when=_SUMMER.astimezone(UTC))).endswith("07:05")


def test_a_day_has_no_hour(language: Language) -> None:
    language.use("es")
    assert language.say(text("home.last-access", when=date(2026, 7, 4))).endswith("sábado, 4 de julio de 2026")


@pytest.mark.parametrize(("count", "said"), [(1, "Le queda 1 intento."), (2, "Le quedan 2 intentos.")])
def test_plurals(language: Language, count: int, said: str) -> None:
    language.use("es")
    assert language.say(text("pin.few", count=count)) == said


def test_personal_text_is_shown_as_it_is(language: Language) -> None:
    """A name is only a name, also when it looks like a placeholder."""
    language.use("en")
    assert language.say(text("pin.title", name=Personal("Țuțu {name} %n"))) == "Hello, Țuțu {name} %n"
    assert language.say(text("pin.count", done=Personal("{of}"), of=6)) == "{of} of 6 digits typed"
    assert language.say(Personal("Ñuñoa")) == "Ñuñoa"
    assert language.say(None) == ""


def test_a_language_without_catalogue_is_told(language: Language) -> None:
    language.use("es")
    with pytest.raises(MissingCatalogueError):
        language.use("xx")
    assert language.say(text("frame.back")) == "Atrás"
