"""The three kinds of page: the card, a length in mm, the result."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout

from kiosk.core.intent import Do, Intent
from kiosk.core.text import Text, text
from kiosk.ui.calibration.drawing import SCALE_MM, CardOutline, Heights
from kiosk.ui.calibration.measure import STEPS_PX, Measured, Number
from kiosk.ui.kit.button import Look, TouchButton
from kiosk.ui.kit.context import Kit
from kiosk.ui.kit.keypad import Keypad
from kiosk.ui.kit.labels import Label, Panel, Role
from kiosk.ui.screens.state import ButtonState
from kiosk.ui.theme.fonts import CODE_FAMILY, text_font

BACK, NEXT = "back", "next"


def _button(kit: Kit, name: str, label: Text, *, icon: str = "", look: Look = Look.PLAIN) -> TouchButton:
    button = TouchButton(kit, look)
    button.apply(ButtonState(name, label, Intent(Do.CHOOSE, name), icon=icon))
    return button


class Page(Heights):
    """Title and words above, what is measured in the middle, the way on below."""

    def __init__(self, kit: Kit, name: str, *, first: bool = False, last: bool = False) -> None:
        super().__init__()
        self.kit = kit
        sizes = kit.theme.sizes
        self.column = QVBoxLayout(self)
        margin = kit.px(sizes.margin)
        self.column.setContentsMargins(margin, margin, margin, margin)
        self.column.setSpacing(kit.px(sizes.gap))
        self.heads = Label(kit, Role.TITLE), Label(kit, Role.BODY)
        for label, key in zip(self.heads, ("title", "body"), strict=True):
            label.apply(text(f"calibrate.{name}.{key}"))
            self.column.addWidget(label)
        self.middle = QVBoxLayout()
        self.middle.setSpacing(kit.px(sizes.gap))
        self.column.addLayout(self.middle, 1)
        row = QHBoxLayout()
        row.setSpacing(kit.px(sizes.gap))
        row.addWidget(_button(kit, BACK, text("calibrate.leave" if first else "calibrate.back"), icon="back"))
        onward = text("calibrate.save" if last else "calibrate.next")
        self.onward = _button(kit, NEXT, onward, icon="check", look=Look.MAIN)
        row.addWidget(self.onward)
        self.column.addLayout(row)

    def apply(self, measured: Measured) -> None:
        """Set everything the page shows."""
        raise NotImplementedError

    def allow(self, *, good: bool) -> None:
        """Set whether one can go on."""
        self.onward.setEnabled(good)

    def typed(self, event: QKeyEvent) -> bool:  # noqa: ARG002 - for the pages with a keypad
        """Take a key that no control took; return whether it meant something here."""
        return False


class CardPage(Page):
    """The outline and the four keys that change it."""

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit, "card", first=True)
        self.outline = CardOutline(kit)
        self.middle.addWidget(self.outline, 1)
        self._says = Label(kit, Role.LEAD, centred=True)
        row = QHBoxLayout()
        row.setSpacing(kit.px(kit.theme.sizes.gap))
        for step in STEPS_PX:
            label = text("calibrate.step", step=f"{step:+d}".replace("-", "−"))
            row.addWidget(_button(kit, f"card{step:+d}", label), 1)
        row.insertWidget(len(STEPS_PX) // 2, self._says, 2)
        self.middle.addLayout(row)

    def apply(self, measured: Measured) -> None:
        """Set outline and scale."""
        self.outline.apply(measured.card_px, self.kit.say(text("calibrate.card.title")))
        self._says.apply(text("calibrate.scale", scale=f"{measured.px_per_mm:.3f}"))


class NumberPage(Page):
    """A length in mm and the keypad."""

    def __init__(self, kit: Kit, name: str) -> None:
        super().__init__(kit, name)
        wide = kit.theme.screen.wide
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        both = QBoxLayout(way)
        self._says = Label(kit, Role.TITLE, centred=True)
        self._keypad = Keypad(kit)
        self._keypad.apply(enabled=True)
        self._keypad.setMaximumWidth(kit.px(140))
        both.addWidget(self._says, 1)
        both.addWidget(self._keypad, 1 if wide else 0, Qt.AlignmentFlag.AlignCenter)
        self.middle.addLayout(both, 1)
        if not wide:
            self.middle.addStretch(1)
        self._name = name

    def apply(self, measured: Measured) -> None:
        """Set the number."""
        number: Number = getattr(measured, self._name)
        self._says.apply(text("calibrate.mm", value=str(number.value)))
        self.allow(good=number.good)

    def typed(self, event: QKeyEvent) -> bool:
        """Take digits and backspace of a real keyboard."""
        return self._keypad.typed(event)


class ResultPage(Page):
    """What follows, the lines for ``kiosk.toml``, and on the glass itself the heights over the floor."""

    def __init__(self, kit: Kit, section: str) -> None:
        super().__init__(kit, "result", last=True)
        margin = kit.px(kit.theme.sizes.margin)
        self.column.setContentsMargins(kit.px(SCALE_MM), margin, margin, margin)
        self._section = section
        self._says, self._lines = Label(kit, Role.BODY), Label(kit, Role.BODY)
        self._lines.setFont(text_font(kit.theme, kit.theme.sizes.cap_body, family=CODE_FAMILY))
        panel = Panel(kit)
        inside = QVBoxLayout(panel)
        pad = kit.px(kit.theme.sizes.gap)
        inside.setContentsMargins(pad, pad, pad, pad)
        inside.setSpacing(pad)
        for label in (*self.heads, self._says, self._lines):
            inside.addWidget(label)
        self.middle.addWidget(panel)
        self.middle.addStretch(1)

    def apply(self, measured: Measured) -> None:
        """Set the numbers."""
        screen = measured.profile
        top, bottom = screen.reach_px()
        self._says.apply(
            text(
                "calibrate.result",
                scale=f"{screen.px_per_mm:.4f}",
                inches=f"{screen.diagonal_inch:.1f}",
                top=str(top),
                bottom=str(bottom),
                target=str(self.kit.target),
            )
        )
        self._lines.setText(self._section)
        self._lines.setAccessibleName(self._section)
        self._lines.setVisible(True)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the scale behind the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_scale(painter, self.kit)
        painter.end()
