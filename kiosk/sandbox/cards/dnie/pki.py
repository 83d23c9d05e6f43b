"""The demo's DNIe authorities and cards: made at the first run, kept, renewed when they end.

Two hierarchies, as with the real ones: components (RSA 1024, certify chips) and citizens (RSA 2048). Unqualified;
they prove nothing outside the demo.
"""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey, RSAPublicNumbers
from cryptography.hazmat.primitives.serialization import load_pem_private_key

from kiosk.sandbox.cards.dnie import profiles
from kiosk.sandbox.cards.dnie.generation import DNIE_3, Generation
from kiosk.sandbox.cards.dnie.personalisation import Holder, Identity, Personalisation
from kiosk.sandbox.cards.dnie.profiles import DnieProfile, RsaIssuer
from kiosk.sandbox.cards.dnie.switches import GOOD, Switches, Validity
from kiosk.sandbox.cards.dnie.trust import terminal_root
from kiosk.sandbox.pki_files import read_certificate, write_certificate, write_key

OCSP_URL: Final = "http://127.0.0.1:8560/"
"""Where the citizens' certificates send who wants to know whether they are good."""

_CHANNEL_BITS, _CITIZEN_BITS = 1024, 2048
_EXPONENT = 65_537
_RENEW_BEFORE: Final = timedelta(days=30)
_AUTHORITY_LIFE: Final = timedelta(days=3652)
_CITIZEN_LIFE: Final = timedelta(days=5 * 365)
_CLOCK_SLACK: Final = timedelta(minutes=5)
_OUT_OF_DATE: Final = timedelta(days=20)


class DniePki:
    """The authorities in ``directory`` (mode 0700, keys 0600), and the cards they issued.

    Args:
        directory: made when it does not exist.
        now: the moment to judge by; the clock's when None.
        ocsp_url: written into the citizens' certificates.

    Raises:
        OSError: the directory cannot be written.
    """

    def __init__(self, directory: Path, *, now: datetime | None = None, ocsp_url: str = OCSP_URL) -> None:
        self._directory = directory
        self._now = (now or datetime.now(UTC)).replace(microsecond=0)
        self._ocsp_url = ocsp_url
        directory.mkdir(mode=0o700, parents=True, exist_ok=True)
        directory.chmod(0o700)
        self._component_root = self._root("component-root", profiles.component_name("0000000065735244", new_roots=True))
        self.citizen_root = self._root("root", profiles.authority_name("AC RAIZ DNIE (DEMO)")).certificate
        self.citizen_authority = self._authority()

    @property
    def component_root(self) -> RSAPublicKey:
        """The key under which every chip here is certified."""
        return self._component_root.key.public_key()

    def ocsp_signer(self) -> RsaIssuer:
        """Return who signs for the citizens' authority what is still good."""
        profile = self._lasting(profiles.authority_name("OCSP DNIE (DEMO)"), profiles.ocsp_extensions())
        identity = self._identity("ocsp", profile, self.citizen_authority, _CITIZEN_BITS)
        return RsaIssuer(identity.certificate, identity.key)

    def serial_numbers(self) -> frozenset[int]:
        """Return the serial numbers of the citizens' certificates issued and kept."""
        found = (self._directory / "cards").glob("*/*.pem")
        return frozenset(read_certificate(pem).serial_number for pem in found if not pem.name.startswith("chip"))

    def card(
        self,
        holder: Holder,
        pin: bytes,
        *,
        generation: Generation = DNIE_3,
        switches: Switches = GOOD,
        terminals: RSAPublicNumbers | None = None,
    ) -> Personalisation:
        """Return a citizen's card, with the keys and certificates it had before if it was ever issued.

        Args:
            holder: whose.
            pin: 8 to 16 characters.
            generation: of the chip.
            switches: which certificates are in it, and when they are good.
            terminals: public key that certified the terminals' authority; the police's when None.

        Raises:
            TrustError: OpenSC is not installed, which has the police's public keys.
        """
        place = f"cards/{holder.nif}-{generation.name}"
        (self._directory / place).mkdir(mode=0o700, parents=True, exist_ok=True)
        serial = hashlib.sha256(place.encode()).digest()[:7]
        components = self._component_authority(new_roots=generation.new_roots)
        chip = self._lasting(_chip_name(serial, new_roots=generation.new_roots), profiles.chip_extensions())
        return Personalisation(
            generation=generation,
            holder=holder,
            serial=serial,
            support=f"DEM{int.from_bytes(serial, 'big') % 1_000_000:06d}",
            pin=pin,
            chip=self._identity(f"{place}/chip", chip, components, _CHANNEL_BITS),
            chip_authority=components.certificate,
            terminal_root=terminals or terminal_root(new=generation.new_roots),
            authentication=self._authentication(place, holder, switches) if switches.authentication else None,
            signature=self._citizen(place, holder, "FIRMA", profiles.SIGNATURE_POLICY, switches.validity),
            authority=self.citizen_authority.certificate,
        )

    def _authentication(self, place: str, holder: Holder, switches: Switches) -> Identity:
        return self._citizen(place, holder, "AUTENTICACIÓN", profiles.AUTHENTICATION_POLICY, switches.validity)

    def _citizen(
        self, place: str, holder: Holder, purpose: str, policy: x509.ObjectIdentifier, validity: Validity
    ) -> Identity:
        begins, ends = self._period(validity)
        profile = DnieProfile(
            subject=profiles.citizen_name(holder, purpose),
            begins=begins,
            ends=ends,
            extensions=profiles.citizen_extensions(policy, self._ocsp_url),
        )
        stem = "signature" if policy == profiles.SIGNATURE_POLICY else "authentication"
        return self._identity(f"{place}/{stem}-{validity.value}", profile, self.citizen_authority, _CITIZEN_BITS)

    def _period(self, validity: Validity) -> tuple[datetime, datetime]:
        match validity:
            case Validity.CURRENT:
                begins = self._now - _CLOCK_SLACK
            case Validity.EXPIRED:
                begins = self._now - _OUT_OF_DATE - _CITIZEN_LIFE
            case Validity.NOT_YET_VALID:
                begins = self._now + _OUT_OF_DATE
        return begins, begins + _CITIZEN_LIFE

    def _root(self, stem: str, name: x509.Name) -> RsaIssuer:
        key = self._key(stem, _CHANNEL_BITS if stem.startswith("component") else _CITIZEN_BITS)
        profile = self._lasting(name, profiles.authority_extensions(1))
        kept = self._kept(stem, profile, key.public_key())
        return RsaIssuer(kept or self._written(stem, profiles.self_signed(profile, key)), key)

    def _authority(self) -> RsaIssuer:
        root = RsaIssuer(self.citizen_root, self._key("root", _CITIZEN_BITS))
        profile = self._lasting(profiles.authority_name("AC DNIE 901 (DEMO)"), profiles.authority_extensions(0))
        identity = self._identity("authority", profile, root, _CITIZEN_BITS)
        return RsaIssuer(identity.certificate, identity.key)

    def _component_authority(self, *, new_roots: bool) -> RsaIssuer:
        suffix = "2" if new_roots else "1"
        name = profiles.component_name(f"00000000657353444{suffix}", new_roots=new_roots)
        profile = self._lasting(name, profiles.authority_extensions(0))
        issuer_name = profiles.component_name("0000000065735244", new_roots=new_roots)
        identity = self._identity(
            f"component-authority-{suffix}", profile, self._component_root, _CHANNEL_BITS, issuer_name
        )
        return RsaIssuer(identity.certificate, identity.key)

    def _lasting(self, name: x509.Name, extensions: tuple[tuple[x509.ExtensionType, bool], ...]) -> DnieProfile:
        return DnieProfile(
            subject=name,
            begins=self._now - _CLOCK_SLACK,
            ends=self._now + _AUTHORITY_LIFE,
            extensions=extensions,
        )

    def _identity(
        self, stem: str, profile: DnieProfile, issuer: RsaIssuer, bits: int, issuer_name: x509.Name | None = None
    ) -> Identity:
        """Return what is kept at ``stem``, renewed with the same key when it no longer fits, or made."""
        key = self._key(stem, bits)
        kept = self._kept(stem, profile, key.public_key())
        if kept is not None and _signed_by(kept, issuer):
            return Identity(key, kept)
        certificate = profiles.issued(profile, key.public_key(), issuer, issuer_name=issuer_name)
        return Identity(key, self._written(stem, certificate))

    def _key(self, stem: str, bits: int) -> rsa.RSAPrivateKey:
        path = self._directory / f"{stem}.key"
        if path.exists():
            key = load_pem_private_key(path.read_bytes(), password=None)
            if isinstance(key, rsa.RSAPrivateKey) and key.key_size == bits:
                return key
        key = rsa.generate_private_key(_EXPONENT, bits)
        write_key(path, key)
        return key

    def _kept(self, stem: str, profile: DnieProfile, key: RSAPublicKey) -> x509.Certificate | None:
        """Return the certificate kept at ``stem`` when it says the same and is as good or bad as it should be."""
        path = self._directory / f"{stem}.pem"
        if not path.exists():
            return None
        found = read_certificate(path)
        if found.subject != profile.subject or found.public_key() != key:
            return None
        return found if self._state(found) == self._state_of(profile.begins, profile.ends) else None

    def _state(self, certificate: x509.Certificate) -> Validity:
        return self._state_of(certificate.not_valid_before_utc, certificate.not_valid_after_utc)

    def _state_of(self, begins: datetime, ends: datetime) -> Validity:
        if begins > self._now:
            return Validity.NOT_YET_VALID
        return Validity.CURRENT if ends - self._now >= _RENEW_BEFORE else Validity.EXPIRED

    def _written(self, stem: str, certificate: x509.Certificate) -> x509.Certificate:
        write_certificate(self._directory / f"{stem}.pem", certificate)
        return certificate


def _chip_name(serial: bytes, *, new_roots: bool) -> x509.Name:
    return profiles.component_name(serial.hex().upper(), new_roots=new_roots)


def _signed_by(certificate: x509.Certificate, issuer: RsaIssuer) -> bool:
    identifier = issuer.certificate.extensions.get_extension_for_class(x509.SubjectKeyIdentifier).value
    named = certificate.extensions.get_extension_for_class(x509.AuthorityKeyIdentifier).value
    return named.key_identifier == identifier.digest
