"""Choices: a question and one row for each answer, or paragraphs to read."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.core.text import Text
from kiosk.ui.kit.button import TouchButton
from kiosk.ui.kit.context import Kit
from kiosk.ui.kit.face import Look
from kiosk.ui.kit.flow import Listing, Rows
from kiosk.ui.kit.glyph import Glyph
from kiosk.ui.kit.labels import Label, Role
from kiosk.ui.screens.choices.state import ChoicesState
from kiosk.ui.screens.state import ButtonState
from kiosk.ui.screens.view import View

Note = tuple[str, Text]


class _NoteRow(QWidget):
    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._glyph = Glyph(kit, 15)
        self._label = Label(kit, Role.BODY)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(kit.px(5))
        row.addWidget(self._glyph)
        row.addWidget(self._label, 1)

    def apply(self, note: Note) -> None:
        icon, words = note
        palette = self._kit.theme.palette
        self._glyph.apply(icon, palette.primary, palette.tint)
        self._label.apply(words)


class ChoicesView(View):
    """Home, questions, *anything else?*, and the pages over the errand."""

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        self._step = Label(kit, Role.CAPTION)
        self._title = Label(kit, Role.TITLE)
        self._body = Label(kit, Role.LEAD)
        self._info = Label(kit, Role.CAPTION)
        rows, notes = QVBoxLayout(), QVBoxLayout()
        for column in (rows, notes):
            column.setSpacing(kit.px(kit.theme.sizes.gap))
        self._rows: Rows[TouchButton, ButtonState] = Rows(
            rows, lambda: TouchButton(kit, Look.ROW), lambda button, state: button.apply(state)
        )
        self._notes: Rows[_NoteRow, Note] = Rows(notes, lambda: _NoteRow(kit), lambda row, note: row.apply(note))
        self._options: Listing[ButtonState] = Listing(kit, self._rows.apply)
        self._paragraphs: Listing[Note] = Listing(kit, self._notes.apply)
        self.words.addWidget(self._step)
        self.words.addWidget(self._title)
        self.words.addWidget(self._body)
        for layout in (rows, notes):
            self.controls.addLayout(layout)
        for listing in (self._paragraphs, self._options):
            self.controls.addWidget(listing.more)
        self.controls.addWidget(self._info)

    def apply(self, state: ChoicesState) -> None:
        """Set everything the view shows."""
        self._step.apply(state.step)
        self._title.apply(state.title)
        self._body.apply(state.body)
        self._options.apply(state.options, state.first)
        self._paragraphs.apply(state.notes, state.first)
        self._info.apply(state.info)

    def concessions(self) -> Sequence[Callable[[], None]]:
        """A note beside choices stands on the help page too."""
        return () if self._options.empty else (lambda: self._paragraphs.apply((), 0),)

    def page(self, fits: Callable[[], bool]) -> None:
        """Show as many answers, or paragraphs, as there is room for."""
        self._options.fit(fits)
        self._paragraphs.fit(fits)
