"""Answers of an e-office, as JSON a person can read."""

from __future__ import annotations

import json
from dataclasses import replace

from kiosk.contract.problems import ProblemCode

from .https_server import Reply

TIME = {"now": "2026-11-22T18:42:07+01:00"}
KIOSK = {"kioskId": "Q-01", "place": "Planta baja", "verificationUrl": "https://sede.example/cotejo"}
SESSION = {
    "token": "tok-abc",
    "level": "N1",
    "displayName": "Ana",
    "preferredLanguage": "es",
    "pinState": "active",
    "triesLeft": 5,
    "lastAccess": None,
}
STEP = {"id": "tx-1", "apdus": ["905A000003F4842200"], "session": None}
TERMINAL = "the terminal's fingerprint"
"""Stands in an answer for what only the test knows."""
CHALLENGE = {
    "id": "ch-1",
    "nonce": "0f" * 32,
    "terminal": TERMINAL,
    "origin": "https://sede.example",
    "expiresAt": "2026-11-22T18:44:07+01:00",
}
PADRON = {
    "volanteAvailable": True,
    "fullName": "ANA PRUEBA",
    "maskedDocument": "***4567**",
    "address": "CALLE MAYOR 1",
    "purposes": ["school", "health"],
    "contents": ["current", "with-date"],
}
DOCUMENT = {
    "id": "doc-1",
    "csv": "K7QM3XTP9RWD4HNCVY6F",
    "sha256": "00" * 32,
    "pages": 1,
    "paper": {
        "council": "Ayuntamiento de Puertollano",
        "dir3": "L01130718",
        "kioskId": "Q-01",
        "title": "Volante de empadronamiento",
        "fullName": "ANA PRUEBA",
        "document": "00000000T",
        "address": ["CALLE MAYOR 1", "13500 PUERTOLLANO"],
        "registeredOn": "2001-02-03",
        "purpose": "Colegio",
        "issuedAt": "2026-11-22T18:42:07+01:00",
        "nature": "Informativo",
        "csv": "K7QM3XTP9RWD4HNCVY6F",
        "verificationUrl": "https://sede.example/cotejo/K7QM3XTP9RWD4HNCVY6F",
        "copyNotice": "Copia",
        "dataProtection": "RGPD",
    },
}
OPERATION = {"key": "key-1", "status": "succeeded", "result": "/api/v1/documents/doc-1"}


def reply(value: object, status: int = 200) -> Reply:
    return Reply(status, json.dumps(value).encode())


def addressed(answer: Reply, fingerprint: str) -> Reply:
    """Return ``answer`` with the fingerprint of the terminal it is for."""
    return replace(answer, body=answer.body.replace(TERMINAL.encode(), fingerprint.encode()))


def problem(code: ProblemCode, status: int = 409, **members: object) -> Reply:
    value = {
        "type": f"https://sede.example/problems/{code.value}",
        "title": "x",
        "status": status,
        "code": code.value,
        "effect": "none",
        "retryable": False,
        **members,
    }
    return Reply(status, json.dumps(value).encode(), "application/problem+json")
