"""The OCSP responder of the demo's citizens' authority: RFC 6960 over HTTP, with everything that may go wrong."""

from __future__ import annotations

import base64
import binascii
import contextlib
import threading
import urllib.parse
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Final, Self

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509 import ocsp

from kiosk.sandbox.cards.dnie.pki import DniePki
from kiosk.sandbox.cards.dnie.profiles import DnieProfile, RsaIssuer, ocsp_extensions, self_signed

REQUEST_TYPE: Final = "application/ocsp-request"
RESPONSE_TYPE: Final = "application/ocsp-response"
_LIFE: Final = timedelta(minutes=10)
_LONGEST_REQUEST: Final = 4096
_STOP_S: Final = 2.0
_EXPONENT: Final = 65_537


class Trouble(StrEnum):
    """What is wrong with the responder itself.

    ``BUSY`` says "try later"; ``STALE`` answers with what was true until yesterday; ``FORGED`` signs as somebody of
    the same name whom nobody certified; ``OTHER_NONCE`` does not give the nonce back; ``GARBLED`` sends bytes that are
    no answer.
    """

    NONE = "none"
    BUSY = "busy"
    STALE = "stale"
    FORGED = "forged"
    OTHER_NONCE = "other-nonce"
    GARBLED = "garbled"


@dataclass(frozen=True, kw_only=True)
class OcspSwitches:
    """What the responder says and how.

    Attributes:
        revoked: serial numbers revoked, with the moment.
        delay_s: seconds it thinks over every request.
        trouble: with the responder.
    """

    revoked: Mapping[int, datetime] = field(default_factory=dict)
    delay_s: float = 0.0
    trouble: Trouble = Trouble.NONE


class OcspResponder:
    """Answers over HTTP from :meth:`start` to :meth:`stop`, as a context manager inside the block.

    Args:
        authority: certificate of who issued the certificates asked about.
        signer: who answers for it.
        known: tells the serial numbers that were issued; others are "unknown".
        port: TCP port on the loopback interface; 0 for any free one.

    Attributes:
        switches: what it says and how; may be replaced at any moment.
        asked: serial numbers asked about so far.
    """

    def __init__(
        self,
        authority: x509.Certificate,
        signer: RsaIssuer,
        known: Callable[[], Collection[int]],
        *,
        port: int = 0,
    ) -> None:
        self.switches = OcspSwitches()
        self.asked: list[int] = []
        self._authority, self._signer, self._known = authority, signer, known
        self._port = port
        self._stopping = threading.Event()
        self._server: ThreadingHTTPServer | None = None
        self._thread: threading.Thread | None = None

    @classmethod
    def of(cls, pki: DniePki, *, port: int = 0) -> Self:
        """Return the responder of the demo's DNIe."""
        return cls(pki.citizen_authority.certificate, pki.ocsp_signer(), pki.serial_numbers, port=port)

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, _type: type[BaseException] | None, _error: BaseException | None, _tb: TracebackType | None
    ) -> None:
        self.stop()

    @property
    def url(self) -> str:
        """Where it answers, or answered last."""
        return f"http://127.0.0.1:{self._port}/"

    def start(self) -> None:
        """Listen. Does nothing when it does.

        Raises:
            OSError: the port is taken.
        """
        if self._server is not None:
            return
        self._stopping.clear()
        self._server = _Server(("127.0.0.1", self._port), self)
        self._port = self._server.server_port
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), name="ocsp", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Be dead: connections are refused. :meth:`start` brings it back at the same port."""
        server, self._server = self._server, None
        self._stopping.set()
        if server is not None and self._thread is not None:
            server.shutdown()
            server.server_close()
            self._thread.join(_STOP_S)

    def revoke(self, serial: int, when: datetime | None = None) -> None:
        """Let a certificate be revoked from ``when`` on, now when None."""
        now = datetime.now(UTC).replace(microsecond=0)
        revoked = {**self.switches.revoked, serial: when or now}
        self.switches = OcspSwitches(revoked=revoked, delay_s=self.switches.delay_s, trouble=self.switches.trouble)

    def answer(self, request: bytes) -> bytes:
        """Return the DER of the answer to the DER of a request."""
        switches = self.switches
        self._stopping.wait(switches.delay_s)
        if switches.trouble is Trouble.GARBLED:
            return b"<html>Servicio no disponible</html>"
        if switches.trouble is Trouble.BUSY:
            return _unsuccessful(ocsp.OCSPResponseStatus.TRY_LATER)
        try:
            question = ocsp.load_der_ocsp_request(request)
        except ValueError:
            return _unsuccessful(ocsp.OCSPResponseStatus.MALFORMED_REQUEST)
        self.asked.append(question.serial_number)
        return self._signed(question, switches).public_bytes(Encoding.DER)

    def _signed(self, question: ocsp.OCSPRequest, switches: OcspSwitches) -> ocsp.OCSPResponse:
        serial = question.serial_number
        revoked_at = switches.revoked.get(serial)
        status = ocsp.OCSPCertStatus.GOOD if serial in self._known() else ocsp.OCSPCertStatus.UNKNOWN
        if revoked_at is not None:
            status = ocsp.OCSPCertStatus.REVOKED
        if question.issuer_key_hash != self._authority_hash(question.hash_algorithm):
            return ocsp.OCSPResponseBuilder.build_unsuccessful(ocsp.OCSPResponseStatus.UNAUTHORIZED)
        signer = _impostor(self._signer) if switches.trouble is Trouble.FORGED else self._signer
        age = timedelta(days=1) if switches.trouble is Trouble.STALE else timedelta()
        produced = datetime.now(UTC).replace(microsecond=0) - age
        builder = (
            ocsp.OCSPResponseBuilder()
            .add_response_by_hash(
                issuer_name_hash=question.issuer_name_hash,
                issuer_key_hash=question.issuer_key_hash,
                serial_number=serial,
                algorithm=question.hash_algorithm,
                cert_status=status,
                this_update=produced,
                next_update=produced + _LIFE,
                revocation_time=revoked_at,
                revocation_reason=None if revoked_at is None else x509.ReasonFlags.key_compromise,
            )
            .responder_id(ocsp.OCSPResponderEncoding.HASH, signer.certificate)
            .certificates([signer.certificate])
        )
        nonce = _nonce(question)
        if nonce is not None:
            value = bytes(len(nonce.nonce)) if switches.trouble is Trouble.OTHER_NONCE else nonce.nonce
            builder = builder.add_extension(x509.OCSPNonce(value), critical=False)
        return builder.sign(signer.key, hashes.SHA256())

    def _authority_hash(self, algorithm: hashes.HashAlgorithm) -> bytes:
        """Return the authority's issuerKeyHash: over the key's BIT STRING, without its tag and length."""
        builder = ocsp.OCSPRequestBuilder().add_certificate(self._authority, self._authority, algorithm)
        return builder.build().issuer_key_hash


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = True

    def __init__(self, address: tuple[str, int], responder: OcspResponder) -> None:
        super().__init__(address, _Handler)
        self.responder = responder


class _Handler(BaseHTTPRequestHandler):
    """RFC 6960 appendix A: POST with the request as the body, GET with it in the path, in base64."""

    server: _Server
    timeout = 5.0

    def do_POST(self) -> None:
        """Answer the request in the body."""
        length = int(self.headers.get("Content-Length") or 0)
        if self.headers.get("Content-Type") != REQUEST_TYPE or not 0 < length <= _LONGEST_REQUEST:
            self.send_error(400)
            return
        self._answer(self.rfile.read(length))

    def do_GET(self) -> None:
        """Answer the request in the path."""
        try:
            request = base64.b64decode(urllib.parse.unquote(self.path.lstrip("/")), validate=True)
        except binascii.Error:
            request = b""
        if not request:
            self.send_error(400)
            return
        self._answer(request)

    def _answer(self, request: bytes) -> None:
        body = self.server.responder.answer(request)
        self.send_response(200)
        self.send_header("Content-Type", RESPONSE_TYPE)
        self.send_header("Content-Length", str(len(body)))
        with contextlib.suppress(ConnectionError):  # who asked did not wait
            self.end_headers()
            self.wfile.write(body)

    def log_message(self, *_arguments: object) -> None:
        """Say nothing: who asked about whom is nobody's business."""


def _unsuccessful(status: ocsp.OCSPResponseStatus) -> bytes:
    return ocsp.OCSPResponseBuilder.build_unsuccessful(status).public_bytes(Encoding.DER)


def _impostor(signer: RsaIssuer) -> RsaIssuer:
    """Return somebody of the same name, certified by nobody but himself."""
    key = rsa.generate_private_key(_EXPONENT, signer.key.key_size)
    real = signer.certificate
    profile = DnieProfile(
        subject=real.subject,
        begins=real.not_valid_before_utc,
        ends=real.not_valid_after_utc,
        extensions=ocsp_extensions(),
    )
    return RsaIssuer(self_signed(profile, key), key)


def _nonce(question: ocsp.OCSPRequest) -> x509.OCSPNonce | None:
    try:
        return question.extensions.get_extension_for_class(x509.OCSPNonce).value
    except x509.ExtensionNotFound:
        return None
