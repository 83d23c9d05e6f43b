"""Ways to a printer. All are non-blocking files, so that one poll loop can write and listen at once."""

from __future__ import annotations

import contextlib
import math
import socket
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final, Protocol
from urllib.parse import SplitResult, parse_qs, urlsplit

from kiosk.core.errors import SettingsError
from kiosk.printing.device_files import BAUDS, SerialTransport, UsbTransport

_KEY: Final = "printer.address"
_RAW_PORT: Final = 9100
_UNACKNOWLEDGED_MS: Final = 3000
_CHUNK: Final = 4096


class Transport(Protocol):
    """One open way to a printer.

    Attributes:
        bytes_per_second: what the way carries.
    """

    bytes_per_second: float

    def fileno(self) -> int:
        """Return the descriptor to poll."""
        ...

    def read(self) -> bytes:
        """Return what has arrived, ``b""`` when the other side is gone.

        Raises:
            BlockingIOError: nothing has arrived.
            OSError: the way is broken.
        """
        ...

    def write(self, data: bytes) -> int:
        """Hand over what fits now and return how many bytes that was.

        Raises:
            BlockingIOError: nothing fits now.
            OSError: the way is broken.
        """
        ...

    def close(self) -> None:
        """Let go; never raises."""
        ...


Dial = Callable[[float], Transport]
"""Opens a way within a number of seconds; raises OSError."""


class TcpTransport:
    """Raw TCP ("JetDirect", port 9100).

    Attributes:
        bytes_per_second: what the way carries.
    """

    bytes_per_second = math.inf

    def __init__(self, connection: socket.socket) -> None:
        self._socket = connection
        connection.settimeout(0)
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        # A pulled cable gives no error by itself: Linux would go on sending for 15 minutes.
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT, _UNACKNOWLEDGED_MS)

    def fileno(self) -> int:
        """Return the socket's descriptor."""
        return self._socket.fileno()

    def read(self) -> bytes:
        """Return what has arrived (see :class:`Transport`)."""
        return self._socket.recv(_CHUNK)

    def write(self, data: bytes) -> int:
        """Hand over what fits now (see :class:`Transport`)."""
        return self._socket.send(data)

    def close(self) -> None:
        """Close; what was written still goes out."""
        with contextlib.suppress(OSError):
            # Closing with unread bytes would send a reset, and a reset may throw away what the printer has not read.
            self._socket.shutdown(socket.SHUT_WR)
            while self._socket.recv(_CHUNK):
                pass
        self._socket.close()


def dialler(address: str) -> Dial:
    """Return what opens ``address``.

    Args:
        address: ``tcp://HOST:PORT`` (port 9100 when it is left out), ``usb:///dev/usb/lp0``, or
            ``serial:///dev/ttyS0?baud=115200`` (115,200 when it is left out).

    Raises:
        SettingsError: the address cannot be one.
    """
    parts = urlsplit(address)
    match parts.scheme:
        case "usb":
            return _usb(parts)
        case "serial":
            return _serial(parts)
    return _tcp(parts)


def _tcp(parts: SplitResult) -> Dial:
    try:
        host, port = parts.hostname, parts.port or _RAW_PORT
    except ValueError:
        raise SettingsError(_KEY, "the port is not a number from 1 to 65535") from None
    if parts.scheme != "tcp" or not host or parts.path.strip("/"):
        raise SettingsError(_KEY, "expected tcp://HOST:PORT, usb:///dev/usb/lp0 or serial:///dev/ttyS0?baud=115200")
    return partial(_dial_tcp, host, port)


def _usb(parts: SplitResult) -> Dial:
    path = _file(parts)
    if parts.query:
        raise SettingsError(_KEY, "expected usb:///dev/usb/lp0")
    return lambda _seconds: UsbTransport(path)


def _serial(parts: SplitResult) -> Dial:
    path = _file(parts)
    options = parse_qs(parts.query, keep_blank_values=True)
    (baud,) = options.pop("baud", [str(BAUDS[-1])])[-1:]
    if options or baud not in map(str, BAUDS):
        raise SettingsError(_KEY, f"expected ?baud= and one of {', '.join(map(str, BAUDS))}")
    return lambda _seconds: SerialTransport(path, int(baud))


def _file(parts: SplitResult) -> Path:
    path = Path(parts.path)
    if parts.netloc or not path.is_absolute() or ".." in path.parts or path == Path("/"):
        raise SettingsError(_KEY, f"expected {parts.scheme}:///dev/… (three strokes)")
    return path


def _dial_tcp(host: str, port: int, seconds: float) -> Transport:
    return TcpTransport(socket.create_connection((host, port), seconds))
