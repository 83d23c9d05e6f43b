"""A screen of its own and an observer who looks at its pixels: no program is asked when it was ready.

Xvfb keeps its picture in a file (``-fbdir``); reading it costs no X request, so looking does not slow what
is looked at.
"""

from __future__ import annotations

import mmap
import os
import struct
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Self

WIDTH, HEIGHT = 1080, 1920
_LOOK_EVERY_S = 0.0005
_COLUMNS = (150, 540, 930)
"""Where the observer looks: three lines from top to bottom, through every part of the first page."""

_SAME = 0.99
"""Share of equal pixels that makes two pictures the same: the clock in the bar appears later, the rest may not."""

_BLACK = bytes(len(_COLUMNS) * HEIGHT * 4)
_SETTLED_S = 2.0
_XWD_HEADER = struct.Struct(">25I")
_XWD_COLOUR_BYTES = 12


class GlassError(RuntimeError):
    """The picture waited for did not come."""


class Glass:
    """Xvfb 1080x1920x24, black, without pointer, without window manager. A context manager.

    Attributes:
        display: what ``DISPLAY`` must be.
    """

    def __init__(self, directory: Path) -> None:
        self._directory = directory
        self._server: subprocess.Popen[bytes] | None = None
        self._pixels: memoryview = memoryview(b"")
        self.display = ""

    def __enter__(self) -> Self:
        reading, writing = os.pipe()
        self._directory.mkdir(parents=True, exist_ok=True)
        options = ["-br", "-nocursor", "-noreset", "-nolisten", "tcp", "-fbdir", str(self._directory)]
        screen = ["-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-displayfd", str(writing)]
        self._server = subprocess.Popen(["Xvfb", *screen, *options], pass_fds=[writing], stderr=subprocess.DEVNULL)
        os.close(writing)
        with os.fdopen(reading) as answer:
            number = answer.readline().strip()
        if not number:
            raise GlassError("Xvfb did not start")
        self.display = f":{number}"
        self._pixels = _framebuffer(self._directory / "Xvfb_screen0")
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._server is not None:
            self._server.terminate()
            self._server.wait()

    def look(self) -> bytes:
        """Return the pixels of the three columns, 4 bytes each."""
        return b"".join(self._pixels[x::WIDTH].tobytes() for x in _COLUMNS)

    def empty(self) -> bool:
        """Whether nothing is shown."""
        return self.look() == _BLACK

    def wait_empty(self, within: float = 10.0) -> None:
        """Wait until the last program's window is gone.

        Raises:
            GlassError: it is still there after ``within`` seconds.
        """
        self._wait(self.empty, "an empty screen", within)

    def wait_settled(self, within: float = 30.0) -> bytes:
        """Return the picture once there is one and it has not changed for 2 s.

        Raises:
            GlassError: there was none within ``within`` seconds.
        """
        last, since = self.look(), time.perf_counter()

        def settled() -> bool:
            nonlocal last, since
            now = self.look()
            if not _alike(now, last) or now == _BLACK:
                since = time.perf_counter()
            last = now
            return time.perf_counter() - since > _SETTLED_S

        self._wait(settled, "a picture that stays", within)
        return last

    def wait_for(self, picture: bytes, within: float = 30.0) -> float:
        """Wait until a picture is on the glass and return that moment (``time.perf_counter``, seconds).

        Raises:
            GlassError: it did not come within ``within`` seconds.
        """
        return self._wait(lambda: _alike(self.look(), picture), "the first picture", within)

    def _wait(self, ready: Callable[[], bool], what: str, within: float) -> float:
        end = time.perf_counter() + within
        while not ready():
            if time.perf_counter() > end:
                raise GlassError(f"waited {within:.0f} s for {what}")
            time.sleep(_LOOK_EVERY_S)
        return time.perf_counter()


def _framebuffer(path: Path) -> memoryview:
    """Return the picture part of an XWD file (X11/XWDFile.h), one unsigned integer a pixel, as Xvfb changes it."""
    with path.open("rb") as file:
        memory = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    header = _XWD_HEADER.unpack_from(memory)
    header_bytes, line_bytes, colours = header[0], header[12], header[19]
    if line_bytes != WIDTH * 4:
        raise GlassError(f"{line_bytes} bytes a line, expected {WIDTH * 4}")
    start = header_bytes + colours * _XWD_COLOUR_BYTES
    return memoryview(memory)[start : start + WIDTH * HEIGHT * 4].cast("I")


def _alike(first: bytes, second: bytes) -> bool:
    if first == second or _BLACK in {first, second}:
        return first == second
    pairs = zip(memoryview(first).cast("I"), memoryview(second).cast("I"), strict=True)
    equal = sum(one == other for one, other in pairs)
    return equal >= _SAME * len(first) / 4
