"""Printers that are a file of the kernel: ``/dev/usb/lp*`` (driver ``usblp``) and serial lines.

Unlike a TCP connection, a file has no beginning: what the printer said to whoever had it open before may still be
there, and automatic status stays switched on. So both throw away what is there when they are opened.
"""

from __future__ import annotations

import contextlib
import errno
import fcntl
import math
import os
import select
import termios
import tty
from pathlib import Path
from typing import Final

_CHUNK: Final = 4096
_FLAGS: Final = os.O_RDWR | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC
_QUIET_MS: Final = 10
_MOST_LEFTOVERS: Final = 32
_BITS_A_BYTE: Final = 10
"""Start bit, eight data bits, stop bit."""

BAUDS: Final = (9600, 19200, 38400, 57600, 115200)
"""Rates ticket printers have."""

_CONTROL, _RATE_IN, _RATE_OUT, _CHARACTERS = 2, 4, 5, 6
"""Places in what :func:`termios.tcgetattr` returns."""


class UsbTransport:
    """A printer of the USB printer class behind the kernel's ``usblp``: read, write and poll, for one opener at a time.

    Attributes:
        bytes_per_second: what the way carries.
    """

    bytes_per_second = math.inf

    def __init__(self, path: Path) -> None:
        """Open ``path`` and throw away what is left of an earlier conversation.

        Raises:
            OSError: it is not there, not ours to open, or open elsewhere (``EBUSY``).
        """
        self._file = os.open(path, _FLAGS)
        self._drop_leftovers()

    def _drop_leftovers(self) -> None:
        poll = select.poll()
        poll.register(self._file, select.POLLIN)
        for _ in range(_MOST_LEFTOVERS):
            if not poll.poll(_QUIET_MS):
                return
            with contextlib.suppress(OSError):
                os.read(self._file, _CHUNK)

    def fileno(self) -> int:
        """Return the descriptor to poll."""
        return self._file

    def read(self) -> bytes:
        """Return what has arrived (see :class:`kiosk.printing.transport.Transport`)."""
        data = os.read(self._file, _CHUNK)
        if not data:
            # usblp passes empty packets on: they say that the printer has nothing to say, not that it is gone.
            raise BlockingIOError(errno.EAGAIN, "empty packet")
        return data

    def write(self, data: bytes) -> int:
        """Hand over what fits now (see :class:`kiosk.printing.transport.Transport`)."""
        try:
            return os.write(self._file, data)
        except OSError as error:
            if error.errno == errno.ENOSPC:  # usblp's word for "no paper": the printer's own status says it better
                raise BlockingIOError(errno.EAGAIN, "out of paper") from None
            raise

    def close(self) -> None:
        """Close; what the printer has not taken in is lost."""
        os.close(self._file)


class SerialTransport:
    """A serial line: 8 data bits, no parity, 1 stop bit, hardware flow control (RTS/CTS).

    Attributes:
        bytes_per_second: what the way carries.
    """

    def __init__(self, path: Path, baud: int) -> None:
        """Open ``path`` and throw away what is left of an earlier conversation.

        Raises:
            OSError: it is not there, not ours to open, or not a serial line.
        """
        self.bytes_per_second = baud / _BITS_A_BYTE
        self._file = os.open(path, _FLAGS)
        try:
            self._set_up(getattr(termios, f"B{baud}"))
        except (OSError, termios.error) as error:
            os.close(self._file)
            raise OSError(errno.ENOTTY, f"not a serial line: {error}") from None

    def _set_up(self, rate: int) -> None:
        fcntl.ioctl(self._file, termios.TIOCEXCL)
        tty.setraw(self._file, termios.TCSANOW)
        settings = termios.tcgetattr(self._file)
        settings[_CONTROL] |= termios.CS8 | termios.CLOCAL | termios.CREAD | termios.CRTSCTS
        settings[_CONTROL] &= ~(termios.PARENB | termios.CSTOPB)
        settings[_RATE_IN] = settings[_RATE_OUT] = rate
        # With VMIN 0 a line on which nothing has arrived would read like one that was hung up.
        settings[_CHARACTERS][termios.VMIN], settings[_CHARACTERS][termios.VTIME] = 1, 0
        termios.tcsetattr(self._file, termios.TCSANOW, settings)
        termios.tcflush(self._file, termios.TCIOFLUSH)

    def fileno(self) -> int:
        """Return the descriptor to poll."""
        return self._file

    def read(self) -> bytes:
        """Return what has arrived (see :class:`kiosk.printing.transport.Transport`)."""
        return os.read(self._file, _CHUNK)

    def write(self, data: bytes) -> int:
        """Hand over what fits now (see :class:`kiosk.printing.transport.Transport`)."""
        return os.write(self._file, data)

    def close(self) -> None:
        """Close; what is still in the kernel is lost: a printer that does not take it would hold the close for 30 s."""
        with contextlib.suppress(termios.error):
            termios.tcflush(self._file, termios.TCOFLUSH)
        os.close(self._file)
