"""What a person can do with one touch, one key or one switch."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Do(StrEnum):
    """Everything a control can ask for. PIN digits have their own way (:meth:`Terminal.digit`)."""

    LANGUAGE = "language"
    PROCEDURE = "procedure"
    CHOOSE = "choose"
    CHANGE = "change"
    CONFIRM = "confirm"
    BACK = "back"
    MORE = "more"
    NOTICE = "notice"
    FINISH = "finish"
    STAY = "stay"
    ASIDE = "aside"
    EASY = "easy"
    REACH = "reach"
    COLOURS = "colours"
    UNHURRIED = "unhurried"
    VOICE = "voice"
    LIST = "list"
    UNCOVER = "uncover"


@dataclass(frozen=True)
class Intent:
    """One touch: what to do and with which value (a language, a choice, a question, an :class:`Action`…)."""

    do: Do
    value: str = ""
