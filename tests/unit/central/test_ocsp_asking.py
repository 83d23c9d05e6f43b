"""Asking over HTTP: whatever is at the other end, an answer comes in time or none does."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

import pytest

from kiosk.central.dnie.asking import NoAnswerError, ask

LIMIT_S = 0.4
_HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/ocsp-response\r\n"
Talk = Callable[[socket.socket, threading.Event], None]


@contextmanager
def responder(talk: Talk) -> Iterator[str]:
    """Listen for one connection, read the request and let ``talk`` answer."""
    over = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def serve() -> None:
            line, _ = listener.accept()
            with line, suppress(OSError):
                while b"\r\n\r\n?" not in line.recv(65536, socket.MSG_PEEK):
                    over.wait(0.005)
                line.recv(65536)
                talk(line, over)

        thread = threading.Thread(target=serve)
        thread.start()
        yield f"http://127.0.0.1:{listener.getsockname()[1]}/ocsp"
        over.set()
        thread.join()


def says(answer: bytes) -> Talk:
    return lambda line, _over: line.sendall(answer)


def drips(begin: bytes, drop: bytes) -> Talk:
    """Send something every 20 ms, for ever: no single wait is long."""

    def talk(line: socket.socket, over: threading.Event) -> None:
        line.sendall(begin)
        while not over.wait(0.02):
            line.sendall(drop)

    return talk


def waits(line: socket.socket, over: threading.Event) -> None:
    over.wait(5.0)


def test_the_answer_is_what_was_said() -> None:
    with responder(says(_HEAD + b"Content-Length: 3\r\n\r\nDER")) as url:
        assert ask(url, b"?", 5.0) == b"DER"


def test_without_a_length_it_ends_with_the_connection() -> None:
    with responder(says(_HEAD + b"Connection: close\r\n\r\nDER")) as url:
        assert ask(url, b"?", 5.0) == b"DER"


@pytest.mark.parametrize(
    "talk",
    [
        waits,
        drips(_HEAD + b"Content-Length: 60000\r\n\r\n", b"x"),
        drips(b"HTTP/1.1 200 OK\r\n", b"X-Pad: y\r\n"),
        drips(b"", b"H"),
    ],
    ids=["silence", "body by drops", "headers by drops", "status line by drops"],
)
def test_nobody_is_waited_for_longer_than_said(talk: Talk) -> None:
    with responder(talk) as url:
        begin = time.monotonic()
        with pytest.raises(NoAnswerError):
            ask(url, b"?", LIMIT_S)
        assert time.monotonic() - begin < LIMIT_S + 1.0


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"SSH-2.0-OpenSSH_9.2\r\n",
        b"HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1/\r\nContent-Length: 0\r\n\r\n",
        b"HTTP/1.1 500 Oops\r\nContent-Type: application/ocsp-response\r\nContent-Length: 1\r\n\r\nx",
        b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 1\r\n\r\nx",
        _HEAD + b"Content-Length: 70000\r\n\r\n" + bytes(70_000),
        _HEAD + b"Content-Length: 9\r\n\r\nshort",
    ],
    ids=["nothing", "not http", "redirect", "500", "html", "too long", "cut off"],
)
def test_what_is_no_answer_is_none(answer: bytes) -> None:
    with responder(says(answer)) as url, pytest.raises(NoAnswerError):
        ask(url, b"?", 2.0)
