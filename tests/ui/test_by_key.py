"""The whole kiosk by keys: pads of nine and of twelve keys, two switches, a keyboard (accessibility.md R10)."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest

from kiosk.core.ease import Aside, VoiceAct
from kiosk.core.intent import Do, Intent
from kiosk.ui.keys import KeyAct, Keys, option
from tests.ui.conftest import GlassMaker, Time
from tests.ui.gallery import gallery
from tests.ui.glass import Glass, Recorder

SCENES = gallery()
_PAD = Qt.KeyboardModifier.KeypadModifier
_NONE = Qt.KeyboardModifier.NoModifier
_WALK = {"nine": (Qt.Key.Key_Down, _NONE), "twelve": (Qt.Key.Key_8, _PAD), "switches": (Qt.Key.Key_F9, _NONE)}
_CHOOSE = {"nine": (Qt.Key.Key_Return, _NONE), "twelve": (Qt.Key.Key_5, _PAD), "switches": (Qt.Key.Key_F10, _NONE)}
_BACKWARDS = {"nine": (Qt.Key.Key_Up, _NONE), "twelve": (Qt.Key.Key_2, _PAD)}

_PAGES = ("attract", "purpose", "pin", "review-school-current", "aside-voice-on", "idle-first")
_RINGS = [(pad, page) for pad in _WALK for page in _PAGES if (pad, page) != ("twelve", "pin")]
"""On the page of the PIN the digits of a pad of twelve keys are digits."""


@pytest.fixture
def one(glass: GlassMaker, clock: Time) -> Glass:
    made = glass("upright")
    made.record()
    return made


@pytest.fixture
def seen(one: Glass) -> Recorder:
    return one.recorder


def _strike(one: Glass, key: tuple[Qt.Key, Qt.KeyboardModifier]) -> None:
    QTest.keyClick(one.focused, key[0], key[1])
    one.settle()


@pytest.mark.proves("D01", "D02", "D10")
@pytest.mark.parametrize(("pad", "name"), _RINGS)
def test_every_control_is_reached_and_pressed(one: Glass, seen: Recorder, clock: Time, pad: str, name: str) -> None:
    """Round the ring once: each control has the focus once, each is pressed, and the ring closes."""
    one.show(SCENES[name])
    ring = [control.objectName() for control in one.window.navigator.controls()]
    walked = []
    for _ in ring:
        _strike(one, _WALK[pad])
        walked.append(one.focused.objectName())
        clock.now += 1
        _strike(one, _CHOOSE[pad])
        one.control(walked[-1]).setFocus()
    assert sorted(walked) == sorted(ring)
    pressed = len(seen.intents) + seen.digits + seen.erased
    assert pressed == len(ring)


@pytest.mark.proves("D01", "G04")
def test_on_the_page_of_the_pin_a_pad_types(one: Glass, seen: Recorder) -> None:
    one.show(SCENES["pin"])
    for key in (Qt.Key.Key_8, Qt.Key.Key_2, Qt.Key.Key_5, Qt.Key.Key_0):
        _strike(one, (key, _PAD))
    assert (seen.digits, seen.intents) == (4, [])
    one.show(SCENES["pin-complete"])
    _strike(one, (Qt.Key.Key_NumberSign, _NONE))
    assert seen.intents == [Intent(Do.CONFIRM)]


@pytest.mark.proves("D01", "D02")
def test_a_pad_leaves_the_page_of_the_pin(one: Glass, seen: Recorder) -> None:
    """Its digits are digits there: ``*`` walks the foot while nothing is typed, ``#`` presses what has the focus."""
    one.show(SCENES["pin"])
    _strike(one, (Qt.Key.Key_Asterisk, _NONE))
    assert one.focused.objectName() == "finish"
    for _ in range(5):
        _strike(one, (Qt.Key.Key_Asterisk, _NONE))
    assert one.focused.objectName() == "help"
    _strike(one, (Qt.Key.Key_NumberSign, _NONE))
    assert (seen.intents, seen.erased) == ([Intent(Do.ASIDE, Aside.HELP)], 0)


@pytest.mark.proves("D02")
@pytest.mark.parametrize("pad", _BACKWARDS)
def test_backwards_is_the_same_ring(one: Glass, pad: str) -> None:
    one.show(SCENES["purpose"])
    ring = [control.objectName() for control in one.window.navigator.controls()]
    walked = []
    for _ in ring:
        _strike(one, _BACKWARDS[pad])
        walked.append(one.focused.objectName())
    assert walked == ring[::-1]


@pytest.mark.proves("D01")
def test_forward_presses_what_goes_on(one: Glass, seen: Recorder) -> None:
    one.show(SCENES["review-school-current"])
    _strike(one, (Qt.Key.Key_Right, _NONE))
    assert seen.intents == [Intent(Do.CONFIRM)]


@pytest.mark.proves("D01")
def test_forward_takes_the_answer_given_before(one: Glass, seen: Recorder) -> None:
    one.show(SCENES["purpose"])
    _strike(one, (Qt.Key.Key_Right, _NONE))
    assert seen.intents == []
    one.show(SCENES["purpose-back"])
    _strike(one, (Qt.Key.Key_NumberSign, _NONE))
    assert seen.intents == [Intent(Do.CHOOSE, "identity-card")]


@pytest.mark.proves("D01")
def test_back_goes_back_or_takes_a_digit_away(one: Glass, seen: Recorder) -> None:
    one.show(SCENES["purpose"])
    _strike(one, (Qt.Key.Key_Left, _NONE))
    assert seen.intents == [Intent(Do.BACK)]
    one.show(SCENES["pin-half"])
    _strike(one, (Qt.Key.Key_Asterisk, _NONE))
    assert seen.erased == 1


@pytest.mark.proves("D01")
def test_digits_choose_an_option_directly(one: Glass, seen: Recorder) -> None:
    one.show(SCENES["purpose"])
    _strike(one, (Qt.Key.Key_9, _NONE))
    assert seen.intents == []
    _strike(one, (Qt.Key.Key_2, _NONE))
    assert seen.intents == [Intent(Do.CHOOSE, "school")]


@pytest.mark.proves("A07", "A14", "A18")
@pytest.mark.parametrize(
    ("key", "intent"),
    [
        (Qt.Key.Key_Plus, Intent(Do.VOICE, VoiceAct.LOUDER)),
        (Qt.Key.Key_VolumeUp, Intent(Do.VOICE, VoiceAct.LOUDER)),
        (Qt.Key.Key_Minus, Intent(Do.VOICE, VoiceAct.SOFTER)),
        (Qt.Key.Key_VolumeDown, Intent(Do.VOICE, VoiceAct.SOFTER)),
        (Qt.Key.Key_Period, Intent(Do.VOICE, VoiceAct.FASTER)),
        (Qt.Key.Key_Comma, Intent(Do.VOICE, VoiceAct.SLOWER)),
        (Qt.Key.Key_R, Intent(Do.VOICE, VoiceAct.REPEAT)),
        (Qt.Key.Key_P, Intent(Do.VOICE, VoiceAct.PAUSE)),
        (Qt.Key.Key_M, Intent(Do.ASIDE, Aside.VOICE)),
        (Qt.Key.Key_F1, Intent(Do.ASIDE, Aside.HELP)),
        (Qt.Key.Key_F2, Intent(Do.VOICE, VoiceAct.TOGGLE)),
    ],
)
def test_voice_and_help_have_keys_on_every_page(one: Glass, seen: Recorder, key: Qt.Key, intent: Intent) -> None:
    for name in ("attract", "pin", "purpose", "notice-card-mute"):
        one.show(SCENES[name])
        seen.intents.clear()
        _strike(one, (key, _NONE))
        assert seen.intents == [intent], name


def test_switches_may_be_other_keys() -> None:
    keys = Keys("F13", "Space")
    assert keys.act(_event(Qt.Key.Key_F13)) is KeyAct.NEXT
    assert keys.act(_event(Qt.Key.Key_Space)) is KeyAct.CHOOSE
    assert keys.act(_event(Qt.Key.Key_F9)) is None


@pytest.mark.parametrize("name", ["", "F99", "Nothing", "F9 "])
def test_a_key_that_does_not_exist_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="no key"):
        Keys(name)


def test_digits_of_a_pad_walk_and_of_a_keyboard_choose() -> None:
    assert option(_event(Qt.Key.Key_8)) == 8
    assert option(_event(Qt.Key.Key_8, _PAD)) is None
    assert option(_event(Qt.Key.Key_0)) is None
    assert Keys().act(_event(Qt.Key.Key_8, _PAD)) is KeyAct.NEXT


def _event(key: Qt.Key, modifier: Qt.KeyboardModifier = _NONE) -> QKeyEvent:
    return QKeyEvent(QKeyEvent.Type.KeyPress, key, modifier)
