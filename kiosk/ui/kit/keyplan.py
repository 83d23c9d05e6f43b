"""Where each key of the keyboard goes: as many in a row as a hand can hit, on several pages where room is short. No Qt.

No key gives way: what does not fit goes to another page, and a key leads there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from math import ceil

from kiosk.ui.kit.keylayouts import Group, KeyLayout, Order

LEAST_COLUMNS = 5
LEAST_ROWS = 2
MOST_COLUMNS, MOST_ROWS = 10, 7
"""More keys at once than these are more than one looks over, and more than one walks through with two switches."""
_FIXED = 4
"""Shift, order, space and erase: one column each, where they are narrowest."""
_ROWS_FOR_TWO = 4


@dataclass(frozen=True)
class Line:
    """One row of characters.

    Attributes:
        columns: how many keys wide; a shorter line of a real keyboard's row is centred.
        rightward: whether it runs from left to right.
    """

    characters: str
    columns: int
    centred: bool = False
    rightward: bool = True


@dataclass(frozen=True)
class Part:
    """What one page shows of a group.

    Attributes:
        split: whether other pages show the rest of the group.
    """

    group: Group
    lines: tuple[Line, ...]
    split: bool = False
    order: Order = Order.ALPHABET

    @property
    def characters(self) -> str:
        """All characters of the part, in reading order."""
        return "".join(line.characters for line in self.lines)

    @property
    def face(self) -> str:
        """What the key shows that leads here: short enough for the narrowest key."""
        if self.group.face and not self.split:
            return self.group.face
        if self.order is Order.STANDARD and self.group.rows:
            return self.characters[:2].upper()
        return f"{self.characters[0]}–{self.characters[-1]}".upper()


@dataclass(frozen=True)
class KeyPage:
    """Parts shown together; ``main`` names the page."""

    main: Part
    parts: tuple[Part, ...]

    @property
    def lines(self) -> tuple[Line, ...]:
        """All rows of characters from top to bottom."""
        return tuple(line for part in self.parts for line in part.lines)


@dataclass(frozen=True)
class Control:
    """A key that types no character.

    Attributes:
        span: its part of the row's width.
        page: where it leads, for those that turn the page.
    """

    name: str
    span: int = 1
    page: int = -1


@dataclass(frozen=True)
class Plan:
    """The whole keyboard for one size.

    Attributes:
        rows: of the fullest page with its control rows: keys keep their height from page to page.
        controls: rows of control keys, the same on every page but for ``more``, which leads to the next.
    """

    rows: int
    pages: tuple[KeyPage, ...]
    controls: tuple[tuple[Control, ...], ...]


def plan(layout: KeyLayout, order: Order, columns: int, rows: int) -> Plan:
    """Return the keyboard for a place of ``columns`` times ``rows`` keys of the least size.

    Raises:
        ValueError: less than 5 columns or 2 rows: no keyboard can be had there.
    """
    if columns < LEAST_COLUMNS or rows < LEAST_ROWS:
        raise ValueError(f"a keyboard needs {LEAST_COLUMNS} x {LEAST_ROWS} keys, not {columns} x {rows}")
    columns, rows = min(columns, MOST_COLUMNS), min(rows, MOST_ROWS)
    for control_rows in (1, 2) if rows >= _ROWS_FOR_TWO else (1,):
        pages = _pages(layout, order, columns, rows - control_rows)
        controls = _controls(len(pages), columns, control_rows)
        if controls is not None:
            return _made(pages, controls)
    pages = _pages(layout, order, columns, rows - 1)
    return _made(pages, (_row(columns, [Control("more")]),))


def _made(pages: tuple[KeyPage, ...], controls: tuple[tuple[Control, ...], ...]) -> Plan:
    return Plan(max(len(page.lines) for page in pages) + len(controls), pages, controls)


# -- control keys ----------------------------------------------------------------------------------------------


def _controls(pages: int, columns: int, rows: int) -> tuple[tuple[Control, ...], ...] | None:
    """Return the rows of control keys with one key for each page, or None if they do not fit."""
    tabs = [Control("page", page=page) for page in range(pages)] if pages > 1 else []
    if len(tabs) + _FIXED > rows * columns - (1 if rows == 1 and tabs else 0):
        return None
    if rows == 1:
        return (_row(columns, tabs),)
    above, below = tabs[: columns - 1], tabs[columns - 1 :]
    return (*above, Control("order")), _row(columns, below, order=False)


def _row(columns: int, turning: list[Control], *, order: bool = True) -> tuple[Control, ...]:
    """Return shift, the keys that turn the page, order, space and erase; space takes what is left over."""
    keys = [Control("shift"), *turning, *([Control("order")] if order else [])]
    left = columns - len(keys)
    erase = 2 if left >= _FIXED else 1
    return (*keys, Control("space", span=left - erase), Control("erase", span=erase))


# -- pages -----------------------------------------------------------------------------------------------------


@dataclass
class _Page:
    parts: list[tuple[int, Part]] = field(default_factory=list)

    @property
    def height(self) -> int:
        return sum(len(part.lines) for _, part in self.parts)

    def takes(self, part: Part, room: int) -> bool:
        own = any(other.group is part.group for _, other in self.parts)
        return not own and self.height + len(part.lines) <= room


def _pages(layout: KeyLayout, order: Order, columns: int, room: int) -> tuple[KeyPage, ...]:
    """Put the groups on as few pages as hold them, the first group alone deciding what the first page shows."""
    pages: list[_Page] = []
    seen: set[str] = set()
    for place, group in sorted(enumerate(layout.groups), key=lambda item: item[1].name != layout.start):
        new = replace(group, flow="".join(one for one in group.flow if one not in seen))
        shown = ""
        for part in _parts(new, order, columns, room):
            page = next((page for page in pages if page.takes(part, room)), None)
            if page is None:
                page = _Page()
                pages.append(page)
            page.parts.append((place, part))
            shown += part.characters
        seen |= set(shown)
    return tuple(_page(page) for page in pages)


def _page(page: _Page) -> KeyPage:
    in_order = sorted(page.parts, key=lambda item: item[0])
    return KeyPage(page.parts[0][1], tuple(part for _, part in in_order))


def _parts(group: Group, order: Order, columns: int, room: int) -> Iterator[Part]:
    if not group.flow:
        return
    standard = order is Order.STANDARD and bool(group.rows)
    found = list(_cut_rows(group, columns, room) if standard else _cut_flow(group, columns, room))
    for lines in found:
        yield Part(group, lines, split=len(found) > 1, order=order)


def _cut_rows(group: Group, columns: int, room: int) -> Iterator[tuple[Line, ...]]:
    """Cut the rows of a real keyboard into left and right halves if they are too wide, then by height."""
    width = max(len(row) for row in group.rows)
    part = ceil(width / ceil(width / columns))
    for start in range(0, width, part):
        cut = [row[start : start + part] for row in group.rows]
        lines = [Line(row, part, centred=part == width) for row in cut if row]
        high = ceil(len(lines) / ceil(len(lines) / room))
        yield from (tuple(lines[at : at + high]) for at in range(0, len(lines), high))


def _cut_flow(group: Group, columns: int, room: int) -> Iterator[tuple[Line, ...]]:
    """Cut the alphabet into pages of about the same number of letters, each into rows of the same length."""
    flow = group.flow
    each = ceil(len(flow) / ceil(ceil(len(flow) / columns) / room))
    for start in range(0, len(flow), each):
        piece = flow[start : start + each]
        wide = ceil(len(piece) / ceil(len(piece) / columns))
        starts = range(0, len(piece), wide)
        yield tuple(Line(piece[at : at + wide], wide, rightward=group.rightward) for at in starts)
