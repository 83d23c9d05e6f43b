"""What can be wrong with the simulated printer, and the status bits a TM-T20 tells then."""

from __future__ import annotations

from enum import StrEnum
from typing import Final


class Fault(StrEnum):
    """One thing at a time."""

    NONE = "none"
    PAPER_OUT = "paper-out"
    COVER_OPEN = "cover-open"
    NEAR_END = "near-end"
    CUTTER_JAM = "cutter-jam"
    OVERHEATED = "overheated"
    UNRECOVERABLE = "unrecoverable"
    MUTE = "mute"
    """Accepts connections and bytes, answers nothing, prints nothing."""
    CABLE_OUT = "cable-out"
    """The network cable is out: connections are gone and refused; what arrived before is still printed."""
    NO_PROCESS_ID = "no-process-id"
    """A clone that takes ``GS ( H`` and never answers it."""

    @property
    def stops(self) -> bool:
        """Whether the printer is offline: it prints nothing and answers real-time commands only."""
        return self in _OFFLINE


_OFFLINE: Final = frozenset(
    {Fault.PAPER_OUT, Fault.COVER_OPEN, Fault.CUTTER_JAM, Fault.OVERHEATED, Fault.UNRECOVERABLE}
)
_ERRORS: Final = {Fault.CUTTER_JAM: 0x08, Fault.UNRECOVERABLE: 0x20, Fault.OVERHEATED: 0x40}
"""The same bits in ``DLE EOT 3`` and in the second byte of the automatic status."""


def real_time(fault: Fault, kind: int) -> bytes:
    """Return the answer to ``DLE EOT kind``: one byte, nothing for a kind there is not."""
    cause = {Fault.COVER_OPEN: 0x04, Fault.PAPER_OUT: 0x20}.get(fault, 0x40 if fault in _ERRORS else 0)
    paper = {Fault.NEAR_END: 0x0C, Fault.PAPER_OUT: 0x6C}.get(fault, 0)
    bits = {1: 0x08 * fault.stops, 2: cause, 3: _ERRORS.get(fault, 0), 4: paper}.get(kind)
    return b"" if bits is None else bytes((0x12 | bits,))


def automatic(fault: Fault) -> bytes:
    """Return the automatic status: four bytes."""
    printer = 0x10 | 0x08 * fault.stops | (0x20 if fault is Fault.COVER_OPEN else 0)
    return bytes((printer, _ERRORS.get(fault, 0), _roll(fault), 0x0F))


def fence(fault: Fault) -> bytes:
    """Return the answer to ``GS r 1``: the roll's sensors."""
    return bytes((_roll(fault),))


def _roll(fault: Fault) -> int:
    return {Fault.NEAR_END: 0x03, Fault.PAPER_OUT: 0x0F}.get(fault, 0)
