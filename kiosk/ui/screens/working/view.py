"""Working: steps with their marks."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.core.text import Text, text
from kiosk.ui.kit.context import Kit
from kiosk.ui.kit.flow import Rows
from kiosk.ui.kit.glyph import Glyph
from kiosk.ui.kit.labels import Label, Panel, Role
from kiosk.ui.screens.view import View
from kiosk.ui.screens.working.presenter import Mark, WorkingState


class _StepRow(QWidget):
    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._glyph = Glyph(kit, 15)
        self._label = Label(kit, Role.LEAD)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(kit.px(5))
        row.addWidget(self._glyph)
        row.addWidget(self._label, 1)

    def apply(self, words: Text, mark: Mark) -> None:
        palette = self._kit.theme.palette
        match mark:
            case Mark.DONE:
                self._glyph.apply("done", palette.good, palette.good_tint)
            case Mark.RUNNING:
                self._glyph.apply("running", palette.primary, palette.tint)
            case Mark.NEXT:
                self._glyph.apply("next", palette.line, palette.ground)
        self._label.set_colour(palette.ink_soft if mark is Mark.NEXT else palette.ink)
        self._label.apply(words)
        # what the mark shows, for those who do not see it
        state = self._kit.say(text(f"working.mark.{mark.value}"))
        self._label.setAccessibleName(f"{self._label.text()}, {state}")


class WorkingView(View):
    """What the terminal does now."""

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        self._title = Label(kit, Role.TITLE, centred=True)
        self._body = Label(kit, Role.LEAD, centred=True)
        self._panel = Panel(kit)
        rows = QVBoxLayout(self._panel)
        rows.setContentsMargins(*[kit.px(9)] * 4)
        rows.setSpacing(kit.px(7))
        self._rows: Rows[_StepRow, tuple[Text, Mark]] = Rows(
            rows, lambda: _StepRow(kit), lambda row, step: row.apply(*step)
        )
        self.words.addWidget(self._title)
        self.words.addWidget(self._body)
        self.controls.addWidget(self._panel)

    def apply(self, state: WorkingState) -> None:
        """Set everything the view shows."""
        self._title.apply(state.title)
        self._body.apply(state.body)
        self._panel.setVisible(bool(state.steps))
        self._rows.apply(state.steps)
