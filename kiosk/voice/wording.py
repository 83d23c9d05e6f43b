"""What each language says in place of what is written: words of times, abbreviations, letters. Data for ``spoken``."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

Clock = Callable[[int, int], str]

_ONE_FIGURE: Final = 9
_NOON: Final = 12
_ROMANIAN_OF: Final = 20


@dataclass(frozen=True, kw_only=True)
class Manner:
    """How one language says what is not written as it is said.

    Attributes:
        hidden: for the stars of a masked document.
        number: what ``n.º`` is short for.
        clock: hour and minute in words and figures.
        short: abbreviation, as a regular expression, and what it is short for.
        letters: names of letters that alone would be words or sound like another.
        ordinals: words of 1st, 2nd… without their last vowel, which is ``o`` for ``º`` and ``a`` for ``ª``.
    """

    hidden: str
    number: str
    clock: Clock
    short: Mapping[str, str]
    letters: Mapping[str, str] = field(default_factory=dict)
    ordinals: Sequence[str] = ()


def _spanish_clock(hour: int, minute: int) -> str:
    hours = {1: "una hora", 21: "veintiuna horas"}.get(hour, f"{hour} horas")
    ones = {1: "un minuto", 21: "veintiún minutos", 31: "treinta y un minutos", 41: "cuarenta y un minutos"}
    minutes = (ones | {51: "cincuenta y un minutos"}).get(minute, f"{minute} minutos")
    return f"{hours} y {minutes}" if minute else hours


def _english_clock(hour: int, minute: int) -> str:
    if minute:
        return f"{hour} {minute}" if minute > _ONE_FIGURE else f"{hour} oh {minute}"
    return f"{hour} o'clock" if hour <= _NOON else f"{hour} hundred"


def _french_clock(hour: int, minute: int) -> str:
    hours = {0: "0 heure", 1: "une heure", 21: "vingt et une heures"}.get(hour, f"{hour} heures")
    return f"{hours} {minute}" if minute else hours


def _romanian_clock(hour: int, minute: int) -> str:
    of = "de " if minute >= _ROMANIAN_OF else ""
    minutes = "un minut" if minute == 1 else f"{minute} {of}minute"
    return f"{hour} și {minutes}" if minute else str(hour)


def _arabic_clock(hour: int, minute: int) -> str:
    return f"{hour} و {minute} دقيقة" if minute else str(hour)


STREETS: Final = {
    r"\bC/\s?": "calle ",
    r"\b[Aa]vda?\.\s?|\bAv\.\s?": "avenida ",
    r"\bP(?:za|lza|l)\.\s?": "plaza ",
    r"\bP\.º\s?|\bPº\s?": "paseo ",
    r"\bCtra\.\s?": "carretera ",
    r"\bUrb\.\s?": "urbanización ",
    r"\bPol\.\s?(?:[Ii]nd\.\s?)?": "polígono ",
    r"\bs/n\b": "sin número",
    r"\b(?:izda|izq)\b\.?": "izquierda",
    r"\b(?:dcha|dch|dcho)\b\.?": "derecha",
    r"\besc\.\s?": "escalera ",
    r"\bpta\.\s?": "puerta ",
}
"""Of addresses, which stay Spanish in every language."""
_SPANISH: Final = {
    r"\bD\.ª\s?|\bDña\.\s?": "doña ",
    r"\bD\.\s(?=[A-ZÁÉÍÓÚÑ])": "don ",
    r"\bSra\.\s?": "señora ",
    r"\bSr\.\s?": "señor ",
    r"\b(?:[Tt]fno|[Tt]el|[Tt]eléf)\.\s?": "teléfono ",
    r"\b[Aa]rts?\.\s?": "artículo ",
    r"\b[Nn]úm\.\s?": "número ",
    r"\bC\.?\s?P\.?(?=\s?\d)": "código postal ",
    r"\b1\.?er\b": "primer",
    r"\b3\.?er\b": "tercer",
}
_ENGLISH: Final = {r"\bNo\.\s?(?=\d)": "number ", r"\bMr\b\.?": "mister", r"\bMrs\b\.?": "missis"}
_FRENCH: Final = {
    r"\b[Nn]°\s?": "numéro ",
    r"\bMme\b\.?": "madame",
    r"\bM\.\s(?=[A-Z])": "monsieur ",
    r"\bbd\.?\s": "boulevard ",
}
_ROMANIAN: Final = {
    r"\b[Nn]r\.\s?(?=\d)": "numărul ",
    r"\b[Ss]tr\.\s?": "strada ",
    r"\bbl\.\s?": "bloc ",
    r"\bsc\.\s?": "scara ",
    r"\bap\.\s?": "apartament ",
    r"\bet\.\s?": "etaj ",
    r"\b[Tt]el\.\s?": "telefon ",
}

_ORDINALS: Final = ("primer", "segund", "tercer", "cuart", "quint", "sext", "séptim", "octav", "noven", "décim")

MANNERS: Final[Mapping[str, Manner]] = {
    "es": Manner(
        hidden="oculto",
        number="número",
        clock=_spanish_clock,
        short=_SPANISH,
        letters={"Y": "i griega"},
        ordinals=_ORDINALS,
    ),
    "en": Manner(hidden="hidden", number="number", clock=_english_clock, short=_ENGLISH),
    "fr": Manner(hidden="masqué", number="numéro", clock=_french_clock, short=_FRENCH),
    "ro": Manner(hidden="ascuns", number="numărul", clock=_romanian_clock, short=_ROMANIAN),
    "ar": Manner(hidden="مخفي", number="رقم", clock=_arabic_clock, short={}),
}
