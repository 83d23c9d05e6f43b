"""What goes wrong on the way, over a real cable: the effect told must be the effect there can be."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import replace

import pytest

from kiosk.contract.padron import Content, Purpose, VolanteRequest
from kiosk.contract.problems import Effect, ProblemCode
from kiosk.core.errors import (
    OfficeAnswerInvalidError,
    OfficeAnswerLostError,
    OfficeRefusedError,
    OfficeUnreachableError,
)
from kiosk.office import transport
from kiosk.office.rest import RestOffice
from kiosk.sandbox.cable import Cable

from . import answers
from .https_server import Heard, HttpsServer, Reply

REQUEST = VolanteRequest(purpose=Purpose.SCHOOL, content=Content.CURRENT)
ISSUED = answers.reply(answers.DOCUMENT, 201)
WITHIN_S = 5


def normal(heard: Heard) -> Reply:
    return ISSUED if heard.method == "POST" else answers.reply(answers.TIME)


@pytest.fixture(autouse=True)
def _normal_answers(server: HttpsServer) -> None:
    server.answer = normal


def issue(office: RestOffice) -> object:
    return office.issue_volante("tok-abc", REQUEST, "key-1")


def posts(server: HttpsServer) -> list[str]:
    return [heard.headers["idempotency-key"] for heard in server.heard if heard.method == "POST"]


@pytest.mark.parametrize("warm", [False, True], ids=["fresh", "kept alive"])
def test_cable_out_before_sending(*, warm: bool, office: RestOffice, server: HttpsServer, cable: Cable) -> None:
    if warm:
        office.time()
    cable.unplug()
    for call in (issue, RestOffice.time):
        with pytest.raises(OfficeUnreachableError) as caught:
            call(office)
        assert caught.value.effect is Effect.NONE
        assert caught.value.retryable
    assert not posts(server)
    cable.plug()
    assert issue(office)


@pytest.mark.parametrize("warm", [False, True], ids=["fresh", "kept alive"])
def test_cut_after_the_request(*, warm: bool, office: RestOffice, server: HttpsServer, cable: Cable) -> None:
    if warm:
        office.time()
    cut = cable.cut_after_request()
    with pytest.raises(OfficeAnswerLostError) as caught:
        issue(office)
    assert caught.value.effect is Effect.UNKNOWN
    assert cut.is_set()
    assert posts(server) == ["key-1"]
    with pytest.raises(OfficeUnreachableError):
        office.time()
    cable.plug()
    assert issue(office)


def test_cut_after_a_read(office: RestOffice, server: HttpsServer, cable: Cable) -> None:
    cable.cut_after_request()
    with pytest.raises(OfficeUnreachableError) as caught:
        office.time()
    assert caught.value.effect is Effect.NONE
    assert len(server.heard) == 1


def test_a_cable_that_comes_back_by_itself(office: RestOffice, server: HttpsServer, cable: Cable) -> None:
    cable.cut_after_request(seconds=0.1)
    with pytest.raises(OfficeAnswerLostError):
        issue(office)
    assert posts(server) == ["key-1"]
    assert _in_the_end(office.time)


def _in_the_end(call: Callable[[], object]) -> object:
    deadline = time.monotonic() + WITHIN_S
    while True:
        try:
            return call()
        except OfficeUnreachableError:
            assert time.monotonic() < deadline


def test_kept_alive_connection_breaks_once(office: RestOffice, server: HttpsServer) -> None:
    """The server closes an idle connection just as the request goes out: the same key goes again, once."""

    def close_second(heard: Heard) -> Reply:
        return replace(normal(heard), raw=b"", close=True) if len(server.heard) == 2 else normal(heard)

    server.answer = close_second
    office.time()
    assert issue(office)
    assert posts(server) == ["key-1", "key-1"]
    assert [heard.connection for heard in server.heard] == [1, 1, 2]
    assert server.heard[1].headers["x-request-id"] != server.heard[2].headers["x-request-id"]


def test_a_second_try_that_is_cut_too_is_lost(office: RestOffice, server: HttpsServer) -> None:
    server.answer = lambda heard: Reply(raw=b"", close=True) if heard.method == "POST" else normal(heard)
    office.time()
    with pytest.raises(OfficeAnswerLostError):
        issue(office)
    assert posts(server) == ["key-1", "key-1"]


def test_a_write_on_a_fresh_connection_is_never_repeated(office: RestOffice, server: HttpsServer) -> None:
    server.answer = lambda _heard: Reply(raw=b"", close=True)
    with pytest.raises(OfficeAnswerLostError):
        issue(office)
    assert posts(server) == ["key-1"]


def test_our_own_first_try_still_running_is_unknown(office: RestOffice, server: HttpsServer) -> None:
    running = answers.problem(ProblemCode.OPERATION_RUNNING)
    replies = iter([answers.reply(answers.TIME), Reply(raw=b"", close=True), running, running])
    server.answer = lambda _heard: next(replies)
    office.time()
    with pytest.raises(OfficeAnswerLostError):
        issue(office)
    with pytest.raises(OfficeRefusedError):
        issue(office)


@pytest.mark.parametrize("body", [b"", b'{"now"'], ids=["no body", "half"])
def test_cut_answer(body: bytes, office: RestOffice, server: HttpsServer) -> None:
    head = b"HTTP/1.1 200 X\r\nContent-Type: application/json\r\nContent-Length: 4000\r\n\r\n"
    server.answer = lambda _heard: Reply(raw=head + body, close=True)
    with pytest.raises(OfficeAnswerLostError):
        issue(office)
    with pytest.raises(OfficeUnreachableError):
        office.time()
    assert [heard.method for heard in server.heard] == ["POST", "GET", "GET"]


@pytest.mark.parametrize("status", [500, 502, 504])
def test_server_fault_without_a_problem(status: int, office: RestOffice, server: HttpsServer) -> None:
    server.answer = lambda _heard: Reply(status, b"<html>", "text/html")
    with pytest.raises(OfficeAnswerLostError):
        issue(office)
    with pytest.raises(OfficeUnreachableError):
        office.time()


@pytest.mark.parametrize("status", [500, 503])
def test_a_problem_that_contradicts_its_status_is_none(status: int, office: RestOffice, server: HttpsServer) -> None:
    wrong = answers.problem(ProblemCode.UNAVAILABLE, 400)
    server.answer = lambda _heard: replace(wrong, status=status)
    with pytest.raises(OfficeAnswerLostError):
        issue(office)


def test_silence(make_office: Callable[..., RestOffice], server: HttpsServer) -> None:
    office, go_on = make_office(read_timeout=0.3), threading.Event()

    def wait(heard: Heard) -> Reply:
        go_on.wait(WITHIN_S)
        return normal(heard)

    server.answer = wait
    with pytest.raises(OfficeAnswerLostError):
        issue(office)
    with pytest.raises(OfficeUnreachableError):
        office.time()
    go_on.set()
    assert len(server.heard) == 2  # silence is not asked again: the e-office may be drowning


def test_slow_line_is_only_slow(office: RestOffice, cable: Cable) -> None:
    cable.delay(0.02)
    assert issue(office)


def test_line_too_slow_to_connect(make_office: Callable[..., RestOffice], server: HttpsServer, cable: Cable) -> None:
    cable.delay(30.0)
    with pytest.raises(OfficeUnreachableError, match="in time"):
        issue(make_office())
    assert not server.heard


def test_answer_that_drips_for_ever(office: RestOffice, server: HttpsServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transport, "_ANSWER_WITHIN_S", 0.0)
    with pytest.raises(OfficeAnswerLostError):
        issue(office)


@pytest.mark.parametrize(("call", "limit"), [(issue, 2_000_000), (lambda o: o.document_content("t", "d"), 8_000_000)])
def test_oversized(call: Callable[[RestOffice], object], limit: int, office: RestOffice, server: HttpsServer) -> None:
    server.answer = lambda _heard: Reply(body=b"%PDF-" + bytes(limit), media_type="application/pdf")
    with pytest.raises(OfficeAnswerInvalidError) as caught:
        call(office)
    assert caught.value.effect is (Effect.UNKNOWN if call is issue else Effect.NONE)
    server.answer = normal
    assert office.time().tzinfo


def test_the_largest_pdf_passes(office: RestOffice, server: HttpsServer) -> None:
    server.answer = lambda _heard: Reply(body=b"%PDF-" + bytes(7_999_995), media_type="application/pdf")
    assert len(office.document_content("t", "d")) == 8_000_000


def test_nothing_foreign_hangs_on_the_error(office: RestOffice, cable: Cable) -> None:
    """requests keeps the whole request, token and all, in its errors: ours must not drag it along."""
    office.time()
    cable.cut_after_request()
    with pytest.raises(OfficeAnswerLostError) as caught:
        issue(office)
    assert caught.value.__context__ is None
    assert caught.value.__cause__ is None
    assert "tok-abc" not in repr(caught.value)


def test_close_and_call_again(office: RestOffice, server: HttpsServer) -> None:
    office.close()
    office.time()
    office.close()
    office.time()
    assert [heard.connection for heard in server.heard] == [1, 2]
