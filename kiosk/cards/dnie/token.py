"""A DNIe behind a PKCS#11 module: read its certificates, log in, sign once. Runs in the helper process only.

python-pkcs11 lets the module work without the interpreter's lock, and has a class for each return value (§3.2).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final, cast

import pkcs11
from asn1crypto import x509  # type: ignore[import-untyped]  # it has no types
from pkcs11 import Attribute, Mechanism, ObjectClass, Session, SignMixin, Slot, Token, TokenFlag

from kiosk.cards.dnie.hardening import LockedPin
from kiosk.cards.dnie.wire import CHANNEL_ATTEMPTS, Certificate, Failure, Key, Signed

SHORTEST: Final = 8
LONGEST: Final = 16
"""Bytes of a DNIe's PIN."""

_POLICIES: Final = {"2.16.724.1.2.2.2.4": Key.AUTHENTICATION, "2.16.724.1.2.2.2.3": Key.SIGNATURE}
"""Policies of the citizen's certificates (DPC del DNIe); labels are the module's taste."""

_REMOVED: Final = (
    pkcs11.DeviceRemoved,
    pkcs11.SessionClosed,
    pkcs11.SessionHandleInvalid,
    pkcs11.SlotIDInvalid,
    pkcs11.TokenNotPresent,
)
_NO_REASON: Final = (
    pkcs11.DeviceError,
    pkcs11.FunctionFailed,
    pkcs11.GeneralError,
    pkcs11.UserNotLoggedIn,
)
_TRIES_BEFORE_THE_LAST: Final = 2


class RefusedError(Exception):
    """There will be no signature.

    Attributes:
        failure: why.
        tries_left: after a wrong PIN.
    """

    def __init__(self, failure: Failure, tries_left: int = 0) -> None:
        super().__init__(failure.value)
        self.failure, self.tries_left = failure, tries_left


class DnieToken:
    """The DNIe in one reader.

    Args:
        module: path of the PKCS#11 module.
        reader: PC/SC name of the reader; empty for the first with a DNIe.
        afresh: whether to make the module forget what it read before.

    Raises:
        RefusedError: no module, or no DNIe; a module does not tell an empty reader from a card it does not know.
    """

    def __init__(self, module: str, reader: str, *, afresh: bool = False) -> None:
        with _translated():
            library = pkcs11.lib(module)
            if afresh:
                library.reinitialize()
            self._token = _token(library.get_slots(token_present=True), reader)
            self._session: Session = self._token.open()
        self._ids: dict[Key, bytes] = {}

    def certificates(self) -> list[Certificate]:
        """Return the citizen's certificates; no PIN is needed.

        Raises:
            RefusedError: the card cannot be read.
        """
        with _translated():
            found = [
                (bytes(each[Attribute.ID]), bytes(each[Attribute.VALUE]))
                for each in self._session.get_objects({Attribute.CLASS: ObjectClass.CERTIFICATE})
            ]
        read = [(identifier, _described(der)) for identifier, der in found]
        citizen = [(identifier, each) for identifier, each in read if each is not None]
        self._ids = {each.key: identifier for identifier, each in citizen}
        return [each for _, each in citizen]

    def sign(self, key: Key, data: bytes, pin: LockedPin) -> Signed:
        """Log in and sign ``data``: RSA PKCS#1 v1.5 with SHA-256.

        A login that fails without a reason is repeated; one that fails by the PIN never is.

        Raises:
            RefusedError: the PIN, the key, or the card.
        """
        if not SHORTEST <= len(pin.buffer) <= LONGEST:
            raise RefusedError(Failure.PIN_LENGTH)
        if key not in self._ids:
            raise RefusedError(Failure.NO_KEY)
        for attempt in range(1, CHANNEL_ATTEMPTS + 1):
            try:
                return Signed(signature=self._signed(key, data, pin), attempts=attempt)
            except RefusedError as refused:
                if refused.failure is not Failure.CHANNEL or attempt == CHANNEL_ATTEMPTS:
                    raise
        raise AssertionError("unreachable")

    def _signed(self, key: Key, data: bytes, pin: LockedPin) -> bytes:
        with _translated():
            # The session stays open: a logout takes one more APDU, and pcscd resets the card when the process ends.
            own = self._logged_in(pin).get_key(ObjectClass.PRIVATE_KEY, id=self._ids[key])
            return cast("SignMixin", own).sign(data, mechanism=Mechanism.SHA256_RSA_PKCS)

    def _logged_in(self, pin: LockedPin) -> Session:
        try:
            return self._token.open(user_pin=pin)
        except pkcs11.UserAlreadyLoggedIn:
            # The login before went well, and what came after it did not.
            return self._token.open()
        except pkcs11.PinIncorrect:
            raise RefusedError(Failure.PIN_INCORRECT, self._tries_left()) from None

    def _tries_left(self) -> int:
        """Return what the token's flags tell after a wrong PIN: they are fresh only then (§3.4)."""
        flags = self._token.slot.get_token().flags
        if TokenFlag.USER_PIN_LOCKED in flags:
            return 0
        return 1 if TokenFlag.USER_PIN_FINAL_TRY in flags else _TRIES_BEFORE_THE_LAST


def _token(slots: list[Slot], reader: str) -> Token:
    # A slot's description has 64 bytes; PC/SC names may be longer.
    candidates = [slot for slot in slots if reader.startswith(slot.slot_description.rstrip()) or not reader]
    for slot in candidates:
        try:
            return slot.get_token()
        except pkcs11.TokenNotRecognised:
            continue
    raise RefusedError(Failure.NOT_RECOGNISED)


def _described(der: bytes) -> Certificate | None:
    """Return a citizen's certificate, None for any other."""
    try:
        certificate = x509.Certificate.load(der)
        policies = certificate.certificate_policies_value
        named = [entry["policy_identifier"] for entry in policies.native] if policies else []
        begins, ends = certificate.not_valid_before, certificate.not_valid_after
    except (ValueError, TypeError):
        return None
    key = next((_POLICIES[policy] for policy in named if policy in _POLICIES), None)
    return Certificate(key=key, der=der, begins=begins, ends=ends) if key else None


@contextmanager
def _translated() -> Iterator[None]:
    """Turn the module's return values into ours."""
    try:
        yield
    except pkcs11.PinLocked:
        raise RefusedError(Failure.PIN_BLOCKED) from None
    except (pkcs11.PinLenRange, pkcs11.PinInvalid):
        raise RefusedError(Failure.PIN_LENGTH) from None
    except pkcs11.NoSuchKey:
        raise RefusedError(Failure.NO_KEY) from None
    except pkcs11.TokenNotRecognised:
        raise RefusedError(Failure.NOT_RECOGNISED) from None
    except _REMOVED:
        raise RefusedError(Failure.REMOVED) from None
    except _NO_REASON:
        raise RefusedError(Failure.CHANNEL) from None
    except pkcs11.PKCS11Error:
        raise RefusedError(Failure.MODULE) from None
