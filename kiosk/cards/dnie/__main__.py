"""``python -m kiosk.cards.dnie --module PATH --reader NAME``: reads the card, waits for a PIN, signs once, ends.

Requests come on standard input, answers go to standard output (:mod:`kiosk.cards.dnie.wire`). It ends at once when
standard input is closed, and may be killed at any moment: the card is reset, and no try is spent but by VERIFY.
"""

from __future__ import annotations

import argparse
import os
import sys
from typing import Final

from kiosk.cards.dnie import wire
from kiosk.cards.dnie.hardening import LockedPin, die_with, harden
from kiosk.cards.dnie.wire import Answer, Failed, Failure, Key, Ready, Sign, Signed

_STDIN: Final = 0
_LONGEST_LINE: Final = 1 << 20
_LONGEST_PIN: Final = 64
_WAITS_FOR_ANOTHER: Final = {Failure.PIN_INCORRECT, Failure.PIN_LENGTH}


class _Pipes:
    """Standard input without a buffer that a PIN could stay in; standard output kept from the module's own chatter."""

    def __init__(self) -> None:
        self._out = os.dup(1)
        nothing = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nothing, 1)
        os.close(nothing)

    def say(self, answer: Answer) -> None:
        text = wire.line(answer)
        while text:
            text = text[os.write(self._out, text) :]

    def request(self) -> Sign:
        """Return the next request; the end of input ends the process."""
        text = bytearray()
        while not text.endswith(b"\n"):
            text += self._read(1)
            if len(text) > _LONGEST_LINE:
                raise ValueError("a line without end")
        return wire.request(bytes(text))

    def pin(self, length: int) -> LockedPin:
        """Return the PIN that follows a request."""
        if not 0 <= length <= _LONGEST_PIN:
            raise ValueError("not the length of a PIN")
        pin = LockedPin(length)
        view, at = memoryview(pin.buffer), 0
        while at < length:
            count = os.readv(_STDIN, [view[at:]])
            if not count:
                raise SystemExit(0)
            at += count
        return pin

    def _read(self, count: int) -> bytes:
        data = os.read(_STDIN, count)
        if not data:
            raise SystemExit(0)
        return data


def main(arguments: list[str]) -> None:
    """Serve one card until a signature is made, or none can be."""
    parser = argparse.ArgumentParser(prog="kiosk.cards.dnie")
    parser.add_argument("--module", required=True)
    parser.add_argument("--reader", default="")
    chosen = parser.parse_args(arguments)
    harden()
    die_with(_STDIN)
    pipes = _Pipes()
    _serve(pipes, chosen.module, chosen.reader)


def _serve(pipes: _Pipes, module: str, reader: str) -> None:
    # Here, not above: loading the binding takes longer than everything else, and the watch over the parent comes first.
    from kiosk.cards.dnie.token import DnieToken, RefusedError  # noqa: PLC0415

    try:
        token = DnieToken(module, reader)
        ready = Ready(certificates=token.certificates())
        if ready.certificate(Key.AUTHENTICATION) is None:
            # A module may leave out what it could not read; what is missing twice is not in the card.
            token = DnieToken(module, reader, afresh=True)
            ready = Ready(certificates=token.certificates())
        pipes.say(ready)
    except RefusedError as refused:
        pipes.say(Failed(failure=refused.failure))
        return
    while True:
        request = pipes.request()
        pin = pipes.pin(request.pin_length)
        answer: Signed | Failed
        try:
            answer = token.sign(request.key, request.data, pin)
        except RefusedError as refused:
            answer = Failed(failure=refused.failure, tries_left=refused.tries_left)
        finally:
            pin.wipe()
        pipes.say(answer)
        if not (isinstance(answer, Failed) and answer.failure in _WAITS_FOR_ANOTHER):
            return


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    finally:
        # No clean-up of the module: it may take seconds on a card that is gone. pcscd resets the card by itself.
        os._exit(0)
