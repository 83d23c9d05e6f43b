"""Commands of the central e-office: it begins and serves here; what keeps it in order is in ``upkeep``."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from kiosk.central import upkeep

_RESIDENTS: Final = 45_539
"""Inhabitants of Puertollano when its e-office opened (2022; reference/domain.md §1)."""
_OK, _FAULT = 0, 2
_SERVE: Final = ("host", "api_port", "public_port", "inside_port", "public_url")
"""What the command line may say over the configuration file."""


def main(argv: Sequence[str]) -> int:
    """Run one command and return its exit code: 0, 1 when what it looked at is not in order, 2 when it could not."""
    arguments = _parser().parse_args(argv)
    try:
        return int(arguments.run(arguments))
    except (OSError, ValueError) as error:
        sys.stderr.write(f"central: {error}\n")
        return _FAULT


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="kiosk central", description=__doc__)
    commands = parser.add_subparsers(required=True)
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--state", type=Path, metavar="DIR", help="folder with pki/ and central/")
    common.add_argument("--config", type=Path, metavar="TOML", help="settings; installer/systemd/central.toml has all")
    common.add_argument("--database", metavar="URL", help="SQLAlchemy URL; default: SQLite below the state folder")

    migrate = commands.add_parser("migrate", parents=[common], help="bring the database to this version's schema")
    migrate.set_defaults(run=_migrate)

    seed = commands.add_parser("seed", parents=[common], help="fill an empty database with the sample town")
    seed.add_argument("--residents", type=int, default=_RESIDENTS, metavar="N")
    seed.add_argument("--reset-cast", action="store_true", help="put the demo's cards back to how they began")
    seed.set_defaults(run=_seed)

    serve = commands.add_parser("serve", parents=[common], help="serve terminals and the public")
    serve.add_argument("--host", help="default 127.0.0.1")
    serve.add_argument("--api-port", type=int, metavar="PORT", help="default 8443; 0 takes a free one")
    serve.add_argument("--public-port", type=int, metavar="PORT", help="default 8444; 0 takes a free one")
    serve.add_argument("--inside-port", type=int, metavar="PORT", help="health and metrics for operators; default none")
    serve.add_argument("--public-url", metavar="URL", help="address printed on documents")
    serve.set_defaults(run=_serve)

    enrol = commands.add_parser("enrol", parents=[common], help="let a terminal in")
    enrol.add_argument("--name", required=True, metavar="Q-01")
    enrol.add_argument("--place", required=True)
    enrol.add_argument("--certificate", type=Path, required=True, metavar="PEM")
    enrol.set_defaults(run=_enrol)

    revoke = commands.add_parser("revoke", parents=[common], help="shut a terminal out")
    revoke.add_argument("--name", required=True, metavar="Q-01")
    revoke.set_defaults(run=_revoke)
    upkeep.add_commands(commands, common)
    return parser


# Each command loads what it needs and no more: "enrol" must not wait for a web server to load.


def _migrate(arguments: argparse.Namespace) -> int:
    from kiosk.central.migrations.run import upgrade  # noqa: PLC0415

    upgrade(upkeep.settings_of(arguments).database_url)
    return _OK


def _seed(arguments: argparse.Namespace) -> int:
    from kiosk.central.town.seed import seed  # noqa: PLC0415

    report = seed(upkeep.settings_of(arguments), residents=arguments.residents, reset_cast=arguments.reset_cast)
    sys.stdout.write(f"{report}\n")
    return _OK


def _serve(arguments: argparse.Namespace) -> int:
    from kiosk.central.log import configure  # noqa: PLC0415
    from kiosk.central.serve import CentralServer, ready_line  # noqa: PLC0415

    given = {name: value for name in _SERVE if (value := getattr(arguments, name)) is not None}
    settings = replace(upkeep.settings_of(arguments), **given)
    configure(sys.stderr, settings.log_level)
    server = CentralServer(settings)

    def ready() -> None:
        sys.stdout.write(ready_line(server) + "\n")
        sys.stdout.flush()

    server.run(ready)
    return _OK


def _enrol(arguments: argparse.Namespace) -> int:
    from kiosk.central.enrolment import enrol_terminal  # noqa: PLC0415

    enrol_terminal(upkeep.settings_of(arguments), arguments.name, arguments.place, arguments.certificate)
    return _OK


def _revoke(arguments: argparse.Namespace) -> int:
    from kiosk.central.enrolment import revoke_terminal  # noqa: PLC0415

    return _OK if revoke_terminal(upkeep.settings_of(arguments), arguments.name) else _FAULT
