"""``python -m tests.benchmarks.encode``: from the layout to the printer's bytes, beside python-escpos used naively.

The naive way is the one of the library's own examples: a printer object for each ticket, the style set for each line,
``image()`` for the arms and for each line the printer has no letters for. Both make the same lines in the same rounds;
imports and first tickets are left out. Milliseconds of processor time: neighbours on the machine do not count.
Exit code 1 when an aim is missed.
"""

from __future__ import annotations

import argparse
import os
import sys
import textwrap
import time
from collections.abc import Callable, Sequence
from typing import Any

from PIL import Image, ImageDraw, ImageFont

from kiosk.contract.padron import VolantePaper
from kiosk.core.ports import PaperManner
from kiosk.printing.fonts import free_font
from kiosk.printing.layout import PAPERS, Kind, Line
from kiosk.printing.library import escpos
from kiosk.printing.paper import volante_lines
from kiosk.printing.printer import TicketPrinter
from kiosk.printing.profiles import Profile, load_profile
from tests.benchmarks.table import Sample
from tests.unit.printing.samples import PAPER

_PROFILE = "tm-t20"
_TIMES_FASTER = 5.0
_OR_MS = 5.0
_SPANISH_BYTES = 1536
_ARABIC_SECONDS = 1.0
_BYTES_A_SECOND = 11_520
"""115,200 baud, 8N1."""

_SUMMARY_LANGUAGES = ("es", "en", "fr", "ro", "ar")
_COLUMNS = 48
_LETTER_DOTS = 24
_ROW_DOTS = 34


def naive(lines: Sequence[Line], dummy: Callable[..., Any], profile: Profile) -> bytes:
    """Return the paper as python-escpos makes it when one just calls it."""
    printer = dummy(profile=profile.library_name)
    printer.hw("INIT")
    for line in lines:
        match line.kind:
            case Kind.ARMS:
                printer.image(str(PAPERS / "arms.png"), center=False)
            case Kind.QR:
                printer.set(align="center")
                printer.qr(line.text, native=True, size=6)
            case Kind.RULE:
                printer.set(align="left")
                printer.textln("-" * _COLUMNS)
            case Kind.SPACE:
                printer.ln()
            case Kind.TEXT | Kind.PAIR | Kind.FIELD:
                _naive_text(printer, line, profile)
    printer.cut()
    return bytes(printer.output)


def _naive_text(printer: Any, line: Line, profile: Profile) -> None:  # noqa: ANN401 - python-escpos has no types
    size = line.size
    printer.set(align=line.align.value, bold=line.bold, custom_size=True, width=size.width, height=size.height)
    words = f"{line.label} {line.text}" if line.label else line.text
    for row in textwrap.wrap(words, max(1, _COLUMNS // size.width)):
        if profile.can_show(row):
            printer.textln(row)
            continue
        best = free_font(row, size, bold=line.bold)
        assert isinstance(best, ImageFont.FreeTypeFont)
        font = ImageFont.truetype(best.path, _LETTER_DOTS * size.height)
        picture = Image.new("L", (profile.dots, _ROW_DOTS * size.height), 255)
        ImageDraw.Draw(picture).text((0, 0), row, 0, font)
        printer.image(picture, center=False)


def _ms(make: Callable[[], object]) -> float:
    began = time.process_time()
    make()
    return (time.process_time() - began) * 1000


def measure(paper: VolantePaper, manner: PaperManner, rounds: int) -> tuple[Sample, Sample, int]:
    """Return ms of ours (layout included), of the naive way, and how many bytes ours has."""
    ours = TicketPrinter("tcp://127.0.0.1:9", _PROFILE)
    dummy, _ = escpos()
    profile = load_profile(_PROFILE)

    def peer() -> bytes:
        return naive(volante_lines(paper, manner), dummy, profile)

    def mine() -> bytes:
        return ours.encode(paper, manner).data

    size, _ = len(mine()), peer()
    pairs = [(_ms(mine), _ms(peer)) for _ in range(rounds)]
    return Sample([pair[0] for pair in pairs], 2), Sample([pair[1] for pair in pairs], 2), size


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="tests.benchmarks.encode", description=__doc__)
    parser.add_argument("--rounds", type=int, default=100)
    rounds = parser.parse_args().rounds
    _say(f"ms, median (least-most) of {rounds} rounds; {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")
    _say(f"{'paper':<12}{'kiosk':<22}{'python-escpos, naive':<24}{'times':<8}{'bytes':<8}verdict")
    met = True
    for large in (False, True):
        for language in _SUMMARY_LANGUAGES:
            ours, peer, size = measure(PAPER, PaperManner(language=language, large=large), rounds)
            times = peer.median / ours.median
            good = (times >= _TIMES_FASTER or ours.median <= _OR_MS) and _short_enough(language, size, large=large)
            met = met and good
            name = language + (" large" if large else "")
            _say(f"{name:<12}{ours!s:<22}{peer!s:<24}{times:<8.2f}{size:<8}{'pass' if good else 'FAIL'}")
    _say(
        f"aims: >= {_TIMES_FASTER:g} times faster or <= {_OR_MS:g} ms; es <= {_SPANISH_BYTES} bytes; "
        f"ar <= {_ARABIC_SECONDS:g} s on a line of 115,200 baud (both in normal print)"
    )
    return 0 if met else 1


def _short_enough(language: str, size: int, *, large: bool) -> bool:
    """Return whether a paper in normal print is no longer than it may be."""
    most = {"es": _SPANISH_BYTES, "ar": _BYTES_A_SECOND * _ARABIC_SECONDS}
    return large or size <= most.get(language, size)


def _say(words: str) -> None:
    sys.stdout.write(words + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
