"""The office is told to end while it works: whatever it said is true, and nothing is half done."""

from __future__ import annotations

import http.client
import signal
import threading
from dataclasses import dataclass, field
from pathlib import Path
from uuid import uuid4

from sqlalchemy import func, select

from kiosk.central.database.records import DocumentRow, OperationRow
from kiosk.central.procedures.audit import verify
from tests.contract.running_office import Office, login, prepare, running

VOLANTE = {"purpose": "other", "content": "current"}
CITIZENS = ("ana", "julian", "elena")
_ENOUGH = 4


@dataclass
class Tally:
    """What clients were told."""

    acknowledged: list[str] = field(default_factory=list)
    unanswered: list[str] = field(default_factory=list)
    cut: list[str] = field(default_factory=list)
    enough: threading.Event = field(default_factory=threading.Event)


def _keep_asking(office: Office, name: str, tally: Tally) -> None:
    """Ask for one volante after the other until the office goes."""
    with office.terminal() as client:
        token = login(client, office.holder(name))
        while True:
            key = str(uuid4())
            try:
                reply = client.post("/me/padron/documents", VOLANTE, token, key=key)
            except http.client.IncompleteRead:
                tally.cut.append(key)
                return
            except (OSError, http.client.HTTPException):  # the connection was closed before an answer began
                tally.unanswered.append(key)
                return
            assert reply.status == 201, reply.body
            tally.acknowledged.append(key)
            if len(tally.acknowledged) >= _ENOUGH:
                tally.enough.set()


def test_all_that_was_acknowledged_is_there_and_nothing_was_cut(tmp_path: Path) -> None:
    state, tally = tmp_path / "state", Tally()
    prepare(state)
    with running(state) as office:
        clients = [threading.Thread(target=_keep_asking, args=(office, name, tally)) for name in CITIZENS]
        for client in clients:
            client.start()
        assert tally.enough.wait(60)
        office.process.send_signal(signal.SIGTERM)
        for client in clients:
            client.join(60)
        assert office.process.wait(60) == 0
    assert tally.cut == []
    with office.database.read() as db:
        done = set(db.scalars(select(OperationRow.key).where(OperationRow.status == "succeeded")))
        pending = db.scalar(select(func.count()).select_from(OperationRow).where(OperationRow.status == "pending"))
        documents = db.scalar(select(func.count()).select_from(DocumentRow)) or 0
        assert verify(db).broken is None
    office.database.close()
    assert set(tally.acknowledged) <= done
    assert pending == 0
    assert documents == len(tally.acknowledged)
    assert not done & set(tally.unanswered), "done, and the client was not told"
