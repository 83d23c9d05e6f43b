"""The screens without sight: all that is on them is heard, in the order of the focus, and errors with their way out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from kiosk.core.ease import VOLUME_USUAL, VOLUMES, Aside
from kiosk.core.notices import ADVICE, Notice, Tone
from kiosk.core.ports import Earcon, Route
from kiosk.core.scene import Page, Scene
from kiosk.core.terminal import Terminal
from kiosk.core.text import text
from kiosk.ui.i18n import plain
from kiosk.ui.kit.keypad import PinDots
from kiosk.ui.kit.labels import Label
from kiosk.ui.kit.qr import QrCode
from kiosk.ui.kit.secretentry import SecretEntry
from kiosk.voice.spoken import spoken
from tests.a11y.conftest import Stand, StandMaker
from tests.a11y.pixels import rgb
from tests.fakes.voice import RecordingVoice
from tests.ui.conftest import GlassMaker
from tests.ui.desk import BAND_MM, Desk
from tests.ui.gallery import FULL_NAME, scenes_in
from tests.ui.glass import SCREENS, Glass, Recorder

_SOME = ("attract", "pin-half", "review-school-current", "notice-outcome-unknown", "aside-voice-on", "paper")
_ALIKE = {name for name in scenes_in("es") if name.startswith("review-")} - {"review-school-current"}
_SILENT = {name for name, scene in scenes_in("es").items() if scene.headphones_lost}


def heard_scenes(language: str) -> dict[str, Scene]:
    """Return all scenes as somebody with headphones and the voice on has them."""
    found = scenes_in(language)
    listening = {name: replace(scene.ease, voice=True) for name, scene in found.items()}
    return {name: replace(scene, ease=listening[name], headphones=True) for name, scene in found.items()}


class Listener:
    """A window that shows any scene to somebody with headphones, and what that person hears."""

    def __init__(self, glass: Glass, language: str = "es") -> None:
        self.glass, self.voice, self.recorder = glass, RecordingVoice(instant=True), Recorder()
        self.scenes = {name: scene for name, scene in heard_scenes(language).items() if name not in _ALIKE}
        glass.window.attach(cast(Terminal, self.recorder), self.voice)

    def show(self, name: str) -> str:
        """Show a scene to somebody who comes from another page, and return what is said of it."""
        self.glass.show(self.scenes["attract" if name == "reading" else "reading"])
        return self.turn(name)

    def turn(self, name: str) -> str:
        """Show a scene, from whatever was there."""
        self.voice.heard.clear()
        self.glass.show(self.scenes[name])
        return self.said()

    def press(self, key: Qt.Key) -> str:
        self.voice.heard.clear()
        QTest.keyClick(self.glass.focused, key)
        self.glass.settle()
        return self.said()

    def said(self) -> str:
        return _bare(" ".join(one.words for one in self.voice.heard if one.language))

    def expected(self, words: str) -> list[str]:
        """Return what must be heard of a text, sentence by sentence."""
        code = self.glass.language.code
        return [_bare(spoken(part, code)) for part in re.split(r"(?<=[.!?؟:])\s+", plain(words)) if _bare(part)]

    def things(self) -> Iterator[str]:
        """Yield the words of everything on the page that cannot be pressed."""
        root: QWidget = self.glass.window.navigator.view
        if self.glass.window.navigator.asking:
            root = self.glass.window.navigator.idle
        for widget in root.findChildren(QWidget):
            if widget.isVisible() and isinstance(widget, Label | PinDots | QrCode):
                yield widget.text() if isinstance(widget, Label) else widget.accessibleName()


def _bare(words: str) -> str:
    """Return words alone: signs are not heard."""
    return re.sub(r"[\W_]+", " ", words.casefold()).strip()


@pytest.fixture
def listener(glass: GlassMaker) -> Listener:
    return Listener(glass("upright"))


@pytest.fixture
def one(stand: StandMaker) -> Stand:
    return stand()


def _lost(listener: Listener, name: str) -> list[str]:
    """Return what somebody who walks the whole page once has not heard of it."""
    transcript = listener.show(name)
    seen = [part for words in listener.things() for part in listener.expected(words)]
    assert seen, name
    for control in listener.glass.window.navigator.controls():
        transcript += f" {listener.press(Qt.Key.Key_Down)}"
        seen += listener.expected(control.accessibleName()) + listener.expected(control.accessibleDescription())
    return [f"{name}: {part}" for part in seen if part not in transcript]


@pytest.mark.proves("A02")
def test_all_that_is_seen_is_heard(listener: Listener) -> None:
    asking = {name for name, scene in listener.scenes.items() if scene.idle_left is not None}
    assert [lost for name in listener.scenes.keys() - _SILENT - asking for lost in _lost(listener, name)] == []
    for name in asking:
        said = listener.show(name)
        assert all(part in said for words in listener.things() for part in listener.expected(words)), name


@pytest.mark.proves("A02")
@pytest.mark.parametrize("language", ["es-easy", "en", "fr", "ro", "ar"])
def test_all_that_is_seen_is_heard_in_its_language(glass: GlassMaker, language: str) -> None:
    listener = Listener(glass("upright"), language)
    assert [lost for name in _SOME for lost in _lost(listener, name)] == []
    assert {one.language for one in listener.voice.heard if one.language} == {language}


@pytest.mark.proves("A02")
def test_who_and_when_it_is_stands_on_the_help_page(listener: Listener) -> None:
    """The town and the official time are above every page; they are heard where help is, and not on every page."""
    band = listener.glass.window.navigator.band
    said = listener.show("aside-help")
    above = [label.accessibleName() for label in band.findChildren(Label) if label is not band.caption]
    assert len(above) == 2
    assert all(part in said for words in above for part in listener.expected(words))


def test_lost_words_are_found(listener: Listener) -> None:
    """A page with a label that is not in the accessibility tree would be silent there."""
    listener.show("purpose")
    labels = listener.glass.window.navigator.view.findChildren(Label)
    label = next(label for label in labels if "Pregunta" in label.text())
    label.setAccessibleName("x")
    label.apply = lambda words: None  # type: ignore[method-assign]  # spoilt on purpose
    assert _lost(listener, "purpose") != []


@pytest.mark.proves("A09")
def test_what_is_spoken_last_is_what_has_the_focus(listener: Listener) -> None:
    """One round with Down on every page: each stop is spoken at once, by its name first, and nothing after it."""
    walked = 0
    for name in listener.scenes.keys() - _SILENT:
        listener.show(name)
        navigator = listener.glass.window.navigator
        controls = [] if navigator.asking else navigator.controls()
        start = listener.glass.focused
        for _ in controls:
            said = listener.press(Qt.Key.Key_Down).removeprefix(_bare("Principio.")).strip()
            now = listener.glass.focused
            assert now in controls, name
            assert said.startswith(listener.expected(now.accessibleName())[0]), (name, now.objectName(), said)
            others = [listener.expected(other.accessibleName())[0] for other in controls if other is not now]
            later = said.removeprefix(listener.expected(now.accessibleName())[0])
            assert not any(len(other) > 9 and other in later for other in others), (name, said)
            walked += 1
        assert not controls or start not in controls or listener.glass.focused is start
    assert walked > len(listener.scenes) * 5


@pytest.mark.proves("A14")
@pytest.mark.parametrize("where", ["attract", "pin", "home"])
def test_volume_by_keys_is_said_at_its_own_volume(one: Stand, where: str) -> None:
    one.plug()
    if where == "pin":
        one.card()
    elif where == "home":
        one.to_home()
    one.hear()
    for key, change in (
        (Qt.Key.Key_Plus, 1),
        (Qt.Key.Key_VolumeUp, 2),
        (Qt.Key.Key_Minus, 1),
        (Qt.Key.Key_VolumeDown, 0),
    ):
        one.key(key)
        last = [heard for heard in one.voice.heard if heard.language][-1]
        assert last.words == f"Volumen {VOLUME_USUAL + change} de {VOLUMES}."
        assert (last.manner.volume, last.manner.route) == (VOLUME_USUAL + change, Route.HEADPHONES)
        one.hear()
    assert one.scene.pin_digits == 0


@pytest.mark.proves("A20")
@pytest.mark.parametrize("notice", Notice)
def test_what_went_wrong_and_what_to_do_are_heard(listener: Listener, notice: Notice) -> None:
    """First what has happened, then the advice, then who helps, and the way out that is advised."""
    said, advice = listener.show(f"notice-{notice.value}"), ADVICE[notice]
    say = listener.glass.language.say
    wanted = [text(f"notice.{notice.value}.title"), text(f"notice.{notice.value}.body")]
    wanted += [text("notice.staff")] * advice.call_staff
    wanted += [text(f"action.{action.value}") for action in advice.actions[:1]]
    places = [said.find(part) for words in wanted for part in listener.expected(say(words))]
    assert -1 not in places, said
    assert places[0] == min(places)
    assert advice.actions or advice.call_staff or len(places) > 1
    sounds = [heard.words for heard in listener.voice.heard if not heard.language]
    assert sounds == ([] if advice.tone is Tone.INFO else [Earcon.FAULT.value])


@pytest.mark.proves("A20")
@pytest.mark.parametrize("name", ["pin-wrong", "pin-wrong-last", "pin-wrong-untold"])
def test_a_wrong_pin_is_heard_with_what_is_left(listener: Listener, name: str) -> None:
    listener.show("pin")
    listener.turn("pin-busy")
    said = listener.turn(name)
    tries = listener.scenes[name].tries_left
    assert "la clave no es correcta" in said
    assert tries is None or f"{tries} intento" in said
    assert [heard.words for heard in listener.voice.heard if not heard.language] == [Earcon.FAULT.value]


@pytest.mark.proves("A22")
def test_the_pin_says_what_it_is(listener: Listener) -> None:
    """Before the first digit and wherever one is: the page says whose number it is, and how many digits it has."""
    said = listener.show("pin")
    assert "escriba los 6 números de su clave" in said
    (dots,) = [dots for dots in listener.glass.window.findChildren(PinDots) if dots.isVisible()]
    interface = QAccessible.queryAccessibleInterface(dots)
    assert interface.text(QAccessible.Text.Name) == "0 de 6 números escritos"
    assert interface.text(QAccessible.Text.Description) == "Su clave"


@pytest.mark.proves("A22")
def test_fields_of_the_kit_say_what_they_are(qapp: QApplication, catalogues: Path) -> None:
    """A text field is called by its question; a secret says how far it is, and whose it is."""
    QAccessible.setActive(True)
    desk = Desk(catalogues, SCREENS["upright"], easy=False, language="es", high_mm=BAND_MM)
    question = text("volante.purpose.title")
    desk.field.apply("", question, limit=60)
    entry = SecretEntry(desk.kit, lambda _byte: None, lambda: None, lambda _tone: None)
    entry.apply(3, text("pin.title.plain"), least=8, most=16)
    field = QAccessible.queryAccessibleInterface(desk.field._lines)
    secret = QAccessible.queryAccessibleInterface(entry)
    try:
        assert field.role() is QAccessible.Role.EditableText
        assert field.text(QAccessible.Text.Name) == "¿Para qué lo necesita?"
        assert "60" in field.text(QAccessible.Text.Description)
        assert secret.text(QAccessible.Text.Name) == "Ha escrito 3 caracteres. Hacen falta 8 o más."
        assert secret.text(QAccessible.Text.Description) == "Su clave"
    finally:
        entry.deleteLater()
        desk.close()


# -- curtain -----------------------------------------------------------------------------------------------------


def _uniform_but(glass: Glass, words: list[QRect]) -> bool:
    """Return whether the glass has one colour outside some places."""
    pixels = rgb(glass.picture()).astype(int)
    ground = pixels[0, 0].copy()
    for area in words:
        pixels[area.top() : area.bottom() + 1, area.left() : area.right() + 1] = ground
    return bool((pixels == ground).all())


@pytest.mark.proves("G05")
@pytest.mark.parametrize("name", ["covered", "covered-pin", "review-school-current", "paper"])
def test_the_curtain_shows_itself_and_nothing_else(listener: Listener, name: str) -> None:
    """Not the page, not the captions: of one colour but for the curtain's own words, which tell nothing of a person."""
    listener.show(name)
    curtain = listener.glass.window.navigator.curtain
    assert curtain.shown
    parts = [part for part in curtain.findChildren(QWidget) if part.isVisible() and not part.findChildren(QWidget)]
    assert _uniform_but(listener.glass, [listener.glass.place(part) for part in parts])
    assert not _uniform_but(listener.glass, [])
    shown = {part.text() for part in parts if isinstance(part, Label | QAbstractButton)}
    assert shown == {listener.glass.language.say(text(f"curtain.{what}")) for what in ("title", "body", "show")}


@pytest.mark.proves("G05")
def test_speech_goes_on_under_the_curtain(one: Stand) -> None:
    one.plug()
    one.to_review()
    assert one.glass.window.navigator.curtain.shown
    assert "Ana García Muñoz" in one.hear()
    one.key(Qt.Key.Key_Down)
    assert "Cambiar" in one.hear()
    assert one.glass.window.navigator.curtain.shown


@pytest.mark.proves("G05")
def test_the_curtain_comes_and_goes_at_once(one: Stand) -> None:
    """By one touch it goes; by the voice page it comes back, and the errand is where it was."""
    one.plug()
    one.to_review()
    one.tap("uncover")
    assert not one.glass.window.navigator.curtain.shown
    one.key(Qt.Key.Key_M)
    assert _where(one) == (Page.REVIEW, Aside.VOICE)
    assert not one.glass.window.navigator.curtain.shown, "a page about nobody"
    one.tap("voice-cover")
    one.key(Qt.Key.Key_M)
    assert _where(one) == (Page.REVIEW, None)
    assert one.glass.window.navigator.curtain.shown


def _where(one: Stand) -> tuple[Page, Aside | None]:
    return one.scene.page, one.scene.aside


@pytest.mark.proves("G06")
def test_nothing_personal_is_said_after_the_person_has_gone(one: Stand) -> None:
    """What waits to be said is forgotten with the card, and so is the caption."""
    one.plug()
    one.to_review()
    assert one.voice.speaking
    waiting = [utterance.words for utterance in one.voice._waiting]
    assert any("Ana García" in repr(getattr(words, "reveal", str)()) for words in waiting)
    one.voice.heard.clear()
    one.take_card()
    said = one.hear()
    assert "Ha sacado la tarjeta" in said
    assert not re.search("Ana|García|Mina|4567", said)
    narrator = one.glass.window._narrator
    assert narrator is not None
    assert not any("Ana" in repr(getattr(words, "reveal", str)()) for words in narrator._said + narrator._focus)
    assert one.glass.window.navigator.band.caption.text() == ""
    assert FULL_NAME not in said
