"""What T=0 adds to a card (ISO/IEC 7816-3 §10.3, §12.2): answers to commands with data wait for GET RESPONSE."""

from __future__ import annotations

from kiosk.sandbox.cards.dnie.apdu import Command, RefusedError, Sw

_LONGEST = 256


class Transmission:
    """Holds back what a terminal has to ask for."""

    def __init__(self) -> None:
        self._waiting = b""

    def reset(self) -> None:
        """Forget what nobody asked for."""
        self._waiting = b""

    def answered(self, command: Command, status: int, data: bytes) -> bytes:
        """Return what goes out now in answer to ``command``."""
        self._waiting = b""
        if data and command.data:
            self._waiting = data
            return self._more()
        return data + status.to_bytes(2, "big")

    def get_response(self, le: int) -> bytes:
        """Return the next piece of a waiting answer.

        Raises:
            RefusedError: nothing waits.
        """
        if not self._waiting:
            raise RefusedError(Sw.CONDITIONS)
        piece, self._waiting = self._waiting[:le], self._waiting[le:]
        return piece + (self._more() if self._waiting else Sw.OK.to_bytes(2, "big"))

    def _more(self) -> bytes:
        waiting = len(self._waiting)
        return (Sw.MORE | (waiting if waiting < _LONGEST else 0)).to_bytes(2, "big")
