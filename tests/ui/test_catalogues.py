"""Every word a person can read is in both catalogues, complete, and none is left over."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.core.notices import Notice
from kiosk.core.scene import Page, Work
from kiosk.core.text import Text
from kiosk.resources import RESOURCES
from kiosk.ui.i18n import NAMES
from tests.ui.gallery import gallery, scenes_in
from tests.ui.glass import Glass

_PLURALS = 2
"""Spanish and English both have one form for 1 and one for the rest (Qt Linguist's rules)."""


@dataclass(frozen=True)
class Message:
    """One entry of a ``.ts`` file."""

    forms: tuple[str, ...]
    numerus: bool
    finished: bool


@cache
def catalogue(language: str) -> dict[str, Message]:
    root = ET.parse(RESOURCES / "i18n" / f"kiosk_{language}.ts").getroot()
    found: dict[str, Message] = {}
    for entry in root.iter("message"):
        key = entry.findtext("source", "")
        assert key not in found, f"{key} is there twice"
        translation = entry.find("translation")
        assert translation is not None, key
        numerus = entry.get("numerus") == "yes"
        forms = [form.text or "" for form in translation.iter("numerusform")] if numerus else [translation.text or ""]
        found[key] = Message(tuple(forms), numerus, translation.get("type") is None)
    return found


@cache
def said(catalogues: Path) -> frozenset[Text]:
    """Return every text the screens say in the whole gallery."""
    glass = Glass(catalogues)
    try:
        for language in NAMES:
            for scene in scenes_in(language).values():
                glass.window.navigator.show_scene(scene)
        return frozenset(glass.language.said)
    finally:
        glass.close()


def test_gallery_is_complete() -> None:
    scenes = gallery().values()
    assert {scene.page for scene in scenes} == set(Page)
    assert {scene.notice for scene in scenes} - {None} == set(Notice)
    assert {scene.work for scene in scenes} - {None} == set(Work)


@pytest.mark.parametrize("language", NAMES)
def test_catalogue_has_exactly_what_the_screens_say(qapp: QApplication, catalogues: Path, language: str) -> None:
    used = {words.key for words in said(catalogues)}
    there = set(catalogue(language))
    assert used - there == set(), "said, but in no catalogue"
    assert there - used == set(), "in the catalogue, but never said"


@pytest.mark.parametrize("language", NAMES)
def test_every_message_is_finished(language: str) -> None:
    for key, message in catalogue(language).items():
        assert message.finished, key
        assert len(message.forms) == (_PLURALS if message.numerus else 1), key
        assert all(form.strip() == form and form and form != key for form in message.forms), key


@pytest.mark.parametrize("language", NAMES)
def test_messages_take_what_the_screens_give(qapp: QApplication, catalogues: Path, language: str) -> None:
    """A placeholder nobody fills would be read aloud; a value nobody shows is a lost fact."""
    for words in said(catalogues):
        message = catalogue(language)[words.key]
        assert message.numerus is (words.count is not None), words.key
        given = {name for name, _value in words.values}
        for form in message.forms:
            assert set(re.findall(r"\{(\w+)\}", form)) == given, words.key
        assert not message.numerus or "%n" in message.forms[-1], words.key


def test_languages_have_the_same_messages() -> None:
    spanish, english = catalogue("es"), catalogue("en")
    assert {key: message.numerus for key, message in spanish.items()} == {
        key: message.numerus for key, message in english.items()
    }


def test_a_notice_says_the_same_in_few_words() -> None:
    """A title is one line of thought; a sentence has at most 20 words (accessibility.md F09, plain language)."""
    for language in NAMES:
        for key, message in catalogue(language).items():
            for form in message.forms:
                longest = max(len(sentence.split()) for sentence in re.split(r"[.!?:]\s", form))
                assert longest <= (10 if key.endswith(".title") else 20), (language, key, form)
