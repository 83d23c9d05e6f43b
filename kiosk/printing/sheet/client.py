"""One question to an IPP printer and its answer, over HTTP (RFC 8010 §4), within a deadline."""

from __future__ import annotations

import http.client
import itertools
from dataclasses import dataclass
from enum import IntEnum
from typing import Final
from urllib.parse import SplitResult, urlsplit

from kiosk.core.errors import KioskError, SettingsError
from kiosk.printing.sheet.codec import Attribute, Group, GroupTag, IppFormatError, Message, Tag, Value, decode, encode
from kiosk.printing.sheet.states import SheetState

_KEY: Final = "sheet.address"
_PORT: Final = 631
_LARGEST_ANSWER: Final = 1 << 20
_OK: Final = 0x0100
"""Statuses below are successes (RFC 8011 appendix B)."""


class Operation(IntEnum):
    """Operations used here (RFC 8011 §5.4.15)."""

    CREATE_JOB = 0x0005
    SEND_DOCUMENT = 0x0006
    CANCEL_JOB = 0x0008
    GET_JOB = 0x0009
    GET_JOBS = 0x000A
    GET_PRINTER = 0x000B


class NoAnswerError(KioskError):
    """The printer gave no answer that can be understood.

    Attributes:
        state: whether it is away, silent, or something else than a printer.
    """

    def __init__(self, state: SheetState) -> None:
        super().__init__(state.value)
        self.state = state


@dataclass(frozen=True)
class SheetDeadlines:
    """Seconds to wait.

    Attributes:
        answer: for a connection, and between two pieces of an answer.
        poll: between two looks at a job.
        fault: for a fault to be mended while a job waits in the printer; then the job is cancelled.
        job: for a whole job; then it is cancelled.
        lost: for a printer that was lost in the middle of a job to come back.
        cancel: for a cancelled job to be over.
    """

    answer: float = 5.0
    poll: float = 0.25
    fault: float = 60.0
    job: float = 180.0
    lost: float = 20.0
    cancel: float = 10.0


class IppClient:
    """One printer or CUPS queue. Blocking, for one thread; nothing is kept open between two questions."""

    def __init__(self, address: str, owner: str, seconds: float) -> None:
        """Take the settings; nothing is sent.

        Args:
            address: ``ipp://HOST:PORT/PATH``; port 631 when it is left out.
            owner: ``requesting-user-name``: which jobs are this terminal's. Never a person's name.
            seconds: to wait for each piece of an answer.

        Raises:
            SettingsError: the address cannot be one.
        """
        parts = urlsplit(address)
        self._host, self._port = _host_and_port(parts)
        self._path = parts.path
        self._uri = address
        self._owner = owner
        self._seconds = seconds
        self._numbers = itertools.count(1)

    def ask(
        self, operation: Operation, *attributes: Attribute, job: tuple[Attribute, ...] = (), document: bytes = b""
    ) -> Message:
        """Return the printer's answer, whatever its status.

        Args:
            operation: what is asked for.
            attributes: of the operation, after the ones every request has.
            job: attributes of the job.
            document: bytes after the message.

        Raises:
            NoAnswerError: there is none that can be understood.
        """
        every = (
            one("attributes-charset", Tag.CHARSET, "utf-8"),
            one("attributes-natural-language", Tag.LANGUAGE, "en"),
            one("printer-uri", Tag.URI, self._uri),
            one("requesting-user-name", Tag.NAME, self._owner),
        )
        # RFC 8011 §4.1.5: the target comes third, so job-id stands before the name.
        ids = tuple(item for item in attributes if item.name == "job-id")
        others = tuple(item for item in attributes if item.name != "job-id")
        groups = [Group(GroupTag.OPERATION, (*every[:3], *ids, every[3], *others))]
        groups += [Group(GroupTag.JOB, job)] if job else []
        number = next(self._numbers)
        answer = self._exchange(encode(Message(operation, number, tuple(groups))) + document)
        if answer.number != number:
            raise NoAnswerError(SheetState.UNSUITABLE)
        return answer

    def _exchange(self, body: bytes) -> Message:
        connection = http.client.HTTPConnection(self._host, self._port, timeout=self._seconds)
        try:
            connection.request("POST", self._path, body, {"Content-Type": "application/ipp"})
            response = connection.getresponse()
            answer = response.read(_LARGEST_ANSWER)
        except TimeoutError:
            raise NoAnswerError(SheetState.MUTE) from None
        except OSError:
            raise NoAnswerError(SheetState.DISCONNECTED) from None
        except http.client.HTTPException:
            raise NoAnswerError(SheetState.UNSUITABLE) from None
        finally:
            connection.close()
        try:
            return decode(answer)
        except IppFormatError:
            raise NoAnswerError(SheetState.UNSUITABLE) from None


def one(name: str, tag: Tag, *values: int | bool | str) -> Attribute:
    """Return an attribute whose values are all of one kind."""
    return Attribute(name, tuple(Value(tag, value) for value in values))


def succeeded(answer: Message) -> bool:
    """Return whether the printer did what was asked."""
    return answer.code < _OK


def _host_and_port(parts: SplitResult) -> tuple[str, int]:
    try:
        host, port = parts.hostname, _PORT if parts.port is None else parts.port
    except ValueError:
        raise SettingsError(_KEY, "the port is not a number from 1 to 65535") from None
    plain = not parts.query and not parts.fragment and parts.username is None
    if parts.scheme != "ipp" or not host or not port or not plain or not parts.path.strip("/"):
        raise SettingsError(_KEY, "expected ipp://HOST:PORT/PATH")
    return host, port
