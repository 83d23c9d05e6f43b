"""Document: where the paper is, the code, the QR."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from kiosk.ui.kit.button import Look, TouchButton
from kiosk.ui.kit.codecard import CodeCard
from kiosk.ui.kit.context import Kit
from kiosk.ui.kit.drawing import Drawing
from kiosk.ui.kit.labels import Label, Role
from kiosk.ui.screens.document.presenter import DocumentState
from kiosk.ui.screens.view import View


class DocumentView(View):
    """*Take your paper*, or the code without paper."""

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        self._drawing = Drawing(kit, 92)
        self._title = Label(kit, Role.TITLE, centred=True)
        self._body = Label(kit, Role.LEAD, centred=True)
        self._code = CodeCard(kit)
        self._confirm = TouchButton(kit, Look.MAIN)
        self.words.addWidget(self._drawing)
        self.words.addWidget(self._title)
        self.words.addWidget(self._body)
        self.controls.addWidget(self._code)
        self.controls.addSpacing(kit.px(2))
        self.controls.addWidget(self._confirm)

    def apply(self, state: DocumentState) -> None:
        """Set everything the view shows."""
        self._drawing.apply(state.drawing)
        self._title.apply(state.title)
        self._body.apply(state.body)
        self._code.apply(state.code_label, state.code, state.link, state.link_hint)
        self._confirm.apply(state.confirm)

    def concessions(self) -> Sequence[Callable[[], None]]:
        """The drawing says what the title says."""
        return (self._drawing.shrink, self._drawing.hide, self._code.compact)
