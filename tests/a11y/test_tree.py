"""The accessibility tree is the screen: every word that is seen, every control, and what it does."""

from __future__ import annotations

import gc
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from kiosk.core.intent import Do, Intent
from kiosk.core.text import text
from kiosk.ui.kit import accessible
from kiosk.ui.kit.button import TouchButton
from kiosk.ui.kit.labels import Label, Role
from kiosk.ui.screens.state import ButtonState
from tests.a11y.tree import Node, reading_order, spoken, tree, words
from tests.ui.conftest import GlassMaker
from tests.ui.gallery import gallery
from tests.ui.glass import Glass

SCENES = gallery()
_SOME = ("attract", "pin", "purpose", "review-school-current", "notice-print-unknown", "idle-first")


@pytest.fixture
def one(glass: GlassMaker) -> Glass:
    accessible.install()
    return glass("upright")


def _node(one: Glass, name: str) -> Node:
    (found,) = [node for node in spoken(one.window) if node.widget and node.widget.objectName() == name]
    return found


@pytest.mark.proves("J02")
@pytest.mark.parametrize("scene", _SOME)
def test_what_is_seen_is_in_the_tree(one: Glass, scene: str) -> None:
    """Texts with their words, controls with name, description, place and action; nothing of hidden pages."""
    one.show(SCENES[scene])
    found = {node.widget: node for node in spoken(one.window) if node.widget}
    for label in one.labels():
        assert label.text() in found[label].name
    for control in one.controls():
        node = found[control]
        assert (node.name, node.description) == (control.accessibleName(), control.accessibleDescription())
        assert node.rect == one.place(control)
        assert {"Press", "Toggle"} & set(node.actions) or not control.isEnabled()
        assert ("disabled" in node.states) is not control.isEnabled()
    hidden = [node for widget, node in found.items() if not widget.isVisible()]
    assert hidden == []
    assert len([widget for widget in found if isinstance(widget, QAbstractButton)]) >= len(one.controls())


@pytest.mark.proves("J02")
@pytest.mark.parametrize("scene", _SOME)
def test_title_is_a_heading(one: Glass, scene: str) -> None:
    one.show(SCENES[scene])
    titles = {label for label in one.labels() if label.role is Role.TITLE}
    headings = {node.widget for node in spoken(one.window) if node.role is QAccessible.Role.Heading}
    assert titles <= headings
    assert all(isinstance(heading, Label) and heading.role is Role.TITLE for heading in headings)


def test_heading_says_what_it_says_now(one: Glass) -> None:
    one.show(SCENES["purpose"])
    (title,) = [label for label in one.labels() if label.role is Role.TITLE]
    interface = QAccessible.queryAccessibleInterface(title)
    assert interface.text(QAccessible.Text.Name) == title.text()
    title.setAccessibleName("Otra cosa")
    assert interface.text(QAccessible.Text.Name) == "Otra cosa"
    assert interface.text(QAccessible.Text.Description) == ""


def test_headings_come_and_go(one: Glass) -> None:
    """Qt asks for a thousand headings and lets them go: none is kept, none is used after its end."""
    kit, before = one.window.navigator.kit, len(accessible._kept)
    for number in range(1000):
        label = Label(kit, Role.TITLE)
        label.setText(str(number))
        assert QAccessible.queryAccessibleInterface(label).role() is QAccessible.Role.Heading
        label.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert len(accessible._kept) == before


def test_buttons_come_and_go(one: Glass) -> None:
    kit, before = one.window.navigator.kit, len(accessible._kept)
    for number in range(1000):
        button = TouchButton(kit)
        button.apply(ButtonState("x", text("action.finish"), Intent(Do.FINISH), on=bool(number % 2)))
        interface = QAccessible.queryAccessibleInterface(button)
        assert (interface.role(), interface.state().checked) == (QAccessible.Role.CheckBox, number % 2)
        button.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert len(accessible._kept) == before


@pytest.mark.proves("J03", "D09")
def test_a_switch_and_a_choice_are_pressed(one: Glass, qtbot: QtBot) -> None:
    """Both tell what they are and whether they are on; a press by assistive technology is a press."""
    recorder, kit = one.record(), one.window.navigator.kit
    button = TouchButton(kit, parent=one.window)
    plain = ButtonState("x", text("action.finish"), Intent(Do.FINISH))
    roles = {
        QAccessible.Role.Button: plain,
        QAccessible.Role.CheckBox: replace(plain, on=True),
        QAccessible.Role.RadioButton: replace(plain, chosen=True),
    }
    for role, state in roles.items():
        button.apply(state)
        interface = QAccessible.queryAccessibleInterface(button)
        assert (interface.role(), interface.state().checked) == (role, state is not plain)
        assert "Press" in interface.actionInterface().actionNames()
        kit.tremor.__init__(1)  # type: ignore[misc]  # as if much time had gone by
        recorder.intents.clear()
        interface.actionInterface().doAction("Press")
        qtbot.waitUntil(lambda: recorder.intents == [Intent(Do.FINISH)], timeout=3000)
        assert button.isChecked() is (state is not plain), "what is on comes from the scene alone"
    button.apply(replace(plain, enabled=False))
    assert QAccessible.queryAccessibleInterface(button).actionInterface().actionNames() == []


def test_plain_labels_are_left_to_qt(one: Glass, qtbot: QtBot) -> None:
    label = QLabel("Hola")
    qtbot.addWidget(label)
    assert QAccessible.queryAccessibleInterface(label).role() is QAccessible.Role.StaticText


def test_installing_twice_is_once(one: Glass) -> None:
    accessible.install()
    accessible.install()
    one.show(SCENES["purpose"])
    assert len([node for node in spoken(one.window) if node.role is QAccessible.Role.Heading]) == 1


def test_states_are_told(one: Glass) -> None:
    one.show(SCENES["pin-half"])
    one.control("pin-5").setFocus()
    assert "focused" in _node(one, "pin-5").states
    assert "disabled" in _node(one, "confirm").states
    one.press(one.middle("pin-5"))
    assert "pressed" in _node(one, "pin-5").states
    one.lift(one.middle("pin-5"))
    assert "pressed" not in _node(one, "pin-5").states


def test_hidden_parts_are_in_the_tree_but_not_spoken(one: Glass) -> None:
    one.show(SCENES["purpose"])
    one.show(SCENES["attract"])
    everything = [node.widget.objectName() for node in tree(one.window).flat() if node.widget]
    assert any(name.startswith("choice-") for name in everything)
    heard = [node.widget.objectName() for node in spoken(one.window) if node.widget]
    assert not any(name.startswith("choice-") for name in heard)
    assert {"Toque", "Español"} & set(words(spoken(one.window)))


def _at(*rect: int) -> Node:
    return Node(str(rect), "", QAccessible.Role.Button, frozenset(), QRect(*rect), ("Press",), None, ())


def test_reading_order() -> None:
    """Along each line, then the next; a lower tile whose top is above the middle of the line belongs to it."""
    a, b, c, d = _at(0, 0, 100, 50), _at(200, 10, 100, 50), _at(0, 70, 100, 50), _at(200, 70, 100, 50)
    assert reading_order([d, b, c, a]) == [a, b, c, d]
    assert reading_order([d, b, c, a], right_to_left=True) == [b, a, d, c]


@pytest.mark.proves("D03")
def test_focus_goes_in_the_order_of_the_tree(one: Glass) -> None:
    for scene in _SOME:
        one.show(SCENES[scene])
        if one.window.navigator.asking:
            continue
        heard = [node.widget for node in spoken(one.window) if node.actions and "disabled" not in node.states]
        assert heard == one.window.navigator.controls()


@pytest.mark.proves("D02", "D04")
def test_moving_the_focus_changes_nothing_else(one: Glass) -> None:
    """Tab once around every page, and one step more: back at the first control, on the same page, nothing done."""
    recorder = one.record()
    for name, scene in SCENES.items():
        one.show(scene)
        view, controls = one.window.navigator.view, one.window.navigator.controls()
        one.focused.clearFocus()
        walked = []
        for _ in range(len(controls) + 1 if controls else 0):
            QTest.keyClick(one.focused, Qt.Key.Key_Tab)
            walked.append(one.focused)
        assert walked == controls + controls[:1], name
        assert one.window.navigator.view is view
    assert (recorder.intents, recorder.digits) == ([], 0)
