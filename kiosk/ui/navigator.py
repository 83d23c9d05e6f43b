"""From a scene to the screen: chooses presenter and view, makes views when first needed, sets everything anew."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QVBoxLayout, QWidget

from kiosk.core.scene import Page, Scene
from kiosk.ui.covers import Curtain, IdleQuestion
from kiosk.ui.frame import Band, Foot
from kiosk.ui.i18n import RIGHT_TO_LEFT
from kiosk.ui.kit.context import Kit
from kiosk.ui.screens import frame
from kiosk.ui.screens.view import Room, View

_ASIDE = "choices"
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
    """The window's content in one theme: band, one screen, foot, and what can cover them."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self.kit = kit
        self.band, self._foot = Band(kit), Foot(kit)
        self._shown: View | None = None
        self._where: object = None
        self._screens: dict[str, tuple[View, Callable[[Scene], Any]]] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.band)
        self._place = QVBoxLayout()
        self._column.addLayout(self._place, 1)
        self._column.addWidget(self._foot)
        self.idle, self.curtain = IdleQuestion(kit, self), Curtain(kit, self)

    @property
    def view(self) -> View:
        """The view that is shown."""
        if self._shown is None:
            raise RuntimeError("no view is shown yet")
        return self._shown

    def show_scene(self, scene: Scene) -> None:
        """Show a scene. Applying the same scene twice shows the same picture."""
        self._speak(scene.text_set)
        rtl = scene.language in RIGHT_TO_LEFT
        QApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        view, present = self._screen(_ASIDE if scene.aside is not None else _SCREENS[scene.page])
        framed = frame.present(scene)
        self.band.apply(framed)
        self._foot.apply(framed)
        view.apply(present(scene))
        self._turn_to(view)
        self._settle()
        view.show()
        self.idle.apply(scene.idle_left, slow=scene.ease.slow)
        self.curtain.apply(covered=scene.covered, lost=scene.headphones_lost)
        view.setVisible(not self.asking and not scene.headphones_lost)
        self._spread_covers()
        self._focus_new_page(scene)

    def _speak(self, code: str) -> None:
        """Turn to a language, and tell assistive technology which it is (EN 301 549 11.3.1.1)."""
        language = self.kit.language
        if language.code != code:
            language.use(code)
            QLocale.setDefault(language.locale)
        if self.window().locale() != language.locale:
            self.window().setLocale(language.locale)

    # -- room --------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cover all of the window, whatever its size; pages are made for the installed screen's."""
        super().resizeEvent(event)
        if self._shown is not None:
            self._spread_covers()

    def _settle(self) -> None:
        """Give band and foot their heights, and the view what is left between them."""
        screen = self.kit.theme.screen
        width, height = screen.width_px, screen.height_px
        above, below = self._out_of_reach()
        self._column.setContentsMargins(0, 0, 0, below)
        self.band.show()
        band, foot = self.band.settle(width), self._foot.settle(width)
        if not self.view.settle(Room(width, height - band - foot - below, max(0, above - band))):
            # large letters on a small panel: the page needs the room more than the town's name does
            self.band.hide()
            self.view.settle(Room(width, height - foot - below, above))

    def _out_of_reach(self) -> tuple[int, int]:
        """Return how many pixels at the top and at the bottom controls must leave free."""
        if not self.kit.theme.reach:
            return 0, 0
        screen = self.kit.theme.screen
        top, bottom = screen.reach_px()
        return top, screen.height_px - bottom

    def _spread_covers(self) -> None:
        above, below = self._out_of_reach()
        for cover in (self.curtain, self.idle):
            if cover.shown:
                cover.spread(above, below)

    # -- keys --------------------------------------------------------------------------------------------------

    @property
    def asking(self) -> bool:
        """Whether the idle question covers the page."""
        return self.idle.shown

    def typed(self, event: QKeyEvent) -> bool:
        """Take a key that no control took; return whether it meant something here."""
        return not self.asking and self.view.typed(event)

    def controls(self) -> list[QAbstractButton]:
        """Return what can be pressed now, in reading order: page and foot; or what covers them, alone."""
        parts: list[QWidget] = [self.view, *self._foot.parts]
        if self.asking:
            parts = [self.idle]
        elif self.curtain.shown and self.curtain.lost:
            parts = [self.curtain]
        return [button for part in parts for button in self._read(part)]

    def _read(self, part: QWidget) -> list[QAbstractButton]:
        """Return what can be pressed in one part, line by line, as its language is read."""

        def line_by_line(button: QAbstractButton) -> tuple[int, int]:
            place = button.mapTo(self, button.rect().center())
            holder = button.parentWidget() or self
            rtl = holder.layoutDirection() is Qt.LayoutDirection.RightToLeft
            return place.y(), -place.x() if rtl else place.x()

        found = part.findChildren(QAbstractButton)
        return sorted((b for b in found if b.isVisibleTo(self) and b.isEnabled()), key=line_by_line)

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

    def in_foot(self, widget: QWidget | None) -> bool:
        """Return whether a control stands at the foot of the screen."""
        return widget is not None and self._foot.isAncestorOf(widget)

    def step_in_foot(self) -> None:
        """Move the focus to the next control at the foot, from the page to the first of them."""
        controls = [button for button in self.controls() if self.in_foot(button)]
        now = self.window().focusWidget()
        at = next((at for at, control in enumerate(controls) if control is now), -1)
        if controls:
            controls[(at + 1) % len(controls)].setFocus(Qt.FocusReason.TabFocusReason)

    def own_controls(self) -> list[QAbstractButton]:
        """Return the controls of the page itself, without the foot."""
        return [button for button in self.controls() if self.view.isAncestorOf(button)]

    def _focus_new_page(self, scene: Scene) -> None:
        """On a new page the focus begins at its first control, as reading does."""
        where = (scene.page, scene.aside, scene.first, scene.notice, scene.progress.at if scene.progress else None)
        if where == self._where or self.asking:
            return
        self._where = where
        first = next(iter(self.own_controls()), None)
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
            view: View = make(self.kit)
            view.hide()
            self._place.addWidget(view)
            self._screens[name] = (view, present)
        return self._screens[name]
