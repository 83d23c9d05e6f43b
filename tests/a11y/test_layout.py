"""Letters and room: how words are set on every page, more air between them, and that nothing moves by itself."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import QAbstractAnimation, QObject, Qt, QTimer
from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF, QTextLayout, QTextOption
from PySide6.QtTest import QTest

from kiosk.core.ease import Ease
from kiosk.core.scene import Scene
from kiosk.ui.kit import context
from kiosk.ui.kit.button import TouchButton
from kiosk.ui.kit.labels import Label
from kiosk.ui.theme.fonts import text_font
from kiosk.ui.theme.tokens import Theme
from tests.a11y.conftest import StandMaker
from tests.ui.conftest import GlassMaker
from tests.ui.gallery import scenes_in
from tests.ui.glass import Glass
from tests.ui.survey import CHECKS
from tests.ui.wording import texts

_MOST_CHARACTERS = 80
_LEAST_LINE = 1.2
_SANS = {"Noto Sans", "Noto Sans Arabic", "Noto Sans Mono"}
_LOOKS = [Ease(), Ease(easy=True)]
_MOTION_S = 5.0


def _lines(font: QFont, words: str, width: float) -> list[str]:
    """Return the lines that words are broken into."""
    layout = QTextLayout(words, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    found = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        found.append(words[line.textStart() : line.textStart() + line.textLength()].strip())
    layout.endLayout()
    return found


def _texts(one: Glass) -> list[tuple[QFont, str, float]]:
    """Return everything that is read on the glass: its font, its words, the width they have."""
    found = [(label.font(), label.text(), float(label.contentsRect().width())) for label in one.labels()]
    for control in one.controls():
        if isinstance(control, TouchButton):
            face, shown = control.face, control.shown()
            room = float(face.words_room(shown, control.rect()).width())
            found.append((face.label_font, shown.label, room))
            if face.shows_hint(shown):
                found.append((face.hint_font, shown.hint, room))
    return found


@pytest.mark.proves("B04")
@pytest.mark.parametrize("ease", _LOOKS, ids=["standard", "easy"])
@pytest.mark.parametrize(("screen", "language"), [("upright", "es"), ("wide", "fr"), ("large", "ro"), ("large", "ar")])
def test_words_are_set_to_be_read(glass: GlassMaker, screen: str, language: str, ease: Ease) -> None:
    """No serifs, no small or spaced capitals, at most 80 characters to a line, lines 1.2 times the letters' size."""
    one, widest, faults = glass(screen), 0, []
    for name, scene in scenes_in(language, ease).items():
        one.show(scene)
        for font, words, width in _texts(one):
            longest = max(map(len, _lines(font, words, width)), default=0)
            widest = max(widest, longest)
            plain = font.capitalization() is QFont.Capitalization.MixedCase and QFontInfo(font).family() in _SANS
            airy = QFontMetricsF(font).lineSpacing() >= _LEAST_LINE * font.pixelSize()
            if longest > _MOST_CHARACTERS or not plain or not airy:
                faults.append((name, words, longest))
    assert faults == []
    assert widest > _MOST_CHARACTERS / 4


@pytest.mark.proves("B04")
def test_no_words_are_justified(glass: GlassMaker) -> None:
    one = glass("upright")
    for scene in scenes_in("es").values():
        one.show(scene)
        assert not any(label.alignment() & Qt.AlignmentFlag.AlignJustify for label in one.window.findChildren(Label))


@pytest.mark.proves("B04")
def test_words_are_in_mixed_case() -> None:
    """Capitals alone only for what is written so: abbreviations of up to four letters."""
    for language in ("es", "es-easy", "en", "fr", "ro"):
        for key, form in texts(language):
            assert not [word for word in form.split() if word.isupper() and len(word.strip("().,")) > 4], (
                language,
                key,
            )


def test_long_lines_are_found(glass: GlassMaker) -> None:
    one = glass("wide")
    one.show(scenes_in("es")["attract"])
    font, words, width = max(_texts(one), key=lambda text: len(text[1]))
    assert max(map(len, _lines(font, words * 3, width * 4))) > _MOST_CHARACTERS


# -- more room ---------------------------------------------------------------------------------------------------


def _airy(theme: Theme, cap_mm: float, *, bold: bool = False) -> QFont:
    """Return the text font with the letter and word spacing of WCAG 2.2 1.4.12."""
    font = text_font(theme, cap_mm, bold=bold)
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.12 * font.pixelSize())
    font.setWordSpacing(0.16 * font.pixelSize())
    return font


def _faults(one: Glass, scenes: dict[str, Scene]) -> list[str]:
    found = []
    for name, scene in scenes.items():
        one.show(scene)
        found += [f"{name}: {fault}" for check in ("size", "cut", "outside", "overlap") for fault in CHECKS[check](one)]
    return found


@pytest.mark.proves("B10")
@pytest.mark.parametrize("ease", _LOOKS, ids=["standard", "easy"])
@pytest.mark.parametrize("screen", ["upright", "wide", "small"])
def test_more_room_between_letters_and_words_cuts_nothing(
    glass: GlassMaker, monkeypatch: pytest.MonkeyPatch, screen: str, ease: Ease
) -> None:
    """Letters 0.12 and words 0.16 of the size farther apart: layouts grow or page, and every word stays whole."""
    monkeypatch.setattr(context, "text_font", _airy)
    one = glass(screen)
    assert _faults(one, scenes_in("es", ease)) == []
    spacing = {label.font().letterSpacing() for label in one.window.findChildren(Label)}
    assert min(spacing) > 0, "and it was there"


# -- motion ------------------------------------------------------------------------------------------------------


def _moving(one: Glass) -> list[str]:
    """Return what could move by itself: animations, and timers besides the clock's and the narrator's."""
    things: list[QObject] = [one.window, *one.window.findChildren(QObject)]
    clock = one.window.watch.findChildren(QTimer)
    timers = [thing for thing in things if isinstance(thing, QTimer) and thing.isActive() and thing not in clock]
    running = QAbstractAnimation.State.Running
    motions = [thing for thing in things if isinstance(thing, QAbstractAnimation) and thing.state() is running]
    return [type(thing).__name__ for thing in (*timers, *motions)]


@pytest.mark.proves("B12")
def test_nothing_moves_by_itself(glass: GlassMaker) -> None:
    """No page has anything that would paint another picture without a new scene."""
    one = glass("upright")
    one.record()
    scenes = scenes_in("es")
    one.warm_up(scenes)
    for name, scene in scenes.items():
        one.show(scene)
        before = one.picture()
        assert _moving(one) == [], name
        one.settle()
        assert one.picture() == before, name


@pytest.mark.proves("B12")
def test_the_first_page_stands_still(stand: StandMaker) -> None:
    """For longer than five seconds of real time, with the terminal's clock going: the same picture each time."""
    one = stand()
    one.wait(1)
    first, end = one.glass.picture(), time.monotonic() + _MOTION_S + 0.3
    looks = 0
    while time.monotonic() < end:
        QTest.qWait(150)
        assert one.glass.picture() == first
        looks += 1
    assert looks > 10


def test_a_timer_would_be_found(glass: GlassMaker) -> None:
    one = glass("upright")
    timer = QTimer(one.window)
    timer.start(1000)
    assert _moving(one) == ["QTimer"]
    timer.stop()
