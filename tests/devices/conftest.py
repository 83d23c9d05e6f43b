"""A presence watcher over the real pcscd, and a record of what it reported."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from datetime import date

import pytest

from kiosk.cards.presence import PresenceWatcher
from kiosk.central.sam.citizen_card import AID, FILE_NUMBER, KEY_NUMBER, Sam
from kiosk.central.sam.holder import HolderFile
from kiosk.core.states import Presence, ReaderState
from kiosk.sandbox.cards.personalisation import Personalisation
from kiosk.sandbox.pcscd import Pcscd

UID = bytes.fromhex("04782E21801D80")
HOLDER = HolderFile("9900000000000017", date(2031, 12, 31))


class Reports:
    """Collects reports from the watcher's thread; the test waits for one.

    ``before`` is the insertion counter when the test began: pcscd may have noticed late that the card of the test
    before was taken out.
    """

    def __init__(self) -> None:
        self.before = 0
        self.all: list[Presence] = []
        self.times: list[float] = []
        self._new = threading.Condition()
        self._looked_at = 0

    def __call__(self, presence: Presence) -> None:
        with self._new:
            self.all.append(presence)
            self.times.append(time.perf_counter())
            self._new.notify_all()

    def wait_for(self, state: ReaderState, timeout_s: float = 3.0) -> Presence:
        """Return the first report with this state after the ones already waited for."""
        with self._new:
            assert self._new.wait_for(lambda: self._index(state) is not None, timeout_s), (state, self.all)
            index = self._index(state)
            assert index is not None
            self._looked_at = index + 1
            return self.all[index]

    def _index(self, state: ReaderState) -> int | None:
        return next((i for i in range(self._looked_at, len(self.all)) if self.all[i].state is state), None)


@pytest.fixture
def reports(pcscd: Pcscd) -> Iterator[Reports]:
    """Reports of a running watcher that has seen the empty reader."""
    seen = Reports()
    watcher = PresenceWatcher(seen)
    watcher.start()
    seen.before = seen.wait_for(ReaderState.EMPTY).insertion
    yield seen
    assert watcher.stop()


@pytest.fixture
def sam() -> Sam:
    return Sam(bytes.fromhex("00112233445566778899AABBCCDDEEFF"))


@pytest.fixture
def citizen(sam: Sam) -> Personalisation:
    """A good citizen card, as the record of a demo card says it."""
    return Personalisation.from_record(
        {
            "uid": UID.hex(),
            "aid": AID.hex(),
            "key_no": KEY_NUMBER,
            "key": sam.card_key(UID).hex(),
            "file_no": FILE_NUMBER,
            "holder_file": HOLDER.to_bytes().hex(),
        }
    )
