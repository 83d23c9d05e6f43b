"""How easy a Spanish text is: INFLESZ, the scale of Barrio-Cantalejo (2008) over Szigriszt's perspicuity (1993).

Syllables are counted by the rules of Spanish spelling (pylabeador), not by hyphenation, which sees one syllable in
"oír" and so flatters a text. Abbreviations are counted as they are spelled aloud: "QR" is "cu erre".
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from pylabeador import syllabify

from tests.ui.wording import PLACEHOLDER, sentences

VERY_EASY: Final = 80
QUITE_EASY: Final = 65
"""Bounds of the scale: 80 to 100 "muy fácil" (primary school), 65 to 80 "bastante fácil" (popular press)."""
_STAND_IN: Final = "dato"
_WORD = re.compile(r"[^\W\d_]+")
_SPELLED: Final = dict.fromkeys("FHJLMNÑRSVXZ", 2) | {"W": 4}
"""Syllables of a letter's name; the others have one."""


def words_of(text: str) -> list[str]:
    """Return the words, with a short one for each value that a program puts in."""
    return _WORD.findall(PLACEHOLDER.sub(_STAND_IN, text))


def syllables(word: str) -> int:
    """Return how many syllables a Spanish word has when it is read aloud."""
    if word.isupper() and len(word) > 1:
        return sum(_SPELLED.get(letter, 1) for letter in word)
    return len(syllabify(word.lower()))


def inflesz(texts: Iterable[str]) -> float:
    """Return 206.835 - 62.3 x syllables per word - words per sentence; more is easier, short plain texts pass 100.

    Raises:
        ValueError: there are no words.
    """
    phrases = [words_of(sentence) for text in texts for sentence in sentences(text)]
    phrases = [phrase for phrase in phrases if phrase]
    words = [word for phrase in phrases for word in phrase]
    if not words:
        raise ValueError("nothing to read")
    return 206.835 - 62.3 * sum(map(syllables, words)) / len(words) - len(words) / len(phrases)
