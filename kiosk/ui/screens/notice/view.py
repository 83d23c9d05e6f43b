"""Notice: icon or drawing, what happened, what to do, and the ways on."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from kiosk.core.notices import Tone
from kiosk.core.text import text
from kiosk.ui.kit.button import Look, TouchButton
from kiosk.ui.kit.codecard import CodeCard
from kiosk.ui.kit.context import Kit
from kiosk.ui.kit.drawing import Drawing
from kiosk.ui.kit.flow import Rows
from kiosk.ui.kit.glyph import Glyph
from kiosk.ui.kit.labels import Banner, Label, Role
from kiosk.ui.screens.notice.presenter import NoticeState
from kiosk.ui.screens.state import ButtonState
from kiosk.ui.screens.view import View


class NoticeView(View):
    """One screen for each row of the table of notices."""

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        palette = kit.theme.palette
        self._glyph = Glyph(kit, 40)
        self._drawing = Drawing(kit, 92)
        self._title = Label(kit, Role.TITLE, centred=True)
        self._body = Label(kit, Role.LEAD, centred=True)
        self._code = CodeCard(kit)
        self._staff = Banner(kit, palette.tint, palette.on_tint)
        buttons = QVBoxLayout()
        buttons.setSpacing(kit.px(kit.theme.sizes.gap))
        self._buttons: Rows[TouchButton, ButtonState] = Rows(buttons, lambda: TouchButton(kit), _button)
        self.words.addWidget(self._glyph, 0, Qt.AlignmentFlag.AlignHCenter)
        self.words.addWidget(self._drawing)
        self.words.addSpacing(kit.px(4))
        self.words.addWidget(self._title)
        self.words.addWidget(self._body)
        self.words.addWidget(self._staff)
        self.controls.addWidget(self._code)
        self.controls.addLayout(buttons)

    def apply(self, state: NoticeState) -> None:
        """Set everything the view shows."""
        palette = self.kit.theme.palette
        ink, ground = {
            Tone.INFO: (palette.primary, palette.tint),
            Tone.WARNING: (palette.warn, palette.warn_tint),
            Tone.STOP: (palette.stop, palette.stop_tint),
        }[state.tone]
        self._glyph.apply(state.icon, ink, ground)
        self._glyph.setVisible(not state.drawing)
        self._drawing.apply(state.drawing)
        self._title.apply(state.title)
        self._body.apply(state.body)
        self._code.apply(state.code_label, state.code, state.link, text("document.qr") if state.link else None)
        self._staff.apply(state.staff)
        self._buttons.apply(state.buttons)

    def concessions(self) -> Sequence[Callable[[], None]]:
        """Picture and icon say what the title says."""
        return (self._drawing.shrink, self._drawing.hide, self._glyph.hide, self._code.compact)


def _button(button: TouchButton, state: ButtonState) -> None:
    button.apply(state, Look.MAIN if state.primary else Look.PLAIN)
