"""One connection through the cable, followed TLS record by TLS record (RFC 8446 §5.1) without opening any."""

from __future__ import annotations

import asyncio
import socket
import struct
from collections.abc import AsyncIterator, Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.sandbox.cable import Cable

_RESET = struct.pack("ii", 1, 0)  # SO_LINGER with 0 s: closing sends RST, as a broken path does
_HEADER = 5
_HANDSHAKES_AND_DATA = range(20, 24)
_APPLICATION_DATA = 23
_CHUNK = 65536
# A TLS 1.3 Finished on the wire: 4 bytes of header, a SHA-256 or SHA-384 MAC, content type, 16 bytes of AEAD tag.
_FINISHED = {4 + 32 + 1 + 16, 4 + 48 + 1 + 16}
_QUIET_S = 0.05


class Line:
    """Relays one connection and knows when its handshake is over.

    In TLS 1.3 the rest of the handshake and the server's session tickets look like application data from outside.
    The client's Finished is known by its length; what it sends after that is the request.
    """

    def __init__(self, cable: Cable, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._cable = cable
        self._near = (reader, writer)
        self._writers = [writer]
        self._server_enciphers = False
        self._established = False
        self._heard_at = 0.0
        self._cut: Callable[[], None] | None = None

    async def relay(self, host: str, port: int) -> None:
        """Connect to the target and hand bytes on until one side ends.

        Raises:
            OSError: the target cannot be reached, or a side was reset.
        """
        far_reader, far_writer = await asyncio.open_connection(host, port)
        self._writers.append(far_writer)
        near_reader, near_writer = self._near
        ways = [
            asyncio.create_task(self._outward(near_reader, far_writer)),
            asyncio.create_task(self._homeward(far_reader, near_writer)),
        ]
        try:
            done, _ = await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
            for way in done:
                way.result()
            for writer in self._writers:  # one side ended in peace: let the other have what is on its way
                writer.close()
            await asyncio.gather(*(writer.wait_closed() for writer in self._writers), return_exceptions=True)
        finally:
            for way in ways:
                way.cancel()
            await asyncio.gather(*ways, return_exceptions=True)

    def reset(self) -> None:
        """Cut both sides at once."""
        for writer in self._writers:
            raw: socket.socket | None = writer.get_extra_info("socket")
            if raw is not None and raw.fileno() >= 0:
                raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET)
            writer.transport.abort()

    async def _outward(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        async for record in _records(reader):
            if self._is_request(record) and self._cable.armed:
                await self._tickets_passed()
                self._cut = self._cable.take_cut() or self._cut
            await self._hand_on(record, writer)

    async def _homeward(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        async for record in _records(reader):
            self._server_enciphers |= record[0] == _APPLICATION_DATA
            self._heard_at = asyncio.get_running_loop().time()
            if self._cut is not None:
                self._cut()
                return
            await self._hand_on(record, writer)

    async def _hand_on(self, record: bytes, writer: asyncio.StreamWriter) -> None:
        if self._cable.delay_s:
            await asyncio.sleep(self._cable.delay_s)
        writer.write(record)
        await writer.drain()

    def _is_request(self, record: bytes) -> bool:
        if self._established or record[0] != _APPLICATION_DATA:
            return self._established
        if not self._server_enciphers:  # TLS 1.2: application data is what it says
            self._established = True
            return True
        self._established = len(record) - _HEADER in _FINISHED
        self._heard_at = asyncio.get_running_loop().time()
        return False

    async def _tickets_passed(self) -> None:
        """Wait until the server has been quiet for 50 ms: what comes then answers the request."""
        loop = asyncio.get_running_loop()
        while (rest := self._heard_at + _QUIET_S - loop.time()) > 0:
            await asyncio.sleep(rest)


async def _records(reader: asyncio.StreamReader) -> AsyncIterator[bytes]:
    """Yield TLS records; or, from the first byte that starts none, whatever comes, so that any protocol passes."""
    while kind := await _exactly(reader, 1):
        if kind[0] not in _HANDSHAKES_AND_DATA:
            yield kind
            break
        header = kind + await _exactly(reader, _HEADER - 1)
        yield header + await _exactly(reader, int.from_bytes(header[3:5], "big"))
    while rest := await reader.read(_CHUNK):
        yield rest


async def _exactly(reader: asyncio.StreamReader, size: int) -> bytes:
    try:
        return await reader.readexactly(size)
    except asyncio.IncompleteReadError as error:
        return error.partial
