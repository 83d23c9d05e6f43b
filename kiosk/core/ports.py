"""What a terminal needs from outside. Every blocking call runs in its own worker (see :class:`Workers`)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol, TypeVar

from kiosk.contract.dnie import DnieChallenge
from kiosk.contract.padron import (
    IssuedDocument,
    Operation,
    PadronView,
    PrintConfirmation,
    VolantePaper,
    VolanteRequest,
)
from kiosk.contract.sessions import CardStep, KioskInfo, Session
from kiosk.core.errors import KioskError
from kiosk.core.personal import Personal
from kiosk.core.states import JobResult, PrinterState

T = TypeVar("T")


@dataclass(frozen=True, kw_only=True)
class PaperManner:
    """How a paper is made for this person.

    The paper is in Spanish, with a summary in ``language`` when that is another one; ``large`` is large print.
    """

    language: str = "es"
    large: bool = False


class Route(StrEnum):
    """Where sound goes."""

    SPEAKER = "speaker"
    HEADPHONES = "headphones"


class Earcon(StrEnum):
    """The terminal's few sounds; each has its picture too."""

    KEY = "key"
    ERASE = "erase"
    ATTENTION = "attention"
    TAKE = "take"
    DONE = "done"
    FAULT = "fault"


@dataclass(frozen=True)
class Utterance:
    """One short thing to say, in one go. Personal words reach headphones only.

    ``language`` is the catalogue's code (``es``, ``es-easy``, ``ar``…): the voice is that language's.
    """

    words: str | Personal
    language: str


@dataclass(frozen=True, kw_only=True)
class VoiceManner:
    """How to say it: rate 1 to 7, volume 1 to 10 (:mod:`kiosk.core.ease`), and where."""

    rate: int
    volume: int
    route: Route


def ignore(_answer: object) -> None:
    """Take an answer on which nothing depends."""


class CardReader(Protocol):
    """One PC/SC reader with a citizen card in it. Blocking; raises :class:`~kiosk.core.errors.CardError`."""

    def uid(self) -> bytes:
        """Return the UID the reader tells (``FF CA 00 00 00``): a hint for the centre, never a login."""
        ...

    def relay(self, apdus: Sequence[bytes]) -> list[bytes]:
        """Send APDUs as they are and return each answer with its status word; stop after the first refusal."""
        ...

    def close(self) -> None:
        """Let the card go and reset it; never raises."""
        ...


class Office(Protocol):
    """The central e-office. Blocking; raises :class:`~kiosk.core.errors.OfficeError`."""

    def time(self) -> datetime:
        """Return the official time of the sede, with offset."""
        ...

    def kiosk(self) -> KioskInfo:
        """Return who this terminal is for the e-office."""
        ...

    def present_card(self, uid: bytes) -> CardStep:
        """Open a card transaction and return the first APDUs for the card."""
        ...

    def answer_card(self, transaction: str, answers: Sequence[bytes]) -> CardStep:
        """Pass the card's answers on and return the next APDUs, or the session."""
        ...

    def verify_pin(self, token: str, pin: bytearray) -> Session:
        """Raise the session to N2. Wipes ``pin`` before it returns or raises."""
        ...

    def dnie_challenge(self) -> DnieChallenge:
        """Return what a DNIe has to sign: good once, for this terminal, for two minutes."""
        ...

    def present_dnie(self, challenge: DnieChallenge, certificate: bytes, signature: bytes) -> Session:
        """Open a session at N3 with the authentication certificate (DER) and its signature of the challenge."""
        ...

    def padron(self, token: str) -> PadronView:
        """Return what this person may ask of the register."""
        ...

    def issue_volante(self, token: str, request: VolanteRequest, key: str) -> IssuedDocument:
        """Issue a volante. ``key`` is the idempotency key: the same key never makes a second document."""
        ...

    def operation(self, key: str) -> Operation | None:
        """Return what became of the request with this key, or None when it never arrived."""
        ...

    def document(self, token: str, path: str) -> IssuedDocument:
        """Return an issued document by the path an operation told."""
        ...

    def document_content(self, token: str, document_id: str) -> bytes:
        """Return the sealed PDF."""
        ...

    def confirm_print(self, token: str, confirmation: PrintConfirmation) -> None:
        """Tell what became of the paper."""
        ...

    def end_session(self, token: str) -> None:
        """Close the session at the centre."""
        ...

    def close(self) -> None:
        """Drop every connection."""
        ...


class Printer(Protocol):
    """The ticket printer. Blocking, never raises: every fault is a state."""

    def state(self) -> PrinterState:
        """Ask the printer how it is, now."""
        ...

    def warm_up(self) -> None:
        """Load what a paper needs: somebody has come who may want one."""
        ...

    def print_volante(self, paper: VolantePaper, manner: PaperManner) -> JobResult:
        """Print one volante and wait until the printer says what became of it."""
        ...

    def close(self) -> None:
        """Let the printer go."""
        ...


class Voice(Protocol):
    """Speech and sounds. Called on the main thread; returns at once, never raises. Without sound it is just silent."""

    @property
    def speaking(self) -> bool:
        """Whether something is being said, or is waiting to be."""
        ...

    def speaks(self, language: str) -> bool:
        """Return whether there is a voice for a language; no text is ever read in another language's voice."""
        ...

    def listen(self, caption: Callable[[Utterance | None], None]) -> None:
        """Call ``caption`` on the main thread as each utterance begins, and with None when all is said or stopped."""
        ...

    def say(self, utterances: Sequence[Utterance], manner: VoiceManner) -> None:
        """Say these, one after the other, instead of what is being said.

        Personal words are left out, not spoken elsewhere, when the route is not the headphones.
        """
        ...

    def stop(self) -> None:
        """Be silent within 100 ms and forget what was waiting."""
        ...

    def pause(self, *, paused: bool) -> None:
        """Hold, or go on from the beginning of the utterance that was cut."""
        ...

    def sound(self, earcon: Earcon, manner: VoiceManner) -> None:
        """Play a sound; it does not stop speech."""
        ...

    def close(self) -> None:
        """Be silent and let the sound device go."""
        ...


class Secrets(Protocol):
    """The terminal's own small secrets."""

    def read(self, name: str) -> bytearray:
        """Return a secret; the caller wipes it.

        Raises:
            SecretsLockedError: the keyring is closed, foreign, or has no such secret.
        """
        ...

    def write(self, name: str, value: bytearray) -> None:
        """Keep a secret.

        Raises:
            SecretsLockedError: the keyring is closed or foreign.
        """
        ...


class Clock(Protocol):
    """Time inside the terminal, in seconds. For the official time ask the office."""

    def monotonic(self) -> float:
        """Return seconds that never go back."""
        ...


class Lane(StrEnum):
    """One worker per outside thing: what runs in a lane runs one after the other."""

    CARD = "card"
    OFFICE = "office"
    PRINTER = "printer"


class Workers(Protocol):
    """Runs blocking calls away from the screen; results come back on the main thread, in order of completion."""

    def submit(
        self, lane: Lane, job: Callable[[], T], done: Callable[[T], None], failed: Callable[[KioskError], None]
    ) -> None:
        """Run ``job`` in ``lane``; then exactly one of ``done`` and ``failed`` on the main thread."""
        ...

    def later(self, seconds: float, call: Callable[[], None]) -> None:
        """Call ``call`` on the main thread after ``seconds``."""
        ...
