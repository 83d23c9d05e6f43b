"""Only what the council sealed, all of it and nothing more, is printed; ``pdfsig`` is the judge beside us."""

from __future__ import annotations

import io
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

import pikepdf
import pytest
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import SigSeedSubFilter
from pyhanko.sign.signers import PdfSignatureMetadata, SimpleSigner, sign_pdf

from kiosk.central.documents.seal import Seal
from kiosk.contract.padron import PaperOutcome
from kiosk.printing.sheet.printer import SheetPrinter
from kiosk.printing.sheet.seal import SealCheck
from kiosk.printing.sheet.states import SealVerdict, SheetResult
from kiosk.printing.sheet.verifier import verdict
from kiosk.sandbox.pki import make_demo_pki

pytestmark = pytest.mark.expected_log_warnings
"""pyHanko logs what it finds; the process that checks is silent."""


@cache
def page() -> bytes:
    """A page with something on it."""
    out = io.BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page(page_size=(595, 842))
        pdf.pages[0].Contents = pdf.make_stream(b"0.5 g 100 100 200 50 re f % Volante de empadronamiento")
        pdf.save(out, compress_streams=False)
    return out.getvalue()


@pytest.fixture(scope="module")
def pki(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pki")
    make_demo_pki(folder)
    return folder


@pytest.fixture(scope="module")
def foreign(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Another authority whose names are the same."""
    folder = tmp_path_factory.mktemp("foreign")
    make_demo_pki(folder)
    return folder


@pytest.fixture(scope="module")
def sealed(pki: Path) -> bytes:
    return Seal.load(pki / "seal.key", pki / "seal.pem", pki / "seal-ca.pem").seal(page())


@pytest.fixture(scope="module")
def trust(pki: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An NSS store that trusts the same authority."""
    store = tmp_path_factory.mktemp("nss")
    for command in (
        ["-N", "--empty-password"],
        ["-A", "-n", "seals", "-t", "CT,CT,CT", "-i", str(pki / "seal-ca.pem")],
    ):
        subprocess.run(["certutil", command[0], "-d", f"sql:{store}", *command[1:]], check=True, capture_output=True)
    return store


def pdfsig(pdf: bytes, trust: Path, folder: Path) -> tuple[bool, bool, bool]:
    """Return whether poppler finds a valid signature, a trusted certificate, and all of the file signed."""
    path = folder / "document.pdf"
    path.write_bytes(pdf)
    command = ["pdfsig", "-nssdir", str(trust), str(path)]
    said = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    whole = "Total document signed" in said and "Not total document signed" not in said
    return "Signature is Valid." in said, "Certificate is Trusted." in said, whole


def revised(pdf: bytes, *, rotate: bool = True) -> bytes:
    """Append a revision, as an editor does: the page turned, or nothing that shows."""
    writer = IncrementalPdfFileWriter(io.BytesIO(pdf))
    shown = writer.root["/Pages"]["/Kids"][0]
    shown["/Rotate" if rotate else "/Remark"] = generic.NumberObject(90)  # type: ignore[no-untyped-call] # untyped there
    writer.update_container(shown)
    out = io.BytesIO()
    writer.write(out)  # type: ignore[no-untyped-call] # untyped there
    return out.getvalue()


def flipped(pdf: bytes, where: bytes) -> bytes:
    changed = bytearray(pdf)
    changed[pdf.index(where)] ^= 0x01
    return bytes(changed)


def signed(pdf: bytes, pki: Path, name: str = "seal", field: str = "Otra") -> bytes:
    """Sign with any pair of the folder, as any program can."""
    signer = SimpleSigner.load(str(pki / f"{name}.key"), str(pki / f"{name}.pem"))  # type: ignore[no-untyped-call] # untyped there
    assert signer
    out = io.BytesIO()
    metadata = PdfSignatureMetadata(field_name=field, md_algorithm="sha256", subfilter=SigSeedSubFilter.PADES)
    sign_pdf(IncrementalPdfFileWriter(io.BytesIO(pdf)), metadata, signer=signer, output=out)
    return out.getvalue()


def test_sealed_is_valid_and_poppler_agrees(sealed: bytes, pki: Path, trust: Path, tmp_path: Path) -> None:
    assert SealCheck(pki / "seal-ca.pem")(sealed) is SealVerdict.VALID
    assert pdfsig(sealed, trust, tmp_path) == (True, True, True)


CHANGES: dict[str, Callable[[bytes], bytes]] = {
    "a byte of the page": lambda pdf: flipped(pdf, b"Volante"),
    "the page is turned afterwards": revised,
    "a revision that shows nothing": lambda pdf: revised(pdf, rotate=False),
    "two revisions": lambda pdf: revised(revised(pdf, rotate=False)),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_changed_is_refused_and_poppler_agrees(
    change: Callable[[bytes], bytes], sealed: bytes, pki: Path, trust: Path, tmp_path: Path
) -> None:
    changed = change(sealed)
    assert changed != sealed
    assert verdict(changed, pki / "seal-ca.pem") is SealVerdict.CHANGED
    assert not all(pdfsig(changed, trust, tmp_path))


@pytest.mark.parametrize("tail", [b"\n", b" ", b"%%EOF\n", b"%" + b"x" * 2000])
def test_bytes_after_the_end_are_refused(tail: bytes, sealed: bytes, pki: Path) -> None:
    assert verdict(sealed + tail, pki / "seal-ca.pem") is not SealVerdict.VALID


def test_every_byte_but_the_seals_own_counts(sealed: bytes, pki: Path) -> None:
    """Flip bytes all over the file: none may pass but those of the padding of the seal's own value."""
    hole = sealed.index(b"/Contents <") + len(b"/Contents <")
    end = sealed.index(b">", hole)
    padding = hole + len(sealed[hole:end].rstrip(b"0"))
    for at in [*range(0, hole, 97), *range(end, len(sealed), 97)]:
        assert not padding <= at < end
        changed = sealed[:at] + bytes([sealed[at] ^ 0x01]) + sealed[at + 1 :]
        assert verdict(changed, pki / "seal-ca.pem") is not SealVerdict.VALID, at


def test_unsigned(pki: Path, trust: Path, tmp_path: Path) -> None:
    assert verdict(page(), pki / "seal-ca.pem") is SealVerdict.UNSIGNED
    assert pdfsig(page(), trust, tmp_path) == (False, False, False)


def test_sealed_by_somebody_of_the_same_name(foreign: Path, pki: Path, trust: Path, tmp_path: Path) -> None:
    theirs = Seal.load(foreign / "seal.key", foreign / "seal.pem", foreign / "seal-ca.pem").seal(page())
    assert verdict(theirs, pki / "seal-ca.pem") is SealVerdict.UNTRUSTED
    assert pdfsig(theirs, trust, tmp_path) == (True, False, True)


def test_a_terminals_own_certificate_seals_nothing(pki: Path) -> None:
    """Issued by a trusted authority, but not for signing documents."""
    assert verdict(signed(page(), pki, "terminal-Q-01"), pki / "ca.pem") is SealVerdict.UNTRUSTED


def test_signed_again_by_somebody_else(foreign: Path, pki: Path) -> None:
    once = signed(page(), pki)
    assert verdict(once, pki / "seal-ca.pem") is SealVerdict.VALID
    assert verdict(signed(once, foreign, field="Tercera"), pki / "seal-ca.pem") is SealVerdict.CHANGED


def test_a_seal_whose_time_is_over(tmp_path: Path) -> None:
    long_ago = datetime.now(UTC) - timedelta(days=3 * 365)
    make_demo_pki(tmp_path, now=long_ago)
    assert verdict(signed(page(), tmp_path), tmp_path / "seal-ca.pem") is SealVerdict.EXPIRED


def test_of_one_provider_only_the_councils_own_seal(sealed: bytes, pki: Path, foreign: Path, tmp_path: Path) -> None:
    authority = (pki / "seal-ca.pem").read_bytes()
    both = tmp_path / "both.pem"
    for seal, expected in ((pki, SealVerdict.VALID), (foreign, SealVerdict.UNTRUSTED)):
        both.write_bytes(authority + (seal / "seal.pem").read_bytes())
        assert verdict(sealed, both) is expected


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7", b"hello" * 999, b"%PDF-1.7\nstartxref\n0\n%%EOF"])
def test_what_is_no_pdf(data: bytes, pki: Path) -> None:
    assert verdict(data, pki / "seal-ca.pem") is SealVerdict.UNREADABLE


@pytest.mark.parametrize("cut", [0.3, 0.7, 0.95, 0.999])
def test_half_a_document(cut: float, sealed: bytes, pki: Path) -> None:
    assert verdict(sealed[: int(len(sealed) * cut)], pki / "seal-ca.pem") is not SealVerdict.VALID


def test_a_check_that_cannot_be_made_lets_nothing_through(sealed: bytes, pki: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty.pem"
    empty.write_text("")
    assert SealCheck(tmp_path / "missing.pem")(sealed) is SealVerdict.UNCHECKED
    assert SealCheck(empty)(sealed) is not SealVerdict.VALID
    assert SealCheck(pki / "seal-ca.pem", seconds=0.001)(sealed) is SealVerdict.UNCHECKED


def test_the_printer_refuses_it_before_it_asks_anybody(sealed: bytes, pki: Path) -> None:
    printer = SheetPrinter("ipp://127.0.0.1:9/ipp/print", SealCheck(pki / "seal-ca.pem"))
    changed = revised(sealed)
    assert printer.print_sealed(changed) == SheetResult(PaperOutcome.REFUSED, SealVerdict.CHANGED)


def test_the_terminal_never_loads_the_library(sealed: bytes, pki: Path, tmp_path: Path) -> None:
    document = tmp_path / "document.pdf"
    document.write_bytes(sealed)
    probe = f"""
import os, sys, tempfile
from pathlib import Path
from kiosk.printing.sheet.seal import SealCheck
from kiosk.printing.sheet.printer import SheetPrinter
SheetPrinter("ipp://h/ipp/print", SealCheck(Path({str(pki / "seal-ca.pem")!r})))
assert "subprocess" not in sys.modules, "loaded too early"
before = set(os.listdir(tempfile.gettempdir()))
assert SealCheck(Path({str(pki / "seal-ca.pem")!r}))(Path({str(document)!r}).read_bytes()) == "valid"
assert not {{"pyhanko", "cryptography", "asn1crypto"}} & set(sys.modules)
assert set(os.listdir(tempfile.gettempdir())) == before
"""
    environment = {"TMPDIR": str(tmp_path)}
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=False, env=environment)
    assert done.returncode == 0, done.stderr
