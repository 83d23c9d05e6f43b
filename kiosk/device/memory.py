"""Keeps a terminal that is on all day small."""

from __future__ import annotations

import ctypes
import gc
from typing import Final

_M_ARENA_MAX: Final = -8


def give_back() -> None:
    """Return freed pages to the machine (glibc ``malloc_trim(3)``): what starting took and nobody needs any more."""
    gc.collect()
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is not None:
        trim(0)


def one_arena() -> None:
    """Let all threads share one heap (glibc ``mallopt(3)``, ``M_ARENA_MAX``); our workers wait most of the time."""
    set_option = getattr(ctypes.CDLL(None), "mallopt", None)
    if set_option is not None:
        set_option(_M_ARENA_MAX, 1)
