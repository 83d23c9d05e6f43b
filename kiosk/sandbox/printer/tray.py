"""Where finished papers lie: bytes and picture of each in a folder, drawn by a thread of its own."""

from __future__ import annotations

import queue
import threading
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.sandbox.printer.drawing import draw
from kiosk.sandbox.printer.strip import Strip


@dataclass(frozen=True)
class Paper:
    """One paper that was cut off.

    Attributes:
        bin: the bytes that made it.
        png: how it looks, 203 dpi.
        text: what was printed as letters, one line per row.
        unknown: byte strings the printer did not understand.
    """

    bin: Path
    png: Path
    text: str = field(repr=False)
    unknown: list[bytes]


class Tray:
    """Draws and keeps papers. Thread-safe."""

    def __init__(self, directory: Path) -> None:
        self._directory = directory
        self._waiting: queue.SimpleQueue[Strip | None] = queue.SimpleQueue()
        self._papers: list[Paper] = []
        self._changed = threading.Condition()
        self._thread = threading.Thread(target=self._work, name="sandbox-printer-tray")

    def start(self) -> None:
        """Make the folder and begin to draw."""
        self._directory.mkdir(parents=True, exist_ok=True)
        self._thread.start()

    def stop(self) -> None:
        """Draw what is waiting, then end."""
        self._waiting.put(None)
        self._thread.join()

    def put(self, strip: Strip) -> None:
        """Take one strip; returns at once."""
        self._waiting.put(strip)

    @property
    def papers(self) -> list[Paper]:
        """Return the papers that are drawn, oldest first."""
        with self._changed:
            return list(self._papers)

    def wait(self, count: int, timeout: float) -> list[Paper]:
        """Return the papers as soon as there are ``count``.

        Raises:
            TimeoutError: there are fewer after ``timeout`` seconds.
        """
        with self._changed:
            if not self._changed.wait_for(lambda: len(self._papers) >= count, timeout):
                raise TimeoutError(f"{len(self._papers)} of {count} papers after {timeout} s")
            return list(self._papers)

    def _work(self) -> None:
        while (strip := self._waiting.get()) is not None:
            paper = self._keep(strip)
            with self._changed:
                self._papers.append(paper)
                self._changed.notify_all()

    def _keep(self, strip: Strip) -> Paper:
        number = len(self._papers) + 1
        raw, picture = self._directory / f"{number:04}.bin", self._directory / f"{number:04}.png"
        raw.write_bytes(strip.raw)
        draw(strip).save(picture, dpi=(203, 203))
        return Paper(raw, picture, strip.text, strip.unknown)
