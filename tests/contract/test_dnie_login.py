"""Login with the DNIe: who is let in, at which level, and every way to be refused."""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.rsa import generate_private_key
from cryptography.x509.oid import NameOID
from sqlalchemy import func, select, update

from kiosk.central.clock import utc_now
from kiosk.central.database.records import AuditEvent, DnieChallengeRow, SessionRow
from kiosk.central.dnie.trust import TrustList
from kiosk.central.dnie.verifier import DnieVerifier
from kiosk.central.settings import Dnie
from kiosk.contract.dnie import dnie_message
from kiosk.sandbox.cards.dnie.personalisation import Holder
from kiosk.sandbox.cards.dnie.pki import DniePki
from kiosk.sandbox.cards.dnie.profiles import AUTHENTICATION_POLICY, SIGNATURE_POLICY, citizen_extensions, citizen_name
from kiosk.sandbox.cards.dnie.switches import Switches, Validity
from kiosk.sandbox.ocsp import Trouble
from tests.contract.dnie import Police, Signer, challenge, holder_of, message_of, present
from tests.contract.https_client import Client
from tests.contract.inside import ORIGIN, InsideOffice
from tests.contract.running_office import login

NOBODY = Holder("99999999R", "Nadie", "Ninguno")
"""Right letter, not on the register."""


@pytest.fixture
def client(dnie_office: InsideOffice) -> Client:
    return dnie_office.terminal()


@pytest.fixture
def ana(dnie_office: InsideOffice, police: Police) -> Signer:
    return police.signer(dnie_office, "ana")


def sessions(office: InsideOffice) -> int:
    with office.database.read() as db:
        return db.scalar(select(func.count()).select_from(SessionRow)) or 0


def last_line(office: InsideOffice) -> AuditEvent:
    with office.database.read() as db:
        lines = select(AuditEvent).where(AuditEvent.action == "dnie.login").order_by(AuditEvent.seq.desc())
        return db.scalars(lines.limit(1)).one()


def test_who_signs_is_let_in_at_n3(dnie_office: InsideOffice, client: Client, ana: Signer) -> None:
    reply = present(client, ana)
    assert reply.status == 201
    session = reply.json
    assert (session["level"], session["displayName"]) == ("N3", "Ana Belén")
    assert (session["pinState"], session["triesLeft"]) == ("none", 0)
    assert client.get("/me", session["token"]).json["level"] == "N3"
    assert client.get("/me/padron", session["token"]).json["volanteAvailable"] is True
    line = last_line(dnie_office)
    assert (line.result, line.terminal_id, line.session_id != "") == ("ok", "Q-01", True)
    assert line.actor
    assert dnie_office.terminal("Q-02").get("/me", session["token"]).code == "session-expired"


def test_the_last_access_is_told_and_the_session_before_is_over(client: Client, ana: Signer) -> None:
    first = present(client, ana).json["token"]
    second = present(client, ana).json
    assert second["lastAccess"]
    assert client.get("/me", first).code == "session-expired"
    assert client.get("/me", second["token"]).status == 200


def test_there_is_no_pin_to_try_in_it(client: Client, ana: Signer) -> None:
    token = present(client, ana).json["token"]
    assert client.post("/sessions/current/pin", {"pin": "402817"}, token).code == "card-unknown"
    assert client.get("/me", token).json["level"] == "N3"


def test_the_challenge_names_terminal_and_origin(dnie_office: InsideOffice, client: Client) -> None:
    made, other = challenge(client), challenge(client)
    assert made["origin"] == ORIGIN
    assert len(bytes.fromhex(made["nonce"])) == 32
    assert (made["id"], made["nonce"]) != (other["id"], other["nonce"])
    assert made["terminal"] == other["terminal"] != challenge(dnie_office.terminal("Q-02"))["terminal"]


def test_a_challenge_is_good_once(client: Client, ana: Signer) -> None:
    proof = ana.proof(challenge(client))
    assert client.post("/sessions/dnie", proof).status == 201
    assert client.post("/sessions/dnie", proof).code == "challenge-expired"


def test_a_refusal_spends_the_challenge_too(client: Client, ana: Signer) -> None:
    made = challenge(client)
    assert client.post("/sessions/dnie", ana.proof(made, signature="00" * 256)).code == "signature-wrong"
    assert client.post("/sessions/dnie", ana.proof(made)).code == "challenge-expired"


def test_of_many_who_answer_at_once_one_is_let_in(client: Client, ana: Signer) -> None:
    proof = ana.proof(challenge(client))
    with ThreadPoolExecutor(6) as pool:
        replies = list(pool.map(lambda _: client.post("/sessions/dnie", proof), range(6)))
    assert sorted(reply.status for reply in replies) == [201, 403, 403, 403, 403, 403]
    assert {reply.code for reply in replies if reply.status == 403} == {"challenge-expired"}


def test_nobody_is_in_the_log(
    dnie_office: InsideOffice, client: Client, police: Police, ana: Signer, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, logger="kiosk")
    assert present(client, ana).status == 201
    police.switch(trouble=Trouble.STALE)
    assert present(client, ana).status == 503
    holder = holder_of(dnie_office, "ana")
    canaries = [holder.nif, holder.surname1, ana.der.hex()[:40], f"{ana.certificate.serial_number:x}"]
    with dnie_office.database.read() as db:
        lines = [str(vars(line)) for line in db.scalars(select(AuditEvent).where(AuditEvent.action == "dnie.login"))]
    told = "\n".join([*lines, *(f"{record.getMessage()} {vars(record)}" for record in caplog.records)])
    assert "not of now" in told
    assert [canary for canary in canaries if canary.lower() in told.lower()] == []


def test_an_old_challenge_is_over(dnie_office: InsideOffice, client: Client, ana: Signer) -> None:
    made = challenge(client)
    with dnie_office.database.write() as db:
        db.execute(update(DnieChallengeRow).values(expires_at=utc_now() - timedelta(seconds=1)))
    assert client.post("/sessions/dnie", ana.proof(made)).code == "challenge-expired"


def test_another_terminal_cannot_answer_it_and_does_not_spend_it(
    dnie_office: InsideOffice, client: Client, ana: Signer
) -> None:
    made = challenge(client)
    assert dnie_office.terminal("Q-02").post("/sessions/dnie", ana.proof(made)).code == "challenge-expired"
    assert client.post("/sessions/dnie", ana.proof(made)).status == 201


def test_the_same_request_again_opens_no_second_session(dnie_office: InsideOffice, client: Client, ana: Signer) -> None:
    key, proof = "00000000-0000-4000-8000-00000000d41e", ana.proof(challenge(client))
    first = client.post("/sessions/dnie", proof, key=key)
    count = sessions(dnie_office)
    again = client.post("/sessions/dnie", proof, key=key)
    assert (first.status, again.status, sessions(dnie_office)) == (201, 201, count)
    assert client.get("/me", first.json["token"]).code == "session-expired"
    assert client.get("/me", again.json["token"]).status == 200


@pytest.mark.parametrize("part", ["id", "nonce", "terminal", "origin"])
def test_each_part_of_the_challenge_is_signed(client: Client, ana: Signer, part: str) -> None:
    made = challenge(client)
    forged = made | {part: challenge(client)[part] if part in {"id", "nonce"} else "https://sede.example.evil"}
    body = ana.proof(made, signature=ana.sign(message_of(forged)).hex())
    assert client.post("/sessions/dnie", body).code == "signature-wrong"


def test_a_signature_for_something_else_is_none(client: Client, ana: Signer) -> None:
    made = challenge(client)
    bare = ana.sign(bytes.fromhex(made["nonce"]))
    assert client.post("/sessions/dnie", ana.proof(made, signature=bare.hex())).code == "signature-wrong"


Make = Callable[[Police, InsideOffice], Signer]


def _wrong(holder: Holder | None = None, **changes: object) -> Make:
    def make(police: Police, office: InsideOffice) -> Signer:
        return police.wrong(holder or holder_of(office, "ana"), **changes)  # type: ignore[arg-type]  # table of a test

    return make


def _with(validity: Validity) -> Make:
    return lambda police, office: police.signer(office, "ana", Switches(validity=validity))


def _others_key(police: Police, office: InsideOffice) -> Signer:
    return Signer(police.signer(office, "ana").certificate, police.signer(office, "julian").key)


def _signature_certificate(police: Police, office: InsideOffice) -> Signer:
    identity = police.card(office, "ana").signature
    return Signer(identity.certificate, identity.key)


def _of_the_root(police: Police, office: InsideOffice) -> Signer:
    return Signer(police.pki.citizen_authority.certificate, police.pki.citizen_authority.key)


def _usage(*, digital_signature: bool = True, content_commitment: bool = False) -> x509.KeyUsage:
    others = ("key_encipherment", "data_encipherment", "key_agreement", "key_cert_sign", "crl_sign")
    return x509.KeyUsage(
        digital_signature=digital_signature,
        content_commitment=content_commitment,
        encipher_only=False,
        decipher_only=False,
        **dict.fromkeys(others, False),
    )


def _extensions(
    policy: x509.ObjectIdentifier, usage: x509.KeyUsage | None
) -> tuple[tuple[x509.ExtensionType, bool], ...]:
    kept = [each for each in citizen_extensions(policy, "") if not isinstance(each[0], x509.KeyUsage)]
    return (*kept, *([(usage, True)] if usage is not None else []))


def _named(*attributes: tuple[x509.ObjectIdentifier, str]) -> x509.Name:
    return x509.Name([x509.NameAttribute(oid, value) for oid, value in attributes])


_SPAIN = (NameOID.COUNTRY_NAME, "ES")
_OTHER_POLICY = x509.ObjectIdentifier("2.16.724.1.2.2.2.41")
REFUSALS: dict[str, tuple[Make, str]] = {
    "another key": (_others_key, "signature-wrong"),
    "expired": (_with(Validity.EXPIRED), "certificate-expired"),
    "not yet valid": (_with(Validity.NOT_YET_VALID), "certificate-not-yet-valid"),
    "signature certificate": (_signature_certificate, "certificate-purpose"),
    "authority": (_of_the_root, "certificate-purpose"),
    "signature policy": (
        _wrong(extensions=_extensions(SIGNATURE_POLICY, _usage())),
        "certificate-purpose",
    ),
    "policy that only begins alike": (
        _wrong(extensions=_extensions(_OTHER_POLICY, _usage())),
        "certificate-purpose",
    ),
    "both usages": (
        _wrong(extensions=_extensions(AUTHENTICATION_POLICY, _usage(content_commitment=True))),
        "certificate-purpose",
    ),
    "no usage": (_wrong(extensions=_extensions(AUTHENTICATION_POLICY, None)), "certificate-purpose"),
    "small key": (
        lambda police, office: police.wrong(holder_of(office, "ana"), key=generate_private_key(65_537, 1024)),
        "certificate-purpose",
    ),
    "wrong letter": (_wrong(Holder("99999999A", "Ana", "Prueba")), "certificate-holder"),
    "no number": (_wrong(subject=_named(_SPAIN, (NameOID.COMMON_NAME, "ANA"))), "certificate-holder"),
    "two numbers": (
        _wrong(subject=_named(_SPAIN, *[(NameOID.SERIAL_NUMBER, nif) for nif in ("99999999R", "00000000T")])),
        "certificate-holder",
    ),
    "another country": (
        _wrong(subject=_named((NameOID.COUNTRY_NAME, "PT"), (NameOID.SERIAL_NUMBER, "99999999R"))),
        "certificate-holder",
    ),
    "newer version of the policy, not known to the responder": (
        _wrong(extensions=_extensions(x509.ObjectIdentifier("2.16.724.1.2.2.2.4.1"), _usage())),
        "revocation-unknown",
    ),
    "not known to the responder": (_wrong(), "revocation-unknown"),
}


@pytest.mark.parametrize("name", REFUSALS)
def test_what_is_wrong_with_a_certificate_is_told(
    dnie_office: InsideOffice, client: Client, police: Police, name: str
) -> None:
    make, code = REFUSALS[name]
    signer, before = make(police, dnie_office), sessions(dnie_office)
    reply = present(client, signer)
    assert (reply.code, reply.json["effect"]) == (code, "none")
    assert reply.status == (503 if code == "revocation-unknown" else 403)
    assert sessions(dnie_office) == before
    line = last_line(dnie_office)
    assert (line.result, line.actor) == (code, "")


def test_nobody_asks_about_a_certificate_that_is_wrong_anyway(client: Client, police: Police, ana: Signer) -> None:
    asked = list(police.responder.asked)
    body = ana.proof(challenge(client), signature="00" * 256)
    assert client.post("/sessions/dnie", body).code == "signature-wrong"
    assert police.responder.asked == asked


def test_another_police_of_the_same_names_is_not_trusted(
    dnie_office: InsideOffice, client: Client, tmp_path_factory: pytest.TempPathFactory, police: Police
) -> None:
    there = DniePki(tmp_path_factory.mktemp("other-pki"), ocsp_url=police.responder.url)
    identity = there.card(holder_of(dnie_office, "ana"), b"Canario-2026").authentication
    assert identity is not None
    assert present(client, Signer(identity.certificate, identity.key)).code == "certificate-untrusted"


@pytest.mark.parametrize("der", ["", "30", "3082", "00" * 64])
def test_what_is_no_certificate_is_not_trusted(client: Client, ana: Signer, der: str) -> None:
    assert client.post("/sessions/dnie", ana.proof(challenge(client), certificate=der)).code == "certificate-untrusted"


def test_who_is_not_on_the_register_is_sent_to_the_desk(
    dnie_office: InsideOffice, client: Client, police: Police
) -> None:
    identity = police.pki.card(NOBODY, b"Canario-2026").authentication
    assert identity is not None
    before = sessions(dnie_office)
    assert present(client, Signer(identity.certificate, identity.key)).code == "go-to-desk"
    assert sessions(dnie_office) == before
    assert last_line(dnie_office).result == "go-to-desk"


def test_a_number_with_its_prefix_is_the_same_person(dnie_office: InsideOffice, client: Client, police: Police) -> None:
    """As certificates after ETSI EN 319 412-1 have it; it gets as far as the responder, which does not know it."""
    holder = holder_of(dnie_office, "ana")
    subject = citizen_name(Holder(f"IDCES-{holder.nif}", holder.given_name, holder.surname1), "AUTENTICACIÓN")
    assert present(client, police.wrong(holder, subject=subject)).code == "revocation-unknown"


def test_a_revoked_certificate_is_refused(client: Client, police: Police, ana: Signer) -> None:
    police.responder.revoke(ana.certificate.serial_number)
    assert present(client, ana).code == "certificate-revoked"
    police.recover()
    assert present(client, ana).status == 201


@pytest.mark.parametrize("trouble", [each for each in Trouble if each is not Trouble.NONE])
def test_what_cannot_be_checked_is_not_let_in_and_not_called_revoked(
    client: Client, police: Police, ana: Signer, trouble: Trouble
) -> None:
    assert present(client, ana).status == 201, "no answer of before may help"
    police.switch(trouble=trouble)
    reply = present(client, ana)
    assert (reply.status, reply.code, reply.json["retryable"]) == (503, "revocation-unknown", True)
    assert int(reply.headers["retry-after"]) > 0
    police.recover()
    assert present(client, ana).status == 201


@pytest.mark.parametrize(
    "where", ["http://127.0.0.1:1/", "https://127.0.0.1/", "file:///etc/passwd", "http://", "http://[", "http://h:x/"]
)
def test_where_nobody_answers_nobody_is_let_in(
    dnie_office: InsideOffice, client: Client, ana: Signer, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    monkeypatch.setattr(dnie_office.services, "dnie", _verifier(dnie_office, Dnie(ocsp_url=where)))
    assert present(client, ana).code == "revocation-unknown"


def test_a_slow_responder_is_not_waited_for(
    dnie_office: InsideOffice, client: Client, police: Police, ana: Signer, monkeypatch: pytest.MonkeyPatch
) -> None:
    hasty = _verifier(dnie_office, Dnie(ocsp_time=timedelta(milliseconds=200)))
    monkeypatch.setattr(dnie_office.services, "dnie", hasty)
    police.switch(delay_s=1.0)
    assert present(client, ana).code == "revocation-unknown"


def _verifier(office: InsideOffice, settings: Dnie) -> DnieVerifier:
    trust = TrustList.load(office.services.settings.dnie_trust)
    assert trust is not None
    return DnieVerifier(trust, settings, office.services.now)


def test_without_a_trust_list_there_is_no_challenge(inside_office: InsideOffice) -> None:
    reply = inside_office.terminal().post("/sessions/dnie/challenge", None)
    assert (reply.status, reply.code) == (503, "unavailable")


def test_card_and_dnie_are_two_sessions_of_one_person(dnie_office: InsideOffice, client: Client, ana: Signer) -> None:
    by_card = login(client, dnie_office.holder("ana"))
    by_dnie = present(client, ana).json["token"]
    assert client.get("/me", by_card).json["level"] == "N2"
    assert client.get("/me", by_dnie).json["level"] == "N3"


def test_too_many_challenges_of_one_terminal_have_to_wait(
    dnie_office: InsideOffice, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    limiter = type(dnie_office.services.dnie_challenges)(2)
    monkeypatch.setattr(dnie_office.services, "dnie_challenges", limiter)
    assert [client.post("/sessions/dnie/challenge", None).status for _ in range(3)] == [201, 201, 429]


def test_the_message_says_what_it_is_for() -> None:
    assert b"dnie-login" in dnie_message("id", bytes(32), "ab", ORIGIN)
