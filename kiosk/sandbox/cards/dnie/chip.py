"""The chip of a DNIe: what it answers to each command, in which state (reference/smartcard.md §2.3, §4.3)."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from typing import Final

from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.utils import NoDigestInfo

from kiosk.sandbox.cards.dnie.apdu import SECURE, Command, Ins, RefusedError, Sw, expect, parse_tlv
from kiosk.sandbox.cards.dnie.application import AUTHENTICATION_KEY, SIGNATURE_KEY, files_of
from kiosk.sandbox.cards.dnie.cvc import Role
from kiosk.sandbox.cards.dnie.files import FileSystem
from kiosk.sandbox.cards.dnie.handshake import Handshake
from kiosk.sandbox.cards.dnie.messaging import SecureChannel
from kiosk.sandbox.cards.dnie.personalisation import Personalisation
from kiosk.sandbox.cards.dnie.pin import CardPin
from kiosk.sandbox.cards.dnie.switches import GOOD, Switches
from kiosk.sandbox.cards.dnie.transmission import Transmission

_BY_NAME, _BY_ID = 0x0400, 0x0000
_VERIFIES, _AUTHENTICATES, _SIGNS = 0x81B6, 0xC1A4, 0x41B6
_TAKE_CERTIFICATE, _MAKE_SIGNATURE = 0x00AE, 0x9E9A
_PRIVATE_KEY: Final = 0x84
_INTER_INDUSTRY, _PROPRIETARY = 0x00, 0x90
_PKCS1_OVERHEAD = 11


class DnieChip:
    """A DNIe. It counts its PIN tries for as long as the object lives, in and out of readers.

    Args:
        card: what is written in it.
        switches: what is wrong with it.
        random: makes the card's random bytes.

    Attributes:
        pin: the PIN, to be looked at.
        channels: channels opened so far.
        signatures: signatures made so far.
    """

    def __init__(
        self,
        card: Personalisation,
        switches: Switches = GOOD,
        *,
        random: Callable[[int], bytes] = secrets.token_bytes,
    ) -> None:
        self.card, self.switches = card, switches
        self.pin = CardPin(card.pin, tries=switches.tries, last_says_blocked=switches.last_try_says_blocked)
        self.channels = self.signatures = 0
        self._to_refuse = switches.refused_channels
        self._files = FileSystem(files_of(card))
        self._transmission = Transmission()
        self._handshake = Handshake(
            card.chip.key,
            b"\x00" + card.serial,
            card.terminal_root,
            mac_length=card.generation.mac_length,
            random=random,
            takes_short=not switches.strict,
        )
        self.reset()
        self._handlers: dict[int, Callable[[Command], bytes]] = {
            Ins.SELECT: self._select,
            Ins.READ_BINARY: self._read,
            Ins.GET_CHIP_INFO: self._chip_info,
            Ins.VERIFY: self._verify,
            Ins.MANAGE_SECURITY_ENVIRONMENT: self._manage,
            Ins.PERFORM_SECURITY_OPERATION: self._perform,
            Ins.INTERNAL_AUTHENTICATE: self._internal_authenticate,
            Ins.GET_CHALLENGE: lambda _command: self._handshake.challenge(),
            Ins.EXTERNAL_AUTHENTICATE: self._external_authenticate,
        }

    @property
    def logged_in(self) -> bool:
        """Whether a signature could be made without another PIN."""
        return self._verified

    @property
    def atr(self) -> bytes:
        """Answer to reset over contacts."""
        return self.card.generation.atr

    def reset(self) -> None:
        """Forget everything volatile; not the tries."""
        self._files.reset()
        self._transmission.reset()
        self._handshake.forget()
        self._close_channel()

    def answer(self, apdu: bytes) -> bytes:
        """Return data and status word."""
        try:
            command = Command.parse(apdu)
            if command.ins == Ins.GET_RESPONSE:
                return self._transmission.get_response(command.le)
            status, data = self._secured(command) if command.cla & SECURE else self._plain(command)
        except RefusedError as refused:
            self._transmission.reset()
            return refused.status.to_bytes(2, "big")
        return self._transmission.answered(command, status, data)

    def _close_channel(self) -> None:
        self._channel: SecureChannel | None = None
        self._verified = False
        self._signing_key = 0

    def _plain(self, command: Command) -> tuple[int, bytes]:
        if self._channel is not None:
            self._close_channel()
            raise RefusedError(Sw.SM_MISSING)
        return self._done(command)

    def _secured(self, command: Command) -> tuple[int, bytes]:
        channel = self._channel
        if channel is None:
            raise RefusedError(Sw.SM_INCORRECT)
        try:
            plain = channel.unwrapped(command)
        except RefusedError:
            self._close_channel()
            raise
        # The answer goes through the channel the command came by, also when it has just opened another one.
        return Sw.OK, channel.answer(*self._done(plain))

    def _done(self, command: Command) -> tuple[int, bytes]:
        try:
            expect(command.cla in {_INTER_INDUSTRY, _PROPRIETARY}, Sw.WRONG_CLA)
            if (handler := self._handlers.get(command.ins)) is None:
                raise RefusedError(Sw.WRONG_INS)  # noqa: TRY301 - answered like every refusal below
            return Sw.OK, handler(command)
        except RefusedError as refused:
            return refused.status, b""

    def _select(self, command: Command) -> bytes:
        if command.p1p2 == _BY_NAME:
            return self._files.select_by_name(command.data)
        expect(command.p1p2 == _BY_ID, Sw.WRONG_P1P2)
        expect(len(command.data) == 2, Sw.WRONG_LENGTH)  # noqa: PLR2004 - a file id
        return self._files.select_by_id(command.data)

    def _read(self, command: Command) -> bytes:
        return self._files.read(command.p1p2, command.le)

    def _chip_info(self, command: Command) -> bytes:
        expect(command.cla == _PROPRIETARY, Sw.WRONG_CLA)
        expect(command.le >= len(self.card.serial), Sw.WRONG_LE | len(self.card.serial))
        return self.card.serial

    def _verify(self, command: Command) -> bytes:
        expect(command.p1p2 == 0, Sw.WRONG_P1P2)
        role = Role.PIN_CHANNEL if self.card.generation.pin_channel else Role.USER_CHANNEL
        expect(self._channel is not None and self._channel.role is role, Sw.SECURITY_STATUS)
        if not command.data:
            raise RefusedError(Sw.OK if self._verified else self.pin.status)
        status = self.pin.verify(command.data)
        self._verified = status == Sw.OK
        raise RefusedError(status)

    def _manage(self, command: Command) -> bytes:
        if command.p1p2 == _VERIFIES:
            self._handshake.select_authority(command.data)
        elif command.p1p2 == _AUTHENTICATES:
            self._handshake.select_keys(command.data)
        elif command.p1p2 == _SIGNS:
            self._select_signing_key(command.data)
        else:
            raise RefusedError(Sw.WRONG_P1P2)
        return b""

    def _select_signing_key(self, template: bytes) -> None:
        reference = int.from_bytes(dict(parse_tlv(template)).get(_PRIVATE_KEY, b""), "big")
        there = {SIGNATURE_KEY} | ({AUTHENTICATION_KEY} if self.card.authentication else set())
        expect(reference in there, Sw.KEY_NOT_FOUND)
        self._signing_key = reference

    def _perform(self, command: Command) -> bytes:
        if command.p1p2 == _TAKE_CERTIFICATE:
            self._handshake.verify_certificate(command.data)
            return b""
        expect(command.p1p2 == _MAKE_SIGNATURE, Sw.WRONG_P1P2)
        return self._sign(command.data)

    def _sign(self, digest_info: bytes) -> bytes:
        expect(self._channel is not None and self._channel.role is Role.USER_CHANNEL, Sw.SECURITY_STATUS)
        expect(self._verified, Sw.SECURITY_STATUS)
        expect(bool(self._signing_key), Sw.CONDITIONS)
        own = self.card.signature if self._signing_key == SIGNATURE_KEY else self.card.authentication
        if own is None:
            raise RefusedError(Sw.KEY_NOT_FOUND)
        expect(0 < len(digest_info) <= own.key.key_size // 8 - _PKCS1_OVERHEAD, Sw.WRONG_LENGTH)
        # From 3.0 on each signature has its own VERIFY.
        self._verified = not self.card.generation.pin_channel
        self.signatures += 1
        return own.key.sign(digest_info, PKCS1v15(), NoDigestInfo())

    def _internal_authenticate(self, command: Command) -> bytes:
        return self._handshake.internal_authenticate(command.data)

    def _external_authenticate(self, command: Command) -> bytes:
        if self._to_refuse:
            self._to_refuse -= 1
            raise RefusedError(Sw.AUTHENTICATION_FAILED)
        self._channel = self._handshake.external_authenticate(command.data)
        self.channels += 1
        return b""
