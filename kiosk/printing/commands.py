"""The few ESC/POS commands the link itself sends.

Source: Epson TM-T20 *ESC/POS Quick Reference*; ``reference/systems.md`` §A3.
"""

from __future__ import annotations

from typing import Final

INITIALISE: Final = b"\x1b@"
"""ESC @: print buffer and modes as after power-on. It also ends the automatic status, so it comes before ``GS a``."""

AUTOMATIC_STATUS: Final = b"\x1da\x0e"
"""GS a: four bytes at once and after every change of online, error or paper (bits 1 to 3)."""

FENCE: Final = b"\x1dr\x01"
"""GS r 1: one byte of paper sensor, only after everything before it was taken out of the receive buffer."""

CLEAR_BUFFERS: Final = b"\x10\x14\x08\x01\x03\x14\x01\x06\x02\x08"
"""DLE DC4 fn 8: empty receive and print buffer at once, offline too. Nothing may follow before its answer came."""

CLEARED: Final = b"\x37\x25"
"""Answer to :data:`CLEAR_BUFFERS`, without its closing NUL."""

FEED_AND_CUT: Final = b"\x1dVA\x00"
"""GS V 65 0: feed what is printed past the cutter, full cut."""

STATUS_KINDS: Final = (1, 2, 3, 4)
"""DLE EOT n: printer, cause of offline, cause of error, paper roll."""

_PROCESS_ID: Final = b"\x1d(H\x06\x0000"
_PROCESSED: Final = b"\x37\x22"
_MARK_LENGTH: Final = 4


def ask_status() -> bytes:
    """Return the four real-time status requests, ``DLE EOT 1`` to ``4``."""
    return b"".join(bytes((0x10, 0x04, kind)) for kind in STATUS_KINDS)


def ask_process_id(mark: bytes) -> bytes:
    """Return ``GS ( H`` fn 48: "tell ``mark`` when everything before is printed".

    Args:
        mark: four characters 0x20 to 0x7E.

    Raises:
        ValueError: ``mark`` is something else.
    """
    if len(mark) != _MARK_LENGTH or not mark.isascii() or not mark.decode("ascii").isprintable():
        raise ValueError("a process id is four printable characters")
    return _PROCESS_ID + mark


def processed(mark: bytes) -> bytes:
    """Return the block that says ``mark`` is printed, without its closing NUL."""
    return _PROCESSED + mark
