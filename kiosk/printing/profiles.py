"""What one printer model can do, as data: ``resources/papers/printers/<name>.toml``."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from typing import Final

from kiosk.core.errors import SettingsError
from kiosk.printing.link import Confirmation
from kiosk.resources import RESOURCES

_FOLDER: Final = RESOURCES / "papers" / "printers"
_MM_PER_INCH: Final = 25.4


@dataclass(frozen=True, kw_only=True)
class Profile:
    """One printer model.

    Attributes:
        library_name: the model's name in python-escpos.
        columns: characters of font A on a line.
        dots: printable dots on a line.
        dpi: dots per inch, both ways.
        feed_before_cut_mm: white paper between the last line and the cut.
        confirmation: what the model can prove.
        code_pages: Python codec of each code page to use, in order of preference, and its ``ESC t`` number.
    """

    library_name: str
    columns: int
    dots: int
    dpi: int
    feed_before_cut_mm: float
    confirmation: Confirmation
    code_pages: dict[str, int]

    def to_dots(self, millimetres: float) -> int:
        """Return ``millimetres`` as dots of this printer."""
        return round(millimetres * self.dpi / _MM_PER_INCH)

    def can_show(self, text: str) -> bool:
        """Return whether the printer's own letters can show every character of ``text``."""
        return all(any(_in_page(sign, page) for page in self.code_pages) for sign in set(text))


def _in_page(sign: str, page: str) -> bool:
    try:
        sign.encode(page)
    except UnicodeEncodeError:
        return False
    return True


def load_profile(name: str) -> Profile:
    """Return the profile ``name``.

    Raises:
        SettingsError: there is no such profile.
    """
    path = _FOLDER / f"{name}.toml"
    if path.parent != _FOLDER or not path.is_file():
        known = ", ".join(sorted(file.stem for file in _FOLDER.glob("*.toml")))
        raise SettingsError("printer.profile", f"no such profile; there are: {known}")
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    data["confirmation"] = Confirmation(data["confirmation"])
    return Profile(**data)
