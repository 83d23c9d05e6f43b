"""Everything that is asked of a certificate and a signature before somebody is let in, in one order."""

from __future__ import annotations

import logging
from typing import Final

from cryptography import x509
from cryptography.x509.oid import AuthorityInformationAccessOID

from kiosk.central.clock import Now
from kiosk.central.dnie.answer import Question, UnusableError
from kiosk.central.dnie.asking import NoAnswerError, ask
from kiosk.central.dnie.certificate import check_purpose, check_signature, check_time, document_of
from kiosk.central.dnie.trust import MALFORMED, TrustList, UntrustedError
from kiosk.central.log import event
from kiosk.central.problems import refuse
from kiosk.central.settings import Dnie
from kiosk.contract.problems import ProblemCode

_log = logging.getLogger(__name__)
_RETRY_SECONDS: Final = 5


class DnieVerifier:
    """Tells who signed. Keeps nothing from one login to the next, no OCSP answer either.

    Args:
        trust: whose certificates log people in.
        settings: policies, and whom to ask about revocation.
        now: the official clock.
    """

    def __init__(self, trust: TrustList, settings: Dnie, now: Now) -> None:
        self._trust, self._settings, self._now = trust, settings, now

    def document(self, der: bytes, signature: bytes, message: bytes) -> str:
        """Return the DNI or NIE of who signed ``message`` now. Asks the responder, which takes its time.

        Raises:
            ProblemError: ``certificate-untrusted``, ``signature-wrong``, ``certificate-not-yet-valid``,
                ``certificate-expired``, ``certificate-purpose``, ``certificate-holder``, ``certificate-revoked``,
                ``revocation-unknown``.
        """
        now = self._now()
        try:
            certificate = x509.load_der_x509_certificate(der)
            issuer = self._trust.issuer(certificate, now)
            check_signature(certificate, signature, message)
            check_time(certificate, now)
            check_purpose(certificate, self._settings.policies)
            document = document_of(certificate)
        except (UntrustedError, *MALFORMED) as error:
            raise refuse(ProblemCode.CERTIFICATE_UNTRUSTED) from error
        self._check_revocation(certificate, issuer)
        return document

    def _check_revocation(self, certificate: x509.Certificate, issuer: x509.Certificate) -> None:
        question = Question.about(certificate, issuer)
        settings = self._settings
        try:
            answer = ask(settings.ocsp_url or _responder(certificate), question.der, settings.ocsp_time.total_seconds())
            revoked = question.revoked(answer, self._now(), nonce_needed=settings.ocsp_nonce)
        except (NoAnswerError, UnusableError) as error:
            event(_log, "revocation-unknown", code=str(error))
            raise refuse(ProblemCode.REVOCATION_UNKNOWN, retry_after=_RETRY_SECONDS) from error
        if revoked:
            raise refuse(ProblemCode.CERTIFICATE_REVOKED)


def _responder(certificate: x509.Certificate) -> str:
    """Return where its authority says to ask; empty when it does not."""
    try:
        access = certificate.extensions.get_extension_for_class(x509.AuthorityInformationAccess).value
    except x509.ExtensionNotFound:
        return ""
    found = [each for each in access if each.access_method == AuthorityInformationAccessOID.OCSP]
    places = [each.access_location.value for each in found]
    return next((place for place in places if isinstance(place, str)), "")
