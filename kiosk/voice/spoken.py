"""Written text as people say it: times, document numbers, codes, addresses.

Engines read ``12345678Z`` as twelve million and ``2.º`` as «two, point, o». This works before any of them, so that all
voices say the same. What is read well as it stands (dates in words, amounts, postcodes) stays as it stands.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from typing import Final

from kiosk.voice.wording import MANNERS, STREETS, Manner

CHUNK: Final = 90
"""Characters of one caption."""

MASKED: Final = re.compile(r"[A-Z0-9*]*\*[A-Z0-9*]*")
NIF: Final = re.compile(r"\b(?:([XYZ])[ -]?)?([0-9]{1,2})\.?([0-9]{3})\.?([0-9]{3})[ -]?([A-Z])\b")
CODE: Final = re.compile(r"\b[A-Z0-9]{4}(?:[ -][A-Z0-9]{4})+\b|\b[A-Z0-9]{5,}\b")
_MIXED: Final = re.compile(r"[A-Z][0-9]|[0-9][A-Z]")
_GROUP: Final = 4
_PAIR: Final = "[ .]?([0-9]{2})"
PHONE: Final = re.compile(rf"(?<![0-9.,])([6-9][0-9]{{2}}){_PAIR}{_PAIR}{_PAIR}(?![0-9]|[.,][0-9])")
DAY: Final = re.compile(r"(?<![0-9/])([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})(?![0-9/])")
CLOCK: Final = re.compile(r"(?<![0-9:.,])([01]?[0-9]|2[0-3])(?::| ?h ?)([0-5][0-9])(?![0-9:])(?:\s?(?:h|hrs)\b\.?)?")
HOUR: Final = re.compile(r"(?<![0-9:.,])([01]?[0-9]|2[0-3]) ?h\b\.?")
_NUMBER: Final = re.compile(r"\b[Nn]\.?\s?º\s?")
ORDINAL: Final = re.compile(r"([0-9]+)\.?([ºª])")
TICKET: Final = re.compile(r"\b([A-Z])[ -]([0-9]{1,4})\b(?![.,][0-9])")

_SIGNS: Final = str.maketrans(dict.fromkeys("·…—–|•", ", ") | {"’": "'"})
_SAID: Final = frozenset(re.findall("..", "LuLlLtLmLoMnMcNdNlNoPdPoPsPeScSm"))
"""Unicode categories; the others are icons, quotation marks and what cannot be seen."""
_UNSAID: Final = frozenset('[]{}<>_\\"“”«»„')
"""Read out by engines as their names, or, doubled brackets, taken by espeak-ng for phonemes."""
_JOINERS: Final = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\u20e3]")

_SENTENCE: Final = re.compile(r"(?<=[.!?…؟])\s+")
_CLAUSE: Final = re.compile(r"(?<=[,;:،؛])\s+")


def spoken(text: str, language: str) -> str:
    """Return ``text`` as a person who reads it aloud in a language of the catalogue would say it.

    Icons, quotation marks and direction marks fall away; every digit is said, some in words.

    Raises:
        KeyError: not one of the terminal's languages.
    """
    manner = MANNERS[language.partition("-")[0]]
    words = unicodedata.normalize("NFC", _JOINERS.sub("", text))
    for pattern, say in _rules(manner):
        words = pattern.sub(say, words)
    return _tidy(words.translate(_SIGNS))


def chunks(text: str, limit: int = CHUNK) -> list[str]:
    """Return the sentences of a text, longer ones in clauses, each of at most ``limit`` characters.

    No word is cut: one that is longer than the limit stands alone.
    """
    parts: list[str] = []
    for sentence in _SENTENCE.split(text.strip()):
        short = [sentence] if len(sentence) <= limit else _packed(_CLAUSE.split(sentence), limit)
        for clause in short:
            parts += [clause] if len(clause) <= limit else _packed(clause.split(), limit)
    return [part for part in parts if part]


def _packed(pieces: list[str], limit: int) -> list[str]:
    """Join pieces as long as they fit."""
    lines: list[str] = []
    for piece in pieces:
        if lines and len(lines[-1]) + 1 + len(piece) <= limit:
            lines[-1] += " " + piece
        else:
            lines.append(piece)
    return lines


def _rules(manner: Manner) -> list[tuple[re.Pattern[str], Callable[[re.Match[str]], str]]]:
    """The order counts: a spelt code looks full of initials, a document like a code, a code like a time."""
    fixed = [(re.compile(short), _constant(long)) for short, long in (STREETS | dict(manner.short)).items()]
    return [
        *fixed,
        (MASKED, lambda found: _masked(found[0], manner)),
        (NIF, _grouped),
        (CODE, lambda found: _code(found[0], manner)),
        (PHONE, _grouped),
        (DAY, _grouped),
        (CLOCK, lambda found: manner.clock(int(found[1]), int(found[2]))),
        (HOUR, lambda found: manner.clock(int(found[1]), 0)),
        (_NUMBER, _constant(f"{manner.number} ")),
        (ORDINAL, lambda found: _ordinal(found, manner)),
        (TICKET, _grouped),
    ]


def _constant(words: str) -> Callable[[re.Match[str]], str]:
    return lambda _found: words


def _grouped(found: re.Match[str]) -> str:
    return ", ".join(group for group in found.groups() if group)


def _masked(token: str, manner: Manner) -> str:
    if len(token) == 1:
        return " "
    runs = re.findall(r"\*+|[^*]+", token)
    return " " + ", ".join(manner.hidden if run[0] == "*" else " ".join(run) for run in runs) + " "


def _code(token: str, manner: Manner) -> str:
    """One sign after the other, a longer pause between groups; words in capitals and plain numbers stay."""
    groups = re.split("[ -]", token)
    if not any(map(_MIXED.search, groups)):
        return token
    if len(groups) == 1:
        groups = [token[at : at + _GROUP] for at in range(0, len(token), _GROUP)]
    return ". ".join(", ".join(manner.letters.get(sign, sign) for sign in group) for group in groups)


def _ordinal(found: re.Match[str], manner: Manner) -> str:
    """First to tenth in words where there are any; above, and in other languages, as people do: the number."""
    number = found[1]
    if not 1 <= int(number[:_GROUP]) <= len(manner.ordinals):
        return f"{number} "
    return manner.ordinals[int(number) - 1] + ("o " if found[2] == "º" else "a ")


def _tidy(words: str) -> str:
    lines = re.sub(r"(?<=[^\s.!?:;,])\s*[\r\n]+\s*(?=\S)", ". ", words)
    kept = "".join(sign if _said(sign) else " " for sign in lines)
    alone = re.sub(r"\s+([,.;:!?](?=\s|$))", r"\1", " ".join(kept.split()))
    return re.sub(r",(?:\s*,)+", ",", re.sub(r",+([.;:!?])", r"\1", alone)).strip(" ,")


def _said(sign: str) -> bool:
    return (unicodedata.category(sign) in _SAID and sign not in _UNSAID) or sign == "°"
