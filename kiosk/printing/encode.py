"""From a filled paper to ESC/POS bytes, with python-escpos' ``Dummy`` as encoder."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, Protocol

from kiosk.printing.compose import Row, pair_rows, text_rows
from kiosk.printing.layout import Align, Kind, Line, Size, Weight
from kiosk.printing.library import escpos
from kiosk.printing.profiles import Profile
from kiosk.printing.raster import arms, row_picture

_RULES: Final = {Weight.LIGHT: "─", Weight.HEAVY: "▀"}
_PLAIN_RULES: Final = {Weight.LIGHT: "-", Weight.HEAVY: "="}
_BREAKABLE: Final = str.maketrans({"\u00a0": " ", "\u202f": " "})
_LONGEST_FEED: Final = 255
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
    def image(self, img_source: Any, *, impl: str, fragment_height: int) -> None: ...  # noqa: ANN401 - a Pillow image
    def qr(self, content: str, *, ec: int, size: int, model: int, native: bool) -> None: ...


class TicketEncoder:
    """Encodes papers for one printer model. One encoder per thread; keeps nothing of a paper."""

    def __init__(self, profile: Profile) -> None:
        self._profile = profile
        dummy, encoder = escpos()
        self._pages = {page.upper(): number for page, number in profile.code_pages.items()}
        self._new_dummy: Callable[..., _Dummy] = dummy
        self._new_encoder = encoder
        self._known_pages: dict[str, dict[str, int]] = {}
        self._arms = arms()

    def encode(self, lines: list[Line]) -> bytes:
        """Return the commands of one paper, from the first line to its one cut; ``ESC @`` is sent by the link."""
        pages = self._new_encoder(self._pages)
        pages.available_characters = self._known_pages  # computing them anew costs more than the rest of a paper
        dummy = self._new_dummy(profile=self._profile.library_name, magic_encode_args={"encoder": pages})
        sheet = _Sheet(dummy, self._profile, self._arms)
        for line in lines:
            sheet.put(line)
        return sheet.finish()


class _Sheet:
    """One paper in the making: remembers the style, so that only changes are sent."""

    def __init__(self, dummy: _Dummy, profile: Profile, arms_picture: Any) -> None:  # noqa: ANN401 - a Pillow image
        self._dummy = dummy
        self._profile = profile
        self._arms = arms_picture
        self._style: dict[str, object] = {"size": Size.BODY, "bold": False, "align": Align.LEFT}
        # Feeds in dots: the motion unit after ESC @ is half a dot on some models.
        self._out = [b"\x1dP" + bytes((profile.dpi, profile.dpi))]
        self._dummy.charcode(next(iter(profile.code_pages)).upper())
        self._dummy.charcode("AUTO")

    def put(self, line: Line) -> None:
        """Add one line."""
        match line.kind:
            case Kind.TEXT:
                self._rows(text_rows(line, self._profile.columns))
            case Kind.PAIR:
                self._rows(pair_rows(line, self._profile.columns))
            case Kind.RULE:
                self._rule(line)
            case Kind.SPACE:
                self._feed(line.mm)
            case Kind.QR:
                self._qr(line)
            case Kind.ARMS:
                self._apply(Size.BODY, Align.CENTER, bold=False)
                self._picture(self._arms)

    def finish(self) -> bytes:
        """Return the bytes, with the feed and the one full cut at the end."""
        feed = self._profile.to_dots(self._profile.feed_before_cut_mm)
        self._raw(b"\x1dVA" + bytes((feed,)))
        return b"".join(self._out)

    def _rows(self, rows: list[Row]) -> None:
        for row in rows:
            if not self._profile.can_show((row.label + row.text).translate(_BREAKABLE)):
                self._apply(Size.BODY, Align.LEFT, bold=False)
                self._picture(row_picture(row, self._profile.dots))
                continue
            if row.label:
                self._apply(row.size, row.align, bold=False)
                self._dummy.text(row.label)
            self._apply(row.size, row.align, bold=row.bold)
            self._dummy.text(row.text.translate(_BREAKABLE) + "\n")

    def _rule(self, line: Line) -> None:
        sign = _RULES[line.weight]
        sign = sign if self._profile.can_show(sign) else _PLAIN_RULES[line.weight]
        self._apply(Size.BODY, Align.LEFT, bold=False)
        self._dummy.text(sign * self._profile.columns + "\n")

    def _qr(self, line: Line) -> None:
        modules = qr_modules(line.text)
        size = min(16, max(3, round(self._profile.to_dots(line.mm) / modules)))
        self._apply(Size.BODY, Align.CENTER, bold=False)
        self._dummy.qr(line.text, ec=_QR_LEVEL_M, size=size, model=2, native=True)

    def _picture(self, picture: Any) -> None:  # noqa: ANN401 - a Pillow image
        self._dummy.image(picture, impl="bitImageRaster", fragment_height=960)

    def _feed(self, millimetres: float) -> None:
        self._raw(b"\x1bJ" + bytes((min(_LONGEST_FEED, self._profile.to_dots(millimetres)),)))

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
