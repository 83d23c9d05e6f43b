"""Choices: a question and one row for each answer."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from kiosk.ui.kit.button import Look, TouchButton
from kiosk.ui.kit.context import Kit
from kiosk.ui.kit.flow import Rows
from kiosk.ui.kit.labels import Label, Role
from kiosk.ui.screens.choices.presenter import ChoicesState
from kiosk.ui.screens.state import ButtonState
from kiosk.ui.screens.view import View


class ChoicesView(View):
    """Home, questions, *anything else?*."""

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        self._step = Label(kit, Role.CAPTION)
        self._title = Label(kit, Role.TITLE)
        self._body = Label(kit, Role.LEAD)
        self._info = Label(kit, Role.CAPTION)
        rows = QVBoxLayout()
        rows.setSpacing(kit.px(kit.theme.sizes.gap))
        self._rows: Rows[TouchButton, ButtonState] = Rows(
            rows, lambda: TouchButton(kit, Look.ROW), lambda button, state: button.apply(state)
        )
        self.words.addWidget(self._step)
        self.words.addWidget(self._title)
        self.words.addWidget(self._body)
        self.controls.addLayout(rows)
        self.controls.addWidget(self._info)

    def apply(self, state: ChoicesState) -> None:
        """Set everything the view shows."""
        self._step.apply(state.step)
        self._title.apply(state.title)
        self._body.apply(state.body)
        self._rows.apply(state.options)
        self._info.apply(state.info)
