"""Commands: ``run`` a terminal, ``calibrate`` its screen, ``demo``, ``tour``, ``central`` e-office, ``props``."""

from __future__ import annotations

import argparse
import os
import signal
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from kiosk.core.errors import KioskError
from kiosk.sandbox.errors import StandInError

_STATE = Path(".demo")
_OUTPUT = Path("demo-output")
_FAULT = 2


def main(argv: Sequence[str]) -> int:
    """Run one command and return the process's exit code. Whatever it writes is for this user only."""
    os.umask(0o077)
    if argv[:1] == ["central"]:
        from kiosk.central.commands import main as central  # noqa: PLC0415 - each command loads its own

        return central(argv[1:])
    if argv[:1] == ["props"]:
        from kiosk.sandbox.commands import main as props  # noqa: PLC0415

        return props(argv[1:])
    arguments = _parser().parse_args(argv)
    try:
        return int(arguments.run(arguments))
    except (KioskError, StandInError) as error:
        sys.stderr.write(f"kiosk: {error}\n")
        return _FAULT


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="kiosk", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="run | demo | tour | calibrate | central")

    run = commands.add_parser("run", help="run a terminal")
    run.add_argument("--config", type=Path, metavar="TOML", help="settings; installer/kiosk.toml documents them all")
    run.add_argument("--cursor", action="store_true", help="show the mouse pointer")
    run.add_argument("--set", action="append", default=[], metavar="KEY=VALUE", help="one setting, by its dotted name")
    run.set_defaults(run=_run)

    calibrate = commands.add_parser("calibrate", help="measure the installed screen with a bank card and a tape")
    calibrate.add_argument("--config", type=Path, metavar="TOML", help="settings to begin with")
    calibrate.add_argument("--write", type=Path, metavar="FILE", help="settings to write [screen] into")
    calibrate.add_argument("--cursor", action="store_true", help="show the mouse pointer")
    calibrate.set_defaults(run=_calibrate)

    for name, text in (("demo", "run a terminal with stand-ins"), ("tour", "let a scripted citizen use it")):
        command = commands.add_parser(name, help=text)
        command.add_argument("--printer", default="", metavar="tcp://HOST:PORT", help="a real ticket printer")
        command.add_argument("--office", default="", metavar="URL", help="a central e-office that runs elsewhere")
        command.add_argument("--no-virtual-cards", action="store_true", help="real readers and real cards")
        command.add_argument("--config", type=Path, metavar="TOML", help="settings of an installation (kiosk.toml)")
        command.add_argument("--state", type=Path, default=_STATE, metavar="DIR", help="kept between starts")
        command.add_argument("--residents", type=int, default=45_539, metavar="N", help="size of the sample town")
        command.set_defaults(run=_demo if name == "demo" else _tour)
        if name == "tour":
            command.add_argument("--output", type=Path, default=_OUTPUT, metavar="DIR")
    return parser


def _run(arguments: argparse.Namespace) -> int:
    from kiosk.device.hardening import harden  # noqa: PLC0415
    from kiosk.device.log import configure  # noqa: PLC0415
    from kiosk.device.memory import one_arena  # noqa: PLC0415
    from kiosk.device.settings import load_settings  # noqa: PLC0415

    harden()
    one_arena()
    settings = load_settings(arguments.config, _overrides(arguments.set))
    configure(settings.log.level, sys.stderr)
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    from kiosk.app import run  # noqa: PLC0415 - Qt after the process is hardened

    return run(settings, cursor=arguments.cursor)


def _calibrate(arguments: argparse.Namespace) -> int:
    from kiosk.app import application, screen_profile  # noqa: PLC0415
    from kiosk.device.settings import load_settings  # noqa: PLC0415
    from kiosk.device.settings_file import section_text, write_section  # noqa: PLC0415
    from kiosk.ui.calibration import calibrate  # noqa: PLC0415

    settings, app = load_settings(arguments.config), application()
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    found = calibrate(
        app, screen_profile(settings), lambda now: section_text("screen", now.values), cursor=arguments.cursor
    )
    if found is None:
        return 1
    sys.stdout.write(section_text("screen", found.values))
    if arguments.write is not None:
        write_section(arguments.write, "screen", found.values)
    return 0


def _overrides(pairs: Sequence[str]) -> Mapping[str, object]:
    return dict(pair.split("=", 1) for pair in pairs)


def _demo(arguments: argparse.Namespace) -> int:
    import subprocess  # noqa: PLC0415 - a terminal alone does not need it to start

    from kiosk.sandbox.stage import Cast, Stage  # noqa: PLC0415

    cast = Cast(
        state=arguments.state.resolve(),
        printer=arguments.printer,
        office=arguments.office,
        virtual_cards=not arguments.no_virtual_cards,
        residents=arguments.residents,
        config=arguments.config,
        dock=True,
    )
    _end_in_order()
    with Stage(cast) as stage:
        command = [sys.executable, "-OO", "-m", "kiosk", "run", "--config", str(stage.settings), "--cursor"]
        kiosk = subprocess.Popen(command)  # noqa: S603 - our own program
        try:
            return kiosk.wait()
        except KeyboardInterrupt:
            return 0
        finally:
            kiosk.terminate()
            kiosk.wait()


def _end_in_order() -> None:
    """Let SIGTERM end this process like any other way out, so that the stand-ins end with it."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))


def _tour(arguments: argparse.Namespace) -> int:
    from kiosk.sandbox.stage import Cast  # noqa: PLC0415
    from kiosk.sandbox.tour import run  # noqa: PLC0415

    output = arguments.output.resolve()
    cast = Cast(
        state=arguments.state.resolve(),
        printer=arguments.printer,
        office=arguments.office,
        virtual_cards=not arguments.no_virtual_cards,
        residents=arguments.residents,
        config=arguments.config,
        papers=output / "paper",
    )
    _end_in_order()
    return run(cast, output)
