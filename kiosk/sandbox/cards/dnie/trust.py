"""What makes OpenSC and a virtual DNIe believe each other: the police's public moduli here, a shim over there.

Only the stand-ins and the tests set :func:`shim_environment`. A terminal knows nothing of it.
"""

from __future__ import annotations

import functools
import shutil
import subprocess
from pathlib import Path
from typing import Final

from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey, RSAPublicNumbers

from kiosk.sandbox.cards.dnie import rsa
from kiosk.sandbox.errors import StandInError

_LIBRARIES: Final = tuple(Path("/usr/lib").glob("*/libopensc.so.*"))
_HEADS: Final = {False: bytes.fromhex("EADEDA4553329450"), True: bytes.fromhex("B972345E35BCDD12")}
_EXPONENT: Final = 65_537
_SOURCE: Final = Path(__file__).with_name("root_shim.c")


class TrustError(StandInError):
    """OpenSC or a C compiler is missing; the text says what to install."""


@functools.cache
def terminal_root(*, new: bool) -> RSAPublicNumbers:
    """Return the police's public key that certified the terminals' authority, as the installed OpenSC has it.

    Args:
        new: the one of "AC RAIZ COMPONENTES 2", for cards from BMP100001 on.

    Raises:
        TrustError: no OpenSC, or one without that key.
    """
    for library in _LIBRARIES:
        content = library.read_bytes()
        at = content.find(_HEADS[new])
        if at >= 0:
            return RSAPublicNumbers(_EXPONENT, int.from_bytes(content[at : at + rsa.SIZE], "big"))
    raise TrustError("no OpenSC with the DNIe's root keys: apt-get install opensc opensc-pkcs11")


def build_shim(directory: Path) -> Path:
    """Return the shim's shared library in ``directory``, compiled when it is missing or older than its source.

    Raises:
        TrustError: no compiler, or it failed.
    """
    library = directory / "dnie-root-shim.so"
    if library.exists() and library.stat().st_mtime >= _SOURCE.stat().st_mtime:
        return library
    if (compiler := shutil.which("cc")) is None:
        raise TrustError("no C compiler: apt-get install gcc libc6-dev")
    unfinished = library.with_suffix(".tmp")
    done = subprocess.run(
        [compiler, "-O2", "-Wall", "-Werror", "-shared", "-fPIC", "-o", str(unfinished), str(_SOURCE), "-ldl"],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise TrustError(f"the DNIe shim does not compile: {done.stderr}")
    unfinished.replace(library)
    return library


def shim_environment(directory: Path, root: RSAPublicKey) -> dict[str, str]:
    """Return the environment in which OpenSC takes chips certified under ``root``.

    Args:
        directory: where the shim and the root's modulus are kept.
        root: the demo's component root.

    Raises:
        TrustError: as :func:`build_shim`.
    """
    modulus = directory / "component-root.modulus"
    modulus.write_bytes(root.public_numbers().n.to_bytes(rsa.SIZE, "big"))
    return {"LD_PRELOAD": str(build_shim(directory)), "DNIE_DEMO_ROOT": str(modulus)}
