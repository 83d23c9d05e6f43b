"""Random status streams of a ticket printer, with the truth about each, for the fuzz benchmark and the unit tests."""

from __future__ import annotations

import re
from dataclasses import dataclass
from random import Random

REAL_TIME = [byte for byte in range(256) if byte & 0x93 == 0x12]
"""Answers to ``DLE EOT``: a printer sends them at once, even in the middle of another answer."""
INSIDE = [byte for byte in REAL_TIME if byte < 0x20]
"""Those that cannot be a letter of a block."""
ASB_FIRST = [byte for byte in range(256) if byte & 0x93 == 0x10]
PLAIN = [byte for byte in range(256) if byte & 0x90 == 0]
HEADERS = b"\x35\x37\x3b\x3d\x5f"
XON_XOFF = b"\x11\x13"
MARK_LETTERS = b"0123456789abcdef"


@dataclass(frozen=True)
class Truth:
    """What a stream of whole answers says.

    Attributes:
        pieces: the bytes, cut as they arrive.
        fences: number of ``GS r`` answers.
        mark: whether it holds the process id asked for.
        automatic: the last automatic status, if any.
    """

    pieces: list[bytes]
    fences: int = 0
    mark: bool = False
    automatic: bytes = b""


def any_mark(random: Random) -> bytes:
    """Return a process id as the link makes them."""
    return bytes(random.choices(MARK_LETTERS, k=4))


def cut(random: Random, data: bytes) -> list[bytes]:
    """Return ``data`` cut at random places."""
    count = random.randrange(6)
    edges = sorted(random.randrange(len(data) + 1) for _ in range(count))
    return [data[start:end] for start, end in zip([0, *edges], [*edges, len(data)], strict=True)]


def honest(random: Random, mark: bytes) -> Truth:
    """Return whole answers in any order, with real-time answers in the middle of them and flow control between."""
    out, fences, marked, automatic = bytearray(), 0, False, b""
    for _ in range(random.randrange(1, 9)):
        kind = random.randrange(7)
        if kind == 0:
            fences += 1
            out.append(random.choice(PLAIN[:64]))
        elif kind <= 2:
            automatic = bytes((random.choice(ASB_FIRST), *random.choices(PLAIN, k=3)))
            out += _interrupted(random, automatic, REAL_TIME)
        elif kind == 3:
            block, marked = _process_id(random, mark, marked=marked)
            out += _interrupted(random, block, INSIDE)
        elif kind == 4:
            out += _interrupted(random, _identity(random), INSIDE)
        elif kind == 5:
            out += bytes(random.choices(REAL_TIME, k=4))
        else:
            out.append(random.choice(XON_XOFF))
    return Truth(cut(random, bytes(out)), fences, marked, automatic)


def hostile(random: Random, mark: bytes) -> list[bytes]:
    """Return a stream that lost bytes, has bytes too many or flipped, or is plain rubbish, cut anywhere."""
    out = bytearray(b"".join(honest(random, mark).pieces))
    for _ in range(random.randrange(1, 4)):
        at = random.randrange(len(out) + 1)
        match random.randrange(5):
            case 0:
                del out[at : at + random.randrange(1, 4)]
            case 1:
                out[at:at] = random.randbytes(random.randrange(1, 6))
            case 2 if at < len(out):
                out[at] ^= 1 << random.randrange(8)
            case 3:
                out[at:at] = (b"\x37\x22" + mark)[: random.randrange(1, 7)]
            case _:
                del out[at:]
    return cut(random, bytes(out))


def _interrupted(random: Random, answer: bytes, by: list[int]) -> bytes:
    if random.randrange(3):
        return answer
    at = random.randrange(1, len(answer))
    return answer[:at] + bytes(random.choices(by, k=random.randrange(1, 5))) + answer[at:]


def _process_id(random: Random, mark: bytes, *, marked: bool) -> tuple[bytes, bool]:
    mine = random.randrange(2) == 0
    return b"\x37\x22" + (mark if mine else b"z" + any_mark(random)[1:]) + b"\0", marked or mine


def _identity(random: Random) -> bytes:
    # "7%" is the answer "cleared"; "7\"" would be a process id.
    return bytes((random.choice(HEADERS), 0x25, *random.choices(range(0x20, 0x7F), k=random.randrange(9)), 0))


def holds(stream: bytes, mark: bytes) -> bool:
    """Return whether the answer "``mark`` is printed" is in ``stream``, found without the reader under test."""
    between = b"[\x12\x16\x1a\x1e]*"
    letters = [b"\x37", b"\x22", *(bytes((letter,)) for letter in mark), b"\0"]
    return re.search(between.join(map(re.escape, letters)), stream) is not None
