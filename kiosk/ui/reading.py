"""A page as assistive technology sees it, in the order of reading. What is spoken is made of this and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QWidget

from kiosk.core.personal import Personal
from kiosk.ui.i18n import plain


@dataclass(frozen=True)
class Node:
    """One thing on a page: its words, whether they tell about the person, and where it stands."""

    words: str | Personal
    rect: QRect
    heading: bool


def nodes(root: QWidget) -> list[Node]:
    """Return everything a page says besides its controls, once: the heading first, then from top to bottom."""
    found = sorted(_walk(root), key=lambda node: (not node.heading, node.rect.top(), node.rect.left()))
    last = {node.words: at for at, node in enumerate(found)}
    return [node for at, node in enumerate(found) if last[node.words] == at]


def _walk(widget: QWidget) -> Iterator[Node]:
    yield from _under(QAccessible.queryAccessibleInterface(widget))


def _under(interface: QAccessibleInterface) -> Iterator[Node]:
    for at in range(interface.childCount()):
        child = interface.child(at)
        if not child.isValid() or child.state().invisible:
            continue
        widget = child.object()
        if isinstance(widget, QAbstractButton):
            continue
        name = plain(child.text(QAccessible.Text.Name)).strip()
        if name:
            heading = child.role() is QAccessible.Role.Heading
            yield Node(guarded(name, widget), child.rect(), heading)
        yield from _under(child)


def guarded(words: str, widget: object) -> str | Personal:
    """Return words as the type that says whom they may reach: a widget knows whether it tells about the person."""
    return Personal(words) if getattr(widget, "personal", False) else words


def control(button: QAbstractButton) -> tuple[str, str, bool | None, bool]:
    """Return a control's name, its description, whether it is on (None for no switch), and whether it is a choice."""
    interface = QAccessible.queryAccessibleInterface(button)
    state = interface.state()
    on = bool(state.checked) if state.checkable else None
    choice = interface.role() is QAccessible.Role.RadioButton
    name, hint = (plain(interface.text(kind)) for kind in (QAccessible.Text.Name, QAccessible.Text.Description))
    return name, hint, on, choice
