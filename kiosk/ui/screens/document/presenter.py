"""Document: the volante exists; here is its paper, its code, and how anyone checks it."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.core.intent import Do, Intent
from kiosk.core.personal import Personal
from kiosk.core.scene import Page, Scene
from kiosk.core.text import Text, text
from kiosk.ui.screens.state import ButtonState


@dataclass(frozen=True)
class DocumentState:
    """View state. ``code`` is the CSV in groups of four, ``link`` what the QR says."""

    title: Text
    body: Text
    drawing: str
    code_label: Text
    code: Personal
    link: Personal
    link_hint: Text
    confirm: ButtonState


def grouped(code: str) -> str:
    """Return a code in groups of four, as people read it aloud."""
    return " ".join(code[at : at + 4] for at in range(0, len(code), 4))


def present(scene: Scene) -> DocumentState:
    """Return the view state."""
    if scene.issued is None:
        raise ValueError("nothing was issued")
    paper = scene.page is Page.PAPER
    kind = "paper" if paper else "code"
    return DocumentState(
        title=text(f"{kind}.title"),
        body=text(f"{kind}.body"),
        drawing="paper-out" if paper else "phone-code",
        code_label=text("document.csv"),
        code=Personal(grouped(scene.issued.csv)),
        link=Personal(scene.issued.paper.verification_url),
        link_hint=text("document.qr"),
        confirm=ButtonState("confirm", text(f"{kind}.confirm"), Intent(Do.CONFIRM), icon="check", primary=True),
    )
