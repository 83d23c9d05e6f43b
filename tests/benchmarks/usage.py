"""Memory and processor time of all processes of a program, as the kernel counts them."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path

import psutil

from tests.benchmarks.programs import Running

_KIB_PER_MIB = 1024
_PERCENT = 100.0


@dataclass(frozen=True)
class Memory:
    """Memory of a program, MiB.

    Attributes:
        pss: proportional set size: a page shared by n processes of the machine counts 1/n (proc(5)).
        rss: resident set size. For one process alone on its machine this is what its PSS would be.
    """

    pss: float
    rss: float


def memory(started: Running) -> Memory:
    """Return the sum over the processes.

    Raises:
        PermissionError: the terminal lets nobody but root look (``PR_SET_DUMPABLE``): run as root.
    """
    pss = rss = 0
    for process in started.processes():
        try:
            lines = Path(f"/proc/{process.pid}/smaps_rollup").read_text("ascii").splitlines()[1:]
        except (FileNotFoundError, ProcessLookupError):
            continue
        values = {name: int(rest.split()[0]) for name, _, rest in (line.partition(":") for line in lines)}
        pss, rss = pss + values["Pss"], rss + values["Rss"]
    return Memory(pss / _KIB_PER_MIB, rss / _KIB_PER_MIB)


def idle_cpu(started: Running, seconds: float) -> float:
    """Return the share of one core used in the next ``seconds``, per cent (user and system, from ``/proc/*/stat``)."""
    before, began = _cpu_s(started), time.perf_counter()
    time.sleep(seconds)
    return _PERCENT * (_cpu_s(started) - before) / (time.perf_counter() - began)


def _cpu_s(started: Running) -> float:
    total = 0.0
    for process in started.processes():
        try:
            times = process.cpu_times()
        except psutil.NoSuchProcess:
            continue
        total += times.user + times.system
    return total
