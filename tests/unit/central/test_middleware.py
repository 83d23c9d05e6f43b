"""The last line of defence: faults nobody foresaw, bodies without end."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterable

import pytest
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kiosk.central.api.middleware import BodyLimit, Faults


def _call(app: ASGIApp, chunks: Iterable[bytes] = (b"",)) -> list[Message]:
    sent: list[Message] = []
    parts = list(chunks)
    coming = [
        {"type": "http.request", "body": part, "more_body": number < len(parts)} for number, part in enumerate(parts, 1)
    ]

    async def receive() -> Message:
        return coming.pop(0)

    async def send(message: Message) -> None:
        sent.append(message)

    asyncio.run(app({"type": "http", "method": "POST", "path": "/", "headers": []}, receive, send))  # type: ignore[arg-type]  # a coroutine, as ASGI has it
    return sent


@pytest.mark.expected_log_warnings
def test_an_unforeseen_fault_is_told_as_unknown_and_its_text_stays_inside(caplog: pytest.LogCaptureFixture) -> None:
    name = "Ana Belén Carrasco"

    async def broken(_scope: Scope, _receive: Receive, _send: Send) -> None:
        raise RuntimeError(name)

    start, body = _call(Faults(broken))
    problem = json.loads(body["body"])
    assert (start["status"], problem["code"], problem["effect"]) == (500, "internal", "unknown")
    assert "RuntimeError" in caplog.text
    assert "Carrasco" not in caplog.text + str(problem)


@pytest.mark.parametrize(("chunks", "status"), [([b"a" * 8, b"b" * 8], 200), ([b"a" * 8, b"b" * 9], 413)])
def test_a_body_is_read_up_to_its_limit(chunks: list[bytes], status: int) -> None:
    seen: list[bytes] = []

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        message = await receive()
        seen.extend([message["body"], scope["state"]["body"]])
        await send({"type": "http.response.start", "status": 200, "headers": []})

    start = _call(BodyLimit(app, limit=16), chunks)[0]
    assert start["status"] == status
    assert seen == ([b"".join(chunks)] * 2 if status == 200 else [])
