"""Return values and state flags of PC/SC, and the one place where they become the terminal's errors."""

from __future__ import annotations

from enum import IntEnum, IntFlag

from kiosk.core.errors import CardError, CardMuteError, CardRemovedError, ReaderGoneError


class ScardCode(IntEnum):
    """Return values of PC/SC that mean something to a terminal (``pcsclite.h``, names without ``SCARD_``)."""

    SUCCESS = 0
    F_INTERNAL_ERROR = 0x80100001
    E_CANCELLED = 0x80100002
    E_INVALID_HANDLE = 0x80100003
    E_UNKNOWN_READER = 0x80100009
    E_TIMEOUT = 0x8010000A
    E_SHARING_VIOLATION = 0x8010000B
    E_NO_SMARTCARD = 0x8010000C
    E_PROTO_MISMATCH = 0x8010000F
    E_SYSTEM_CANCELLED = 0x80100012
    F_COMM_ERROR = 0x80100013
    E_NOT_TRANSACTED = 0x80100016
    E_READER_UNAVAILABLE = 0x80100017
    P_SHUTDOWN = 0x80100018
    E_CARD_UNSUPPORTED = 0x8010001C
    E_NO_SERVICE = 0x8010001D
    E_SERVICE_STOPPED = 0x8010001E
    E_NO_READERS_AVAILABLE = 0x8010002E
    E_COMM_DATA_LOST = 0x8010002F
    W_UNSUPPORTED_CARD = 0x80100065
    W_UNRESPONSIVE_CARD = 0x80100066
    W_UNPOWERED_CARD = 0x80100067
    W_RESET_CARD = 0x80100068
    W_REMOVED_CARD = 0x80100069


class CardFlag(IntFlag):
    """Low word of ``dwEventState`` (PC/SC part 5 §3.1.3, ``SCARD_STATE_*``)."""

    IGNORE = 0x0001
    CHANGED = 0x0002
    UNKNOWN = 0x0004
    UNAVAILABLE = 0x0008
    EMPTY = 0x0010
    PRESENT = 0x0020
    MUTE = 0x0200


_REMOVED = {ScardCode.W_REMOVED_CARD, ScardCode.E_NO_SMARTCARD}
_MUTE = {
    ScardCode.W_UNRESPONSIVE_CARD,
    ScardCode.W_UNPOWERED_CARD,
    ScardCode.W_UNSUPPORTED_CARD,
    ScardCode.E_CARD_UNSUPPORTED,
    ScardCode.E_PROTO_MISMATCH,
    ScardCode.E_NOT_TRANSACTED,
    ScardCode.E_COMM_DATA_LOST,
}
_GONE = {
    # What pcsc-lite's client says when its daemon died under it: F_COMM_ERROR first, NO_SERVICE from then on.
    ScardCode.F_COMM_ERROR,
    ScardCode.E_NO_SERVICE,
    ScardCode.E_SERVICE_STOPPED,
    ScardCode.E_SYSTEM_CANCELLED,
    ScardCode.P_SHUTDOWN,
    ScardCode.F_INTERNAL_ERROR,
    ScardCode.E_INVALID_HANDLE,
    ScardCode.E_READER_UNAVAILABLE,
    ScardCode.E_UNKNOWN_READER,
    ScardCode.E_NO_READERS_AVAILABLE,
}


def card_error(code: int, call: str) -> CardError:
    """Return the terminal's error for a PC/SC return value.

    Codes that tell nothing about card or reader (a sharing violation, a reset by somebody else, a wrong parameter)
    are a plain :class:`CardError`.

    Args:
        code: unsigned 32-bit return value, not ``SUCCESS``.
        call: the PC/SC function that returned it.
    """
    name = ScardCode(code).name if code in ScardCode.__members__.values() else f"0x{code:08X}"
    text = f"{call}: {name}"
    if code in _REMOVED:
        return CardRemovedError(text)
    if code in _MUTE:
        return CardMuteError(text)
    if code in _GONE:
        return ReaderGoneError(text)
    return CardError(text)
