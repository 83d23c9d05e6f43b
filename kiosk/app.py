"""Puts one terminal together: the only module that knows every room."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from kiosk.core.errors import KioskError, SettingsError
from kiosk.core.idle import IdleTimes
from kiosk.core.ports import Clock, Lane, Office, Printer, Voice, ignore
from kiosk.core.scene import Scene
from kiosk.core.stage import Ports
from kiosk.core.states import Presence
from kiosk.core.terminal import Terminal
from kiosk.device.memory import give_back
from kiosk.device.settings import Settings
from kiosk.ui.bridge import Bridge, ThreadWorkers
from kiosk.ui.i18n import Language
from kiosk.ui.keys import Keys
from kiosk.ui.theme.profile import ScreenProfile, as_installed, installed_profile
from kiosk.ui.window import KioskWindow

if TYPE_CHECKING:
    from kiosk.voice.jack import HeadphoneWatch

_log = logging.getLogger(__name__)
_SETTLED_S = 3.0


class SystemClock:
    """The machine's own clock, for lengths of time only."""

    def monotonic(self) -> float:
        """Return seconds that never go back."""
        return time.monotonic()


class Kiosk:
    """One terminal in one process.

    The window and the first page come first; readers, e-office and printer are loaded when that picture is on the
    glass. Blocking work runs in one thread for each of them.

    Attributes:
        window: the window.
        terminal: the terminal, once everything is loaded.
    """

    def __init__(
        self, settings: Settings, *, clock: Clock | None = None, voice: Voice | None = None, cursor: bool = False
    ) -> None:
        """Make the window.

        Args:
            settings: of this terminal.
            clock: the machine's own when left out.
            voice: the one the settings ask for when left out.
            cursor: keep the mouse pointer (a demonstration without touch).
        """
        self._settings = settings
        self._clock = clock or SystemClock()
        self._bridge = Bridge()
        self._workers = ThreadWorkers(self._bridge)
        self._scene = Scene(
            kiosk=settings.kiosk.name,
            place=settings.kiosk.place,
            languages=settings.kiosk.languages,
            language=settings.kiosk.languages[0],
        )
        self.window = KioskWindow(screen_profile(settings), Language(), self._scene, _keys(settings))
        if not cursor:
            self.window.setCursor(Qt.CursorShape.BlankCursor)
        self.terminal: Terminal | None = None
        self._voice = voice
        self._ports: Ports | None = None
        self._jack: HeadphoneWatch | None = None
        self._stop_watching: Callable[[], object] = bool

    def open(self) -> None:
        """Show the first page, then load the rest."""
        self.window.after_first_frame(lambda: QTimer.singleShot(0, self._bridge, self._load))
        self.window.open()

    def _load(self) -> None:
        """Make what a person cannot need before the first picture: readers, e-office, printer."""
        from kiosk.cards.citizen import open_citizen_card  # noqa: PLC0415 - after the first frame, on purpose
        from kiosk.cards.presence import PresenceWatcher  # noqa: PLC0415
        from kiosk.voice.make import make_jack, make_voice  # noqa: PLC0415

        office, printer = _office(self._settings), _printer(self._settings)
        voice = self._voice or make_voice(self._settings.voice, self._bridge.post)
        self._ports = Ports(
            open_card=open_citizen_card,
            office=office,
            printer=printer,
            workers=self._workers,
            clock=self._clock,
            voice=voice,
        )
        times = self._settings.times
        idle = IdleTimes(times.warn_after_s, times.answer_within_s, times.notice_s)
        self.terminal = Terminal(self._ports, self._scene, idle)
        self._workers.submit(Lane.OFFICE, office.kiosk, ignore, self._office_failed)
        self.window.attach(self.terminal, voice)
        self._jack = make_jack(self._settings.voice, self._plugged)
        self._jack.start()
        watcher = PresenceWatcher(self._present, reader_filter=self._settings.cards.reader_filter)
        self._stop_watching = watcher.stop
        watcher.start()
        self._workers.later(_SETTLED_S, give_back)
        _log.info("ready")

    def _plugged(self, plugged: bool) -> None:  # noqa: FBT001 - the jack's report
        """Take word of the headphones from the watcher's thread to the main thread; silence does not wait for it."""
        if not plugged and self._ports is not None:
            self._ports.voice.stop()
        self._bridge.post(lambda: self.terminal.headphones(plugged=plugged) if self.terminal is not None else None)

    def _present(self, presence: Presence) -> None:
        """Take a report from the watcher's thread to the main thread."""
        self._bridge.post(lambda: self._report(presence))

    def _report(self, presence: Presence) -> None:
        if self.terminal is not None:
            _log.info("card %s", presence.state.value)
            self.terminal.presence(presence)

    def _office_failed(self, error: KioskError) -> None:
        """A terminal that cannot open its own key serves nobody; a network that is away comes back."""
        _log.info("first call to the e-office: %s", type(error).__name__)
        if self.terminal is not None and not self.terminal.fit(error):
            self._stop_watching()

    def close(self) -> None:
        """End everything in order: watcher, session, workers, window."""
        self._stop_watching()
        if self._jack is not None:
            self._jack.stop()
        if self.terminal is not None:
            self.terminal.close()
        self._workers.close()
        if self._ports is not None:
            self._ports.office.close()
            self._ports.printer.close()
            self._ports.voice.close()
        self.window.shut()


def screen_profile(settings: Settings) -> ScreenProfile:
    """Return the profile of this installation's screen; says in the log if the picture does not stand as installed."""
    screen = settings.screen
    size = QGuiApplication.primaryScreen().size()
    profile = installed_profile(
        width_px=screen.width_px or size.width(),
        height_px=screen.height_px or size.height(),
        preset=screen.preset,
        px_per_mm=screen.px_per_mm,
        diagonal_inch=screen.diagonal_inch,
        bottom_edge_mm=screen.bottom_edge_mm,
        viewing_distance_mm=screen.viewing_distance_mm,
    )
    if not as_installed(profile, screen.preset):
        _log.warning("the picture is %d x %d px, not as in %s", profile.width_px, profile.height_px, screen.preset)
    return profile


def _office(settings: Settings) -> Office:
    from kiosk.device.apart import read_apart  # noqa: PLC0415
    from kiosk.office.rest import RestOffice  # noqa: PLC0415

    office = settings.office
    name = office.key_secret
    passphrase = (lambda: read_apart(name)) if name else None
    return RestOffice(office.url, ca=office.ca, certificate=office.certificate, key=office.key, passphrase=passphrase)


def _printer(settings: Settings) -> Printer:
    from kiosk.printing.printer import TicketPrinter  # noqa: PLC0415

    return TicketPrinter(settings.printer.address, settings.printer.profile)


def _keys(settings: Settings) -> Keys:
    """Return what keys mean.

    Raises:
        SettingsError: a switch's key has a name that no key has.
    """
    try:
        return Keys(settings.keys.move, settings.keys.choose)
    except ValueError as error:
        raise SettingsError("keys", str(error)) from None


def application() -> QApplication:
    """Return the process's one Qt application."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    app = QApplication(["kiosk"])
    app.setApplicationName("kiosk")
    app.setQuitOnLastWindowClosed(False)
    return app


def run(settings: Settings, *, cursor: bool = False) -> int:
    """Run a terminal until it is told to end; return the process's exit code."""
    app = application()
    kiosk = Kiosk(settings, cursor=cursor)
    kiosk.open()
    try:
        return app.exec()
    finally:
        kiosk.close()
