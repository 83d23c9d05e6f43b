"""What keeps a PIN inside the helper: no core dump, no debugger, no file for others, memory that is not swapped."""

from __future__ import annotations

import ctypes
import os
import resource
import select
import threading
from typing import Final

_PR_SET_DUMPABLE: Final = 4
_UNREADABLE_FOR_OTHERS: Final = 0o077


def harden() -> None:
    """Forbid core dumps, ``ptrace`` and ``/proc/<pid>/mem`` by the same user, and files others can read.

    Sources: prctl(2) PR_SET_DUMPABLE, getrlimit(2) RLIMIT_CORE.

    Raises:
        OSError: the kernel refuses.
    """
    os.umask(_UNREADABLE_FOR_OTHERS)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0) != 0:
        raise OSError(ctypes.get_errno(), "prctl(PR_SET_DUMPABLE)")


def die_with(descriptor: int) -> None:
    """End this process at once when the other end of a pipe is closed, whatever it is doing then.

    A terminal that was killed leaves no helper with a card behind; PKCS#11 calls cannot be interrupted otherwise.
    """
    poll = select.poll()
    poll.register(descriptor, 0)  # POLLHUP and POLLERR are always told

    def watch() -> None:
        poll.poll()
        os._exit(1)

    threading.Thread(target=watch, name="parent", daemon=True).start()


class LockedPin:
    """The PIN while the card takes it: in memory that is not swapped, gone after :meth:`wipe`.

    python-pkcs11 asks a PIN to ``encode`` itself, as a ``str`` does. This one gives bytes that are wiped too. OpenSC
    and OpenSSL make copies of their own, which end with the process.

    Args:
        length: bytes.

    Attributes:
        buffer: where the bytes go.
    """

    def __init__(self, length: int) -> None:
        self.buffer = bytearray(length)
        self._copies: list[bytes] = []
        if length:
            self._address = ctypes.addressof((ctypes.c_char * length).from_buffer(self.buffer))
            # Refused where RLIMIT_MEMLOCK is 0; the PIN is then in memory as everything else is.
            ctypes.CDLL(None).mlock(ctypes.c_void_p(self._address), ctypes.c_size_t(length))

    def encode(self, _encoding: str = "utf-8") -> bytes:
        """Return the bytes as they came: the keyboard already encoded them."""
        copy = bytes(self.buffer)
        self._copies.append(copy)
        return copy

    def wipe(self) -> None:
        """Overwrite the buffer and every copy handed out."""
        self.buffer[:] = bytes(len(self.buffer))
        for copy in self._copies:
            # Python shares bytes of one character; those are never a PIN.
            if len(copy) > 1:
                ctypes.memset(ctypes.c_char_p(copy), 0, len(copy))
        self._copies.clear()

    def __repr__(self) -> str:
        return "<pin>"
