"""The terminal's log: one stream, one format, redacted after formatting."""

from __future__ import annotations

import logging
import sys
from typing import TextIO

from kiosk.device.redaction import redacted

_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"
# Libraries that tell addresses, headers or D-Bus messages below this level.
_CHATTY = ("urllib3", "asyncio", "jeepney", "keyring", "PIL")


class RedactingFormatter(logging.Formatter):
    """Redacts the finished text, traceback and all: a filter would see neither exception nor stack."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line as it may be written."""
        return redacted(super().format(record))


class _QuietHandler(logging.StreamHandler[TextIO]):
    """A stream that does not quote what it could not write: logging's own complaint prints the raw arguments."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - name of logging
        sys.stderr.write(f"a log line of {record.name} could not be written\n")


def configure(level: str = "INFO", stream: TextIO | None = None) -> logging.Handler:
    """Send everything logged in this process to ``stream``, redacted, and nowhere else.

    Args:
        level: lowest level written.
        stream: standard output by default, which systemd takes to the journal (``reference/systems.md`` §E4).

    Returns:
        The handler, so that whoever configures for a while can take it away.
    """
    handler = _QuietHandler(sys.stdout if stream is None else stream)
    handler.setFormatter(RedactingFormatter(_FORMAT))
    root = logging.getLogger()
    for old in list(root.handlers):
        root.removeHandler(old)
    root.addHandler(handler)
    root.setLevel(level)
    logging.captureWarnings(capture=True)
    for name in _CHATTY:
        logging.getLogger(name).setLevel(max(logging.INFO, root.level))
    # with a traceback and the address, for a header that does not parse; our own client tells that fault
    logging.getLogger("urllib3.connection").setLevel(logging.ERROR)
    return handler
