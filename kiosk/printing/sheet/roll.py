"""A sealed A4 document on the ticket printer's roll: its tagged text, set again large enough to be read.

Shrunk to 80 mm a page would have capitals of 0.8 mm. Tagged PDF (ISO 32000-1 §14.8) says what is a heading, a
paragraph, a table cell and in which order it is read, so the words are set anew. Poppler reads it, in a process of its
own and from a pipe: no file of the document is made.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from kiosk.core.errors import KioskError
from kiosk.printing.layout import Kind, Line, Size, Weight

_COMMAND: Final = ("pdfinfo", "-struct-text", "-")
_WITHIN_S: Final = 10.0
_ELEMENT: Final = re.compile(r'([A-Z][A-Za-z0-9]*)(?: <.*?>)?(?: ".*")?(?: \((?:block|inline)\))?:?')
_PASSED_OVER: Final = re.compile(r"/\w+.*|Object \d+ \d+")
_HEADING: Final = re.compile(r"H[1-6]?|Title")
_BLOCKS: Final = frozenset({"P", "TH", "TD", "LI", "Lbl", "LBody", "Caption", "BlockQuote", "Note", "Div", "Sect"})
_ADDRESS: Final = re.compile(r"https?://[\x21-\x7e]+")
_QR_MM: Final = 26.0
_GAP_MM: Final = 1.0
_SECTION_MM: Final = 2.0


class RollError(KioskError):
    """The document has no tags, or what Poppler says of them cannot be understood: nothing of it is printed."""


@dataclass
class _Block:
    """Words that belong together, and what they are in."""

    names: tuple[str, ...]
    words: list[str] = field(default_factory=list, repr=False)

    @property
    def text(self) -> str:
        """The words in one line; an address that the page breaks is whole again."""
        whole = "".join(self.words)
        if _ADDRESS.fullmatch(whole):
            return whole
        return " ".join(" ".join(self.words).split())


def roll_lines(pdf: bytes) -> list[Line]:
    """Return a document as lines for :class:`~kiosk.printing.encode.TicketEncoder`; check its seal before.

    Capitals are 3.5 mm high on a printer of 203 dpi. The first address that stands alone, which is where the document
    can be checked, is also a QR.

    Raises:
        RollError: it has no tagged text, or Poppler could not read it within 10 s.
    """
    blocks = [block for block in _blocks(_structure(pdf)) if block.text]
    if not blocks:
        raise RollError("no tagged text")
    return list(_set(blocks))


def _structure(pdf: bytes) -> str:
    import subprocess  # noqa: PLC0415 - not needed before the first picture

    try:
        done = subprocess.run(_COMMAND, input=pdf, capture_output=True, timeout=_WITHIN_S, check=True)  # noqa: S603 - fixed
        return done.stdout.decode()
    except (OSError, subprocess.SubprocessError, UnicodeDecodeError) as error:
        raise RollError(type(error).__name__) from None


def _blocks(told: str) -> Iterator[_Block]:
    """Yield the blocks of Poppler's indented list, in reading order."""
    path: list[tuple[int, str]] = []
    current: _Block | None = None
    for raw in told.splitlines():
        line, depth = raw.strip(), len(raw) - len(raw.lstrip())
        if line.startswith('"'):
            if not line.endswith('"') or len(line) == 1:
                raise RollError("broken text")
            current = current or _Block(tuple(name for _, name in path))
            current.words.append(line[1:-1])
        elif (element := _ELEMENT.fullmatch(line)) is not None:
            path = [*(step for step in path if step[0] < depth), (depth, element[1])]
            if current is not None and _starts(element[1]):
                yield current
                current = None
        elif line and _PASSED_OVER.fullmatch(line) is None:
            raise RollError("an unknown line")
    if current is not None:
        yield current


def _starts(name: str) -> bool:
    return name in _BLOCKS or _HEADING.fullmatch(name) is not None


def _set(blocks: list[_Block]) -> Iterator[Line]:
    coded = False
    for block in blocks:
        heading = any(_HEADING.fullmatch(name) for name in block.names)
        if heading:
            yield Line(kind=Kind.SPACE, mm=_SECTION_MM)
            yield Line(kind=Kind.RULE, weight=Weight.LIGHT)
        yield Line(kind=Kind.SPACE, mm=_GAP_MM)
        yield Line(kind=Kind.TEXT, text=block.text, size=Size.LARGE, bold=heading or "TH" in block.names)
        if not coded and _ADDRESS.fullmatch(block.text):
            coded = True
            yield Line(kind=Kind.SPACE, mm=_GAP_MM)
            yield Line(kind=Kind.QR, text=block.text, mm=_QR_MM)
