"""What stands on a strip of paper, in dots from its upper edge."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Final

_MM_PER_INCH: Final = 25.4


@dataclass(frozen=True)
class Model:
    """What kind of printer is simulated. The default is a TM-T20.

    Attributes:
        dots: printable dots on a line.
        dpi: dots per inch, both ways.
        paper_mm: width of the roll.
        qr: whether it makes QR codes itself.
    """

    dots: int = 576
    dpi: int = 203
    paper_mm: float = 80.0
    qr: bool = True

    @property
    def dots_per_mm(self) -> float:
        """Return the dots on a millimetre."""
        return self.dpi / _MM_PER_INCH

    @property
    def paper_dots(self) -> int:
        """Return the dots from edge to edge of the roll."""
        return 2 * round(self.paper_mm * self.dots_per_mm / 2)

    @property
    def margin(self) -> int:
        """Return the dots on each side where nothing can be printed."""
        return (self.paper_dots - self.dots) // 2

    @property
    def cutter_dots(self) -> int:
        """Return the dots from the print head to the cutter: what is printed last is still inside the printer."""
        return round(_TO_CUTTER_MM * self.dots_per_mm)


_TO_CUTTER_MM: Final = 12.0
TM_T20: Final = Model()


@dataclass(frozen=True)
class Letters:
    """Letters of one style. ``x``: from the left edge of the printable area."""

    x: int
    text: str
    font_b: bool = False
    bold: bool = False
    underline: bool = False
    inverted: bool = False
    width: int = 1
    height: int = 1

    @property
    def cell(self) -> tuple[int, int]:
        """Dots of one letter, width and height."""
        across, down = (9, 17) if self.font_b else (12, 24)
        return across * self.width, down * self.height

    @property
    def dots(self) -> int:
        """Dots from the first letter's left edge to the last one's right edge."""
        return self.cell[0] * len(self.text)


@dataclass(frozen=True)
class Picture:
    """A raster: one bit per dot, rows padded to whole bytes, 1 is black; drawn ``scale`` times as large."""

    x: int
    width: int
    height: int
    bits: bytes
    scale: tuple[int, int] = (1, 1)


@dataclass(frozen=True)
class Item:
    """One printed row or picture at ``y``."""

    y: int
    height: int
    content: tuple[Letters, ...] | Picture

    @property
    def text(self) -> str:
        """What can be read in it as text."""
        if isinstance(self.content, Picture):
            return ""
        return "".join(letters.text for letters in self.content)


@dataclass
class Strip:
    """Paper from one cut to the next.

    Attributes:
        length: dots.
        raw: the bytes that made it.
        unknown: byte strings the printer did not understand.
        model: the printer it came out of.
    """

    length: int = 0
    items: list[Item] = field(default_factory=list)
    raw: bytearray = field(default_factory=bytearray)
    unknown: list[bytes] = field(default_factory=list)
    model: Model = TM_T20

    @property
    def text(self) -> str:
        """Return everything readable, one line per row."""
        return "\n".join(item.text for item in self.items)

    def cut_at(self, y: int) -> Strip:
        """Cut ``y`` dots from the upper edge: return the upper part and become the lower one."""
        upper = Strip(y, [item for item in self.items if item.y < y], self.raw, self.unknown, self.model)
        self.items = [replace(item, y=item.y - y) for item in self.items if item.y + item.height > y]
        self.length -= y
        self.raw, self.unknown = bytearray(), []
        return upper
