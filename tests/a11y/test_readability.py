"""Every screen in words that people know: INFLESZ, short sentences, one word for one thing (accessibility.md F09)."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Final
from unicodedata import combining

import pytest

from kiosk.core.notices import ADVICE, Notice
from tests.a11y.readability import QUITE_EASY, VERY_EASY, inflesz, syllables, words_of
from tests.ui.wording import public, sentences, texts

_BOUNDS: Final = {"es": QUITE_EASY, "es-easy": VERY_EASY}
_LONGEST: Final = {"es": 20, "es-easy": 12}
_PARTED: Final = ("notice", "volante", "curtain")
"""Their messages are of several screens: ``notice.pin-locked``, ``volante.purpose``, ``curtain.lost``."""
_LONG_ENOUGH: Final = 8
"""Words from which one text alone can be judged; shorter ones are noise."""


def screens(language: str) -> dict[str, list[str]]:
    """Return what there is to read on each screen: its title and its sentences. Labels are not sentences."""
    found: dict[str, list[str]] = defaultdict(list)
    for key, message in public(language).items():
        words = message.forms[-1]
        if key.endswith(".title") or ".step." in key or re.search(r"[.?!…:]$", words):
            parts = key.split(".")
            deep = parts[0] in _PARTED and len(parts) > 2
            found[".".join(parts[: 2 if deep else 1])].append(words)
    staff = public(language)["notice.staff"].forms[-1]
    for notice in Notice:
        found[f"notice.{notice.value}"] += [staff] * ADVICE[notice].call_staff
    shared = found.pop("document")
    for name in ("paper", "code"):
        found[name] += shared
    return dict(found)


@pytest.mark.proves("F09")
@pytest.mark.parametrize("language", _BOUNDS)
def test_every_screen_is_easy_to_read(language: str) -> None:
    scores = sorted((inflesz(found), name) for name, found in screens(language).items())
    print(f"\nINFLESZ, {language}, at least {_BOUNDS[language]}:")
    for score, name in scores:
        print(f"  {score:6.1f}  {name}")
    assert len(scores) > 45
    assert [(name, round(score, 1)) for score, name in scores if score < _BOUNDS[language]] == []


@pytest.mark.proves("F09", "A05")
@pytest.mark.parametrize("language", _BOUNDS)
def test_what_is_only_heard_is_very_easy(language: str) -> None:
    heard = [form for key, form in texts(language) if key.startswith("speech.")]
    assert inflesz(heard) >= VERY_EASY
    for form in heard:
        assert len(words_of(form)) < _LONG_ENOUGH or inflesz([form]) >= VERY_EASY, form


@pytest.mark.proves("F09")
@pytest.mark.parametrize("language", _LONGEST)
def test_sentences_are_short(language: str) -> None:
    for key, form in texts(language):
        most = _LONGEST["es-easy" if key.startswith("speech.") else language]
        assert max(len(words_of(sentence)) for sentence in sentences(form)) <= most, (key, form)


_OFFICIALESE: Final = (
    r"cumpliment\w+|interesad[oa]s?|habilitad\w+|previo a|previamente|mediante|dich[oa]s? \w+|proced(?:er|emos|a) a"
    r"|efectu\w+|realiz\w+|aport\w+|subsan\w+|expedientes?|acredit\w+|solicit\w+|tramit(?!e\b)\w+|usuari[oa]s?"
    r"|valid(?:ar|ación|e)|autentic\w+|autentific\w+|dispositivos?|sistemas?|en caso de|asimismo|conforme"
    r"|el mismo|la misma|no obstante"
    r"|anterioridad|posterioridad|disponible|deniega|denegad\w+|incidencias?|credencial\w*|errores?|error|acceder"
)
_CLAUSES: Final = (
    r"\b(?:aunque|para que|mientras|ya que|puesto que|sin embargo|el cual|la cual|cuy[oa]s?)\b|^Si (?!no,)"
)
"""Links between clauses that easy-read Spanish does without (UNE 153101)."""


@pytest.mark.proves("F09")
@pytest.mark.parametrize("language", _BOUNDS)
def test_words_are_those_of_people(language: str) -> None:
    for key, form in texts(language):
        assert not re.search(rf"\b(?:{_OFFICIALESE})\b", form, re.IGNORECASE), (key, form)


@pytest.mark.proves("F09")
def test_easy_read_has_one_idea_in_a_sentence() -> None:
    for key, form in texts("es-easy"):
        for sentence in sentences(form):
            assert not re.search(_CLAUSES, sentence), (key, sentence)


_GLOSSARY: Final = {
    "es": {
        "clave": r"pin|contraseñas?|código secreto|claves? de acceso",
        "tarjeta": r"carn[eé]t?s?|tarjeta inteligente",
        "volante": r"certificados?|justificantes?|resguardos?",
        "quiosco": r"kioscos?|terminal|máquina|cajero|tótem|aparato",
        "mostrador": r"ventanillas?|taquillas?|recepción",
        "papel": r"tique|tiquet|ticket|recibo|hoja",
        "auriculares": r"cascos|audífonos|altavoces",
        "número": r"cifras?|dígitos?",
        "meta": r"introduzca|inserte",
        "saque": r"extraiga|retire|quite",
        "escriba": r"teclee|digite",
        "toque": r"pulse|presione|clic|haga clic",
    },
    "en": {
        "pin": r"password|passcode",
        "slip": r"certificate|receipt",
        "desk": r"counter",
        "kiosk": r"terminal|machine",
    },
    "fr": {
        "code PIN": r"mot de passe|code secret",
        "attestation": r"certificat|justificatif",
        "guichet": r"comptoir|accueil",
        "borne": r"kiosque|terminal|machine",
    },
    "ro": {
        "codul PIN": r"parol\w+|cod secret",
        "adeverinț": r"certificat\w*",
        "ghișeu": r"recepție|birou de informații",
        "terminal": r"chioșc\w*|aparat\w*|mașin\w+",
        "card": r"cartel\w+",
    },
    "ar": {
        "الرقم السري": r"كلمة المرور|كلمة السر",
        "إفادة": r"شهادة",
        "الشباك": r"المنضدة|الاستقبال",
        "الجهاز": r"الكشك|الآلة",
    },
}
"""One thing, one word: what it is called, and what it is not (accessibility.md F12)."""


@pytest.mark.proves("F12")
@pytest.mark.parametrize("language", ["es", "es-easy", "en", "fr", "ro", "ar"])
def test_one_thing_has_one_word(language: str) -> None:
    everything = " ".join(form for _key, form in texts(language))
    for word, others in _GLOSSARY[language.removesuffix("-easy")].items():
        assert re.search(word, everything, re.IGNORECASE), f"{word} is nowhere said"
        found = re.search(rf"\b(?:{others})\b", everything, re.IGNORECASE)
        assert found is None, f"{found} where we say {word!r}"


_WHERE: Final = {
    "es": (r"arriba|abajo|derech[ao]|izquierd[ao]|encima|debajo|al lado", r"teclas?|ranura|botones"),
    "en": (r"above|below|left|right|up|down|top|bottom", r"keys?|slot|buttons"),
    "fr": (r"en haut|bas|droite|gauche|dessus|dessous", r"touches?|fente|boutons"),
    "ro": (r"sus|jos|dreapta|stânga|deasupra|dedesubt", r"tastele|tasta|fanta|butoanele"),
    "ar": (r"الأعلى|الأسفل|اليمين|اليسار|فوق|تحت", r"ب?زر|الفتحة|الأزرار"),
}
_NOT_A_PLACE: Final = {
    "en": r"is not right|Follow-up|Write this code down|\(%n left\)|You have %n \w+ left|are left|is left",
    "fr": r"(?:Plus|plus) bas",
}
"""Words of place with another meaning: "%n tries left"."""


def _only_by_place(language: str, sentence: str) -> bool:
    """Return whether a sentence tells somebody where to go or touch without naming the thing."""
    place, thing = _WHERE[language]
    sentence = "".join(letter for letter in sentence if not combining(letter))
    told = re.sub(_NOT_A_PLACE.get(language, r"(?!)"), "", sentence)
    return bool(re.search(rf"\b(?:{place})\b", told, re.IGNORECASE)) and not re.search(
        rf"\b(?:{thing})\b", told, re.IGNORECASE
    )


@pytest.mark.proves("F13")
@pytest.mark.parametrize("language", ["es", "es-easy", "en", "fr", "ro", "ar"])
def test_nothing_is_told_by_its_place_only(language: str) -> None:
    """ "The slot below" has a name for those who do not see where below is (WCAG 2.2 1.3.3)."""
    for key, form in texts(language):
        if key.startswith(("keyboard.", "frame.")):
            continue
        before = ""
        for sentence in sentences(form):
            assert not _only_by_place(language.removesuffix("-easy"), before + sentence), (key, sentence)
            before = sentence if sentence.endswith(":") else ""


# -- the judges ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("word", "count"),
    [("oír", 2), ("aún", 2), ("ciudadana", 4), ("empadronamiento", 6), ("guíe", 2), ("hay", 1), ("quiosco", 2),
     ("leemos", 3), ("averigüe", 4), ("instruir", 2), ("QR", 3), ("DNI", 4), ("y", 1), ("Puertollano", 4)],
)  # fmt: skip
def test_syllables_as_people_say_them(word: str, count: int) -> None:
    assert syllables(word) == count


def test_the_scale_tells_plain_words_from_official_ones() -> None:
    official = (
        "Con carácter previo a la expedición del correspondiente documento acreditativo, la persona interesada deberá "
        "proceder a la cumplimentación del formulario normalizado habilitado al efecto en la sede electrónica."
    )
    assert inflesz([official]) < 25 < VERY_EASY < inflesz(["Meta su tarjeta. No la saque aún. Espere un poco."])
    assert re.search(rf"\b(?:{_OFFICIALESE})\b", official, re.IGNORECASE)
    assert inflesz(["Meta su tarjeta."]) == pytest.approx(206.835 - 62.3 * 6 / 3 - 3)
    with pytest.raises(ValueError, match="nothing to read"):
        inflesz(["%n"[:0], "…"])


@pytest.mark.parametrize(
    ("language", "words", "wrong"),
    [("es", "Toque arriba a la derecha.", True), ("es", "Sale por la ranura de abajo.", False),
     ("en", "Touch the top right.", True), ("en", "Only %n try is left.", False), ("ar", "المس في الأسفل.", True)],
)  # fmt: skip
def test_the_judge_of_places(language: str, words: str, wrong: bool) -> None:  # noqa: FBT001 - a table's column
    assert _only_by_place(language, words) is wrong
