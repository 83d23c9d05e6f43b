"""Each language is written as its readers write it: its own letters and signs, short words where room is short."""

from __future__ import annotations

import re

import pytest
from PySide6.QtGui import QFont, QRawFont
from PySide6.QtWidgets import QApplication

from kiosk.ui.i18n import NAMES
from kiosk.ui.theme.fonts import TEXT_FAMILY
from tests.ui.wording import PLACEHOLDER, catalogue, sentences, texts

_ARABIC = re.compile(r"[\u0600-\u06ff]")
_ARABIC_FAMILY = "Noto Sans Arabic"
_SPANISH = frozenset(re.split(" ", "¿ ¡ ñ el los las una su sus con para qué está tarjeta clave pantalla papel"))
_THEIR_OWN: dict[str, set[str]] = {"en": set(), "fr": {"las"}, "ro": {"sus", "las", "una"}, "ar": set()}
"""Words that a language has as well: Romanian "sus" is "up"."""


def _left_in_spanish(language: str, words: str) -> bool:
    """Return whether words look Spanish: its own signs, or its most frequent words."""
    found = re.findall(r"[¿¡ñÑ]|[^\W\d_]+", words)
    return bool((_SPANISH - _THEIR_OWN[language]) & {word.casefold() for word in found})


_OFFICIAL = re.compile(r"\((?:volante(?: de empadronamiento)?|padrón|CSV|DNI)\)|Ayuntamiento de Puertollano")
"""Names that stand on the paper or the door in Spanish, beside their translation (domain.md §12)."""


@pytest.mark.parametrize("language", _THEIR_OWN)
def test_no_spanish_is_left_in_other_languages(language: str) -> None:
    for key, form in texts(language):
        own = _OFFICIAL.sub("", form)
        assert not _left_in_spanish(language, own), (key, form)
        assert len(own.split()) < 4 or own not in catalogue("es")[key].forms, key


@pytest.mark.parametrize("language", _THEIR_OWN)
def test_the_judge_of_languages_sees_spanish(language: str) -> None:
    long = [form for _key, form in texts("es") if len(form.split()) > 5]
    assert sum(_left_in_spanish(language, form) for form in long) > 0.6 * len(long)


def test_arabic_is_written_in_arabic() -> None:
    allowed = {"QR", "DNI", "CSV", "a", "o"}
    for key, form in texts("ar"):
        bare = PLACEHOLDER.sub("", form)
        if not any(letter.isalpha() for letter in bare):
            continue
        assert _ARABIC.search(bare), key
        assert set(re.findall(r"[A-Za-zÀ-ÿ]+", _OFFICIAL.sub("", bare))) <= allowed, key
        assert not re.search(r"[?,;]|[٠-٩]", bare), f"{key}: Arabic has its own ؟ ، ؛ and Morocco writes 0 to 9"


def test_arabic_wraps_only_where_it_can_be_read() -> None:
    """Marks of direction belong to values, which :class:`Language` wraps; in a catalogue nobody would see them."""
    for language in NAMES:
        for key, form in texts(language):
            assert not re.search(r"[\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]", form), (language, key)


def test_romanian_has_commas_below_and_other_languages_no_romanian_letters() -> None:
    """ș and ț (U+0219, U+021B), never the Turkish ş or ţ with a cedilla, which look alike and sound wrong."""
    words = " ".join(form for _key, form in texts("ro"))
    assert not re.search("[şţŞŢãÃ]", words)
    assert {"ș", "ț", "ă", "â", "î"} <= set(words)
    for language in set(NAMES) - {"ro"}:
        assert not re.search("[șțăşţ]", " ".join(form for _key, form in texts(language))), language


def test_french_keeps_its_signs_on_the_line() -> None:
    """French has a space before ? ! : ; and inside « », and it may not break there."""
    for key, form in texts("fr"):
        assert not re.search(r"[^\u00a0][?!:;»]|«[^\u00a0]|'", form), key


@pytest.mark.parametrize("language", NAMES)
def test_fonts_have_every_letter(qapp: QApplication, language: str) -> None:
    latin, arabic = (QRawFont.fromFont(QFont(family)) for family in (TEXT_FAMILY, _ARABIC_FAMILY))
    assert (latin.familyName(), arabic.familyName()) == (TEXT_FAMILY, _ARABIC_FAMILY)
    for key, form in [*texts(language), ("name", NAMES[language])]:
        for letter in form:
            font = arabic if _ARABIC.match(letter) else latin
            assert font.supportsCharacter(ord(letter)), (key, letter, hex(ord(letter)))


def test_buttons_of_the_bar_are_short() -> None:
    """They sit in keys 30 to 45 mm wide in large letters: no word over 9 letters, no more than 10 in all."""
    for language in NAMES:
        for name in ("back", "finish", "easy", "reach", "languages", "options", "help"):
            words = catalogue(language)[f"frame.{name}"].forms[0]
            assert len(words) <= 10, (language, words)
            assert max(map(len, words.split())) <= 9, (language, words)


def test_titles_have_no_word_that_cannot_wrap() -> None:
    for language in NAMES:
        for key, form in texts(language):
            if key.endswith(".title"):
                assert max(map(len, re.findall(r"\w+", PLACEHOLDER.sub("", form)))) <= 16, (language, form)


def _longest(words: str) -> int:
    return max(len(sentence.split()) for sentence in sentences(words))


@pytest.mark.proves("F09")
def test_a_text_says_what_it_says_in_few_words() -> None:
    """A title is one line of thought; a sentence has at most 20 words in any language (accessibility.md F09)."""
    for language in NAMES:
        for key, form in texts(language):
            assert _longest(form) <= (10 if key.endswith(".title") else 20), (language, key, form)
