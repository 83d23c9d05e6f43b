"""Whoever reads a paper from outside: the strict page machine, zbar for the QR, tesseract for the words."""

from __future__ import annotations

import subprocess
import unicodedata
from pathlib import Path

from PIL import Image

from kiosk.printing.encode import Ticket
from kiosk.sandbox.printer.drawing import draw
from kiosk.sandbox.printer.strip import TM_T20, Model, Strip
from kiosk.sandbox.printer.tokens import next_command
from kiosk.sandbox.printer.vm import PageMachine

DOTS_PER_MM = TM_T20.dots_per_mm


def run(ticket: Ticket, model: Model = TM_T20, *, cutter: bool = True) -> Strip:
    """Return the one strip that ``ticket`` prints: everything understood, everything on it, one cut if it can."""
    machine, buffer = PageMachine(model), bytearray(ticket.data)
    while command := next_command(buffer):
        machine.execute(command)
        del buffer[: len(command.raw)]
    assert not buffer
    assert machine.cuts == (1 if cutter else 0)
    strip = machine.cut_off[0] if cutter else machine.take_strip()
    assert machine.strip.items == []
    assert strip.unknown == []
    return strip


def millimetres(strip: Strip) -> float:
    return strip.length / strip.model.dots_per_mm


def picture_of(ticket: Ticket, folder: Path) -> Path:
    """Draw the paper as a TM-T20 prints it."""
    return drawn(run(ticket), folder)


def drawn(strip: Strip, folder: Path) -> Path:
    path = folder / "paper.png"
    draw(strip).save(path, dpi=(strip.model.dpi, strip.model.dpi))
    return path


def read_qr(path: Path) -> str:
    seen = subprocess.run(["zbarimg", "-q", "--raw", str(path)], capture_output=True, text=True, check=False)
    return seen.stdout.strip()


def as_a_camera_sees(path: Path, millimetres_away: float, model: Model = TM_T20) -> Path:
    """Write what a phone's 1080p video sees: 1920 pixels over a field as wide as four thirds of the distance."""
    pixels_per_mm = 1920 / (millimetres_away * 4 / 3)
    with Image.open(path) as paper:
        factor = pixels_per_mm / model.dots_per_mm
        seen = paper.convert("L").resize((round(paper.width * factor), round(paper.height * factor)))
    far = path.with_name("far.png")
    seen.save(far)
    return far


def read_words(path: Path, language: str, *, one_line: bool = False) -> str:
    """Return what tesseract reads, marks above and below letters aside."""
    command = ["tesseract", str(path), "-", "-l", language, "--psm", "7" if one_line else "6", "--dpi", "203"]
    text = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return plain(text)


def plain(text: str) -> str:
    """Return letters only, without marks and spaces: OCR is not asked for more."""
    apart = unicodedata.normalize("NFKD", text)
    return "".join(sign for sign in apart if sign.isalnum()).casefold()
