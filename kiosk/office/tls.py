"""Who the terminal trusts and how it says who it is: one CA, TLS 1.2 or better, a client certificate."""

from __future__ import annotations

import ssl
from collections.abc import Callable
from pathlib import Path

from kiosk.core.errors import SettingsError
from kiosk.core.personal import wipe

Passphrase = Callable[[], bytearray]


def client_context(ca: Path, certificate: Path, key: Path, passphrase: Passphrase | None) -> ssl.SSLContext:
    """Return the TLS settings of the terminal.

    The e-office's own CA is the only one trusted: that is the pin (``reference/systems.md`` §E3). System and certifi
    bundles are never loaded, and no variable of the environment is read.

    Args:
        ca: PEM of the e-office's CA.
        certificate: PEM of the terminal's certificate, with its chain.
        key: PEM of its private key, encrypted unless ``passphrase`` is None.
        passphrase: fetches the passphrase of the key; what it returns is wiped here.

    Raises:
        SettingsError: a file is missing, is not PEM, or the passphrase does not open the key.
        SecretsLockedError: ``passphrase`` could not fetch it.
    """
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    try:
        context.load_verify_locations(cafile=ca)
    except (OSError, ssl.SSLError) as error:
        raise SettingsError("office.ca", f"no CA in this file ({type(error).__name__})") from None
    if not certificate.is_file():
        raise SettingsError("office.certificate", "no such file")
    _load_identity(context, certificate, key, passphrase)
    return context


def _load_identity(context: ssl.SSLContext, certificate: Path, key: Path, passphrase: Passphrase | None) -> None:
    # Without any password OpenSSL would ask for one on the terminal's console and wait there for ever.
    secret = bytearray() if passphrase is None else passphrase()
    try:
        context.load_cert_chain(certificate, key, password=secret)
    except (OSError, ssl.SSLError) as error:
        raise SettingsError("office.key", f"certificate and key do not open ({type(error).__name__})") from None
    finally:
        wipe(secret)
