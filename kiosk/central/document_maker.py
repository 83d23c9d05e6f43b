"""Makes the sealed PDF in one thread of its own, which first loads what is slow to load."""

from __future__ import annotations

import hashlib
import io
import logging
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kiosk.contract.padron import VolantePaper

if TYPE_CHECKING:
    from kiosk.central.documents.seal import Seal

_log = logging.getLogger(__name__)
_PATIENCE_S: Final = 15.0
"""How long a citizen's volante may wait behind others before the office says it cannot now."""


class DocumentsUnavailableError(Exception):
    """No document can be made: the seal is missing, or too many wait."""


@dataclass(frozen=True)
class SealedDocument:
    """A finished document.

    Attributes:
        pdf: the sealed file.
        sha256: of ``pdf``, hexadecimal.
        pages: how many.
    """

    pdf: bytes = field(repr=False)
    sha256: str
    pages: int


class DocumentMaker:
    """One worker: layout is Python under one lock anyway, and whoever comes first waits for the loading, not longer.

    Call :meth:`start` once and :meth:`close` at the end.
    """

    def __init__(self, seal: tuple[Path, Path, Path]) -> None:
        """Take the files of the seal: key, certificate, chain."""
        self._files = seal
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="documents")
        self._seal: Future[Seal] | None = None

    def start(self) -> None:
        """Load seal and press in the background."""
        self._seal = self._worker.submit(self._load_seal)
        for step in (self._load_press, self._warm_up):
            self._worker.submit(step)

    @property
    def ready(self) -> bool:
        """Whether the seal is loaded."""
        seal = self._seal
        return seal is not None and seal.done() and not seal.cancelled() and seal.exception() is None

    def make(self, paper: VolantePaper) -> SealedDocument:
        """Return ``paper`` as sealed PDF.

        Raises:
            DocumentsUnavailableError: not now.
        """
        job = self._worker.submit(self._make, paper)
        try:
            return job.result(_PATIENCE_S)
        except TimeoutError as error:
            job.cancel()
            raise DocumentsUnavailableError from error

    def close(self) -> None:
        """End the worker after its present page."""
        self._worker.shutdown(cancel_futures=True)

    def _load_seal(self) -> Seal:
        from kiosk.central.documents.seal import Seal  # noqa: PLC0415 - loads pyHanko, after the server listens

        return Seal.load(*self._files)

    def _load_press(self) -> None:
        """A step of its own, so that an office that is told to end need not wait for the next."""
        from kiosk.central.documents.volante import press  # noqa: PLC0415 - loads WeasyPrint

        press()

    def _warm_up(self) -> None:
        from kiosk.central.documents.volante import warm_up  # noqa: PLC0415 - loads WeasyPrint

        warm_up()
        if self._seal is not None:
            self._seal.result().warm_up()
        _log.info("documents: press and seal are warm")

    def _make(self, paper: VolantePaper) -> SealedDocument:
        from kiosk.central.documents.volante import render_volante  # noqa: PLC0415 - loads WeasyPrint

        if not self.ready or self._seal is None:
            raise DocumentsUnavailableError("no seal")
        pdf = self._seal.result().seal(render_volante(paper))
        return SealedDocument(pdf, hashlib.sha256(pdf).hexdigest(), _pages(pdf))


def _pages(pdf: bytes) -> int:
    import pikepdf  # noqa: PLC0415 - loaded by the press already

    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return len(opened.pages)
