"""The stand-ins a person handles in one process: cards in a hand, headphones, ticket printer, network cable.

They live outside the terminal's process, as the real things do. A tour or a test moves them through
:class:`PropsClient`; a person through the window of :mod:`kiosk.sandbox.dock`.
"""

from __future__ import annotations

import json
import logging
import os
import threading
from collections.abc import Callable, Mapping
from multiprocessing.connection import Client, Connection, Listener
from pathlib import Path
from typing import Any

from kiosk.sandbox.cable import Cable
from kiosk.sandbox.cards.chips import AtrOnlyChip, ForeignChip, ForgedChip, MuteChip
from kiosk.sandbox.cards.desfire import DesfireChip
from kiosk.sandbox.cards.personalisation import Personalisation
from kiosk.sandbox.cards.virtual import Chip, VirtualCard
from kiosk.sandbox.printer.faults import Fault
from kiosk.sandbox.printer.server import SimulatedPrinter

_log = logging.getLogger(__name__)
_KEY_FILE = "props.key"
_SOCKET = "props.sock"
HEADPHONES_FILE = "headphones"
"""Holds ``1`` while the headphones are plugged in (:class:`kiosk.voice.jack.FileJack`)."""
DNIE_ATR = bytes.fromhex("3B7F960000006A444E4965100101550421039000")
"""A DNIe 3.0 put in by mistake (reference/smartcard.md §2.1)."""


class Props:
    """All the things, in one hand.

    Attributes:
        cards: the demo cast, by id, as the sample town wrote it.
        printer: the simulated ticket printer, or None when a real one is used.
        cable: the network between terminal and e-office, or None when the e-office is elsewhere.

    Args:
        jack: the file that stands for the headphone jack; None when a real one is used.
        vpcd_port: where the virtual reader listens, 0 for where it always does.
    """

    def __init__(
        self,
        cards: list[dict[str, Any]],
        printer: SimulatedPrinter | None,
        cable: Cable | None,
        *,
        jack: Path | None = None,
        vpcd_port: int = 0,
    ) -> None:
        self.cards = {str(card["id"]): card for card in cards}
        self.printer, self.cable = printer, cable
        self._jack, self._vpcd_port = jack, vpcd_port
        self._card: VirtualCard | None = None
        self.headphones("out")

    @property
    def inserted(self) -> bool:
        """Whether a card is in the reader."""
        return self._card is not None and self._card.inserted

    def insert(self, name: str) -> None:
        """Put a card in: an id of the cast, or ``forged``, ``foreign``, ``dnie``, ``mute``.

        Raises:
            KeyError: there is no such card.
        """
        self.remove()
        chip = self._chip(name)
        self._card = VirtualCard(chip, port=self._vpcd_port) if self._vpcd_port else VirtualCard(chip)
        self._card.insert()

    def _chip(self, name: str) -> Chip:
        odd: Mapping[str, Callable[[], Chip]] = {
            "forged": lambda: ForgedChip(self._personalised(next(iter(self.cards)))),
            "foreign": ForeignChip,
            "dnie": lambda: AtrOnlyChip(DNIE_ATR),
            "mute": MuteChip,
        }
        return odd[name]() if name in odd else DesfireChip(self._personalised(name))

    def _personalised(self, name: str) -> Personalisation:
        fields = ("uid", "aid", "key_no", "key", "file_no", "holder_file")
        return Personalisation.from_record({field: self.cards[name][field] for field in fields})

    def remove(self) -> None:
        """Take the card out, if one is in."""
        card, self._card = self._card, None
        if card is not None:
            card.remove()

    def tear_after(self, apdus: int) -> None:
        """Let the card leave right before it answers the n-th APDU from now."""
        if self._card is not None:
            self._card.tear_after(apdus)

    def headphones(self, where: str) -> None:
        """Plug the headphones ``in``, or pull them ``out``.

        Raises:
            KeyError: they can be nowhere else.
        """
        state = {"in": b"1", "out": b"0"}[where]
        if self._jack is not None:
            new = self._jack.with_suffix(".new")
            new.write_bytes(state)
            new.replace(self._jack)

    def printer_fault(self, fault: str, after_lines: int = 0) -> None:
        """Set a fault now, or in the middle of the next job after some printed rows."""
        if self.printer is None:
            return
        if after_lines:
            self.printer.arm(Fault(fault), after_lines=after_lines)
        else:
            self.printer.set_fault(Fault(fault))

    def papers(self, count: int = 0) -> list[dict[str, Any]]:
        """Return the papers that came out, once there are ``count`` of them."""
        if self.printer is None:
            return []
        papers = self.printer.wait_papers(count) if count else self.printer.papers
        return [
            {"bin": str(paper.bin), "png": str(paper.png), "text": paper.text, "unknown": len(paper.unknown)}
            for paper in papers
        ]

    def network(self, what: str) -> None:
        """``plug``, ``unplug``, or lose the answer to the next request: ``cut`` for 2 s, or ``cut for good``."""
        cable = self.cable
        if cable is None:
            return
        actions: dict[str, Callable[[], object]] = {
            "plug": cable.plug,
            "unplug": cable.unplug,
            "cut": lambda: cable.cut_after_request(2.0),
            "cut for good": lambda: cable.cut_after_request(None),
        }
        actions[what]()

    def slow_network(self, seconds: float) -> None:
        """Let every piece on the cable take this long; 0 for a good line."""
        if self.cable is not None:
            self.cable.delay(seconds)

    def close(self) -> None:
        """Put everything away."""
        self.remove()
        self.headphones("out")
        if self.cable is not None:
            self.cable.stop()
        if self.printer is not None:
            self.printer.stop()


_VERBS = frozenset(
    {"insert", "remove", "tear_after", "headphones", "printer_fault", "papers", "network", "slow_network"}
)


class PropsServer:
    """Takes orders for :class:`Props` over a Unix socket; only who can read the key file may give them."""

    def __init__(self, directory: Path, props: Props) -> None:
        self._props = props
        key = os.urandom(32)
        path = directory / _KEY_FILE
        path.touch(mode=0o600)
        path.write_bytes(key)
        (directory / _SOCKET).unlink(missing_ok=True)
        self._listener = Listener(str(directory / _SOCKET), "AF_UNIX", authkey=key)
        self._thread = threading.Thread(target=self._serve, name="props", daemon=True)

    def start(self) -> None:
        """Begin to listen."""
        self._thread.start()

    def _serve(self) -> None:
        while True:
            try:
                connection = self._listener.accept()
            except OSError:
                return
            with connection:
                self._talk(connection)

    def _talk(self, connection: Connection[Any, Any]) -> None:
        while True:
            try:
                verb, arguments = connection.recv()
            except (EOFError, OSError):
                return
            try:
                if verb not in _VERBS:
                    raise KeyError(verb)  # noqa: TRY301 - answered like any other fault below
                answer = (True, getattr(self._props, verb)(*arguments))
            except (KeyError, ValueError, TimeoutError) as error:
                answer = (False, f"{type(error).__name__}: {error}")
            connection.send(answer)

    def close(self) -> None:
        """Stop listening."""
        self._listener.close()


class PropsClient:
    """The other end: the same verbs as :class:`Props`."""

    def __init__(self, directory: Path) -> None:
        key = (directory / _KEY_FILE).read_bytes()
        self._connection = Client(str(directory / _SOCKET), "AF_UNIX", authkey=key)

    def call(self, verb: str, *arguments: object) -> Any:  # noqa: ANN401 - as many types as verbs
        """Have something done and wait for it.

        Raises:
            RuntimeError: it could not be done.
        """
        self._connection.send((verb, arguments))
        good, value = self._connection.recv()
        if not good:
            raise RuntimeError(value)
        return value

    def close(self) -> None:
        """Hang up."""
        self._connection.close()


def read_cast(path: Path) -> list[dict[str, Any]]:
    """Return the demo cast from ``demo-cards.json``, or nothing when the e-office is elsewhere."""
    return list(json.loads(path.read_text("utf-8"))) if path.exists() else []
