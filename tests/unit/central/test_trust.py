"""The list of who is trusted: what is in it counts, and nothing that a caller brings along."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, generate_private_key
from cryptography.hazmat.primitives.serialization import Encoding

from kiosk.central.dnie.trust import TrustList, UntrustedError
from kiosk.sandbox.cards.dnie.profiles import (
    DnieProfile,
    RsaIssuer,
    authority_extensions,
    authority_name,
    chip_extensions,
    issued,
    self_signed,
)

NOW: Final = datetime(2026, 11, 22, 12, tzinfo=UTC)
DAY: Final = timedelta(days=1)


@pytest.fixture(scope="module")
def key() -> RSAPrivateKey:
    return generate_private_key(65_537, 2048)


@pytest.fixture(scope="module")
def root(key: RSAPrivateKey) -> RsaIssuer:
    return RsaIssuer(self_signed(_profile("RAIZ", authority_extensions(1)), key), key)


def _profile(
    name: str, extensions: tuple[tuple[x509.ExtensionType, bool], ...], begins: timedelta = -DAY, ends: timedelta = DAY
) -> DnieProfile:
    return DnieProfile(subject=authority_name(name), begins=NOW + begins, ends=NOW + ends, extensions=extensions)


def _below(root: RsaIssuer, ends: timedelta = DAY, *, authority: bool = True) -> RsaIssuer:
    key = generate_private_key(65_537, 2048)
    extensions = authority_extensions(0) if authority else chip_extensions()
    return RsaIssuer(issued(_profile("AC", extensions, -2 * DAY, ends), key.public_key(), root), key)


def _citizen(issuer: RsaIssuer, ends: timedelta = DAY) -> x509.Certificate:
    key = generate_private_key(65_537, 2048)
    return issued(_profile("ANA", chip_extensions(), -2 * DAY, ends), key.public_key(), issuer)


def test_the_issuer_is_found(root: RsaIssuer) -> None:
    below = _below(root)
    trust = TrustList([below.certificate, root.certificate])
    assert trust.issuer(_citizen(below), NOW) == below.certificate
    assert trust.issuer(_citizen(root), NOW) == root.certificate


def test_an_authority_that_is_not_in_the_list_does_not_count(root: RsaIssuer) -> None:
    with pytest.raises(UntrustedError):
        TrustList([root.certificate]).issuer(_citizen(_below(root)), NOW)


def test_an_authority_whose_time_is_over_does_not_count(root: RsaIssuer) -> None:
    below = _below(root, ends=-timedelta(hours=1))
    with pytest.raises(UntrustedError):
        TrustList([root.certificate, below.certificate]).issuer(_citizen(below), NOW)


def test_who_is_no_authority_issues_nothing(root: RsaIssuer) -> None:
    below = _below(root, authority=False)
    with pytest.raises(UntrustedError):
        TrustList([root.certificate, below.certificate]).issuer(_citizen(below), NOW)


def test_of_one_whose_own_time_is_over_the_issuer_is_told(root: RsaIssuer, key: RSAPrivateKey) -> None:
    past = _citizen(root, ends=-timedelta(hours=1))
    assert TrustList([root.certificate]).issuer(past, NOW) == root.certificate
    namesake = self_signed(_profile("RAIZ", authority_extensions(1)), generate_private_key(65_537, 2048))
    with pytest.raises(UntrustedError):
        TrustList([namesake]).issuer(past, NOW)


def test_the_list_is_a_file_or_there_is_none(root: RsaIssuer, tmp_path: Path) -> None:
    path = tmp_path / "trust.pem"
    assert TrustList.load(path) is None
    below = _below(root)
    path.write_bytes(b"".join(each.certificate.public_bytes(Encoding.PEM) for each in (below, root)))
    trust = TrustList.load(path)
    assert trust is not None
    assert trust.issuer(_citizen(below), NOW) == below.certificate


@pytest.mark.parametrize("text", [b"", b"nothing"])
def test_a_file_without_certificates_is_no_list(tmp_path: Path, text: bytes) -> None:
    (tmp_path / "trust.pem").write_bytes(text)
    with pytest.raises(ValueError, match=r"certificate|PEM"):
        TrustList.load(tmp_path / "trust.pem")


def test_a_list_needs_a_root(root: RsaIssuer) -> None:
    with pytest.raises(ValueError, match="no root"):
        TrustList([_below(root).certificate])
