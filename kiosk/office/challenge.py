"""Whether a challenge may be given to a DNIe to sign: what somebody signs must be meant for this terminal."""

from __future__ import annotations

import hashlib
import ssl
from pathlib import Path
from urllib.parse import urlsplit

from kiosk.contract.dnie import NONCE_BYTES, DnieChallenge
from kiosk.contract.problems import Effect
from kiosk.core.errors import OfficeAnswerInvalidError, SettingsError

_END = "-----END CERTIFICATE-----"


def usable_challenge(challenge: DnieChallenge, certificate: Path) -> DnieChallenge:
    """Return the challenge if it names this terminal, an e-office, and has enough chance in it.

    Args:
        challenge: as the e-office gave it.
        certificate: PEM of the terminal's own certificate, the first in the file.

    Raises:
        OfficeAnswerInvalidError: it does not.
        SettingsError: the certificate's file cannot be read.
    """
    origin = urlsplit(challenge.origin)
    fits = (
        _nonce_fits(challenge.nonce)
        and challenge.terminal.lower() == own_fingerprint(certificate)
        and origin.scheme == "https"
        and bool(origin.hostname)
    )
    if not fits:
        error = OfficeAnswerInvalidError("the challenge is not for this terminal")
        error.effect = Effect.UNKNOWN
        raise error
    return challenge


def own_fingerprint(certificate: Path) -> str:
    """Return the SHA-256 of the first certificate in a PEM file, hexadecimal.

    Raises:
        SettingsError: the file cannot be read or holds none.
    """
    try:
        pem = certificate.read_text("ascii")
        begin = pem.index(ssl.PEM_HEADER)
        der = ssl.PEM_cert_to_DER_cert(pem[begin : pem.index(_END, begin) + len(_END)])
    except (OSError, ValueError):
        raise SettingsError("office.certificate", "no certificate to read") from None
    return hashlib.sha256(der).hexdigest()


def _nonce_fits(nonce: str) -> bool:
    try:
        return len(bytes.fromhex(nonce)) == NONCE_BYTES
    except ValueError:
        return False
