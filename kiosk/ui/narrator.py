"""Says what the screen says, and sounds what it shows: page by page, control by control (accessibility.md R8-R14)."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QAbstractButton, QWidget

from kiosk.core.ease import Aside
from kiosk.core.notices import ADVICE, Tone
from kiosk.core.personal import Personal
from kiosk.core.ports import Earcon, Route, Utterance, Voice, VoiceManner
from kiosk.core.scene import Page, Scene
from kiosk.core.text import Text, text
from kiosk.ui import reading
from kiosk.ui.kit.accessible import announce
from kiosk.ui.navigator import Navigator
from kiosk.ui.screens.frame import present
from kiosk.ui.screens.languages import NAMES

Words = str | Personal
_TONGUES = {name: code for code, name in NAMES.items()}
_SENTENCE = re.compile(r"(?<=[.!?؟:])\s+")
_SILENCE_S = 12
_REREADS = 3


class Narrator(QObject):
    """One voice over one window. It decides nothing: what it says is in the accessibility tree or in the scene."""

    def __init__(self, window: QWidget, navigator: Callable[[], Navigator], voice: Voice) -> None:
        super().__init__(window)
        self._window, self._navigator, self._voice = window, navigator, voice
        self._scene = Scene()
        self._where: object = None
        self._said: list[Words] = []
        self._focus: list[Words] = []
        self._extra: list[Words] = []
        self._quiet, self._reread = 0, 0
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._tell)
        voice.listen(self._caption)

    @property
    def manner(self) -> VoiceManner:
        """How things are said now."""
        ease, plugged = self._scene.ease, self._scene.headphones
        return VoiceManner(rate=ease.rate, volume=ease.volume, route=Route.HEADPHONES if plugged else Route.SPEAKER)

    # -- what happened -----------------------------------------------------------------------------------------

    def scene(self, scene: Scene) -> None:
        """Take the scene that is now on the glass."""
        before, self._scene = self._scene, scene
        self._sounds(before, scene)
        self._changes(before, scene)
        self._soon.start()

    def focused(self) -> None:
        """Take word that another control has the focus."""
        self._soon.start()

    def hush(self) -> None:
        """Somebody pressed something: be silent at once."""
        self._quiet = self._reread = 0
        self._voice.stop()

    def hint(self, words: Text) -> None:
        """Say something that is only for the ear, before anything else."""
        self._extra.append(self._said_as(words))
        self._soon.start()

    def tick(self) -> None:
        """A second has passed: after some silence say again where the person is, at most three times."""
        if not self._speaks() or self._voice.speaking or self._scene.ease.paused:
            self._quiet = 0
            return
        self._quiet += 1
        if self._quiet >= _SILENCE_S and self._reread < _REREADS:
            self._reread += 1
            self._quiet = 0
            self._say(self._focus or self._said[:1])

    def _sounds(self, before: Scene, now: Scene) -> None:
        """Everything that is shown suddenly is heard too, whether the voice is on or not."""
        earcon: Earcon | None = None
        asks = now.idle_left is not None and before.idle_left is None
        if asks or (now.headphones_lost and not before.headphones_lost):
            earcon = Earcon.ATTENTION
        elif now.reminders > before.reminders:
            earcon = Earcon.TAKE
        elif now.page is not before.page or now.notice is not before.notice:
            earcon = _earcon(now)
        elif now.pin_wrong and not before.pin_wrong:
            earcon = Earcon.FAULT
        elif now.pin_digits != before.pin_digits and not now.pin_busy:
            earcon = Earcon.KEY if now.pin_digits > before.pin_digits else Earcon.ERASE
        if earcon is not None:
            self._voice.sound(earcon, self.manner)

    def _changes(self, before: Scene, now: Scene) -> None:
        """What has no place on the page is said by itself: rate, volume, pause, repeat, the first welcome."""
        ease = now.ease
        if now.headphones_lost or not ease.voice:
            self._voice.stop()
        if ease.paused is not before.ease.paused:
            self._voice.pause(paused=ease.paused)
        if ease.voice and not before.ease.voice:
            self._where = None
            self._extra.append(self._said_as(text("speech.welcome")))
        if now.repeats > before.repeats or (now.headphones and not before.headphones):
            self._where = None
        if ease.rate != before.ease.rate:
            self._extra.append(self._said_as(text("speech.rate", at=ease.rate, of=7)))
        if ease.volume != before.ease.volume:
            self._extra.append(self._said_as(text("speech.volume", at=ease.volume, of=10)))

    # -- what to say -------------------------------------------------------------------------------------------

    def _speaks(self) -> bool:
        ease = self._scene.ease
        return ease.voice and not self._scene.headphones_lost and self._voice.speaks(self._scene.text_set)

    def _tell(self) -> None:
        """Say what is new: all of a new page, else only the words and the control that have changed."""
        navigator, scene = self._navigator(), self._scene
        root = navigator.idle if navigator.asking else navigator.view
        question = scene.progress.at if scene.progress else None
        where = (scene.page, scene.aside, scene.first, scene.notice, scene.text_set, navigator.asking, question)
        arrived = where != self._where
        self._where = where
        page = [node.words for node in reading.nodes(root)]
        fresh = page if arrived else ([] if navigator.asking else [w for w in page if w not in self._said])
        self._said = page
        focus = self._control(navigator)
        if arrived:
            fresh = [*fresh, *self._count(navigator)]
        spoken = [*self._extra, *fresh, *(focus if arrived or focus != self._focus else [])]
        self._extra, self._focus = [], focus
        if fresh and page:
            announce(self._window, _public(fresh))
        if spoken and self._speaks():
            self._say(spoken)

    def _say(self, words: list[Words]) -> None:
        manner = self.manner
        if manner.route is Route.SPEAKER and any(isinstance(part, Personal) for part in words):
            words = [*words, self._said_as(text("speech.private"))]
        parts = [part for whole in words for part in _sentences(whole)]
        self._voice.say([Utterance(part, self._tongue(part)) for part in parts], manner)

    def _tongue(self, words: Words) -> str:
        """Return the language of some words: the page's; a language's own name is said in itself (WCAG 2.2 3.1.2)."""
        own = _TONGUES.get(words) if isinstance(words, str) else None
        return own if own is not None and self._voice.speaks(own) else self._scene.text_set

    def _count(self, navigator: Navigator) -> list[Words]:
        options = _options(navigator)
        scene = self._scene
        hints = [text("speech.pin")] if scene.page is Page.PIN and scene.aside is None else []
        if scene.aside is Aside.HELP:
            hints += [words for words in (text("frame.town"), present(scene).clock) if words is not None]
        counted = [text("speech.options", count=len(options))] if len(options) > 1 else []
        return [self._said_as(words) for words in (*hints, *counted)]

    def _control(self, navigator: Navigator) -> list[Words]:
        """Return what the focused control says: name, state, hint, and which of how many it is."""
        now = self._window.focusWidget()
        if not isinstance(now, QAbstractButton) or now not in navigator.controls():
            return []
        name, hint, on, choice = reading.control(now)
        words: list[Words] = [reading.guarded(name, now)]
        if on is not None and choice:
            words += [self._said_as(text("speech.chosen"))] if on else []
        elif on is not None:
            words.append(self._said_as(text("speech.on" if on else "speech.off")))
        if hint:
            words.append(reading.guarded(hint, now))
        options = _options(navigator)
        if now in options and len(options) > 1:
            words.append(self._said_as(text("speech.position", at=options.index(now) + 1, of=len(options))))
        return words

    def _said_as(self, words: Text) -> str:
        return self._navigator().kit.say(words)

    def _caption(self, utterance: Utterance | None) -> None:
        """Show what is being said; a covered screen covers it too."""
        words = "" if utterance is None else utterance.words
        self._navigator().band.say(words.reveal() if isinstance(words, Personal) else words)


def _options(navigator: Navigator) -> list[QAbstractButton]:
    if navigator.asking:
        return []
    return [button for button in navigator.own_controls() if not button.objectName().startswith("pin-")]


def _earcon(scene: Scene) -> Earcon | None:
    if scene.page is Page.NOTICE and scene.notice is not None:
        return Earcon.FAULT if ADVICE[scene.notice].tone is not Tone.INFO else None
    return {Page.TAKE_CARD: Earcon.TAKE, Page.PAPER: Earcon.DONE, Page.CODE: Earcon.DONE}.get(scene.page)


def _sentences(words: Words) -> list[Words]:
    """Cut at the ends of sentences, so that each caption is short and a pause loses little."""
    if isinstance(words, Personal):
        return [Personal(part) for part in _SENTENCE.split(words.reveal()) if part]
    return [part for part in _SENTENCE.split(words) if part]


def _public(words: list[Words]) -> str:
    """Return what a live announcement may say; assistive technology reads personal text where it stands."""
    return " ".join(part for part in words if isinstance(part, str))
