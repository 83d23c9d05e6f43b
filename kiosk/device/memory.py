"""Keeps a terminal that is on all day small."""

from __future__ import annotations

import ctypes
from typing import Final

_M_ARENA_MAX: Final = -8


def one_arena() -> None:
    """Let all threads share one heap (glibc ``mallopt(3)``, ``M_ARENA_MAX``); our workers wait most of the time."""
    set_option = getattr(ctypes.CDLL(None), "mallopt", None)
    if set_option is not None:
        set_option(_M_ARENA_MAX, 1)
