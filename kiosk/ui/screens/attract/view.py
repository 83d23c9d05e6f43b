"""Attract: drawing, promise, three steps, languages."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.core.text import Text
from kiosk.ui.kit.button import TouchButton
from kiosk.ui.kit.context import Kit
from kiosk.ui.kit.drawing import Drawing
from kiosk.ui.kit.face import Face, Look, Shown
from kiosk.ui.kit.glyph import Glyph
from kiosk.ui.kit.labels import Banner, Label, Panel, Role
from kiosk.ui.screens.attract.presenter import AttractState
from kiosk.ui.screens.state import ButtonState
from kiosk.ui.screens.view import View

_MOST_COLUMNS = 3


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


class _Languages(QWidget):
    """Keys in a grid, as many columns as their names leave room for."""

    def __init__(self, kit: Kit, width: int) -> None:
        """Stand in a column of ``width`` pixels."""
        super().__init__()
        self._kit, self._width = kit, width
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(kit.px(kit.theme.sizes.gap))
        self._buttons: list[TouchButton] = []

    def apply(self, states: Sequence[ButtonState]) -> None:
        """Set everything."""
        columns = self._columns(states)
        while len(self._buttons) < len(states):
            button = TouchButton(self._kit, Look.QUIET)
            self._grid.addWidget(button, len(self._buttons) // columns, len(self._buttons) % columns)
            self._buttons.append(button)
        for button, state in zip(self._buttons, states, strict=False):
            button.apply(state)
        for at, button in enumerate(self._buttons):
            button.setVisible(at < len(states))
        self.setVisible(len(states) > 1)

    def _columns(self, states: Sequence[ButtonState]) -> int:
        """Return how many columns leave room for the longest word of a name and the sign of the chosen one."""
        face, gap = Face(self._kit, Look.QUIET), self._grid.spacing()
        words = [word for state in states for word in self._kit.say(state.label).split()]
        widest = max((face.natural_width(Shown(label=word, icon="check")) for word in words), default=1)
        return max(1, min(_MOST_COLUMNS, (self._width + gap) // (widest + gap)))


class AttractView(View):
    """The first page."""

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit, apart=True)
        palette = kit.theme.palette
        self._banner = Banner(kit, palette.warn_tint, palette.warn)
        self._title = Label(kit, Role.TITLE, centred=True)
        self._body = Label(kit, Role.LEAD, centred=True)
        self._drawing = Drawing(kit, 108)
        self._panel = Panel(kit)
        row = QHBoxLayout(self._panel)
        row.setContentsMargins(*[kit.px(7)] * 4)
        row.setSpacing(kit.px(5))
        self._steps = [_Step(kit) for _ in range(3)]
        for step in self._steps:
            row.addWidget(step, 1)
        self._languages = _Languages(kit, self.column_px)
        self.words.addWidget(self._drawing)
        self.words.addWidget(self._title)
        self.words.addWidget(self._body)
        self.controls.addWidget(self._banner)
        self.controls.addWidget(self._panel)
        self.controls.addWidget(self._languages)

    def apply(self, state: AttractState) -> None:
        """Set everything the view shows."""
        self._banner.apply(state.banner)
        self._title.apply(state.title)
        self._body.apply(state.body)
        self._drawing.apply("card-in")
        self._panel.show()
        for step, (icon, words) in zip(self._steps, state.steps, strict=True):
            step.apply(icon, words)
        self._languages.apply(state.languages)

    def concessions(self) -> Sequence[Callable[[], None]]:
        """The three steps are told again where they are done; the drawing says what the title says."""
        return (self._drawing.shrink, self._panel.hide, self._drawing.hide)
