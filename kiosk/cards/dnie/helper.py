"""The terminal's end of the DNIe helper process. Used from the card's worker thread; :meth:`DnieHelper.kill` from any.

One helper is one card in one reader: start it when a DNIe is put in, so that it reads the card while the PIN is typed;
drop it when the card leaves. A wrong PIN may be followed by another; after a signature the helper ends.
"""

from __future__ import annotations

import os
import select
import subprocess
import sys
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from kiosk.cards.dnie import wire
from kiosk.cards.dnie.errors import DnieHelperError, error_of
from kiosk.cards.dnie.wire import Answer, Failed, Failure, Key, Ready, Sign, Signed
from kiosk.cards.pcsc import REMOVAL_NOTICE_S, Context
from kiosk.core.errors import CardError, CardRemovedError
from kiosk.core.personal import wipe

READY_S: Final = 30.0
"""Longest wait for a card to be read: about 105 APDUs, each up to 0.2 s, and the module's own time."""

SIGN_S: Final = 60.0
"""Longest wait for a signature: three logins of a slow card."""

_CONFIGURATION: Final = Path(__file__).with_name("opensc.conf")
_LONGEST_ANSWER: Final = 1 << 20
_CHUNK: Final = 65_536
_TALKATIVE: Final = frozenset({"OPENSC_DEBUG", "PKCS11SPY", "PKCS11SPY_OUTPUT", "PCSCLITE_DEBUG"})
"""Variables by which a module writes what it is told, the PIN included (§3.3)."""

_SAID_BY_THE_CARD: Final = frozenset({Failure.PIN_INCORRECT, Failure.PIN_BLOCKED, Failure.PIN_LENGTH, Failure.REMOVED})


@dataclass(frozen=True)
class DnieModule:
    """The PKCS#11 module of this installation.

    Attributes:
        path: of the shared library: OpenSC's, or another one's by configuration.
        configuration: ``opensc.conf`` for OpenSC's; others do not look at it.
    """

    path: str = "/usr/lib/x86_64-linux-gnu/opensc-pkcs11.so"
    configuration: Path = _CONFIGURATION


class DnieHelper:
    """One DNIe in one reader, behind a process of its own. A context manager that ends the process.

    Args:
        reader: PC/SC name of the reader; empty for the first with a DNIe.
        module: of the installation.
        context: makes a PC/SC context, to ask whether the card is still there when the module gives no reason.
    """

    def __init__(self, reader: str, module: DnieModule | None = None, *, context: type[Context] = Context) -> None:
        self._reader = reader
        self._module = module or DnieModule()
        self._context = context
        self._process: subprocess.Popen[bytes] | None = None
        self._rest = b""
        self._guard = threading.Lock()
        self._killed = False

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, _type: type[BaseException] | None, _error: BaseException | None, _tb: TracebackType | None
    ) -> None:
        self.close()

    @property
    def pid(self) -> int | None:
        """Process id of the helper, None when it does not run."""
        return self._process.pid if self._process is not None else None

    def start(self) -> None:
        """Start the process; it begins to read the card. Does nothing when it runs, or was killed before.

        Raises:
            DnieHelperError: it cannot be started.
        """
        command = [sys.executable, "-m", "kiosk.cards.dnie", "--module", self._module.path, "--reader", self._reader]
        with self._guard:
            if self._process is not None or self._killed:
                return
            try:
                self._process = subprocess.Popen(  # noqa: S603 - our own program
                    command,
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.DEVNULL,
                    env=_environment(os.environ, self._module),
                    bufsize=0,
                )
            except OSError as error:
                raise DnieHelperError(f"the helper does not start: {error.strerror}") from error

    def ready(self, timeout_s: float = READY_S) -> Ready:
        """Return what the card says of itself without PIN, once it is read.

        Raises:
            CardRemovedError: the card left.
            DnieError: and its children.
        """
        answer = self._answer(timeout_s)
        if not isinstance(answer, Ready):
            raise self._failed(answer)
        if answer.certificate(Key.AUTHENTICATION) is None and (gone := self._removal()):
            raise gone
        return answer

    def sign(self, key: Key, data: bytes, pin: bytearray, timeout_s: float = SIGN_S) -> Signed:
        """Log in and sign ``data``, RSA PKCS#1 v1.5 with SHA-256; ``pin`` is wiped, whatever happens.

        After :class:`DniePinError` and :class:`DniePinLengthError` it may be called again; after anything else the
        helper has ended.

        Raises:
            CardRemovedError: the card left.
            DnieError: and its children.
        """
        try:
            self._send(wire.line(Sign(key=key, data=data, pin_length=len(pin))))
            self._send(pin)
        finally:
            wipe(pin)
        answer = self._answer(timeout_s)
        if not isinstance(answer, Signed):
            raise self._failed(answer)
        return answer

    def kill(self) -> None:
        """End the process now, whatever it does; whoever waits for it gets :class:`DnieHelperError`. Never raises."""
        with self._guard:
            self._killed = True
            if self._process is not None:
                self._process.kill()

    def close(self) -> None:
        """End the process and wait for it. May be called twice."""
        self.kill()
        with self._guard:
            process, self._process = self._process, None
        if process is None:
            return
        process.wait()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                pipe.close()

    def _send(self, data: bytes | bytearray) -> None:
        view = memoryview(data)
        try:
            while view:
                view = view[os.write(self._pipe(writing=True), view) :]
        except OSError as error:
            raise DnieHelperError("the helper is gone") from error

    def _answer(self, timeout_s: float) -> Answer:
        deadline = time.monotonic() + timeout_s
        while b"\n" not in self._rest:
            self._rest += self._chunk(deadline)
            if len(self._rest) > _LONGEST_ANSWER:
                raise DnieHelperError("an answer without end")
        text, _, self._rest = self._rest.partition(b"\n")
        try:
            return wire.answer(text)
        except ValueError as error:
            raise DnieHelperError("no answer the helper gives") from error

    def _chunk(self, deadline: float) -> bytes:
        descriptor = self._pipe(writing=False)
        if not select.select([descriptor], [], [], max(0.0, deadline - time.monotonic()))[0]:
            self.kill()
            raise DnieHelperError("the helper did not answer in time")
        chunk = os.read(descriptor, _CHUNK)
        if not chunk:
            raise DnieHelperError("the helper ended without an answer")
        return chunk

    def _pipe(self, *, writing: bool) -> int:
        process = self._process
        if process is None or process.stdin is None or process.stdout is None:
            raise DnieHelperError("the helper does not run")
        return (process.stdin if writing else process.stdout).fileno()

    def _failed(self, answer: Answer) -> CardError:
        """Return the error for an answer; unless the card itself gave the reason, ask pcscd whether it is there."""
        if not isinstance(answer, Failed):
            return DnieHelperError("the helper lost its way")
        error = error_of(answer)
        return error if answer.failure in _SAID_BY_THE_CARD else self._removal() or error

    def _removal(self) -> CardError | None:
        if not self._reader:
            return None
        try:
            with self._context() as context:
                if context.card_left(self._reader, REMOVAL_NOTICE_S):
                    return CardRemovedError("the DNIe left the reader")
        except CardError as gone:
            return gone
        return None


def _environment(ours: Mapping[str, str], module: DnieModule) -> dict[str, str]:
    kept = {name: value for name, value in ours.items() if name not in _TALKATIVE}
    return {**kept, "OPENSC_CONF": str(module.configuration)}
