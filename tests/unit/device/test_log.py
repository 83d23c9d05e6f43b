"""Nothing of a citizen and no secret gets through the log, whatever somebody formats into it."""

from __future__ import annotations

import io
import logging
import warnings
from collections.abc import Iterator

import pytest

from kiosk.core.personal import Personal, Pin
from kiosk.device.log import RedactingFormatter, configure
from kiosk.device.redaction import redacted

HIDDEN = {
    "nif": ["12345678Z", "12345678-Z", "12.345.678-Z", "12345678 z", "X1234567L", "y-1234567-x", "Z 1234567 R"],
    "email": ["ana.prueba@example.es", "a+b@sub.example.org"],
    "iban": ["ES9121000418450200051332", "ES91 2100 0418 4502 0005 1332", "DE89-3704-0044-0532-0130-00"],
    "secret": [
        "X-Session-Token: dG9rZW4tb2YtYW5h",
        "{'X-Session-Token': 'dG9rZW4tb2YtYW5h'}",
        "('X-Session-Token', 'dG9rZW4tb2YtYW5h')",
        "Authorization: Bearer eyJhbGciOi.J9.abc",
        "Bearer eyJhbGciOi.J9.abc",
        "token=abcd1234",
        "password: 'hunter22'",
        "pin 1234",
        "pin=bytearray(b'12345')",
        '{"pin":"1234"}',
    ],
    "csv": ["K7QM3XTP9RWD4HNCVY6F", "K7QM 3XTP 9RWD 4HNC VY6F", "K7QM-3XTP-9RWD-4HNC-VY6F", "k7qm3xtp9rwd4hncvy6f"],
    "digits": ["907351", "b'907351'", "bytearray(b'907351')", "926410211", "1234567890123456"],
}
CASES = [(kind, sample) for kind, samples in HIDDEN.items() for sample in samples]
UNTOUCHED = [
    "pin: status 403, pin-wrong, effect none",
    "issue volante: connection broke, effect unknown",
    "2026-11-22 18:42:07,123 INFO kiosk.office.caller: ready",
    "request 3f2b1c4d-1234-4567-89ab-123456789012 on 127.0.0.1:34567",
    "token expired, asking for another",
    "tcp://10.0.0.9:9100 is back after 12345 ms",
    "<personal> and <pin>",
]


@pytest.fixture
def stream() -> Iterator[io.StringIO]:
    """The log as written, in a process put back as it was."""
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    levels = {
        name: logging.getLogger(name).level
        for name in ("urllib3", "urllib3.connection", "asyncio", "jeepney", "keyring", "PIL")
    }
    written = io.StringIO()
    configure("DEBUG", written)
    yield written
    logging.captureWarnings(capture=False)
    root.handlers[:] = handlers
    root.setLevel(level)
    for name, old in levels.items():
        logging.getLogger(name).setLevel(old)


@pytest.mark.proves("G07")
@pytest.mark.parametrize(("kind", "sample"), CASES)
@pytest.mark.parametrize("around", ["{}", "before {} after", "«{}».", "x={}, y"])
def test_hidden(kind: str, sample: str, around: str) -> None:
    shown = redacted(around.format(sample))
    assert f"<{kind}>" in shown
    longest = max((part for part in sample.replace("'", " ").replace("bytearray(b", "").split()), key=len)
    assert longest not in shown


@pytest.mark.parametrize("text", UNTOUCHED)
def test_untouched(text: str) -> None:
    assert redacted(text) == text


@pytest.mark.proves("G07")
@pytest.mark.expected_log_warnings
@pytest.mark.parametrize(("kind", "sample"), CASES)
def test_hidden_in_message_arguments_and_exceptions(kind: str, sample: str, stream: io.StringIO) -> None:
    log = logging.getLogger("somewhere")
    log.info("%s", sample)
    log.info(sample.replace("%", "%%"))
    log.info("%r", {"nested": [sample]})
    try:
        int(sample, base=2)
    except ValueError:
        log.exception("failed", stack_info=True)
    shown = stream.getvalue()
    assert shown.count(f"<{kind}>") >= 4
    assert sample not in shown
    assert "Traceback" in shown


@pytest.mark.proves("G07")
def test_what_is_personal_says_so_and_nothing_else(stream: io.StringIO) -> None:
    pin = Pin()
    pin.push(7)
    logging.getLogger("somewhere").info("%s %r %s", Personal("Ana"), Personal("Ana"), pin)
    assert stream.getvalue().endswith(": <personal> <personal> <pin>\n")


def test_a_line_that_cannot_be_formatted_is_not_quoted(stream: io.StringIO, capsys: pytest.CaptureFixture[str]) -> None:
    record = logging.LogRecord("somewhere", logging.INFO, __file__, 1, "%d", ("12345678Z",), None)
    ours = next(handler for handler in logging.getLogger().handlers if type(handler.formatter) is RedactingFormatter)
    ours.handle(record)  # and not through the logger: pytest's own handlers would complain too, loudly
    shown = capsys.readouterr()
    assert "12345678Z" not in shown.err + shown.out + stream.getvalue()
    assert "somewhere" in shown.err


@pytest.mark.expected_log_warnings
def test_warnings_go_the_same_way(stream: io.StringIO) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        logging.captureWarnings(capture=True)
        warnings.warn("card of 12345678Z", UserWarning, stacklevel=1)
        logging.captureWarnings(capture=False)
    assert "<nif>" in stream.getvalue()


@pytest.mark.expected_log_warnings
def test_libraries_do_not_tell_addresses(stream: io.StringIO) -> None:
    logging.getLogger("urllib3.connectionpool").debug("GET /documents/x")
    logging.getLogger("urllib3.connection").warning("Failed to parse headers")
    assert stream.getvalue() == ""
