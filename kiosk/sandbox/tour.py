"""The tour: a scripted citizen goes through the whole errand, in Spanish and in English, and proves what came out."""

from __future__ import annotations

import json
import re
import shutil
import ssl
import sys
import time
import urllib.error
import urllib.request
from dataclasses import asdict
from pathlib import Path
from typing import Any

from kiosk.app import Kiosk, application
from kiosk.contract.padron import IssuedDocument
from kiosk.core.scene import Page
from kiosk.device.log import configure
from kiosk.device.settings import load_settings
from kiosk.sandbox.citizen import Citizen, LostError
from kiosk.sandbox.stage import Cast, Stage
from kiosk.ui.screens.document.presenter import grouped

_CSV_ON_PAPER = re.compile(r"\b(?:[A-Z0-9]{4}[ ]){4}[A-Z0-9]{4}\b")
_ERRANDS = (("es", "school", "with-date"), ("en", "identity-card", "current"))
_CARDS = ("ana", "ana")


def run(cast: Cast, output: Path) -> int:
    """Run the tour and leave ``tour.json``, ``screens/``, ``paper/`` and ``documents/`` in ``output``.

    The terminal's own log is there too, as ``kiosk.log``.

    Returns:
        0 when the printer confirmed every paper and every code printed verifies at the e-office, else 1.
    """
    shutil.rmtree(output, ignore_errors=True)
    output.mkdir(parents=True)
    with (output / "kiosk.log").open("w", encoding="utf-8") as log, Stage(cast) as stage:
        configure("INFO", log)
        app = application()
        settings = load_settings(stage.settings, {})
        kiosk = Kiosk(settings)
        begun = time.perf_counter()
        kiosk.open()
        citizen = Citizen(kiosk, output / "screens", _say)
        report: dict[str, Any] = {"papers": [], "error": ""}
        try:
            citizen.loaded()
            citizen.watch()
            report["attract_ms"] = round((time.perf_counter() - begun) * 1000)
            for at, (language, purpose, content) in enumerate(_ERRANDS):
                issued = _errand(stage, citizen, at, language, (purpose, content))
                report["papers"].append(_proof(stage, at + 1, issued, settings.office.ca))
        except LostError as error:
            report["error"] = str(error)
            _say(f"lost: {error}")
            citizen.look("lost")
        finally:
            kiosk.close()
            app.processEvents()
        _keep_documents(stage, report["papers"], output / "documents")
    good = not report["error"] and all(paper["verified"] for paper in report["papers"])
    report |= {"ok": good, "steps": [asdict(step) for step in citizen.steps]}
    (output / "tour.json").write_text(json.dumps(report, ensure_ascii=False, indent=1), "utf-8")
    _say("tour: everything printed and proved" if good else "tour: FAILED")
    return 0 if good else 1


def _errand(stage: Stage, citizen: Citizen, at: int, language: str, answers: tuple[str, str]) -> IssuedDocument:
    """From attract to attract, as one person; return what the screen said was issued."""
    props = stage.props
    if props is None:
        raise LostError("nobody holds the cards")
    card = _card(stage, _CARDS[at])
    _say(f"-- {language}: {card['label_es'] if language == 'es' else card['label_en']}")
    citizen.sees(Page.ATTRACT, lambda scene: scene.official_time is not None)
    citizen.does("look", lambda: None, Page.ATTRACT)
    if language != citizen.scene.language:
        citizen.does("choose the language", lambda: citizen.touch(f"language-{language}"), Page.ATTRACT)
    citizen.does("insert the card", lambda: props.call("insert", card["id"]), Page.PIN)
    citizen.does("type the PIN", lambda: citizen.types(card["pin"]), Page.HOME)
    citizen.does("choose the volante", lambda: citizen.touch("procedure-volante"), Page.QUESTION)
    citizen.does("say what it is for", lambda: citizen.touch(f"choice-{answers[0]}"), Page.QUESTION)
    citizen.does("say what it must tell", lambda: citizen.touch(f"choice-{answers[1]}"), Page.REVIEW)
    citizen.does("ask for it", lambda: citizen.touch("confirm"), Page.PAPER)
    issued = citizen.scene.issued
    citizen.does("take the paper", lambda: citizen.touch("confirm"), Page.ANOTHER)
    citizen.does("nothing else", lambda: citizen.touch("finish"), Page.TAKE_CARD)
    citizen.does("take the card", lambda: props.call("remove"), Page.ATTRACT)
    if issued is None or citizen.scene.greeting is not None or citizen.scene.issued is not None:
        raise LostError("something of the person is still there")
    return issued


def _card(stage: Stage, name: str) -> dict[str, Any]:
    for card in stage.cast_cards():
        if card["id"] == name:
            return card
    raise LostError(f"no card {name!r} in the cast")


def _proof(stage: Stage, count: int, issued: IssuedDocument, ca: Path) -> dict[str, Any]:
    """Read the code off the newest paper and ask the e-office's public page about it.

    The paper of a real printer cannot be read by this program: then the code is the one on the screen.
    """
    if stage.props is None:
        raise LostError("nobody looks at the papers")
    papers = stage.props.call("papers", count if stage.simulated_printer else 0)
    unread: dict[str, Any] = {"bin": "", "png": "", "unknown": 0, "text": grouped(issued.csv)}
    paper = papers[-1] if papers else unread
    found = _CSV_ON_PAPER.search(paper["text"])
    csv = found.group().replace(" ", "") if found else ""
    verified = bool(csv) and _verifies(issued.paper.verification_url.rpartition("/")[0], csv, ca)
    _say(f"{'paper ' + Path(paper['png']).name:<34} {'verified' if verified else 'NOT VERIFIED'}")
    return {"bin": paper["bin"], "png": paper["png"], "csv": csv, "unknown": paper["unknown"], "verified": verified}


def _verifies(address: str, csv: str, ca: Path) -> bool:
    """Whether the public page shows a document for a code, over TLS under the pinned CA, and none for a wrong code."""
    context = ssl.create_default_context(cafile=str(ca))

    def ask(code: str) -> int:
        try:
            with urllib.request.urlopen(f"{address}/{code}", context=context, timeout=5) as answer:  # noqa: S310 - https, as printed
                return int(answer.status)
        except urllib.error.HTTPError as refused:
            refused.close()
            return refused.code

    return ask(csv) == 200 and ask(csv[::-1]) == 404  # noqa: PLR2004 - HTTP status


def _keep_documents(stage: Stage, papers: list[dict[str, Any]], directory: Path) -> None:
    """Keep the sealed PDF of each paper, as the embedded e-office has it."""
    directory.mkdir(parents=True, exist_ok=True)
    for paper in papers:
        pdf = stage.document(paper["csv"])
        if pdf is not None:
            (directory / f"{paper['csv']}.pdf").write_bytes(pdf)


def _say(words: str) -> None:
    sys.stdout.write(words + "\n")
    sys.stdout.flush()
