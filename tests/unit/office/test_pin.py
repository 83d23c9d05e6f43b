"""The PIN on its way: right bytes to TLS, no copies of ours, nothing left."""

from __future__ import annotations

import logging
import ssl
import traceback
from collections.abc import Callable

import pytest

from kiosk.contract.problems import ProblemCode
from kiosk.core.errors import KioskError, OfficeRefusedError
from kiosk.office.pin import pin_body
from kiosk.office.rest import RestOffice
from kiosk.sandbox.cable import Cable

from . import answers
from .https_server import HttpsServer, Reply

PIN = b"907351"
Sent = list[tuple[object, bytes]]


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> Sent:
    """Everything handed to TLS: the object itself, and what it held then."""
    seen: Sent = []
    sendall: Callable[..., None] = ssl.SSLSocket.sendall

    def spy(self: ssl.SSLSocket, data: bytearray, flags: int = 0) -> None:
        if not self.server_side:
            seen.append((data, bytes(data)))
        sendall(self, data, flags)

    monkeypatch.setattr(ssl.SSLSocket, "sendall", spy)
    return seen


def bodies(sent: Sent) -> list[tuple[object, bytes]]:
    return [(data, content) for data, content in sent if PIN in content]


def test_the_very_bytearray_reaches_the_socket(office: RestOffice, server: HttpsServer, sent: Sent) -> None:
    server.answer = lambda _heard: answers.reply(answers.SESSION)
    pin = bytearray(PIN)
    office.verify_pin("tok-abc", pin)
    ((data, content),) = bodies(sent)
    assert content == b'{"pin":"907351"}'
    assert isinstance(data, bytearray)
    assert data == bytes(len(content))
    assert pin == bytes(6)
    (heard,) = server.heard
    assert heard.body == content
    assert heard.headers["content-length"] == "16"
    assert "transfer-encoding" not in heard.headers


@pytest.mark.parametrize(
    "answer",
    [
        answers.problem(ProblemCode.PIN_WRONG, 403, triesLeft=4),
        Reply(raw=b"", close=True),
        Reply(500, b"907351", "text/plain"),
        Reply(body=b'{"token": "907351"}'),
        Reply(body=b'{"token": "\xff907351'),
    ],
    ids=["wrong", "cut", "server fault", "unfit", "garbage"],
)
def test_wiped_and_nowhere_after_an_error(
    answer: Reply,
    office: RestOffice,
    server: HttpsServer,
    sent: Sent,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    server.answer = lambda _heard: answer
    pin = bytearray(PIN)
    with pytest.raises(KioskError) as caught:
        office.verify_pin("tok-abc", pin)
    assert pin == bytes(6)
    assert all(isinstance(data, bytearray) and not any(data) for data, _ in bodies(sent))
    assert PIN.decode() not in _shown_with_locals(caught.value)
    assert PIN.decode() not in caplog.text
    assert "tok-abc" not in caplog.text


def _shown_with_locals(error: BaseException) -> str:
    """The traceback as a crash reporter would show it, from our first frame on (the test's own holds the PIN)."""
    frames = error.__traceback__.tb_next if error.__traceback__ is not None else None
    return "".join(traceback.TracebackException(type(error), error, frames, capture_locals=True).format())


def test_wiped_when_nothing_can_be_sent(office: RestOffice, cable: Cable, sent: Sent) -> None:
    cable.unplug()
    pin = bytearray(PIN)
    with pytest.raises(KioskError):
        office.verify_pin("tok-abc", pin)
    assert pin == bytes(6)
    assert not bodies(sent)


def test_a_repeated_pin_is_the_same_pin(office: RestOffice, server: HttpsServer, sent: Sent) -> None:
    """On a kept-alive connection that breaks, the body must still be whole for the second try."""
    wrong = answers.problem(ProblemCode.PIN_WRONG, 403, triesLeft=4)
    replies = iter([answers.reply(answers.TIME), Reply(raw=b"", close=True), wrong])
    server.answer = lambda _heard: next(replies)
    office.time()
    pin = bytearray(PIN)
    with pytest.raises(OfficeRefusedError):
        office.verify_pin("tok-abc", pin)
    assert [heard.body for heard in server.heard[1:]] == [b'{"pin":"907351"}'] * 2
    assert len({heard.headers["idempotency-key"] for heard in server.heard[1:]}) == 1
    assert not any(pin)


@pytest.mark.parametrize("pin", [b'1"2', b"", b"12 3", "١٢٣".encode()])
def test_only_digits(pin: bytes, office: RestOffice, server: HttpsServer) -> None:
    given = bytearray(pin)
    with pytest.raises(ValueError, match="not a PIN"):
        office.verify_pin("tok-abc", given)
    assert not any(given)
    assert not server.heard


def test_the_body_is_one_buffer() -> None:
    assert pin_body(bytearray(b"0042")) == b'{"pin":"0042"}'
