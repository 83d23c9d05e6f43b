"""The inside of the simulated printer: receive buffer, real-time commands, faults and the time printing takes.

No sockets and no threads: whoever owns it hands in bytes and the time, and carries the answers away.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass, field
from typing import Final

from kiosk.sandbox.printer import faults
from kiosk.sandbox.printer.faults import Fault
from kiosk.sandbox.printer.strip import Strip
from kiosk.sandbox.printer.tokens import Command, next_command
from kiosk.sandbox.printer.vm import PageMachine

_log = logging.getLogger(__name__)

_BUFFER_BYTES: Final = 65_536
"""Printer and network card together; a host that sends more has to wait."""

_COMMANDS_A_RUN: Final = 256
"""Even without any print time it looks at the network now and then: real-time questions are answered at once."""

_DLE: Final = 0x10
_STATUS: Final = b"\x10\x04"
_RECOVER: Final = b"\x10\x05"
_CLEAR: Final = b"\x10\x14\x08\x01\x03\x14\x01\x06\x02\x08"
_CLEARED: Final = b"\x37\x25\x00"
_IDENTITY: Final = {1: b"\x20", 2: b"\x02", 3: b"\x01", 66: b"_EPSON\0", 67: b"_TM-T20\0", 68: b"_Q2XF000001\0"}


@dataclass
class Mechanism:
    """A TM-T20 without its network plug.

    Attributes:
        mm_per_second: print speed, 0 for no time at all.
        fault: what is wrong now.
        answers: bytes for the host, to be carried away.
        removed: strips that were pulled out by hand when the roll was changed.
    """

    mm_per_second: float
    fault: Fault = Fault.NONE
    answers: bytearray = field(default_factory=bytearray)
    removed: list[Strip] = field(default_factory=list)
    machine: PageMachine = field(default_factory=PageMachine)
    _inbox: bytearray = field(default_factory=bytearray)
    _buffer: bytearray = field(default_factory=bytearray)
    _armed: tuple[Fault, int] | None = None
    _automatic: bool = False
    _busy_until: float = 0.0

    @property
    def full(self) -> bool:
        """Whether the host has to wait."""
        return len(self._buffer) + len(self._inbox) >= _BUFFER_BYTES

    @property
    def prints(self) -> bool:
        """Whether it works through its buffer now."""
        return not self.fault.stops and self.fault is not Fault.MUTE

    def receive(self, data: bytes) -> None:
        """Take bytes from the host; real-time commands among them are executed at once, wherever they stand."""
        self._inbox += data
        if self.fault is Fault.MUTE:
            return
        arrived, self._inbox = bytes(self._inbox), bytearray()
        if _DLE not in arrived and _DLE not in self._buffer[-len(_CLEAR) :]:
            self._buffer += arrived
            return
        for byte in arrived:
            self._buffer.append(byte)
            self._watch()

    def arm(self, fault: Fault, after_lines: int) -> None:
        """Let ``fault`` happen when ``after_lines`` more rows are printed."""
        self._armed = (fault, self.machine.rows + after_lines)

    def set_fault(self, fault: Fault) -> None:
        """Let something go wrong, or (``NONE``) let somebody put everything right."""
        if fault is not self.fault:
            _log.info("simulated printer: %s", fault.value)
        before, self.fault = self.fault, fault
        if before is Fault.PAPER_OUT and fault is not before:
            self.removed.append(self.machine.take_strip())  # A roll cannot be changed without pulling the old end out.
        if before is Fault.UNRECOVERABLE and fault is not before:
            self._power_cycle()
        if self._automatic and fault is not before and Fault.MUTE not in {before, fault}:
            self.answers += faults.automatic(fault)
        if before is Fault.MUTE:
            self.receive(b"")

    def unplugged(self) -> None:
        """Forget answers nobody can get, and that somebody wanted automatic status."""
        self.answers.clear()
        self._automatic = False

    def run(self, now: float) -> float | None:
        """Work until ``now`` (monotonic seconds); return when to come back, None when only the host can go on."""
        for _ in range(_COMMANDS_A_RUN):
            if not self.prints:
                return None
            command = next_command(self._buffer)
            if command is None:
                return self._busy_until if now < self._busy_until else None
            if now < self._busy_until:
                return self._busy_until
            if self._armed and self.machine.rows >= self._armed[1]:
                (fault, _), self._armed = self._armed, None
                self.set_fault(fault)
                continue
            self._execute(command, now)
        return now

    def _execute(self, command: Command, now: float) -> None:
        del self._buffer[: len(command.raw)]
        millimetres = self.machine.execute(command)
        if command.name == "ESC @":
            self._automatic = False  # Epson: GS a holds until ESC @
        self.answers += self._answer(command)
        if self.mm_per_second:
            self._busy_until = max(now, self._busy_until) + millimetres / self.mm_per_second

    def _answer(self, command: Command) -> bytes:
        data = command.data
        match command.name:
            case "GS a":
                self._automatic = bool(data[0])
                return faults.automatic(self.fault) if self._automatic else b""
            case "GS r":
                return faults.fence(self.fault)
            case "GS I":
                return _IDENTITY.get(data[0], b"")
            case "GS ( H" if self.fault is not Fault.NO_PROCESS_ID:
                return b"\x37\x22" + data[4:8] + b"\0"
        return b""

    def _watch(self) -> None:
        """Execute a real-time command that has just become complete at the end of the buffer."""
        tail = bytes(self._buffer[-len(_CLEAR) :])
        if tail[-3:-1] == _STATUS:
            self.answers += faults.real_time(self.fault, tail[-1])
        elif tail[-3:] == _RECOVER + b"\x02" or tail == _CLEAR:
            self._buffer.clear()
            self.machine.forget_line()
            self.answers += _CLEARED if tail == _CLEAR else b""

    def _power_cycle(self) -> None:
        self._buffer.clear()
        self.machine.reset()
        self._automatic = False
