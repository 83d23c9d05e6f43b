"""Enrolment of terminals from the command line."""

from __future__ import annotations

import ssl
from pathlib import Path

from kiosk.central import terminal
from kiosk.central.clock import utc_now
from kiosk.central.database.engine import opened
from kiosk.central.settings import Settings
from kiosk.central.tls import fingerprint


def enrol_terminal(settings: Settings, name: str, place: str, certificate: Path) -> None:
    """Enrol the terminal ``name`` with the certificate in a PEM file.

    Raises:
        OSError: the file cannot be read.
        ValueError: it holds no certificate, or the database is not migrated.
    """
    der = ssl.PEM_cert_to_DER_cert(_first_certificate(certificate.read_text(encoding="ascii")))
    with opened(settings.database_url) as database, database.write() as db:
        terminal.enrol(db, name, place, fingerprint(der), utc_now)


def revoke_terminal(settings: Settings, name: str) -> bool:
    """Shut the terminal ``name`` out; False when there is none.

    Raises:
        ValueError: the database is not migrated.
    """
    with opened(settings.database_url) as database, database.write() as db:
        return terminal.revoke(db, name, utc_now)


def _first_certificate(pem: str) -> str:
    start, end = pem.find("-----BEGIN CERTIFICATE-----"), pem.find("-----END CERTIFICATE-----")
    if start < 0 or end < start:
        raise ValueError("no certificate in the file")
    return pem[start:end] + "-----END CERTIFICATE-----\n"
