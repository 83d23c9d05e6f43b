"""What prints in an emulated A4 printer: the command ``ippeveprinter`` starts for each job.

It stops for the fault written in ``plan`` until somebody mends it, gives the job up when it is cancelled (which
``ippeveprinter`` tells as *processing-to-stop-point*), and puts what it printed into ``out``. Plans: a
``printer-state-reasons`` keyword; ``abort``; ``deaf``: waits and does not hear a cancel; ``leave REASON``: prints and
ends with the reason on.
"""

from __future__ import annotations

import os
import shutil
import sys
import time
from pathlib import Path

from kiosk.printing.sheet.client import IppClient, Operation, one
from kiosk.printing.sheet.codec import GroupTag, Tag

_LOOK_S = 0.03


class Engine:
    """One job in the printer."""

    def __init__(self, base: Path, address: str, job: int) -> None:
        self._plan = base / "plan"
        self._out = base / "out"
        self._client = IppClient(address, "engine", 5.0)
        self._job = job
        self._told: set[str] = set()

    def run(self, document: Path) -> int:
        """Return the command's exit code."""
        while plan := self._plan.read_text().strip():
            if plan == "abort":
                return 1
            if plan.startswith("leave "):
                self._tell("+", plan.removeprefix("leave "))
                return 0
            if plan != "deaf":
                self._tell("+", plan)
                if self._cancelled():
                    break
            time.sleep(_LOOK_S)
        for reason in sorted(self._told):
            self._tell("-", reason)
        if not self._cancelled():
            shutil.copy(document, self._out / f"{self._job}.pdf")
        return 0

    def _tell(self, sign: str, reason: str) -> None:
        if sign == "-" or reason not in self._told:
            self._told.add(reason)
            sys.stderr.write(f"STATE: {sign}{reason}\n")
            sys.stderr.flush()

    def _cancelled(self) -> bool:
        answer = self._client.ask(Operation.GET_JOB, one("job-id", Tag.INTEGER, self._job))
        return "processing-to-stop-point" in answer.words(GroupTag.JOB, "job-state-reasons")


if __name__ == "__main__":
    base, address, document = sys.argv[1:]
    (Path(base) / "started").touch()
    sys.exit(Engine(Path(base), address, int(os.environ["IPP_JOB_ID"])).run(Path(document)))
