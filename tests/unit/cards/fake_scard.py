"""A PC/SC interface that plays a script: stands for ``smartcard.scard`` and the pcscd behind it."""

# ruff: noqa: N802 - the names are PC/SC's

from __future__ import annotations

from collections.abc import Iterable

from kiosk.cards.codes import CardFlag, ScardCode

CONTEXT, CARD = 11, 22
Statuses = list[tuple[str, int, list[int]]]


class FakeScard:
    """Answers what it is told to, and keeps what it was asked.

    Args:
        answers: (code, answer) for each ``SCardTransmit``.
        connects: code for each ``SCardConnect``.
        changes: (code, statuses) for each ``SCardGetStatusChange``; a timeout when they are used up.
    """

    def __init__(
        self,
        *,
        answers: Iterable[tuple[int, list[int]]] = (),
        connects: Iterable[int] = (ScardCode.SUCCESS,),
        changes: Iterable[tuple[int, Statuses]] = (),
        established: int = ScardCode.SUCCESS,
        listed: tuple[int, list[str]] = (ScardCode.SUCCESS, ["Reader"]),
    ) -> None:
        self._answers, self._connects, self._changes = iter(answers), iter(connects), iter(changes)
        self._established, self._listed = established, listed
        self.sent: list[bytes] = []
        self.shares: list[int] = []
        self.dispositions: list[int] = []
        self.watched: list[list[tuple[str, int]]] = []
        self.released = 0
        self.cancelled = 0

    def SCardEstablishContext(self, scope: int, /) -> tuple[int, int]:
        return self._established, CONTEXT

    def SCardReleaseContext(self, context: int, /) -> int:
        self.released += 1
        return ScardCode.E_NO_SERVICE

    def SCardIsValidContext(self, context: int, /) -> int:
        return ScardCode.SUCCESS if context == CONTEXT else ScardCode.E_INVALID_HANDLE

    def SCardCancel(self, context: int, /) -> int:
        self.cancelled += 1
        return ScardCode.SUCCESS

    def SCardListReaders(self, context: int, groups: list[str], /) -> tuple[int, list[str]]:
        return self._listed

    def SCardGetStatusChange(
        self, context: int, timeout: int, states: list[tuple[str, int]], /
    ) -> tuple[int, Statuses]:
        self.watched.append(states)
        return next(self._changes, (ScardCode.E_TIMEOUT, []))

    def SCardConnect(self, context: int, reader: str, share: int, protocols: int, /) -> tuple[int, int, int]:
        self.shares.append(share)
        return next(self._connects), CARD, 2

    def SCardTransmit(self, card: int, protocol: int, apdu: list[int], /) -> tuple[int, list[int]]:
        assert (card, protocol) == (CARD, 2)
        self.sent.append(bytes(apdu))
        return next(self._answers)

    def SCardDisconnect(self, card: int, disposition: int, /) -> int:
        self.dispositions.append(disposition)
        return ScardCode.W_REMOVED_CARD


def status(flags: CardFlag, atr: bytes = b"", count: int = 0, reader: str = "Reader") -> tuple[str, int, list[int]]:
    """Return one reader's status as pyscard gives it."""
    return reader, int(flags) | count << 16, list(atr)
