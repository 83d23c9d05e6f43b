"""The catalogue of procedures and its enforcement: whatever a terminal shows, what is decided here is what happens."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from pydantic import TypeAdapter, ValidationError

from kiosk.central.problems import ProblemError, problem, refuse
from kiosk.contract.identity import Level
from kiosk.contract.problems import ProblemCode
from kiosk.contract.procedures import Catalogue, Procedure

VOLANTE: Final = "P01"
CHECK: Final = "P13"


class Policies:
    """What the council has decided, by the procedure's code."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self._by_code = {procedure.code: procedure for procedure in catalogue.procedures}

    @classmethod
    def load(cls, path: Path) -> Policies:
        """Return what the file at ``path`` says.

        Raises:
            OSError: it cannot be read.
            ValueError: it is no catalogue.
        """
        try:
            return cls(TypeAdapter(Catalogue).validate_python(tomllib.loads(path.read_text(encoding="utf-8"))))
        except ValidationError as error:
            places = sorted({".".join(str(part) for part in item["loc"]) for item in error.errors()})
            raise ValueError(f"{path.name}: {', '.join(places)}") from error

    def get(self, code: str) -> Procedure:
        """Return the procedure ``code``.

        Raises:
            ProblemError: ``not-found``.
        """
        found = self._by_code.get(code)
        if found is None:
            raise refuse(ProblemCode.NOT_FOUND)
        return found

    def permit(self, code: str, level: Level) -> Procedure:
        """Return the procedure ``code`` if it is done here with ``level``.

        Raises:
            ProblemError: ``go-to-desk``: it is not offered, or in person only; ``step-up-required`` with the level.
        """
        procedure = self._by_code.get(code)
        if procedure is None or not procedure.offered:
            raise refuse(ProblemCode.GO_TO_DESK)
        if level not in procedure.levels:
            needed = _above(level, procedure.levels)
            raise ProblemError(problem(ProblemCode.STEP_UP_REQUIRED, required_level=needed.value))
        return procedure


def _above(level: Level, accepted: Sequence[Level]) -> Level:
    """Return the lowest accepted level above ``level``; an officer's is the way when there is none."""
    return next((one for one in accepted if one > level), Level.OFFICER)
