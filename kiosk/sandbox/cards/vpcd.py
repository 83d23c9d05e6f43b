"""The card's end of vpcd, the virtual reader driver of the vsmartcard project: one TCP connection is one card.

vpcd to card: length, 2 bytes big endian, then the body. A body of one byte is control: 0 power off, 1 power on,
2 reset, all without an answer, and 4 "tell your ATR", which is also how vpcd looks whether the card is still there.
Any other body is a command APDU. Answers have the same form. Closing the connection takes the card out
(reference/smartcard.md §1; ``ifd-vpcd.c``, ``vpcd.c``).
"""

from __future__ import annotations

import contextlib
import socket
import threading
import time
from typing import Final, Protocol

DEFAULT_PORT: Final = 0x8C7B
"""Port of the first slot; the second slot has the next one."""

_POWER_OFF, _POWER_ON, _RESET, _TELL_ATR = 0, 1, 2, 4
_HAND_S: Final = 0.6
"""Nobody changes cards faster. pcscd looks every 400 ms; a card that came back in between it takes for the old one."""

_slot_left_at: dict[tuple[str, int], float] = {}
_CONNECT_TIMEOUT_S = 0.3
_RETRY_S = 0.05


class CardSide(Protocol):
    """A card as its contacts or antenna show it."""

    @property
    def atr(self) -> bytes:
        """Answer to reset, as the reader makes it up for a contactless card."""
        ...

    def reset(self) -> None:
        """Power came, went, or a reset: forget everything volatile."""
        ...

    def answer(self, apdu: bytes) -> bytes | None:
        """Return data and status word, or None when the card has left the reader before it could answer."""
        ...


class VpcdLink:
    """Holds a card in one slot of vpcd until :meth:`close`, or until the card itself leaves.

    While pcscd is away the card stays in: it is there again when the daemon comes back, as a real card would be.

    Args:
        card: who answers.
        port: TCP port of the slot.
    """

    def __init__(self, card: CardSide, *, host: str = "127.0.0.1", port: int = DEFAULT_PORT) -> None:
        self._card = card
        self._address = (host, port)
        self._socket: socket.socket | None = None
        self._left = threading.Event()
        self._thread = threading.Thread(target=self._run, name=f"vpcd-card-{port}", daemon=True)

    @property
    def left(self) -> threading.Event:
        """Set once the card is out."""
        return self._left

    def open(self) -> None:
        """Put the card in; returns at once. pcscd notices within 400 ms, or 1 s right after another card left."""
        self._thread.start()

    def close(self) -> None:
        """Take the card out, and wait until its thread ended."""
        self._left.set()
        if (connection := self._socket) is not None:
            with contextlib.suppress(OSError):  # vpcd closed first
                connection.shutdown(socket.SHUT_RDWR)
        self._thread.join()

    def _run(self) -> None:
        self._left.wait(max(0.0, _slot_left_at.get(self._address, 0.0) + _HAND_S - time.monotonic()))
        while not self._left.is_set():
            # No pcscd, or it ended, or the card was taken out: the loop's condition tells which.
            with contextlib.suppress(OSError, EOFError):
                self._stay_in()
            self._left.wait(_RETRY_S)

    def _stay_in(self) -> None:
        with socket.create_connection(self._address, _CONNECT_TIMEOUT_S) as connection:
            connection.settimeout(None)
            self._socket = connection
            try:
                self._serve(connection)
            finally:
                self._socket = None
                _slot_left_at[self._address] = time.monotonic()

    def _serve(self, connection: socket.socket) -> None:
        while not self._left.is_set():
            (length_high, length_low) = _receive(connection, 2)
            body = _receive(connection, length_high << 8 | length_low)
            if len(body) == 1:
                if body[0] == _TELL_ATR:
                    _send(connection, self._card.atr)
                elif body[0] in {_POWER_OFF, _POWER_ON, _RESET}:
                    self._card.reset()
                continue
            answer = self._card.answer(body)
            if answer is None:
                self._left.set()
            else:
                _send(connection, answer)


def _receive(connection: socket.socket, count: int) -> bytes:
    data = bytearray()
    while len(data) < count:
        # vpcd 3.3 sends length and body apart: delayed acknowledgement would add 44 ms to each. The kernel forgets
        # the option after use.
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_QUICKACK, 1)
        chunk = connection.recv(count - len(data))
        if not chunk:
            raise EOFError
        data += chunk
    return bytes(data)


def _send(connection: socket.socket, body: bytes) -> None:
    connection.sendall(len(body).to_bytes(2, "big") + body)
