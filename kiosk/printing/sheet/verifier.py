"""The verdict on one sealed PDF: the child of :mod:`kiosk.printing.sheet.seal`.

Sources: ETSI EN 319 142-1 (PAdES), ETSI EN 319 102-1 (validation), ISO 32000-1 §12.8. Without network: no revocation
is asked for, which the e-office did when it sealed.
"""

from __future__ import annotations

import io
import logging
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from pyhanko.keys import load_certs_from_pemder
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.general import SignedDataCerts
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.sign.validation.errors import SignatureValidationError
from pyhanko.sign.validation.status import SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext

from kiosk.printing.sheet.states import SealVerdict

if TYPE_CHECKING:
    from asn1crypto.x509 import Certificate
    from pyhanko.sign.validation import EmbeddedPdfSignature

_WEAK: Final = frozenset({"md2", "md5", "sha1"})


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
        return _judge(signatures[0], certificates) if len(signatures) == 1 else SealVerdict.CHANGED
    except SignatureValidationError:
        return SealVerdict.CHANGED
    except (PdfError, ValueError, TypeError, KeyError, RecursionError):
        return SealVerdict.UNREADABLE


def _judge(signature: EmbeddedPdfSignature, certificates: list[Certificate]) -> SealVerdict:
    anchors = [certificate for certificate in certificates if certificate.ca]
    pinned = {certificate.sha256 for certificate in certificates if not certificate.ca}
    context = ValidationContext(trust_roots=anchors, allow_fetching=False, weak_hash_algos=_WEAK)
    status = validate_pdf_signature(signature, context)
    whole = status.coverage is SignatureCoverageLevel.ENTIRE_FILE and _to_the_end(signature)
    if not (whole and status.intact and status.valid and status.docmdp_ok is not False):
        return SealVerdict.CHANGED
    seal = status.signing_cert
    if not seal.not_valid_before <= datetime.now(UTC) <= seal.not_valid_after:
        return SealVerdict.EXPIRED
    known = not pinned or seal.sha256 in pinned
    return SealVerdict.VALID if known and status.bottom_line else SealVerdict.UNTRUSTED
