"""Fakes of everything outside a terminal: scripted, without threads, sockets or waiting."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import TypeVar

from kiosk.contract.dnie import DnieChallenge
from kiosk.contract.identity import Level
from kiosk.contract.padron import (
    Content,
    IssuedDocument,
    Operation,
    OperationStatus,
    PadronView,
    PaperOutcome,
    PrintConfirmation,
    Purpose,
    VolantePaper,
    VolanteRequest,
)
from kiosk.contract.problems import Effect, Problem, ProblemCode
from kiosk.contract.sessions import CardStep, KioskInfo, PinState, Session
from kiosk.core.errors import KioskError, OfficeRefusedError
from kiosk.core.personal import wipe
from kiosk.core.ports import Lane, PaperManner
from kiosk.core.states import JobResult, PrinterState

T = TypeVar("T")
NOW = datetime(2026, 11, 22, 18, 42, tzinfo=UTC)
PIN = "739152"


class FakeClock:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.now = 1000.0

    def monotonic(self) -> float:
        return self.now


class FakeWorkers:
    """Workers without threads: jobs wait in order until a test lets them run."""

    def __init__(self) -> None:
        self.waiting: list[tuple[Lane, Callable[[], None]]] = []
        self.timers: list[tuple[float, Callable[[], None]]] = []

    def submit(
        self, lane: Lane, job: Callable[[], T], done: Callable[[T], None], failed: Callable[[KioskError], None]
    ) -> None:
        def work() -> None:
            try:
                value = job()
            except KioskError as error:
                failed(error)
            else:
                done(value)

        self.waiting.append((lane, work))

    def later(self, seconds: float, call: Callable[[], None]) -> None:
        self.timers.append((seconds, call))

    def run_one(self) -> Lane:
        lane, work = self.waiting.pop(0)
        work()
        return lane

    def run(self) -> None:
        while self.waiting:
            self.run_one()

    def fire(self) -> None:
        timers, self.timers = self.timers, []
        for _seconds, call in timers:
            call()


@dataclass
class FakeCard:
    """A card that answers every APDU with 9100, or fails as a test says."""

    fault: KioskError | None = None
    fault_at: int = 0
    sent: list[bytes] = field(default_factory=list)
    closed: int = 0

    def _maybe_fail(self) -> None:
        if self.fault is not None and len(self.sent) >= self.fault_at:
            raise self.fault

    def uid(self) -> bytes:
        self._maybe_fail()
        return bytes.fromhex("04782E21801D80")

    def relay(self, apdus: Sequence[bytes]) -> list[bytes]:
        answers = []
        for apdu in apdus:
            self._maybe_fail()
            self.sent.append(apdu)
            answers.append(b"\x91\x00")
        return answers

    def close(self) -> None:
        self.closed += 1


def problem(code: ProblemCode, effect: Effect = Effect.NONE, *, tries_left: int | None = None) -> OfficeRefusedError:
    return OfficeRefusedError(
        Problem(
            type="about:blank", title="", status=403, code=code, effect=effect, retryable=False, tries_left=tries_left
        )
    )


def paper() -> VolantePaper:
    return VolantePaper(
        council="Ayuntamiento de Puertollano",
        dir3="L01130718",
        kiosk_id="Q-01",
        title="VOLANTE DE EMPADRONAMIENTO",
        full_name="Ana García Muñoz",
        document="12345678Z",
        address=["Calle de la Mina, 3", "13500 Puertollano"],
        purpose="Colegio",
        issued_at=NOW,
        nature="Documento de carácter informativo",
        csv="K7QM3XTP9RWD4HNCVY6F",
        verification_url="https://localhost/cotejo/K7QM3XTP9RWD4HNCVY6F",
        copy_notice="Copia impresa de documento electrónico.",
        data_protection="Responsable: Ayuntamiento.",
    )


def issued() -> IssuedDocument:
    return IssuedDocument(id="ES_1", csv=paper().csv, sha256="00", pages=1, paper=paper())


class FakeOffice:
    """A central e-office in a few variables; ``faults`` are raised once, by method name, before anything happens."""

    def __init__(self) -> None:
        self.calls: list[str] = []
        self.faults: dict[str, list[KioskError]] = {}
        self.pin = PIN
        self.tries = 5
        self.pin_state = PinState.ACTIVE
        self.steps = [["905A0000033042F500"], ["90AF00"], ["90BD00"]]
        self.eligible = True
        self.language = "es"
        self.documents: dict[str, IssuedDocument] = {}
        self.operations: dict[str, Operation] = {}
        self.seen_pins: list[bytearray] = []
        self.confirmations: list[PrintConfirmation] = []
        self._step = 0
        self.challenges = 0

    def _enter(self, name: str) -> None:
        self.calls.append(name)
        if self.faults.get(name):
            raise self.faults[name].pop(0)

    def time(self) -> datetime:
        self._enter("time")
        return NOW

    def kiosk(self) -> KioskInfo:
        self._enter("kiosk")
        return KioskInfo(kiosk_id="Q-01", place="Vestíbulo", verification_url="https://localhost/cotejo")

    def session(self, level: Level) -> Session:
        return Session(
            token=f"token-{level.value}",
            level=level,
            display_name="Ana",
            preferred_language=self.language,
            pin_state=self.pin_state,
            tries_left=self.tries,
        )

    def present_card(self, uid: bytes) -> CardStep:
        self._enter("present_card")
        self._step = 0
        return CardStep(id="t1", apdus=self.steps[0])

    def answer_card(self, transaction: str, answers: Sequence[bytes]) -> CardStep:
        self._enter("answer_card")
        self._step += 1
        if self._step < len(self.steps):
            return CardStep(id=transaction, apdus=self.steps[self._step])
        return CardStep(id=transaction, session=self.session(Level.CARD))

    def verify_pin(self, token: str, pin: bytearray) -> Session:
        typed = bytes(pin).decode()
        self.seen_pins.append(pin)
        wipe(pin)
        self._enter("verify_pin")
        if typed == self.pin:
            return self.session(Level.CARD_PIN)
        self.tries -= 1
        code = ProblemCode.PIN_WRONG if self.tries else ProblemCode.PIN_LOCKED
        raise problem(code, tries_left=self.tries)

    def dnie_challenge(self) -> DnieChallenge:
        self._enter("dnie_challenge")
        self.challenges += 1
        return DnieChallenge(
            id=f"c{self.challenges}",
            nonce=f"{self.challenges:064x}",
            terminal="ab" * 32,
            origin="https://localhost",
            expires_at=NOW + timedelta(minutes=2),
        )

    def present_dnie(self, challenge: DnieChallenge, certificate: bytes, signature: bytes) -> Session:
        self._enter("present_dnie")
        return replace(self.session(Level.CERTIFICATE), pin_state=PinState.NONE, tries_left=0)

    def padron(self, token: str) -> PadronView:
        self._enter("padron")
        if not self.eligible:
            return PadronView(volante_available=False)
        return PadronView(
            volante_available=True,
            full_name="Ana García Muñoz",
            masked_document="***4567**",
            address="Calle de la Mina, 3",
            purposes=list(Purpose),
            contents=list(Content),
        )

    def issue_volante(self, token: str, request: VolanteRequest, key: str) -> IssuedDocument:
        fault = next(iter(self.faults.get("issue_volante", [])), None)
        if getattr(fault, "effect", None) is Effect.UNKNOWN:
            self.make(key)
        self._enter("issue_volante")
        return self.make(key)

    def make(self, key: str) -> IssuedDocument:
        document = self.documents.setdefault(key, replace(issued(), id=f"ES_{len(self.documents) + 1}"))
        self.operations[key] = Operation(key=key, status=OperationStatus.SUCCEEDED, result=f"/documents/{document.id}")
        return document

    def operation(self, key: str) -> Operation | None:
        self._enter("operation")
        return self.operations.get(key)

    def document(self, token: str, path: str) -> IssuedDocument:
        self._enter("document")
        return next(entry for entry in self.documents.values() if path.endswith(entry.id))

    def document_content(self, token: str, document_id: str) -> bytes:
        self._enter("document_content")
        return b"%PDF"

    def confirm_print(self, token: str, confirmation: PrintConfirmation) -> None:
        self._enter("confirm_print")
        self.confirmations.append(confirmation)

    def end_session(self, token: str) -> None:
        self._enter("end_session")

    def close(self) -> None:
        self.calls.append("close")


class FakePrinter:
    """A printer whose state and results a test sets."""

    def __init__(self) -> None:
        self.now = PrinterState.READY
        self.results: list[JobResult] = []
        self.printed: list[VolantePaper] = []
        self.manners: list[PaperManner] = []

    def state(self) -> PrinterState:
        return self.now

    def warm_up(self) -> None:
        """A fake is always warm."""

    def print_volante(self, paper: VolantePaper, manner: PaperManner) -> JobResult:
        result = self.results.pop(0) if self.results else JobResult(PaperOutcome.CONFIRMED, PrinterState.READY)
        if result.confirmed:
            self.printed.append(paper)
            self.manners.append(manner)
        return result

    def close(self) -> None:
        """Nothing to let go."""
