"""The terminal's own small secrets, in the Secret Service and nowhere else."""

from __future__ import annotations

import base64
import importlib.util
import logging
from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

from kiosk.core.errors import SecretsLockedError
from kiosk.core.personal import wipe

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

_log = logging.getLogger(__name__)

SERVICE = "kiosk"
# keyrings.alt keeps secrets as base64 on the disk; keyrings.cryptfile asks for a password on the console. Either takes
# over silently when keyring is left to choose (reference/systems.md §C1): where they are, this terminal does not start.
_FOREIGN = ("keyrings.alt", "keyrings.cryptfile")


class KeyringSecrets:
    """:class:`kiosk.core.ports.Secrets` through keyring, pinned to its Secret Service backend.

    Blocking and for one worker thread. Fails closed, never prompts and never creates a keyring: it must be there and
    open, which on a real terminal a systemd credential sealed to the TPM sees to (§C2).

    Values are kept as base64, because keyring's interface is text and ours are bytes. That text cannot be wiped; keep
    only what the terminal itself owns in here, never anything of a citizen.
    """

    def __init__(self, service: str = SERVICE) -> None:
        self._service = service

    def read(self, name: str) -> bytearray:
        """Return a secret; the caller wipes it.

        Raises:
            SecretsLockedError: the keyring is closed, foreign, or has no such secret.
        """
        with _opened() as backend:
            text = backend.get_password(self._service, name)
        if text is None:
            raise SecretsLockedError(f"no secret {name!r} in the keyring")
        try:
            return bytearray(base64.b64decode(text, validate=True))
        except ValueError:
            reason = f"secret {name!r} was not written by this terminal"
        raise SecretsLockedError(reason)

    def write(self, name: str, value: bytearray) -> None:
        """Keep a secret, in the place of an older one.

        Raises:
            SecretsLockedError: the keyring is closed or foreign.
        """
        encoded = bytearray(base64.b64encode(value))
        try:
            with _opened() as backend:
                backend.set_password(self._service, name, encoded.decode("ascii"))
        finally:
            wipe(encoded)


@contextmanager
def _opened() -> Iterator[KeyringBackend]:
    """Yield the pinned backend when its default keyring exists and is open.

    keyring alone would ask the Secret Service to create or unlock it, which opens a window before a citizen or waits
    for ever for one; so the state is asked first.
    """
    _refuse_foreign()
    try:
        # Here and not above: they bring cryptography along, which the first picture must not wait for.
        import keyring  # noqa: PLC0415
        import secretstorage  # noqa: PLC0415
        from jeepney import DBusErrorResponse  # noqa: PLC0415 - with the keyring only
        from keyring.backends.SecretService import Keyring  # noqa: PLC0415
        from keyring.errors import KeyringError  # noqa: PLC0415
    except ImportError as error:
        raise SecretsLockedError(f"{error.name} is not installed") from None

    fault = ""
    try:
        with closing(secretstorage.dbus_init()) as bus:
            if secretstorage.Collection(bus).is_locked():
                fault = "the keyring is locked"
        if not fault:
            keyring.set_keyring(Keyring())  # type: ignore[no-untyped-call] # keyring leaves it untyped
            yield keyring.get_keyring()
    except (KeyringError, secretstorage.SecretStorageException, DBusErrorResponse, OSError, RuntimeError) as error:
        fault = f"no open keyring ({type(error).__name__})"
    if fault:
        _log.info("%s", fault)
        raise SecretsLockedError(fault)


def _refuse_foreign() -> None:
    for module in _FOREIGN:
        try:
            found = importlib.util.find_spec(module)
        except ModuleNotFoundError:  # not even the package "keyrings" is there: good
            continue
        if found is not None:
            raise SecretsLockedError(f"{module} is installed: secrets could end up outside the keyring")
