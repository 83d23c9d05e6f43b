"""The verdict on one sealed PDF: the child of :mod:`kiosk.printing.sheet.seal`.

Sources: ETSI EN 319 142-1 (PAdES), ETSI EN 319 102-1 (validation), ISO 32000-1 §12.8. Without network: no revocation
is asked for, which the e-office did when it sealed.
"""

from __future__ import annotations

import io
import logging
import re
import resource
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from pyhanko.keys import load_certs_from_pemder
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.sign.validation.errors import SignatureValidationError
from pyhanko.sign.validation.status import SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext

from kiosk.printing.sheet.states import SealVerdict

if TYPE_CHECKING:
    from asn1crypto.x509 import Certificate  # type: ignore[import-untyped]
    from pyhanko.sign.validation import EmbeddedPdfSignature

_WEAK: Final = frozenset({"md2", "md5", "sha1"})
_SECONDS: Final = 15
_BYTES: Final = 1 << 30
"""What a hostile document may cost."""

_HOLE: Final = re.compile(rb"<[0-9A-Fa-f]+>")


def verdict(pdf: bytes, trusted: Path) -> SealVerdict:
    """Return what the seal of ``pdf`` proves to whoever trusts the certificates in ``trusted``.

    Raises:
        OSError: ``trusted`` cannot be read.
        ValueError: it holds no certificates.
    """
    certificates = list(load_certs_from_pemder([str(trusted)]))  # type: ignore[no-untyped-call] # left untyped there
    try:
        signatures = PdfFileReader(io.BytesIO(pdf)).embedded_signatures
        if not signatures:
            return SealVerdict.UNSIGNED
        # The e-office seals once: whoever signs after it has changed the file.
        return _judge(signatures[0], certificates, pdf) if len(signatures) == 1 else SealVerdict.CHANGED
    except SignatureValidationError:
        return SealVerdict.CHANGED
    except (PdfError, ValueError, TypeError, KeyError, RecursionError):
        return SealVerdict.UNREADABLE


def _judge(signature: EmbeddedPdfSignature, certificates: list[Certificate], pdf: bytes) -> SealVerdict:
    anchors = [certificate for certificate in certificates if certificate.ca]
    pinned = {certificate.sha256 for certificate in certificates if not certificate.ca}
    context = ValidationContext(trust_roots=anchors, allow_fetching=False, weak_hash_algos=_WEAK)
    status = validate_pdf_signature(signature, context)
    whole = status.coverage is SignatureCoverageLevel.ENTIRE_FILE and _all_but_itself(signature, pdf)
    if not (whole and status.intact and status.valid and status.docmdp_ok is not False):
        return SealVerdict.CHANGED
    seal = status.signing_cert
    if not seal.not_valid_before <= datetime.now(UTC) <= seal.not_valid_after:
        return SealVerdict.EXPIRED
    known = not pinned or seal.sha256 in pinned
    return SealVerdict.VALID if known and status.bottom_line else SealVerdict.UNTRUSTED


def _all_but_itself(signature: EmbeddedPdfSignature, pdf: bytes) -> bool:
    """Return whether all bytes are signed but those of the signature's own value, which is hexadecimal.

    pyHanko adds lengths up; this looks where they lie (ISO 32000-1 §12.8.1).
    """
    start, before, after, rest = (int(number) for number in signature.byte_range)
    hole = pdf[before:after]
    return start == 0 and after + rest == len(pdf) and _HOLE.fullmatch(hole) is not None


def main(trusted: str) -> int:
    """Read a document from standard input and write the verdict: the child's side."""
    resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (_BYTES, _BYTES))
    logging.disable()  # pyHanko logs what it finds, with names from the document.
    sys.stdout.write(verdict(sys.stdin.buffer.read(), Path(trusted)).value)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
