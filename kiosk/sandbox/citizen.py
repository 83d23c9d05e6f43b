"""A scripted citizen: looks at the real window, touches its buttons, presses keys, waits for what it shows."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEventLoop, QPoint, Qt, QTimer
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from kiosk.app import Kiosk
from kiosk.core.scene import Page, Scene, Work
from kiosk.ui.kit.labels import Label, Role
from kiosk.ui.theme.tokens import DOUBLE_ACTIVATION_S

_PATIENCE_S = 20.0
_FINGER_PX = 120
_MARGIN_S = 0.05
_K = Qt.Key
_PRESSING = {_K.Key_Return, _K.Key_Enter, _K.Key_5, _K.Key_F10, _K.Key_Right, _K.Key_NumberSign, _K.Key_Left}
"""Keys that press something, besides those that walk (:mod:`kiosk.ui.keys`)."""


class LostError(RuntimeError):
    """The citizen waited for something that did not come, or looked for a button that is not there."""


@dataclass
class Step:
    """One thing that happened: what was done, how long until it was answered, and what was seen then."""

    step: str
    ms: int
    page: str
    seen: str
    screen: str = ""


class Citizen:
    """Eyes, one finger and the keys of any pad or keyboard, at a kiosk in this process."""

    def __init__(self, kiosk: Kiosk, screens: Path | None, say: Callable[[str], None] = lambda _words: None) -> None:
        self._kiosk, self._screens, self._say = kiosk, screens, say
        self._device: QPointingDevice = QTest.createTouchDevice()
        self._last_touch = (QPoint(-1000, -1000), 0.0)
        self._last_key = 0.0
        self._begun = 0.0
        self._passed: tuple[Page, Work | None] = (Page.ATTRACT, None)
        self.steps: list[Step] = []

    # -- eyes --------------------------------------------------------------------------------------------------

    @property
    def scene(self) -> Scene:
        """What the terminal shows."""
        if self._kiosk.terminal is None:
            raise LostError("the terminal is not loaded")
        return self._kiosk.terminal.scene

    @property
    def begun(self) -> float:
        """When the last touch or key began, in seconds of ``time.perf_counter``."""
        return self._begun

    def title(self) -> str:
        """Return the title on the glass."""
        for label in self._kiosk.window.navigator.view.findChildren(Label):
            if label.role is Role.TITLE and label.isVisible():
                return label.text()
        return ""

    def wait(self, ready: Callable[[], bool], what: str, within: float = _PATIENCE_S) -> None:
        """Let the window live until something is so.

        Raises:
            LostError: it did not come within ``within`` seconds.
        """
        end = time.monotonic() + within
        while not ready():
            if time.monotonic() > end:
                raise LostError(f"{what}; the screen says {self.title()!r}")
            loop = QEventLoop()
            QTimer.singleShot(5, loop.quit)
            loop.exec()

    def loaded(self) -> None:
        """Wait until the terminal is there and knows its e-office."""
        self.wait(lambda: self._kiosk.terminal is not None, "the terminal never loaded")

    def sees(self, page: Page, also: Callable[[Scene], bool] = lambda _scene: True) -> None:
        """Wait for a page."""
        self.wait(lambda: self.scene.page is page and also(self.scene), f"waiting for {page.value}")

    def look(self, name: str) -> str:
        """Keep a picture of the window; return its file name."""
        if self._screens is None:
            return ""
        self._screens.mkdir(parents=True, exist_ok=True)
        file = f"{len(list(self._screens.iterdir())) + 1:02d}-{name}.png"
        self._kiosk.window.grab().save(str(self._screens / file))
        return file

    # -- finger ------------------------------------------------------------------------------------------------

    def touch(self, name: str) -> None:
        """Touch the visible button of this name in its middle and let go, as a finger does.

        Raises:
            LostError: no such button can be seen and pressed.
        """
        window = self._kiosk.window
        QApplication.processEvents()  # nobody touches what has not been painted: it may not be in its place yet
        button = next(
            (entry for entry in window.findChildren(QAbstractButton, name) if entry.isVisible() and entry.isEnabled()),
            None,
        )
        if button is None:
            raise LostError(f"no button {name!r}; the screen says {self.title()!r}")
        point = button.mapTo(window, button.rect().center())
        if not name.startswith("pin-"):
            self._let_go_of(point)
        self.touch_at(point)

    def _let_go_of(self, point: QPoint) -> None:
        """Wait before touching the same place again, as a person does who reads: a tremble is filtered out."""
        last, when = self._last_touch
        if (point - last).manhattanLength() < _FINGER_PX:
            again = when + DOUBLE_ACTIVATION_S + _MARGIN_S
            self.wait(lambda: time.monotonic() >= again, "time stands still")
        self._last_touch = (point, time.monotonic())

    def touch_at(self, point: QPoint) -> None:
        """Touch the glass at a place of the window, in pixels."""
        self._begun = time.perf_counter()
        handle = self._kiosk.window.windowHandle()
        QTest.touchEvent(handle, self._device).press(0, point, handle).commit()
        QTest.touchEvent(handle, self._device).release(0, point, handle).commit()
        QApplication.processEvents()

    def press_key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key of a pad, a switch or a keyboard and let go; it reaches what has the focus, as from outside.

        A key that presses a button waits first, as one who listens does: a tremble is filtered out.
        """
        if key in _PRESSING:
            again = self._last_key + DOUBLE_ACTIVATION_S + _MARGIN_S
            self.wait(lambda: time.monotonic() >= again, "time stands still")
            self._last_key = time.monotonic()
        self._begun = time.perf_counter()
        QTest.keyClick(self._kiosk.window.windowHandle(), key, modifiers)
        QApplication.processEvents()

    def types(self, pin: str) -> None:
        """Type a PIN on the glass and confirm it."""
        for digit in pin:
            self.touch(f"pin-{digit}")
        self.touch("confirm")

    def watch(self) -> None:
        """Keep a picture of the pages that pass too quickly to be waited for; their time is not counted."""
        if self._kiosk.terminal is None:
            raise LostError("the terminal is not loaded")
        self._kiosk.terminal.listen(self._passing)

    def _passing(self, scene: Scene) -> None:
        what = (scene.page, scene.work)
        if what != self._passed and scene.page in {Page.READING, Page.WORKING}:
            before = time.perf_counter()
            self.look(f"{scene.page.value}-{scene.work.value}" if scene.work else scene.page.value)
            self._begun += time.perf_counter() - before
        self._passed = what

    # -- telling -----------------------------------------------------------------------------------------------

    def does(self, step: str, action: Callable[[], None], page: Page) -> Step:
        """Do something, wait for the page that answers it, and write both down."""
        self._begun = time.perf_counter()
        action()
        self.sees(page)
        ms = round((time.perf_counter() - self._begun) * 1000)
        done = Step(step, ms, page.value, self.title(), self.look(page.value))
        self.steps.append(done)
        self._say(f"{step:<34} {ms:>6} ms   {done.seen}")
        return done
