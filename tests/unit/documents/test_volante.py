from __future__ import annotations

import io
import threading
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pikepdf
import pytest

from kiosk.central.documents.volante import render_volante, warm_up
from tests.unit.documents.conftest import AT, CODE, URL, paper, run

Keep = Callable[[bytes], Path]

# 80 signs each: Romanian, Maghrebi in scientific transliteration, Spanish; and one without any place to break.
LONG_NAMES = [
    "Ștefănuț-Cristian Țîrțără-Gheorghiță ʿAbd al-Raḥmān Muḥammad al-Ḥasanī ibn Ñuñóz",
    "ʿAbd al-Qādir Muṣṭafā al-Ṭayyib Ḍiyāʾ al-Dīn Ibn Ẓāfir al-Ghazālī ash-Shaʿrāwī Ĝ",
    "María de los Ángeles Inmaculada Concepción Fernández-Cañavate y Rodríguez de Güe",
    "W" * 80,
]


def text(path: Path) -> str:
    return " ".join(run("pdftotext", "-layout", path, "-").split())


def test_it_says_what_the_law_asks(volante: bytes, kept: Keep) -> None:
    said = text(kept(volante))
    for part in [
        "Ayuntamiento de Puertollano",
        "L01130717",
        "Volante de empadronamiento",
        "Ioana Țăruș Muñoz",
        "05678912X",
        "Calle de la Aduana, 14, 3.º B",
        "13500 Puertollano (Ciudad Real)",
        "12 de marzo de 2009",
        "Trámite administrativo",
        "22 de noviembre de 2026, 17:40:05 (UTC+01:00)",
        "Q-01",
        "Documento de carácter informativo",
        "K7QW 3MZP 9XTR 4HVB 2NCD",
        URL,
        "Copia impresa de documento electrónico",
        "Responsable: Ayuntamiento de Puertollano",
        "Página 1 de 1",
    ]:
        assert part in said, part


def test_it_says_nothing_the_law_forbids(volante: bytes, kept: Keep) -> None:
    path = kept(volante)
    everything = (text(path) + run("pdfinfo", path) + run("pdfinfo", "-meta", path)).casefold()
    for word in ["original", "caduc", "validez", "vigencia", "responsabilidad", "firmado", "firma", "secretari"]:
        assert word not in everything, word


def test_the_date_of_registration_is_there_only_when_asked(kept: Keep) -> None:
    said = text(kept(render_volante(paper(registered_on=None))))
    assert "Fecha de alta" not in said
    assert "2009" not in said


@pytest.mark.parametrize("name", LONG_NAMES)
def test_names_of_80_signs_stay_whole_on_one_page(name: str, kept: Keep) -> None:
    assert len(name) == 80
    address = [
        "Urbanización El Villar, Camino Viejo de Argamasilla a Mestanza, km 12, bloque 14, esc. izq., 10.º D"
    ] * 2
    path = kept(render_volante(paper(full_name=name, address=[*address, "13500 Puertollano (Ciudad Real)"])))
    assert "Pages:           1" in run("pdfinfo", path)
    # A hyphen at the end of a line swallows nothing, so compare without spaces.
    assert name.replace(" ", "") in run("pdftotext", "-raw", path, "-").replace("\n", "").replace(" ", "")
    fonts = run("pdffonts", path)
    assert "NotoSans" in fonts.replace("-", "")


def test_every_glyph_is_in_an_embedded_font_of_the_document(kept: Keep) -> None:
    rows = run("pdffonts", kept(render_volante(paper(full_name=LONG_NAMES[1])))).splitlines()[2:]
    assert rows
    for row in rows:
        assert "Noto" in row, row
        assert " yes yes yes " in row, row  # embedded, subset, with Unicode map


def test_it_is_tagged_with_headings_tables_and_image_texts(volante: bytes, kept: Keep) -> None:
    path = kept(volante)
    assert "Tagged:          yes" in run("pdfinfo", path)
    tree = run("pdfinfo", "-struct-text", path)
    order = ["H1 (block)", "H2 (block)", "Persona y domicilio", "Table", "Expedición", "Comprobar este documento"]
    places = [tree.index(part) for part in order]
    assert places == sorted(places)
    assert tree.count("TH") == 7


def test_machine_marks_are_complete(volante: bytes) -> None:
    with pikepdf.open(io.BytesIO(volante)) as pdf:
        assert str(pdf.Root.Lang) == "es"
        assert bool(pdf.Root.MarkInfo.Marked)
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
        assert str(pdf.Root.OutputIntents[0].S) == "/GTS_PDFA1"
        assert pdf.Root.OutputIntents[0].DestOutputProfile.N == 3
        with pdf.open_metadata(set_pikepdf_as_editor=False) as xmp:
            marks = {key: xmp[key] for key in ["pdfaid:part", "pdfaid:conformance", "pdfuaid:part"]}
            assert marks == {"pdfaid:part": "3", "pdfaid:conformance": "A", "pdfuaid:part": "1"}
            eni = "{http://administracionelectronica.gob.es/ENI/XSD/v1.0/documento-e/metadatos}"
            assert xmp[eni + "Organo"] == "L01130717"
            assert xmp[eni + "ValorCSV"] == CODE
            assert xmp[eni + "Identificador"] == f"ES_L01130717_2026_0000000000{CODE}"
            assert datetime.fromisoformat(xmp[eni + "FechaCaptura"]) == AT
            assert xmp["dc:title"] == "Volante de empadronamiento"


def test_the_identifier_of_the_archive_goes_into_the_file() -> None:
    nti = "ES_L01130717_2026_" + "A" * 30
    with pikepdf.open(io.BytesIO(render_volante(paper(), identifier=nti))) as pdf:
        assert f"<dc:identifier>{nti}<".encode() in pdf.Root.Metadata.read_bytes()


def test_metadata_name_nobody(volante: bytes, kept: Keep) -> None:
    path = kept(volante)
    told = run("pdfinfo", path) + run("pdfinfo", "-meta", path)
    assert "Ioana" not in told
    assert "05678912X" not in told


def test_row_headers_have_scope_and_figures_have_text_and_place(volante: bytes) -> None:
    with pikepdf.open(io.BytesIO(volante)) as pdf:
        found = [
            item for item in pdf.objects if isinstance(item, pikepdf.Dictionary) and "/S" in item and "/Pg" in item
        ]
        headers = [item for item in found if str(item.S) == "/TH"]
        figures = {str(item.Alt): [float(value) for value in item.A.BBox] for item in found if str(item.S) == "/Figure"}
    assert {str(item.A.Scope) for item in headers} == {"/Row"}
    assert len(figures) == 2
    left, bottom, right, top = next(box for name, box in figures.items() if "QR" in name)
    assert right - left == pytest.approx(37 / 25.4 * 72, abs=0.5)
    assert 0 < bottom < top < 842 / 3  # points, y up: the lower third of the page


def test_nothing_on_the_page_is_left_untagged(volante: bytes) -> None:
    with pikepdf.open(io.BytesIO(volante)) as pdf:
        owners = pdf.Root.StructTreeRoot.ParentTree.Nums[1]
        content = pdf.pages[0].Contents.read_bytes()
        margin = [number for number in range(len(owners)) if owners[number] is None]
        assert b"/Artifact <</Type /Pagination /Subtype /Footer>> BDC" in content
        assert margin
        for number in margin:
            assert b"<</MCID %d>>" % number not in content
        for instruction, depth in _text_with_depth(pdf.pages[0]):
            assert depth > 0, instruction


def _text_with_depth(page: pikepdf.Page) -> list[tuple[str, int]]:
    depth, shown = 0, []
    for instruction in pikepdf.parse_content_stream(page):
        operator = str(instruction.operator)
        depth += {"BDC": 1, "BMC": 1, "EMC": -1}.get(operator, 0)
        if operator in {"TJ", "Tj", "f", "f*", "S", "Do", "sh"}:
            shown.append((operator, depth))
    return shown


def test_qpdf_finds_no_fault(volante: bytes, kept: Keep) -> None:
    assert "No syntax or stream encoding errors found" in run("qpdf", "--check", kept(volante))


def test_the_printed_qr_leads_to_the_check(volante: bytes, kept: Keep, tmp_path: Path) -> None:
    run("pdftoppm", "-r", "100", "-png", "-singlefile", kept(volante), tmp_path / "page")
    assert run("zbarimg", "-q", "--raw", tmp_path / "page.png").strip() == URL


HOSTILE = '<img src="file:///etc/passwd"><script>alert(1)</script></td></table><h1>X</h1>&lt;$csv'


@pytest.mark.parametrize("place", ["full_name", "document", "purpose", "kiosk_id", "council", "nature", "copy_notice"])
def test_data_never_becomes_markup(place: str, kept: Keep) -> None:
    path = kept(render_volante(paper(**{place: HOSTILE})))
    tree = run("pdfinfo", "-struct-text", path)
    assert tree.count("H1 (block)") == 1
    assert tree.count("Figure") == 2
    assert "<script>alert(1)</script>" in run("pdftotext", "-raw", path, "-").replace("\n", "")


def test_hostile_address_lines_and_url_stay_text(kept: Keep) -> None:
    path = kept(render_volante(paper(address=[HOSTILE], verification_url='https://x/"><b>', title="T<b>&\x00")))
    assert run("pdfinfo", "-struct-text", path).count("H1 (block)") == 1
    assert "T<b>&" in run("pdfinfo", path)


def test_a_page_too_full_goes_on_and_every_page_carries_the_code(kept: Keep) -> None:
    path = kept(render_volante(paper(address=[f"Línea {number}" for number in range(60)])))
    with pikepdf.open(path) as pdf:
        pages = len(pdf.pages)
    assert pages > 1
    for page in map(str, range(1, pages + 1)):
        said = " ".join(run("pdftotext", "-f", page, "-l", page, path, "-").split())
        assert f"CSV: {CODE}" in said
        assert f"Página {page} de {pages}" in said
    assert "Línea 59" in text(path)


def test_the_same_paper_is_the_same_file(volante: bytes) -> None:
    assert render_volante(paper()) == volante


def test_several_threads_may_print() -> None:
    made: dict[int, bytes] = {}

    def job(number: int) -> None:
        made[number] = render_volante(paper(kiosk_id=f"Q-{number % 2}"))

    threads = [threading.Thread(target=job, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert len(made) == 6
    assert len(set(made.values())) == 2


def test_a_time_without_offset_is_refused() -> None:
    with pytest.raises(ValueError, match="offset"):
        render_volante(paper(issued_at=datetime(2026, 1, 1)))  # noqa: DTZ001 - the fault under test


def test_warming_up_needs_no_paper() -> None:
    warm_up()
