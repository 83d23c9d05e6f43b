"""What a person types or is never stays where it does not belong: not in a widget, not in a view state, not in memory.

The PIN is drawn anew for each run and lives in the test as single digits, so that nothing but the code under test can
hold it in one piece.
"""

from __future__ import annotations

import gc
import secrets
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QMetaProperty, QObject, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.contract.identity import Level
from kiosk.contract.sessions import Session
from kiosk.core.idle import IdleTimes
from kiosk.core.personal import wipe
from kiosk.core.scene import Page, Scene
from kiosk.core.stage import Ports
from kiosk.core.states import Presence, ReaderState
from kiosk.core.terminal import Terminal
from kiosk.ui.kit.qr import QrCode
from kiosk.ui.screens.pin import presenter
from tests.fakes.ports import FakeCard, FakeClock, FakeOffice, FakePrinter, FakeWorkers
from tests.ui.conftest import GlassMaker, Time
from tests.ui.gallery import ADDRESS, CSV, FIRST_NAMES, FULL_NAME, LINK, gallery
from tests.ui.glass import Glass

_TEXTS = (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value, QAccessible.Text.Help)
_KEPT = 4
"""So many digits of the PIN in a row, anywhere, are a leak (a keypad key shows one)."""


class ForgetfulOffice(FakeOffice):
    """An e-office that counts the digits of a PIN, keeps nothing of it and says yes."""

    arrived = 0

    def verify_pin(self, token: str, pin: bytearray) -> Session:
        self.arrived = len(pin)
        wipe(pin)
        return self.session(Level.CARD_PIN)


class Desk:
    """A whole terminal on fakes, behind a real window, with the PIN page open."""

    def __init__(self, glass: Glass) -> None:
        self.glass, self.workers, self.office = glass, FakeWorkers(), ForgetfulOffice()
        ports = Ports(lambda _reader: FakeCard(), self.office, FakePrinter(), self.workers, FakeClock())
        self.terminal = Terminal(ports, Scene(), IdleTimes())
        glass.window.attach(self.terminal)
        self.workers.run()
        self.terminal.presence(Presence(ReaderState.CITIZEN_CARD, "reader", 1))
        self.workers.run()
        glass.settle()
        assert self.terminal.scene.page is Page.PIN

    def confirm(self) -> None:
        self.glass.tap_on("confirm")
        self.workers.run()
        self.glass.settle()


@pytest.fixture
def desk(glass: GlassMaker, clock: Time) -> Desk:
    return Desk(glass("upright"))


@pytest.fixture
def digits() -> list[int]:
    """Return a PIN in which no digit follows from its neighbour, such as 4 1 8 0 5 9."""
    return secrets.SystemRandom().sample(range(10), 6)


def _type(desk: Desk, digits: list[int]) -> None:
    """Half by touch, half by keys: both ways must be clean."""
    for digit in digits[:3]:
        desk.glass.tap_on(f"pin-{digit}")
    for digit in digits[3:]:
        QTest.keyClick(desk.glass.focused, Qt.Key(Qt.Key.Key_0 + digit))
    desk.glass.settle()
    assert desk.terminal.scene.pin_digits == len(digits)


def _pieces(digits: list[int]) -> list[str]:
    whole = "".join(map(str, digits))
    return [whole[at : at + _KEPT] for at in range(len(whole) - _KEPT + 1)]


def _everything_said(window: QWidget) -> Iterator[tuple[str, str]]:
    """Yield every property of every object of the window that can hold words, and what assistive technology reads."""
    for thing in [QApplication.instance(), window, *window.findChildren(QObject)]:
        if thing is None:
            continue
        meta = thing.metaObject()
        known = [meta.property(at) for at in range(meta.propertyCount())]
        names = [str(kind.name()) for kind in known if _holds_words(kind)]
        given = [bytes(raw.data()).decode() for raw in thing.dynamicPropertyNames()]
        names += [name for name in given if not name.startswith("_")]  # Qt's own, of types Python cannot have
        yield from ((f"{meta.className()}.{name}", str(thing.property(name))) for name in names)
        if isinstance(thing, QWidget):
            interface = QAccessible.queryAccessibleInterface(thing)
            yield from ((f"{meta.className()} {kind.name}", interface.text(kind)) for kind in _TEXTS)


def _holds_words(kind: QMetaProperty) -> bool:
    """Geometry, colours and the like are numbers: a PIN's digits may be among them by chance."""
    return str(kind.typeName()) in {"QString", "QByteArray", "QStringList", "QVariant", "QUrl"}


def _leaks(window: QWidget, pieces: list[str]) -> list[str]:
    """Return where a piece is found."""
    return [f"{where}: {words}" for where, words in _everything_said(window) if any(piece in words for piece in pieces)]


def _in_memory(digits: list[int]) -> list[object]:
    """Return every str, bytes and bytearray that Python can reach and that holds the whole PIN."""
    whole = "".join(map(str, digits))
    raw = whole.encode()
    own = {id(whole), id(raw)}
    gc.collect()
    return [
        value
        for value in _reachable()
        if id(value) not in own and (whole in value if isinstance(value, str) else raw in value)
    ]


def _reachable() -> Iterator[str | bytes | bytearray]:
    """Yield all text and bytes once. Containers of plain values are not known to the collector: look into them."""
    seen: set[int] = set()
    left: list[object] = gc.get_objects()
    while left:
        for value in gc.get_referents(left.pop()):
            if isinstance(value, (str, bytes, bytearray)):
                if id(value) not in seen:
                    seen.add(id(value))
                    yield value
            elif isinstance(value, (dict, tuple)) and not gc.is_tracked(value) and id(value) not in seen:
                seen.add(id(value))
                left.append(value)


@pytest.mark.proves("A11")
def test_pin_is_in_no_widget(desk: Desk, digits: list[int]) -> None:
    _type(desk, digits)
    assert _leaks(desk.glass.window, _pieces(digits)) == []
    desk.confirm()
    assert _leaks(desk.glass.window, _pieces(digits)) == []
    assert desk.office.arrived == len(digits)
    assert desk.terminal.scene.page is Page.HOME


def test_pin_is_in_no_state(desk: Desk, digits: list[int]) -> None:
    _type(desk, digits)
    scene = desk.terminal.scene
    state = presenter.present(scene)
    session = desk.terminal._stage.session
    for words in (repr(scene), str(scene), repr(state), repr(session), repr(desk.terminal), repr(scene.greeting)):
        assert not any(piece in words for piece in _pieces(digits))
    assert (scene.pin_digits, state.digits) == (6, 6)
    del words, state, scene


@pytest.mark.proves("G06")
def test_pin_is_once_in_memory_and_then_nowhere(desk: Desk, digits: list[int]) -> None:
    _type(desk, digits)
    (only,) = _in_memory(digits)
    assert isinstance(only, bytearray)
    desk.confirm()
    assert only == bytes(len(digits))
    assert _in_memory(digits) == []


@pytest.mark.proves("G06")
def test_pin_of_somebody_who_leaves_is_wiped(desk: Desk, digits: list[int]) -> None:
    _type(desk, digits)
    (only,) = _in_memory(digits)
    desk.terminal.presence(Presence(ReaderState.EMPTY, "reader", 1))
    assert only == bytes(len(digits))
    assert _in_memory(digits) == []


def test_the_search_finds_a_planted_pin(desk: Desk, digits: list[int]) -> None:
    """A search that finds nothing would prove nothing."""
    whole = "".join(map(str, digits))
    kept = [whole, {"text": f"the pin is {whole}!"}, (whole.encode(),)]
    assert len(_in_memory(digits)) == len(kept)
    kept.clear()
    window = desk.glass.window
    for plant in (window.setAccessibleName, window.navigator.view.setObjectName, window.setWindowTitle):
        plant(whole)
        assert _leaks(window, _pieces(digits)) != []
        plant("")
    window.setProperty("note", whole)
    assert _leaks(window, _pieces(digits)) != []


@pytest.mark.proves("G06")
def test_nothing_of_a_person_outlives_the_session(glass: GlassMaker) -> None:
    """Hidden pages too: what was on them is cleared when they go, not when they come again."""
    one, scenes = glass("upright"), gallery()
    mine = [FULL_NAME, FIRST_NAMES, ADDRESS, CSV, "W7QM 3XTP", LINK, "****4567*", "WM7Q-W3MW", "23:59"]
    seen = set()
    for name in ("pin", "home", "review-school-current", "paper", "notice-print-failed", "notice-outcome-unknown"):
        one.show(scenes[name])
        seen |= {piece for piece in mine for _where, words in _everything_said(one.window) if piece in words}
    assert seen == set(mine) - {LINK, CSV}, "the CSV is written in groups, and the link is only in the QR"
    for after in (Page.ATTRACT, Page.TAKE_CARD, Page.READING):
        for scene in scenes.values():
            one.show(scene)
        one.show(replace(scenes["review-school-current"].without_person(), page=after))
        assert _leaks(one.window, mine) == []
        codes = [code._modules for code in one.window.findChildren(QrCode)]
        assert len(codes) == len({"document", "notice"})
        assert not any(codes)
