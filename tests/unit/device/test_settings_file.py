"""Measured values go into their section of ``kiosk.toml``; every other line stays as the operator wrote it."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from kiosk.core.errors import SettingsError
from kiosk.device.settings import load_settings
from kiosk.device.settings_file import section_text, write_section

EXAMPLE = Path(__file__).parents[3] / "installer" / "kiosk.toml"
_VALUES = {"px_per_mm": 4.0421, "bottom_edge_mm": 812.0, "viewing_distance_mm": 550.0}


def _screen(path: Path) -> tuple[float, float, float]:
    screen = load_settings(path).screen
    return screen.px_per_mm, screen.bottom_edge_mm, screen.viewing_distance_mm


def test_the_documented_file_keeps_every_other_line(tmp_path: Path) -> None:
    path = tmp_path / "kiosk.toml"
    path.write_text(EXAMPLE.read_text("utf-8"), "utf-8")
    path.chmod(0o640)
    write_section(path, "screen", _VALUES)
    assert _screen(path) == tuple(_VALUES.values())
    before, after = EXAMPLE.read_text("utf-8").splitlines(), path.read_text("utf-8").splitlines()
    assert len(before) == len(after)
    changed = [new for old, new in zip(before, after, strict=True) if old != new]
    assert {line.split(" = ")[0] for line in changed} == set(_VALUES)
    assert path.stat().st_mode & 0o777 == 0o640
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    "before",
    [
        "",
        '[kiosk]\nname = "Q-02"',
        '[screen]\n[kiosk]\nname = "Q-02"\n',
        '[ screen ] # measured\nwidth_px = 1080\npx_per_mm=4 # by eye\n\n[kiosk]\nname = "Q-02"\n',
    ],
)
def test_keys_are_set_or_added(tmp_path: Path, before: str) -> None:
    path = tmp_path / "kiosk.toml"
    path.write_text(before, "utf-8")
    write_section(path, "screen", _VALUES)
    assert _screen(path) == tuple(_VALUES.values())
    assert load_settings(path).kiosk.name == ("Q-02" if "Q-02" in before else "Q-01")
    assert load_settings(path).screen.width_px == (1080 if "1080" in before else 0)
    assert path.read_text("utf-8").count("# ") == before.count("# ")


def test_a_new_file_is_made_readable(tmp_path: Path) -> None:
    path = tmp_path / "new.toml"
    write_section(path, "screen", _VALUES)
    assert tomllib.loads(path.read_text("utf-8")) == {"screen": _VALUES}
    assert path.read_text("utf-8") == section_text("screen", _VALUES)
    assert path.stat().st_mode & 0o777 == 0o644


@pytest.mark.parametrize(
    ("before", "values"),
    [
        ("screen.width_px = 1080\n", _VALUES),
        ("screen = { width_px = 1080 }\n", _VALUES),
        ("[screen]\nwidth_px = -1\n", _VALUES),
        ("no toml", _VALUES),
        ("[screen]\n", {"px_per_mm": 0.001}),
    ],
)
def test_what_cannot_be_done_leaves_the_file_alone(tmp_path: Path, before: str, values: dict[str, float]) -> None:
    path = tmp_path / "kiosk.toml"
    path.write_text(before, "utf-8")
    with pytest.raises(SettingsError):
        write_section(path, "screen", values)
    assert path.read_text("utf-8") == before
    assert list(tmp_path.iterdir()) == [path]
