"""Text templates of ``resources/documents`` and the one place where data meets markup: everything is escaped here."""

from __future__ import annotations

import html
import unicodedata
from collections.abc import Iterable
from functools import cache
from string import Template
from typing import Final

from kiosk.resources import RESOURCES

FOLDER: Final = RESOURCES / "documents"

# Signs that turn the reading direction of what follows: with them a name could make a document read differently
# from what the register says (Unicode Technical Report 36 §2.5.2).
_BIDI_CONTROLS: Final = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


class Markup(str):
    """Text that is already HTML or XML and made by us."""

    __slots__ = ()


def clean(text: str) -> str:
    """Return ``text`` (NFC) without what has no place on paper: control signs become spaces, turning signs go."""
    composed = unicodedata.normalize("NFC", text)
    return "".join(
        " " if unicodedata.category(sign) in {"Cc", "Cs", "Cn"} else sign
        for sign in composed
        if sign not in _BIDI_CONTROLS
    )


def escaped(text: str) -> Markup:
    """Return ``text`` safe between tags and inside quoted attributes, of HTML and of XML alike."""
    return text if isinstance(text, Markup) else Markup(html.escape(clean(text), quote=True))


@cache
def source(name: str) -> Markup:
    """Return the file ``name`` of ``resources/documents`` as it is."""
    return Markup((FOLDER / name).read_text(encoding="utf-8"))


@cache
def _template(name: str) -> Template:
    return Template(source(name))


def fill(name: str, **values: str) -> Markup:
    """Return the template ``name`` with every ``$name`` replaced by its value, escaped unless it is markup.

    Raises:
        KeyError: the template asks for a value that is not given.
    """
    return Markup(_template(name).substitute({key: escaped(value) for key, value in values.items()}))


def joined(parts: Iterable[Markup], between: str = "") -> Markup:
    """Return pieces of markup as one."""
    return Markup(between.join(parts))
