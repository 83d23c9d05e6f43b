"""Languages: Qt Linguist catalogues under ``resources/i18n``, dates and numbers as each language writes them."""

from __future__ import annotations

import re
from datetime import date, datetime
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, QTime, QTranslator

from kiosk.core.personal import Personal
from kiosk.core.text import Text, Value, text
from kiosk.resources import RESOURCES
from kiosk.ui.screens.languages import NAMES

__all__ = ["NAMES", "RIGHT_TO_LEFT", "Language", "MissingCatalogueError", "plain"]

RIGHT_TO_LEFT: Final = frozenset({"ar"})
"""Catalogues whose screens are mirrored."""

_CONTEXT = "kiosk"
_COUNT = "%n"
_PLACEHOLDER = re.compile(r"\{(\w+)\}|" + _COUNT)
_LOCALES = {"en": "en_GB", "fr": "fr_FR", "ro": "ro_RO", "ar": "ar_MA"}
_SPANISH = "es_ES"
_FIRST_STRONG_ISOLATE = "\u2068"
_POP_ISOLATE = "\u2069"
_DIRECTIONS = dict.fromkeys(map(ord, "\u061c\u200e\u200f\u2066\u2067\u2068\u2069"))


class MissingCatalogueError(RuntimeError):
    """A language has no compiled catalogue: the installer makes the ``.qm`` files from the ``.ts`` files."""


def plain(words: str) -> str:
    """Return words without the invisible marks of direction (UAX #9), for a voice or to compare them."""
    return words.translate(_DIRECTIONS)


class Language:
    """The language of the screen. One instance; switching it is live.

    Attributes:
        code: name of the catalogue, such as ``es-easy``; empty until the first :meth:`use`.
        locale: how it writes dates and numbers. Arabic is Morocco's, which uses the digits 0 to 9.
    """

    def __init__(self, directory: Path | None = None) -> None:
        self._directory = directory or RESOURCES / "i18n"
        self._translator = QTranslator()
        self.code = ""
        self.locale = QLocale(_SPANISH)

    @property
    def right_to_left(self) -> bool:
        """Whether the screen is mirrored."""
        return self.code in RIGHT_TO_LEFT

    def use(self, code: str) -> None:
        """Switch to a catalogue. One with no locale of its own writes its dates as Spanish does.

        Raises:
            MissingCatalogueError: there is no compiled catalogue for it; the language stays as it was.
        """
        if code == self.code:
            return
        translator = QTranslator()
        if not translator.load(str(self._directory / f"kiosk_{code}.qm")):
            raise MissingCatalogueError(code)
        if self.code:
            QCoreApplication.removeTranslator(self._translator)
        self._translator, self.code, self.locale = translator, code, QLocale(_LOCALES.get(code, _SPANISH))
        QCoreApplication.installTranslator(translator)

    def say(self, words: Text | Personal | None) -> str:
        """Return the words for the screen, empty for None. Personal text is revealed: the screen is its owner's.

        In a right-to-left language every value is wrapped in isolates, so that codes, dates and identity numbers keep
        their own direction (UAX #9, FSI and PDI); :func:`plain` takes them off.
        """
        if words is None:
            return ""
        if isinstance(words, Personal):
            return self._isolated(words.reveal())
        count = -1 if words.count is None else words.count
        message = self._translator.translate(_CONTEXT, words.key, "", count) or words.key
        values = {f"{{{name}}}": self._isolated(self._value(value)) for name, value in words.values}
        if words.count is not None:
            values[_COUNT] = self._isolated(self._value(words.count))
        return _PLACEHOLDER.sub(lambda found: values.get(found[0], found[0]), message)

    def _isolated(self, value: str) -> str:
        return f"{_FIRST_STRONG_ISOLATE}{value}{_POP_ISOLATE}" if self.right_to_left and value else value

    def _value(self, value: Value) -> str:
        match value:
            case Personal():
                return value.reveal()
            case datetime():
                return self._moment(value)
            case date():
                return self._day(value)
            case int():
                return self.locale.toString(value)
            case str():
                return value

    def _day(self, value: date) -> str:
        return self.locale.toString(QDate(value.year, value.month, value.day), QLocale.FormatType.LongFormat)

    def _moment(self, value: datetime) -> str:
        """Return day and hour as the e-office said them: the offset is the sede's, not this machine's."""
        moment = QDateTime(QDate(value.year, value.month, value.day), QTime(value.hour, value.minute))
        hour = self.locale.toString(moment.time(), "HH:mm")
        return self.say(text("frame.moment", day=self._day(value), hour=hour))
