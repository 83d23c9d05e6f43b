"""Hardening, seen from a process of its own: none of it can be undone."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

PROGRAM = """
import ctypes, os, resource, sys
from kiosk.device.hardening import harden
harden()
print(oct(os.umask(0)), resource.getrlimit(resource.RLIMIT_CORE), ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))
os.umask(0o077)
open(sys.argv[1], "w").close()
print(oct(os.stat(sys.argv[1]).st_mode & 0o777), flush=True)
os.abort()
"""


def test_private_files_and_no_core(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(tmp_path / "made")],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        timeout=30,
        check=False,
    )
    assert done.stdout.splitlines() == ["0o77 (0, 0) 0", "0o600"]
    assert done.returncode == -6
    assert {path.name for path in tmp_path.iterdir()} == {"made"}
