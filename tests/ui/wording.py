"""The catalogues as people wrote them: the ``.ts`` files, read and written without Qt."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from xml.etree import ElementTree as ET

from kiosk.resources import RESOURCES

FORMS = {"es": 2, "es-easy": 2, "en": 2, "fr": 2, "ro": 3, "ar": 6}
"""Plural forms by Qt Linguist's rules; its numerus list, from CLDR's."""
ONE_NUMBER = {"es": {0}, "es-easy": {0}, "en": {0}, "fr": set(), "ro": {0}, "ar": {0, 1, 2}}
"""Forms that stand for one number only and may say it in a word: "o opțiune". French has one form for 0 and 1."""
PLACEHOLDER = re.compile(r"\{\w+\}|%n")

_TECHNICIAN = "calibrate."
"""The calibration screen is for whoever installs the terminal: Spanish and English at once, the same in each file."""


@dataclass(frozen=True)
class Message:
    """One entry of a ``.ts`` file."""

    forms: tuple[str, ...]
    numerus: bool
    finished: bool


def path(language: str) -> Path:
    return RESOURCES / "i18n" / f"kiosk_{language}.ts"


@cache
def catalogue(language: str) -> dict[str, Message]:
    """Return the messages of a language by their keys."""
    found: dict[str, Message] = {}
    for entry in ET.parse(path(language)).getroot().iter("message"):
        key = entry.findtext("source", "")
        assert key not in found, f"{key} is there twice"
        translation = entry.find("translation")
        assert translation is not None, key
        numerus = entry.get("numerus") == "yes"
        forms = [form.text or "" for form in translation.iter("numerusform")] if numerus else [translation.text or ""]
        found[key] = Message(tuple(forms), numerus, translation.get("type") is None)
    return found


def public(language: str) -> dict[str, Message]:
    """Return the messages that a citizen can meet."""
    return {key: message for key, message in catalogue(language).items() if not key.startswith(_TECHNICIAN)}


def installers(language: str) -> dict[str, Message]:
    """Return the messages for whoever installs the terminal."""
    return {key: message for key, message in catalogue(language).items() if key.startswith(_TECHNICIAN)}


def texts(language: str) -> list[tuple[str, str]]:
    """Return every form of every message that a citizen can meet, with its key."""
    return [(key, form) for key, message in public(language).items() for form in message.forms]


def sentences(words: str) -> list[str]:
    """Return the sentences of a text; what has no full stop is one as well."""
    return [part for part in re.split(r"(?<=[.!?؟…:])\s+", words.strip()) if part]
