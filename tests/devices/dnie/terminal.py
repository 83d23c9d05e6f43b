"""A terminal of our own for the virtual DNIe, over bare APDUs: the channel's other end, without pcscd or OpenSC."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass

from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, RSAPublicNumbers, generate_private_key
from cryptography.x509 import load_der_x509_certificate

from kiosk.sandbox.cards.dnie import rsa
from kiosk.sandbox.cards.dnie.apdu import Command, Ins, Sw, tlv
from kiosk.sandbox.cards.dnie.cvc import Cvc, Role
from kiosk.sandbox.cards.dnie.messaging import SecureChannel
from kiosk.sandbox.cards.virtual import Chip

ROOT_NAME = bytes.fromhex("6573524449999999")
AUTHORITY_NAME = bytes.fromhex("6573534449999999")
SERIAL = bytes.fromhex("00000000C0FFEE01")


class StatusError(Exception):
    def __init__(self, status: int) -> None:
        super().__init__(f"{status:04X}")
        self.status = status


@dataclass(frozen=True)
class Credentials:
    """Keys and certificates of a terminal, from its own root on."""

    root: RSAPrivateKey
    authority: Cvc
    authority_key: RSAPrivateKey
    terminal_key: RSAPrivateKey

    @classmethod
    def made(cls) -> Credentials:
        root, authority, terminal = (generate_private_key(65537, 1024) for _ in range(3))
        name = bytes(4) + AUTHORITY_NAME
        return cls(root, Cvc(ROOT_NAME, name, Role.AUTHORITY, numbers(authority)), authority, terminal)

    def terminal(self, role: Role) -> Cvc:
        return Cvc(AUTHORITY_NAME, bytes(4) + SERIAL, role, numbers(self.terminal_key))


def numbers(key: RSAPrivateKey) -> RSAPublicNumbers:
    return key.public_key().public_numbers()


class Terminal:
    """Speaks T=0 with a chip, protected once a channel is open."""

    def __init__(self, chip: Chip, credentials: Credentials) -> None:
        self.chip, self.credentials = chip, credentials
        self.channel: SecureChannel | None = None

    def send(self, ins: int, p1p2: int = 0, data: bytes = b"", le: int = 0, *, cla: int = 0) -> bytes:
        """Return the answer's data; any status word but 9000 is a StatusError."""
        command = Command(cla, ins, p1p2 >> 8, p1p2 & 0xFF, data, le)
        if self.channel is None:
            status, answer = self.exchange(command)
        else:
            status, answer = self.exchange(self.channel.wrapped(command))
            if status == Sw.OK:
                status, answer = self.channel.opened(answer)
        if status != Sw.OK:
            raise StatusError(status)
        return answer

    def exchange(self, command: Command) -> tuple[int, bytes]:
        header = bytes((command.cla, command.ins, command.p1, command.p2))
        tail = bytes((len(command.data),)) + command.data if command.data else bytes((command.le & 0xFF,))
        answer = self.chip.answer(header + tail)
        data = b""
        while answer[-2] == 0x61:
            data += answer[:-2]
            answer = self.chip.answer(bytes((0, Ins.GET_RESPONSE, 0, 0, answer[-1])))
        return int.from_bytes(answer[-2:], "big"), data + answer[:-2]

    def file(self, *identifiers: int) -> bytes:
        """Return the content of a file, as long as its control information says."""
        information = self.select(*identifiers)
        size = int.from_bytes(information[-7:-5], "big")
        return b"".join(self.send(Ins.READ_BINARY, at, le=min(0xC8, size - at)) for at in range(0, size, 0xC8))

    def select(self, *identifiers: int) -> bytes:
        information = self.send(Ins.SELECT, 0x0400, b"Master.File")
        for identifier in identifiers:
            information = self.send(Ins.SELECT, 0x0000, identifier.to_bytes(2, "big"))
        return information

    def introduce(self, role: Role) -> None:
        """Send the terminal's chain and choose the keys."""
        own = self.credentials
        self.send(Ins.MANAGE_SECURITY_ENVIRONMENT, 0x81B6, tlv(0x83, b"\x02\x0f"))
        self.send(Ins.PERFORM_SECURITY_OPERATION, 0x00AE, own.authority.signed(own.root))
        self.send(Ins.MANAGE_SECURITY_ENVIRONMENT, 0x81B6, tlv(0x83, AUTHORITY_NAME))
        self.send(Ins.PERFORM_SECURITY_OPERATION, 0x00AE, own.terminal(role).signed(own.authority_key))
        keys = tlv(0x83, bytes(4) + SERIAL) + tlv(0x84, b"\x02\x1f")
        self.send(Ins.MANAGE_SECURITY_ENVIRONMENT, 0xC1A4, keys)

    def open_channel(self, role: Role, *, mac_length: int = 8, spoil: int = 0) -> None:
        """Authenticate both ways; ``spoil`` is added to the terminal's proof."""
        own, nonce = self.credentials, secrets.token_bytes(8)
        chip = load_der_x509_certificate(self.file(0x601F)).public_key().public_numbers()  # type: ignore[union-attr]
        assert isinstance(chip, RSAPublicNumbers)
        serial = b"\x00" + self.send(Ins.GET_CHIP_INFO, le=7, cla=0x90)
        self.introduce(role)
        proof = self.send(Ins.INTERNAL_AUTHENTICATE, data=nonce + SERIAL)
        card_secret = self._checked(proof, chip, nonce + SERIAL)
        challenge = self.send(Ins.GET_CHALLENGE, le=8)
        secret = secrets.token_bytes(32)
        carried = secrets.token_bytes(74) + secret
        signature = rsa.smaller_signature(own.terminal_key, carried, carried + challenge + serial) + spoil
        self.send(Ins.EXTERNAL_AUTHENTICATE, data=rsa.public(chip, signature).to_bytes(128, "big"))
        seed = bytes(a ^ b for a, b in zip(card_secret, secret, strict=True))
        self.channel = SecureChannel(seed, challenge[4:] + nonce[4:], mac_length=mac_length, role=role)

    def _checked(self, proof: bytes, chip: RSAPublicNumbers, data: bytes) -> bytes:
        signature = rsa.private(self.credentials.terminal_key, int.from_bytes(proof, "big"))
        for carried, digest in rsa.opened(chip, signature):
            if hashlib.sha1(carried + data).digest() == digest:
                return carried[-32:]
        raise AssertionError("the chip did not prove itself")

    def verify(self, pin: bytes) -> None:
        self.send(Ins.VERIFY, data=pin)

    def sign(self, reference: int, digest_info: bytes) -> bytes:
        self.send(Ins.MANAGE_SECURITY_ENVIRONMENT, 0x41B6, tlv(0x84, reference.to_bytes(2, "big")))
        return self.send(Ins.PERFORM_SECURITY_OPERATION, 0x9E9A, digest_info)
