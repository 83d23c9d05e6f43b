"""The cable itself: a stand-in that lies would make every other test lie."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator

import pytest

from kiosk.sandbox.cable import Cable

WITHIN_S = 5


class Echo:
    """Answers each piece with the same piece."""

    def __init__(self) -> None:
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._listener.getsockname()[1])
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            with connection:
                try:
                    while data := connection.recv(65536):
                        connection.sendall(data)
                except OSError:
                    continue

    def stop(self) -> None:
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._thread.join(WITHIN_S)


@pytest.fixture
def echo() -> Iterator[Echo]:
    server = Echo()
    yield server
    server.stop()


def connect(cable: Cable) -> socket.socket:
    return socket.create_connection(("127.0.0.1", cable.port), WITHIN_S)


def receive(near: socket.socket, size: int) -> bytes:
    data = b""
    while len(data) < size and (piece := near.recv(65536)):
        data += piece
    return data


def test_any_protocol_passes(echo: Echo) -> None:
    with Cable("127.0.0.1", echo.port) as cable, connect(cable) as near:
        for piece in (b"GET / HTTP/1.1\r\n\r\n", b"\x17", b"\x17\x03\x03\x00\x02ab"):
            near.sendall(piece)
            assert receive(near, len(piece)) == piece


def test_unplugged_means_reset_and_refused_on_the_same_port(echo: Echo) -> None:
    with Cable("127.0.0.1", echo.port) as cable:
        port = cable.port
        with connect(cable) as near:
            near.sendall(b"hello")
            assert receive(near, 5) == b"hello"
            cable.unplug()
            with pytest.raises(ConnectionResetError):
                near.recv(100)
        for _ in range(20):
            with pytest.raises(ConnectionRefusedError):
                connect(cable)
        cable.unplug()
        cable.plug()
        cable.plug()
        assert cable.port == port
        with connect(cable) as near:
            near.sendall(b"again")
            assert receive(near, 5) == b"again"


def test_delay(echo: Echo) -> None:
    with Cable("127.0.0.1", echo.port) as cable, connect(cable) as near:
        cable.delay(0.1)
        before = time.monotonic()
        near.sendall(b"slow!")
        assert receive(near, 5) == b"slow!"
        assert time.monotonic() - before >= 0.2


def test_an_orderly_end_loses_nothing(echo: Echo) -> None:
    with Cable("127.0.0.1", echo.port) as cable, connect(cable) as near:
        data = b"x" * 300_000
        sender = threading.Thread(target=near.sendall, args=(data,))
        sender.start()
        received = receive(near, len(data))
        sender.join(WITHIN_S)
        near.shutdown(socket.SHUT_WR)
        assert near.recv(100) == b""
        assert received == data


def test_small_pieces_do_not_wait_for_each_other(echo: Echo) -> None:
    """Nagle's algorithm and delayed ACKs would add 40 ms to every answer sent as two pieces, as HTTP servers do."""
    record = b"\x17\x03\x03\x00\x02ab"
    with Cable("127.0.0.1", echo.port) as cable, connect(cable) as near:
        near.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        times = []
        for _ in range(30):
            before = time.monotonic()
            near.sendall(record * 2)
            assert receive(near, 2 * len(record)) == record * 2
            times.append(time.monotonic() - before)
        assert sorted(times)[len(times) // 2] < 0.02


def test_nobody_at_the_other_end() -> None:
    with socket.socket() as reserved:
        reserved.bind(("127.0.0.1", 0))
        nobody = reserved.getsockname()[1]
        with Cable("127.0.0.1", nobody) as cable, pytest.raises(ConnectionResetError), connect(cable) as near:
            near.recv(100)


def test_stop_ends_its_thread_and_open_lines(echo: Echo) -> None:
    before = threading.active_count()
    with Cable("127.0.0.1", echo.port) as cable, connect(cable) as near:
        near.sendall(b"open!")
        assert receive(near, 5) == b"open!"
        cable.stop()
        with pytest.raises(ConnectionResetError):
            near.recv(100)
        assert threading.active_count() == before
        with pytest.raises(RuntimeError):
            cable.plug()
