"""What a process that handles PINs asks of the kernel before it does anything else."""

from __future__ import annotations

import ctypes
import os
import resource
import sys

_PR_SET_DUMPABLE = 4  # linux/prctl.h


def harden() -> None:
    """Leave no file for others and no picture of this memory.

    umask 077 for every file made from now on; no core dumps (``RLIMIT_CORE`` 0, inherited by children); not dumpable
    (``PR_SET_DUMPABLE`` 0, prctl(2)), so that no process of the same user may attach, not even through a core pipe,
    which ignores the limit. Call it first of all: it does not reach back.

    Raises:
        OSError: the kernel refused; a terminal should then not start.
    """
    os.umask(0o077)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        libc = ctypes.CDLL(None, use_errno=True)
        if libc.prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0) != 0:
            raise OSError(ctypes.get_errno(), "prctl(PR_SET_DUMPABLE)")
