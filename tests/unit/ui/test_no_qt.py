"""Presenters know nothing of Qt: a voice, a braille line or a log can use the same view states."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from kiosk.ui import screens

_FOLDER = Path(screens.__file__).parent
_PRESENTERS = sorted(path.parent.name for path in _FOLDER.glob("*/presenter.py"))
_SCRIPT = """
import importlib, sys
class Refuse:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in {"PySide6", "shiboken6"}:
            raise ImportError(name)
sys.meta_path.insert(0, Refuse())
for name in sys.argv[1:]:
    importlib.import_module(name)
assert not [name for name in sys.modules if name.startswith(("PySide6", "shiboken6"))]
print(len(sys.argv) - 1)
"""


def _import(*names: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", _SCRIPT, *names]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)


def test_presenters_import_without_qt() -> None:
    names = [f"kiosk.ui.screens.{name}.presenter" for name in _PRESENTERS]
    ran = _import(*names, "kiosk.ui.screens.frame", "kiosk.ui.screens.state")
    assert ran.returncode == 0, ran.stderr
    assert int(ran.stdout) == len(_PRESENTERS) + 2


def test_every_screen_has_a_presenter() -> None:
    views = sorted(path.parent.name for path in _FOLDER.glob("*/view.py"))
    assert views == _PRESENTERS
    assert len(_PRESENTERS) >= 8


def test_the_refusal_refuses() -> None:
    assert _import("kiosk.ui.screens.pin.view").returncode != 0
