"""What systemd is told (sd_notify(3)): ready, alive, about to stop. Elsewhere nothing is said."""

from __future__ import annotations

import asyncio
import os
import socket
from typing import Final

_MICRO: Final = 1_000_000


def tell(state: str) -> None:
    """Send ``state``, for instance ``READY=1``, if a supervisor listens."""
    address = os.environ.get("NOTIFY_SOCKET", "")
    if not address:
        return
    name = "\0" + address[1:] if address.startswith("@") else address
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as bound:
        bound.connect(name)
        bound.sendall(state.encode())


async def stay_alive() -> None:
    """Say so from the loop that serves, twice per period, as long as it turns; at once over without a period."""
    period = int(os.environ.get("WATCHDOG_USEC", "0")) / _MICRO
    while period:
        tell("WATCHDOG=1")
        await asyncio.sleep(period / 2)
