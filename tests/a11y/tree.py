"""The accessibility tree of a window, read inside the process: what assistive technology would find."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import cast

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface
from PySide6.QtWidgets import QWidget

_STATES = ("focusable", "focused", "disabled", "invisible", "checkable", "checked", "pressed", "selected", "readOnly")
_FRAMES = {QAccessible.Role.Application, QAccessible.Role.Window}


@dataclass(frozen=True)
class Node:
    """One thing of the tree.

    Attributes:
        name: what it is called; for a text, the text.
        description: what is said beside the name.
        role: button, text, heading, group …
        states: those of ``focusable focused disabled invisible checkable checked pressed selected readOnly`` it is in.
        rect: where it is, in pixels of the window.
        actions: what can be done with it, such as ``Press``.
        widget: the widget, to compare with; None for parts of one.
        children: what is in it, in the order of the tree.
    """

    name: str
    description: str
    role: QAccessible.Role
    states: frozenset[str]
    rect: QRect
    actions: tuple[str, ...]
    widget: QWidget | None = field(repr=False, compare=False)
    children: tuple[Node, ...] = field(repr=False)

    def flat(self) -> Iterator[Node]:
        """Yield this and everything in it, parents first."""
        yield self
        for child in self.children:
            yield from child.flat()

    @property
    def shown(self) -> bool:
        """Whether it is on the glass: not hidden, and not without any size."""
        return "invisible" not in self.states and not self.rect.isEmpty()

    @property
    def says_something(self) -> bool:
        """Whether a person should hear of it: it has words or an action, and is not the window itself."""
        return bool(self.actions) or (bool(self.name) and self.role not in _FRAMES)


def tree(window: QWidget) -> Node:
    """Return the tree of a window as it is now. Accessibility must be active (``QAccessible.setActive``)."""
    return _node(QAccessible.queryAccessibleInterface(window), window.mapToGlobal(QPoint(0, 0)))


def _node(interface: QAccessibleInterface, origin: QPoint) -> Node:
    thing = interface.object()
    state = interface.state()
    # both are None where there is nothing, whatever the stubs say
    action = cast("QAccessibleActionInterface | None", interface.actionInterface())
    children = [cast("QAccessibleInterface | None", interface.child(at)) for at in range(interface.childCount())]
    return Node(
        name=interface.text(QAccessible.Text.Name),
        description=interface.text(QAccessible.Text.Description),
        role=interface.role(),
        states=frozenset(name for name in _STATES if getattr(state, name)),
        rect=interface.rect().translated(-origin),
        actions=tuple(action.actionNames()) if action is not None else (),
        widget=thing if isinstance(thing, QWidget) else None,
        children=tuple(_node(child, origin) for child in children if child is not None),
    )


def spoken(window: QWidget, *, right_to_left: bool = False) -> list[Node]:
    """Return what a person should hear of a window, in reading order."""
    return reading_order((node for node in _visible(tree(window)) if node.says_something), right_to_left=right_to_left)


def _visible(node: Node) -> Iterator[Node]:
    """Yield what is shown; nothing in a hidden thing is."""
    if node.shown:
        yield node
        for child in node.children:
            yield from _visible(child)


def reading_order(nodes: Iterable[Node], *, right_to_left: bool = False) -> list[Node]:
    """Sort by lines (what begins above the middle of the line's first), then along the line."""
    left = sorted(nodes, key=lambda node: node.rect.top())
    found: list[Node] = []
    while left:
        first = left[0].rect
        line = [node for node in left if node.rect.center().y() < first.bottom() or node is left[0]]
        found += sorted(line, key=lambda node: -node.rect.right() if right_to_left else node.rect.left())
        left = [node for node in left if node not in line]
    return found


def words(nodes: Iterable[Node]) -> list[str]:
    """Return all words of names and descriptions."""
    return [word for node in nodes for word in f"{node.name} {node.description}".split()]
