"""A refusal says nothing: every reason gives the same bytes after the same work."""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterator

import pytest
from sqlalchemy import func, select, update

from kiosk.central.database.people import Dwelling, Registration, Restriction
from kiosk.central.database.records import DocumentRow
from tests.contract.https_client import Client, Reply
from tests.contract.running_office import Holder, Office, login

JULIAN = 3
_NEW = {"date", "x-request-id"}
"""Headers that are new with every answer."""
REQUEST = {"purpose": "other", "content": "current"}


@pytest.fixture
def registration(office: Office) -> Iterator[None]:
    yield
    with office.database.write() as db:
        own = update(Registration).where(Registration.person_id == JULIAN)
        db.execute(own.values(restriction=None, ended_on=None))
        db.execute(update(Dwelling).where(Dwelling.id == JULIAN).values(collective=False))


def _restrict(office: Office, reason: str) -> None:
    with office.database.write() as db:
        if reason == "collective":
            db.execute(update(Dwelling).where(Dwelling.id == JULIAN).values(collective=True))
        elif reason == "removed":
            own = update(Registration).where(Registration.person_id == JULIAN)
            db.execute(own.values(ended_on=func.current_date()))
        else:
            db.execute(update(Registration).where(Registration.person_id == JULIAN).values(restriction=reason))


def _comparable(reply: Reply) -> tuple[int, bytes, dict[str, str]]:
    return reply.status, reply.body, {name: value for name, value in reply.headers.items() if name not in _NEW}


@pytest.mark.usefixtures("registration")
@pytest.mark.parametrize("reason", [*Restriction, "collective", "removed"])
def test_every_reason_looks_like_any_other(office: Office, terminal: Client, reason: str) -> None:
    minor = login(terminal, office.holder("izan"))
    expected_view, expected_issue = (
        terminal.get("/me/padron", minor),
        terminal.post("/me/padron/documents", REQUEST, minor),
    )
    assert expected_view.json == {
        "volanteAvailable": False,
        "fullName": "",
        "maskedDocument": "",
        "address": "",
        "purposes": [],
        "contents": [],
    }
    assert (expected_issue.code, expected_issue.json["effect"]) == ("go-to-desk", "none")
    _restrict(office, reason)
    token = login(terminal, office.holder("julian"))
    assert _comparable(terminal.get("/me/padron", token)) == _comparable(expected_view)
    assert _comparable(terminal.post("/me/padron/documents", REQUEST, token)) == _comparable(expected_issue)


def test_a_refusal_makes_no_document(office: Office, terminal: Client) -> None:
    def count() -> int | None:
        with office.database.read() as db:
            return db.scalar(select(func.count()).select_from(DocumentRow))

    before = count()
    assert terminal.post("/me/padron/documents", REQUEST, login(terminal, office.holder("rosa"))).status == 403
    assert count() == before


def test_refused_and_allowed_views_take_the_same_time(office: Office, terminal: Client, ana: Holder) -> None:
    """Medians of alternating calls differ by less than their own spread, plus half a millisecond for the clock."""
    with office.terminal() as other:
        callers = [(terminal, login(terminal, ana)), (other, login(other, office.holder("rosa")))]
        times: list[list[float]] = [[], []]
        for _ in range(40):
            for (client, token), kept in zip(callers, times, strict=True):
                start = time.perf_counter()
                client.get("/me/padron", token)
                kept.append(time.perf_counter() - start)
    allowed, refused = times
    spread = max(_spread(allowed), _spread(refused))
    assert abs(statistics.median(allowed) - statistics.median(refused)) < spread + 0.0005


def _spread(times: list[float]) -> float:
    """Width of the middle half."""
    first, _middle, last = statistics.quantiles(times, n=4)
    return last - first


def test_full_view_and_refusal_have_the_same_shape(office: Office, terminal: Client, ana: Holder) -> None:
    allowed = terminal.get("/me/padron", login(terminal, ana)).json
    refused = terminal.get("/me/padron", login(terminal, office.holder("rosa"))).json
    assert allowed.keys() == refused.keys()
