"""The DNIe helper without a card: its messages, its errors, its PIN, and what it does without a module."""

from __future__ import annotations

import ctypes
import os
import subprocess
import sys
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.cards.dnie import wire
from kiosk.cards.dnie.errors import DnieHelperError, DnieModuleError, DniePinError, error_of
from kiosk.cards.dnie.hardening import LockedPin
from kiosk.cards.dnie.helper import DnieHelper, DnieModule
from kiosk.cards.dnie.wire import Certificate, Failed, Failure, Key, Ready, Sign, Signed
from kiosk.core.errors import CardRemovedError

CERTIFICATE = Certificate(
    key=Key.AUTHENTICATION,
    der=b"\x30\x03CN=",
    begins=datetime(2026, 1, 1, tzinfo=UTC),
    ends=datetime(2031, 1, 1, tzinfo=UTC),
)
ANSWERS = [
    Ready(certificates=[CERTIFICATE]),
    Signed(signature=bytes(256), attempts=2),
    Failed(failure=Failure.PIN_INCORRECT, tries_left=1),
]


@pytest.mark.parametrize("answer", ANSWERS)
def test_answers_are_read_as_said(answer: wire.Answer) -> None:
    line = wire.line(answer)
    assert line.count(b"\n") == 1
    assert wire.answer(line[:-1]) == answer


@given(st.binary(max_size=400), st.sampled_from(list(Key)), st.integers(0, 64))
def test_requests_are_read_as_asked(data: bytes, key: Key, length: int) -> None:
    line = wire.line(Sign(key=key, data=data, pin_length=length))
    assert line.count(b"\n") == 1
    assert wire.request(line[:-1]) == Sign(key=key, data=data, pin_length=length)


@given(st.binary(max_size=80))
def test_noise_is_no_message(noise: bytes) -> None:
    for read in (wire.answer, wire.request):
        with pytest.raises(ValueError):  # noqa: PT011 - whatever the decoder says of noise
            read(noise)


def test_nothing_of_a_person_is_in_a_repr() -> None:
    for message in (CERTIFICATE, *ANSWERS, Sign(key=Key.SIGNATURE, data=b"nombre", pin_length=8)):
        assert "CN=" not in repr(message)
        assert "nombre" not in repr(message)


@pytest.mark.parametrize("failure", list(Failure))
def test_every_failure_has_its_error(failure: Failure) -> None:
    error = error_of(Failed(failure=failure, tries_left=1))
    if failure is Failure.REMOVED:
        assert isinstance(error, CardRemovedError)
    elif failure is Failure.HELPER:  # the helper cannot say that it died
        assert isinstance(error, DnieModuleError)
    else:
        assert getattr(error, "failure", None) is failure
    if isinstance(error, DniePinError):
        assert error.tries_left == 1


def test_pin_and_its_copies_are_wiped() -> None:
    pin = LockedPin(12)
    pin.buffer[:] = b"Canario-2026"
    copy = pin.encode("utf-8")
    assert copy == b"Canario-2026"
    assert "Canario" not in repr(pin)
    pin.wipe()
    assert pin.buffer == bytes(12)
    assert ctypes.string_at(ctypes.c_char_p(copy), 12) == bytes(12)


@pytest.mark.parametrize("content", [b"", b"x"])
def test_shared_bytes_of_the_interpreter_are_left_alone(content: bytes) -> None:
    pin = LockedPin(len(content))
    pin.buffer[:] = content
    pin.encode()
    pin.wipe()
    assert bytes([0x78]) == b"x"


def test_missing_module_is_told() -> None:
    with DnieHelper("", DnieModule(path="/nowhere/module.so")) as helper, pytest.raises(DnieModuleError):
        helper.ready()


def test_helper_is_started_once_and_never_after_a_kill() -> None:
    helper = DnieHelper("", DnieModule(path="/nowhere/module.so"))
    with pytest.raises(DnieHelperError, match="not run"):
        helper.ready()
    helper.start()
    first = helper.pid
    helper.start()
    assert helper.pid == first
    helper.close()
    helper.close()
    helper.start()
    assert helper.pid is None


def test_pin_for_a_dead_helper_is_wiped() -> None:
    with DnieHelper("", DnieModule(path="/nowhere/module.so")) as helper:
        helper.kill()
        pin = bytearray(b"Canario-2026")
        with pytest.raises(DnieHelperError):
            helper.sign(Key.AUTHENTICATION, b"", pin)
        assert pin == bytes(12)


def test_program_ends_when_its_input_ends() -> None:
    command = [sys.executable, "-m", "kiosk.cards.dnie", "--module", "/nowhere/module.so"]
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, env=os.environ, check=False)
    assert b'"failed"' in done.stdout or done.returncode == 1
    assert b"Traceback" not in done.stderr
