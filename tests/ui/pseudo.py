"""A pseudo-language for the tests: Spanish, every letter accented and 40 % longer, in words that wrap as words do."""

from __future__ import annotations

import math
import subprocess
import sys
from pathlib import Path
from typing import Final
from xml.etree import ElementTree as ET

from tests.ui.wording import PLACEHOLDER, path

CODE: Final = "pseudo"
"""Name of the catalogue; ``Language.use(CODE)`` loads it from the directory it was built in."""
LONGER: Final = 0.4
_ACCENTED = str.maketrans("aeiouyncsAEIOUYNCS", "åëîõüýñçšÅËÎÕÜÝÑÇŠ")
_WORDS: Final = ("ëxtrå", "õtrô", "påråbrå", "ÿ", "lårgüîšîmå", "müÿ", "dë")
_CLOSING: Final = ".!?…:)»"


def longer(words: str) -> str:
    """Return a text 40 % longer, with accents; what a program puts into it stays as it is."""
    parts, at = [], 0
    for found in PLACEHOLDER.finditer(words):
        parts += [words[at : found.start()].translate(_ACCENTED), found[0]]
        at = found.end()
    own = "".join([*parts, words[at:].translate(_ACCENTED)])
    letters = len(PLACEHOLDER.sub("", words).strip())
    if not any(letter.isalpha() for letter in PLACEHOLDER.sub("", words)):
        return own
    body = own.rstrip(_CLOSING)
    return body + _padding(max(math.ceil(letters * LONGER), 2)) + own[len(body) :]


def _padding(length: int) -> str:
    """Return words of ``length`` characters together, each after a space."""
    made, turn = "", 0
    while (left := length - len(made)) > 1:
        word = _WORDS[turn % len(_WORDS)][: left - 1]
        made, turn = f"{made} {word}", turn + 1
    return made + "å" * left


def build(directory: Path) -> Path:
    """Write and compile the pseudo-language's catalogue in a directory; return the ``.qm`` file."""
    tree = ET.parse(path("es"))
    for entry in tree.getroot().iter("translation"):
        for element in list(entry.iter("numerusform")) or [entry]:
            element.text = longer(element.text or "")
    source = directory / f"kiosk_{CODE}.ts"
    tree.write(source, encoding="utf-8", xml_declaration=True)
    target = source.with_suffix(".qm")
    lrelease = Path(sys.executable).with_name("pyside6-lrelease")
    subprocess.run([lrelease, "-silent", source, "-qm", target], check=True, timeout=60)
    return target
