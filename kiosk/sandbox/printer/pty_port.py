"""A pseudo-terminal under a fixed name, in the place of ``/dev/ttyS0`` or ``/dev/usb/lp0``."""

from __future__ import annotations

import contextlib
import os
import tty
from pathlib import Path


class PtyPort:
    """The printer's end of a line. Calls and names are those of the socket it stands beside."""

    def __init__(self, device: Path) -> None:
        """Make the line and put its other end at ``device``.

        Raises:
            OSError: there is no pseudo-terminal left, or ``device`` cannot be made.
        """
        self._device = device
        # The other end stays open here: a serial line is there whether or not anybody has it open.
        self._master, self._slave = os.openpty()
        tty.setraw(self._slave)
        os.set_blocking(self._master, False)
        device.parent.mkdir(parents=True, exist_ok=True)
        device.unlink(missing_ok=True)
        device.symlink_to(os.ttyname(self._slave))

    def fileno(self) -> int:
        """Return the descriptor to poll."""
        return self._master

    def recv(self, size: int) -> bytes:
        """Return what the host sent.

        Raises:
            BlockingIOError: nothing.
        """
        return os.read(self._master, size)

    def sendall(self, data: bytes) -> None:
        """Tell the host; what a host that does not listen has no room for is lost, as on a real line."""
        with contextlib.suppress(BlockingIOError):
            os.write(self._master, data)

    def close(self) -> None:
        """Pull the plug: the device is gone, whoever has it open gets errors."""
        self._device.unlink(missing_ok=True)
        os.close(self._slave)
        os.close(self._master)
