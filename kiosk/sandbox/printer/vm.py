"""The page machine: ESC/POS commands to strips of paper. Strict: what it does not understand it keeps in ``unknown``.

Written from the Epson TM-T20 *ESC/POS Quick Reference* and the TM-T88III command pages; foreign encoders
(receiptline, receipt-printer-encoder) and foreign readers (zbar) can judge it (``reference/systems.md`` §A6).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any, Final

from kiosk.sandbox.printer.strip import TM_T20, Item, Letters, Model, Picture, Strip
from kiosk.sandbox.printer.symbols import QrMemory
from kiosk.sandbox.printer.tokens import Command

_PAGES: Final = {0: "cp437", 2: "cp850", 16: "cp1252", 18: "cp852", 19: "cp858"}
_DEFAULT_SPACING: Final = 30
_KANJI: Final = ("FS .", "FS &", "FS !", "FS -", "FS S", "FS C")
_IGNORED: Final = frozenset({"NUL", "CR", "DLE EOT", "DLE ENQ", "DLE DC4", "GS b", "ESC R", "ESC p", "ESC =", *_KANJI})
"""Nothing to print: real-time commands were executed on arrival; smoothing, national sets and drawers leave no ink."""

_ANSWERED: Final = frozenset({"GS a", "GS r", "GS I", "GS ( H"})
"""Commands the printer answers; the machine itself has nothing to do."""


@dataclass(frozen=True)
class _Style:
    align: int = 0
    bold: bool = False
    underline: bool = False
    inverted: bool = False
    font_b: bool = False
    width: int = 1
    height: int = 1
    page: str = "cp437"
    left: int = 0
    area: int = TM_T20.dots
    spacing: int = _DEFAULT_SPACING
    # Half a dot after power-on, as on Epson's 203 dpi models: an encoder that does not set it gets half its feeds.
    unit: int = 2 * TM_T20.dpi


@dataclass
class PageMachine:
    """Executes commands and keeps the strip in the printer.

    Attributes:
        model: the printer it is.
        cut_off: strips that were cut and have something on them, oldest first.
        cuts: number of cuts, blank strips included.
        rows: number of rows and pictures printed.
    """

    model: Model = TM_T20
    cut_off: list[Strip] = field(default_factory=list)
    cuts: int = 0
    rows: int = 0
    strip: Strip = field(init=False)
    _style: _Style = field(init=False)
    _line: list[Letters] = field(default_factory=list)
    _x: int = 0
    _stored: Picture | None = None
    _qr: QrMemory = field(default_factory=QrMemory)

    def __post_init__(self) -> None:
        """Begin as after power-on."""
        self.strip, self._style = self._new_strip(), self._usual()

    def _new_strip(self) -> Strip:
        return Strip(self.model.cutter_dots, model=self.model)

    def _usual(self) -> _Style:
        return _Style(area=self.model.dots, unit=2 * self.model.dpi)

    def execute(self, command: Command) -> float:
        """Do one command; return the millimetres of paper it moved."""
        self.strip.raw += command.raw
        before, cuts = self.strip.length, self.cuts
        if command.name not in _IGNORED | _ANSWERED:
            handler = self._handlers().get(command.name)
            if handler is None or not handler(command.data):
                self.strip.unknown.append(command.raw)
        moved = self.strip.length - before if cuts == self.cuts else self.model.cutter_dots
        return moved / self.model.dots_per_mm

    def forget_line(self) -> None:
        """Lose what is in the print buffer and not on paper yet."""
        self._line, self._x, self._stored = [], 0, None

    def reset(self) -> None:
        """Set every mode as after power-on (``ESC @``); the strip stays where it is."""
        self.forget_line()
        self._style, self._qr = self._usual(), QrMemory()

    def take_strip(self) -> Strip:
        """Take the strip out of the printer by hand, as when the roll is changed."""
        torn, self.strip = self.strip, self._new_strip()
        return torn

    def _handlers(self) -> dict[str, Callable[[bytes], bool]]:
        return {
            "TEXT": self._text,
            "LF": lambda _: self._print_line(self._style.spacing),
            "ESC @": lambda _: self._initialise(),
            "ESC !": lambda data: self._mode(data[0]),
            "ESC E": lambda data: self._restyle(bold=bool(data[0] & 1)),
            "ESC G": lambda data: self._restyle(bold=bool(data[0] & 1)),
            "ESC -": lambda data: self._restyle(underline=data[0] % 48 > 0),
            "ESC a": lambda data: data[0] % 48 < 3 and self._restyle(align=data[0] % 48),  # noqa: PLR2004 - left, centre, right
            "ESC M": lambda data: data[0] % 48 < 2 and self._restyle(font_b=data[0] % 48 == 1),  # noqa: PLR2004 - A, B
            "ESC t": lambda data: data[0] in _PAGES and self._restyle(page=_PAGES[data[0]]),
            "ESC 2": lambda _: self._restyle(spacing=_DEFAULT_SPACING),
            "ESC 3": lambda data: self._restyle(spacing=self._dots(data[0])),
            "ESC {": lambda data: data[0] % 2 == 0,
            "ESC J": lambda data: self._print_line(self._dots(data[0])),
            "ESC d": lambda data: self._print_line(self._style.spacing * data[0]),
            "ESC SP": lambda data: data[0] == 0,
            "ESC $": lambda data: self._move(_word(data)),
            "ESC \\": lambda data: self._move(self._x + _word(data) - (_word(data) >> 15 << 16)),
            "GS L": lambda data: self._restyle(left=_word(data)),
            "GS W": lambda data: self._restyle(area=min(_word(data), self.model.dots)),
            "GS !": lambda data: self._restyle(width=(data[0] >> 4 & 7) + 1, height=(data[0] & 7) + 1),
            "GS B": lambda data: self._restyle(inverted=bool(data[0] & 1)),
            "GS P": lambda data: data[0] in {0, self.model.dpi} and self._restyle(unit=data[1] or 2 * self.model.dpi),
            "GS V": self._cut,
            "GS v 0": self._raster,
            "GS ( L": lambda data: self._graphics(data[2:]),
            "GS 8 L": lambda data: self._graphics(data[4:]),
            "GS ( k": lambda data: self._symbol(data[2:]),
        }

    def _initialise(self) -> bool:
        self.reset()
        return True

    def _restyle(self, **changes: Any) -> bool:  # noqa: ANN401 - fields of _Style, all set above
        self._style = replace(self._style, **changes)
        return True

    def _mode(self, bits: int) -> bool:
        return self._restyle(
            font_b=bool(bits & 0x01),
            bold=bool(bits & 0x08),
            height=1 + bool(bits & 0x10),
            width=1 + bool(bits & 0x20),
            underline=bool(bits & 0x80),
        )

    def _dots(self, units: int) -> int:
        return units * self.model.dpi // self._style.unit

    def _text(self, data: bytes) -> bool:
        style = self._style
        try:
            text = data.decode(style.page)
        except UnicodeDecodeError:
            return False
        for sign in text:
            letter = Letters(
                self._x, sign, style.font_b, style.bold, style.underline, style.inverted, style.width, style.height
            )
            if self._x + letter.dots > style.area:
                self._print_line(style.spacing)
                letter = replace(letter, x=0)
            self._append(letter)
            self._x = letter.x + letter.dots
        return True

    def _move(self, x: int) -> bool:
        """Go to ``x`` on the line; horizontal units are dots (``GS P`` with another x is not understood)."""
        self._x = x
        return x >= 0

    def _append(self, letter: Letters) -> None:
        last = self._line[-1] if self._line else None
        joins = last is not None and last.x + last.dots == letter.x
        if last is not None and joins and replace(last, x=letter.x, text=letter.text) == letter:
            self._line[-1] = replace(last, text=last.text + letter.text)
        else:
            self._line.append(letter)

    def _print_line(self, feed: int) -> bool:
        """Print the line and feed; letters higher than the feed push the paper as far as they need."""
        if self._line:
            self.rows += 1
            height = max(letters.cell[1] for letters in self._line)
            shift = self._aligned(self._line[-1].x + self._line[-1].dots)
            content = tuple(replace(letters, x=letters.x + shift) for letters in self._line)
            self.strip.items.append(Item(self.strip.length, height, content))
            feed = max(feed, height)
            self._line, self._x = [], 0
        self.strip.length += feed
        return True

    def _aligned(self, width: int) -> int:
        spare = self._style.area - width
        return self._style.left + (0, spare // 2, spare)[self._style.align]

    def _put(self, picture: Picture) -> bool:
        if self._line:
            self._print_line(self._style.spacing)
        self.rows += 1
        width, height = picture.width * picture.scale[0], picture.height * picture.scale[1]
        placed = replace(picture, x=self._aligned(width))
        self.strip.items.append(Item(self.strip.length, height, placed))
        self.strip.length += height
        return placed.x + width <= self.model.dots

    def _raster(self, data: bytes) -> bool:
        mode, across, down = data[0] % 48, data[1] + 256 * data[2], data[3] + 256 * data[4]
        return self._put(Picture(0, 8 * across, down, data[5:], (1 + (mode & 1), 1 + (mode >> 1))))

    def _graphics(self, data: bytes) -> bool:
        """``GS ( L``: function 112 stores, 50 (or 2) prints."""
        if data[1] == 112 and data[2] == 48:  # noqa: PLR2004 - store, one colour
            across, down = data[6] + 256 * data[7], data[8] + 256 * data[9]
            self._stored = Picture(0, across, down, data[10:], (data[3], data[4]))
            return True
        stored, self._stored = self._stored, None
        return data[1] in {2, 50} and stored is not None and self._put(stored)

    def _symbol(self, data: bytes) -> bool:
        """``GS ( k``: QR only."""
        if data[0] != ord("1") or not self.model.qr:
            return False
        if data[1] != ord("Q"):
            return self._qr.take(data[1], data[2:])
        picture = self._qr.picture()
        return picture is not None and self._put(picture)

    def _cut(self, data: bytes) -> bool:
        """Full and partial cut; functions A and B feed the paper past the cutter first."""
        self._print_line(0)
        if data[0] in b"AB":
            self.strip.length += self.model.cutter_dots + self._dots(data[1])
        elif data[0] % 48 > 1:
            return False
        self.cuts += 1
        upper = self.strip.cut_at(self.strip.length - self.model.cutter_dots)
        if upper.items:
            self.cut_off.append(upper)
        return True


def _word(data: bytes) -> int:
    return data[0] + 256 * data[1]
