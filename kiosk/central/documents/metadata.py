"""The XMP packet of a document: what a machine reads about it. No personal data: it shows in print queues and indexes.

Sources: ISO 19005-3 §6.6.2.3 (a schema that XMP does not know must be described in the file), ISO 14289-1 §5 (PDF/UA
mark), NTI de Documento Electrónico, resolución de 19 de julio de 2011, anexo I (minimum metadata).
"""

from __future__ import annotations

from importlib.metadata import version
from typing import Final

from kiosk.central.documents.templates import fill, joined
from kiosk.contract.padron import VolantePaper

_IDENTIFIER_TAIL: Final = 30
"""Signs of the free part of an NTI identifier."""

_MEANINGS: Final = {
    "VersionNTI": "Identificador normalizado de la versión de la NTI",
    "Identificador": "Identificador normalizado del documento",
    "Organo": "Código DIR3 del órgano",
    "FechaCaptura": "Fecha de alta del documento",
    "OrigenCiudadanoAdministracion": "0 ciudadano, 1 administración",
    "EstadoElaboracion": "Estado de elaboración del documento",
    "NombreFormato": "Formato del fichero de contenido",
    "TipoDocumental": "Tipo de documento",
    "ValorCSV": "Código seguro de verificación",
}


def nti_identifier(dir3: str, year: int, csv: str) -> str:
    """Return the NTI identifier ``ES_<DIR3>_<year>_<30 signs>``; the code makes it unique."""
    return f"ES_{dir3}_{year:04d}_{csv.rjust(_IDENTIFIER_TAIL, '0')[-_IDENTIFIER_TAIL:]}"


def volante_xmp(paper: VolantePaper, identifier: str) -> bytes:
    """Return the XMP packet of a volante with this NTI identifier, UTF-8."""
    packet = fill(
        "volante.xmp",
        title=paper.title,
        council=paper.council,
        nature=paper.nature,
        dir3=paper.dir3,
        identifier=identifier,
        issued_iso=paper.issued_at.isoformat(timespec="seconds"),
        producer=f"WeasyPrint {version('weasyprint')}",
        csv=paper.csv,
        schema=joined(fill("volante-property.xmp", property=name, meaning=text) for name, text in _MEANINGS.items()),
    )
    return packet.encode()
