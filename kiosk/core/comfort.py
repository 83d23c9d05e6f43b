"""How a person wants the terminal: language, colours, size, reach, time, voice, and the pages over the errand."""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import Any, Final

from kiosk.core.ease import Aside, Colours, VoiceAct
from kiosk.core.intent import Do, Intent
from kiosk.core.scene import Page
from kiosk.core.stage import Stage

_log = logging.getLogger(__name__)
LOST_S: Final = 60.0
"""Seconds to plug the headphones in again before the session ends (accessibility.md R12)."""
_WHERE = {Do.LANGUAGE, Do.ASIDE, Do.EASY, Do.REACH, Do.COLOURS, Do.UNHURRIED, Do.VOICE, Do.LIST, Do.UNCOVER}


class Comfort:
    """Changes how the scene is shown and heard, never what it says. Nothing here touches the errand."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._lost_since: float | None = None
        self._learned = False

    def learn_voices(self) -> None:
        """Ask once which languages have a voice: when somebody has come, for it costs memory that a night needs not."""
        if not self._learned:
            self._learned = True
            voice, languages = self._stage.ports.voice, self._stage.scene.languages
            self._stage.show(silent=frozenset(code for code in languages if not voice.speaks(code)))

    def takes(self, intent: Intent) -> bool:
        """Do what a touch asks for, if it is about comfort; return whether it was."""
        if intent.do is Do.BACK and self._stage.scene.aside is not None:
            self._stage.show(aside=self._stage.scene.aside.parent, first=0)
            return True
        if intent.do not in _WHERE:
            return False
        self._do(intent)
        return True

    def _do(self, intent: Intent) -> None:
        scene, ease = self._stage.scene, self._stage.scene.ease
        match intent.do:
            case Do.LANGUAGE if intent.value in scene.languages:
                spoken = ease.voice and intent.value not in scene.silent
                self._stage.show(language=intent.value, ease=replace(ease, voice=spoken), aside=None, first=0)
            case Do.ASIDE:
                aside = Aside(intent.value)
                self._stage.show(aside=None if scene.aside is aside else aside, first=0)
            case Do.EASY:
                self._ease(easy=not ease.easy)
            case Do.REACH:
                self._ease(reach=not ease.reach)
            case Do.COLOURS:
                self._ease(colours=Colours(intent.value))
            case Do.UNHURRIED:
                self._ease(unhurried=not ease.unhurried)
            case Do.VOICE:
                self._voice(VoiceAct(intent.value))
            case Do.LIST:
                self._stage.show(first=max(int(intent.value), 0))
            case Do.UNCOVER:
                self._uncover()
            case _:
                _log.debug("no such comfort: %s", intent.do)

    def _ease(self, **changes: Any) -> None:  # noqa: ANN401 - fields of Ease, checked by replace()
        self._stage.show(ease=replace(self._stage.scene.ease, **changes), first=0)

    def _voice(self, act: VoiceAct) -> None:
        scene, ease = self._stage.scene, self._stage.scene.ease
        match act:
            case VoiceAct.TOGGLE:
                self._ease(voice=not ease.voice and scene.language not in scene.silent, paused=False)
            case VoiceAct.SLOWER | VoiceAct.FASTER:
                self._stage.show(ease=ease.with_rate(1 if act is VoiceAct.FASTER else -1))
            case VoiceAct.SOFTER | VoiceAct.LOUDER:
                self._stage.show(ease=ease.with_volume(1 if act is VoiceAct.LOUDER else -1))
            case VoiceAct.PAUSE:
                self._stage.show(ease=replace(ease, paused=ease.voice and not ease.paused))
            case VoiceAct.COVER:
                self._stage.show(ease=replace(ease, covered=not ease.covered))
            case VoiceAct.REPEAT:
                self._stage.show(repeats=scene.repeats + 1)

    def _uncover(self) -> None:
        """Show the screen again. Without headphones the voice ends: nothing personal may be said aloud."""
        lost = self._stage.scene.headphones_lost
        self._lost_since = None
        ease = replace(self._stage.scene.ease, covered=False)
        self._stage.show(headphones_lost=False, ease=replace(ease, voice=ease.voice and not lost))

    # -- headphones --------------------------------------------------------------------------------------------

    def headphones(self, *, plugged: bool) -> None:
        """Take word of the jack: plugging in starts the voice; pulling out silences and covers (R8, R12)."""
        scene, ease = self._stage.scene, self._stage.scene.ease
        if plugged:
            self._lost_since = None
            ease = replace(ease, voice=scene.language not in scene.silent, paused=False)
            self._stage.show(headphones=True, headphones_lost=False, ease=ease)
        elif ease.voice and self._stage.session is not None:
            self._lost_since = self._stage.ports.clock.monotonic()
            self._stage.show(headphones=False, headphones_lost=True)
        else:
            leaving = scene.page is Page.ATTRACT and ease.voice
            self._stage.show(headphones=False, ease=replace(ease, voice=ease.voice and not leaving))

    def lost_too_long(self, now: float) -> bool:
        """Return whether the headphones have been out for so long that the session must end."""
        return self._lost_since is not None and now - self._lost_since >= LOST_S

    def forget(self) -> None:
        """The person has gone."""
        self._lost_since = None
