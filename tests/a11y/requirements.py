"""The 120 requirements of the conformity matrix, read from ``requirements.toml``."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

_FILE = Path(__file__).with_name("requirements.toml")


class Proof(StrEnum):
    """What can prove a requirement."""

    TEST = "test"
    INSTALLATION = "installation"
    DOCUMENT = "document"


@dataclass(frozen=True, kw_only=True)
class Requirement:
    """One row.

    Attributes:
        row: letter and number, such as ``A01``.
        text: the requirement in one sentence.
        source: the clauses it comes from.
        measure: what is measured or looked at where the terminal stands.
        document: path of the file that is the proof.
        needs: what the product does not have yet; without it no test can prove the row.
    """

    row: str
    text: str
    source: tuple[str, ...]
    proof: Proof
    measure: str = ""
    document: str = ""
    needs: str = ""


@cache
def requirements() -> dict[str, Requirement]:
    """Return the requirements by row, in the order of the matrix.

    Raises:
        ValueError: a row has an unknown kind of proof, or an installation row does not say what is measured.
        TypeError: a row has an unknown or a forgotten field.
    """
    entries = tomllib.loads(_FILE.read_text("utf-8"))
    rows = {row: _requirement(row, fields) for row, fields in entries.items()}
    bad = [row.row for row in rows.values() if (row.proof is Proof.INSTALLATION and not row.measure)]
    bad += [row.row for row in rows.values() if (row.proof is Proof.DOCUMENT) != bool(row.document)]
    if bad:
        raise ValueError(f"what proves them is not said: {bad}")
    return rows


def _requirement(row: str, fields: dict[str, object]) -> Requirement:
    source, proof = fields.pop("source"), fields.pop("proof")
    if not isinstance(source, list) or not source:
        raise TypeError(f"{row} comes from nowhere")
    known = {name: str(value) for name, value in fields.items()}
    return Requirement(row=row, source=tuple(map(str, source)), proof=Proof(str(proof)), **known)
