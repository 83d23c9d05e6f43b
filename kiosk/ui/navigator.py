"""From a scene to the screen: chooses presenter and view, makes views when first needed, sets everything anew."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QVBoxLayout, QWidget

from kiosk.core.scene import Page, Scene
from kiosk.ui.frame import Band, Bar
from kiosk.ui.idle import IdleQuestion
from kiosk.ui.kit.context import Kit
from kiosk.ui.screens import frame
from kiosk.ui.screens.view import View

_RIGHT_TO_LEFT = {"ar"}
_SCREENS = {
    Page.ATTRACT: "attract",
    Page.READING: "guide",
    Page.PIN: "pin",
    Page.HOME: "choices",
    Page.QUESTION: "choices",
    Page.REVIEW: "review",
    Page.WORKING: "working",
    Page.PAPER: "document",
    Page.CODE: "document",
    Page.ANOTHER: "choices",
    Page.TAKE_CARD: "guide",
    Page.NOTICE: "notice",
}


class Navigator(QWidget):
    """The window's content: band, one screen, bar, and the idle question over them."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._band, self._bar = Band(kit), Bar(kit)
        self._shown: View | None = None
        self._where: object = None
        self._screens: dict[str, tuple[View, Callable[[Scene], Any]]] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._band)
        self._place = QVBoxLayout()
        column.addLayout(self._place, 1)
        column.addWidget(self._bar)
        self._idle = IdleQuestion(kit, self)

    @property
    def view(self) -> View:
        """The view that is shown."""
        if self._shown is None:
            raise RuntimeError("no view is shown yet")
        return self._shown

    def show_scene(self, scene: Scene) -> None:
        """Show a scene. Applying the same scene twice shows the same picture."""
        self._kit.language.use(scene.language)
        right_to_left = scene.language in _RIGHT_TO_LEFT
        QApplication.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
        )
        view, present = self._screen(_SCREENS[scene.page])
        framed = frame.present(scene)
        self._band.apply(framed)
        self._bar.apply(framed)
        view.apply(present(scene))
        view.settle()
        self._turn_to(view)
        self._idle.apply(scene.idle_left)
        self._focus_new_page(scene)

    # -- keys --------------------------------------------------------------------------------------------------

    @property
    def asking(self) -> bool:
        """Whether the idle question covers the page."""
        return self._idle.asking

    def typed(self, event: QKeyEvent) -> bool:
        """Take a key that no control took; return whether it meant something here."""
        return not self.asking and self.view.typed(event)

    def controls(self) -> list[QAbstractButton]:
        """Return what can be pressed now, in reading order: band, page, bar; or the idle question alone."""
        parts: list[QWidget] = [self._idle] if self.asking else [self._band, self.view, self._bar]
        found = [button for part in parts for button in part.findChildren(QAbstractButton)]
        return [button for button in found if button.isVisibleTo(self) and button.isEnabled()]

    def step(self, *, forward: bool) -> bool:
        """Move the focus to the next control, or the one before; return whether there is one."""
        controls = self.controls()
        now = self.window().focusWidget()
        at = next((at for at, control in enumerate(controls) if control is now), None)
        if not controls:
            return False
        start = -1 if forward else len(controls)
        step = 1 if forward else -1
        controls[((start if at is None else at) + step) % len(controls)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _focus_new_page(self, scene: Scene) -> None:
        """On a new page the focus begins at its first control, as reading does."""
        where = (scene.page, scene.notice, scene.progress.at if scene.progress else None)
        if where == self._where:
            return
        self._where = where
        first = next((button for button in self.controls() if self.view.isAncestorOf(button)), None)
        now = self.window().focusWidget()
        if first is not None:
            first.setFocus()
        elif now is not None:
            now.clearFocus()

    # -- views -------------------------------------------------------------------------------------------------

    def _turn_to(self, view: View) -> None:
        """Show one view and hide the one before; a hidden view takes no room, unlike in a QStackedWidget."""
        if view is self._shown:
            return
        if self._shown is not None:
            self._shown.hide()
            self._shown.clear()
        view.show()
        self._shown = view

    def _screen(self, name: str) -> tuple[View, Callable[[Scene], Any]]:
        """Return view and presenter of a screen, making them when it is shown for the first time."""
        if name not in self._screens:
            package = f"kiosk.ui.screens.{name}"
            make = getattr(import_module(f"{package}.view"), f"{name.capitalize()}View")
            present = import_module(f"{package}.presenter").present
            view: View = make(self._kit)
            view.hide()
            self._place.addWidget(view)
            self._screens[name] = (view, present)
        return self._screens[name]
