"""The whole kiosk by keys: walk, choose, go on, go back, and the voice, from any pad, keyboard or pair of switches."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, assert_never

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton

from kiosk.core.ease import Aside, VoiceAct
from kiosk.core.intent import Do, Intent
from kiosk.core.text import text
from kiosk.ui.keys import KeyAct, Keys, option
from kiosk.ui.kit.button import TouchButton
from kiosk.ui.kit.keypad import Key
from kiosk.ui.navigator import Navigator

if TYPE_CHECKING:
    from kiosk.ui.narrator import Narrator

_VOICE_ACTS = {
    KeyAct.LOUDER: VoiceAct.LOUDER,
    KeyAct.SOFTER: VoiceAct.SOFTER,
    KeyAct.FASTER: VoiceAct.FASTER,
    KeyAct.SLOWER: VoiceAct.SLOWER,
    KeyAct.REPEAT: VoiceAct.REPEAT,
    KeyAct.PAUSE: VoiceAct.PAUSE,
    KeyAct.VOICE: VoiceAct.TOGGLE,
}

_ANSWERING = {KeyAct.NEXT, KeyAct.PREVIOUS, KeyAct.CHOOSE}
"""What walks between the answers of *are you still there?* and gives one; any other key says yes."""


class ByKey:
    """Does with keys what a finger does with touches: it presses the same buttons."""

    def __init__(
        self,
        navigator: Callable[[], Navigator],
        do: Callable[[Intent], None],
        narrator: Callable[[], Narrator | None],
        keys: Keys,
    ) -> None:
        self._navigator, self._do, self._narrator, self._keys = navigator, do, narrator, keys

    def press(self, event: QKeyEvent) -> bool:
        """Take a key; return whether it meant something. A held key does nothing more (EN 301 549 5.7)."""
        if event.isAutoRepeat():
            return True
        act = self._keys.act(event)
        if self._navigator().asking and act not in _ANSWERING:
            self._do(Intent(Do.STAY))
            return True
        number = option(event)
        if number is not None:
            return self._choose(number)
        if act is not None:
            self._act(act)
        return act is not None

    def _act(self, act: KeyAct) -> None:
        match act:
            case KeyAct.NEXT | KeyAct.PREVIOUS:
                self._step(forward=act is KeyAct.NEXT)
            case KeyAct.CHOOSE:
                _press(self._navigator().window().focusWidget())
            case KeyAct.FORWARD:
                self._forward()
            case KeyAct.BACK:
                self._back()
            case KeyAct.MENU:
                self._do(Intent(Do.ASIDE, Aside.VOICE.value))
            case KeyAct.HELP:
                self._do(Intent(Do.ASIDE, Aside.HELP.value))
            case (
                KeyAct.LOUDER
                | KeyAct.SOFTER
                | KeyAct.FASTER
                | KeyAct.SLOWER
                | KeyAct.REPEAT
                | KeyAct.PAUSE
                | KeyAct.VOICE
            ):
                self._do(Intent(Do.VOICE, _VOICE_ACTS[act].value))
            case _:
                assert_never(act)

    def _step(self, *, forward: bool) -> None:
        """Walk; whoever comes round hears it (accessibility.md R11)."""
        navigator, narrator = self._navigator(), self._narrator()
        window = navigator.window()
        window.setProperty("keyboard", True)  # noqa: FBT003 - Qt's own signature
        controls, before = navigator.controls(), window.focusWidget()
        navigator.step(forward=forward)
        if not controls or narrator is None:
            return
        first, last = controls[0], controls[-1]
        if forward and before is last:
            narrator.hint(text("speech.start"))
        elif not forward and before is first:
            narrator.hint(text("speech.end"))

    def _choose(self, number: int) -> bool:
        """Press option N of the page."""
        options = self._navigator().own_controls()
        if number > len(options):
            return False
        _press(options[number - 1])
        return True

    def _forward(self) -> None:
        """Press what goes on: the main button, or else the answer that was given before.

        At the foot it presses what has the focus: where digits are typed a pad of twelve keys has no other key for it.
        """
        navigator = self._navigator()
        focused = navigator.window().focusWidget()
        if navigator.in_foot(focused):
            _press(focused)
            return
        found = [button for button in self._navigator().own_controls() if isinstance(button, TouchButton)]
        for wanted in (lambda state: state.primary, lambda state: bool(state.chosen)):
            for button in found:
                if button.state is not None and wanted(button.state):
                    button.press_by_key()
                    return
        narrator = self._narrator()
        if narrator is not None:
            narrator.hint(text("speech.choose-first"))

    def _back(self) -> None:
        """Take the last digit away, or else go back, if there is a way back; where digits are typed, walk the foot."""
        if self._navigator().view.nothing_typed:
            self._navigator().step_in_foot()
            return
        buttons = {button.objectName(): button for button in self._navigator().controls()}
        _press(buttons.get("back") or buttons.get("pin-erase"))


def _press(button: object) -> None:
    if isinstance(button, TouchButton):
        button.press_by_key()
    elif isinstance(button, Key) or (isinstance(button, QAbstractButton) and button.isEnabled()):
        button.click()
