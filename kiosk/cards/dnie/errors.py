"""What may go wrong with a DNIe, as errors with fields. None of them holds a PIN, a name or a number."""

from __future__ import annotations

from kiosk.cards.dnie.wire import Failed, Failure
from kiosk.core.errors import CardError, CardRemovedError


class DnieError(CardError):
    """The DNIe, or the module that speaks with it, could not do what was asked.

    Attributes:
        failure: which of the closed list it is.
    """

    failure = Failure.CHANNEL


class DniePinError(DnieError):
    """The card took the PIN and said that it is wrong: a try is spent.

    Attributes:
        tries_left: 2, 1, or 0: then it is blocked.
    """

    failure = Failure.PIN_INCORRECT

    def __init__(self, tries_left: int) -> None:
        super().__init__(f"wrong PIN, {tries_left} left")
        self.tries_left = tries_left


class DniePinBlockedError(DnieError):
    """The PIN was blocked before this try; only the police can unblock it."""

    failure = Failure.PIN_BLOCKED


class DniePinLengthError(DnieError):
    """Fewer than 8 or more than 16 bytes: nothing was sent, no try is spent."""

    failure = Failure.PIN_LENGTH


class DnieNotRecognisedError(DnieError):
    """No DNIe the module can work with: another card, a damaged one, or one on the antenna."""

    failure = Failure.NOT_RECOGNISED


class DnieKeyMissingError(DnieError):
    """The certificate, or the key that belongs to it, is not in the card."""

    failure = Failure.NO_KEY


class DnieChannelError(DnieError):
    """No secure channel, no answer that makes sense, or a refusal without a reason, three times; no try is spent."""

    failure = Failure.CHANNEL


class DnieModuleError(DnieError):
    """The PKCS#11 module cannot be loaded, or does not follow its standard."""

    failure = Failure.MODULE


class DnieHelperError(DnieError):
    """The helper process died, was killed, or did not answer in time. A PIN on its way may have reached the card."""

    failure = Failure.HELPER


_ERRORS = (DniePinBlockedError, DniePinLengthError, DnieNotRecognisedError, DnieKeyMissingError, DnieChannelError)


def error_of(failed: Failed) -> CardError:
    """Return the error for what the helper said."""
    if failed.failure is Failure.PIN_INCORRECT:
        return DniePinError(failed.tries_left)
    if failed.failure is Failure.REMOVED:
        return CardRemovedError("the DNIe left the reader")
    found = next((error for error in _ERRORS if error.failure is failed.failure), DnieModuleError)
    return found(failed.failure.value)
