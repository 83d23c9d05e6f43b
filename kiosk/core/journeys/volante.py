"""P01, *volante de empadronamiento individual* (Reglamento de Población art. 61; reference/domain.md §4.4 and §8)."""

from __future__ import annotations

from kiosk.contract.padron import Content, PadronView, Purpose, VolanteRequest
from kiosk.core.journey import Choice, Journey, Progress, Question

NAME = "volante"

_PURPOSE_ICONS = {
    Purpose.PROCEDURE: "procedure",
    Purpose.SCHOOL: "school",
    Purpose.IDENTITY_CARD: "identity-card",
    Purpose.HEALTH: "health",
    Purpose.OTHER: "other",
}
_CONTENT_ICONS = {Content.CURRENT: "house", Content.WITH_DATE: "calendar"}


def journey(padron: PadronView) -> Journey:
    """Return the journey with the purposes and contents the e-office offers this person, in its order."""
    purposes = tuple(Choice(purpose.value, _PURPOSE_ICONS[purpose]) for purpose in padron.purposes)
    contents = tuple(Choice(content.value, _CONTENT_ICONS[content]) for content in padron.contents)
    return Journey(NAME, "volante", (Question("purpose", purposes), Question("content", contents)))


def request(progress: Progress) -> VolanteRequest:
    """Return the request a finished journey asks for.

    Raises:
        KeyError: a question was not answered.
    """
    return VolanteRequest(purpose=Purpose(progress.answers["purpose"]), content=Content(progress.answers["content"]))
