"""What all views have in common: words above (or before) the controls, and one ``apply`` that sets everything."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from kiosk.ui.kit.context import Kit
from kiosk.ui.kit.labels import Label
from kiosk.ui.kit.measure import needed_height
from kiosk.ui.kit.qr import QrCode

_CLOSE_MM = 0.8
"""Air between words where there is no room for more."""
_ALONE = 0.2
"""Part of a wide screen left free on each side of words that stand alone."""
_COLUMN_CAPS = 46
"""Width of the widest column of words in heights of their capitals: 80 characters to a line (WCAG 2.2 1.4.8)."""


@dataclass(frozen=True)
class Room:
    """Where a view stands, pixels.

    Attributes:
        width: of the view.
        height: of the view.
        above: upper part that is out of reach: words may stand there, controls may not.
    """

    width: int
    height: int
    above: int = 0


class View(QWidget):
    """Base of the views. A view holds widgets and no state: ``apply`` sets all of it, every time.

    Attributes:
        words: picture and words.
        controls: what is pressed or read off. Below ``words`` on an upright screen, beside it on a wide one.
    """

    def __init__(self, kit: Kit, *, apart: bool = False) -> None:
        super().__init__()
        self.kit = kit
        sizes, wide = kit.theme.sizes, kit.theme.screen.wide
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        outer = self._outer = QBoxLayout(direction, self)
        margin, side = kit.px(sizes.margin), self._side(alone=False)
        outer.setContentsMargins(side, kit.px(sizes.gap), side, kit.px(sizes.gap))
        self._upper, self._lower = QWidget(), QWidget()
        self.words, self.controls = QVBoxLayout(), QVBoxLayout()
        for part, column in ((self._upper, self.words), (self._lower, self.controls)):
            column.setSpacing(kit.px(sizes.gap))
            box = QVBoxLayout(part)
            box.setContentsMargins(0, 0, 0, 0)
            box.addStretch(1)
            box.addLayout(column)
            # out of reach, words stand close to the keys they are about
            box.addStretch(0 if kit.theme.reach and part is self._upper and not wide else 1)
        outer.setSpacing(margin if wide else kit.px(sizes.gap + 4))
        if wide:
            outer.addWidget(self._upper, 1)
            outer.addWidget(self._lower, 1)
            return
        outer.addStretch(2)
        outer.addWidget(self._upper)
        if apart:
            outer.addStretch(2)
        outer.addWidget(self._lower)
        outer.addStretch(2 if apart else 3)

    def apply(self, state: Any) -> None:  # noqa: ANN401 - each view knows its own state's type
        """Set everything the view shows."""
        raise NotImplementedError

    def concessions(self) -> Sequence[Callable[[], None]]:
        """Return what can be given up, in turn, where there is little room: never words about the act."""
        return ()

    def page(self, fits: Callable[[], bool]) -> None:
        """Show as much of a list as fits."""

    def settle(self, room: Room) -> bool:
        """After :meth:`apply`: make everything fit the room, or page it. Return whether it fits."""
        sizes, wide = self.kit.theme.sizes, self.kit.theme.screen.wide
        alone = self.controls.isEmpty()
        self.words.setSpacing(self.kit.px(sizes.gap))
        if wide:
            self._lower.setVisible(not alone)
            side = self._side(alone=alone)
            self._outer.setContentsMargins(side, self.kit.px(sizes.gap), side, self.kit.px(sizes.gap))
        self._keep_clear(room, alone=alone)

        def fits() -> bool:
            return self._needs(room.width) <= room.height

        for concede in self.concessions():
            if fits():
                return True
            concede()
        if not fits():
            self.words.setSpacing(self.kit.px(_CLOSE_MM))
        self.page(fits)
        return fits()

    def _side(self, *, alone: bool) -> int:
        """Return the pixels left free at each side: no line is so long that an eye loses the next one."""
        sizes, screen = self.kit.theme.sizes, self.kit.theme.screen
        columns = 2 if screen.wide and not alone else 1
        widest = self.kit.px(columns * _COLUMN_CAPS * sizes.cap_caption + (columns - 1) * sizes.margin)
        least = round(screen.width_px * _ALONE) if screen.wide and alone else self.kit.px(sizes.margin)
        return max(least, (screen.width_px - widest) // 2)

    @property
    def column_px(self) -> int:
        """Width of the column of controls, pixels."""
        screen, side = self.kit.theme.screen, self._side(alone=False)
        both = screen.width_px - 2 * side
        return (both - self._outer.spacing()) // 2 if screen.wide else both

    def _keep_clear(self, room: Room, *, alone: bool) -> None:
        """Keep controls under the line that a hand reaches."""
        gap = self.kit.px(self.kit.theme.sizes.gap)
        above = max(0, room.above - gap) if self.kit.theme.reach and not alone else 0
        if self.kit.theme.screen.wide:
            self._lower.setContentsMargins(0, above, 0, 0)
        else:
            spacing = self._outer.spacing()
            self._upper.setMinimumHeight(max(0, above - spacing))

    def _needs(self, width: int) -> int:
        """Return the height below which something would be cut or squeezed."""
        return needed_height(self, width)

    def clear(self) -> None:
        """Forget every word: a view that is not shown keeps nothing of the person who saw it."""
        for label in self.findChildren(Label):
            label.apply(None)
        for code in self.findChildren(QrCode):
            code.apply("", "")

    @property
    def nothing_typed(self) -> bool:
        """Whether this is a page where something is typed and nothing has been yet."""
        return False

    def typed(self, event: QKeyEvent) -> bool:  # noqa: ARG002 - for views that take keys of a real keyboard
        """Take a key that no control took; return whether it meant something here."""
        return False
