"""The central e-office as the terminal calls it: each method of the port is one request."""

from __future__ import annotations

import re
import uuid
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from kiosk.contract.dnie import DnieChallenge, DnieProof
from kiosk.contract.padron import IssuedDocument, Operation, PadronView, PrintConfirmation, VolanteRequest
from kiosk.contract.problems import Effect, ProblemCode
from kiosk.contract.sessions import CardAnswers, CardPresented, CardStep, KioskInfo, OfficialTime, Session
from kiosk.contract.wire import Wire
from kiosk.core.errors import OfficeAnswerInvalidError, OfficeRefusedError, SettingsError
from kiosk.core.personal import wipe
from kiosk.office.messages import JSON_LIMIT, PDF_LIMIT, Request
from kiosk.office.pin import pin_body

if TYPE_CHECKING:
    from kiosk.office.caller import Caller
    from kiosk.office.tls import Passphrase

API = "/api/v1"
_SEGMENT = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9_.-]{0,127}")
_TOKEN = re.compile(r"[A-Za-z0-9._~+/=-]{1,4096}")
_HEX = re.compile(r"(?:[0-9A-Fa-f]{2})+")


class RestOffice:
    """:class:`kiosk.core.ports.Office` over HTTPS with the terminal's client certificate.

    Blocking and for one worker thread, so it has no locks. Nothing is opened, and neither requests nor msgspec is
    imported, before the first call: they cost a start more than everything else here. The first call therefore also
    raises SettingsError or SecretsLockedError when certificate or key do not open.

    Every POST carries an ``Idempotency-Key``; a new one for each call unless the caller gives it.

    Attributes:
        language: what ``Accept-Language`` asks for; set it when the citizen chooses another one.
    """

    def __init__(
        self,
        url: str,
        *,
        ca: Path,
        certificate: Path,
        key: Path,
        passphrase: Passphrase | None,
        connect_timeout: float = 3.05,
        read_timeout: float = 10.0,
    ) -> None:
        """Prepare the client.

        Args:
            url: ``https://host[:port]`` of the e-office.
            ca: PEM of the only CA trusted.
            certificate: PEM of the terminal's certificate.
            key: PEM of its private key.
            passphrase: fetches the passphrase of the key, which is wiped after use; None for a key without one.
            connect_timeout: seconds for TCP and TLS. A little over 3 s lets the first lost SYN be sent again.
            read_timeout: seconds of silence while an answer comes.

        Raises:
            SettingsError: ``url`` is no https origin.
        """
        self.language = "es"
        self._origin = _origin(url)
        self._identity = (ca, certificate, key, passphrase)
        self._timeouts = (connect_timeout, read_timeout)
        self._caller: Caller | None = None

    # -- the terminal ------------------------------------------------------------------------------------------

    def time(self) -> datetime:
        """Return the official time of the sede, with offset."""
        return self._open().fetch(self._get("time", "/time"), OfficialTime).now

    def kiosk(self) -> KioskInfo:
        """Return who this terminal is for the e-office."""
        return self._open().fetch(self._get("kiosk", "/kiosks/me"), KioskInfo)

    def operation(self, key: str) -> Operation | None:
        """Return what became of the request with this key, or None when it never arrived."""
        try:
            return self._open().fetch(self._get("operation", f"/operations/{_segment(key)}"), Operation)
        except OfficeRefusedError as error:
            if error.code is ProblemCode.NOT_FOUND:
                return None
            raise

    # -- card and session --------------------------------------------------------------------------------------

    def present_card(self, uid: bytes) -> CardStep:
        """Open a card transaction and return the first APDUs for the card."""
        return self._card_step("card", "/card-authentications", CardPresented(uid=uid.hex().upper()))

    def answer_card(self, transaction: str, answers: Sequence[bytes]) -> CardStep:
        """Pass the card's answers on and return the next APDUs, or the session."""
        body = CardAnswers(answers=[answer.hex().upper() for answer in answers])
        return self._card_step("card answers", f"/card-authentications/{_segment(transaction)}/answers", body)

    def verify_pin(self, token: str, pin: bytearray) -> Session:
        """Raise the session to N2. Wipes ``pin`` before it returns or raises.

        The digits go from ``pin`` to one more ``bytearray`` and from there into TLS; requests, urllib3 and http.client
        hand a bytearray to the socket as it is. OpenSSL's own buffers are beyond us.
        """
        body = bytearray()
        try:
            body = pin_body(pin)
            request = self._post("pin", "/sessions/current/pin", body, token=token)
            return _usable_session(self._open().fetch(request, Session))
        finally:
            wipe(body)
            wipe(pin)

    def dnie_challenge(self) -> DnieChallenge:
        """Return what a DNIe has to sign. One that was made for another terminal is none."""
        from kiosk.office.challenge import usable_challenge  # noqa: PLC0415 - ssl after the first screen

        challenge = self._open().fetch(self._post("dnie challenge", "/sessions/dnie/challenge", b""), DnieChallenge)
        return usable_challenge(challenge, self._identity[1])

    def present_dnie(self, challenge: DnieChallenge, certificate: bytes, signature: bytes) -> Session:
        """Open a session at N3 with the authentication certificate (DER) and its signature of the challenge."""
        proof = DnieProof(challenge=challenge.id, certificate=certificate.hex(), signature=signature.hex())
        return _usable_session(self._open().fetch(self._post("dnie", "/sessions/dnie", _encoded(proof)), Session))

    def end_session(self, token: str) -> None:
        """Close the session at the centre."""
        path = f"{API}/sessions/current"
        self._open().send(Request("end session", "DELETE", path, self._headers(token)))

    # -- the register ------------------------------------------------------------------------------------------

    def padron(self, token: str) -> PadronView:
        """Return what this person may ask of the register."""
        return self._open().fetch(self._get("padron", "/me/padron", token=token), PadronView)

    def issue_volante(self, token: str, request: VolanteRequest, key: str) -> IssuedDocument:
        """Issue a volante. ``key`` is the idempotency key: the same key never makes a second document."""
        call = self._post("issue volante", "/me/padron/documents", _encoded(request), token=token, key=key)
        return self._open().fetch(call, IssuedDocument)

    def document(self, token: str, path: str) -> IssuedDocument:
        """Return an issued document by the path an operation told (``/api/v1/documents/…``, nothing else)."""
        head, _, document_id = path.rpartition("/")
        if head != f"{API}/documents":
            raise _unusable("the result is no document")
        request = self._get("document", f"/documents/{_segment(document_id)}", token=token)
        return self._open().fetch(request, IssuedDocument)

    def document_content(self, token: str, document_id: str) -> bytes:
        """Return the sealed PDF, at most 8 MB."""
        path = f"/documents/{_segment(document_id)}/content"
        request = self._get("document content", path, token=token, limit=PDF_LIMIT)
        return self._open().download(request, "application/pdf", b"%PDF-")

    def confirm_print(self, token: str, confirmation: PrintConfirmation) -> None:
        """Tell what became of the paper."""
        self._open().send(self._post("confirm print", "/print-confirmations", _encoded(confirmation), token=token))

    def close(self) -> None:
        """Drop every connection; a later call opens a new one."""
        if self._caller is not None:
            self._caller.close()

    # -- how -----------------------------------------------------------------------------------------------------

    def _card_step(self, name: str, path: str, body: Wire) -> CardStep:
        step = self._open().fetch(self._post(name, path, _encoded(body)), CardStep)
        if bool(step.apdus) == (step.session is not None):
            raise _unusable("neither APDUs nor a session, or both", Effect.UNKNOWN)
        if not all(map(_HEX.fullmatch, step.apdus)):
            raise _unusable("an APDU is not hexadecimal", Effect.UNKNOWN)
        if step.session is not None:
            _usable_session(step.session)
        return step

    def _get(self, name: str, path: str, *, token: str = "", limit: int = JSON_LIMIT) -> Request:
        return Request(name, "GET", API + path, self._headers(token), limit=limit)

    def _post(self, name: str, path: str, body: bytes | bytearray, *, token: str = "", key: str = "") -> Request:
        headers = {
            **self._headers(token),
            "Content-Type": "application/json",
            "Idempotency-Key": key or str(uuid.uuid4()),
        }
        return Request(name, "POST", API + path, headers, body)

    def _headers(self, token: str) -> Mapping[str, str]:
        headers = {"Accept-Language": self.language, "Accept": "application/json, application/pdf"}
        return {**headers, "X-Session-Token": token} if token else headers

    def _open(self) -> Caller:
        if self._caller is None:
            # Here and not above: requests, urllib3 and ssl take longer to import than the first screen may wait.
            from kiosk.office.caller import Caller  # noqa: PLC0415
            from kiosk.office.tls import client_context  # noqa: PLC0415
            from kiosk.office.transport import Transport  # noqa: PLC0415

            connect, read = self._timeouts
            transport = Transport(
                self._origin,
                lambda: client_context(*self._identity),
                connect_timeout=connect,
                read_timeout=read,
            )
            self._caller = Caller(transport)
        return self._caller


def _encoded(value: Wire) -> bytes:
    from kiosk.office.decoding import encode  # noqa: PLC0415 - msgspec after the first screen

    return encode(value)


def _origin(url: str) -> str:
    parts = urlsplit(url)
    if parts.scheme != "https" or not parts.hostname or parts.username or parts.path.strip("/") or parts.query:
        raise SettingsError("office.url", "must be https://host or https://host:port")
    return f"https://{parts.netloc}"


def _usable_session(session: Session) -> Session:
    """Return the session if its token can be a header; requests quotes one that cannot in its error."""
    if not _TOKEN.fullmatch(session.token):
        raise _unusable("the token is no header value", Effect.UNKNOWN)
    return session


def _segment(identifier: str) -> str:
    """Return an identifier of the e-office as one segment of a path: it must not lead the token elsewhere."""
    if not _SEGMENT.fullmatch(identifier):
        raise _unusable("an identifier that is no path segment")
    return identifier


def _unusable(reason: str, effect: Effect = Effect.NONE) -> OfficeAnswerInvalidError:
    error = OfficeAnswerInvalidError(reason)
    error.effect = effect
    return error
