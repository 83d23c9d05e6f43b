"""A throw-away PostgreSQL 15 (Debian package ``postgresql``): no service, port or password, one folder in ``/tmp``."""

from __future__ import annotations

import atexit
import os
import pwd
import shutil
import subprocess
import tempfile
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any, Final

_BINARIES: Final = Path("/usr/lib/postgresql/15/bin")
_USER: Final = "postgres"
_SPEED: Final = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=200"
"""What a database may leave out whose data nobody misses."""
_numbers = count(1)


def new_database() -> str:
    """Return the SQLAlchemy URL of a new, empty database; the server starts with the first one and ends with pytest.

    Raises:
        FileNotFoundError: the package is missing.
    """
    folder = _server()
    name = f"office{next(_numbers)}"
    _run("createdb", "--host", str(folder), "--username", _USER, name)
    return f"postgresql+psycopg://{_USER}@/{name}?host={folder}"


@cache
def _server() -> Path:
    """Start the server and return the folder of its socket."""
    if not (_BINARIES / "initdb").exists():
        raise FileNotFoundError("PostgreSQL is not installed: apt-get install postgresql")
    folder = Path(tempfile.mkdtemp(prefix="pg", dir="/tmp"))
    if os.geteuid() == 0:  # PostgreSQL refuses to run as root
        owner = pwd.getpwnam(_USER)
        os.chown(folder, owner.pw_uid, owner.pw_gid)
    data, log = folder / "data", folder / "log"
    _run("initdb", "--pgdata", str(data), "--auth", "trust", "--username", _USER, "--no-sync", "--encoding", "UTF8")
    options = f"-c listen_addresses= -c unix_socket_directories={folder} {_SPEED}"
    _run("pg_ctl", "start", "--pgdata", str(data), "--log", str(log), "--wait", "--options", options)
    atexit.register(_end, folder)
    return folder


def _end(folder: Path) -> None:
    _run("pg_ctl", "stop", "--pgdata", str(folder / "data"), "--mode", "immediate")
    shutil.rmtree(folder)


def _run(program: str, *arguments: str) -> None:
    command, environment = [str(_BINARIES / program), *arguments], {"PATH": "/usr/bin:/bin", "LC_ALL": "C"}
    unprivileged: dict[str, Any] = {"user": _USER, "group": _USER, "extra_groups": []} if os.geteuid() == 0 else {}
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd="/", env=environment, **unprivileged)
