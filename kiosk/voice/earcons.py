"""The terminal's few sounds, as notes: short, soft, and each with a shape of its own, for ears of any age.

All lie between 260 and 1100 Hz, where hearing lasts longest in old age, and none is long (EN 301 549 5.1.3.10: a
sound over 3 s would cover speech).
"""

from __future__ import annotations

import io
import math
from array import array
from functools import cache
from typing import Final

from kiosk.core.ports import Earcon

RATE_HZ: Final = 22050
_LOUDNESS: Final = 0.35
_EDGE_S: Final = 0.008
_HALF: Final = 32767

NOTES: Final[dict[Earcon, tuple[tuple[float, float], ...]]] = {
    Earcon.KEY: ((880, 0.06),),
    Earcon.ERASE: ((330, 0.07),),
    Earcon.ATTENTION: ((659, 0.12), (0, 0.08), (659, 0.12), (0, 0.08), (659, 0.2)),
    Earcon.TAKE: ((587, 0.12), (0, 0.04), (880, 0.25)),
    Earcon.DONE: ((523, 0.1), (659, 0.1), (784, 0.25)),
    Earcon.FAULT: ((392, 0.18), (0, 0.04), (262, 0.3)),
}
"""Notes as hertz and seconds, one after the other; 0 Hz is silence."""


@cache
def wav(earcon: Earcon) -> bytes:
    """Return a sound as a WAV file: 16 bit, one channel, :data:`RATE_HZ`."""
    import wave  # noqa: PLC0415 - not needed before the first picture

    samples = array("h")
    for hertz, seconds in NOTES[earcon]:
        samples.extend(_note(hertz, seconds))
    file = io.BytesIO()
    with wave.open(file, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE_HZ)
        out.writeframes(samples.tobytes())
    return file.getvalue()


def _note(hertz: float, seconds: float) -> list[int]:
    """A sine with a raised-cosine edge on both sides: no click."""
    count = round(seconds * RATE_HZ)
    edge = _EDGE_S * RATE_HZ
    top = _LOUDNESS * _HALF
    turn = math.tau * hertz / RATE_HZ

    def envelope(at: int) -> float:
        near = min(at, count - 1 - at)
        return 0.5 - 0.5 * math.cos(math.pi * near / edge) if near < edge else 1.0

    return [round(top * envelope(at) * math.sin(turn * at)) for at in range(count)]
