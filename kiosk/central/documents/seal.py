"""The council's electronic seal (*sello electrónico*, Ley 40/2015 art. 42) on a PDF: PAdES baseline B-B.

Sources: ETSI EN 319 142-1 (PAdES), ISO 32000-1 §12.8.2.2 (certification), ``reference/systems.md`` §B3. No network: a
time stamp or revocation data would be B-T or B-LT, which need a provider.
"""

from __future__ import annotations

import io
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import pikepdf
from cryptography import x509
from cryptography.hazmat.primitives.serialization import load_pem_private_key
from pyhanko.keys import load_cert_from_pemder, load_certs_from_pemder, load_private_key_from_pemder
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import InvisSigSettings, MDPPerm, SigFieldSpec, SigSeedSubFilter
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, SimpleSigner
from pyhanko_certvalidator.registry import SimpleCertificateStore

_FIELD: Final = "Sello"
_LABEL: Final = "Sello electrónico del órgano que expide el documento"


class SealError(Exception):
    """The seal cannot seal: its files do not belong together, or its time is over."""


class Seal:
    """A seal ready to use. Any thread may call it, one without a running event loop (pyHanko starts its own)."""

    def __init__(self, signer: SimpleSigner, certificate: x509.Certificate) -> None:
        self._certificate = certificate
        metadata = PdfSignatureMetadata(
            field_name=_FIELD,
            md_algorithm="sha256",
            subfilter=SigSeedSubFilter.PADES,
            certify=True,
            docmdp_permissions=MDPPerm.NO_CHANGES,
        )
        # Out of the page's bounds: PDF/A forbids a hidden field, PDF/UA an invisible one on the page.
        field = SigFieldSpec(
            sig_field_name=_FIELD,
            readable_field_name=_LABEL,
            invis_sig_settings=InvisSigSettings(box_out_of_bounds=True),
        )
        self._signer = PdfSigner(metadata, signer=signer, new_field_spec=field)

    @classmethod
    def load(cls, key: Path, certificate: Path, chain: Path) -> Seal:
        """Return the seal kept in three PEM files.

        Args:
            key: private key, PKCS#8, not encrypted; elliptic curve or RSA.
            certificate: the seal's certificate.
            chain: certificates from its issuer up to the root, one or more.

        Raises:
            SealError: key and certificate are not a pair, or the certificate is not valid today.
            OSError: a file cannot be read.
            ValueError: a file is not what it should be.
        """
        private = load_pem_private_key(key.read_bytes(), password=None)
        own = x509.load_pem_x509_certificate(certificate.read_bytes())
        if private.public_key() != own.public_key():
            raise SealError("the key is not the certificate's")
        seal = cls(_signer(key, certificate, chain), own)
        seal._check_time()
        return seal

    def seal(self, pdf: bytes) -> bytes:
        """Return ``pdf`` with the seal as its first and only signature, which allows no later change.

        Raises:
            SealError: the certificate is not valid at this moment.
        """
        self._check_time()
        out = io.BytesIO()
        writer = IncrementalPdfFileWriter(io.BytesIO(pdf))
        self._signer.sign_pdf(writer, output=out)
        return out.getvalue()

    def warm_up(self) -> None:
        """Seal an empty page once, so that the first citizen does not wait for what is loaded late."""
        self.seal(_blank_page())

    def _check_time(self) -> None:
        now = datetime.now(UTC)
        if not self._certificate.not_valid_before_utc <= now <= self._certificate.not_valid_after_utc:
            raise SealError("the seal's certificate is not valid today")


def _signer(key: Path, certificate: Path, chain: Path) -> SimpleSigner:
    # pyHanko says it is typed and leaves these without types.
    store = SimpleCertificateStore()  # type: ignore[no-untyped-call]
    store.register_multiple(load_certs_from_pemder([str(chain)]))  # type: ignore[no-untyped-call]
    return SimpleSigner(
        signing_cert=load_cert_from_pemder(str(certificate)),  # type: ignore[no-untyped-call]
        signing_key=load_private_key_from_pemder(str(key), passphrase=None),
        cert_registry=store,
    )


def _blank_page() -> bytes:
    out = io.BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(out)
    return out.getvalue()
