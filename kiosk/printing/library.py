"""python-escpos, loaded late and kept from what it does at import (``reference/systems.md`` §A1).

At import python-escpos 3.1 parses its printer database as YAML (0.3 s), keeps it as a *pickle* it later trusts, makes
a temporary folder it never removes, and configures the root logger. Here it gets a private folder (mode 0700) with the
pickle already in it, which is gone when the import is over: nothing that is unpickled lies about between two starts.
"""

from __future__ import annotations

import json
import logging
import os
import pickle
import platform
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

_FOLDER_VARIABLE: Final = "ESCPOS_CAPABILITIES_PICKLE_DIR"
_lock = threading.Lock()


@cache
def escpos() -> tuple[Any, Any]:
    """Return python-escpos' ``Dummy`` (the byte encoder) and ``Encoder`` (its code pages). About 0.2 s the first time.

    Call it in the printer's worker.
    """
    with _lock, tempfile.TemporaryDirectory(prefix="kiosk-escpos-") as name, _kept_quiet(Path(name)):
        from escpos.magicencode import Encoder  # noqa: PLC0415 - 0.1 s that a start does not have
        from escpos.printer import Dummy  # noqa: PLC0415 - the same
    return Dummy, Encoder


def _write_database(folder: Path) -> None:
    """Write the printer database the way python-escpos keeps it: read as JSON it takes a tenth of the time."""
    spec = find_spec("escpos")
    if spec is None or spec.origin is None:
        return
    database = json.loads(Path(spec.origin).with_name("capabilities.json").read_text(encoding="utf-8"))
    target = folder / f"{platform.python_version()}.capabilities.pickle"
    target.write_bytes(pickle.dumps(database, protocol=2))


@contextmanager
def _kept_quiet(folder: Path) -> Iterator[None]:
    """Point python-escpos to ``folder`` and keep the root logger and the temporary folder as they are."""
    _write_database(folder)
    os.environ[_FOLDER_VARIABLE] = str(folder)
    root, silent, worker = logging.getLogger(), logging.NullHandler(), threading.get_ident()
    make_folder = tempfile.mkdtemp

    def reuse(*args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - stands in for tempfile.mkdtemp
        return str(folder) if threading.get_ident() == worker else make_folder(*args, **kwargs)

    root.addHandler(silent)  # logging.basicConfig does nothing when the root logger has a handler.
    tempfile.mkdtemp = reuse
    try:
        yield
    finally:
        tempfile.mkdtemp = make_folder
        root.removeHandler(silent)
        del os.environ[_FOLDER_VARIABLE]
