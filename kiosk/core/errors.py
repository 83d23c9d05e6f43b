"""Errors of the terminal. They carry fields, not only text; no field ever holds a secret or a name."""

from __future__ import annotations

from kiosk.contract.problems import Effect, Problem, ProblemCode


class KioskError(Exception):
    """Base of every error a port may raise."""


class CardError(KioskError):
    """The card could not do what was asked."""


class CardRemovedError(CardError):
    """The card left the reader in the middle of an exchange."""


class CardMuteError(CardError):
    """The card is in the reader and does not answer: dirty, damaged, or the wrong way round."""


class ReaderGoneError(CardError):
    """The reader or the PC/SC service went away."""


class OfficeError(KioskError):
    """The central e-office did not do what was asked.

    Attributes:
        effect: what the request changed there, as far as this terminal can know.
        retryable: whether the same request may be sent again.
    """

    effect: Effect = Effect.NONE
    retryable: bool = True


class OfficeUnreachableError(OfficeError):
    """The request never left: nothing happened at the e-office."""


class OfficeAnswerLostError(OfficeError):
    """The request left and its answer did not arrive: only the idempotency key can tell what happened."""

    effect = Effect.UNKNOWN


class OfficeAnswerInvalidError(OfficeError):
    """An answer that does not fit the contract."""

    effect = Effect.UNKNOWN
    retryable = False


class OfficeRefusedError(OfficeError):
    """The e-office answered with a problem."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code.value)
        self.problem = problem
        self.effect = problem.effect
        self.retryable = problem.retryable

    @property
    def code(self) -> ProblemCode:
        """Stable name of the problem."""
        return self.problem.code


class SecretsLockedError(KioskError):
    """The keyring is closed, missing, or not the one this terminal was installed with."""


class SettingsError(KioskError):
    """A setting is missing or senseless.

    Attributes:
        key: dotted name in ``kiosk.toml``.
    """

    def __init__(self, key: str, reason: str) -> None:
        super().__init__(f"{key}: {reason}")
        self.key = key
