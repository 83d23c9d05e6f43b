"""The journey engine: one question a page, answers that are never lost, back, change from the review, then the act."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace


@dataclass(frozen=True)
class Choice:
    """One possible answer: its value and its icon. Its words are ``<journey>.<question>.<value>`` in the catalogue."""

    value: str
    icon: str


@dataclass(frozen=True)
class Question:
    """One page with one question."""

    name: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True)
class Journey:
    """A procedure as a person lives it: questions in order, then a review, then one act with effect."""

    name: str
    icon: str
    questions: tuple[Question, ...]


@dataclass(frozen=True)
class Progress:
    """Where a person is in a journey. Immutable: each step returns a new one.

    Attributes:
        at: index of the question shown; one past the last means the review.
        changing: whether the question was opened from the review, so that answering returns there.
    """

    journey: Journey
    answers: Mapping[str, str] = field(default_factory=dict)
    at: int = 0
    changing: bool = False

    @property
    def question(self) -> Question | None:
        """The question shown, or None on the review."""
        questions = self.journey.questions
        return questions[self.at] if self.at < len(questions) else None

    def answer(self, value: str) -> Progress:
        """Answer the question shown and go on (back to the review when it was opened from there).

        Raises:
            ValueError: there is no question, or ``value`` is none of its choices.
        """
        question = self.question
        if question is None or value not in {choice.value for choice in question.choices}:
            raise ValueError("no such choice")
        step = len(self.journey.questions) if self.changing else self.at + 1
        return replace(self, answers={**self.answers, question.name: value}, at=step, changing=False)

    def back(self) -> Progress | None:
        """Go one page back, keeping every answer; None when this was the first page."""
        if self.changing:
            return replace(self, at=len(self.journey.questions), changing=False)
        return replace(self, at=self.at - 1) if self.at else None

    def change(self, question: str) -> Progress:
        """Open a question from the review.

        Raises:
            ValueError: no question has this name.
        """
        names = [entry.name for entry in self.journey.questions]
        return replace(self, at=names.index(question), changing=True)
