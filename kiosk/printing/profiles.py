"""What one printer model can do, as data: ``resources/papers/printers/<name>.toml``."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from kiosk.core.errors import SettingsError
from kiosk.printing.link import Confirmation
from kiosk.resources import RESOURCES

_FOLDER: Final = RESOURCES / "papers" / "printers"
_MM_PER_INCH: Final = 25.4


class Cut(StrEnum):
    """What ends a paper."""

    FULL = "full"
    PARTIAL = "partial"
    """A bridge of paper stays."""
    NONE = "none"
    """Only a bar to tear at."""


@dataclass(frozen=True, kw_only=True)
class Profile:
    """One printer model.

    Attributes:
        library_name: the model's name in python-escpos.
        paper_mm: width of the roll.
        columns: characters of font A on a line.
        dots: printable dots on a line, a multiple of 16: pictures have whole bytes of dots of double size.
        dpi: dots per inch, both ways.
        cut: what ends a paper.
        feed_before_cut_mm: white paper between the last line and the cut; without cutter, to the bar.
        native_qr: whether it makes QR codes itself (``GS ( k``).
        mm_per_second: print speed, for how long to wait.
        confirmation: what the model can prove.
        code_pages: Python codec of each code page to use, in order of preference, and its ``ESC t`` number.
    """

    library_name: str
    paper_mm: float
    columns: int
    dots: int
    dpi: int
    cut: Cut
    feed_before_cut_mm: float
    native_qr: bool
    mm_per_second: float
    confirmation: Confirmation
    code_pages: dict[str, int]

    @property
    def end(self) -> bytes:
        """Return the commands that end a paper: one feed, one cut."""
        feed = bytes((self.to_dots(self.feed_before_cut_mm),))
        return b"\x1bJ" + feed if self.cut is Cut.NONE else b"\x1dV" + (b"A" if self.cut is Cut.FULL else b"B") + feed

    def to_dots(self, millimetres: float) -> int:
        """Return ``millimetres`` as dots of this printer."""
        return round(millimetres * self.dpi / _MM_PER_INCH)

    def to_mm(self, dots: int) -> float:
        """Return ``dots`` of this printer as millimetres."""
        return dots * _MM_PER_INCH / self.dpi

    def can_show(self, text: str) -> bool:
        """Return whether the printer's own letters can show every character of ``text``."""
        return all(any(_in_page(sign, page) for page in self.code_pages) for sign in set(text))


def _in_page(sign: str, page: str) -> bool:
    try:
        sign.encode(page)
    except UnicodeEncodeError:
        return False
    return True


def profile_names() -> list[str]:
    """Return the names of all profiles, in order."""
    return sorted(file.stem for file in _FOLDER.glob("*.toml"))


def load_profile(name: str) -> Profile:
    """Return the profile ``name``.

    Raises:
        SettingsError: there is no such profile.
    """
    path = _FOLDER / f"{name}.toml"
    if path.parent != _FOLDER or not path.is_file():
        raise SettingsError("printer.profile", f"no such profile; there are: {', '.join(profile_names())}")
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    data["confirmation"], data["cut"] = Confirmation(data["confirmation"]), Cut(data["cut"])
    return Profile(**data)
