"""The authorities whose certificates log people in: pinned by configuration, never taken from the caller."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Final, Self

from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.x509.verification import ExtensionPolicy, PolicyBuilder, Store, VerificationError

_BELOW_A_ROOT: Final = 2
"""Authorities between a certificate and its root: one at the DNIe and at the FNMT."""
MALFORMED: Final = (
    *(ValueError, TypeError, UnsupportedAlgorithm, InvalidSignature),
    *(x509.InvalidVersion, x509.DuplicateExtension, x509.UnsupportedGeneralNameType),
    UserWarning,
)
"""What the library raises, sooner or later, about bytes that are no good certificate, warnings included."""


class UntrustedError(Exception):
    """Nobody in the list answers for this certificate."""


class TrustList:
    """Authorities: the roots, and those below them.

    Args:
        authorities: in any order; those that issued themselves are the roots.

    Raises:
        ValueError: there is no root among them.
    """

    def __init__(self, authorities: Sequence[x509.Certificate]) -> None:
        roots = [each for each in authorities if each.subject == each.issuer and _issued(each, each)]
        if not roots:
            raise ValueError("no root certificate in the trust list")
        self._all = list(authorities)
        self._below = [each for each in authorities if each not in roots]
        self._store = Store(roots)

    @classmethod
    def load(cls, path: Path) -> Self | None:
        """Return the list in a PEM file, None when there is no such file.

        Raises:
            OSError: the file cannot be read.
            ValueError: it holds no certificates, or no root.
        """
        try:
            pem = path.read_bytes()
        except FileNotFoundError:
            return None
        return cls(x509.load_pem_x509_certificates(pem))

    def issuer(self, certificate: x509.Certificate, now: datetime) -> x509.Certificate:
        """Return who issued ``certificate``, after its path to a root was found good at ``now`` (RFC 5280 §6).

        A certificate out of its own time has no good path; then it is enough that somebody in the list signed it,
        because whoever asks refuses it next.

        Raises:
            UntrustedError: nobody here did, or not in a way to rely on.
        """
        try:
            signer = self._signer(certificate)  # before anything in it is believed, its names for instance
            in_time = certificate.not_valid_before_utc <= now <= certificate.not_valid_after_utc
            return self._by_path(now, certificate) if in_time else signer
        except (VerificationError, *MALFORMED) as error:
            raise UntrustedError from error

    def _by_path(self, now: datetime, certificate: x509.Certificate) -> x509.Certificate:
        policy = PolicyBuilder().store(self._store).time(now).max_chain_depth(_BELOW_A_ROOT)
        policy = policy.extension_policies(
            # A DNIe has no alternative name and no extended usage, which the Web's policy demands.
            ca_policy=ExtensionPolicy.webpki_defaults_ca(),
            ee_policy=ExtensionPolicy.permit_all(),
        )
        return policy.build_client_verifier().verify(certificate, self._below).chain[1]

    def _signer(self, certificate: x509.Certificate) -> x509.Certificate:
        for each in self._all:
            if _issued(certificate, each):
                return each
        raise UntrustedError


def _issued(certificate: x509.Certificate, issuer: x509.Certificate) -> bool:
    try:
        certificate.verify_directly_issued_by(issuer)
    except MALFORMED:
        return False
    return True
