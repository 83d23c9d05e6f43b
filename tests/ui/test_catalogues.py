"""Every word a person can read or hear is in the six catalogues, complete, and none is left over."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

import kiosk
from kiosk.core.notices import Notice
from kiosk.core.scene import Page, Work
from kiosk.core.text import Text
from kiosk.device.settings import LANGUAGES
from kiosk.ui.i18n import NAMES
from tests.ui.gallery import gallery, scenes_in
from tests.ui.glass import Glass
from tests.ui.wording import FORMS, ONE_NUMBER, PLACEHOLDER, catalogue, installers, public, texts

_SOURCES = [path for path in Path(kiosk.__file__).parent.rglob("*.py") if "central" not in path.parts]
_HEAD = re.compile(r"(?:[a-z-]+\.){2,}")


_ENDINGS = str.maketrans({"؟": "?", "،": ",", "؛": ";"})


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


@cache
def nodes() -> tuple[ast.AST, ...]:
    """Return the syntax of the terminal's own sources."""
    return tuple(node for path in _SOURCES for node in ast.walk(ast.parse(path.read_text("utf-8"))))


def literals() -> set[str]:
    """Return every string the sources hold: a key written out there is used."""
    return {node.value for node in nodes() if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def asked_for() -> set[str]:
    """Return the keys written out in a call of ``text()`` for a person; rules for settings have a ``text()`` too."""
    calls = [node for node in nodes() if isinstance(node, ast.Call) and _called(node) == "text"]
    keys = [call.args[0].value for call in calls if call.args and isinstance(call.args[0], ast.Constant)]
    return {key for key in keys if isinstance(key, str) and re.fullmatch(r"[a-z]+(?:[.-][a-z-]+)+", key)}


def families() -> set[str]:
    """Return the beginnings of the keys that sources put together, such as ``keyboard.sign.``.

    Only those of two names or more: one, such as ``notice.``, is proved by the gallery.
    """
    parts = [node.values[0] for node in nodes() if isinstance(node, ast.JoinedStr) and node.values]
    heads = [part.value for part in parts if isinstance(part, ast.Constant) and isinstance(part.value, str)]
    return {head for head in heads if _HEAD.fullmatch(head)}


def _called(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else ""


def _ending(words: str) -> str:
    found = re.search(r"[.?!…:,;]$", words.translate(_ENDINGS))
    return found[0] if found else ""


def test_gallery_is_complete() -> None:
    scenes = gallery().values()
    assert {scene.page for scene in scenes} == set(Page)
    assert {scene.notice for scene in scenes} - {None} == set(Notice)
    assert {scene.work for scene in scenes} - {None} == set(Work)


@pytest.mark.proves("F14")
def test_each_language_has_a_catalogue_and_a_name() -> None:
    assert set(LANGUAGES) == set(NAMES) == set(FORMS)
    assert len(set(NAMES.values())) == len(NAMES)


@pytest.mark.parametrize("language", NAMES)
def test_nothing_is_missing(qapp: QApplication, catalogues: Path, language: str) -> None:
    used = {words.key for words in said(catalogues)} | asked_for()
    assert used - set(catalogue(language)) == set(), "said, but not in the catalogue"


def test_nothing_is_left_over(qapp: QApplication, catalogues: Path) -> None:
    used = {words.key for words in said(catalogues)} | literals()
    heads = tuple(families())
    stale = {key for key in public("es") if key not in used and not key.startswith(heads)}
    assert stale == set(), "in the catalogues, but never said"


@pytest.mark.parametrize("language", NAMES)
def test_languages_have_the_same_messages_in_the_same_order(language: str) -> None:
    spanish, other = catalogue("es"), catalogue(language)
    assert list(spanish) == list(other)
    assert [message.numerus for message in spanish.values()] == [message.numerus for message in other.values()]


@pytest.mark.parametrize("language", NAMES)
def test_every_message_is_finished(language: str) -> None:
    for key, message in catalogue(language).items():
        assert message.finished, key
        assert len(message.forms) == (FORMS[language] if message.numerus else 1), key
        for form in message.forms:
            assert form, key
            assert form != key
            assert form == form.strip(), key


def test_whoever_installs_the_terminal_reads_two_languages_at_once() -> None:
    assert installers("es")
    for language in NAMES:
        assert installers(language) == installers("es")


@pytest.mark.parametrize("language", NAMES)
def test_messages_take_what_the_screens_give(qapp: QApplication, catalogues: Path, language: str) -> None:
    """A placeholder nobody fills would be read aloud; a value nobody shows is a lost fact."""
    for words in said(catalogues):
        message = catalogue(language)[words.key]
        assert message.numerus is (words.count is not None), words.key
        given = {f"{{{name}}}" for name, _value in words.values}
        for form in message.forms:
            assert set(PLACEHOLDER.findall(form)) - {"%n"} == given, words.key


@pytest.mark.parametrize("language", NAMES)
def test_languages_have_the_same_placeholders(language: str) -> None:
    """A form that stands for more than one number shows it; one that stands for a single one may say it in a word."""
    for key, message in catalogue(language).items():
        wanted = set(PLACEHOLDER.findall(catalogue("es")[key].forms[-1]))
        assert message.numerus is ("%n" in wanted), key
        for at, form in enumerate(message.forms):
            free = {"%n"} if message.numerus and at in ONE_NUMBER[language] else set()
            found = PLACEHOLDER.findall(form)
            assert wanted - free <= set(found) <= wanted, (key, form)
            assert len(found) == len(set(found)), (key, form)


def test_nothing_but_words_and_placeholders() -> None:
    for language in NAMES:
        for key, form in texts(language):
            assert not re.search(r"\s\s|[\n\t]", form), (language, key)
            assert not re.search(r"[{}%]|\$|\\|&(?!\s)", PLACEHOLDER.sub("", form)), (language, key)


@pytest.mark.parametrize("language", NAMES)
def test_languages_end_texts_alike(language: str) -> None:
    """A full stop makes a sentence, nothing makes a label; both look the same on the screen in each language."""
    for key, message in catalogue(language).items():
        assert {_ending(form) for form in message.forms} == {_ending(catalogue("es")[key].forms[-1])}, key


@pytest.mark.proves("F12")
def test_easy_read_has_the_same_words_on_buttons_labels_and_titles() -> None:
    """Staff and neighbours must be able to help: same screens, same order, same words (accessibility.md R2)."""
    free = (".hint", ".body", ".staff")
    words = {key: message.forms[-1] for key, message in catalogue("es").items() if not key.endswith(free)}
    same = [key for key, form in words.items() if key.endswith(".title") or not _ending(form)]
    assert len(same) > 100
    for key in same:
        assert catalogue("es-easy")[key] == catalogue("es")[key], key
