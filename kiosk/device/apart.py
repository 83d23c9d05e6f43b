"""Reads a secret in a process of its own, which is gone when it is read.

keyring brings cryptography and a D-Bus client along: 15 MB that a terminal would carry all day for one passphrase, and
a ``str`` of the secret that cannot be wiped. The child hands the bytes over in a pipe and takes both with it.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

from kiosk.core.errors import SecretsLockedError
from kiosk.core.personal import wipe
from kiosk.device.secrets import KeyringSecrets

_LOCKED: Final = 3
_LARGEST: Final = 4096
_WITHIN_S: Final = 15.0


def read_apart(name: str) -> bytearray:
    """Return a secret of the keyring; the caller wipes it.

    Raises:
        SecretsLockedError: the keyring is closed, foreign, without this secret, or did not answer within 15 s.
    """
    import subprocess  # noqa: PLC0415 - not needed before the first picture

    root = Path(__file__).resolve().parents[2]
    command = [sys.executable, "-m", "kiosk.device.apart", name]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=root) as child:  # noqa: S603 - us
        try:
            if child.wait(_WITHIN_S) != 0 or child.stdout is None:
                said = child.stderr.read().decode(errors="replace").strip() if child.stderr else ""
                raise SecretsLockedError(said.splitlines()[-1] if said else f"secret {name!r} could not be read")
            return _taken(child.stdout.fileno())
        except subprocess.TimeoutExpired:
            child.kill()
            raise SecretsLockedError("the keyring does not answer") from None


def _taken(descriptor: int) -> bytearray:
    """Read what lies in the pipe straight into bytes that can be wiped."""
    with open(descriptor, "rb", buffering=0, closefd=False) as pipe:
        room = bytearray(_LARGEST)
        count = pipe.readinto(room) or 0
        secret = room[:count]
        wipe(room)
        return secret


def main(name: str) -> int:
    """Write one secret to standard output: the child's side."""
    try:
        secret = KeyringSecrets().read(name)
    except SecretsLockedError as error:
        sys.stderr.write(f"{error}\n")
        return _LOCKED
    sys.stdout.buffer.write(secret)
    sys.stdout.buffer.flush()
    wipe(secret)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
