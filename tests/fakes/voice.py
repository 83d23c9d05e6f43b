"""A voice that writes down what a person would have heard."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from kiosk.core.personal import Personal
from kiosk.core.ports import Earcon, Route, Utterance, VoiceManner
from kiosk.voice.engine import VOICES
from kiosk.voice.speech import audible
from kiosk.voice.spoken import spoken


@dataclass(frozen=True)
class Heard:
    """One utterance or sound, as it came out."""

    words: str
    language: str
    manner: VoiceManner
    personal: bool = False

    def __str__(self) -> str:
        where = "headphones" if self.manner.route is Route.HEADPHONES else "speaker"
        return f"{self.language} {where}: {self.words}" if self.language else f"♪ {self.words}"


class RecordingVoice:
    """Implements :class:`~kiosk.core.ports.Voice` without sound or threads, under the same privacy rule.

    An utterance is heard when it begins. It lasts until the test calls :meth:`finish_one` or :meth:`finish`, or, with
    ``instant``, no time at all. What was refused is counted, never kept.
    """

    def __init__(self, languages: Iterable[str] = tuple(VOICES), *, instant: bool = False) -> None:
        self.heard: list[Heard] = []
        self.refused = 0
        self.stops = 0
        self.paused = False
        self.closed = False
        self._languages = frozenset(languages)
        self._instant = instant
        self._caption: Callable[[Utterance | None], None] = lambda _utterance: None
        self._captioned = False
        self._waiting: deque[Utterance] = deque()
        self._manner = VoiceManner(rate=3, volume=5, route=Route.SPEAKER)

    @property
    def speaking(self) -> bool:
        return bool(self._waiting)

    @property
    def transcript(self) -> str:
        """Everything heard, a line each, for golden files."""
        return "".join(f"{one}\n" for one in self.heard)

    @property
    def last(self) -> str:
        """What was heard last, without sounds."""
        return next((one.words for one in reversed(self.heard) if one.language), "")

    def speaks(self, language: str) -> bool:
        return language in self._languages

    def listen(self, caption: Callable[[Utterance | None], None]) -> None:
        self._caption = caption

    def say(self, utterances: Sequence[Utterance], manner: VoiceManner) -> None:
        was = self.speaking
        fit = [one for one in utterances if audible(one, manner.route) and self.speaks(one.language)]
        self.refused += len(utterances) - len(fit)
        self._waiting = deque(() if self.closed else fit)
        self._manner = manner
        if self._waiting:
            self._begin()
        elif was:
            self._tell(None)

    def stop(self) -> None:
        """May come from any thread, as for the real one; captions are the main thread's."""
        self.stops += 1
        self._waiting.clear()
        if threading.current_thread() is threading.main_thread() and self._captioned:
            self._tell(None)

    def pause(self, *, paused: bool) -> None:
        was, self.paused = self.paused, paused
        if was and not paused and self._waiting:
            self._begin()

    def sound(self, earcon: Earcon, manner: VoiceManner) -> None:
        self.heard.append(Heard(earcon.value, "", manner))

    def close(self) -> None:
        self._waiting.clear()
        self.closed = True

    def finish_one(self) -> None:
        """Let what is being said come to its end."""
        if self.paused or not self._waiting:
            return
        self._waiting.popleft()
        if self._waiting:
            self._begin()
        else:
            self._tell(None)

    def finish(self) -> None:
        """Let everything that waits be said."""
        while self._waiting and not self.paused:
            self.finish_one()

    def _tell(self, utterance: Utterance | None) -> None:
        self._captioned = utterance is not None
        self._caption(utterance)

    def _begin(self) -> None:
        if self.paused:
            return
        utterance = self._waiting[0]
        personal = isinstance(utterance.words, Personal)
        words = utterance.words.reveal() if isinstance(utterance.words, Personal) else utterance.words
        self.heard.append(Heard(spoken(words, utterance.language), utterance.language, self._manner, personal))
        self._tell(utterance)
        if self._instant:
            self.finish_one()
