"""Notice: one table row becomes one screen."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.core.intent import Do, Intent
from kiosk.core.notices import ADVICE, Action, Notice, Tone
from kiosk.core.personal import Personal
from kiosk.core.scene import Scene
from kiosk.core.text import Text, text
from kiosk.ui.screens.document.presenter import grouped
from kiosk.ui.screens.state import ButtonState, Words

_ACTION_ICONS = {
    Action.RETRY: "retry",
    Action.WITHOUT_PAPER: "code",
    Action.CHECK_AGAIN: "retry",
    Action.PRINT_AGAIN: "printer",
    Action.PAPER_IS_FINE: "check",
    Action.FINISH: "leave",
}
_WITH_DOCUMENT = {
    Notice.PRINT_PAPER_OUT,
    Notice.PRINT_COVER_OPEN,
    Notice.PRINT_FAILED,
    Notice.PRINT_UNKNOWN,
}


@dataclass(frozen=True)
class NoticeState:
    """View state.

    Attributes:
        code_label: what ``code`` is, when there is one.
        code: the CSV of a document that is valid without its paper, or the follow-up code of an open question.
        link: what the QR says, when there is a document.
        staff: the line that sends to a person, if one is needed.
    """

    notice: Notice
    icon: str
    tone: Tone
    drawing: str
    title: Text
    body: Text
    code_label: Text | None
    code: Words | None
    link: Personal | None
    staff: Text | None
    buttons: tuple[ButtonState, ...]


def present(scene: Scene) -> NoticeState:
    """Return the view state."""
    notice = scene.notice
    if notice is None:
        raise ValueError("no notice to present")
    advice = ADVICE[notice]
    code_label, code, link = _code(scene, notice)
    return NoticeState(
        notice=notice,
        icon=advice.icon,
        tone=advice.tone,
        drawing=advice.drawing,
        title=text(f"notice.{notice.value}.title"),
        body=text(f"notice.{notice.value}.body"),
        code_label=code_label,
        code=code,
        link=link,
        staff=text("notice.staff") if advice.call_staff else None,
        buttons=tuple(_button(notice, action, first=at == 0) for at, action in enumerate(advice.actions)),
    )


def _code(scene: Scene, notice: Notice) -> tuple[Text | None, Words | None, Personal | None]:
    if notice in _WITH_DOCUMENT and scene.issued is not None:
        link = Personal(scene.issued.paper.verification_url)
        return text("document.csv"), Personal(grouped(scene.issued.csv)), link
    if notice is Notice.OUTCOME_UNKNOWN and scene.follow_up:
        return text("notice.follow-up"), Personal(scene.follow_up), None
    return None, None, None


def _button(notice: Notice, action: Action, *, first: bool) -> ButtonState:
    alone = notice in {Notice.PIN_LOCKED, Notice.PIN_NOT_ACTIVE, Notice.GO_TO_DESK, Notice.SESSION_EXPIRED}
    return ButtonState(
        f"action-{action.value}",
        text(f"action.{action.value}"),
        Intent(Do.NOTICE, action.value),
        icon=_ACTION_ICONS[action],
        primary=first or alone,
    )
