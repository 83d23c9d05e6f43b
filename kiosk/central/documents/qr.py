"""QR codes (ISO/IEC 18004) as SVG."""

from __future__ import annotations

from itertools import groupby
from typing import Final

from qrcode import QRCode
from qrcode.constants import ERROR_CORRECT_M

from kiosk.central.documents.templates import Markup

_QUIET_ZONE: Final = 4
"""Light modules around the symbol (ISO/IEC 18004 §9.1)."""


def qr_svg(text: str) -> Markup:
    """Return a QR of ``text`` as an SVG image, one unit per module, quiet zone included.

    All dark modules are one path: several shapes would leave hair lines between them on screens and paper.
    """
    code = QRCode(error_correction=ERROR_CORRECT_M, border=_QUIET_ZONE)
    code.add_data(text)
    code.make(fit=True)
    matrix = code.get_matrix()
    path = "".join(_row(y, row) for y, row in enumerate(matrix))
    side = len(matrix)
    return Markup(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}" width="{side}" height="{side}">'
        f'<path fill="#fff" d="M0 0h{side}v{side}H0z"/><path fill="#000" d="{path}"/></svg>'
    )


def _row(y: int, modules: list[bool]) -> str:
    """Return the path of the dark runs of one row."""
    pieces, x = [], 0
    for dark, run in groupby(modules):
        length = len(list(run))
        if dark:
            pieces.append(f"M{x} {y}h{length}v1h-{length}z")
        x += length
    return "".join(pieces)
