"""Checking a document by its code: not too often, and never quicker when there is none (reference/domain.md §11.3)."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from starlette.concurrency import run_in_threadpool

from kiosk.central.database.records import DocumentRow
from kiosk.central.procedures.documents import by_code
from kiosk.central.services import Services


@asynccontextmanager
async def check(services: Services, client: str, code: str) -> AsyncIterator[DocumentRow | None]:
    """Look a code up for ``client``; the block, whatever it does, ends no sooner than the limits' floor.

    Raises:
        ProblemError: ``rate-limited`` with the seconds to wait.
    """
    services.verifications.take(client)
    end = time.monotonic() + services.settings.limits.verification_floor.total_seconds()
    try:
        yield await run_in_threadpool(by_code, services, code)
    finally:
        await asyncio.sleep(max(0.0, end - time.monotonic()))
