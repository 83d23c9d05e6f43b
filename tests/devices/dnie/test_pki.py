"""The demo's authorities and cards: what the certificates say, and that they are kept."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.x509.oid import NameOID

from kiosk.sandbox.cards.dnie.generation import DNIE_2, DNIE_3
from kiosk.sandbox.cards.dnie.personalisation import Holder, Identity, Personalisation
from kiosk.sandbox.cards.dnie.pki import OCSP_URL, DniePki
from kiosk.sandbox.cards.dnie.profiles import POLICE
from kiosk.sandbox.cards.dnie.switches import Switches, Validity
from tests.devices.dnie.conftest import HOLDER, PIN, Bench


def authentication(card: Personalisation) -> Identity:
    assert card.authentication is not None
    return card.authentication


def usage(certificate: x509.Certificate) -> x509.KeyUsage:
    return certificate.extensions.get_extension_for_class(x509.KeyUsage).value


def policy(certificate: x509.Certificate) -> list[str]:
    policies = certificate.extensions.get_extension_for_class(x509.CertificatePolicies).value
    return [entry.policy_identifier.dotted_string for entry in policies]


def test_citizen_certificates_are_in_the_form_of_the_dnie(bench: Bench) -> None:
    card = bench.card()
    login, signature = authentication(card).certificate, card.signature.certificate
    assert [attribute.value for attribute in login.subject] == [
        "ES",
        "99999999R",
        "CARRASCO",
        "ANA BELÉN",
        "CARRASCO MOLINA, ANA BELÉN (AUTENTICACIÓN)",
    ]
    (name,) = signature.subject.get_attributes_for_oid(NameOID.COMMON_NAME)
    assert name.value == "CARRASCO MOLINA, ANA BELÉN (FIRMA)"
    assert policy(login) == ["2.16.724.1.2.2.2.4"]
    assert policy(signature) == ["2.16.724.1.2.2.2.3"]
    assert (usage(login).digital_signature, usage(login).content_commitment) == (True, False)
    assert (usage(signature).digital_signature, usage(signature).content_commitment) == (False, True)
    for each in (login, signature):
        access = each.extensions.get_extension_for_class(x509.AuthorityInformationAccess).value
        assert [entry.access_location.value for entry in access] == [OCSP_URL]


def test_one_surname_leaves_no_gap(pki: DniePki, bench: Bench) -> None:
    holder = Holder("X1234567L", "Elena", "Țurcanu")
    card = pki.card(holder, PIN, terminals=bench.card().terminal_root)
    (name,) = card.signature.certificate.subject.get_attributes_for_oid(NameOID.COMMON_NAME)
    assert name.value == "ȚURCANU, ELENA (FIRMA)"


def test_chains_hold(bench: Bench, pki: DniePki) -> None:
    for card in (bench.card(), bench.card(DNIE_2)):
        card.chip.certificate.verify_directly_issued_by(card.chip_authority)
        for each in (authentication(card).certificate, card.signature.certificate):
            each.verify_directly_issued_by(card.authority)
        card.authority.verify_directly_issued_by(pki.citizen_root)
    pki.ocsp_signer().certificate.verify_directly_issued_by(pki.citizen_authority.certificate)


def test_every_certificate_says_that_it_is_a_demonstration(bench: Bench, pki: DniePki) -> None:
    card = bench.card()
    for each in (card.authority, card.chip_authority, card.chip.certificate, pki.citizen_root):
        (organisation,) = each.subject.get_attributes_for_oid(NameOID.ORGANIZATION_NAME)
        assert organisation.value == POLICE
        assert "DEMOSTRACIÓN" in POLICE


@pytest.mark.parametrize(("generation", "unit"), [(DNIE_2, "AC RAIZ COMPONENTES"), (DNIE_3, "AC RAIZ COMPONENTES 2")])
def test_component_authority_names_its_root(bench: Bench, generation: object, unit: str) -> None:
    card = bench.card(DNIE_2 if generation is DNIE_2 else DNIE_3)
    units = card.chip_authority.issuer.get_attributes_for_oid(NameOID.ORGANIZATIONAL_UNIT_NAME)
    assert [each.value for each in units] == ["DNIE", unit]
    assert isinstance(card.chip.certificate.public_key(), RSAPublicKey)
    assert card.chip.key.key_size == 1024


@pytest.mark.parametrize("validity", list(Validity))
def test_validity_is_as_asked(bench: Bench, validity: Validity) -> None:
    certificate = authentication(bench.card(switches=Switches(validity=validity))).certificate
    now = datetime.now(UTC)
    begun, ended = certificate.not_valid_before_utc <= now, certificate.not_valid_after_utc < now
    assert (begun, ended) == {
        Validity.CURRENT: (True, False),
        Validity.EXPIRED: (True, True),
        Validity.NOT_YET_VALID: (False, False),
    }[validity]


def test_everything_is_kept_for_its_owner_only(tmp_path: Path, bench: Bench) -> None:
    root = bench.card().terminal_root
    first = DniePki(tmp_path / "pki").card(HOLDER, PIN, terminals=root)
    again = DniePki(tmp_path / "pki").card(HOLDER, PIN, terminals=root)
    assert again.signature.certificate == first.signature.certificate
    assert authentication(again).certificate == authentication(first).certificate
    assert again.chip.certificate == first.chip.certificate
    assert again.serial == first.serial
    assert (tmp_path / "pki").stat().st_mode & 0o777 == 0o700
    keys = list((tmp_path / "pki").rglob("*.key"))
    assert keys
    assert {key.stat().st_mode & 0o777 for key in keys} == {0o600}


def test_what_ends_is_renewed_with_the_same_key(tmp_path: Path, bench: Bench) -> None:
    root = bench.card().terminal_root
    first = DniePki(tmp_path).card(HOLDER, PIN, terminals=root)
    later = datetime.now(UTC) + timedelta(days=5 * 365 - 20)
    pki = DniePki(tmp_path, now=later)
    again = pki.card(HOLDER, PIN, terminals=root)
    assert again.signature.certificate != first.signature.certificate
    assert again.signature.certificate.public_key() == first.signature.certificate.public_key()
    assert again.signature.certificate.not_valid_after_utc > later
    assert again.authority == first.authority


def test_serial_numbers_are_those_of_the_citizens(tmp_path: Path, bench: Bench) -> None:
    pki = DniePki(tmp_path)
    card = pki.card(HOLDER, PIN, terminals=bench.card().terminal_root)
    expected = {card.signature.certificate.serial_number, authentication(card).certificate.serial_number}
    assert pki.serial_numbers() == expected


def test_nothing_of_the_holder_or_the_pin_is_in_a_repr(bench: Bench) -> None:
    text = repr(bench.card())
    for secret in ("99999999R", "Carrasco", "CARRASCO", "Ana", PIN.decode()):
        assert secret not in text
