"""What every widget of a screen is given: theme, language, and where touches go."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QFont

from kiosk.core.intent import Intent
from kiosk.core.personal import Personal
from kiosk.core.text import Text
from kiosk.ui.i18n import Language
from kiosk.ui.kit.tremor import TremorFilter
from kiosk.ui.theme.fonts import icon_font, text_font
from kiosk.ui.theme.tokens import Theme


@dataclass(frozen=True)
class Kit:
    """Shared by all widgets of one window.

    Attributes:
        do: takes the intent of a touch.
        digit: takes one PIN digit; digits never travel as text or in a signal.
        erase: takes the last PIN digit away.
        tremor: filters double activations; keypads do not use it, digits repeat.
    """

    theme: Theme
    language: Language
    do: Callable[[Intent], None]
    digit: Callable[[int], None]
    erase: Callable[[], None]
    tremor: TremorFilter

    def say(self, words: Text | Personal | None) -> str:
        """Return words in the language of the screen."""
        return self.language.say(words)

    def px(self, mm: float) -> int:
        """Return pixels for mm."""
        return self.theme.px(mm)

    @property
    def target(self) -> int:
        """The least side of a touch target, in pixels: never under the theme's mm."""
        return self.theme.screen.px_at_least(self.theme.sizes.target)

    def font(self, cap_mm: float, *, bold: bool = False) -> QFont:
        """Return the text font with this cap height in mm."""
        return text_font(self.theme, cap_mm, bold=bold)

    def icon_font(self, mm: float) -> QFont:
        """Return the icon font with this glyph box in mm."""
        return icon_font(mm, self.theme)
