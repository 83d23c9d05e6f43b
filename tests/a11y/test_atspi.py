"""The kiosk as a screen reader knows it: in another process, over AT-SPI, on an X server and a bus of their own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.a11y import bus
from tests.fakes.ports import PIN

_FOCUSED = "object:state-changed:focused"
_ERRAND = (("procedure-volante", "question"), ("choice-school", "question"), ("choice-current", "review"))


class Both:
    """The terminal's window in one process, the reader in another."""

    def __init__(self, terminal: bus.Talker, reader: bus.Talker) -> None:
        self.terminal, self.reader = terminal, reader
        found = reader.ask(20, do="find", name="kiosk", seconds=15)
        assert found == {"found": True, "toolkit": "Qt"}, terminal.complaints

    def until(self, **facts: object) -> None:
        """Wait for a scene with these facts."""
        while True:
            scene = self.terminal.hear()
            if all(scene.get(name) == value for name, value in facts.items()):
                return

    def card(self) -> None:
        self.terminal.tell(do="card")
        self.until(page="pin")

    def speak(self, language: str) -> None:
        self.terminal.tell(do="language", code=language)
        self.until(language=language)

    def press(self, name: str) -> None:
        """Press over AT-SPI. Qt presses later, from its event loop: wait for what it does."""
        assert self.reader.ask(do="press", name=name) == {"pressed": True}, name

    def tree(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self.reader.ask(do="tree")
        return found

    def headings(self) -> list[str]:
        return [node["name"] for node in self.tree() if node["role"] == "heading"]

    def wait(self, event: str, *, name: str = "", words: str = "") -> dict[str, Any]:
        answer = self.reader.ask(do="wait", event=event, name=name, words=words, seconds=5)
        assert answer["heard"] is not None, answer["instead"]
        heard: dict[str, Any] = answer["heard"]
        return heard


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """Return the environment of a desktop of its own."""
    if lost := bus.missing():
        pytest.fail(f"install the Debian packages {' '.join(lost)}", pytrace=False)
    with bus.Desktop(tmp_path_factory.mktemp("desktop")) as found:
        yield found


@pytest.fixture
def both(environment: dict[str, str], catalogues: Path, tmp_path: Path) -> Iterator[Both]:
    terminal = bus.terminal(environment, catalogues, tmp_path / "terminal.log")
    reader = bus.reader(environment, tmp_path / "reader.log")
    with terminal, reader:
        yield Both(terminal, reader)
    assert (terminal.complaints, reader.complaints) == ([], [])


@pytest.mark.proves("J01", "J02")
def test_the_reader_finds_what_the_tree_inside_says(both: Both) -> None:
    """Names, descriptions and places are equal; buttons are buttons with an action."""
    both.card()
    outside = {(node["name"], node["description"], tuple(node["rect"])): node for node in both.tree()}
    both.terminal.tell(do="tree")
    inside = both.terminal.hear()["tree"]
    assert len(inside) > 15
    for node in inside:
        assert (node["name"], node["description"], tuple(node["rect"])) in outside, node
    keys = [node for node in outside.values() if node["id"].rpartition(".")[2].startswith("pin-")]
    assert {node["role"] for node in keys} == {"push button"}
    assert all("Press" in node["actions"] and "focusable" in node["states"] for node in keys)
    assert len(keys) == len("1234567890") + len({"erase"})


@pytest.mark.proves("J03", "D01")
def test_an_errand_by_the_reader_alone(both: Both) -> None:
    """From the PIN to the paper without a touch or a key, with one heading on each page."""
    both.card()
    assert len(both.headings()) == 1
    for count, digit in enumerate(PIN, 1):
        both.press(f"pin-{digit}")
        both.until(digits=count)
    both.press("confirm")
    both.until(page="home")
    for control, page in _ERRAND:
        assert len(both.headings()) == 1, control
        both.press(control)
        both.until(page=page)
    both.press("confirm")
    both.until(page="paper")
    assert len(both.headings()) == 1


@pytest.mark.proves("J03")
def test_a_choice_that_is_on_or_off_by_the_reader(both: Both) -> None:
    """Qt gives such a button *Toggle* instead of *Press*, which alone changes its look and tells nobody."""
    both.press("language-en")
    both.until(language="en")
    choices = {node["id"].rpartition(".")[2]: node["states"] for node in both.tree() if "language-" in node["id"]}
    assert "checked" in choices["language-en"]
    assert "checked" not in choices["language-es"]


@pytest.mark.proves("J04")
def test_what_happens_is_told(both: Both) -> None:
    """The focus of a new page, a value that changes, and an announcement arrive as events."""
    both.card()
    both.wait(_FOCUSED, name="1")
    both.press("pin-5")
    both.until(digits=1)
    both.wait("object:property-change:accessible-name", words="1 de 6")
    both.terminal.tell(do="announce", words="La clave no es correcta.")
    heard = both.wait("object:announcement", words="La clave no es correcta.")
    assert heard["on"] == "2", "assertive"


@pytest.mark.proves("J05")
@pytest.mark.parametrize("language", ["es", "en", "fr", "ro", "ar"])
def test_the_language_is_told(both: Both, language: str) -> None:
    """Everything is in the language of the screen; the buttons that choose one may be in their own."""
    both.speak(language)
    told = {node["locale"].partition("_")[0] for node in both.tree() if "language-" not in node["id"]}
    assert told == {language}


def test_a_switched_language_is_in_the_names(both: Both) -> None:
    both.card()
    before = {node["name"] for node in both.tree() if node["role"] == "push button"}
    both.speak("en")
    after = {node["name"] for node in both.tree() if node["role"] == "push button"}
    assert {"Finish", "Continue"} <= after
    assert {"Terminar", "Seguir"} <= before - after


def test_nothing_to_press_is_told(both: Both) -> None:
    assert both.reader.ask(do="press", name="nothing-of-that-name") == {"pressed": False}


def test_missing_packages_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(bus._NEEDED, "some-package", "share/not/there")
    assert bus.missing() == ["some-package"]
