"""What the public check says, in Spanish and in English."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, kw_only=True)
class CotejoTexts:
    """Every text of the page in one language; ``{body}`` is the organ that issued the document."""

    language: str
    other_language: str
    other_name: str
    skip: str
    ask_title: str
    ask_lead: str
    form_name: str
    label: str
    hint: str
    button: str
    found_title: str
    found_explanation: str
    data_title: str
    kind: str
    full_name: str
    document: str
    address: str
    registered_on: str
    purpose: str
    issued_at: str
    issued_by: str
    csv: str
    sha256: str
    missing_title: str
    typed: str
    advice_title: str
    advice: tuple[str, ...]
    again: str
    retry: str
    footer: str


SPANISH: Final = CotejoTexts(
    language="es",
    other_language="en",
    other_name="English",
    skip="Ir al contenido",
    ask_title="Comprobar un documento",
    ask_lead="Escriba el código del documento. Le diremos si lo hemos emitido y qué dice.",
    form_name="Comprobar un documento",
    label="Código seguro de verificación (CSV)",
    hint="Está junto al código QR del documento. Da igual escribirlo con espacios o sin ellos, "
    "en mayúsculas o en minúsculas.",
    button="Comprobar",
    found_title="Hemos encontrado el documento",
    found_explanation="Lo ha emitido: {body}. Compare estos datos con los de su documento: tienen que ser iguales.",
    data_title="Datos del documento",
    kind="Documento",
    full_name="Nombre y apellidos",
    document="Documento de identidad",
    address="Domicilio",
    registered_on="Fecha de alta en el padrón",
    purpose="Finalidad",
    issued_at="Fecha y hora de expedición",
    issued_by="Expedido por",
    csv="Código (CSV)",
    sha256="Huella SHA-256 del documento electrónico",
    missing_title="No encontramos ningún documento con ese código",
    typed="Ha escrito:",
    advice_title="Qué puede hacer",
    advice=(
        "Revise el código, letra a letra. En nuestros códigos no hay ceros ni unos, ni las letras O e I.",
        "Si el documento tiene un código QR, léalo con la cámara del móvil: así no tiene que escribir nada.",
        "Si sigue sin aparecer, pregunte en el Ayuntamiento antes de dar por bueno el documento.",
    ),
    again="Comprobar otro código",
    retry="Corrija el código y pruebe otra vez",
    footer="Esta comprobación es gratuita. Solo muestra un documento a quien tiene su código.",
)

ENGLISH: Final = CotejoTexts(
    language="en",
    other_language="es",
    other_name="Español",
    skip="Skip to content",
    ask_title="Check a document",
    ask_lead="Type the code of the document. We will tell you whether we issued it and what it says.",
    form_name="Check a document",
    label="Secure verification code (CSV)",
    hint="It is next to the QR code on the document. Spaces or no spaces, capitals or small letters: all work.",
    button="Check",
    found_title="We have found the document",
    found_explanation="Issued by: {body}. Compare this data with your document: both must be the same.",
    data_title="What the document says",
    kind="Document",
    full_name="Full name",
    document="Identity document",
    address="Address",
    registered_on="Registered since",
    purpose="Purpose",
    issued_at="Issued on",
    issued_by="Issued by",
    csv="Code (CSV)",
    sha256="SHA-256 of the electronic document",
    missing_title="We find no document with that code",
    typed="You typed:",
    advice_title="What you can do",
    advice=(
        "Check the code, letter by letter. Our codes never contain zero, one, or the letters O and I.",
        "If the document has a QR code, read it with the camera of your phone: then you need not type anything.",
        "If it is still not found, ask at the City Hall before you accept the document.",
    ),
    again="Check another code",
    retry="Correct the code and try again",
    footer="This check is free. It shows a document only to those who hold its code.",
)


def texts(language: str) -> CotejoTexts:
    """Return the texts of ``language``; Spanish, the language of the procedure, for any other than ``en``."""
    return ENGLISH if language == "en" else SPANISH
