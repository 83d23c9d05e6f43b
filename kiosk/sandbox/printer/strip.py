"""What stands on a strip of paper, in dots of 1/203 inch from its upper edge."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

PRINTABLE_DOTS = 576
DOTS_PER_MM = 203 / 25.4


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
    """

    length: int = 0
    items: list[Item] = field(default_factory=list)
    raw: bytearray = field(default_factory=bytearray)
    unknown: list[bytes] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Return everything readable, one line per row."""
        return "\n".join(item.text for item in self.items)

    def cut_at(self, y: int) -> Strip:
        """Cut ``y`` dots from the upper edge: return the upper part and become the lower one."""
        upper = Strip(y, [item for item in self.items if item.y < y], self.raw, self.unknown)
        self.items = [replace(item, y=item.y - y) for item in self.items if item.y + item.height > y]
        self.length -= y
        self.raw, self.unknown = bytearray(), []
        return upper
