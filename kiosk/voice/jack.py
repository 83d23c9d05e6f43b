"""Whether headphones are plugged in, from whatever can tell it here."""

from __future__ import annotations

import contextlib
import errno
import fcntl
import logging
import os
import select
import struct
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Final, Protocol

_log = logging.getLogger(__name__)

Report = Callable[[bool], None]

EV_SYN: Final = 0x00
EV_SW: Final = 0x05
SYN_DROPPED: Final = 3
SW_HEADPHONE_INSERT: Final = 0x02
"""Types and codes of ``linux/input-event-codes.h``."""
EVENT: Final = struct.Struct("@llHHi")
"""``struct input_event`` of ``linux/input.h``: seconds, microseconds, type, code, value."""
_BYTES: Final = 8
EVIOCGSW: Final = 0x80000000 | _BYTES << 16 | ord("E") << 8 | 0x1B
"""State of a device's switches, one bit each: ``EVIOCGSW(8)`` of ``linux/input.h``."""
EVIOCGBIT_SW: Final = 0x80000000 | _BYTES << 16 | ord("E") << 8 | 0x20 + EV_SW
"""Which switches a device has: ``EVIOCGBIT(EV_SW, 8)``."""
_EVENTS_AT_ONCE: Final = 64
_AGAIN_S: Final = 1.0
_LOOK_EVERY_S: Final = 0.1
_END_WITHIN_S: Final = 2.0


class HeadphoneWatch(Protocol):
    """Reports whether headphones are plugged in: once when it starts, then each change, from a thread of its own."""

    def start(self) -> None:
        """Begin to watch. Started once."""
        ...

    def stop(self) -> None:
        """End the thread; may be called twice, and before :meth:`start`. Not from ``report``."""
        ...


class FixedJack:
    """A plug that cannot be sensed: as configured, always in or never; reported once, by :meth:`start` itself."""

    def __init__(self, report: Report, *, plugged: bool) -> None:
        self._report = report
        self._plugged = plugged

    def start(self) -> None:
        """Report."""
        self._report(self._plugged)

    def stop(self) -> None:
        """Nothing runs."""


class _Watch:
    """A thread that can be woken to end, and reports changes only."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._reported: bool | None = None
        self._bell = os.eventfd(0, os.EFD_NONBLOCK | os.EFD_CLOEXEC)
        self._closed = False
        self._thread = threading.Thread(target=self._run, name="headphones", daemon=True)

    def start(self) -> None:
        """Begin to watch."""
        self._thread.start()

    def stop(self) -> None:
        """End the thread."""
        if self._closed:
            return
        self._closed = True
        if self._thread.is_alive():
            os.eventfd_write(self._bell, 1)
            self._thread.join(_END_WITHIN_S)
        os.close(self._bell)

    def _run(self) -> None:
        raise NotImplementedError

    def _tell(self, *, plugged: bool) -> None:
        if plugged == self._reported:
            return
        self._reported = plugged
        try:
            self._report(plugged)
        except Exception:  # noqa: BLE001 - a fault of the listener must not make the terminal deaf to the plug
            _log.exception("headphone callback failed")

    def _stopped(self, within_s: float) -> bool:
        """Wait for :meth:`stop`."""
        return bool(select.select([self._bell], [], [], within_s)[0])


class FileJack(_Watch):
    """Looks ten times a second into a file that holds ``1`` or ``0``: the demo's plug, or a script's of the keypad.

    No file, or anything else in it, is an unplugged jack.
    """

    def __init__(self, path: Path, report: Report) -> None:
        super().__init__(report)
        self._path = path

    def _run(self) -> None:
        while True:
            self._tell(plugged=self._read())
            if self._stopped(_LOOK_EVERY_S):
                return

    def _read(self) -> bool:
        with contextlib.suppress(OSError):
            return self._path.read_bytes().strip() == b"1"
        return False


class InputJack(_Watch):
    """Reads the switch that a sound card's or keypad's jack is for the kernel (``EV_SW``, ``SW_HEADPHONE_INSERT``).

    A device that goes away counts as unplugged, and is looked for again each second.

    Args:
        report: told whether headphones are in.
        device: the input device, such as ``/dev/input/by-path/…-event``; None for the first that has the switch.
        state: asks an open device how the switch is now.
    """

    def __init__(self, report: Report, device: Path | None = None, state: Callable[[int], bool] | None = None) -> None:
        super().__init__(report)
        self._device = device
        self._state = state or switch_state
        self._complaint = ""

    def _run(self) -> None:
        while not self._stopped(0):
            try:
                self._watch(self._device or jack_device())
            except OSError as error:
                self._complain(error.strerror or type(error).__name__)
                self._tell(plugged=False)
                self._stopped(_AGAIN_S)

    def _complain(self, complaint: str) -> None:
        """Log why there is no jack: once, not each second."""
        if complaint != self._complaint:
            _log.info("headphone jack: %s", complaint)
        self._complaint = complaint

    def _watch(self, device: Path | None) -> None:
        """Report until the device is gone (OSError) or the watch ends."""
        if device is None:
            raise FileNotFoundError(errno.ENOENT, "no input device has a headphone switch")
        descriptor = os.open(device, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        try:
            self._tell(plugged=self._state(descriptor))
            self._complaint = ""
            while self._bell not in select.select([descriptor, self._bell], [], [])[0]:
                with contextlib.suppress(BlockingIOError):
                    self._take(descriptor)
        finally:
            os.close(descriptor)

    def _take(self, descriptor: int) -> None:
        """Read what has happened; the end of the data is the end of the device."""
        data = os.read(descriptor, EVENT.size * _EVENTS_AT_ONCE)
        if not data:
            raise OSError(errno.ENODEV, os.strerror(errno.ENODEV))
        whole = len(data) - len(data) % EVENT.size
        for _s, _us, kind, code, value in EVENT.iter_unpack(data[:whole]):
            if (kind, code) == (EV_SW, SW_HEADPHONE_INSERT):
                self._tell(plugged=bool(value))
            elif (kind, code) == (EV_SYN, SYN_DROPPED):
                self._tell(plugged=self._state(descriptor))


def switch_state(descriptor: int) -> bool:
    """Return whether the headphone switch of an open input device is on.

    Raises:
        OSError: it is no input device, or is gone.
    """
    return _bit(descriptor, EVIOCGSW)


def jack_device(folder: Path = Path("/dev/input")) -> Path | None:
    """Return the first input device with a headphone switch that may be read."""
    for path in sorted(folder.glob("event*"), key=lambda one: (len(one.name), one.name)):
        with contextlib.suppress(OSError):
            descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
            try:
                if _bit(descriptor, EVIOCGBIT_SW):
                    return path
            finally:
                os.close(descriptor)
    return None


def _bit(descriptor: int, request: int) -> bool:
    bits = bytearray(_BYTES)
    fcntl.ioctl(descriptor, request, bits)
    return bool(int.from_bytes(bits, "little") >> SW_HEADPHONE_INSERT & 1)
