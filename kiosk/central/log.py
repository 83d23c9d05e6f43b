"""The office's log: one JSON object per line, told by events and not by people (ENS op.exp.8, RGPD art. 5.1.c).

What an event says is a closed set of members; whatever else reaches the log is text of libraries, and of that all that
looks like a person, a card, a code or a key is painted over.
"""

from __future__ import annotations

import json
import logging
import re
from datetime import UTC, datetime
from typing import Final, TextIO

MEMBERS: Final = ("route", "method", "status", "ms", "terminal", "request", "code", "count", "link", "table", "place")
"""What an event may say besides its name."""
_HIDDEN: Final = "[…]"
_PRIVATE: Final = re.compile(
    r"""
      \b[XYZxyz]?\d{7,8}[ -]?[A-Za-z]\b          # DNI, NIE
    | \b[0-9A-Fa-f]{14,}\b                       # UID of a card, keys, digests
    | \b[0-9A-Za-z_-]{20,}\b                     # tokens, codes of documents (CSV)
    | \b(?:[0-9A-Za-z]{4}[ ]){4}[0-9A-Za-z]{4}\b # a code as people write it
    | \b\d{6,}\b                                 # PIN, telephone, number of a card
    | [^\s@]+@[^\s@]+                            # mail, and the password in a URL
    | '[^']*'|"[^"]*"                            # values that an exception quotes
    """,
    re.VERBOSE,
)
_LIBRARY_LENGTH: Final = 200


def configure(stream: TextIO, level: str = "INFO") -> None:
    """Send the log of this process to ``stream``, as JSON: ours from ``level`` on, libraries' warnings."""
    handler = logging.StreamHandler(stream)
    handler.setFormatter(JsonLines())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.WARNING)
    logging.getLogger("kiosk").setLevel(level)


def event(logger: logging.Logger, name: str, *, level: int = logging.INFO, **members: object) -> None:
    """Log that ``name`` happened.

    Args:
        logger: of the module where it happened.
        name: words with hyphens, the same every time.
        level: of :mod:`logging`.
        members: some of :data:`MEMBERS`; all others would be left out.
    """
    logger.log(level, name, extra={"members": members})


class JsonLines(logging.Formatter):
    """Writes a record as one line of JSON; the traceback of a fault as places, never its text."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line."""
        members = getattr(record, "members", None)
        line: dict[str, object] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "event": record.getMessage() if members is not None else painted(record.getMessage())[:_LIBRARY_LENGTH],
        }
        line |= {name: value for name, value in (members or {}).items() if name in MEMBERS}
        if record.exc_info and record.exc_info[0] is not None:
            line["fault"] = record.exc_info[0].__name__
        return json.dumps(line, ensure_ascii=False, default=str)


def painted(text: str) -> str:
    """Return ``text`` with what looks like somebody's painted over."""
    return _PRIVATE.sub(_HIDDEN, text)
