"""What the statuses of all readers together mean for one person in front of them. Pure: no PC/SC in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.cards.atr import reader_state
from kiosk.cards.codes import CardFlag
from kiosk.cards.scard import ReaderStatus
from kiosk.core.states import Presence, ReaderState


@dataclass(frozen=True)
class _Seen:
    status: ReaderStatus
    insertion: int


class Occupancy:
    """Turns reader statuses into :class:`~kiosk.core.states.Presence`. The first card in wins until it leaves.

    Attributes:
        insertions: cards put into any reader so far.
    """

    def __init__(self) -> None:
        self.insertions = 0
        self._seen: dict[str, _Seen] = {}
        self._holder = ""

    def known(self, reader: str) -> ReaderStatus:
        """Return the last status of a reader, or the status "nothing yet"."""
        seen = self._seen.get(reader)
        return seen.status if seen else ReaderStatus(reader)

    def forget_readers(self) -> None:
        """Drop what is known: a daemon that restarts counts from zero, and its cards are new ones."""
        self._seen.clear()
        self._holder = ""

    def update(self, statuses: Sequence[ReaderStatus]) -> Presence:
        """Take the newest status of every reader there is, and return what to report."""
        self._seen = {status.reader: self._see(status) for status in statuses if _usable(status)}
        if not self._seen:
            return Presence(ReaderState.NO_READER, insertion=self.insertions)
        occupied = {reader: seen for reader, seen in self._seen.items() if seen.status.present}
        if self._holder not in occupied:
            self._holder = min(occupied, key=lambda reader: occupied[reader].insertion, default="")
        if not self._holder:
            return Presence(ReaderState.EMPTY, insertion=self.insertions)
        holder = occupied[self._holder]
        state = ReaderState.MUTE_CARD if CardFlag.MUTE in holder.status.flags else reader_state(holder.status.atr)
        return Presence(state, self._holder, holder.insertion)

    def _see(self, status: ReaderStatus) -> _Seen:
        before = self._seen.get(status.reader)
        if not status.present:
            return _Seen(status, 0)
        if before and before.status.present and before.status.count == status.count:
            return _Seen(status, before.insertion)
        self.insertions += 1
        return _Seen(status, self.insertions)


def _usable(status: ReaderStatus) -> bool:
    gone = CardFlag.IGNORE | CardFlag.UNKNOWN | CardFlag.UNAVAILABLE
    return not status.flags & gone
