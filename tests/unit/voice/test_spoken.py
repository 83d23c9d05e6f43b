"""Written text as people say it."""

from __future__ import annotations

import re
import subprocess

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kiosk.voice.engine import VOICES
from kiosk.voice.spoken import CHUNK, CLOCK, HOUR, ORDINAL, chunks, spoken

LANGUAGES = ("es", "es-easy", "en", "fr", "ro", "ar")
READ = {
    "es": [
        ("Son las 18:42.", "Son las 18 horas y 42 minutos."),
        ("A las 1:01, a las 21:00.", "A las una hora y un minuto, a las veintiuna horas."),
        ("9:31", "9 horas y treinta y un minutos"),
        ("Abierto de 9:00 a 14:00 h.", "Abierto de 9 horas a 14 horas"),
        ("CSV: W7QM 3XTP 9RWD", "CSV: W, 7, Q, M. 3, X, T, P. 9, R, W, D"),
        ("K7QM3XTP9YWD", "K, 7, Q, M. 3, X, T, P. 9, i griega, W, D"),
        ("DNI 12345678Z", "DNI 12, 345, 678, Z"),
        ("12.345.678-Z", "12, 345, 678, Z"),
        ("NIE X1234567L", "NIE X, 1, 234, 567, L"),
        ("****4567*", "oculto, 4 5 6 7, oculto"),
        ("DNI ***4567**, suyo", "DNI oculto, 4 5 6 7, oculto, suyo"),
        ("Su número es A 47.", "Su número es A, 47."),
        ("Terminal Q-01", "Terminal Q, 01"),
        ("C/ Mayor, n.º 3, 2.º B izda.", "calle Mayor, número 3, segundo B izquierda"),
        ("Avda. de la Mina s/n, 12.ª planta", "avenida de la Mina sin número, 12 planta"),
        ("Pl. del Sol, esc. 1, 1.er piso, pta. 4", "plaza del Sol, escalera 1, primer piso, puerta 4"),
        ("P.º de San Gregorio 1º dcha.", "paseo de San Gregorio primero derecha"),
        ("D. Luis y D.ª Ana, tel. 926410000", "don Luis y doña Ana, teléfono 926, 41, 00, 00"),
        ("926 41 00 00", "926, 41, 00, 00"),
        ("Puertollano, 23 de septiembre de 2026", "Puertollano, 23 de septiembre de 2026"),
        ("El 23/09/2026", "El 23, 09, 2026"),
        ("Son 1.234,56 €. C.P. 13500", "Son 1.234,56 €. código postal 13500"),
        ("«Uno» · “dos”… [[tres]] \ue123 😀 ✓", "Uno, dos, tres"),
        ("Dato\nOtro dato.\n\nFin", "Dato. Otro dato. Fin"),
        ("HOJA 2026 DE 2027", "HOJA 2026 DE 2027"),
        ("obligatorio *", "obligatorio"),
    ],
    "en": [
        ("It is 18:42, not 18:05.", "It is 18 42, not 18 oh 5."),
        ("From 9:00 to 18:00", "From 9 o'clock to 18 hundred"),
        ("No. 12, ticket A 47", "number 12, ticket A, 47"),
        ("****4567*", "hidden, 4 5 6 7, hidden"),
        ("C/ Mayor, n.º 3, 2.º B", "calle Mayor, number 3, 2 B"),
        ("It’s 23 September 2026", "It's 23 September 2026"),
    ],
    "fr": [
        ("À 18 h 42, 1:05 ou 21h00", "À 18 heures 42, une heure 5 ou vingt et une heures"),
        ("n° 12, Mme Pi, l’écran", "numéro 12, madame Pi, l'écran"),
        ("****4567*", "masqué, 4 5 6 7, masqué"),
        ("12345678Z", "12, 345, 678, Z"),
    ],
    "ro": [
        ("ora 18:42, ora 18:05", "ora 18 și 42 de minute, ora 18 și 5 minute"),
        ("ora 18:01, ora 9:00", "ora 18 și un minut, ora 9"),
        ("str. Mare nr. 12, bl. 3, ap. 4", "strada Mare numărul 12, bloc 3, apartament 4"),
        ("****4567*", "ascuns, 4 5 6 7, ascuns"),
    ],
    "ar": [
        ("الساعة \u206818:42\u2069", "الساعة 18 و 42 دقيقة"),
        ("رقم \u2066A 47\u2069", "رقم A, 47"),
        ("****4567*", "مخفي, 4 5 6 7, مخفي"),
    ],
}  # fmt: skip


@pytest.mark.proves("A10")
@pytest.mark.parametrize(
    ("language", "text", "said"), [(name, *pair) for name, pairs in READ.items() for pair in pairs]
)
def test_text_is_said_as_people_say_it(language: str, text: str, said: str) -> None:
    assert spoken(text, language) == said


def test_easy_spanish_is_read_as_spanish() -> None:
    assert spoken("18:42", "es-easy") == spoken("18:42", "es")


def test_a_foreign_language_is_refused() -> None:
    with pytest.raises(KeyError):
        spoken("Bos días", "gl")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_minute_of_the_day_is_said_in_its_own_way(language: str) -> None:
    times = [f"{hour}:{minute:02}" for hour in range(24) for minute in range(60)]
    said = [spoken(time, language) for time in times]
    assert len(set(said)) == len(times)
    assert not [words for words in said if ":" in words]


WRITTEN = st.text(st.characters(codec="utf-8")) | st.text("AZ09 -.,:/*ºª·hX\n€«»Ññ[]")
EXCEPTIONS = re.compile("|".join([CLOCK.pattern, HOUR.pattern, ORDINAL.pattern, r"[0-9]\.?er\b"]))


def digits(text: str) -> str:
    return "".join(sign for sign in text if sign.isdecimal())


@given(WRITTEN, st.sampled_from(LANGUAGES))
@example("**12*** 3 º", "es")
def test_nothing_crashes_and_no_digit_is_lost(text: str, language: str) -> None:
    said = spoken(text, language)
    assert "[" not in said
    assert "\n" not in said
    if not EXCEPTIONS.search(text):
        assert digits(said) == digits(text)


@given(WRITTEN, st.integers(1, 60))
def test_captions_keep_every_word_whole(text: str, limit: int) -> None:
    parts = chunks(text, limit)
    assert " ".join(parts).split() == text.split()
    assert all(len(part) <= limit or len(part.split()) == 1 for part in parts)


def test_captions_are_sentences_then_clauses() -> None:
    assert chunks("Hola. Está en el kiosco. ¿Sigue ahí?") == ["Hola.", "Está en el kiosco.", "¿Sigue ahí?"]
    assert chunks("Toque la tecla, por favor, con calma; espere.", 28) == [
        "Toque la tecla, por favor,",
        "con calma; espere.",
    ]
    assert chunks("Abecedario completo aquí", 12) == ["Abecedario", "completo", "aquí"]
    assert chunks("  ") == []
    assert all(len(part) <= CHUNK for part in chunks("palabra " * 60))


def phonemes(text: str, language: str) -> str:
    """What espeak-ng says, in its own letters, without stress, blanks and shades of a vowel."""
    command = ["espeak-ng", "-q", "-x", "-b", "1", "--stdin", "-v", VOICES[language]]
    answer = subprocess.run(command, input=spoken(text, language).encode(), capture_output=True, check=True)
    return re.sub(r"[^a-z]", "", answer.stdout.decode().lower()).replace("j", "i")


@pytest.mark.proves("A19")
@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("es", "23 de septiembre de 2026", "veintitrés de septiembre de dos mil veintiséis"),
        ("es", "a las 18:42", "a las dieciocho horas y cuarenta y dos minutos"),
        ("en", "23 September at 18:42", "twenty three September at eighteen forty two"),
        ("fr", "23 septembre 2026", "vingt trois septembre deux mille vingt six"),
        ("ro", "23 septembrie", "douăzeci și trei septembrie"),
    ],
)
def test_numbers_of_dates_and_times_are_said_as_words(language: str, text: str, words: str) -> None:
    assert phonemes(text, language) == phonemes(words, language)


def test_no_voice_is_told_to_say_a_million_for_a_document() -> None:
    millions = phonemes("12000000", "es").removeprefix(phonemes("doce", "es"))
    assert len(millions) > 4
    command = ["espeak-ng", "-q", "-x", "-b", "1", "--stdin", "-v", "es"]
    bare = subprocess.run(command, input=b"12345678Z", capture_output=True, check=True).stdout.decode()
    assert millions in re.sub(r"[^a-z]", "", bare.lower()).replace("j", "i")
    assert millions not in phonemes("12345678Z", "es")
