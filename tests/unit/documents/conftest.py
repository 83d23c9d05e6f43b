from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from kiosk.central.documents.cotejo import CotejoView
from kiosk.central.documents.seal import Seal
from kiosk.central.documents.volante import render_volante
from kiosk.contract.padron import VolantePaper
from kiosk.sandbox.pki import make_demo_pki

CODE = "K7QW3MZP9XTR4HVB2NCD"
URL = f"https://sede.example/cotejo/{CODE}"
AT = datetime(2026, 11, 22, 17, 40, 5, tzinfo=timezone(timedelta(hours=1)))


def paper(**changed: object) -> VolantePaper:
    """A volante's paper as the e-office composes it."""
    said: dict[str, object] = {
        "council": "Ayuntamiento de Puertollano",
        "dir3": "L01130717",
        "kiosk_id": "Q-01",
        "title": "Volante de empadronamiento",
        "full_name": "Ioana Țăruș Muñoz",
        "document": "05678912X",
        "address": ["Calle de la Aduana, 14, 3.º B", "13500 Puertollano (Ciudad Real)"],
        "registered_on": date(2009, 3, 12),
        "purpose": "Trámite administrativo",
        "issued_at": AT,
        "nature": "Documento de carácter informativo (Real Decreto 1690/1986, artículo 61)",
        "csv": CODE,
        "verification_url": URL,
        "copy_notice": "Copia impresa de documento electrónico. Compruebe el CSV en la dirección indicada.",
        "data_protection": "Responsable: Ayuntamiento de Puertollano. Finalidad: gestión del padrón municipal.",
    }
    return VolantePaper(**{**said, **changed})  # type: ignore[arg-type] # fields by name, as in a form


def view(**changed: object) -> CotejoView:
    """A document as the public check shows it."""
    said: dict[str, object] = {
        "title": "Volante de empadronamiento",
        "body": "Ayuntamiento de Puertollano",
        "full_name": "Ioana Țăruș Muñoz",
        "document": "05678912X",
        "address": ["Calle de la Aduana, 14, 3.º B", "13500 Puertollano (Ciudad Real)"],
        "registered_on": date(2009, 3, 12),
        "purpose": "Trámite administrativo",
        "issued_at": AT,
        "csv": CODE,
        "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    }
    return CotejoView(**{**said, **changed})  # type: ignore[arg-type] # fields by name, as in a form


def run(*command: str | Path) -> str:
    """What a foreign tool says, in English and UTC; it must succeed."""
    environment = {**os.environ, "LC_ALL": "C.UTF-8", "TZ": "UTC"}
    arguments = [str(part) for part in command]
    return subprocess.run(arguments, check=True, capture_output=True, env=environment, timeout=60).stdout.decode()


@pytest.fixture(scope="session")
def pki(tmp_path_factory: pytest.TempPathFactory) -> Path:
    directory = tmp_path_factory.mktemp("pki")
    make_demo_pki(directory, now=datetime.now(UTC))
    return directory


@pytest.fixture(scope="session")
def seal(pki: Path) -> Seal:
    return Seal.load(pki / "seal.key", pki / "seal.pem", pki / "seal-ca.pem")


@pytest.fixture(scope="session")
def volante() -> bytes:
    return render_volante(paper())


@pytest.fixture
def kept(tmp_path: Path) -> Callable[[bytes], Path]:
    """Keep a PDF in a file for tools that read files."""

    def keep(pdf: bytes) -> Path:
        path = tmp_path / "document.pdf"
        path.write_bytes(pdf)
        return path

    return keep
