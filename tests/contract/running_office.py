"""The real central e-office in a process of its own, with a small town, and the cards of its cast."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import update

from kiosk.central.commands import main
from kiosk.central.database.engine import Database
from kiosk.central.database.people import Card
from kiosk.central.settings import Settings
from kiosk.central.town.cast import CAST
from kiosk.central.town.rows import character_state
from kiosk.sandbox.cards.desfire import DesfireChip
from kiosk.sandbox.cards.personalisation import Personalisation
from kiosk.sandbox.pki import make_demo_pki
from tests.contract.https_client import Client, Reply, client_context

TERMINALS = ("Q-01", "Q-02", "Q-99")
"""Q-99 has a certificate of the right CA and is not enrolled."""
_ENTRY = "import sys; from kiosk.central.commands import main; sys.exit(main(sys.argv[1:]))"

LOG = "central.log"
"""Where the office's log is, below the state folder."""
_MANY = """\
log_level = "INFO"
[limits]
requests_per_minute = 1_000_000
card_reads_per_minute = 1_000_000
pins_per_minute = 1_000_000
dnie_challenges_per_minute = 1_000_000
"""
"""Tests ask more often than any citizen."""


@dataclass(frozen=True)
class Holder:
    """A member of the cast with the card at hand."""

    record: dict[str, Any]

    @property
    def pin(self) -> str:
        return str(self.record["pin"])

    @property
    def uid(self) -> str:
        return str(self.record["uid"])

    @property
    def personalisation(self) -> Personalisation:
        return Personalisation.from_record(self.record)


class OfficeData:
    """What an office keeps, for whoever checks behind its back."""

    def __init__(self, state: Path, database: str) -> None:
        self.settings = Settings.at(state, **({"database_url": database} if database else {}))
        self.here = place(state, database)
        self.database = Database(self.settings.database_url)

    def holder(self, name: str) -> Holder:
        records = json.loads(self.settings.demo_cards.read_text(encoding="utf-8"))
        return Holder(next(record for record in records if record["id"] == name))

    def reset_cast(self) -> None:
        """Put the cast's cards back to how they began."""
        with self.database.write() as db:
            for number, who in enumerate(CAST, start=1):
                db.execute(update(Card).where(Card.id == number).values(character_state(who)))


class Office(OfficeData):
    """A running office and its addresses."""

    def __init__(self, state: Path, process: subprocess.Popen[str], database: str) -> None:
        super().__init__(state, database)
        self.process = process
        self.log = state / LOG
        ready = json.loads(process.stdout.readline() if process.stdout else "{}")
        assert ready["event"] == "ready"
        self.api, self.public, self.inside = (str(ready[name]) for name in ("api", "public", "inside"))

    def terminal(self, name: str = "Q-01") -> Client:
        return Client(self.api, client_context(self.settings.pki, name))

    def visitor(self, source: str = "127.0.0.1") -> Client:
        return Client(self.public, client_context(self.settings.pki, None), source)


def place(state: Path, database: str) -> list[str]:
    """Return the arguments that tell a command where the office is."""
    return ["--state", str(state), *(["--database", database] if database else [])]


def prepare(state: Path, database: str = "") -> None:
    """Make certificates, database, town and terminals; ``database`` is another one than SQLite."""
    make_demo_pki(state / "pki", terminals=TERMINALS)
    here = place(state, database)
    assert main(["migrate", *here]) == 0
    assert main(["seed", *here, "--residents", "40"]) == 0
    for name in TERMINALS[:2]:
        certificate = str(state / "pki" / f"terminal-{name}.pem")
        assert main(["enrol", *here, "--name", name, "--place", "Casa de Baños", "--certificate", certificate]) == 0


@contextmanager
def running(state: Path, database: str = "") -> Iterator[Office]:
    """Run the office on free ports until the block ends."""
    settings = state / "central.toml"
    settings.write_text(_MANY, encoding="utf-8")
    ports = ["--api-port", "0", "--public-port", "0", "--inside-port", "0"]
    command = [sys.executable, "-c", _ENTRY, "serve", "--config", str(settings), *place(state, database), *ports]
    with (
        (state / LOG).open("ab") as log,
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=log, text=True) as process,
    ):
        office = Office(state, process, database)
        try:
            yield office
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(30)
            office.database.close()


def insert_card(client: Client, holder: Holder, chip: DesfireChip | None = None) -> Reply:
    """Relay between card and office as a terminal does, until the office has no more APDUs; the last reply."""
    chip = chip or DesfireChip(holder.personalisation)
    reply = client.post("/card-authentications", {"uid": holder.uid})
    while reply.status in {200, 201} and reply.json.get("apdus"):
        step = reply.json
        answers = {"answers": relay(chip, step["apdus"])}
        reply = client.post(f"/card-authentications/{step['id']}/answers", answers)
    return reply


def relay(chip: DesfireChip, apdus: list[str]) -> list[str]:
    """Send APDUs to the card and stop after the first refusal."""
    answers: list[str] = []
    for apdu in apdus:
        answers.append(chip.answer(bytes.fromhex(apdu)).hex().upper())
        if answers[-1][-4:] not in {"9100", "91AF"}:
            break
    return answers


def login(client: Client, holder: Holder, *, pin: bool = True) -> str:
    """Open a session and return its token; with ``pin`` at N2."""
    reply = insert_card(client, holder)
    assert reply.status == 200, reply.body
    token = str(reply.json["session"]["token"])
    if pin:
        assert client.post("/sessions/current/pin", {"pin": holder.pin}, token).status == 200
    return token
