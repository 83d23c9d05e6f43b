"""What all views have in common: words above (or before) the controls, and one ``apply`` that sets everything."""

from __future__ import annotations

from typing import Any

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from kiosk.ui.kit.context import Kit
from kiosk.ui.kit.labels import Label
from kiosk.ui.kit.qr import QrCode

_ALONE = 0.2
"""Part of a wide screen left free on each side of words that stand alone."""


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
        margin = kit.px(sizes.margin)
        outer.setContentsMargins(margin, kit.px(sizes.gap), margin, kit.px(sizes.gap))
        self.words, self.controls = QVBoxLayout(), QVBoxLayout()
        for column in (self.words, self.controls):
            column.setSpacing(kit.px(sizes.gap))
        if wide:
            outer.setSpacing(margin)
            for column in (self.words, self.controls):
                centred = QVBoxLayout()
                centred.addStretch(1)
                centred.addLayout(column)
                centred.addStretch(1)
                outer.addLayout(centred, 1)
        else:
            outer.setSpacing(kit.px(8))
            outer.addStretch(2)
            outer.addLayout(self.words)
            if apart:
                outer.addStretch(2)
            outer.addLayout(self.controls)
            outer.addStretch(2 if apart else 3)

    def apply(self, state: Any) -> None:  # noqa: ANN401 - each view knows its own state's type
        """Set everything the view shows."""
        raise NotImplementedError

    def settle(self) -> None:
        """After :meth:`apply`: on a wide screen words with nothing to press beside them stand in the middle."""
        screen, sizes = self.kit.theme.screen, self.kit.theme.sizes
        if screen.wide:
            alone = self.controls.isEmpty()
            self._outer.setStretch(1, 0 if alone else 1)
            side = round(screen.width_px * _ALONE) if alone else self.kit.px(sizes.margin)
            self._outer.setContentsMargins(side, self.kit.px(sizes.gap), side, self.kit.px(sizes.gap))

    def clear(self) -> None:
        """Forget every word: a view that is not shown keeps nothing of the person who saw it."""
        for label in self.findChildren(Label):
            label.apply(None)
        for code in self.findChildren(QrCode):
            code.apply("", "")

    def typed(self, event: QKeyEvent) -> bool:  # noqa: ARG002 - for views that take keys of a real keyboard
        """Take a key that no control took; return whether it meant something here."""
        return False
