"""What the code never uses, because somebody could not (accessibility.md T13)."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import kiosk

_CODE = Path(kiosk.__file__).parent
_NEVER = {
    "A25": {"QAudioSource", "QMediaCaptureSession", "QAudioInput", "arecord", "parecord", "pyaudio", "vosk"},
    "B14": {"QPixmap", "QMovie", "QImageReader", "QSvgRenderer", "setIcon"},
    "C04": {"grabGesture", "QGestureEvent", "QScroller", "QScrollArea", "QScrollBar", "QSlider", "QDial", "QDrag"},
    "C06": {"setAutoRepeat", "setAutoRepeatInterval"},
    "C08": {"enterEvent", "leaveEvent", "WA_Hover", "HoverEnter", "setToolTip", "setWhatsThis", "underMouse"},
    "D11": {"QShortcut", "setShortcut", "setMnemonic", "grabShortcut"},
    "G02": {"QCamera", "cv2", "fprintd", "pyfprint", "face_recognition", "dlib"},
    "J06": {"NO_AT_BRIDGE", "QT_ACCESSIBILITY", "xset", "AccessX"},
}
"""By row: classes, methods, modules and programs that would break it."""


def _used(tree: ast.Module) -> Iterator[tuple[str, int]]:
    """Yield every name, attribute, import, own method and string of a module."""
    for node in ast.walk(tree):
        match node:
            case ast.Name(id=name) | ast.Attribute(attr=name) | ast.FunctionDef(name=name):
                yield name, node.lineno
            case ast.Constant(value=str(name)):
                yield name, node.lineno
            case ast.Import(names=names):
                yield from ((part, node.lineno) for alias in names for part in alias.name.split("."))
            case ast.ImportFrom(module=module, names=names):
                found = [*(module or "").split("."), *(alias.name for alias in names)]
                yield from ((part, node.lineno) for part in found)


@cache
def _all_used(code: str) -> tuple[tuple[str, int], ...]:
    return tuple(_used(ast.parse(code)))


def _faults(code: str, row: str) -> list[str]:
    return [f"{line}: {name}" for name, line in _all_used(code) if name in _NEVER[row]]


@pytest.mark.parametrize("row", [pytest.param(row, marks=pytest.mark.proves(row)) for row in _NEVER])
def test_never_used(row: str) -> None:
    sources = [path for path in _CODE.rglob("*.py") if "sandbox" not in path.parts]
    assert len(sources) > 100
    assert {str(path): faults for path in sources if (faults := _faults(path.read_text("utf-8"), row))} == {}


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("A25", "import vosk"),
        ("B14", "from PySide6.QtGui import QPixmap"),
        ("C04", "QScroller.grabGesture(list_)"),
        ("C06", "button.setAutoRepeat(True)"),
        ("C08", "widget.setAttribute(Qt.WidgetAttribute.WA_Hover)"),
        ("D11", "QShortcut('R', window)"),
        ("G02", "import face_recognition.api"),
        ("J06", "os.environ['NO_AT_BRIDGE'] = '1'"),
    ],
)
def test_the_check_finds_it(row: str, code: str) -> None:
    assert _faults(code, row)
