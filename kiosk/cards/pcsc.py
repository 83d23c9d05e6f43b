"""PC/SC through pyscard, typed: bytes in, bytes out, and the terminal's own errors. The only module with pyscard.

pyscard's lists of integers and its signed or unsigned return values never leave this file.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Sequence
from types import TracebackType
from typing import Final, Self

from smartcard import scard as _pyscard

from kiosk.cards.codes import CardFlag, ScardCode, card_error
from kiosk.cards.scard import ReaderStatus, Scard

PNP_NOTIFICATION: Final = "\\\\?PnP?\\Notification"
"""Name of the reader that never is: its state changes when readers come or go (pcsc-lite, Windows)."""

REMOVAL_NOTICE_S: Final = 0.6
"""How long pcscd may take to notice a card that left: it polls drivers without events every 400 ms (reference §1)."""

_SCOPE_SYSTEM = 2
_SHARE_EXCLUSIVE, _SHARE_SHARED = 1, 2
_PROTOCOL_T0_OR_T1 = 3
_LEAVE_CARD, _RESET_CARD = 0, 1
_NO_NEWS = {ScardCode.E_TIMEOUT, ScardCode.E_CANCELLED, ScardCode.E_UNKNOWN_READER, ScardCode.E_READER_UNAVAILABLE}
_STATUS_WORD_LENGTH = 2
_MORE_DATA, _WRONG_LE, _GET_RESPONSE = 0x61, 0x6C, 0xC0


PYSCARD: Final[Scard] = _pyscard


def _ask(code: int, call: str) -> None:
    if (code := code & 0xFFFFFFFF) != ScardCode.SUCCESS:
        raise card_error(code, call)


class Context:
    """One PC/SC context: a connection to pcscd. One thread uses it; only :meth:`cancel` may come from another.

    Raises:
        ReaderGoneError: the PC/SC service does not run.
    """

    def __init__(self, scard: Scard = PYSCARD) -> None:
        self._scard = scard
        # SCardCancel reads what SCardReleaseContext frees: the two must not meet.
        self._guard = threading.Lock()
        self._released = False
        code, self._handle = scard.SCardEstablishContext(_SCOPE_SYSTEM)
        _ask(code, "SCardEstablishContext")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _type: type[BaseException] | None, _error: BaseException | None, _tb: TracebackType | None
    ) -> None:
        self.release()

    @property
    def valid(self) -> bool:
        """Whether the context was not released. pcsc-lite answers from its own memory: the daemon may be dead."""
        return not self._released and self._scard.SCardIsValidContext(self._handle) == ScardCode.SUCCESS

    def release(self) -> None:
        """Let the context go; never raises, also when the daemon is dead or it was released before."""
        with self._guard:
            if not self._released:
                self._released = True
                self._scard.SCardReleaseContext(self._handle)

    def cancel(self) -> None:
        """Make a waiting :meth:`status_change` of another thread return. One that starts later is not touched."""
        with self._guard:
            if not self._released:
                self._scard.SCardCancel(self._handle)

    def readers(self) -> list[str]:
        """Return the names of the readers there are, maybe none.

        Raises:
            ReaderGoneError: the PC/SC service went away.
        """
        code, names = self._scard.SCardListReaders(self._handle, [])
        if code & 0xFFFFFFFF == ScardCode.E_NO_READERS_AVAILABLE:
            return []
        _ask(code, "SCardListReaders")
        return list(names)

    def status_change(self, known: Sequence[ReaderStatus], timeout_s: float) -> list[ReaderStatus] | None:
        """Wait until a reader is no longer as ``known`` says.

        Args:
            known: the readers to watch, each with its last status; may hold :data:`PNP_NOTIFICATION`.
            timeout_s: longest wait, seconds.

        Returns:
            The status of all of them, in the same order, or None: nothing changed in time, another thread cancelled, or
            one of the readers was unplugged since it was listed.

        Raises:
            ReaderGoneError: the service went away.
        """
        states = [(status.reader, status.event & ~int(CardFlag.CHANGED)) for status in known]
        code, answer = self._scard.SCardGetStatusChange(self._handle, int(timeout_s * 1000), states)
        if code & 0xFFFFFFFF in _NO_NEWS:
            return None
        _ask(code, "SCardGetStatusChange")
        return [ReaderStatus(name, event & 0xFFFFFFFF, bytes(atr)) for name, event, atr in answer]

    def card_left(self, reader: str, within_s: float) -> bool:
        """Return whether the card is gone, waiting up to ``within_s`` seconds for pcscd to notice."""
        deadline = time.monotonic() + within_s
        status = ReaderStatus(reader)
        while (left := deadline - time.monotonic()) > 0:
            changed = self.status_change([status], left)
            if changed is None:
                return False
            (status,) = changed
            if not status.present:
                return True
        return False

    def connect(self, reader: str) -> Connection:
        """Power the card up and connect: exclusively, or shared when another program holds the card.

        Raises:
            CardRemovedError: no card in the reader.
            CardMuteError: the card does not answer to reset.
            ReaderGoneError: no such reader, or no service.
            CardError: another program holds the card for itself.
        """
        code, card, protocol = self._power_up(reader, _SHARE_EXCLUSIVE)
        if code == ScardCode.E_SHARING_VIOLATION:
            code, card, protocol = self._power_up(reader, _SHARE_SHARED)
        _ask(code, "SCardConnect")
        return Connection(self, self._scard, reader, card, protocol)

    def _power_up(self, reader: str, share: int) -> tuple[int, int, int]:
        code, card, protocol = self._scard.SCardConnect(self._handle, reader, share, _PROTOCOL_T0_OR_T1)
        return code & 0xFFFFFFFF, card, protocol


class Connection:
    """A powered card. Made by :meth:`Context.connect`; ended by :meth:`disconnect`."""

    def __init__(self, context: Context, scard: Scard, reader: str, card: int, protocol: int) -> None:
        self._context = context
        self._scard = scard
        self._reader = reader
        self._card = card
        # pyscard's SCARD_PCI_T0 and SCARD_PCI_T1 have the values of the protocols they are for.
        self._protocol = protocol

    def transmit(self, apdu: bytes) -> bytes:
        """Send a command APDU and return data and status word of the answer (ISO 7816-4).

        Where a T=0 card says 61xx or 6Cxx, the rest is fetched or the command repeated with the right Le.

        Raises:
            CardRemovedError: the card left.
            CardMuteError: the card is there and did not answer.
            ReaderGoneError: reader or service went away.
        """
        answer = self._exchange(apdu)
        if answer[-2] == _WRONG_LE:
            answer = self._exchange(apdu[:-1] + answer[-1:])
        data = b""
        while answer[-2] == _MORE_DATA:
            data += answer[:-2]
            answer = self._exchange(bytes((apdu[0] & 0x03, _GET_RESPONSE, 0, 0, answer[-1])))
        return data + answer

    def _exchange(self, apdu: bytes) -> bytes:
        code, answer = self._scard.SCardTransmit(self._card, self._protocol, list(apdu))
        code &= 0xFFFFFFFF
        if code == ScardCode.SUCCESS:
            if len(answer) >= _STATUS_WORD_LENGTH:
                return bytes(answer)
            # Some drivers, vpcd among them, call a card that left in the middle a success of zero bytes.
            code = ScardCode.E_NOT_TRANSACTED
        if code == ScardCode.E_NOT_TRANSACTED and self._context.card_left(self._reader, REMOVAL_NOTICE_S):
            code = ScardCode.W_REMOVED_CARD
        raise card_error(code, "SCardTransmit")

    def disconnect(self, *, reset: bool = True) -> None:
        """Let the card go; with ``reset`` it forgets every authentication. Never raises, card or daemon gone or not."""
        self._scard.SCardDisconnect(self._card, _RESET_CARD if reset else _LEAVE_CARD)
