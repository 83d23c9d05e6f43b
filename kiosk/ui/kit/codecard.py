"""A code people may read aloud, with the QR that says the same to a phone."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kiosk.core.personal import Personal
from kiosk.core.text import Text
from kiosk.ui.kit.context import Kit
from kiosk.ui.kit.labels import Label, Panel, Role
from kiosk.ui.kit.qr import QrCode
from kiosk.ui.screens.state import Words


class CodeCard(Panel):
    """Label, code in large groups, QR and what the QR is for. Hidden without a code."""

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        self._kit = kit
        self._label = Label(kit, Role.CAPTION)
        self._code = Label(kit, Role.CODE)
        self._hint = Label(kit, Role.BODY)
        self._qr = QrCode(kit, 46)
        words = QVBoxLayout()
        words.setSpacing(kit.px(3))
        words.addStretch(1)
        words.addWidget(self._label)
        words.addWidget(self._code)
        words.addSpacing(kit.px(2))
        words.addWidget(self._hint)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(*[kit.px(5 if kit.theme.screen.wide or kit.theme.easy else 7)] * 4)
        row.setSpacing(kit.px(7))
        row.addLayout(words, 1)
        row.addWidget(self._qr)

    def apply(self, label: Text | None, code: Words | None, link: Personal | None, hint: Text | None) -> None:
        """Set everything; ``hint`` says what the QR is for and is its accessible name."""
        self.setVisible(code is not None)
        self._label.apply(label)
        self._code.apply(code)
        self._hint.apply(hint if link is not None else None)
        self._qr.apply(link.reveal() if link is not None else "", self._kit.say(hint))

    def compact(self) -> None:
        """Leave out what the QR is for; it stays the QR's name."""
        self._hint.hide()
