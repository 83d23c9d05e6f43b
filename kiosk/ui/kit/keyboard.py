"""The terminal's own on-screen keyboard. It tells which character was pressed and decides nothing.

Every key is at least a target of the theme, with its gap (accessibility.md C01, C02): what does not fit goes to another
page. No key is held, dragged or struck twice; shift latches for one letter and says so.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.core.text import Text, text
from kiosk.ui.kit.context import Kit
from kiosk.ui.kit.keycap import Cap, KeyCap
from kiosk.ui.kit.keylayouts import Order, layout_for
from kiosk.ui.kit.keyplan import LEAST_COLUMNS, LEAST_ROWS, MOST_COLUMNS, Control, KeyPage, Line, Part, Plan, plan

_USUAL_ROWS = 6
_TALLEST = 1.3
"""Height of a key over the least side of a target, where there is room."""
_SHIFT, _SHIFT_ON = "\U000f0636", "\U000f0632"
_ERASE, _ERASE_RIGHT = "\U000f0b5c", "\U000f0e7f"
_SPACE, _TO_ALPHABET, _TO_STANDARD = "\U000f1050", "\U000f05bd", "\U000f097b"
_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class Keyboard(QWidget):
    """Letters, accents, digits and signs of one language, in alphabetical order or as on a real keyboard."""

    def __init__(self, kit: Kit, letter: Callable[[str], None], erase: Callable[[], None]) -> None:
        """Make a keyboard that calls ``letter`` with each character, the space among them, and ``erase``."""
        super().__init__()
        self._kit, self._letter, self._erase = kit, letter, erase
        self._layout = layout_for("es")
        self._order, self._turned, self._shift = Order.ALPHABET, 0, False
        self._plan: Plan | None = None
        self._letters: list[KeyCap] = []
        self._controls: dict[str, KeyCap] = {}
        self._shown = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    # -- set ---------------------------------------------------------------------------------------------------

    def apply(self, layout: str, *, enabled: bool = True) -> None:
        """Show the keys of a language (or of ``secret``), with names in the language of the screen."""
        found = layout_for(layout)
        if found != self._layout:
            self._layout, self._turned = found, 0
        self.setEnabled(enabled)
        self._arrange()

    def reset(self) -> None:
        """Be as for the next person: alphabetical order, first page, no capital."""
        self._order, self._turned, self._shift = Order.ALPHABET, 0, False
        self._arrange()

    @property
    def order(self) -> Order:
        """The order in force."""
        return self._order

    def typed(self, event: QKeyEvent) -> bool:
        """Take a character or backspace of a real keyboard; return whether it was for the text."""
        erases = event.key() == Qt.Key.Key_Backspace
        characters = event.text()
        prints = characters.isprintable() and bool(characters) and not event.modifiers() & _COMMANDS
        if not self.isEnabled() or not (erases or prints):
            return False
        if event.isAutoRepeat():
            return True
        if erases:
            self._erase()
        else:
            for character in characters:
                self._letter(character)
        return True

    # -- pressed -----------------------------------------------------------------------------------------------

    def _press_letter(self, place: int, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt passes it
        character = self._cased(self._shown[place])
        if self._shift:
            self._shift = False
            self._name_all()
        self._letter(character)

    def _press_control(self, control: str, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt passes it
        name, _, page = control.partition("-")
        match name:
            case "space":
                self._letter(" ")
            case "erase":
                self._erase()
            case "shift" if self._controls[control].meant():
                self._shift = not self._shift
                self._name_all()
            case "order" if self._controls[control].meant():
                self._order = Order.STANDARD if self._order is Order.ALPHABET else Order.ALPHABET
                self._turned = 0
                self._arrange()
            case "more":
                self._turn(self._turned + 1)
            case "page":
                self._turn(int(page))

    def _turn(self, page: int) -> None:
        pages = self._plan.pages if self._plan is not None else ()
        self._turned = page % max(1, len(pages))
        self._arrange()

    def _cased(self, character: str) -> str:
        upper = character.upper()
        return upper if self._shift and len(upper) == 1 else character

    # -- place -------------------------------------------------------------------------------------------------

    @property
    def _gap(self) -> int:
        return self._kit.theme.screen.px_at_least(self._kit.theme.sizes.gap)

    def _length(self, keys: int) -> int:
        return keys * self._kit.target + (keys - 1) * self._gap

    def sizeHint(self) -> QSize:
        """Return room for all keys of a language on two pages."""
        return QSize(self._length(MOST_COLUMNS), self._length(_USUAL_ROWS))

    def minimumSizeHint(self) -> QSize:
        """Return the least place in which everything can still be typed."""
        return QSize(self._length(LEAST_COLUMNS), self._length(LEAST_ROWS))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the keys anew."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Plan for the present size, place the keys of the page, and bring them into reading order."""
        step = self._kit.target + self._gap
        columns = max(LEAST_COLUMNS, (self.width() + self._gap) // step)
        rows = max(LEAST_ROWS, (self.height() + self._gap) // step)
        found = self._plan = plan(self._layout, self._order, columns, rows)
        self._turned = min(self._turned, len(found.pages) - 1)
        page = found.pages[self._turned]
        self._shown = "".join(line.characters for line in page.lines)
        self._make_keys()
        places = self._letter_places(page, found.rows)
        for key, place in zip(self._letters, places, strict=False):
            key.setGeometry(place)
        self._place_controls(found)
        self._name_all()
        for at, key in enumerate(self._letters):
            key.setVisible(at < len(places))
        self._into_order(found)

    def _make_keys(self) -> None:
        while len(self._letters) < len(self._shown):
            key = KeyCap(self._kit, self)
            key.clicked.connect(partial(self._press_letter, len(self._letters)))
            self._letters.append(key)

    def _row_of(self, row: int, rows: int) -> tuple[int, int]:
        """Return top and height of a row in pixels."""
        gap, target = self._gap, self._kit.target
        height = min((self.height() - (rows - 1) * gap) // rows, round(target * _TALLEST))
        height = max(height, target)
        return row * (height + gap), height

    def _across(self, column: int, span: int, columns: int) -> tuple[int, int]:
        """Return left edge and width in pixels; what division leaves over goes to some of the keys."""
        gap = self._gap
        whole = max(self.width(), self._length(columns)) + gap
        left = column * whole // columns
        return left, (column + span) * whole // columns - gap - left

    def _letter_places(self, page: KeyPage, rows: int) -> list[QRect]:
        places = []
        for at, line in enumerate(page.lines):
            top, height = self._row_of(at, rows)
            places += [QRect(left, top, width, height) for left, width in self._along(line)]
        return places

    def _along(self, line: Line) -> list[tuple[int, int]]:
        spans = [self._across(at, 1, line.columns) for at in range(len(line.characters))]
        spare = self.width() - spans[-1][0] - spans[-1][1]
        if line.centred:
            return [(left + spare // 2, width) for left, width in spans]
        if not line.rightward:
            return [(self.width() - left - width, width) for left, width in spans]
        return spans

    def _place_controls(self, found: Plan) -> None:
        wanted = {_called(control) for row in found.controls for control in row}
        first = found.rows - len(found.controls)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for at, row in enumerate(found.controls):
            (top, height), column = self._row_of(first + at, found.rows), 0
            columns = sum(control.span for control in row)
            for control in row:
                left, width = self._across(column, control.span, columns)
                left = self.width() - left - width if mirrored else left
                self._control(_called(control)).setGeometry(left, top, width, height)
                column += control.span
        for name, key in self._controls.items():
            key.setVisible(name in wanted)

    def _control(self, name: str) -> KeyCap:
        if name not in self._controls:
            key = self._controls[name] = KeyCap(self._kit, self)
            key.setObjectName(f"key-{name}")
            key.clicked.connect(partial(self._press_control, name))
        return self._controls[name]

    def _into_order(self, found: Plan) -> None:
        """Bring children and Tab into reading order: who walks the controls walks the children."""
        controls = [self._controls[_called(control)] for row in found.controls for control in row]
        order = [*self._letters, *controls]
        for key in order:
            key.raise_()
        for one, two in pairwise(order):
            QWidget.setTabOrder(one, two)

    # -- names -------------------------------------------------------------------------------------------------

    def _name_all(self) -> None:
        """Set what every key shows and is called."""
        for key, character in zip(self._letters, self._shown, strict=False):
            cased = self._cased(character)
            key.apply(Cap(self._kit.say(sign_name(cased)) or cased, cased))
            key.setObjectName(f"key-{ord(character):x}")
        if self._plan is None:
            return
        for row in self._plan.controls:
            for control in row:
                key = self._controls[_called(control)]
                key.apply(self._cap(control), enabled=control.name != "shift" or self._has_capitals())

    def _has_capitals(self) -> bool:
        return any(one.upper() != one for one in self._shown)

    def _cap(self, control: Control) -> Cap:
        say = self._kit.say
        match control.name:
            case "shift":
                hint = say(text("keyboard.shift.on" if self._shift else "keyboard.shift.off"))
                glyph = _SHIFT_ON if self._shift else _SHIFT
                return Cap(say(text("keyboard.shift")), "", glyph, hint, control=True, on=self._shift)
            case "space":
                return Cap(say(text("keyboard.space")), say(text("keyboard.space")), _SPACE, control=True)
            case "erase":
                mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
                glyph = _ERASE_RIGHT if mirrored else _ERASE
                return Cap(say(text("keyboard.erase")), say(text("keyboard.erase")), glyph, control=True)
            case "order":
                alphabet = self._order is Order.ALPHABET
                name = text("keyboard.to-standard" if alphabet else "keyboard.to-alphabet")
                return Cap(say(name), "", _TO_STANDARD if alphabet else _TO_ALPHABET, control=True)
            case _:
                return self._page_cap(control)

    def _page_cap(self, control: Control) -> Cap:
        pages = self._plan.pages if self._plan is not None else ()
        more = control.name == "more"
        page = pages[(self._turned + 1) % len(pages) if more else control.page]
        parts = [self._kit.say(_part_name(part)) for part in page.parts]
        name = self._kit.language.locale.createSeparatedList(parts)
        if more:
            return Cap(self._kit.say(text("keyboard.more", keys=name)), page.main.face, control=True)
        return Cap(name, page.main.face, control=True, on=control.page == self._turned)


def _called(control: Control) -> str:
    return f"page-{control.page}" if control.page >= 0 else control.name


def _part_name(part: Part) -> Text:
    """Return what a group, or a part of it, is called."""
    if not part.split:
        return text(f"keyboard.group.{part.group.name}")
    if part.order is Order.STANDARD and part.group.rows:
        return text("keyboard.letters", letters=" ".join(part.lines[0].characters.upper()))
    return text("keyboard.range", first=part.characters[0].upper(), last=part.characters[-1].upper())


def sign_name(character: str) -> Text | None:
    """Return the name of a sign in words; None for a letter or digit, which is its own name."""
    name = unicodedata.name(character)
    if character.isalnum() and "INDICATOR" not in name:  # º and ª count as letters in Unicode
        return None
    return text(f"keyboard.sign.{name.lower().replace(' ', '-')}")
