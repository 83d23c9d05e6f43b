"""Commands that keep the office in order: its log, its contract, what it knows of people.

A person is named by DNI or NIE on standard input: what stands on a command line is in histories and process lists.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kiosk.central.settings import Settings
from kiosk.resources import RESOURCES

if TYPE_CHECKING:
    from kiosk.central.secret import ServerSecret

    Commands = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001 - argparse names it nowhere else

OPENAPI: Final = RESOURCES / "openapi.json"
"""The contract as the terminals of this version expect it."""
_OK: Final = 0
_NOT_IN_ORDER: Final = 1

# Each command loads what it needs and no more: none of them waits for a web server to load.


def add_commands(commands: Commands, common: argparse.ArgumentParser) -> None:
    """Add the commands to ``commands``; ``common`` has the arguments that tell where the office is."""
    audit = commands.add_parser("verify-audit", parents=[common], help="check that nobody changed the audit log")
    audit.add_argument("--noted", default="", metavar="SEQ:DIGEST", help="a link this command printed earlier")
    audit.set_defaults(run=_verify_audit)

    purge = commands.add_parser("purge", parents=[common], help="take away what is kept no longer (serve does it too)")
    purge.set_defaults(run=_purge)

    export = commands.add_parser("export", parents=[common], help="write what is held of the person on standard input")
    export.add_argument("--output", type=Path, required=True, metavar="FILE")
    export.set_defaults(run=_export)

    erase = commands.add_parser(
        "erase", parents=[common], help="forget the person on standard input, as far as one may"
    )
    erase.set_defaults(run=_erase)

    contract = commands.add_parser("openapi", help="write the contract as OpenAPI 3.1")
    contract.add_argument("--output", type=Path, default=OPENAPI, metavar="FILE")
    contract.set_defaults(run=_openapi)


def settings_of(arguments: argparse.Namespace) -> Settings:
    """Return the settings of the office the arguments name.

    Raises:
        OSError: the configuration file cannot be read.
        ValueError: it does not fit, or neither it nor the arguments say where the office is.
    """
    from kiosk.central.configuration import load  # noqa: PLC0415 - loads pydantic

    changes = {"database_url": arguments.database} if arguments.database else {}
    return load(arguments.config, arguments.state, changes)


def _verify_audit(arguments: argparse.Namespace) -> int:
    from kiosk.central.database.engine import opened  # noqa: PLC0415
    from kiosk.central.procedures.audit import Link, verify  # noqa: PLC0415

    noted = Link.parse(arguments.noted) if arguments.noted else None
    with opened(settings_of(arguments).database_url) as database, database.snapshot() as db:
        verdict = verify(db, noted)
    if verdict.broken is not None:
        broken = verdict.broken
        sys.stderr.write(f"audit log: line {broken.seq} does not fit: {broken.fault.value}\n")
        return _NOT_IN_ORDER
    sys.stdout.write(f"audit log: {verdict.last.seq} lines fit; newest link {verdict.last}\n")
    return _OK


def _openapi(arguments: argparse.Namespace) -> int:
    from kiosk.central.api.app import bare_api  # noqa: PLC0415
    from kiosk.central.api.description import as_text  # noqa: PLC0415

    arguments.output.write_text(as_text(bare_api().openapi()), encoding="utf-8")
    return _OK


def _purge(arguments: argparse.Namespace) -> int:
    from kiosk.central.clock import utc_now  # noqa: PLC0415
    from kiosk.central.database.engine import opened  # noqa: PLC0415
    from kiosk.central.procedures.retention import purge  # noqa: PLC0415

    settings = settings_of(arguments)
    with opened(settings.database_url) as database:
        for table, rows in purge(database, settings.limits, utc_now()).items():
            sys.stdout.write(f"{table}: {rows} rows\n")
    return _OK


def _export(arguments: argparse.Namespace) -> int:
    from kiosk.central.clock import utc_now  # noqa: PLC0415
    from kiosk.central.database.engine import opened  # noqa: PLC0415
    from kiosk.central.procedures.rights import as_json, export, find_person  # noqa: PLC0415
    from kiosk.central.secret import write_private  # noqa: PLC0415

    settings = settings_of(arguments)
    with opened(settings.database_url) as database, database.write() as db:
        person = find_person(db, sys.stdin.readline())
        data = export(db, _secret(settings), person, utc_now())
        write_private(arguments.output, as_json(data))
    return _OK


def _erase(arguments: argparse.Namespace) -> int:
    from kiosk.central.clock import utc_now  # noqa: PLC0415
    from kiosk.central.database.engine import opened  # noqa: PLC0415
    from kiosk.central.procedures.retention import rules  # noqa: PLC0415
    from kiosk.central.procedures.rights import erase, find_person  # noqa: PLC0415

    settings = settings_of(arguments)
    with opened(settings.database_url) as database, database.write() as db:
        person = find_person(db, sys.stdin.readline())
        erased = erase(db, _secret(settings), person, utc_now())
    for table, rule in rules(settings.limits).items():
        said = f"{erased.rows[table]} rows erased" if rule.erasable else "kept"
        sys.stdout.write(f"{table}: {said} ({rule.basis})\n")
    return _OK


def _secret(settings: Settings) -> ServerSecret:
    from kiosk.central.secret import SERVER_SECRET_BYTES, ServerSecret, read_secret  # noqa: PLC0415

    return ServerSecret(read_secret(settings.server_secret, SERVER_SECRET_BYTES))
