from __future__ import annotations

import pytest

from kiosk.cards.codes import ScardCode, card_error
from kiosk.core.errors import CardError, CardMuteError, CardRemovedError, ReaderGoneError

EXPECTED: dict[ScardCode, type[CardError]] = {
    ScardCode.F_INTERNAL_ERROR: ReaderGoneError,
    ScardCode.E_CANCELLED: CardError,
    ScardCode.E_INVALID_HANDLE: ReaderGoneError,
    ScardCode.E_UNKNOWN_READER: ReaderGoneError,
    ScardCode.E_TIMEOUT: CardError,
    ScardCode.E_SHARING_VIOLATION: CardError,
    ScardCode.E_NO_SMARTCARD: CardRemovedError,
    ScardCode.E_PROTO_MISMATCH: CardMuteError,
    ScardCode.E_SYSTEM_CANCELLED: ReaderGoneError,
    ScardCode.F_COMM_ERROR: ReaderGoneError,
    ScardCode.E_NOT_TRANSACTED: CardMuteError,
    ScardCode.E_READER_UNAVAILABLE: ReaderGoneError,
    ScardCode.P_SHUTDOWN: ReaderGoneError,
    ScardCode.E_CARD_UNSUPPORTED: CardMuteError,
    ScardCode.E_NO_SERVICE: ReaderGoneError,
    ScardCode.E_SERVICE_STOPPED: ReaderGoneError,
    ScardCode.E_NO_READERS_AVAILABLE: ReaderGoneError,
    ScardCode.E_COMM_DATA_LOST: CardMuteError,
    ScardCode.W_UNSUPPORTED_CARD: CardMuteError,
    ScardCode.W_UNRESPONSIVE_CARD: CardMuteError,
    ScardCode.W_UNPOWERED_CARD: CardMuteError,
    ScardCode.W_RESET_CARD: CardError,
    ScardCode.W_REMOVED_CARD: CardRemovedError,
}


@pytest.mark.parametrize("code", [code for code in ScardCode if code is not ScardCode.SUCCESS])
def test_every_code_has_its_error(code: ScardCode) -> None:
    error = card_error(code, "SCardTransmit")
    assert type(error) is EXPECTED[code]
    assert str(error) == f"SCardTransmit: {code.name}"


def test_code_without_a_name_is_a_plain_card_error() -> None:
    error = card_error(0x80100004, "SCardConnect")
    assert type(error) is CardError
    assert str(error) == "SCardConnect: 0x80100004"


def test_codes_are_those_of_pyscard() -> None:
    scard = pytest.importorskip("smartcard.scard")
    for code in ScardCode:
        name = f"SCARD_{'S_' if code is ScardCode.SUCCESS else ''}{code.name}"
        assert getattr(scard, name) & 0xFFFFFFFF == code
