"""The citizen card: a relay. It changes no byte, keeps no byte, and knows no key."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from kiosk.cards.pcsc import Connection, Context
from kiosk.core.errors import CardError

GET_UID: Final = bytes.fromhex("FFCA000000")
"""PC/SC part 3 §3.2.2.1.3: the reader itself answers this one."""

_DONE = b"\x90\x00"
_GOES_ON = {b"\x91\x00", b"\x91\xaf"}
"""DESFire in ISO 7816 wrapping: all done, and "send me the next frame"."""


class PcscCitizenCard:
    """A :class:`~kiosk.core.ports.CardReader` over PC/SC.

    Nothing is opened before the first question, so it may be made anywhere and used in the card's worker thread.

    Args:
        reader: PC/SC name of the reader.
        context: makes a PC/SC context.
    """

    def __init__(self, reader: str, context: Callable[[], Context] = Context) -> None:
        self._reader = reader
        self._new_context = context
        self._context: Context | None = None
        self._connection: Connection | None = None

    def uid(self) -> bytes:
        """Return the UID the reader tells: 4, 7 or 10 bytes. A hint for the centre, never a login.

        Raises:
            CardError: and its children; also when the reader has no UID to tell.
        """
        answer = self._open().transmit(GET_UID)
        if answer[-2:] != _DONE:
            raise CardError(f"no UID: SW={answer[-2:].hex()}")
        return answer[:-2]

    def relay(self, apdus: Sequence[bytes]) -> list[bytes]:
        """Send APDUs as they are and return each answer with its status word.

        Stops after the first answer that is neither ``9100`` nor ``91AF``; that answer is the last one returned.

        Raises:
            CardError: and its children.
        """
        connection = self._open()
        answers: list[bytes] = []
        for apdu in apdus:
            answers.append(connection.transmit(apdu))
            if answers[-1][-2:] not in _GOES_ON:
                break
        return answers

    def close(self) -> None:
        """Reset the card, so that it forgets the authentication, and let it go. Never raises; may be called twice."""
        connection, self._connection = self._connection, None
        context, self._context = self._context, None
        if connection is not None:
            connection.disconnect(reset=True)
        if context is not None:
            context.release()

    def _open(self) -> Connection:
        if self._context is None:
            self._context = self._new_context()
        if self._connection is None:
            self._connection = self._context.connect(self._reader)
        return self._connection


def open_citizen_card(reader: str) -> PcscCitizenCard:
    """Return the card in this reader; it is connected to when it is first asked something."""
    return PcscCitizenCard(reader)
