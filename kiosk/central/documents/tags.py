"""What the tag tree of WeasyPrint 70 leaves open for PDF/UA-1 (ISO 14289-1) and is put right afterwards."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from pikepdf import Array, Dictionary, Name, Object, Pdf

_MARKED: Final = re.compile(rb"/\w+\s*<<\s*/MCID (\d+)\s*>>\s*BDC")
_FOOTER: Final = b"/Artifact <</Type /Pagination /Subtype /Footer>> BDC"
_POINTS_PER_PIXEL: Final = 0.75
"""A CSS pixel is 1/96 inch, a PDF point 1/72 inch."""


def complete_tags(pdf: Pdf) -> None:
    """Give row headers their scope, figures their place, and make page margins what they are: artifacts."""
    linked = list(_elements(pdf.Root.StructTreeRoot.K[0]))
    for element in linked:
        kind = str(element.S)
        if kind == "/TH":
            element.A = Dictionary(O=Name.Table, Scope=Name.Row)
        elif kind == "/Figure":
            _place(element)
    _margins_to_artifacts(pdf, {element.objgen for element in linked})


def _elements(element: Object) -> Iterator[Object]:
    """Walk the structure elements under ``element``, itself first; numbers among the kids are marked contents."""
    yield element
    for kid in element.get(Name.K, Array()):
        if isinstance(kid, Object):
            yield from _elements(kid)


def _place(figure: Object) -> None:
    """Turn the box of a figure from CSS pixels, y down, into points, y up (ISO 32000-1 §14.8.5.4.3)."""
    left, top, right, bottom = (float(value) * _POINTS_PER_PIXEL for value in figure.A.BBox)
    height = float(figure.Pg.MediaBox[3])
    figure.A.BBox = Array([round(value, 3) for value in (left, height - bottom, right, height - top)])


def _margins_to_artifacts(pdf: Pdf, linked: set[tuple[int, int]]) -> None:
    """Mark running text as a pagination artifact (ISO 14289-1 §7.8); WeasyPrint leaves it half tagged."""
    numbers = pdf.Root.StructTreeRoot.ParentTree.Nums
    for page in pdf.pages:
        owners = numbers[2 * int(page.StructParents) + 1]
        loose = {mark for mark, owner in enumerate(owners) if owner.objgen not in linked}
        for mark in loose:
            owners[mark] = None
        page.Contents.write(_unmarked(page.Contents.read_bytes(), loose))


def _unmarked(content: bytes, loose: set[int]) -> bytes:
    return _MARKED.sub(lambda found: _FOOTER if int(found[1]) in loose else found[0], content)
