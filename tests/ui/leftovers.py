"""Words of the language before that stay on the glass when the language is switched."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from kiosk.ui.i18n import NAMES, plain
from tests.ui import pseudo
from tests.ui.wording import PLACEHOLDER, public

BEFORE = ("es", "es-easy")
"""Catalogues of the language that a terminal rests in."""
_LEAST_LETTERS = 3


def left_over(language: str, words: Iterable[str]) -> Iterator[str]:
    """Yield what is Spanish among the words of a screen in another language.

    Args:
        language: name of the catalogue in force.
        words: texts and accessible names, as they are shown.
    """
    stale = _stale(language)
    yield from (f"{said!r} is Spanish" for said in {plain(said) for said in words} if stale.fullmatch(said))


def _forms(language: str) -> dict[str, tuple[str, ...]]:
    """Return the messages of a language as they are shown; the pseudo-language's are made of the Spanish ones."""
    if language in NAMES:
        return {key: message.forms for key, message in public(language).items()}
    return {key: tuple(map(pseudo.longer, message.forms)) for key, message in public("es").items()}


@cache
def _stale(language: str) -> re.Pattern[str]:
    """Match what a catalogue before says and this one does not say anywhere."""
    now = _forms(language)
    own = {form for forms in now.values() for form in forms}
    patterns = set()
    for before in set(BEFORE) - {language}:
        for key, forms in _forms(before).items():
            if forms != now[key]:
                patterns |= {_pattern(form) for form in forms if form not in own and _says_something(form)}
    return re.compile("|".join(sorted(patterns)))


def _says_something(form: str) -> bool:
    return sum(letter.isalpha() for letter in PLACEHOLDER.sub("", form)) >= _LEAST_LETTERS


def _pattern(form: str) -> str:
    return ".+".join(map(re.escape, PLACEHOLDER.split(form)))
