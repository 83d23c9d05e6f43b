"""Settings that make no sense are refused at once; importing the printer costs nothing."""

from __future__ import annotations

import subprocess
import sys

import pytest

from kiosk.core.errors import SettingsError
from kiosk.core.ports import Printer
from kiosk.printing.printer import TicketPrinter


@pytest.mark.parametrize(
    "address", ["", "127.0.0.1:9100", "http://h:1", "tcp://", "tcp://h:0x1", "tcp://h:70000", "tcp://h:1/q", "tcp://:9"]
)
def test_bad_address(address: str) -> None:
    with pytest.raises(SettingsError) as caught:
        TicketPrinter(address)
    assert caught.value.key == "printer.address"


def test_it_is_the_printer_the_terminal_asks_for() -> None:
    port: Printer = TicketPrinter("tcp://printer.example:9100")
    port.close()


@pytest.mark.parametrize("profile", ["", "tm-t99", "../volante", "printers/tm-t20"])
def test_bad_profile(profile: str) -> None:
    with pytest.raises(SettingsError) as caught:
        TicketPrinter("tcp://127.0.0.1", profile)
    assert caught.value.key == "printer.profile"


_PROBE = """
import logging, os, sys, tempfile
from kiosk.printing.printer import TicketPrinter
printer = TicketPrinter("tcp://[::1]:9100")
assert not {"escpos", "PIL", "yaml"} & set(sys.modules), "loaded too early"
make_folder, before = tempfile.mkdtemp, set(os.listdir(tempfile.gettempdir()))
printer.warm_up()
assert "escpos" in sys.modules
assert logging.getLogger().handlers == []
assert tempfile.mkdtemp is make_folder
assert set(os.listdir(tempfile.gettempdir())) == before
assert "ESCPOS_CAPABILITIES_PICKLE_DIR" not in os.environ
"""


def test_the_library_is_loaded_late_and_leaves_nothing_behind(tmp_path: object) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _PROBE], capture_output=True, text=True, check=False, env={"TMPDIR": str(tmp_path)}
    )
    assert done.returncode == 0, done.stderr
