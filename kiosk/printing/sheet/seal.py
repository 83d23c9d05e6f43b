"""Whether a document is sealed by the council and is all that was sealed, asked in a process of its own.

pyHanko takes 0.4 s and 30 MB to load, which a terminal would carry all day; and a hostile PDF is read where a crash
or a hang harms nobody. The document goes through a pipe: no file of it is ever made.
"""

from __future__ import annotations

import logging
import sys
from pathlib import Path
from typing import Final

from kiosk.printing.sheet.states import SealVerdict

_log = logging.getLogger(__name__)
_WITHIN_S: Final = 20.0


class SealCheck:
    """Checks documents against the certificates in one PEM file. Call from any thread; never raises."""

    def __init__(self, trusted: Path, *, seconds: float = _WITHIN_S) -> None:
        """Take the settings; nothing is read yet.

        Args:
            trusted: PEM file. Certificates of authorities are anchors; when it also holds certificates that are none,
                the seal must be one of these (a public provider seals for many councils).
            seconds: for one check.
        """
        self._trusted = trusted
        self._seconds = seconds

    def __call__(self, pdf: bytes) -> SealVerdict:
        """Return what the seal of ``pdf`` proves."""
        import subprocess  # noqa: PLC0415 - not needed before the first picture

        root = Path(__file__).resolve().parents[3]
        command = [sys.executable, "-m", "kiosk.printing.sheet.verifier", str(self._trusted.absolute())]
        try:
            done = subprocess.run(  # noqa: S603 - us
                command, input=pdf, capture_output=True, cwd=root, timeout=self._seconds, check=False
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            _log.warning("a seal could not be checked: %s", type(error).__name__)
            return SealVerdict.UNCHECKED
        word = done.stdout.decode("ascii", "replace").strip()
        if done.returncode != 0 or word not in set(SealVerdict):
            _log.warning("a seal could not be checked: exit %d", done.returncode)
            return SealVerdict.UNCHECKED
        return SealVerdict(word)
