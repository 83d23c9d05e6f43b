from __future__ import annotations

import io
import logging
import shutil
import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pikepdf
import pytest
from cryptography import x509
from pyhanko.keys import load_cert_from_pemder
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.misc import PdfReadError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import ModificationLevel
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.sign.validation.status import PdfSignatureStatus, SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext

from kiosk.central.documents.seal import Seal, SealError
from kiosk.sandbox.pki import make_demo_pki
from tests.unit.documents.conftest import run

Keep = Callable[[bytes], Path]


@pytest.fixture(scope="module")
def sealed(seal: Seal, volante: bytes) -> bytes:
    return seal.seal(volante)


@pytest.fixture(scope="module")
def trust(pki: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An NSS trust store with the demo's seal CA, the way a reader's computer would trust it."""
    store = tmp_path_factory.mktemp("nss")
    run("certutil", "-N", "-d", f"sql:{store}", "--empty-password")
    run("certutil", "-A", "-d", f"sql:{store}", "-n", "seal-root", "-t", "CT,CT,CT", "-i", pki / "seal-ca.pem")
    return store


def verdict(pdf: bytes, trusted: Path) -> PdfSignatureStatus:
    root = load_cert_from_pemder(str(trusted))  # type: ignore[no-untyped-call] # pyHanko leaves it untyped
    context = ValidationContext(trust_roots=[root], allow_fetching=False)
    signatures = PdfFileReader(io.BytesIO(pdf)).embedded_signatures
    assert len(signatures) == 1
    return validate_pdf_signature(signatures[0], context)


def accepted(pdf: bytes, pki: Path) -> bool:
    """Whether pyHanko takes the file; one it cannot read at all is refused too."""
    try:
        return bool(verdict(pdf, pki / "seal-ca.pem").bottom_line)
    except PdfReadError:
        return False


def test_poppler_says_valid_trusted_and_total(sealed: bytes, trust: Path, kept: Keep) -> None:
    said = run("pdfsig", "-nssdir", trust, kept(sealed))
    assert "Signature Validation: Signature is Valid." in said
    assert "Certificate Validation: Certificate is Trusted." in said
    assert "Total document signed" in said
    assert "Not total document signed" not in said
    assert "Signature Type: ETSI.CAdES.detached" in said
    assert "Signing Hash Algorithm: SHA-256" in said
    assert "Ayuntamiento de Puertollano (DEMOSTRACIÓN)" in said


def test_pyhanko_says_intact_certified_and_entire(sealed: bytes, pki: Path) -> None:
    status = verdict(sealed, pki / "seal-ca.pem")
    assert status.bottom_line
    assert status.coverage is SignatureCoverageLevel.ENTIRE_FILE
    assert status.modification_level is ModificationLevel.NONE


def test_it_certifies_and_allows_no_change(sealed: bytes) -> None:
    with pikepdf.open(io.BytesIO(sealed)) as pdf:
        signature = pdf.Root.Perms.DocMDP
        reference = signature.Reference[0]
        assert str(signature.SubFilter) == "/ETSI.CAdES.detached"
        assert str(reference.TransformMethod) == "/DocMDP"
        assert int(reference.TransformParams.P) == 1
        assert "/Cert" not in signature


@pytest.mark.parametrize("where", [0.02, 0.5, 0.8])
def test_one_flipped_byte_is_seen(
    where: float, volante: bytes, sealed: bytes, pki: Path, trust: Path, kept: Keep
) -> None:
    changed = bytearray(sealed)
    # Inside a stream, where the file stays readable and only the digest can tell.
    at = sealed.index(b"stream", int(len(volante) * where)) + 40
    changed[at] ^= 0x01
    assert "Digest Mismatch" in run("pdfsig", "-nssdir", trust, kept(bytes(changed)))
    assert not accepted(bytes(changed), pki)


def test_a_change_after_sealing_is_seen(
    sealed: bytes, pki: Path, trust: Path, kept: Keep, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The judge also logs what it finds; the verdict is what counts here.
    monkeypatch.setattr(logging.getLogger("pyhanko.sign.diff_analysis.policies"), "disabled", True)
    longer = _with_a_revision(sealed)
    assert not verdict(longer, pki / "seal-ca.pem").bottom_line
    assert "Not total document signed" in run("pdfsig", "-nssdir", trust, kept(longer))


def _with_a_revision(pdf: bytes) -> bytes:
    writer = IncrementalPdfFileWriter(io.BytesIO(pdf))
    page = writer.root["/Pages"]["/Kids"][0]
    page["/Rotate"] = generic.NumberObject(90)  # type: ignore[no-untyped-call] # pyHanko leaves it untyped
    writer.update_container(page)
    out = io.BytesIO()
    writer.write(out)  # type: ignore[no-untyped-call] # pyHanko leaves it untyped
    return out.getvalue()


def test_the_document_stays_what_it_was(volante: bytes, sealed: bytes, kept: Keep) -> None:
    assert sealed.startswith(volante)
    path = kept(sealed)
    assert "Tagged:          yes" in run("pdfinfo", path)
    assert "H1 (block)" in run("pdfinfo", "-struct-text", path)
    assert "No syntax or stream encoding errors found" in run("qpdf", "--check", path)
    with pikepdf.open(path) as pdf:
        assert str(pdf.Root.OutputIntents[0].S) == "/GTS_PDFA1"


def test_the_seal_is_not_seen_and_has_a_name(sealed: bytes) -> None:
    with pikepdf.open(io.BytesIO(sealed)) as pdf:
        field = pdf.Root.AcroForm.Fields[0]
        left, bottom, right, top = (float(value) for value in field.Rect)
        assert right <= 0
        assert top <= 0
        assert (right - left, top - bottom) == (0, 0)
        assert int(field.F) & 0b110 == 0b100  # printed, not hidden: PDF/A
        assert "Sello electrónico" in str(field.TU)


def test_several_threads_may_seal(seal: Seal, volante: bytes, pki: Path) -> None:
    made: list[bytes] = []
    threads = [threading.Thread(target=lambda: made.append(seal.seal(volante))) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert len(made) == 6
    assert all(verdict(pdf, pki / "seal-ca.pem").bottom_line for pdf in made)


def test_warming_up_needs_no_document(seal: Seal) -> None:
    seal.warm_up()


def test_a_seal_with_an_rsa_key_works_too(volante: bytes, tmp_path: Path) -> None:
    key, pem = tmp_path / "rsa.key", tmp_path / "rsa.pem"
    ask = ["-subj", "/CN=RSA", "-addext", "keyUsage=digitalSignature,nonRepudiation"]
    run("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", *ask, "-keyout", key, "-out", pem)
    pdf = Seal.load(key, pem, pem).seal(volante)
    status = verdict(pdf, pem)
    assert status.intact
    assert status.valid
    assert status.trusted


def test_a_foreign_key_is_refused(pki: Path) -> None:
    with pytest.raises(SealError, match="key"):
        Seal.load(pki / "server.key", pki / "seal.pem", pki / "seal-ca.pem")


def test_an_expired_seal_is_refused(tmp_path: Path) -> None:
    make_demo_pki(tmp_path, now=datetime.now(UTC) - timedelta(days=800))
    certificate = x509.load_pem_x509_certificate((tmp_path / "seal.pem").read_bytes())
    assert certificate.not_valid_after_utc < datetime.now(UTC)
    with pytest.raises(SealError, match="not valid"):
        Seal.load(tmp_path / "seal.key", tmp_path / "seal.pem", tmp_path / "seal-ca.pem")


def test_a_seal_says_nothing_of_its_key(seal: Seal, pki: Path, tmp_path: Path) -> None:
    assert "PRIVATE" not in repr(seal)
    broken = tmp_path / "broken.key"
    shutil.copy(pki / "seal.pem", broken)
    with pytest.raises(ValueError, match=r".+"):
        Seal.load(broken, pki / "seal.pem", pki / "seal-ca.pem")
