"""Languages: Qt Linguist catalogues under ``resources/i18n``, dates and numbers as each language writes them."""

from __future__ import annotations

import re
from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, QTime, QTranslator

from kiosk.core.personal import Personal
from kiosk.core.text import Text, Value
from kiosk.resources import RESOURCES

_CONTEXT = "kiosk"
_PLACEHOLDER = re.compile(r"\{(\w+)\}")
_LOCALES = {"es": "es_ES", "en": "en_GB"}
NAMES = {"es": "Español", "en": "English"}
"""Each language in itself; no flags (domain.md §12)."""


class MissingCatalogueError(RuntimeError):
    """A language has no compiled catalogue; ``installer/prepare.sh`` makes them from the ``.ts`` files."""


class Language:
    """The language of the screen. One instance; switching it is live."""

    def __init__(self, directory: Path | None = None) -> None:
        self._directory = directory or RESOURCES / "i18n"
        self._translator: QTranslator | None = None
        self.code = ""
        self.locale = QLocale(_LOCALES["es"])

    def use(self, code: str) -> None:
        """Switch to a language.

        Raises:
            MissingCatalogueError: there is no compiled catalogue for it.
        """
        if code == self.code:
            return
        translator = QTranslator()
        if not translator.load(str(self._directory / f"kiosk_{code}.qm")):
            raise MissingCatalogueError(code)
        if self._translator is not None:
            QCoreApplication.removeTranslator(self._translator)
        QCoreApplication.installTranslator(translator)
        self._translator, self.code, self.locale = translator, code, QLocale(_LOCALES[code])

    def say(self, words: Text | Personal | None) -> str:
        """Return the words for the screen, empty for None. Personal text is revealed: the screen is its owner's."""
        if words is None:
            return ""
        if isinstance(words, Personal):
            return words.reveal()
        message = QCoreApplication.translate(_CONTEXT, words.key, None, -1 if words.count is None else words.count)
        values = {name: self._value(value) for name, value in words.values}
        return _PLACEHOLDER.sub(lambda found: values.get(found[1], found[0]), message)

    def _value(self, value: Value) -> str:
        match value:
            case Personal():
                return value.reveal()
            case datetime():
                return self._moment(value)
            case date():
                return self.locale.toString(QDate(value.year, value.month, value.day), QLocale.FormatType.LongFormat)
            case int():
                return self.locale.toString(value)
            case str():
                return value

    def _moment(self, value: datetime) -> str:
        """Return day and hour as the e-office said them: the offset is the sede's, not this machine's."""
        moment = QDateTime(QDate(value.year, value.month, value.day), QTime(value.hour, value.minute))
        day = self.locale.toString(moment.date(), QLocale.FormatType.LongFormat)
        return f"{day}, {self.locale.toString(moment.time(), 'HH:mm')}"
