"""Medians, spread, aims, and the one table."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import dataclass

_HEAD = ("figure", "bare window", "kiosk", "Chromium", "kiosk : bare", "kiosk : Chromium", "aim", "")


@dataclass(frozen=True)
class Sample:
    """Measured values of one thing, in the order of the rounds."""

    values: Sequence[float]
    digits: int = 0

    @property
    def median(self) -> float:
        """The middle one."""
        return statistics.median(self.values)

    def __str__(self) -> str:
        low, high = min(self.values), max(self.values)
        spread = f" ({low:.{self.digits}f}-{high:.{self.digits}f})" if len(self.values) > 1 else ""
        return f"{self.median:.{self.digits}f}{spread}"


@dataclass(frozen=True)
class Row:
    """One line of the table. Aims are upper limits.

    Attributes:
        most: for the kiosk's own median.
        most_bare: for its ratio to the bare window.
        most_chromium: for its ratio to Chromium.
    """

    figure: str
    kiosk: Sample
    bare: Sample | None = None
    chromium: Sample | None = None
    most: float | None = None
    most_bare: float | None = None
    most_chromium: float | None = None

    def judged(self) -> list[tuple[str, bool]]:
        """Return each aim in words, and whether it is met."""
        aims = (
            ("", self.kiosk.median, self.most),
            (" x bare", _ratio(self.kiosk, self.bare), self.most_bare),
            (" x Chromium", _ratio(self.kiosk, self.chromium), self.most_chromium),
        )
        return [
            (f"<= {most:g}{unit}", value is not None and value <= most)
            for unit, value, most in aims
            if most is not None
        ]

    def cells(self) -> tuple[str, ...]:
        """Return the texts of the line."""
        judged = self.judged()
        verdict = ", ".join("pass" if met else "FAIL" for _, met in judged)
        return (
            self.figure,
            str(self.bare or "-"),
            str(self.kiosk),
            str(self.chromium or "-"),
            _two(_ratio(self.kiosk, self.bare)),
            _two(_ratio(self.kiosk, self.chromium)),
            ", ".join(aim for aim, _ in judged),
            verdict,
        )


def _ratio(ours: Sample, peer: Sample | None) -> float | None:
    """Return the median of the rounds' own ratios: what slows a round slows both."""
    if peer is None:
        return None
    if len(ours.values) != len(peer.values):
        return ours.median / peer.median if peer.median else None
    ratios = [one / other for one, other in zip(ours.values, peer.values, strict=True) if other]
    return statistics.median(ratios) if ratios else None


def _two(value: float | None) -> str:
    return "-" if value is None else f"{value:.2f}"


def table(rows: Sequence[Row]) -> str:
    """Return the table as Markdown."""
    lines = [_HEAD, *(row.cells() for row in rows)]
    widths = [max(len(line[at]) for line in lines) for at in range(len(_HEAD))]
    rule = "|" + "|".join("-" * (width + 2) for width in widths) + "|"
    text = [
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)) + " |" for line in lines
    ]
    return "\n".join([text[0], rule, *text[1:]])
