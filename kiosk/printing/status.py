"""What an ESC/POS printer says: one stream in which four kinds of answers are mixed.

Source: ``reference/systems.md`` §A3, trap 1. The kinds are told apart by bits alone, because printers send them
whenever they like: real-time answers, automatic status (ASB), ``GS r`` answers, blocks that end with NUL.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from kiosk.core.states import PrinterState

_KIND_MASK: Final = 0x93
_REAL_TIME: Final = 0x12
_ASB_FIRST: Final = 0x10
_PLAIN_MASK: Final = 0x90
_ASB_LENGTH: Final = 4
_BLOCK_HEADERS: Final = frozenset({0x35, 0x37, 0x3B, 0x3D, 0x5F})
_BLOCK_LONGEST: Final = 96
_SPACE: Final = 0x20


@dataclass(frozen=True)
class RealTime:
    """Answer to one ``DLE EOT n``; which ``n`` only the order tells."""

    bits: int


@dataclass(frozen=True)
class Automatic:
    """Automatic status (ASB): four bytes, at ``GS a`` and after each change."""

    data: bytes


@dataclass(frozen=True)
class Fence:
    """Answer to ``GS r``: what came before it has left the receive buffer."""

    bits: int


@dataclass(frozen=True)
class Block:
    """A block answer (process id, cleared, maker, model…) without its closing NUL."""

    data: bytes


@dataclass(frozen=True)
class Noise:
    """A byte that belongs to no answer: XON, XOFF, line noise."""

    byte: int


Event = RealTime | Automatic | Fence | Block | Noise


@dataclass
class StatusStream:
    """Incremental reader of the mixed stream: any cut or merge of the bytes gives the same events."""

    _automatic: bytearray = field(default_factory=bytearray)
    _block: bytearray = field(default_factory=bytearray)

    def feed(self, data: bytes) -> list[Event]:
        """Take bytes as they arrived and return the answers that became complete."""
        events = (self._in_block(byte) if self._block else self._outside(byte) for byte in data)
        return [event for event in events if event is not None]

    def _outside(self, byte: int) -> Event | None:
        # Bit 4 is never set in the second to fourth ASB byte, so a real-time answer inside one is still seen.
        if byte & _KIND_MASK == _REAL_TIME:
            return RealTime(byte)
        if byte & _KIND_MASK == _ASB_FIRST:
            self._automatic[:] = bytes((byte,))
            return None
        if byte in _BLOCK_HEADERS:
            self._block.append(byte)
            return None
        return self._plain(byte) if byte & _PLAIN_MASK == 0 else Noise(byte)

    def _plain(self, byte: int) -> Event | None:
        if not self._automatic:
            return Fence(byte)
        self._automatic.append(byte)
        if len(self._automatic) < _ASB_LENGTH:
            return None
        data = bytes(self._automatic)
        self._automatic.clear()
        return Automatic(data)

    def _in_block(self, byte: int) -> Event | None:
        if byte >= _SPACE and len(self._block) < _BLOCK_LONGEST:
            self._block.append(byte)
            return None
        if byte & _KIND_MASK == _REAL_TIME and byte < _SPACE:
            return RealTime(byte)
        data = bytes(self._block)
        self._block.clear()
        # Anything but NUL here means that the block was torn (power loss): its start is worth nothing.
        return Block(data) if byte == 0 else self._outside(byte)


@dataclass(frozen=True, kw_only=True)
class Condition:
    """What the status bits say, whichever way they came."""

    offline: bool = False
    cover_open: bool = False
    paper_out: bool = False
    near_end: bool = False
    cutter: bool = False
    overheated: bool = False
    unrecoverable: bool = False


def from_real_time(printer: int, cause: int, error: int, paper: int) -> Condition:
    """Return the condition in the answers to ``DLE EOT`` 1, 2, 3 and 4."""
    return Condition(
        offline=bool(printer & 0x08 or cause & 0x40 or error & 0x04),
        cover_open=bool(cause & 0x04),
        paper_out=bool(cause & 0x20 or paper & 0x60),
        near_end=bool(paper & 0x0C),
        cutter=bool(error & 0x08),
        overheated=bool(error & 0x40),
        unrecoverable=bool(error & 0x20),
    )


def from_automatic(data: bytes) -> Condition:
    """Return the condition in one automatic status (four bytes)."""
    printer, error, paper, _reserved = data
    return Condition(
        offline=bool(printer & 0x08 or error & 0x04),
        cover_open=bool(printer & 0x20),
        paper_out=bool(paper & 0x0C),
        near_end=bool(paper & 0x03),
        cutter=bool(error & 0x08),
        overheated=bool(error & 0x40),
        unrecoverable=bool(error & 0x20),
    )


def printer_state(condition: Condition) -> PrinterState:
    """Return the one state to act on, the hardest cause first.

    An open cover comes before paper out: with the cover open the paper sensor sees nothing.
    """
    causes = (
        (condition.unrecoverable, PrinterState.UNRECOVERABLE),
        (condition.cutter, PrinterState.CUTTER_JAM),
        (condition.cover_open, PrinterState.COVER_OPEN),
        (condition.paper_out, PrinterState.PAPER_OUT),
        (condition.overheated, PrinterState.OVERHEATED),
        (condition.offline, PrinterState.OFFLINE),
        (condition.near_end, PrinterState.PAPER_NEAR_END),
    )
    return next((state for present, state in causes if present), PrinterState.READY)
