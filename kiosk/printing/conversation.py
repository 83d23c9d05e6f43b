"""One connection to a printer: write in pieces and listen all the time, in the calling thread (no lock, no reader)."""

from __future__ import annotations

import logging
import select
import time
from collections.abc import Callable, Sequence
from typing import Final, assert_never

from kiosk.core.states import PrinterState
from kiosk.printing import commands
from kiosk.printing.status import (
    Automatic,
    Block,
    Event,
    Fence,
    Noise,
    RealTime,
    StatusStream,
    from_automatic,
    from_real_time,
    printer_state,
)
from kiosk.printing.transport import Transport

_log = logging.getLogger(__name__)
_PIECE: Final = 512
"""Bytes handed over between two looks at the status: about 30 ms of printing on a TM-T20."""

_PAPER_END: Final = 0x0C


class Conversation:
    """Asks and listens. Never raises: a broken way sets :attr:`lost`.

    Attributes:
        lost: the way is broken.
        bytes_per_second: what the way carries.
        state: newest state the printer told, None before it told any.
        heard_at: monotonic seconds of the newest byte from the printer.
        fences: ``GS r`` answers that did not say "paper end".
    """

    def __init__(self, transport: Transport) -> None:
        self._transport = transport
        self._stream = StatusStream()
        self._real_time: list[int] = []
        self._unanswered = 0
        self._blocks: set[bytes] = set()
        self._poll = select.poll()
        self.lost = False
        self.bytes_per_second = transport.bytes_per_second
        self.state: PrinterState | None = None
        self.heard_at = time.monotonic()
        self.fences = 0

    def close(self) -> None:
        """Let the way go."""
        self._transport.close()

    def was_told(self, block: bytes) -> bool:
        """Return whether the printer sent ``block`` in this conversation."""
        return block in self._blocks

    def request_status(self) -> None:
        """Send ``DLE EOT 1`` to ``4``. Only between complete commands: inside one they would be taken as its data."""
        self._unanswered += len(commands.STATUS_KINDS)
        self._write(commands.ask_status())

    def ask(self, seconds: float) -> PrinterState:
        """Return the state now, ``MUTE`` without an answer in time, ``DISCONNECTED`` when the way is broken."""
        self.state = None
        self.request_status()
        self.wait(lambda: self.state is not None, seconds)
        return PrinterState.DISCONNECTED if self.lost else self._told()

    def _told(self) -> PrinterState:
        return self.state or PrinterState.MUTE

    def clear(self, seconds: float) -> bool:
        """Empty the printer's buffers and return whether it said so."""
        self._blocks.discard(commands.CLEARED)
        self._write(commands.CLEAR_BUFFERS)
        return self.wait(lambda: self.was_told(commands.CLEARED), seconds)

    def pass_fence(self, data: bytes, seconds: float) -> bool:
        """Send ``data`` and a fence; return whether the printer worked through both in time."""
        fences, rest, deadline = self.fences, memoryview(data + commands.FENCE), time.monotonic() + seconds
        while self.fences == fences and not self.lost and time.monotonic() < deadline:
            rest = rest[self.step(rest, deadline - time.monotonic()) :]
        return self.fences > fences

    def wait(self, done: Callable[[], bool], seconds: float) -> bool:
        """Listen until ``done``, the way is broken, or the time is over; return whether it is done."""
        deadline = time.monotonic() + seconds
        while not done() and not self.lost and time.monotonic() < deadline:
            self.step(b"", deadline - time.monotonic())
        return done()

    def step(self, outgoing: bytes | memoryview, seconds: float) -> int:
        """Wait for something to do, listen, hand over at most one piece; return the bytes handed over."""
        wanted = select.POLLIN | (select.POLLOUT if outgoing else 0)
        self._poll.register(self._transport.fileno(), wanted)
        ready = sum(mask for _, mask in self._poll.poll(max(0.0, seconds) * 1000))
        if ready & ~select.POLLOUT:
            self._listen()
        if ready & select.POLLOUT and not self.lost:
            return self._write(bytes(outgoing[:_PIECE]))
        return 0

    def _write(self, data: bytes) -> int:
        try:
            return self._transport.write(data)
        except BlockingIOError:
            return 0
        except OSError as error:
            return self._broken(error)

    def _listen(self) -> None:
        try:
            data = self._transport.read()
        except BlockingIOError:
            return
        except OSError as error:
            self._broken(error)
            return
        if not data:
            self._broken(ConnectionResetError("closed by the printer"))
        self.heard_at = time.monotonic()
        self._hear(self._stream.feed(data))

    def _broken(self, error: OSError) -> int:
        if not self.lost:
            _log.info("printer connection broken: %s", error)
        self.lost = True
        return 0

    def _hear(self, events: Sequence[Event]) -> None:
        for event in events:
            match event:
                case RealTime(bits):
                    self._hear_real_time(bits)
                case Automatic(data):
                    self._tell(printer_state(from_automatic(data)))
                case Fence(bits):
                    self.fences += not bits & _PAPER_END
                case Block(data):
                    self._blocks.add(data)
                case Noise():
                    pass
                case _:
                    assert_never(event)

    def _hear_real_time(self, bits: int) -> None:
        if not self._unanswered:
            return  # A picture that holds the bytes 10 04 01 asks the printer too: not our question.
        self._unanswered -= 1
        self._real_time.append(bits)
        if len(self._real_time) == len(commands.STATUS_KINDS):
            self._tell(printer_state(from_real_time(*self._real_time)))
            self._real_time.clear()

    def _tell(self, state: PrinterState) -> None:
        if state is not self.state:
            _log.debug("printer state %s", state.value)
        self.state = state
