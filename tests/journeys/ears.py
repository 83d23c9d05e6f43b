"""Ears, a tactile pad and no eyes: a person who knows only what the voice says."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from kiosk.core.personal import Personal
from kiosk.core.ports import Earcon, Utterance, VoiceManner
from kiosk.core.scene import Page
from kiosk.core.text import Text
from kiosk.ui import reading
from kiosk.ui.i18n import plain
from kiosk.ui.window import KioskWindow
from kiosk.voice.spoken import spoken
from tests.fakes.voice import Heard, RecordingVoice
from tests.journeys.conftest import Visit

_LONGEST_WALK = 60
_K, _PLAIN, _ON_PAD = Qt.Key, Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier
Key = tuple[Qt.Key, Qt.KeyboardModifier]


@dataclass(frozen=True)
class Pad:
    """A pad of keys that can be told apart by touch."""

    name: str
    next: Key
    choose: Key
    forward: Key
    digits: tuple[Key, ...] = ()


NINE = Pad("nine", (_K.Key_Down, _PLAIN), (_K.Key_Return, _PLAIN), (_K.Key_Right, _PLAIN))
TWELVE = Pad(
    "twelve",
    (_K.Key_8, _ON_PAD),
    (_K.Key_5, _ON_PAD),
    (_K.Key_NumberSign, _ON_PAD),
    tuple((_K(_K.Key_0 + digit), _ON_PAD) for digit in range(10)),
)


class Darkness(QWidget):
    """Black over a whole window, whatever is made below it: nothing can be seen, and nothing else is different."""

    def __init__(self, window: KioskWindow) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        window.installEventFilter(self)
        self._cover()
        self.show()

    def eventFilter(self, _window: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.ChildAdded, QEvent.Type.Resize, QEvent.Type.LayoutRequest}:
            self._cover()
        return False

    def _cover(self) -> None:
        self.setGeometry(self.window().rect())
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.black)
        painter.end()


class PageVoice(RecordingVoice):
    """A voice that also writes down on which page each thing was heard, and when.

    Attributes:
        pages: the page of each thing in ``heard``.
        times: when each thing in ``heard`` began, in seconds of ``perf_counter``.
        stopped: when silence was last asked for.
    """

    def __init__(self, *, instant: bool = True) -> None:
        super().__init__(instant=instant)
        self.page: Callable[[], Page] = lambda: Page.ATTRACT
        self.pages: list[Page] = []
        self.times: list[float] = []
        self.stopped = 0.0

    def say(self, utterances: Sequence[Utterance], manner: VoiceManner) -> None:
        super().say(utterances, manner)
        self._note()

    def finish_one(self) -> None:
        super().finish_one()
        self._note()

    def hurry(self) -> None:
        """Say the rest, and all that comes, in no time."""
        self._instant = True
        self.finish()

    def sound(self, earcon: Earcon, manner: VoiceManner) -> None:
        super().sound(earcon, manner)
        self._note()

    def stop(self) -> None:
        super().stop()
        self.stopped = time.perf_counter()

    def _note(self) -> None:
        new = len(self.heard) - len(self.pages)
        self.pages += [self.page()] * new
        self.times += [time.perf_counter()] * new


class Listener:
    """Decides by what was heard, presses keys of one pad, and nothing else.

    What is compared with the screen behind the darkness is compared by the test, not by the person.
    """

    def __init__(self, visit: Visit, voice: PageVoice, pad: Pad) -> None:
        self.visit, self.voice, self.pad = visit, voice, pad
        voice.page = lambda: Page.WORKING if visit.scene.pin_busy else visit.scene.page
        self._darkness = Darkness(visit.kiosk.window)
        self._page_from = self._step_from = 0
        self.silences: list[float] = []
        self.volatile: dict[str, str] = {}

    # -- ears --------------------------------------------------------------------------------------------------

    def since(self, start: int) -> list[Heard]:
        return [one for one in self.voice.heard[start:] if one.language]

    def heard_of(self, page_from: int) -> str:
        return _letters(" ".join(one.words for one in self.since(page_from)))

    def hears(self, *words: str) -> None:
        """Listen until all of this has been said since the last thing that was done."""
        language = self.visit.scene.text_set
        wanted = [_letters(spoken(part, language)) for part in words]

        def said() -> bool:
            return all(part in self.heard_of(self._page_from) for part in wanted)

        self.visit.citizen.wait(said, f"listening for {words}; heard {self.voice.transcript[-600:]!r}")
        self.is_dark()
        self.hears_what_has_the_focus()

    # -- hands -------------------------------------------------------------------------------------------------

    def does(self, action: Callable[[], object]) -> None:
        """Do something that should change the page."""
        self._page_from = self._step_from = len(self.voice.heard)
        action()

    def press(self, key: Key) -> None:
        """Press a key; everything that was being said stops first."""
        self._step_from = len(self.voice.heard)
        self.voice.stopped = 0.0
        self.visit.citizen.press_key(*key)
        assert self.voice.stopped, "a key silences the voice"
        self.silences.append(self.voice.stopped - self.visit.citizen.begun)

    def choose(self) -> None:
        self.does(lambda: self.press(self.pad.choose))

    def forward(self) -> None:
        self.does(lambda: self.press(self.pad.forward))

    def walks(self) -> list[Heard]:
        """Go to the next control and return what is said of it."""
        self.press(self.pad.next)
        self.visit.citizen.wait(lambda: bool(self.since(self._step_from)), "nothing is said of the next control")
        self.hears_what_has_the_focus()
        return self.since(self._step_from)

    def explores(self) -> None:
        """Walk all round the page, over its beginning; then compare what was said with what can be seen."""
        start = spoken(self.visit.words("speech.start"), self.visit.scene.text_set)
        first, over = "", False
        for _ in range(_LONGEST_WALK):
            said = [one.words for one in self.walks()]
            over = over or start in said
            name = " ".join(words for words in said if words != start)
            if over and name == first:
                self.everything_visible_was_said()
                return
            first = first or name
        raise AssertionError("the walk never came back to where it began")

    def finds(self, words: str, *, whole: bool = False) -> None:
        """Walk until something is said."""
        wanted = _letters(spoken(words, self.visit.scene.text_set))
        for _ in range(_LONGEST_WALK):
            said = [_letters(one.words) for one in self.since(self._step_from)]
            if any(part == wanted if whole else wanted in part for part in said):
                return
            self.walks()
        raise AssertionError(f"{words} was never said")

    def types(self, digits: str) -> None:
        """Type a PIN: blind on a numeric pad; else on the glass keypad, by ear."""
        for digit in digits:
            if self.pad.digits:
                self.press(self.pad.digits[int(digit)])
            else:
                self.finds(digit, whole=True)
                self.press(self.pad.choose)

    # -- what only the test sees -------------------------------------------------------------------------------

    def notes(self, words: Text | Personal | None, name: str) -> None:
        """Remember something that is said otherwise each time, sentence by sentence as it was heard."""
        shown = self.visit.kiosk.window.navigator.kit.say(words)
        whole = _letters(spoken(plain(shown), self.visit.scene.text_set))
        parts = {one.words for one in self.since(self._page_from) if _letters(one.words) in whole and one.words}
        assert whole == "".join(_letters(one.words) for one in self.since(self._page_from) if one.words in parts)
        self.volatile |= dict.fromkeys(parts, name)

    def is_dark(self) -> None:
        """The picture is one colour: nothing was read off it."""
        picture = self.visit.kiosk.window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        black = QImage(picture.size(), QImage.Format.Format_RGB32)
        black.setDevicePixelRatio(picture.devicePixelRatio())
        black.fill(QColor(Qt.GlobalColor.black))
        assert picture == black

    def hears_what_has_the_focus(self) -> None:
        """What has the focus was named last (EN 301 549 11.1.3.1.2)."""
        window = self.visit.kiosk.window
        focused = window.focusWidget()
        if isinstance(focused, QAbstractButton) and focused in window.navigator.controls():
            name, *_ = reading.control(focused)

            def named() -> bool:
                return _letters(spoken(name, self.visit.scene.text_set)) in self.heard_of(self._step_from)

            self.visit.citizen.wait(named, f"{name!r} has the focus and is not said", 5)

    def everything_visible_was_said(self) -> None:
        """All words of the page, seen or not behind the dark, were said since it came (EN 301 549 5.1.3.1)."""
        said, language = self.heard_of(self._page_from), self.visit.scene.text_set
        missing = [words for words in self._visible() if _letters(spoken(words, language)) not in said]
        assert not missing, f"on {self.visit.scene.page} not said: {missing}"

    def _visible(self) -> list[str]:
        navigator = self.visit.kiosk.window.navigator
        labels = [label.text() for label in navigator.view.findChildren(QLabel) if label.isVisible()]
        buttons = [words for button in navigator.controls() for words in reading.control(button)[:2]]
        return [plain(words) for words in (*labels, *buttons) if words]


def _letters(words: str) -> str:
    """Return words without spaces and marks: sentences are said one by one."""
    return "".join(character for character in words.casefold() if character.isalnum())
