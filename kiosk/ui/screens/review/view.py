"""Review: lines with their change buttons, and the act."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kiosk.ui.kit.button import Look, TouchButton
from kiosk.ui.kit.context import Kit
from kiosk.ui.kit.flow import Listing, Rows
from kiosk.ui.kit.labels import Label, Panel, Role
from kiosk.ui.screens.review.presenter import Line, ReviewState
from kiosk.ui.screens.view import View


class _LineRow(QWidget):
    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._label = Label(kit, Role.CAPTION)
        self._value = Label(kit, Role.BODY)
        self._change = TouchButton(kit, Look.QUIET)
        self._change.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        words = QVBoxLayout()
        words.setSpacing(kit.px(1.4))
        words.addWidget(self._label)
        words.addWidget(self._value)
        row = QHBoxLayout(self)
        air = 0 if kit.theme.screen.wide else kit.px(1.5)
        row.setContentsMargins(0, air, 0, air)
        row.setSpacing(kit.px(4))
        row.addLayout(words, 1)
        row.addWidget(self._change)

    def apply(self, line: Line) -> None:
        self._label.apply(line.label)
        self._value.apply(line.value)
        self._change.setVisible(line.change is not None)
        if line.change is not None:
            self._change.apply(line.change)


class _Lines(Panel):
    """Lines that belong together."""

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        column = QVBoxLayout(self)
        column.setContentsMargins(kit.px(7), kit.px(5), kit.px(7), kit.px(5))
        column.setSpacing(kit.px(kit.theme.sizes.gap))
        self._rows: Rows[_LineRow, Line] = Rows(column, lambda: _LineRow(kit), lambda row, line: row.apply(line))

    def apply(self, lines: Sequence[Line]) -> None:
        self._rows.apply(lines)
        self.setVisible(bool(lines))


class ReviewView(View):
    """*Check your answers*: what the register says, and what the person chose. The act comes with the last line."""

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        self._title = Label(kit, Role.TITLE)
        self._body = Label(kit, Role.LEAD)
        self._register, self._answers = _Lines(kit), _Lines(kit)
        self._confirm = TouchButton(kit, Look.MAIN)
        self._lines: Listing[Line] = Listing(kit, self._show, most_easy=None)
        self.words.addWidget(self._title)
        self.words.addWidget(self._body)
        beside = kit.theme.screen.wide or kit.theme.reach
        (self.words if beside else self.controls).addWidget(self._register)
        self.controls.addWidget(self._answers)
        self.controls.addWidget(self._lines.more)
        self.controls.addWidget(self._confirm)

    def _show(self, states: Sequence[Line]) -> None:
        self._register.apply([line for line in states if line.change is None])
        self._answers.apply([line for line in states if line.change is not None])

    def apply(self, state: ReviewState) -> None:
        """Set everything the view shows."""
        self._title.apply(state.title)
        self._body.apply(state.body)
        self._confirm.apply(state.confirm)
        self._lines.apply(state.lines, state.first)
        self._confirm.setVisible(self._lines.complete)

    def page(self, fits: Callable[[], bool]) -> None:
        """Show as many lines as there is room for; who has not seen them all is not asked to confirm."""

        def fits_now() -> bool:
            self._confirm.setVisible(self._lines.complete)
            return fits()

        self._lines.fit(fits_now)
        self._confirm.setVisible(self._lines.complete)
