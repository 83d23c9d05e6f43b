"""Measures a picture on the glass and says what is wrong with it, in words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from itertools import combinations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible, QFont, QFontMetrics, QFontMetricsF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget

from kiosk.core.scene import Scene
from kiosk.ui.kit.button import TouchButton
from kiosk.ui.kit.drawing import Drawing
from kiosk.ui.kit.face import Look
from kiosk.ui.kit.flow import MOST_EASY
from kiosk.ui.kit.glyph import Glyph
from kiosk.ui.kit.keypad import PinDots
from kiosk.ui.kit.labels import Label
from kiosk.ui.kit.qr import QrCode
from kiosk.ui.theme.tokens import (
    CAP_EASY_MM,
    CAP_STD_MM,
    GAP_EASY_MM,
    GAP_MIN_MM,
    ROOMY_MM,
    TARGET_EASY_MM,
    TARGET_MIN_MM,
)
from tests.ui.glass import Glass
from tests.ui.leftovers import left_over

_LEAVES = (Label, QAbstractButton, Drawing, Glyph, QrCode, PinDots)
_ROLES = {QAccessible.Role.Button, QAccessible.Role.CheckBox, QAccessible.Role.RadioButton}
_HALF_PIXEL = 0.5
TOOLS = ("easy", "reach", "languages", "options", "help")
_KEY = re.compile(r"^[a-z][a-z-]*(\.[a-z0-9-]+)+$")
_LEFT_OVER = re.compile(r"[{}%<>\ue000-\uf8ff\U000f0000-\U0010ffff]")


def size(glass: Glass) -> Iterator[str]:
    """The window is the screen: nothing in it pushes it bigger."""
    window, profile = glass.window, glass.profile
    if (window.width(), window.height()) != (profile.width_px, profile.height_px):
        yield f"window {window.width()} x {window.height()}"
        window.resize(profile.width_px, profile.height_px)
        glass.settle()


def cut(glass: Glass) -> Iterator[str]:
    """Every word is there whole: the room is as wide and high as the wrapped words need."""
    for label in glass.labels():
        if not _fits(label.font(), label.text(), label.contentsRect()):
            yield f"label {label.text()!r} in {label.contentsRect().size().toTuple()}"
    for button in glass.controls():
        if isinstance(button, TouchButton) and not _words_fit(button):
            yield f"button {button.text()!r} in {button.size().toTuple()}"
    for widget in _leaves(glass):
        if widget.visibleRegion().boundingRect() != widget.rect():
            yield f"{_name(widget)} is clipped"


def _fits(font: QFont, words: str, room: QRect) -> bool:
    flags = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
    needed = QFontMetrics(font).boundingRect(QRect(0, 0, room.width(), 1_000_000), flags, words)
    return needed.width() <= room.width() and needed.height() <= room.height()


def _words_fit(button: TouchButton) -> bool:
    face, shown = button.face, button.shown()
    room = face.words_room(shown, button.rect())
    if face.shows_hint(shown) and not _fits(face.hint_font, shown.hint, QRect(0, 0, room.width(), button.height())):
        return False
    label_room = QRect(0, 0, room.width(), button.height())
    return face.height_for(shown, button.width()) <= button.height() and _fits(face.label_font, shown.label, label_room)


def overlap(glass: Glass) -> Iterator[str]:
    """No two things lie on each other."""
    for one, two in combinations(_leaves(glass), 2):
        if glass.place(one).intersects(glass.place(two)):
            yield f"{_name(one)} on {_name(two)}"


def outside(glass: Glass) -> Iterator[str]:
    """Everything is inside the window."""
    for widget in _leaves(glass):
        if not glass.window.rect().contains(glass.place(widget)):
            yield f"{_name(widget)} at {glass.place(widget).getRect()}"


def small(glass: Glass) -> Iterator[str]:
    """Every control is at least 20 mm x 20 mm, 25 mm in *uso fácil* (accessibility.md C01, C02)."""
    least = TARGET_EASY_MM if _roomy(glass) else TARGET_MIN_MM
    for control in glass.controls():
        sides = glass.mm(control.width()), glass.mm(control.height())
        if min(sides) < least:
            yield f"{_name(control)} {sides[0]:.2f} x {sides[1]:.2f} mm"


def close(glass: Glass) -> Iterator[str]:
    """Controls are at least 3 mm apart, 5 mm in *uso fácil* (accessibility.md C01, C02)."""
    least = GAP_EASY_MM if _roomy(glass) else GAP_MIN_MM
    for one, two in combinations(glass.controls(), 2):
        gap = glass.mm(_distance(glass.place(one), glass.place(two)))
        if gap < least - _HALF_PIXEL / glass.profile.px_per_mm:
            yield f"{_name(one)} {gap:.2f} mm from {_name(two)}"


def _distance(one: QRect, two: QRect) -> int:
    across = max(one.left() - two.right(), two.left() - one.right()) - 1
    down = max(one.top() - two.bottom(), two.top() - one.bottom()) - 1
    return max(across, down)


def caps(glass: Glass) -> Iterator[str]:
    """Capitals are at least 5.2 mm high, 7.3 mm in *uso fácil* (accessibility.md B01, B02)."""
    least = CAP_EASY_MM if _easy(glass) else CAP_STD_MM
    fonts = [(_name(label), label.font()) for label in glass.labels()]
    for control in glass.controls():
        if isinstance(control, TouchButton):
            fonts += [(_name(control), control.face.label_font), (_name(control), control.face.hint_font)]
    for name, font in fonts:
        height = glass.mm(QFontMetricsF(font).capHeight())
        if height < least - 0.01:
            yield f"{name} {height:.2f} mm"


def reach(glass: Glass) -> Iterator[str]:
    """In reach mode everything that is pressed is 800 to 1200 mm over the floor (Orden TMA/851/2021 art. 32.2)."""
    if not glass.window.navigator.kit.theme.reach:
        return
    top, bottom = glass.profile.reach_px()
    for control in glass.controls():
        place = glass.place(control)
        if place.top() < top or place.bottom() >= bottom:
            yield f"{_name(control)} at {place.top()}-{place.bottom()}, reach is {top}-{bottom}"


def choices(glass: Glass) -> Iterator[str]:
    """In *uso fácil* there are at most five choices at a time (accessibility.md C02)."""
    if _easy(glass):
        rows = [c for c in glass.controls() if isinstance(c, TouchButton) and c.face.look is Look.ROW]
        if len(rows) > MOST_EASY:
            yield f"{len(rows)} choices"


def _easy(glass: Glass) -> bool:
    return glass.window.navigator.kit.theme.easy


def _roomy(glass: Glass) -> bool:
    """Whether targets must be large: in *uso fácil*, but for panels of under 18 inches."""
    profile = glass.profile
    return _easy(glass) and min(profile.width_px, profile.height_px) / profile.px_per_mm >= ROOMY_MM


def unnamed(glass: Glass) -> Iterator[str]:
    """Assistive technology finds each control by a name, which has the words that are seen, and can press it."""
    for control in glass.controls():
        interface = QAccessible.queryAccessibleInterface(control)
        name = interface.text(QAccessible.Text.Name)
        if not name.strip() or control.text() not in name:
            yield f"{_name(control)} reads {control.text()!r} and is called {name!r}"
        if interface.role() not in _ROLES:
            yield f"{_name(control)} is a {interface.role().name}"
        if control.isEnabled() and "Press" not in interface.actionInterface().actionNames():
            yield f"{_name(control)} cannot be pressed"
    twins = Counter((control.accessibleName(), control.accessibleDescription()) for control in glass.controls())
    yield from (f"{count} controls called {name}" for name, count in twins.items() if count > 1)


def raw(glass: Glass) -> Iterator[str]:
    """No catalogue key, placeholder or icon code is read by a person, on the glass or aloud."""
    for words in _texts(glass):
        if _KEY.match(words) or _LEFT_OVER.search(words):
            yield repr(words)


def stale(glass: Glass) -> Iterator[str]:
    """Nothing stays in the language that the screen had before (EN 301 549 5.1.3.14)."""
    yield from left_over(glass.language.code, _texts(glass))


def _texts(glass: Glass) -> list[str]:
    """Return all words that are seen, or that assistive technology reads."""
    texts = [label.text() for label in glass.labels()] + [button.text() for button in glass.controls()]
    for widget in glass.window.findChildren(QWidget):
        if glass.seen(widget):
            texts += [widget.accessibleName(), widget.accessibleDescription()]
    return texts


def order(glass: Glass) -> Iterator[str]:
    """Tab walks every control that can be used, once, as one reads: down the page, and along each line."""
    curtain = glass.window.navigator.curtain
    if curtain.shown and not curtain.lost:
        return  # keys go on working under the curtain: what is walked is not what is seen
    expected = [_name(control) for control in _reading(glass)]
    walked = _tab_walk(glass, len(expected))
    if walked != expected:
        yield f"Tab goes {walked}, reading goes {expected}"


def _reading(glass: Glass) -> list[QAbstractButton]:
    """Sort by lines (what shares more than half its height), then along the line."""
    left = sorted((c for c in glass.controls() if c.isEnabled()), key=lambda c: glass.place(c).top())
    found: list[QAbstractButton] = []
    while left:
        first = glass.place(left[0])
        line = [c for c in left if glass.place(c).center().y() < first.bottom()]
        rtl = glass.window.layoutDirection() is Qt.LayoutDirection.RightToLeft
        pad = any(_name(c).startswith("pin-") for c in line)
        found += sorted(line, key=lambda c: glass.place(c).left(), reverse=rtl and not pad)
        left = [c for c in left if c not in line]
    return found


def _tab_walk(glass: Glass, steps: int) -> list[str]:
    """Press Tab from nowhere, one time more than there are controls: the last press must come back to the first."""
    glass.focused.clearFocus()
    walked = []
    for _ in range(steps):
        QTest.keyClick(glass.focused, Qt.Key.Key_Tab)
        walked.append(_name(glass.focused))
    if steps:
        QTest.keyClick(glass.focused, Qt.Key.Key_Tab)
        again = _name(glass.focused)
        walked += [again] if again != walked[0] else []
    return walked


def _leaves(glass: Glass) -> list[QWidget]:
    widgets = [widget for widget in glass.window.findChildren(QWidget) if isinstance(widget, _LEAVES)]
    return [widget for widget in widgets if glass.seen(widget)]


def _rect(place: QRect) -> tuple[int, ...]:
    return place.x(), place.y(), place.width(), place.height()


def _name(widget: QWidget) -> str:
    return widget.objectName() or widget.accessibleName() or type(widget).__name__


CHECKS: dict[str, Callable[[Glass], Iterator[str]]] = {
    check.__name__: check
    for check in (size, cut, overlap, outside, small, close, caps, reach, choices, unnamed, raw, stale, order)
}


@dataclass
class Survey:
    """What is wrong, by check, how much was looked at, and where the keys of every screen were."""

    tools: dict[str, set[tuple[int, ...]]] = field(default_factory=dict)
    faults: dict[str, list[str]] = field(default_factory=lambda: {name: [] for name in CHECKS})
    controls: Counter[str] = field(default_factory=Counter)
    labels: Counter[str] = field(default_factory=Counter)

    def look(self, glass: Glass, name: str, scene: Scene) -> None:
        """Show one scene in the language a terminal rests in, switch it, and run every check on it."""
        glass.window.show_scene(replace(scene, language="es"))
        glass.show(scene)
        for check, run in CHECKS.items():
            self.faults[check] += [f"{name}: {fault}" for fault in run(glass)]
        for control in glass.controls():
            if control.objectName() in TOOLS:
                self.tools.setdefault(control.objectName(), set()).add(_rect(glass.place(control)))
        self.controls[name] = len(glass.controls())
        self.labels[name] = len(glass.labels())
