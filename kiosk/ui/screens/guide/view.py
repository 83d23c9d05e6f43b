"""Guide: one drawing and one sentence."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from kiosk.ui.kit.context import Kit
from kiosk.ui.kit.drawing import Drawing
from kiosk.ui.kit.labels import Label, Role
from kiosk.ui.screens.guide.presenter import GuideState
from kiosk.ui.screens.view import View


class GuideView(View):
    """*Reading your card* and *take your card*."""

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        self._drawing = Drawing(kit, 120)
        self._title = Label(kit, Role.TITLE, centred=True)
        self._body = Label(kit, Role.LEAD, centred=True)
        self.words.addWidget(self._drawing)
        self.words.addWidget(self._title)
        self.words.addWidget(self._body)

    def apply(self, state: GuideState) -> None:
        """Set everything the view shows."""
        self._drawing.apply(state.drawing)
        self._title.apply(state.title)
        self._body.apply(state.body)

    def concessions(self) -> Sequence[Callable[[], None]]:
        """The drawing says what the title says."""
        return (self._drawing.shrink, self._drawing.hide)
