"""What a key means: tactile pads, numeric pads, two switches and keyboards, all at once (accessibility.md R10)."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_K = Qt.Key
_OPTIONS = 9


class KeyAct(StrEnum):
    """What can be done with keys alone. Digits that choose an option directly are :func:`option`."""

    NEXT = "next"
    PREVIOUS = "previous"
    CHOOSE = "choose"
    FORWARD = "forward"
    BACK = "back"
    LOUDER = "louder"
    SOFTER = "softer"
    FASTER = "faster"
    SLOWER = "slower"
    REPEAT = "repeat"
    PAUSE = "pause"
    MENU = "menu"
    HELP = "help"
    VOICE = "voice"


_KEYBOARD: Mapping[int, KeyAct] = {
    _K.Key_Down: KeyAct.NEXT,
    _K.Key_Up: KeyAct.PREVIOUS,
    _K.Key_Return: KeyAct.CHOOSE,
    _K.Key_Enter: KeyAct.CHOOSE,
    _K.Key_Select: KeyAct.CHOOSE,
    _K.Key_Right: KeyAct.FORWARD,
    _K.Key_NumberSign: KeyAct.FORWARD,
    _K.Key_Left: KeyAct.BACK,
    _K.Key_Asterisk: KeyAct.BACK,
    _K.Key_Escape: KeyAct.BACK,
    _K.Key_Plus: KeyAct.LOUDER,
    _K.Key_VolumeUp: KeyAct.LOUDER,
    _K.Key_Minus: KeyAct.SOFTER,
    _K.Key_VolumeDown: KeyAct.SOFTER,
    _K.Key_Period: KeyAct.FASTER,
    _K.Key_Comma: KeyAct.SLOWER,
    _K.Key_R: KeyAct.REPEAT,
    _K.Key_P: KeyAct.PAUSE,
    _K.Key_M: KeyAct.MENU,
    _K.Key_F1: KeyAct.HELP,
    _K.Key_F2: KeyAct.VOICE,
}
"""Keyboards, and pads of nine keys that speak as keyboards: arrows, centre, volume, speed."""

_PAD: Mapping[int, KeyAct] = {
    _K.Key_8: KeyAct.NEXT,
    _K.Key_2: KeyAct.PREVIOUS,
    _K.Key_5: KeyAct.CHOOSE,
    _K.Key_0: KeyAct.REPEAT,
}
"""A pad of twelve keys in the order of a telephone: 2 is above, 8 below; ``*`` and ``#`` are in the other table."""


class Keys:
    """Keys of everything that may be plugged in; two of them may be a person's two switches."""

    def __init__(self, move: str = "F9", choose: str = "F10") -> None:
        """Take the names of the switches' keys, as Qt writes them (``F9``).

        Raises:
            ValueError: there is no such key.
        """
        self._table: dict[int, KeyAct] = dict(_KEYBOARD)
        for name, act in ((move, KeyAct.NEXT), (choose, KeyAct.CHOOSE)):
            self._table[_key(name)] = act

    def act(self, event: QKeyEvent) -> KeyAct | None:
        """Return what a key asks for, or None. A digit of a numeric pad walks; elsewhere it is an option."""
        on_pad = bool(event.modifiers() & Qt.KeyboardModifier.KeypadModifier)
        if on_pad and event.key() in _PAD:
            return _PAD[event.key()]
        return self._table.get(event.key())


def option(event: QKeyEvent) -> int | None:
    """Return the number of the option a digit chooses, from 1, or None."""
    number = event.key() - _K.Key_0
    on_pad = bool(event.modifiers() & Qt.KeyboardModifier.KeypadModifier)
    return number if 1 <= number <= _OPTIONS and not on_pad else None


def _key(name: str) -> int:
    try:
        return Qt.Key[f"Key_{name}"].value
    except KeyError:
        raise ValueError(f"no key {name!r}") from None
