"""``python -m tests.benchmarks.dnie``: the DNIe helper against ``pkcs11-tool --login --sign``, one card, one run.

Each round takes both, in turn first; ratios are the median of each round's own. Needs root, pcscd with vpcd, OpenSC and
a C compiler.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey

from kiosk.cards.dnie.helper import DnieHelper, DnieModule
from kiosk.cards.dnie.wire import Key
from kiosk.cards.pcsc import Context
from kiosk.cards.scard import ReaderStatus
from kiosk.sandbox.cards.dnie.hand import DnieInHand
from kiosk.sandbox.cards.dnie.personalisation import Holder, Personalisation
from kiosk.sandbox.cards.dnie.pki import DniePki
from kiosk.sandbox.cards.dnie.trust import shim_environment
from kiosk.sandbox.pcscd import DEMO_READER, Pcscd

_DELAYS_MS = (0, 5, 20)
_MOST = 1.15
_READER = f"{DEMO_READER} 00 00"
_PIN = "Canario-2026"
_CHALLENGE = b"reto de la sede"


@dataclass
class Times:
    """Seconds of each round, and the APDUs of one."""

    tool: list[float] = field(default_factory=list)
    whole: list[float] = field(default_factory=list)
    after_pin: list[float] = field(default_factory=list)
    tool_apdus: int = 0
    whole_apdus: int = 0
    pin_apdus: int = 0

    def ratio(self, ours: list[float]) -> float:
        """Return the median of the rounds' own ratios."""
        return statistics.median(one / other for one, other in zip(ours, self.tool, strict=True))


class Bench:
    """One card in the reader, and both who log in with it."""

    def __init__(self, card: DnieInHand, folder: Path) -> None:
        self._card, self._folder = card, folder
        self._challenge = folder / "challenge"
        self._challenge.write_bytes(_CHALLENGE)
        self._environment = {**os.environ, "OPENSC_CONF": str(DnieModule().configuration)}

    def rounds(self, count: int, delay_ms: int) -> Times:
        """Return the times of ``count`` rounds with a card that thinks ``delay_ms`` over each APDU."""
        self._card.delay(delay_ms / 1000)
        times = Times()
        for at in range(count):
            for one in (self._tool, self._helper)[:: 1 if at % 2 else -1]:
                one(times)
        return times

    def _tool(self, times: Times) -> None:
        card, before = self._card, self._card.apdus
        identifier = f"A{card.dnie.card.serial.hex().upper()}{_issued(card.dnie.card)}".encode().hex()
        out = self._folder / "signature"
        command = ["pkcs11-tool", "--login", "--pin", _PIN, "--sign", "-m", "SHA256-RSA-PKCS", "--id", identifier]
        begin = time.perf_counter()
        subprocess.run(
            [*command, "-i", str(self._challenge), "-o", str(out)],
            env=self._environment,
            check=True,
            capture_output=True,
        )
        times.tool.append(time.perf_counter() - begin)
        times.tool_apdus = card.apdus - before
        _verify(card.dnie.card, out.read_bytes())

    def _helper(self, times: Times) -> None:
        before, begin = self._card.apdus, time.perf_counter()
        with DnieHelper(_READER) as helper:
            helper.ready()
            read, typed = self._card.apdus, time.perf_counter()
            signed = helper.sign(Key.AUTHENTICATION, _CHALLENGE, bytearray(_PIN.encode()))
            end = time.perf_counter()
        times.whole.append(end - begin)
        times.after_pin.append(end - typed)
        times.whole_apdus, times.pin_apdus = self._card.apdus - before, self._card.apdus - read
        _verify(self._card.dnie.card, signed.signature)


def _issued(card: Personalisation) -> str:
    if card.authentication is None:
        raise ValueError("a card without authentication cannot log in")
    return card.authentication.certificate.not_valid_before_utc.strftime("%Y%m%d%H%M%S")


def _verify(card: Personalisation, signature: bytes) -> None:
    key = card.authentication.certificate.public_key() if card.authentication else None
    if not isinstance(key, RSAPublicKey):
        raise TypeError("not an RSA key")
    key.verify(signature, _CHALLENGE, PKCS1v15(), hashes.SHA256())


def _wait_for_card() -> None:
    with Context() as context:
        status = ReaderStatus(_READER)
        while not status.present:
            (status,) = context.status_change([status], 5.0) or [status]


def main() -> int:
    """Measure and print; 1 when the time after the PIN misses its aim."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=7)
    rounds = parser.parse_args().rounds
    lines = [
        "| ms per APDU | pkcs11-tool, s | helper: card in to signature, s | PIN to signature, s | whole : tool | "
        "PIN : tool | APDUs tool / whole / PIN |",
        "|---|---|---|---|---|---|---|",
    ]
    met = True
    with tempfile.TemporaryDirectory() as name, Pcscd() as _daemon:
        folder = Path(name)
        pki = DniePki(folder / "pki")
        os.environ.update(shim_environment(folder, pki.component_root))
        with DnieInHand(pki.card(Holder("99999999R", "Ana", "Prueba"), _PIN.encode())) as card:
            _wait_for_card()
            for delay in _DELAYS_MS:
                times = Bench(card, folder).rounds(rounds, delay)
                lines.append(_line(delay, times))
                met = met and times.ratio(times.after_pin) <= _MOST
    sys.stdout.write("\n".join(lines) + "\n")
    return 0 if met else 1


def _line(delay: int, times: Times) -> str:
    medians = (statistics.median(each) for each in (times.tool, times.whole, times.after_pin))
    ratios = (times.ratio(times.whole), times.ratio(times.after_pin))
    cells = [str(delay), *(f"{each:.3f}" for each in medians), *(f"{each:.2f}" for each in ratios)]
    return "| " + " | ".join([*cells, f"{times.tool_apdus} / {times.whole_apdus} / {times.pin_apdus}"]) + " |"


if __name__ == "__main__":
    sys.exit(main())
