"""The double-activation filter: a trembling hand presses once (EN 301 549 5.8; accessibility.md C05)."""

from __future__ import annotations

import time

from PySide6.QtCore import QPoint

from kiosk.ui.theme.tokens import DOUBLE_ACTIVATION_S

KEYS = QPoint(-1_000_000, -1_000_000)
"""The one place of all presses by key: a second strike counts as the same one wherever the focus has gone."""


class TremorFilter:
    """Ignores a second activation at the same place within 0.5 s, also when another page has come under the finger.

    The place is the finger's, not the button's: the next page's button may lie differently under the same finger.
    """

    def __init__(self, reach_px: int) -> None:
        """Take as *same place* all within ``reach_px`` pixels."""
        self._reach = reach_px
        self._place = QPoint()
        self._when = float("-inf")

    def meant(self, place: QPoint) -> bool:
        """Return whether an activation at ``place`` (global pixels) is meant, and remember it."""
        now = time.monotonic()
        near = (place - self._place).manhattanLength() < self._reach
        again = near and now - self._when < DOUBLE_ACTIVATION_S
        self._place, self._when = place, now
        return not again
