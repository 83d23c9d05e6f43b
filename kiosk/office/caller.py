"""Sends requests and turns each answer into a type of the contract or into an error of the port."""

from __future__ import annotations

import logging
from typing import TypeVar

from kiosk.contract.problems import ProblemCode
from kiosk.contract.wire import Wire
from kiosk.core.errors import OfficeAnswerLostError, OfficeError, OfficeRefusedError, OfficeUnreachableError
from kiosk.office.decoding import UnfitError, decode, problem_in
from kiosk.office.faults import invalid_answer
from kiosk.office.messages import Answer, Request
from kiosk.office.transport import Transport

_log = logging.getLogger(__name__)

W = TypeVar("W", bound=Wire)

_SERVER_FAULT = 500


class Caller:
    """Calls the e-office over one transport. Every method raises :class:`~kiosk.core.errors.OfficeError`."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def close(self) -> None:
        """Drop the connection."""
        self._transport.close()

    def send(self, request: Request) -> Answer:
        """Return a 2xx answer whose body does not matter."""
        answer = self._transport.exchange(request)
        if answer.good:
            return answer
        error = _refusal(request, answer)
        _log.info("%s: status %d, %s, effect %s", request.name, answer.status, error, error.effect)
        raise error

    def fetch(self, request: Request, type_: type[W]) -> W:
        """Return the body of a 2xx answer as a type of the contract."""
        answer = self.send(request)
        try:
            return decode(answer, type_)
        except UnfitError as error:
            _log.info("%s: answer does not fit: %s", request.name, error)
            reason = str(error)
        raise invalid_answer(reason, write=request.write)

    def download(self, request: Request, media_type: str, magic: bytes) -> bytes:
        """Return the bytes of a 2xx answer that says it is ``media_type`` and begins like one."""
        answer = self.send(request)
        if answer.media_type != media_type or not answer.body.startswith(magic):
            raise invalid_answer(f"not {media_type}", write=request.write)
        return answer.body


def _refusal(request: Request, answer: Answer) -> OfficeError:
    problem = problem_in(answer)
    if problem is not None:
        if answer.repeated and problem.code is ProblemCode.OPERATION_RUNNING:
            # our own first try is still at work there: its outcome is as unknown as if nothing had been answered
            return OfficeAnswerLostError("the first try is still running")
        return OfficeRefusedError(problem)
    if answer.status < _SERVER_FAULT:
        return invalid_answer(f"status {answer.status} without a problem", write=request.write)
    # a proxy before the e-office, or its crash: a write may have been carried out before that
    return OfficeAnswerLostError("server fault") if request.write else OfficeUnreachableError("server fault")
