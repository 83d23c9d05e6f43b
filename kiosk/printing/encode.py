"""From a filled paper to ESC/POS bytes, with python-escpos' ``Dummy`` as encoder."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final, Protocol

from kiosk.printing.compose import own_letters, rows
from kiosk.printing.fonts import free_width, in_grid
from kiosk.printing.layout import Align, Kind, Line, Size, Weight
from kiosk.printing.library import escpos
from kiosk.printing.profiles import Profile
from kiosk.printing.raster import ROW_PITCH, Raster, arms, feed, printed, qr_raster, row_raster

_RULES: Final = {Weight.LIGHT: "─", Weight.HEAVY: "▀"}
_PLAIN_RULES: Final = {Weight.LIGHT: "-", Weight.HEAVY: "="}
_BREAKABLE: Final = str.maketrans({"\u00a0": " ", "\u202f": " "})
_WIDEST: Final = 8
_ROW_DOTS: Final = 24
_QR_LEVEL_M: Final = 1
_QR_CAPACITY_M: Final = (14, 26, 42, 62, 84, 106, 122, 152, 180, 213, 251, 287, 331, 362, 412)
"""Bytes in a QR of versions 1 to 15, level M (ISO/IEC 18004 table 7)."""


class _Dummy(Protocol):
    """The calls of ``escpos.printer.Dummy`` used here."""

    @property
    def output(self) -> bytes: ...
    def clear(self) -> None: ...
    def text(self, txt: str) -> None: ...
    def charcode(self, code: str) -> None: ...
    def set(self, **style: Any) -> None: ...  # noqa: ANN401 - the library's style arguments
    def qr(self, content: str, *, ec: int, size: int, model: int, native: bool) -> None: ...


@dataclass(frozen=True)
class Ticket:
    """One paper, ready to be sent.

    Attributes:
        data: commands, from the first line to the one cut.
        millimetres: length of what is printed.
    """

    data: bytes = field(repr=False)
    millimetres: float


class TicketEncoder:
    """Encodes papers for one printer model. One encoder per thread; keeps nothing of a paper."""

    def __init__(self, profile: Profile) -> None:
        self._profile = profile
        dummy, encoder = escpos()
        self._pages = {page.upper(): number for page, number in profile.code_pages.items()}
        self._new_dummy: Callable[..., _Dummy] = dummy
        self._new_encoder = encoder
        self._known_pages: dict[str, dict[str, int]] = {}

    def encode(self, lines: list[Line]) -> Ticket:
        """Return one paper; ``ESC @`` is sent by the link."""
        pages = self._new_encoder(self._pages)
        pages.available_characters = self._known_pages  # computing them anew costs more than the rest of a paper
        dummy = self._new_dummy(profile=self._profile.library_name, magic_encode_args={"encoder": pages})
        sheet = _Sheet(dummy, self._profile)
        for line in lines:
            sheet.put(line)
        return sheet.finish()


class _Sheet:
    """One paper in the making: remembers the style, so that only changes are sent."""

    def __init__(self, dummy: _Dummy, profile: Profile) -> None:
        self._dummy = dummy
        self._profile = profile
        self._style: dict[str, object] = {"size": Size.BODY, "bold": False, "align": Align.LEFT}
        self._dots = 0
        # Feeds in dots: the motion unit after ESC @ is half a dot on some models.
        self._out = [b"\x1dP" + bytes((profile.dpi, profile.dpi))]
        self._dummy.charcode(next(iter(profile.code_pages)).upper())
        self._dummy.charcode("AUTO")

    def put(self, line: Line) -> None:
        """Add one line."""
        match line.kind:
            case Kind.TEXT | Kind.PAIR | Kind.FIELD:
                self._text(line)
            case Kind.RULE:
                self._rule(line)
            case Kind.SPACE:
                dots = self._profile.to_dots(line.mm)
                self._raw(feed(dots))
                self._dots += dots
            case Kind.QR:
                self._qr(line)
            case Kind.ARMS:
                self._raster(arms(2 if line.size.coarse else 1), Align.CENTER)

    def finish(self) -> Ticket:
        """Return the paper, with its end."""
        self._raw(self._profile.end)
        return Ticket(b"".join(self._out), self._profile.to_mm(self._dots))

    def _text(self, line: Line) -> None:
        """Add a line of text: each row as letters if the printer has them all, otherwise as a picture."""
        columns = self._profile.columns
        has_letters = self._profile.can_show(line.text.translate(_BREAKABLE)) or in_grid(line.text)
        for row in rows(line, columns, own_letters if has_letters else free_width):
            text = (row.label + row.text).translate(_BREAKABLE)
            too_wide = own_letters(text, row.size, row.bold) > columns
            if row.size is Size.NUMBER or too_wide or not self._profile.can_show(text):
                self._raster(row_raster(row, self._profile.dots), row.align)
                continue
            if row.label:
                self._apply(row.size, row.align, bold=False)
                self._dummy.text(row.label)
            self._apply(row.size, row.align, bold=row.bold)
            self._dummy.text(row.text.translate(_BREAKABLE) + "\n")
            self._dots += max(ROW_PITCH, _ROW_DOTS * row.size.height)

    def _rule(self, line: Line) -> None:
        """Add a rule: few signs, each as wide as the printer can make it."""
        sign = _RULES[line.weight]
        sign = sign if self._profile.can_show(sign) else _PLAIN_RULES[line.weight]
        columns = self._profile.columns
        width = next(width for width in range(_WIDEST, 0, -1) if columns % width == 0)
        self._apply(Size.BODY, Align.LEFT, bold=False)
        self._dummy.set(custom_size=True, width=width, height=1)
        self._style["size"] = None
        self._dummy.text(sign * (columns // width) + "\n")
        self._dots += ROW_PITCH

    def _qr(self, line: Line) -> None:
        modules = qr_modules(line.text)
        widest = self._profile.dots // modules
        size = min(16, widest, max(3, round(self._profile.to_dots(line.mm) / modules)))
        if not self._profile.native_qr:
            self._raster(qr_raster(line.text, size), Align.CENTER)
            return
        self._apply(Size.BODY, Align.CENTER, bold=False)
        self._dots += modules * size
        self._dummy.qr(line.text, ec=_QR_LEVEL_M, size=size, model=2, native=True)

    def _raster(self, raster: Raster, align: Align) -> None:
        self._apply(Size.BODY, align, bold=False)
        self._raw(printed(raster, align))
        self._dots += raster.picture.height * raster.scale

    def _apply(self, size: Size, align: Align, *, bold: bool) -> None:
        wanted: dict[str, object] = {"size": size, "bold": bold, "align": align}
        new = {key: value for key, value in wanted.items() if self._style[key] != value}
        if "size" in new:
            self._dummy.set(custom_size=True, width=size.width, height=size.height)
        if "bold" in new:
            self._dummy.set(bold=bold)
        if "align" in new:
            self._dummy.set(align=align.value)
        self._style = wanted

    def _raw(self, command: bytes) -> None:
        self._out += [self._dummy.output, command]
        self._dummy.clear()


def qr_modules(text: str) -> int:
    """Return the modules on a side of the QR (level M) that holds ``text``."""
    needed = len(text.encode("utf-8"))
    version = next((number for number, room in enumerate(_QR_CAPACITY_M, 1) if room >= needed), len(_QR_CAPACITY_M))
    return 17 + 4 * version
