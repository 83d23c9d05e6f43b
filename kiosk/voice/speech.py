"""The one bus for everything the terminal says: one thing at a time, and what is personal in headphones only."""

from __future__ import annotations

import contextlib
import logging
import os
import selectors
import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Final

from kiosk.core.personal import Personal
from kiosk.core.ports import Earcon, Route, Utterance, VoiceManner
from kiosk.voice import earcons
from kiosk.voice.engine import Engine
from kiosk.voice.player import Player, Playing
from kiosk.voice.spoken import spoken

_log = logging.getLogger(__name__)

_LEAST_S: Final = 15.0
_A_CHARACTER_S: Final = 1.0
"""Far more than any voice needs, even for digits at the slowest rate: what lasts longer hangs."""
_END_WITHIN_S: Final = 2.0

Post = Callable[[Callable[[], None]], None]
"""Runs a call on the main thread, in order."""
Caption = Callable[[Utterance | None], None]


def audible(utterance: Utterance, route: Route) -> bool:
    """Return whether an utterance may go a route: personal words to headphones only (EN 301 549 5.1.3.9)."""
    return route is Route.HEADPHONES or not isinstance(utterance.words, Personal)


@dataclass
class _Speech:
    """What one call of :meth:`SpeechBus.say` asked for and has not been said yet."""

    manner: VoiceManner
    waiting: deque[Utterance] = field(repr=False)


@dataclass(frozen=True)
class _Said:
    """What is being said, for which speech, and when it must be over."""

    playing: Playing
    speech: _Speech
    deadline: float


class SpeechBus:
    """Implements :class:`~kiosk.core.ports.Voice`.

    One thread of its own, begun with the first sound, starts and ends the child processes. :meth:`stop` may be called
    on any thread, so that a plug pulled out need not wait for the main one. A pause outlives :meth:`say` and
    :meth:`stop`: what is said meanwhile waits until it ends.

    Args:
        engine: makes speech of text.
        player: plays it.
        post: brings a call to the main thread.
    """

    def __init__(self, engine: Engine, player: Player, post: Post) -> None:
        self._engine = engine
        self._player = player
        self._post = post
        self._caption: Caption = _no_caption
        self._lock = threading.Lock()
        self._speech: _Speech | None = None
        self._held = False
        self._closing = False
        self._sounds: deque[tuple[Earcon, VoiceManner]] = deque()
        self._bell = os.eventfd(0, os.EFD_NONBLOCK | os.EFD_CLOEXEC)
        self._thread: threading.Thread | None = None

    @property
    def speaking(self) -> bool:
        """Whether something is being said, or is waiting to be (see :class:`~kiosk.core.ports.Voice`)."""
        return self._speech is not None

    def speaks(self, language: str) -> bool:
        """Return whether there is a voice for a language."""
        return self._engine.speaks(language)

    def listen(self, caption: Caption) -> None:
        """Call ``caption`` on the main thread as each utterance begins, and with None when all is said or stopped."""
        self._caption = caption

    def say(self, utterances: Sequence[Utterance], manner: VoiceManner) -> None:
        """Say these instead of what is being said; leave out what the route or the voices forbid."""
        fit = deque(one for one in utterances if audible(one, manner.route) and self.speaks(one.language))
        self._replace(_Speech(manner, fit) if fit else None)

    def stop(self) -> None:
        """Be silent and forget what was waiting."""
        self._replace(None)

    def pause(self, *, paused: bool) -> None:
        """Hold, or go on from the beginning of the utterance that was cut."""
        with self._lock:
            self._held = paused
        self._ring()

    def sound(self, earcon: Earcon, manner: VoiceManner) -> None:
        """Play a sound; it does not stop speech, but the sound before it."""
        with self._lock:
            self._sounds.append((earcon, manner))
        self._ring()

    def close(self) -> None:
        """Be silent, end the children and the thread."""
        with self._lock:
            if self._closing:
                return
            self._closing = True
            self._speech = None
        if self._thread is not None:
            os.eventfd_write(self._bell, 1)
            self._thread.join(_END_WITHIN_S)
            if self._thread.is_alive():
                return
        os.close(self._bell)

    def _replace(self, speech: _Speech | None) -> None:
        with self._lock:
            before, self._speech = self._speech, None if self._closing else speech
        if before is not None and speech is None:
            self._post(partial(self._tell, None, None))
        self._ring()

    def _ring(self) -> None:
        """Wake the thread, which is begun when there is something to do."""
        with self._lock:
            if self._closing or (self._thread is None and self._speech is None and not self._sounds):
                return
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="voice", daemon=True)
                self._thread.start()
            os.eventfd_write(self._bell, 1)

    def _tell(self, speech: _Speech | None, utterance: Utterance | None) -> None:
        """Pass a caption on, on the main thread, unless something else is being said by now."""
        if self._speech is speech:
            self._caption(utterance)

    def _run(self) -> None:
        with _Mouth(self._engine, self._player, self._bell) as mouth:
            while not self._closing:
                mouth.wait()
                self._step(mouth)

    def _step(self, mouth: _Mouth) -> None:
        with self._lock:
            speech = None if self._held else self._speech
            sounds = list(self._sounds)
            self._sounds.clear()
        for earcon, manner in sounds[-1:]:
            mouth.ring(earcon, manner)
        if mouth.speech is not speech:
            mouth.hush()
        while speech is not None and mouth.silent:
            if mouth.has_said(speech):
                speech.waiting.popleft()
            if not speech.waiting:
                self._post(partial(self._end, speech))
                return
            self._post(partial(self._tell, speech, speech.waiting[0]))
            mouth.say(speech)

    def _end(self, speech: _Speech) -> None:
        """All is said: on the main thread, after the last caption."""
        with self._lock:
            if self._speech is not speech:
                return
            self._speech = None
        self._caption(None)


class _Mouth:
    """The children of a bus, on its thread: at most one that speaks and one that sounds."""

    def __init__(self, engine: Engine, player: Player, bell: int) -> None:
        self._engine = engine
        self._player = player
        self._bell = bell
        self._said: _Said | None = None
        self._sound: Playing | None = None
        self._finished: _Speech | None = None
        self._selector = selectors.DefaultSelector()
        self._selector.register(bell, selectors.EVENT_READ)

    def __enter__(self) -> _Mouth:
        return self

    def __exit__(self, *_error: object) -> None:
        self.hush()
        self._end_sound()
        self._selector.close()

    @property
    def speech(self) -> _Speech | None:
        """What is being said."""
        return self._said.speech if self._said else None

    @property
    def silent(self) -> bool:
        """Whether nothing is being said."""
        return self._said is None

    def wait(self) -> None:
        """Sleep until somebody rings, or a child has ended or lasts too long; bury what has ended."""
        late = self._said.deadline - time.monotonic() if self._said else None
        ready = {key.fd for key, _ in self._selector.select(None if late is None else max(late, 0.0))}
        if self._bell in ready:
            with contextlib.suppress(BlockingIOError):
                os.eventfd_read(self._bell)
        if self._sound and self._sound.fileno() in ready:
            self._player.told(self._end_sound())
        if self._said and (self._said.playing.fileno() in ready or time.monotonic() > self._said.deadline):
            self._finished = self._said.speech
            self._player.told(self.hush())

    def has_said(self, speech: _Speech) -> bool:
        """Return, once, whether the first utterance of a speech came to its end."""
        finished, self._finished = self._finished, None
        return finished is speech

    def say(self, speech: _Speech) -> None:
        """Begin the first utterance that waits; one that cannot begin counts as said."""
        utterance = speech.waiting[0]
        personal = utterance.words
        words = spoken(personal.reveal() if isinstance(personal, Personal) else personal, utterance.language)
        synthesis = self._engine.synthesis(utterance.language, speech.manner.rate)
        playing = self._player.speak(words, synthesis, speech.manner)
        if playing is None:
            self._finished = speech
        else:
            self._selector.register(playing, selectors.EVENT_READ)
            self._said = _Said(playing, speech, time.monotonic() + _LEAST_S + _A_CHARACTER_S * len(words))

    def hush(self) -> int | None:
        """Stop what is being said; return the exit status of what played it."""
        said, self._said = self._said, None
        return self._end(said.playing) if said else 0

    def ring(self, earcon: Earcon, manner: VoiceManner) -> None:
        """Play a sound instead of the one before it."""
        self._end_sound()
        self._sound = self._player.play(earcons.wav(earcon), manner)
        if self._sound:
            self._selector.register(self._sound, selectors.EVENT_READ)

    def _end_sound(self) -> int | None:
        sound, self._sound = self._sound, None
        return self._end(sound) if sound else 0

    def _end(self, playing: Playing) -> int | None:
        self._selector.unregister(playing)
        return playing.close()


def _no_caption(_utterance: Utterance | None) -> None:
    """Nobody reads."""
