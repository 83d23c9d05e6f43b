"""All that is around a terminal, started and ended together: keyring, pcscd, e-office, cards, printer, cable."""

from __future__ import annotations

import json
import os
import secrets
import signal
import socket
import sqlite3
import subprocess
import sys
import tomllib
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from kiosk.core.personal import wipe
from kiosk.device.secrets import KeyringSecrets
from kiosk.sandbox.errors import StandInError
from kiosk.sandbox.keyring_daemon import ThrowawayKeyring
from kiosk.sandbox.pcscd import Pcscd
from kiosk.sandbox.pki import encrypt_key, make_demo_pki
from kiosk.sandbox.props import HEADPHONES_FILE, PropsClient, read_cast

_TERMINAL = "Q-01"
_PLACE = "Ayuntamiento, vestíbulo"
_KEY_SECRET = "terminal-key"  # noqa: S105 - the secret's name
_API_PORT, _PUBLIC_PORT = 8443, 8444
_STOP_S = 5.0
_DIAGONAL_INCH = 21.5
_OURS = {"office", "printer"}
"""Sections in which the stage's word counts; in all others the installation's does."""
RESIDENTS = 45_539


@dataclass(frozen=True, kw_only=True)
class Cast:
    """What is real and what is a stand-in.

    Attributes:
        state: folder of everything that is kept between starts.
        printer: ``tcp://HOST:PORT`` of a real ticket printer, empty for the simulated one.
        office: URL of a real central e-office, empty for the embedded one.
        virtual_cards: False for the readers of this machine and the cards of real people.
        residents: size of the sample town.
        dock: whether to show the dock's window.
        fixed_ports: whether the e-office keeps its ports, so that a printed QR is good over restarts.
        papers: folder for the simulated printer's papers.
        config: settings of an installation (``kiosk.toml``); what is a stand-in here takes precedence.
        print_speed: of the simulated printer, mm/s; 500 as a TM-T88VII, half of it as a TM-T20.
    """

    state: Path
    printer: str = ""
    office: str = ""
    virtual_cards: bool = True
    residents: int = RESIDENTS
    dock: bool = False
    fixed_ports: bool = True
    papers: Path | None = None
    config: Path | None = None
    print_speed: float = 500.0


class Stage:
    """Starts the stand-ins a cast asks for. A context manager; :meth:`stop` ends what :meth:`start` began.

    Attributes:
        settings: path of the ``kiosk.toml`` written for the terminal.
        public: address of the e-office's public pages.
        props: hand on cards, headphones, printer and cable.
    """

    def __init__(self, cast: Cast) -> None:
        self._cast = cast
        self.settings = cast.state / "kiosk.toml"
        self.public = ""
        self.props: PropsClient | None = None
        self._processes: list[subprocess.Popen[str]] = []
        self._keyring = ThrowawayKeyring(cast.state / "keyring")
        self._pcscd: Pcscd | None = None

    def __enter__(self) -> Self:
        try:
            self.start()
        except BaseException:
            self.stop()
            raise
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.stop()

    @property
    def pki(self) -> Path:
        """Folder of the demo's certificates."""
        return self._cast.state / "pki"

    @property
    def simulated_printer(self) -> bool:
        """Whether the papers can be looked at by a program."""
        return not self._cast.printer

    def document(self, csv: str) -> bytes | None:
        """Return the sealed PDF with this code as the embedded e-office keeps it; None when it is elsewhere."""
        path = self._cast.state / "central" / "office.sqlite"
        if self._cast.office:
            return None
        with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as office:
            rows = office.execute("select paper, pdf from documents join document_contents on id = document_id")
            return next((bytes(pdf) for paper, pdf in rows if csv in str(paper)), None)

    def documents(self) -> int:
        """Return how many documents the embedded e-office has issued."""
        path = self._cast.state / "central" / "office.sqlite"
        with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as office:
            return int(office.execute("select count(*) from documents").fetchone()[0])

    def cast_cards(self) -> list[dict[str, Any]]:
        """Return the cards of the demo cast, with their PINs."""
        return read_cast(self._cast.state / "central" / "demo-cards.json")

    def start(self) -> None:
        """Start everything and write the terminal's settings.

        Raises:
            StandInError: something did not start; what did is stopped by :meth:`stop`.
        """
        state = self._cast.state
        state.mkdir(parents=True, exist_ok=True, mode=0o700)
        central = None if self._cast.office else self._begin_central()
        os.environ.update(self._keyring.start())
        self._lock_key()
        if self._cast.virtual_cards:
            self._pcscd = Pcscd(state / "pcscd")
            self._pcscd.start()
        api = self._cast.office
        if central is not None:
            ready = _ready(central)
            api, self.public = str(ready["api"]), str(ready["public"])
        ready = _ready(self._begin_props(api))
        self.props = PropsClient(state)
        office = api if self._cast.office else f"https://127.0.0.1:{ready['cable']}"
        self._write_settings(office, self._cast.printer or str(ready["printer"]))

    def _begin_central(self) -> subprocess.Popen[str]:
        """Prepare the embedded e-office the first time; begin to serve."""
        state = self._cast.state
        make_demo_pki(self.pki, terminals=(_TERMINAL,))
        _central(state, "migrate")
        if not (state / "central" / "demo-cards.json").exists():
            _say("creating the sample town (once) …")
            _central(state, "seed", "--residents", str(self._cast.residents))
            certificate = str(self.pki / f"terminal-{_TERMINAL}.pem")
            _central(state, "enrol", "--name", _TERMINAL, "--place", _PLACE, "--certificate", certificate)
        else:
            _central(state, "seed", "--residents", str(self._cast.residents), "--reset-cast")
        api, public = (_port(port) if self._cast.fixed_ports else 0 for port in (_API_PORT, _PUBLIC_PORT))
        return self._begin(
            "central", "serve", "--state", str(state), "--api-port", str(api), "--public-port", str(public)
        )

    def _begin_props(self, api: str) -> subprocess.Popen[str]:
        cast = self._cast
        options = ["--state", str(cast.state), "--papers", str(cast.papers or cast.state / "paper")]
        options += ["--print-speed", str(cast.print_speed)]
        options += [] if cast.printer else ["--printer"]
        options += [] if cast.office else ["--office", api]
        options += ["--dock"] if cast.dock else []
        return self._begin("props", *options)

    def _begin(self, *arguments: str) -> subprocess.Popen[str]:
        process = subprocess.Popen([sys.executable, "-m", "kiosk", *arguments], stdout=subprocess.PIPE, text=True)
        self._processes.append(process)
        return process

    def _lock_key(self) -> None:
        """Give the terminal's key a passphrase that lies in the keyring only, the first time."""
        key = self.pki / f"terminal-{_TERMINAL}.key"
        if self._cast.office or b"ENCRYPTED" in key.read_bytes():
            return
        passphrase = bytearray(secrets.token_urlsafe(32), "ascii")
        keyring = KeyringSecrets()
        keyring.write(_KEY_SECRET, bytearray(passphrase))
        encrypt_key(key, bytes(passphrase))
        wipe(passphrase)

    def _write_settings(self, office: str, printer: str) -> None:
        """Write the same ``kiosk.toml`` an installer would edit by hand."""
        pki = self.pki
        own: dict[str, dict[str, object]] = {
            "office": {"url": office},
            "printer": {"address": printer},
            "kiosk": {"name": _TERMINAL, "place": _PLACE},
            "screen": {"diagonal_inch": _DIAGONAL_INCH},
            "voice": {"jack": f"file:{(self._cast.state / HEADPHONES_FILE).resolve()}"},
        }
        if not self._cast.office:
            own["office"] |= {
                "ca": str(pki / "ca.pem"),
                "certificate": str(pki / f"terminal-{_TERMINAL}.pem"),
                "key": str(pki / f"terminal-{_TERMINAL}.key"),
                "key_secret": _KEY_SECRET,
            }
        given = _given(self._cast.config)
        lines = []
        for section in own | given:
            ours, theirs = own.get(section, {}), given.get(section, {})
            entries = theirs | ours if section in _OURS else ours | theirs
            lines.append(f"[{section}]")
            lines += [f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in entries.items()]
        self.settings.write_text("\n".join(lines) + "\n", "utf-8")

    def stop(self) -> None:
        """End everything that was started, last first."""
        if self.props is not None:
            self.props.close()
        for process in reversed(self._processes):
            process.send_signal(signal.SIGTERM)
        for process in reversed(self._processes):
            try:
                process.wait(_STOP_S)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
            if process.stdout is not None:
                process.stdout.close()
        self._processes.clear()
        if self._pcscd is not None:
            self._pcscd.stop()
        self._keyring.stop()


def _central(state: Path, *arguments: str) -> None:
    command = [sys.executable, "-m", "kiosk", "central", arguments[0], "--state", str(state), *arguments[1:]]
    if subprocess.run(command, check=False, stdout=subprocess.DEVNULL).returncode:
        raise StandInError(f"central {arguments[0]} failed")


def _given(config: Path | None) -> dict[str, dict[str, object]]:
    """Return the sections of an installation's settings; relative paths are made absolute from its folder."""
    if config is None:
        return {}
    sections: dict[str, dict[str, object]] = tomllib.loads(config.read_text("utf-8"))
    folder = config.resolve().parent
    for key in ("ca", "certificate", "key"):
        if key in sections.get("office", {}):
            sections["office"][key] = str(folder / str(sections["office"][key]))
    return sections


def _port(wanted: int) -> int:
    """Return ``wanted``, or 0 for any when something else listens there."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", wanted))
        except OSError:
            return 0
    return wanted


def _ready(process: subprocess.Popen[str]) -> dict[str, Any]:
    """Wait for the line in which a process says that it is ready, and return what it says."""
    if process.stdout is None:
        raise StandInError("no output to wait for")
    for line in process.stdout:
        if line.startswith("{"):
            return dict(json.loads(line))
    raise StandInError(f"a stand-in ended with code {process.wait()}")


def _say(words: str) -> None:
    sys.stdout.write(words + "\n")
    sys.stdout.flush()
