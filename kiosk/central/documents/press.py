"""The press: HTML to tagged PDF/A-3a with the PDF/UA-1 mark (``reference/systems.md`` §B2)."""

from __future__ import annotations

import io
import threading
from importlib.resources import files
from pathlib import Path
from typing import ClassVar, Final

import pikepdf
import weasyprint
from weasyprint.css import ColorProfile
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher

from kiosk.central.documents.tags import complete_tags

_SRGB: Final = "kiosk-srgb"
_ICC: Final = "sRGB2014.icc"


class Press:
    """Makes PDF from pages that share one style sheet; parsed style and fonts are kept.

    Any thread may call it; pages are drawn one after the other, because Pango's font map is not made for several
    threads and layout is Python anyway.
    """

    _drawing: ClassVar = threading.Lock()

    def __init__(self, style: Path) -> None:
        self._fonts = FontConfiguration()
        self._style = weasyprint.CSS(filename=style, font_config=self._fonts)
        self._fetcher = URLFetcher(allowed_protocols={"data"})
        # Left to itself WeasyPrint opens this file for each page and never closes it.
        self._icc = (files("weasyprint.pdf") / _ICC).read_bytes()

    def print_pdf(self, html: str, xmp: bytes, identifier: bytes) -> bytes:
        """Return the PDF of ``html`` (``lang``, headings, table scopes and image texts become its tags).

        Args:
            html: a whole page; only ``data:`` addresses are fetched.
            xmp: its XMP packet; says which standards the file meets.
            identifier: 16 bytes that name the document.
        """
        with self._drawing:
            drawn = weasyprint.HTML(string=html, url_fetcher=self._fetcher).write_pdf(
                stylesheets=[self._style],
                font_config=self._fonts,
                pdf_variant="pdf/a-3a",
                pdf_tags=True,
                pdf_identifier=identifier,
                color_profiles={_SRGB: _srgb(self._icc)},
                output_intent=_SRGB,
            )
        return _finished(drawn, xmp)


def _srgb(content: bytes) -> ColorProfile:
    """Return sRGB, new for each page: LittleCMS writes a profile differently once its names have been read."""
    return ColorProfile(io.BytesIO(content), _ICC, "relative-colorimetric", (["r"], ["g"], ["b"]))


def _finished(drawn: bytes, xmp: bytes) -> bytes:
    """Return the PDF with complete tags and ``xmp`` as its metadata (WeasyPrint marks PDF/A or PDF/UA, never both)."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(drawn)) as pdf:
        pdf.Root.Metadata = pdf.make_stream(xmp, Type=pikepdf.Name.Metadata, Subtype=pikepdf.Name.XML)
        complete_tags(pdf)
        pdf.save(out, deterministic_id=True)
    return out.getvalue()
