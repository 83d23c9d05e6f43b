"""Is somebody there? The watch over touches and keys, and the tick of the clock."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget

_SIGNS_OF_LIFE = {
    QEvent.Type.TouchBegin,
    QEvent.Type.TouchUpdate,
    QEvent.Type.TouchEnd,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.KeyPress,
}
_TICK_MS = 1000


class Watch(QObject):
    """Tells that somebody did something, and that a second has passed."""

    def __init__(self, window: QWidget, touched: Callable[[], None], tick: Callable[[], None]) -> None:
        super().__init__(window)
        self._window, self._touched = window, touched
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.setTimerType(Qt.TimerType.CoarseTimer)
        self._timer.timeout.connect(tick)

    def start(self) -> None:
        """Begin."""
        self._timer.start()

    def stop(self) -> None:
        """End."""
        self._timer.stop()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """See touches and keys go by; hold none back."""
        kind = event.type()
        if kind in _SIGNS_OF_LIFE:
            self._touched()
            self._window.setProperty("keyboard", kind == QEvent.Type.KeyPress)
        return False
