"""Attract: drawing, promise, three steps."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.core.text import Text
from kiosk.ui.kit.context import Kit
from kiosk.ui.kit.drawing import Drawing
from kiosk.ui.kit.glyph import Glyph
from kiosk.ui.kit.labels import Banner, Label, Panel, Role
from kiosk.ui.screens.attract.presenter import AttractState
from kiosk.ui.screens.view import View


class _Step(QWidget):
    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._glyph = Glyph(kit, 20)
        self._label = Label(kit, Role.BODY, centred=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(kit.px(3))
        column.addWidget(self._glyph, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._label)
        column.addStretch(1)

    def apply(self, icon: str, words: Text) -> None:
        palette = self._kit.theme.palette
        self._glyph.apply(icon, palette.primary, palette.tint)
        self._label.apply(words)


class AttractView(View):
    """The first page."""

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit, apart=True)
        palette = kit.theme.palette
        self._banner = Banner(kit, palette.warn_tint, palette.warn)
        self._title = Label(kit, Role.TITLE, centred=True)
        self._body = Label(kit, Role.LEAD, centred=True)
        self._drawing = Drawing(kit, 108)
        panel = Panel(kit)
        row = QHBoxLayout(panel)
        row.setContentsMargins(*[kit.px(7)] * 4)
        row.setSpacing(kit.px(5))
        self._steps = [_Step(kit) for _ in range(3)]
        for step in self._steps:
            row.addWidget(step, 1)
        self.words.addWidget(self._drawing)
        self.words.addSpacing(kit.px(6))
        self.words.addWidget(self._title)
        self.words.addWidget(self._body)
        self.controls.addWidget(self._banner)
        self.controls.addWidget(panel)

    def apply(self, state: AttractState) -> None:
        """Set everything the view shows."""
        self._banner.apply(state.banner)
        self._title.apply(state.title)
        self._body.apply(state.body)
        self._drawing.apply("card-in")
        for step, (icon, words) in zip(self._steps, state.steps, strict=True):
            step.apply(icon, words)
