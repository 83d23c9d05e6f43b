"""Words, dates and numbers as each language writes them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QImage, QPainter
from PySide6.QtWidgets import QApplication

from kiosk.core.personal import Personal
from kiosk.core.text import text
from kiosk.ui.i18n import NAMES, RIGHT_TO_LEFT, Language, MissingCatalogueError, plain
from kiosk.ui.theme.fonts import TEXT_FAMILY
from tests.ui import pseudo
from tests.ui.wording import PLACEHOLDER, catalogue, texts

_SUMMER = datetime(2026, 7, 4, 9, 5, tzinfo=timezone(timedelta(hours=2)))


@pytest.fixture
def language(qapp: QApplication, catalogues: Path) -> Language:
    return Language(catalogues)


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("es", "sábado, 4 de julio de 2026, 09:05"),
        ("es-easy", "sábado, 4 de julio de 2026, 09:05"),
        ("en", "Saturday 4 July 2026, 09:05"),
        ("fr", "samedi 4 juillet 2026, 09:05"),
        ("ro", "sâmbătă, 4 iulie 2026, 09:05"),
        ("ar", "السبت، 4 يوليوز 2026، 09:05"),
    ],
)
def test_a_moment_is_the_sedes_not_this_machines(language: Language, code: str, said: str) -> None:
    language.use(code)
    assert plain(language.say(text("frame.clock", when=_SUMMER))).replace(",", "") == said.replace(",", "")
    assert plain(language.say(text("frame.clock", when=_SUMMER.astimezone(UTC)))).endswith("07:05")


def test_a_day_has_no_hour(language: Language) -> None:
    language.use("es")
    assert language.say(text("home.last-access", when=date(2026, 7, 4))).endswith("sábado, 4 de julio de 2026")


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("es", {0: "0 opciones.", 1: "1 opción.", 2: "2 opciones.", 1000: "1000 opciones."}),
        ("en", {0: "0 options.", 1: "1 option.", 2: "2 options.", 1000: "1,000 options."}),
        ("fr", {0: "0 choix.", 1: "1 choix.", 2: "2 choix."}),
        ("ro", {0: "0 opțiuni.", 1: "O opțiune.", 2: "2 opțiuni.", 19: "19 opțiuni.", 20: "20 de opțiuni."}),
        (
            "ar",
            {
                0: "لا توجد خيارات.",
                1: "خيار واحد.",
                2: "خياران.",
                3: "3 خيارات.",
                10: "10 خيارات.",
                11: "11 خيارا.",
                99: "99 خيارا.",
                100: "100 خيار.",
            },
        ),
    ],
)
def test_plurals(language: Language, code: str, said: dict[int, str]) -> None:
    language.use(code)
    assert {count: plain(language.say(text("speech.options", count=count))) for count in said} == said


def test_personal_text_is_shown_as_it_is(language: Language) -> None:
    """A name is only a name, also when it looks like a placeholder."""
    language.use("en")
    assert language.say(text("pin.title", name=Personal("Țuțu {name} %n"))) == "Hello, Țuțu {name} %n"
    assert language.say(text("pin.count", done=Personal("{of}"), of=6)) == "{of} of 6 digits typed"
    assert language.say(Personal("Ñuñoa")) == "Ñuñoa"
    assert language.say(None) == ""


def test_a_language_without_catalogue_is_told(language: Language) -> None:
    assert language.say(text("frame.back")) == "frame.back"
    language.use("es")
    with pytest.raises(MissingCatalogueError):
        language.use("xx")
    assert language.code == "es"
    assert language.say(text("frame.back")) == "Atrás"
    assert language.say(text("no.such-key")) == "no.such-key"


@pytest.mark.proves("F14")
@pytest.mark.parametrize("code", NAMES)
def test_each_language_can_be_used_and_left(language: Language, code: str) -> None:
    for turn in ("en", code, "es", code):
        language.use(turn)
    assert language.say(text("frame.back")) == catalogue(code)["frame.back"].forms[0]
    assert language.right_to_left is (code in RIGHT_TO_LEFT) is (code == "ar")


# -- values in a language that runs the other way ----------------------------------------------------------------------


@pytest.mark.proves("F15")
def test_values_keep_their_own_direction_in_arabic(language: Language) -> None:
    """UAX #9: what stands between FSI and PDI is laid out by itself, so "****4567*" does not turn into "*4567****"."""
    language.use("ar")
    assert language.say(Personal("****4567*")) == "\u2068****4567*\u2069"
    assert language.say(text("pin.title", name=Personal("María"))) == "مرحبا، \u2068María\u2069"
    assert language.say(text("question.step", at=1, of=2)) == "السؤال \u20681\u2069 من \u20682\u2069"
    assert "\u20687\u2069" in language.say(text("pin.few", count=7))
    moment = language.say(text("home.last-access", when=_SUMMER))
    assert moment.count("\u2068") == moment.count("\u2069") == 3
    assert "\u206809:05\u2069" in moment
    assert plain(moment) == "آخر زيارة لك: السبت، 4 يوليوز 2026، 09:05"
    assert language.say(Personal("")) == ""


@pytest.mark.parametrize("code", sorted(set(NAMES) - RIGHT_TO_LEFT))
def test_other_languages_have_no_marks_of_direction(language: Language, code: str) -> None:
    language.use(code)
    for words in (text("home.last-access", when=_SUMMER), text("pin.few", count=7), Personal("****4567*")):
        said = language.say(words)
        assert said == plain(said)


def test_marks_of_direction_take_no_room(qapp: QApplication) -> None:
    font = QFont(TEXT_FAMILY)
    font.setPixelSize(40)
    metrics = QFontMetrics(font)
    assert metrics.horizontalAdvance("\u2068X123\u2069") == metrics.horizontalAdvance("X123")


def _drawn(words: str, direction: Qt.LayoutDirection) -> QImage:
    picture = QImage(400, 60, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    painter.setLayoutDirection(direction)
    painter.setFont(QFont(TEXT_FAMILY, 20))
    painter.drawText(picture.rect(), Qt.AlignmentFlag.AlignCenter, words)
    painter.end()
    return picture


@pytest.mark.proves("F15")
@pytest.mark.parametrize("words", ["****4567*", "926 550 200", "+34 926-550", "X1234567L", "12/3"])
def test_a_code_looks_the_same_in_both_directions(language: Language, words: str) -> None:
    language.use("ar")
    right = _drawn(words, Qt.LayoutDirection.LeftToRight)
    assert _drawn(language.say(Personal(words)), Qt.LayoutDirection.RightToLeft) == right


def test_a_code_without_isolates_would_turn_round(qapp: QApplication) -> None:
    assert _drawn("****4567*", Qt.LayoutDirection.RightToLeft) != _drawn("****4567*", Qt.LayoutDirection.LeftToRight)


# -- the pseudo-language -----------------------------------------------------------------------------------------------


@pytest.fixture
def pseudo_language(qapp: QApplication, tmp_path: Path) -> Language:
    pseudo.build(tmp_path)
    language = Language(tmp_path)
    language.use(pseudo.CODE)
    return language


def test_pseudo_language_is_spanish_made_long(pseudo_language: Language) -> None:
    assert pseudo_language.say(text("frame.finish")) == "Tërmîñår ëxt"
    assert pseudo_language.say(text("pin.title", name=Personal("Ana"))).startswith("Hõlå, Ana ")
    assert pseudo_language.say(text("pin.few", count=1)).startswith("Lë qüëdå 1 îñtëñtõ ")
    assert "sábado, 4 de julio de 2026" in pseudo_language.say(text("home.last-access", when=_SUMMER))
    assert pseudo_language.locale.name() == "es_ES"
    assert not pseudo_language.right_to_left


def test_pseudo_texts_are_40_percent_longer_and_wrap_as_words_do() -> None:
    for key, form in texts("es"):
        made = pseudo.longer(form)
        assert PLACEHOLDER.findall(made) == PLACEHOLDER.findall(form), key
        own = len(PLACEHOLDER.sub("", form).strip())
        if not any(letter.isalpha() for letter in PLACEHOLDER.sub("", form)):
            assert made == form
            continue
        assert own * 0.4 <= len(made) - len(form) < own * 0.4 + 2, key
        assert made[-1] == form[-1] or form[-1].isalnum() or form[-1] == "}", key
        added = made.split()[len(form.split()) :]
        assert all(len(word.strip(".!?…:)»")) <= 11 for word in added), key
