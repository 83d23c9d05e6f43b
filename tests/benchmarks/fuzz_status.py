"""A million random status streams against the link: no crash, no hang, no wrong "confirmed".

``python -m tests.benchmarks.fuzz_status [--streams N] [--seed N] [--processes N]`` prints a table and fails on any
wrong. Three kinds: *honest* streams of whole answers, where everything said must be heard; *hostile* ones with bytes
lost, added and flipped, where nothing may be believed that was not said; whole *jobs* on a clock of their own, which
must end.
"""

from __future__ import annotations

import argparse
import logging
import sys
import time
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from random import Random
from types import SimpleNamespace
from unittest import mock

from kiosk.contract.padron import PaperOutcome
from kiosk.printing import commands, conversation, link
from kiosk.printing.conversation import Conversation
from kiosk.printing.link import Confirmation, Deadlines, _Job
from kiosk.printing.status import Automatic, Block, Event, Fence, StatusStream
from kiosk.printing.transport import Transport
from tests.benchmarks.status_streams import any_mark, cut, holds, honest, hostile

SHARES = {"honest": 0.4, "hostile": 0.4, "job": 0.2}
SLOWEST_S = 30.0
"""Virtual seconds in which any job has to be over."""
MOST_STEPS = 5_000
_RESYNC = b"\0\0\0\0\x13\x10\0\0\x0f"
_BATCH = 10_000
_WRONG = "WRONG"


class WrongError(AssertionError):
    """The link believed what was not said, missed what was said, or did not end."""


def heard(pieces: list[bytes]) -> list[Event]:
    """Return the events of a stream as it arrives."""
    stream = StatusStream()
    return [event for piece in pieces for event in stream.feed(piece)]


def check_honest(random: Random) -> str:
    """Everything a whole stream says is heard, however it is cut."""
    mark = any_mark(random)
    truth = honest(random, mark)
    events = heard(truth.pieces)
    if sum(isinstance(event, Fence) for event in events) != truth.fences:
        raise WrongError(f"fences: {truth}")
    if (Block(commands.processed(mark)) in events) is not truth.mark:
        raise WrongError(f"process id: {truth}")
    last = [event for event in events if isinstance(event, Automatic)][-1:]
    if [event.data for event in last] != [truth.automatic] * bool(truth.automatic):
        raise WrongError(f"automatic status: {truth}")
    return "confirmed" if truth.mark else "not"


def check_hostile(random: Random) -> str:
    """Nothing is believed that was not said; any cut reads the same; the reader comes back into step."""
    mark = any_mark(random)
    pieces = hostile(random, mark)
    whole = b"".join(pieces)
    events = heard(pieces)
    if events != heard(cut(random, whole)):
        raise WrongError(f"another cut, other events: {pieces}")
    confirmed = Block(commands.processed(mark)) in events
    if confirmed and not holds(whole, mark):
        raise WrongError(f"confirmed without having been told: {pieces}")
    if heard([whole, _RESYNC])[-1] != Automatic(_RESYNC[-4:]):
        raise WrongError(f"out of step for good: {pieces}")
    return "confirmed" if confirmed else "not"


class _Nowhere:
    """A way that is never used: the script takes and gives the bytes."""

    bytes_per_second = 1e9

    def fileno(self) -> int:
        return -1

    def read(self) -> bytes:
        raise BlockingIOError

    def write(self, data: bytes) -> int:
        return len(data)

    def close(self) -> None:
        """Nothing is open."""


class Script(Conversation):
    """A printer that says what a random stream says, at random times, on a clock of its own."""

    def __init__(self, random: Random, clock: SimpleNamespace, way: Transport) -> None:
        super().__init__(way)
        self._random, self._clock = random, clock
        self.coming: list[bytes] = []
        self.said = bytearray()
        self.steps = 0

    def step(self, outgoing: bytes | memoryview, seconds: float) -> int:
        """Let time pass; say the next piece; take some of what is sent."""
        self.steps += 1
        if self.steps > MOST_STEPS:
            raise WrongError("a job that does not end")
        self._clock.now += min(max(seconds, 0.0), self._random.choice((0.001, 0.01, 0.1, 0.5)))
        if self.coming and self._random.randrange(2):
            piece = self.coming.pop(0)
            self.said += piece
            self.heard_at = self._clock.now
            self._hear(self._stream.feed(piece))
        elif self._random.randrange(200) == 0:
            self.lost = True
        return min(len(outgoing), self._random.randrange(513))


def check_job(random: Random) -> str:
    """A job ends, soon, and is confirmed only if the printer said so and can still print."""
    clock = SimpleNamespace(now=1000.0)
    fake_time = SimpleNamespace(monotonic=lambda: clock.now)
    fenced = random.randrange(2) == 0
    with mock.patch.object(conversation, "time", fake_time), mock.patch.object(link, "time", fake_time):
        talk = Script(random, clock, _Nowhere())
        confirmation = Confirmation.FENCE if fenced else Confirmation.PROCESS_ID
        job = _Job(talk, bytes(random.randrange(3000)), 1.0, confirmation, Deadlines())
        mark = job._mark
        truth = honest(random, mark)
        talk.coming = truth.pieces if fenced or random.randrange(2) else hostile(random, mark)
        result = job.run()
    if clock.now - 1000.0 > SLOWEST_S:
        raise WrongError(f"a job of {clock.now - 1000.0:.0f} s")
    if result.outcome is not PaperOutcome.CONFIRMED:
        return result.outcome.value
    said = bytes(talk.said)
    if fenced and not (truth.fences and result.state.can_print):
        raise WrongError(f"confirmed by a fence that was not there: {said!r}")
    if not fenced and not holds(said, mark):
        raise WrongError(f"confirmed without having been told: {said!r}")
    return "confirmed"


CHECKS: dict[str, Callable[[Random], str]] = {"honest": check_honest, "hostile": check_hostile, "job": check_job}


def batch(kind: str, seed: int, count: int) -> tuple[Counter[str], float]:
    """Run ``count`` checks of one kind; return how they ended and the longest one's milliseconds."""
    random, ends, longest = Random(seed), Counter[str](), 0.0
    for _ in range(count):
        began = time.perf_counter()
        try:
            ends[CHECKS[kind](random)] += 1
        except WrongError as error:
            ends[_WRONG] += 1
            sys.stderr.write(f"{kind}: {error}\n")
        longest = max(longest, time.perf_counter() - began)
    return ends, longest * 1000


def main() -> int:
    """Run all and print a table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--streams", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=20_261_122)
    parser.add_argument("--processes", type=int, default=2)
    arguments = parser.parse_args()
    began = time.perf_counter()
    rows = []
    with ProcessPoolExecutor(arguments.processes, initializer=logging.disable) as pool:
        for kind, share in SHARES.items():
            started, wanted = time.perf_counter(), round(arguments.streams * share)
            batches = -(-wanted // _BATCH)
            seeds = range(arguments.seed, arguments.seed + batches)
            done = list(pool.map(partial(batch, kind, count=-(-wanted // batches)), seeds))
            ends = sum((counter for counter, _ in done), Counter[str]())
            rows.append((kind, ends, max(longest for _, longest in done), time.perf_counter() - started))
    sys.stdout.write(f"{'kind':<8} {'streams':>9} {'seconds':>8} {'longest ms':>10} {'wrong':>5}  ended\n")
    for kind, ends, longest, seconds in rows:
        told = ", ".join(f"{name} {count}" for name, count in sorted(ends.items()) if name != _WRONG)
        sys.stdout.write(f"{kind:<8} {ends.total():>9} {seconds:>8.1f} {longest:>10.1f} {ends[_WRONG]:>5}  {told}\n")
    total = sum(ends.total() for _, ends, _, _ in rows)
    sys.stdout.write(f"{'all':<8} {total:>9} {time.perf_counter() - began:>8.1f}\n")
    return 1 if any(ends[_WRONG] for _, ends, _, _ in rows) else 0


if __name__ == "__main__":
    sys.exit(main())
